using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Issues;

/// <summary>What members with lived experience and families see of the log, in やさしい日本語.</summary>
public sealed class PlainIssueCardTests(CardRenderer renderer)
{
    private static readonly IssuesWording Words = IssuesWording.Plain;

    private static readonly IssueDetails Details = new(
        "R8-12",
        "保証人がいないと部屋を借りにくい",
        "UnderDiscussion",
        "",
        ["Housing", "Welfare"],
        ["LivedExperience"],
        "Community",
        "一人で暮らしたい方の多くが、部屋を借りられずにいます。",
        new IssueEvidenceDetails(Words.CasesBehindFew(5), [], "", "", ""),
        "障がい福祉課",
        "令和８年９月30日（水）",
        IsOverdue: true,
        "相談支援部会",
        "居住支援法人に、部会への参加を頼む",
        new IssueVoteCounts(3, 2, 0),
        "鈴木 健さん　令和８年６月１日（月）");

    [Fact]
    public Task The_list() => ProveAsync(
        new IssueListCard(
            "fsakura",
            [
                new IssueLine("R8-2", Details.Subject, ["Housing", "Welfare"], "UnderDiscussion", "障がい福祉課", "９月30日（水）", IsOverdue: false, IsStale: false, new IssueVoteCounts(3, 2, 0)),
                new IssueLine("R8-1", "夜間や休日に相談できる先が分からない", ["Medical"], "InAction", "", "５月29日（金）", IsOverdue: true, IsStale: true, null),
            ],
            new IssueCounts(2, 1), 0, IssueFilterValues.None with { State = "Open" }, ["居住支援法人が市内に二つある"], 1, null, MayAdd: true, null, Words).ToCard(),
        "IssueListCard.plain");

    [Fact]
    public Task One_issue() => ProveAsync(
        new IssueCard(
            "fsakura", Details, null, ["居住支援法人が市内に二つある"], [new("令和８年６月１日（月）午前10時", "鈴木 健さん", [Words.HistoryAdded])], 0, 1,
            IssueCardRights.None with { MayVote = true, Own = "High" }, IsShared: false, Words).ToCard(),
        "IssueCard.plain");

    [Fact]
    public Task The_receipt_of_a_vote() => ProveAsync(
        new IssueCard("fsakura", Details with { By = null }, Words.Voted("R8-12", Words.Priorities["Low"]), [], [], 0, 0, IssueCardRights.None with { MayVote = true, Own = "Low" }, IsShared: false, Words).ToCard(),
        "IssueCard.plain-voted");

    [Fact]
    public Task The_form() => ProveAsync(
        new IssueFormCard("fsakura", "form1", null, 0, new IssueFormValues(), new Dictionary<string, string>(StringComparer.Ordinal), null, [], Words)
        {
            Bodies = [new IssueBody("forum", Words.Bodies["Forum"])],
        }.ToCard(),
        "IssueFormCard.plain");

    [Fact]
    public Task The_filter() => ProveAsync(new IssueFilterCard("fsakura", IssueFilterValues.None, [new IssueYear("2026", "令和８年度")], Words).ToCard(), "IssueFilterCard.plain");

    [Fact]
    public Task The_table() => ProveAsync(
        new IssueMapCard("fsakura", [.. Words.Categories.Keys.Select(static code => new IssueMapLine(code, [1, 2, 0, 12, 4]))], [4, 5, 3, 2, 14], 2, 1, Words).ToCard(), "IssueMapCard.plain");

    [Fact]
    public Task The_strengths() => ProveAsync(
        new StrengthListCard("fsakura", [new StrengthLine("s1", "地域活動支援センターが土曜日も開いている", ["Participation"], "R8-3")], 1, 0, MayAdd: true, StrengthsWording.Plain).ToCard(),
        "StrengthListCard.plain");

    [Fact]
    public Task The_form_of_a_strength() => ProveAsync(
        new StrengthFormCard("fsakura", "form1", null, 0, new StrengthFormValues(), new Dictionary<string, string>(StringComparer.Ordinal), null, [], StrengthsWording.Plain).ToCard(), "StrengthFormCard.plain");

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Issues", state);
}
