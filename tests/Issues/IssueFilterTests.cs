using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class IssueFilterTests
{
    private static readonly DateTimeOffset Now = FrontDoor.Monday.AddDays(100);

    [Fact]
    public void Open_issues_come_first_and_the_newest_of_them_before_all()
    {
        var found = IssueFilter.All.Of(
            [Entry(1, year: 2025), Entry(2, IssueStatus.Dropped, 2025), Entry(1), Entry(2, IssueStatus.Completed), Entry(3)], Now, Thresholds.Default);

        Assert.Equal(["R8-3", "R8-1", "R7-1", "R8-2", "R7-2"], Numbers(found));
    }

    [Theory]
    [InlineData("住まい", true)]
    [InlineData("すまい", false)]
    [InlineData("アパート", true)]
    [InlineData("あぱーと", true)]
    [InlineData("ｱﾊﾟｰﾄ", true)]
    [InlineData("aed", true)]
    [InlineData("住まい　ＡＥＤ", true)]
    [InlineData("住まい 就労", false)]
    [InlineData("不足アパート", false)]
    public void Every_word_must_stand_in_the_subject_or_the_description_however_it_is_written(string words, bool found)
    {
        var content = IssuesDriver.Content("住まいの不足") with { Description = "ｱﾊﾟｰﾄと ＡＥＤ" };
        Assert.Equal(found, SearchText.Matches(IssueSearch.TextOf(content), SearchText.Words(words)));
    }

    [Theory]
    [InlineData("㈱みどり", "(株)みどり")]
    [InlineData("㈱みどり", "（株）ﾐﾄﾞﾘ")]
    [InlineData("第Ⅲ期", "第III期")]
    [InlineData("第ⅲ期", "第ＩＩＩ期")]
    [InlineData("3㌔", "3キロ")]
    [InlineData("３㌔", "3ｷﾛ")]
    [InlineData("①通院", "1通院")]
    [InlineData("⑳通院", "20通院")]
    [InlineData("㍿みどり", "株式会社みどり")]
    [InlineData("㍻㉚年", "平成30年")]
    [InlineData("㊤期", "上期")]
    [InlineData("30㎡", "30m2")]
    [InlineData("℡", "tel")]
    [InlineData("\uFA19社", "神社")]
    [InlineData("𝐀𝐄𝐃と🄰班", "aedとa班")]
    public void Characters_that_stand_for_others_are_found_as_these_and_the_other_way_round(string one, string other)
    {
        AssertFound(one, other);
        AssertFound(other, one);
        AssertFound(one, one);
    }

    /// <summary>Rows that were written before ㈱ was read as (株) hold it as it is.</summary>
    [Fact]
    public void What_was_kept_beside_an_issue_before_is_found_as_well()
    {
        var content = IssuesDriver.Content("㈱みどりの第Ⅲ期") with { Description = "①駅まで３ ㌔" };
        var before = $"{KanaText.Fold(content.Subject)}\n{KanaText.Fold(content.Description)}";
        Assert.NotEqual(before, IssueSearch.TextOf(content));
        Assert.Equal(IssueSearch.TextOf(content), SearchText.Kept(before));
        Assert.Equal(IssueSearch.TextOf(content), SearchText.Kept(IssueSearch.TextOf(content)));
    }

    [Theory]
    [InlineData("Open", null, null, null, null, "R8-1 R8-2 R8-4")]
    [InlineData("Closed", null, null, null, null, "R8-3 R7-9")]
    [InlineData("Reported", null, null, null, null, "R8-2")]
    [InlineData("ReportedToCouncil", null, null, null, null, "R8-2")]
    [InlineData(null, "Medical", null, null, null, "R8-2 R8-3")]
    [InlineData(null, "Family", null, null, null, "R8-4")]
    [InlineData(null, null, "フクシ", null, null, "")]
    [InlineData(null, null, "福祉", null, null, "R8-1")]
    [InlineData(null, null, "(株)", null, null, "R8-2")]
    [InlineData(null, null, null, "2025", null, "R7-9")]
    [InlineData(null, null, null, null, "Overdue", "R8-1")]
    [InlineData(null, null, null, null, "Stale", "R8-1 R8-2")]
    [InlineData("Open", "Medical", null, "2026", "Stale", "R8-2")]
    [InlineData("Any", "Any", "", "Any", "Any", "R8-1 R8-2 R8-3 R8-4 R7-9")]
    [InlineData("1", "1", null, "x", "1", "R8-1 R8-2 R8-3 R8-4 R7-9")]
    public void A_list_is_narrowed_down_by_each_of_them_and_by_all_together(string? state, string? category, string? owner, string? year, string? attention, string numbers)
    {
        IssueEntry[] all =
        [
            Entry(1) with { Owner = "障がい福祉課", Due = JapaneseTime.DateOf(Now).AddDays(-1) },
            Entry(2, IssueStatus.ReportedToCouncil) with { Owner = "㈱みどり", Categories = [IssueCategory.Housing, IssueCategory.Medical], Due = JapaneseTime.DateOf(Now) },
            Entry(3, IssueStatus.Completed) with { Categories = [IssueCategory.Medical], Due = JapaneseTime.DateOf(Now).AddDays(-9) },
            Entry(4) with { Tags = [IssueTag.Family], MovedAt = Now.AddDays(-89) },
            Entry(9, IssueStatus.Dropped, 2025),
        ];

        var found = IssueFilter.Read(null, state, category, owner, year, attention, null).Of(all, Now, Thresholds.Default);

        Assert.Equal(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Numbers(found).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DueFirst", "R8-2 R8-1 R8-3")]
    [InlineData("MostWanted", "R8-1 R8-3 R8-2")]
    [InlineData("LongestUnmoved", "R8-3 R8-1 R8-2")]
    [InlineData("Newest", "R8-3 R8-2 R8-1")]
    public void A_list_is_sorted(string order, string numbers)
    {
        IssueEntry[] all =
        [
            Entry(1) with { Due = new DateOnly(2026, 9, 1), Votes = new PriorityTally(1, 0, 9), MovedAt = Now.AddDays(-5) },
            Entry(2) with { Due = new DateOnly(2026, 8, 1), Votes = PriorityTally.None, MovedAt = Now.AddDays(-1) },
            Entry(3) with { Votes = new PriorityTally(0, 7, 0), MovedAt = Now.AddDays(-9) },
        ];

        Assert.Equal(numbers, string.Join(' ', Numbers(IssueFilter.Read(null, null, null, null, null, null, order).Of(all, Now, Thresholds.Default))));
    }

    [Theory]
    [InlineData(30, 29, false)]
    [InlineData(30, 30, true)]
    [InlineData(365, 364, false)]
    [InlineData(365, 365, true)]
    public void An_issue_is_stale_when_nobody_has_moved_it_for_as_long_as_is_set(int set, int days, bool isStale) =>
        Assert.Equal(isStale, (Entry(1) with { MovedAt = Now.AddDays(-days) }).IsStale(Now, Thresholds.Default with { StaleDays = set }));

    [Fact]
    public void The_table_counts_every_issue_under_each_of_its_components_and_once_in_all()
    {
        var map = IssueMap.Of(
            [
                Entry(1) with { Categories = [IssueCategory.Housing, IssueCategory.Medical] }, Entry(2, IssueStatus.InAction), Entry(3, IssueStatus.Dropped),
                Entry(4, IssueStatus.Raised) with { Due = new DateOnly(2026, 6, 2), MovedAt = Now },
            ],
            Now,
            Thresholds.Default);

        Assert.Equal([1, 0, 1, 1, 1], map.Lines.Single(static line => line.Category == "Housing").Counts);
        Assert.Equal([1, 0, 0, 0, 0], map.Lines.Single(static line => line.Category == "Medical").Counts);
        Assert.Equal([1, 0, 1, 1, 1], map.Total);
        Assert.Equal((1, 2), (map.Overdue, map.Stale));
    }

    [Theory]
    [InlineData("居場所が足りない", "昼の居場所が足りない", true)]
    [InlineData("ＡＢＣの研修", "abcの研修", true)]
    [InlineData("アパートを借りられない", "あぱーとを借りられない。", true)]
    [InlineData("夜間に相談できる先がない", "休日に相談できる先がない", true)]
    [InlineData("居場所が足りない", "部屋が足りない", false)]
    [InlineData("居場所が足りない", "就労の場", false)]
    public void Two_subjects_look_alike_by_the_pairs_of_letters_they_share(string one, string other, bool alike) =>
        Assert.Equal(alike, SimilarIssues.To(one, [Entry(1) with { Subject = other }]).Count == 1);

    [Fact]
    public void The_three_nearest_open_ones_are_shown_the_nearest_first()
    {
        IssueEntry[] all =
        [
            Entry(1) with { Subject = "居場所が足りないという声" }, Entry(2) with { Subject = "居場所が足りない" }, Entry(3) with { Subject = "昼の居場所が足りない" },
            Entry(4, IssueStatus.Completed) with { Subject = "居場所が足りない" }, Entry(5) with { Subject = "夜の居場所が足りない" }, Entry(6) with { Subject = "移動支援" },
        ];

        Assert.Equal(["R8-2", "R8-5", "R8-3"], Numbers(SimilarIssues.To("居場所が足りない", all)));
    }

    private static void AssertFound(string written, string typed) =>
        Assert.True(SearchText.Matches(IssueSearch.TextOf(IssuesDriver.Content(written)), SearchText.Words(typed)), $"{typed} in {written}");

    private static IEnumerable<string> Numbers(IEnumerable<IssueEntry> issues) => issues.Select(static issue => issue.Number.ToString());

    private static IssueEntry Entry(int number, IssueStatus status = IssueStatus.Submitted, int year = 2026) => IssueEntry.Of(IssuesDriver.Issue(number, status, year: year).Value);
}
