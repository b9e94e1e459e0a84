namespace CareSystem.Cards.Issues;

/// <content>The same in plain Japanese.</content>
public sealed partial record IssueFilterWording
{
    /// <summary>やさしい日本語.</summary>
    public static IssueFilterWording Plain => field ??= Standard with
    {
        Button = "見たいものだけにする",
        Title = "見たい困（こま）りごとを選（えら）ぶ",
        Any = "全部",
        State = "どこまで進んだか",
        Category = "何の話か",
        Year = "いつの年度（ねんど）か（4月から次の年の3月）",
        Owner = "だれがするか（名前の一部でも）",
        Attention = "気をつけたいもの",
        Order = "並（なら）べ方",
        Apply = "これで見る",
        Narrowed = static what => $"選（えら）んだこと：{what}",
        Nothing = "選（えら）んだことに合う困りごとは、ありません。",
        OwnerHas = static owner => $"する人の名前に「{owner}」",
        States = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Open"] = "まだ終わっていない",
            ["Incoming"] = "出された・たしかめている",
            ["Discussed"] = "話し合っている",
            ["Acting"] = "取り組んでいる",
            ["Reported"] = "ほかの会議（かいぎ）や県（けん）に伝えた",
            ["Closed"] = "終わった・今回はしない",
        },
        Attentions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Overdue"] = "決めた日を過（す）ぎた困りごと",
            ["Stale"] = "長い間（あいだ）、進んでいない困りごと",
        },
        Orders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Newest"] = "新しいものから",
            ["DueFirst"] = "決めた日が近いものから",
            ["MostWanted"] = "みんなの声が多いものから",
            ["LongestUnmoved"] = "長い間（あいだ）進んでいないものから",
        },
    };
}
