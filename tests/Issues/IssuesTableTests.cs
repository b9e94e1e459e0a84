using CareSystem.Bot.Issues;
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
}
