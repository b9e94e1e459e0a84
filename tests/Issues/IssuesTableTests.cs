using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class IssuesTableTests
{
    [Fact]
    public void The_key_of_an_issue_is_its_year_and_number() =>
        Assert.Equal("issue:2026:000012", IssuesTable.KeyOf(new IssueNumber(new FiscalYear(2026), 12)));

    [Fact]
    public void The_key_of_a_counter_is_its_year() => Assert.Equal("counter:issue:2026", IssuesTable.CounterKey(new FiscalYear(2026)));

    [Fact]
    public void The_key_of_a_vote_is_the_issue_and_the_person() =>
        Assert.Equal("issuevote:2026:000012:me", IssuesTable.VoteKey(new IssueNumber(new FiscalYear(2026), 12), IssuesDriver.Me));

    [Fact]
    public void The_key_of_what_may_be_taken_back_is_the_issue() =>
        Assert.Equal("issueundo:2026:000012", IssuesTable.BeforeKey(new IssueNumber(new FiscalYear(2026), 12)));

    [Fact]
    public void Strengths_lie_right_behind_the_issues_and_nothing_else_between()
    {
        string[] keys = ["issue:2026:000012", StrengthsTable.KeyOf(new StrengthId("0abc")), "issueundo:2026:000012", "issuevote:2026:000012:me", "issuewatch"];
        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
        Assert.Equal("issuestrength:0abc", keys[1]);
    }
}
