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
        var decision = Decide("Accepted", "", role: Enum.Parse<MemberRole>(role));
        Assert.Equal(may ? null : new NotAllowed(), (decision as Decision<MoveIssue.Moved>.No)?.Refusal);
    }

    [Fact]
    public void A_step_is_kept_with_its_reason_and_both_are_remembered()
    {
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("ReportedToSubcommittee", "次の部会で", IssuesDriver.Issue(status: IssueStatus.UnderDiscussion)));

        var moved = Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Replace>(yes.Changes.Rows[0]).Row);
        Assert.Equal((IssueStatus.ReportedToSubcommittee, "次の部会で", 2), (moved.Status, moved.StatusNote, moved.Revision));
        Assert.Equal((IssueStatus.UnderDiscussion, 1), Assert.IsType<RowChange.Upsert>(yes.Changes.Rows[1]).Row is IssueBefore before ? (before.Status, before.Revision) : default);
        Assert.Equal(
            [new FieldChange("status", "UnderDiscussion", "ReportedToSubcommittee"), new FieldChange("note", "", "次の部会で")],
            Assert.Single(yes.Changes.History).Fields);
    }

    /// <summary>From each stage the stages that are offered, in their order; all else is refused.</summary>
    private static readonly (string From, string To)[] Moves =
    [
        ("Submitted", "Checking Accepted Dropped"),
        ("Checking", "Accepted Submitted Dropped"),
        ("Accepted", "UnderDiscussion InAction Checking Dropped"),
        ("UnderDiscussion", "InAction ReportedToSubcommittee ReportedToCouncil Raised Accepted Completed Dropped"),
        ("InAction", "ReportedToSubcommittee ReportedToCouncil Raised UnderDiscussion Completed Dropped"),
        ("ReportedToSubcommittee", "ReportedToCouncil Raised UnderDiscussion InAction Completed Dropped"),
        ("ReportedToCouncil", "Raised UnderDiscussion InAction Completed Dropped"),
        ("Raised", "UnderDiscussion InAction Completed Dropped"),
        ("Completed", "UnderDiscussion InAction"),
        ("Dropped", "Checking UnderDiscussion"),
    ];

    [Fact]
    public void Every_step_is_taken_or_refused_as_the_table_says()
    {
        Assert.Equal(Enum.GetNames<IssueStatus>(), Moves.Select(static move => move.From));
        foreach (var (start, ways) in Moves)
        {
            var (from, allowed) = (Enum.Parse<IssueStatus>(start), ways.Split(' '));
            Assert.Equal(allowed, IssueWorkflow.From(from).Select(static to => to.ToString()));
            foreach (var to in Enum.GetValues<IssueStatus>())
            {
                var decision = Decide(to.ToString(), "理由", IssuesDriver.Issue(status: from));
                if (allowed.Contains(to.ToString(), StringComparer.Ordinal))
                {
                    Assert.Equal(to, Assert.IsType<Decision<MoveIssue.Moved>.Yes>(decision).Outcome.Status);
                }
                else
                {
                    Assert.Equal(new Fault.NotAChoice(), Assert.IsType<FormFaults>(Assert.IsType<Decision<MoveIssue.Moved>.No>(decision).Refusal).Faults["status"]);
                }
            }
        }
    }

    [Theory]
    [InlineData(nameof(IssueStatus.Submitted), nameof(IssueStatus.Dropped), true)]
    [InlineData(nameof(IssueStatus.InAction), nameof(IssueStatus.Dropped), true)]
    [InlineData(nameof(IssueStatus.Accepted), nameof(IssueStatus.Checking), true)]
    [InlineData(nameof(IssueStatus.InAction), nameof(IssueStatus.UnderDiscussion), true)]
    [InlineData(nameof(IssueStatus.Completed), nameof(IssueStatus.InAction), true)]
    [InlineData(nameof(IssueStatus.Dropped), nameof(IssueStatus.Checking), true)]
    [InlineData(nameof(IssueStatus.Submitted), nameof(IssueStatus.Accepted), false)]
    [InlineData(nameof(IssueStatus.UnderDiscussion), nameof(IssueStatus.Completed), false)]
    [InlineData(nameof(IssueStatus.ReportedToCouncil), nameof(IssueStatus.UnderDiscussion), false)]
    public void Letting_go_going_back_and_taking_up_again_need_a_reason(string from, string to, bool needs)
    {
        var decision = Decide(to, " ", IssuesDriver.Issue(status: Enum.Parse<IssueStatus>(from)));
        Assert.Equal(needs ? new Fault.Missing() : null, ((decision as Decision<MoveIssue.Moved>.No)?.Refusal as FormFaults)?.Faults["note"]);
        Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide(to, "他の場で扱う", IssuesDriver.Issue(status: Enum.Parse<IssueStatus>(from))));
    }

    [Fact]
    public void The_reason_of_an_earlier_step_does_not_outlive_it()
    {
        var issue = IssuesDriver.Issue(status: IssueStatus.Checking);
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(Decide("Accepted", "", issue with { Value = issue.Value with { StatusNote = "他の場で扱う" } }));
        Assert.Equal("", yes.Outcome.Note);
    }

    [Fact]
    public void A_step_says_when_the_issue_was_moved_last()
    {
        var now = IssuesDriver.Issue().Value.At.AddDays(3);
        var yes = Assert.IsType<Decision<MoveIssue.Moved>.Yes>(MoveIssue.Decide(
            new MoveIssue.Command(new IssueNumber(new FiscalYear(2026), 1), 1, "Checking", ""),
            new MoveIssue.State(IssuesDriver.Issue(), []),
            IssuesDriver.Context(MemberRole.Chair, now: now)));
        Assert.Equal(now, Assert.IsType<CommunityIssue>(yes.Changes.Rows[0].Row).MovedAt);
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
