using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Polls.PollSamples;

namespace CareSystem.Tests.Polls;

public sealed class CastVoteTests
{
    [Fact]
    public void A_first_answer_inserts_the_persons_row_needs_the_poll_open_and_marks_its_card()
    {
        var (cast, changes) = Yes(Decide(1, Rows(Open, ("other", 1)), As("me")));

        Assert.Collection(
            changes.Rows,
            row => Assert.Equal(new Vote(Open.Id, new PersonId("me"), 1, Now), Assert.IsType<RowChange.Insert>(row).Row),
            row => Assert.Equal(new RowChange.Replace(new OpenPoll(Open.Id), "*"), row));
        Assert.Equal(new RefreshShared("poll:p1", "poll", "p1"), Assert.Single(changes.Promises).Record);
        Assert.Equal([0, 2, 0], cast.View.Counts);
        Assert.Equal(1, cast.View.Own);
    }

    [Fact]
    public void Another_answer_replaces_the_persons_own_row_and_only_that()
    {
        var (cast, changes) = Yes(Decide(2, Rows(Open, ("me", 0), ("other", 0)), As("me")));

        Assert.Equal("etag-me", Assert.IsType<RowChange.Replace>(changes.Rows[0]).ETag);
        Assert.Equal([1, 0, 1], cast.View.Counts);
    }

    [Fact]
    public void The_same_answer_again_changes_nothing_and_updates_no_card()
    {
        var (cast, changes) = Yes(Decide(0, Rows(Open, ("me", 0)), As("me")));

        Assert.True(changes.IsEmpty);
        Assert.Equal([1, 0, 0], cast.View.Counts);
    }

    [Fact]
    public void An_answer_taken_back_is_gone_and_taking_back_none_changes_nothing()
    {
        var (cast, changes) = Yes(Decide(null, Rows(Open, ("me", 0)), As("me")));
        Assert.Equal("etag-me", Assert.IsType<RowChange.Delete>(changes.Rows[0]).ETag);
        Assert.Null(cast.View.Own);
        Assert.Equal([0, 0, 0], cast.View.Counts);

        Assert.True(Yes(Decide(null, Rows(Open, ("other", 0)), As("me"))).Changes.IsEmpty);
    }

    [Fact]
    public void A_closed_poll_takes_no_answer_and_no_taking_back()
    {
        Assert.IsType<PollClosed>(No(Decide(1, Rows(Closed), As("me"))));
        Assert.Equal(0, Assert.IsType<PollClosed>(No(Decide(null, Rows(Closed, ("me", 0)), As("me")))).View.Own);
    }

    [Fact]
    public void Observers_do_not_vote() =>
        Assert.IsType<ObserversDoNotVote>(No(Decide(1, Rows(Open), As("me", MemberRole.Observer))));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_option_that_is_not_there_is_not_found(int option) =>
        Assert.IsType<NotFound>(No(Decide(option, Rows(Open), As("me"))));

    [Fact]
    public void A_poll_that_is_not_in_this_forum_is_not_found() =>
        Assert.IsType<NotFound>(No(Decide(1, Rows(null), As("me", MemberRole.Secretariat))));

    private static Decision<CastVote.Cast> Decide(int? option, PollRows rows, ActionContext context) =>
        CastVote.Decide(new CastVote.Command(Open.Id, option), rows, context);

    private static (CastVote.Cast Cast, Changes Changes) Yes(Decision<CastVote.Cast> decision)
    {
        var yes = Assert.IsType<Decision<CastVote.Cast>.Yes>(decision);
        return (yes.Outcome, yes.Changes);
    }

    private static Refusal No(Decision<CastVote.Cast> decision) => Assert.IsType<Decision<CastVote.Cast>.No>(decision).Refusal;
}
