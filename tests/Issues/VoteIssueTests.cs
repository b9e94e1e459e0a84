using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class VoteIssueTests
{
    [Fact]
    public void The_first_vote_is_a_row_of_the_person_s_own_and_counts()
    {
        var yes = Yes(Decide("High"));

        Assert.Equal(new PriorityTally(1, 0, 0), Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Replace>(yes.Changes.Rows[0]).Row).Votes);
        Assert.Equal((IssuesDriver.Me, IssuePriority.High), Assert.IsType<RowChange.Insert>(yes.Changes.Rows[1]).Row is IssueVote vote ? (vote.Person, vote.Priority) : default);
        Assert.Empty(yes.Changes.History);
    }

    [Fact]
    public void Another_vote_takes_the_place_of_the_first_and_the_issue_keeps_its_revision()
    {
        var yes = Yes(Decide("Low", had: IssuePriority.High));
        var issue = Assert.IsType<CommunityIssue>(yes.Changes.Rows[0].Row);
        Assert.Equal((new PriorityTally(2, 0, 1), 1), (issue.Votes, issue.Revision));
        Assert.IsType<RowChange.Replace>(yes.Changes.Rows[1]);
    }

    [Fact]
    public void A_vote_is_taken_back_and_the_same_vote_again_changes_nothing()
    {
        var yes = Yes(Decide("", had: IssuePriority.High));
        Assert.Equal(new PriorityTally(2, 0, 0), yes.Outcome.Votes);
        Assert.IsType<RowChange.Delete>(yes.Changes.Rows[1]);

        Assert.True(Yes(Decide("High", had: IssuePriority.High)).Changes.IsEmpty);
        Assert.True(Yes(Decide(null)).Changes.IsEmpty);
    }

    [Fact]
    public void Observers_do_not_vote_and_nobody_does_on_what_is_over_or_for_what_is_no_priority()
    {
        Assert.Equal(new NotAllowed(), No(Decide("High", role: MemberRole.Observer)));
        Assert.IsType<IssueClosed>(No(Decide("High", status: IssueStatus.Completed)));
        Assert.IsType<NotFound>(No(Decide("7")));
        Assert.IsType<NotFound>(No(VoteIssue.Decide(new VoteIssue.Command(default, "High"), new VoteIssue.State(null, null), IssuesDriver.Context())));
    }

    private static Decision<VoteIssue.Voted> Decide(string? priority, IssuePriority? had = null, MemberRole role = MemberRole.Member, IssueStatus status = IssueStatus.Submitted)
    {
        var issue = IssuesDriver.Issue(status: status);
        return VoteIssue.Decide(
            new VoteIssue.Command(issue.Value.Number, priority),
            new VoteIssue.State(
                had is null ? issue : issue with { Value = issue.Value with { Votes = new PriorityTally(3, 0, 0) } },
                had is { } before ? new Stored<IssueVote>(new IssueVote(issue.Value.Number, IssuesDriver.Me, before, issue.Value.At), "vote") : null),
            IssuesDriver.Context(role));
    }

    private static Decision<VoteIssue.Voted>.Yes Yes(Decision<VoteIssue.Voted> decision) => Assert.IsType<Decision<VoteIssue.Voted>.Yes>(decision);

    private static Refusal No(Decision<VoteIssue.Voted> decision) => Assert.IsType<Decision<VoteIssue.Voted>.No>(decision).Refusal;
}
