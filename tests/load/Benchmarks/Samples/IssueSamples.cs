using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class IssueSamples
{
    private static readonly IssuesWording Words = IssuesWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly IssueDetails Details = new(
        "R8-12",
        "保証人がいないと部屋を借りにくい",
        "UnderDiscussion",
        "",
        ["Housing"],
        [],
        "Community",
        "一人で暮らしたい方の多くが、保証人や緊急連絡先を求められて部屋を借りられずにいます。\n居住支援法人はありますが、知られていません。",
        new IssueEvidenceDetails("この課題の背後に事例が7件あります", ["C-7F3K2", "C-M4X9A"], "", "", ""),
        "障がい福祉課",
        "令和８年９月30日（水）",
        IsOverdue: false,
        null,
        "",
        new IssueVoteCounts(3, 2, 0),
        "鈴木 健さん　令和８年６月１日（月）");

    private static readonly IssueStep[] History =
    [
        new("令和８年６月10日（水）午後2時", "佐藤 美咲さん", ["段階：提出 → 協議中", "理由・経緯：（なし） → ６月の会議で取り上げた"]),
        new("令和８年６月１日（月）午前10時", "鈴木 健さん", ["登録しました"]),
    ];

    private static readonly IssueFormValues Values = new(Details.Subject, "Housing", "Community", Details.Description, "C-7F3K2", "障がい福祉課", "2026-09-30");

    private static readonly IssueLine[] Lines =
    [
        .. Enumerable.Range(1, 6).Select(static number => new IssueLine(
            $"R8-{number}", "保証人がいないと部屋を借りにくい", ["Housing"], "UnderDiscussion", "障がい福祉課", "９月30日（水）", IsOverdue: false, IsStale: false, null)),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(IssueCard), static () => new IssueCard("fsakura", Details, null, [], History, 0, 1, new IssueCardRights(MayEdit: true, MayMove: true, MayVote: true, null, null), IsShared: false, Words).ToCard()),
        CardSamples.Of(nameof(IssueChoiceCard), static () => new IssueChoiceCard("fsakura", 12, [new IssueCandidate("R8-12", "令和８年度", "保証人がいないと部屋を借りにくい"), new IssueCandidate("R7-12", "令和７年度", "夜間の相談先")], Words).ToCard()),
        CardSamples.Of(nameof(IssueFormCard), static () => new IssueFormCard("fsakura", "form1", "R8-12", 3, Values, NoFaults, null, [], Words).ToCard()),
        CardSamples.Of(nameof(IssueListCard), static () => new IssueListCard("fsakura", Lines, new IssueCounts(6, 0), 0, IssueFilterValues.None, [], 0, null, MayAdd: true, null, Words).ToCard()),
        CardSamples.Of(nameof(IssueMapCard), static () => new IssueMapCard("fsakura", [.. Words.Categories.Keys.Select(static code => new IssueMapLine(code, [3, 2, 1, 0, 12]))], [9, 6, 3, 0, 40], 2, 1, Words).ToCard()),
        CardSamples.Of(nameof(IssueMoveCard), static () => new IssueMoveCard("fsakura", "form1", "R8-12", 3, Details.Subject, "UnderDiscussion", ["InAction", "Dropped"], "InAction", "６月の会議で決めた", NoFaults, null, [], Words).ToCard()),
    ];
}
