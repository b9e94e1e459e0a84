namespace CareSystem.Cards.Forums;

/// <summary>The words of help and of the choice of a forum in plain Japanese.</summary>
public sealed partial record ForumsWording
{
    /// <summary>
    /// やさしい日本語. The welcome and what it says to who takes the role are posted for everybody, and who is in no roster has set no reading: these stay
    /// in the usual one.
    /// </summary>
    public static ForumsWording Plain => field ??= Standard with
    {
        HelpIntro = "やりたいことを、下から選（えら）んで押（お）してください。太い字の言葉を送っても、同じです。",
        HelpInChannel = "ここで文字（もじ）を送るときは、はじめに「＠」とボットの名前を書いてください。一人ひとりの話（個別事例・こべつじれい）は、ボットとの個人チャットでも出せます。",
        HelpForum = static name => $"話し合いの場（協議の場・きょうぎのば）：{name}",
        Standing = static (layer, areas) => (layer switch { "Area" => "いくつかの町の", "Prefecture" => "県（けん）の", _ => "町（まち）の" }) + "話し合いの場（協議の場・きょうぎのば）" + (areas.Count == 0 ? "" : $"・地域（圏域・けんいき）：{string.Join('、', areas)}"),
        HelpSwitch = "ほかの話し合いの場にする",
        UnknownTitle = "わかりませんでした",
        UnknownNearest = static word => $"「{word}」のことですか。",
        UnknownText = "下から選んで押してください。「ヘルプ」と送っても、できることが見られます。",
        ChooseTitle = "どの話し合いの場のことですか",
        ChooseLabel = "話し合いの場（協議の場・きょうぎのば）",
        ChooseButton = "ここにする",
        ChooseText = "あなたは、2つ以上（いじょう）の話し合いの場に入っています。1つ選んでください。そのあと、もう一度（いちど）言葉を送ってください。あとで変えるときは、「ヘルプ」と送ってください。",
        ChooseForForm = "あなたは、2つ以上の話し合いの場に入っています。どこに出すかを選んでください。",
        Chosen = static name => $"「{name}」に変えました。",
        Topics =
        [
            new HelpTopic("議題", "議題（ぎだい）", "次の会議で話し合いたいことを出す・見る"),
            new HelpTopic("事例", "個別事例（こべつじれい）", "一人ひとりの話を出す（だれの話か分からない形で）"),
            new HelpTopic("課題", "地域課題（ちいきかだい）", "町の困（こま）りごとを書く・さがす"),
            new HelpTopic("目標", "目標（もくひょう）", "町をどうしたいか、いつだれが何をするかを見る"),
            new HelpTopic("会議", "会議（かいぎ）", "次の会議がいつか見る・会議の日を入れる"),
            new HelpTopic("チェックリスト", "チェックリスト", "町の取り組みがどこまで進んだか答える"),
            new HelpTopic("投票", "投票（とうひょう）", "みんなの意見をその場で聞く"),
            new HelpTopic("設定", "設定（せってい）", "名簿（めいぼ）・だれに聞く・お知らせの時間・自分の設定など"),
        ],
    };
}
