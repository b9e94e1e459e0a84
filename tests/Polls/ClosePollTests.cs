using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Polls.PollSamples;

namespace CareSystem.Tests.Polls;

public sealed class ClosePollTests
{
    [Theory]
    [InlineData("starter", nameof(MemberRole.Member))]
    [InlineData("somebody", nameof(MemberRole.Secretariat))]
    public void The_starter_and_the_secretariat_close_a_poll(string person, string role)
    {
        var yes = Assert.IsType<Decision<ClosePoll.Closed>.Yes>(ClosePoll.Decide(Rows(Open, ("a", 1)), As(person, Enum.Parse<MemberRole>(role))));

        var replaced = Assert.IsType<RowChange.Replace>(yes.Changes.Rows[0]);
        Assert.Equal("poll-etag", replaced.ETag);
        Assert.Equal(PollState.Closed, Assert.IsType<Poll>(replaced.Row).State);
        Assert.Equal(new RowChange.Delete(new OpenPoll(Open.Id), "*"), yes.Changes.Rows[1]);
        Assert.Equal("closed", Assert.Single(yes.Changes.History).What);
        Assert.Single(yes.Changes.Promises);
        Assert.Equal([0, 1, 0], yes.Outcome.View.Counts);
    }

    [Fact]
    public void Nobody_else_closes_it() =>
        Assert.IsType<NotYoursToClose>(Assert.IsType<Decision<ClosePoll.Closed>.No>(ClosePoll.Decide(Rows(Open), As("other", MemberRole.Chair))).Refusal);

    [Fact]
    public void Who_started_it_and_is_out_of_office_does_not_close_it() =>
        Assert.IsType<NotYoursToClose>(Assert.IsType<Decision<ClosePoll.Closed>.No>(ClosePoll.Decide(Rows(Open), As("starter", MemberRole.Observer))).Refusal);

    [Fact]
    public void Closing_what_is_closed_changes_nothing() =>
        Assert.True(Assert.IsType<Decision<ClosePoll.Closed>.Yes>(ClosePoll.Decide(Rows(Closed), As("starter"))).Changes.IsEmpty);

    [Fact]
    public void A_poll_that_is_not_in_this_forum_is_not_found() =>
        Assert.IsType<NotFound>(Assert.IsType<Decision<ClosePoll.Closed>.No>(ClosePoll.Decide(Rows(null), As("starter", MemberRole.Secretariat))).Refusal);
}
