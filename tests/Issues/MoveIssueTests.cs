using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class MoveIssueTests
{
    [Theory]
    [InlineData(nameof(MemberRole.Secretariat), true)]
    [InlineData(nameof(MemberRole.Chair), true)]
    [InlineData(nameof(MemberRole.Member), false)]
    [InlineData(nameof(MemberRole.Observer), false)]
    public void The_secretariat_and_the_chair_move_and_the_submitter_does_not(string role, bool may)
    {
        var decision = Decide("UnderDiscussion", "", role: Enum.Parse<MemberRole>(role));
        Assert.Equal(may ? null : new NotAllowed(MemberRole.Chair), (decision as Decision<MoveIssue.Moved>.No)?.Refusal);
    }

    [Fact]
    public void A_step_is_kept_with_its_reason_and_both_are_remembered()
    {
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("ReportedToSubcommittee", "次の部会で"));

        var moved = Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Replace>(Assert.Single(yes.Changes.Rows)).Row);
        Assert.Equal((IssueStatus.ReportedToSubcommittee, "次の部会で", 2), (moved.Status, moved.StatusNote, moved.Revision));
        Assert.Equal(
            [new FieldChange("status", "Submitted", "ReportedToSubcommittee"), new FieldChange("note", "", "次の部会で")],
            Assert.Single(yes.Changes.History).Fields);
    }

    [Fact]
    public void Letting_an_issue_go_needs_a_reason()
    {
        var faults = Assert.IsType<FormFaults>(Assert.IsType<Decision<MoveIssue.Moved>.No>(Decide("Dropped", " ")).Refusal);
        Assert.Equal(new Fault.Missing(), Assert.Single(faults.Faults, static fault => fault.Key == "note").Value);
        Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("Dropped", "他の場で扱う"));
    }

    [Fact]
    public void The_reason_of_an_earlier_step_does_not_outlive_it()
    {
        var dropped = IssuesDriver.Issue(status: IssueStatus.Dropped);
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("Accepted", "", dropped with { Value = dropped.Value with { StatusNote = "他の場で扱う" } }));
        Assert.Equal("", yes.Outcome.Note);
    }

    [Fact]
    public void The_same_step_without_a_word_changes_nothing()
    {
        var issue = IssuesDriver.Issue();
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("Submitted", "", issue with { Value = issue.Value with { StatusNote = "経緯" } }));
        Assert.True(yes.Changes.IsEmpty);
        Assert.Equal("経緯", yes.Outcome.Note);
    }

    [Fact]
    public void A_step_that_does_not_exist_and_a_reason_too_long_are_refused()
    {
        var faults = Assert.IsType<FormFaults>(Assert.IsType<Decision<MoveIssue.Moved>.No>(Decide("9", new string('長', 401))).Refusal);
        Assert.Equal(new Dictionary<string, Fault> { ["status"] = new Fault.NotAChoice(), ["note"] = new Fault.TooLong(400, 401) }, faults.Faults);
    }

    [Fact]
    public void An_issue_that_is_not_there_is_not_found() => Assert.IsType<NotFound>(Assert.IsType<Decision<MoveIssue.Moved>.No>(MoveIssue.Decide(
        new MoveIssue.Command(default, 1, "Accepted", ""), new MoveIssue.State(null, []), IssuesDriver.Context(MemberRole.Chair))).Refusal);

    [Fact]
    public void Who_moves_an_older_revision_is_told_what_was_changed_since() =>
        Assert.IsType<IssueChanged>(Assert.IsType<Decision<MoveIssue.Moved>.No>(Decide("Accepted", "", IssuesDriver.Issue(revision: 2))).Refusal);

    private static Decision<MoveIssue.Moved> Decide(string status, string note, Stored<CommunityIssue>? issue = null, MemberRole role = MemberRole.Secretariat) => MoveIssue.Decide(
        new MoveIssue.Command(new IssueNumber(new FiscalYear(2026), 1), 1, status, note),
        new MoveIssue.State(issue ?? IssuesDriver.Issue(), []),
        IssuesDriver.Context(role));
}
