using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Checklists.RoundSamples;

namespace CareSystem.Tests.Checklists;

public sealed class CloseRoundTests
{
    [Theory]
    [InlineData("starter", nameof(MemberRole.Chair))]
    [InlineData("somebody", nameof(MemberRole.Secretariat))]
    public void The_starter_and_the_secretariat_close_a_round_and_promise_its_result(string person, string role)
    {
        var changes = Assert.IsType<Decision<CloseRound.Closed>.Yes>(CloseRound.Decide(Rows(Open, "me"), As(person, Enum.Parse<MemberRole>(role)))).Changes;

        var replaced = Assert.IsType<RowChange.Replace>(changes.Rows[0]);
        Assert.Equal("round-etag", replaced.ETag);
        Assert.Equal(ChecklistRoundState.Closed, Assert.IsType<ChecklistRound>(replaced.Row).State);
        Assert.Equal(new RowChange.Delete(new OpenChecklistRound(Open.Id), "*"), changes.Rows[1]);
        Assert.Contains(changes.Promises, promise => promise.Record == new ChecklistResultDue("r1") && promise.To == new Recipient.Conversation(Summary.Channel));
        Assert.Equal("closed", Assert.Single(changes.History).What);
    }

    [Fact]
    public void Nobody_else_closes_it() => Assert.IsType<RoundNotYoursToClose>(
        Assert.IsType<Decision<CloseRound.Closed>.No>(CloseRound.Decide(Rows(Open), As("other", MemberRole.Chair))).Refusal);

    [Fact]
    public void Closing_what_is_closed_changes_nothing() =>
        Assert.True(Assert.IsType<Decision<CloseRound.Closed>.Yes>(CloseRound.Decide(Rows(Closed), As("starter"))).Changes.IsEmpty);

    [Fact]
    public void A_round_that_is_not_in_this_forum_is_not_found() => Assert.IsType<NotFound>(
        Assert.IsType<Decision<CloseRound.Closed>.No>(CloseRound.Decide(Rows(null), As("starter", MemberRole.Secretariat))).Refusal);
}
