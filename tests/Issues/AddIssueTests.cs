using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class AddIssueTests
{
    private static readonly FiscalYear Year = new(2026);

    [Fact]
    public void The_first_of_a_year_gets_number_one_and_makes_the_counter()
    {
        var yes = Yes(Decide(counter: null));

        Assert.Equal("R8-1", yes.Outcome.Number.ToString());
        Assert.Equal(new IssueCounter(Year, 1), Assert.IsType<RowChange.Insert>(yes.Changes.Rows[0]).Row);
        var issue = Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Insert>(yes.Changes.Rows[1]).Row);
        Assert.Equal((IssueStatus.Submitted, IssuesDriver.Me, 1), (issue.Status, issue.By, issue.Revision));
        Assert.Equal("added", Assert.Single(yes.Changes.History).What);
    }

    [Fact]
    public void The_next_one_replaces_the_counter_that_was_read()
    {
        var yes = Yes(Decide(new Stored<IssueCounter>(new IssueCounter(Year, 11), "etag")));

        Assert.Equal("R8-12", yes.Outcome.Number.ToString());
        Assert.Equal(new RowChange.Replace(new IssueCounter(Year, 12), "etag"), yes.Changes.Rows[0]);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Member), false)]
    [InlineData(nameof(MemberRole.Chair), false)]
    [InlineData(nameof(MemberRole.Secretariat), true)]
    public void The_receipt_tells_the_secretariat_alone_of_the_cases_behind_it(string role, bool sees) =>
        Assert.Equal(sees, Yes(Decide(null, IssuesDriver.Good with { Cases = IssuesDriver.Approved.Value }, Enum.Parse<MemberRole>(role))).Outcome.SeesCases);

    [Fact]
    public void An_observer_may_not_add()
    {
        var no = Assert.IsType<Decision<AddIssue.Added>.No>(Decide(null, role: MemberRole.Observer));
        Assert.Equal(new NotAllowed(), no.Refusal);
    }

    [Fact]
    public void A_bad_form_changes_nothing()
    {
        var no = Assert.IsType<Decision<AddIssue.Added>.No>(Decide(null, IssuesDriver.Good with { Subject = "" }));
        Assert.IsType<FormFaults>(no.Refusal);
    }

    [Fact]
    public void Similar_open_issues_are_shown_first_and_who_says_that_it_is_another_one_is_believed()
    {
        var log = new IssueLog([IssueEntry.Of(IssuesDriver.Issue(1).Value), IssueEntry.Of(IssuesDriver.Issue(2, IssueStatus.Dropped).Value)], []);

        var no = Assert.IsType<Decision<AddIssue.Added>.No>(Decide(null, log: log));
        Assert.Equal(["R8-1"], Assert.IsType<IssuesLookAlike>(no.Refusal).Similar.Select(static issue => issue.Number.ToString()));
        Yes(Decide(null, log: log, anyway: true));
    }

    private static Decision<AddIssue.Added> Decide(
        Stored<IssueCounter>? counter, IssueDraft? draft = null, MemberRole role = MemberRole.Member, IssueLog? log = null, bool anyway = false) =>
        AddIssue.Decide(new AddIssue.Command(draft ?? IssuesDriver.Good, anyway), new AddIssue.State(Year, counter, IssuesDriver.Known, IssuesDriver.Bodies, log ?? IssueLog.Empty), IssuesDriver.Context(role));

    private static Decision<AddIssue.Added>.Yes Yes(Decision<AddIssue.Added> decision) => Assert.IsType<Decision<AddIssue.Added>.Yes>(decision);
}
