using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class ShowIssuesTests
{
    [Fact]
    public void Open_issues_come_first_and_the_newest_of_them_before_all()
    {
        var view = ShowIssues.Listed(
            [IssuesDriver.Issue(1, year: 2025), IssuesDriver.Issue(2, IssueStatus.Dropped, year: 2025), IssuesDriver.Issue(1), IssuesDriver.Issue(2, IssueStatus.Completed), IssuesDriver.Issue(3)],
            IssuesDriver.Context(),
            static _ => true);

        Assert.Equal(["R8-3", "R8-1", "R7-1", "R8-2", "R7-2"], view.Issues.Select(static issue => issue.Number.ToString()));
    }

    [Theory]
    [InlineData("住まい", true)]
    [InlineData("アパート", true)]
    [InlineData("aed", true)]
    [InlineData("住まい aed", true)]
    [InlineData("住まい 就労", false)]
    public void Every_word_must_stand_in_the_subject_or_the_description(string words, bool found)
    {
        var content = IssuesDriver.Issue().Value.Content with { Subject = "住まいの不足", Description = "ｱﾊﾟｰﾄと ＡＥＤ" };
        Assert.Equal(found, ShowIssues.Matches(content, words.Split(' ')));
    }

    [Fact]
    public void An_observer_is_not_offered_the_form() =>
        Assert.False(ShowIssues.Listed([], IssuesDriver.Context(MemberRole.Observer), static _ => true).MayAdd);
}
