namespace CareSystem.Cards.Common;

/// <summary>What every slice that shows an issue says of it.</summary>
public sealed record IssueStateWording
{
    /// <summary>The usual reading.</summary>
    public static IssueStateWording Standard { get; } = new()
    {
        CasesBehind = static count => $"この課題の背後に事例が{count}件あります",
        CasesBehindFew = static limit => $"この課題の背後に事例があります（{limit}件未満）",
        Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Submitted"] = "提出",
            ["Checking"] = "確認中",
            ["Accepted"] = "受付",
            ["UnderDiscussion"] = "協議中",
            ["InAction"] = "対応中",
            ["ReportedToSubcommittee"] = "部会へ報告",
            ["ReportedToCouncil"] = "協議会へ報告",
            ["Raised"] = "圏域・県へ提起",
            ["Completed"] = "完了",
            ["Dropped"] = "見送り",
        },
    };

    /// <summary>やさしい日本語.</summary>
    public static IssueStateWording Plain { get; } = Standard with
    {
        CasesBehind = static count => $"同じことで困っている人の話が{count}つあります",
        CasesBehindFew = static limit => $"同じことで困っている人の話があります（{limit}つより少ないです）",
        Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Submitted"] = "出された",
            ["Checking"] = "たしかめている",
            ["Accepted"] = "話し合うことに決まった",
            ["UnderDiscussion"] = "話し合っている",
            ["InAction"] = "取り組んでいる",
            ["ReportedToSubcommittee"] = "部会（ぶかい）に伝えた",
            ["ReportedToCouncil"] = "協議会（きょうぎかい）に伝えた",
            ["Raised"] = "もっと広い地域（ちいき）や県（けん）に伝えた",
            ["Completed"] = "終わった",
            ["Dropped"] = "今回はしない",
        },
    };

    /// <summary>Takes how many cases stand behind an issue.</summary>
    public required Func<int, string> CasesBehind { get; init; }

    /// <summary>Takes the number below which it is not told how many there are.</summary>
    public required Func<int, string> CasesBehindFew { get; init; }

    /// <summary>Status code → name, in the order of the way.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }
}
