using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Polls.PollSamples;

namespace CareSystem.Tests.Polls;

public sealed class StartPollTests
{
    private static readonly PollDraft Draft = new("いつがよいですか", "午前\n午後");

    [Fact]
    public void A_poll_goes_to_the_channel_it_was_asked_in_and_from_personal_chat_to_the_forums()
    {
        var elsewhere = new ConversationId("19:other@thread.tacv2");

        Assert.Equal(elsewhere, Started(new StartPoll.Command(Draft, elsewhere)).Channel);
        Assert.Equal(Summary.Channel, Started(new StartPoll.Command(Draft, null)).Channel);
    }

    [Fact]
    public void A_poll_begins_open_with_its_card_promised()
    {
        var yes = Assert.IsType<Decision<StartPoll.Started>.Yes>(StartPoll.Decide(new StartPoll.Command(Draft, null), As("me"), new Ids()));

        var poll = Assert.IsType<Poll>(yes.Changes.Rows[0].Row);
        Assert.Equal(new RowChange.Insert(new OpenPoll(poll.Id)), yes.Changes.Rows[1]);
        Assert.Equal(poll.Id, yes.Outcome.Id);
        var promise = Assert.Single(yes.Changes.Promises);
        Assert.Equal(new RefreshShared($"poll:{poll.Id}", "poll", poll.Id.Value), promise.Record);
        Assert.Equal(new Recipient.Conversation(Summary.Channel), promise.To);
    }

    [Fact]
    public void Observers_do_not_ask() => Assert.IsType<NotAllowed>(
        Assert.IsType<Decision<StartPoll.Started>.No>(StartPoll.Decide(new StartPoll.Command(Draft, null), As("me", MemberRole.Observer), new Ids())).Refusal);

    [Fact]
    public void A_form_with_faults_starts_nothing() => Assert.IsType<FormFaults>(
        Assert.IsType<Decision<StartPoll.Started>.No>(StartPoll.Decide(new StartPoll.Command(new PollDraft("", ""), null), As("me"), new Ids())).Refusal);

    private static Poll Started(StartPoll.Command command) => Assert.IsType<Poll>(
        Assert.IsType<Decision<StartPoll.Started>.Yes>(StartPoll.Decide(command, As("me"), new Ids())).Changes.Rows[0].Row);
}
