namespace CareSystem.Cards.Forums.Roster;

/// <summary>The words of the pledge of confidentiality in plain Japanese.</summary>
public sealed partial record PledgeWording
{
    /// <summary>やさしい日本語. The text itself is the forum's own, and what the secretariat does with it stays in the usual reading.</summary>
    public static PledgeWording Plain => field ??= Standard with
    {
        Title = "秘密（ひみつ）を守る約束（守秘義務・しゅひぎむ の確認）",
        None = "秘密（ひみつ）を守る約束の文は、まだありません。「守秘義務の確認」（しゅひぎむ のかくにん）といいます。",
        Version = static (version, day) => $"{version}番目（ばんめ）の文（{day}に決めました）",
        Ask = "下の文を読んでください。読んで、守れるときは「確認しました」を押（お）してください。分からない所は、事務局（じむきょく）に聞いてください。",
        AskAgain = static version => $"あなたは、{version}番目（ばんめ）の文を前に読みました。その文が、新しくなりました。もう一度読んでください。守れるときは「確認しました」を押（お）してください。",
        Confirmed = static (version, day) => $"✓ あなたは、{version}番目（ばんめ）の文を{day}に読みました。",
        MovedOn = "読んでいる間（あいだ）に、文が新しくなりました。新しい文を読んでください。",
        Footings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Council"] = "聞いた秘密（ひみつ）を守ることは、法律（ほうりつ）で決まっています（守秘義務・しゅひぎむ）。障害者総合支援法（しょうがいしゃそうごうしえんほう）の第89条の3です。",
            ["Ordinance"] = "聞いた秘密（ひみつ）を守ることは、この会議の決まりとこの約束で決めます（守秘義務・しゅひぎむ）。",
            ["Informal"] = "聞いた秘密（ひみつ）を守ることは、この約束で決めます（守秘義務・しゅひぎむ）。",
        },
        ForForum = static name => $"話し合いの場（協議の場・きょうぎのば）：{name}",
    };
}
