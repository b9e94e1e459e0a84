using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Delivery.Faults;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>Answers that nobody promised: they wait for no lane, they keep to the part of the limits that is theirs, and one that the channel puts off is not lost.</summary>
public sealed class DirectSendsTests(AzuriteFixture azurite)
{
    private static readonly Recipient Channel = new Recipient.Conversation(new ConversationId("19:a@thread.tacv2;messageid=1"));
    private static readonly Address Place = new("https://smba.example/", new ConversationId("19:a@thread.tacv2;messageid=1"), "28:bot", new TenantId("t"));
    private static readonly OutgoingMessage Hello = new("{}"u8.ToArray());

    [Fact]
    public async Task However_many_type_at_once_in_one_conversation_all_are_answered_within_the_limits_and_nobody_elsewhere_waits_for_them()
    {
        using LaneCopy copy = new(azurite.ConnectionString, LaneCopy.NewPrefix(), TimeSpan.FromMinutes(1));
        var many = Enumerable.Range(0, 10).Select(_ => copy.Direct.AnswerAsync(Channel, Place, Hello, null, default)).ToArray();

        var elsewhere = await copy.Direct.AnswerAsync(new Recipient.Person(new PersonId("p")), Place, Hello, null, default);
        var isWaitedFor = many.Any(static each => !each.IsCompleted);
        var answers = await Task.WhenAll(many);

        Assert.All(answers.Append(elsewhere), static answer => Assert.IsType<SendResult.Sent>(answer));
        Assert.True(isWaitedFor);
        Assert.Equal(11, copy.Channel.Times.Count());

        // The one from elsewhere came among the first.
        Assert.InRange(LimitsRecount.MostWithin(copy.Channel.Times, TimeSpan.FromSeconds(1)), 1, 4);
        Assert.InRange(LimitsRecount.MostWithin(copy.Channel.Times, TimeSpan.FromSeconds(2)), 1, 5);
    }

    [Fact]
    public async Task Where_there_is_no_room_for_long_the_answer_is_given_up_and_a_typing_sign_is_not_even_tried()
    {
        FakeTimeProvider time = new();
        using TwoAMinute two = new(time);
        var (direct, channel) = (two.Direct, two.Channel);
        await direct.SignAsync(Channel, Place, Hello, default);
        await direct.AnswerAsync(Channel, Place, Hello, null, default);

        var sign = await direct.SignAsync(Channel, Place, Hello, default);
        var answer = await direct.AnswerAsync(Channel, Place, Hello, null, default);

        Assert.Equal(2, channel.Times.Count());
        Assert.IsType<SendResult.TryLater>(sign);
        Assert.Equal(TimeSpan.FromMilliseconds(60_001), Assert.IsType<SendResult.TryLater>(answer).After);
        time.Advance(TimeSpan.FromMinutes(1.1));
        Assert.IsType<SendResult.Sent>(await direct.AnswerAsync(Channel, Place, Hello, null, default));
    }

    [Fact]
    public async Task A_typing_sign_does_not_take_the_room_of_the_answer_that_it_announces()
    {
        using TwoAMinute two = new(new FakeTimeProvider());
        await two.Direct.AnswerAsync(Channel, Place, Hello, null, default);

        var sign = await two.Direct.SignAsync(Channel, Place, Hello, default);
        var answer = await two.Direct.AnswerAsync(Channel, Place, Hello, null, default);

        Assert.IsType<SendResult.TryLater>(sign);
        Assert.IsType<SendResult.Sent>(answer);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData(null, 1)]
    public async Task An_answer_that_the_channel_puts_off_comes_when_the_channel_says(string? retryAfter, int seconds)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var before = door.Channel.Sent.Count;
        var asked = PutOff(door, StandInAnswer.Error(429, "Throttled") with { RetryAfter = retryAfter });

        var turn = door.DeliverAsync(door.Activities.Message(team.Thread("7"), People.Sato, "課題"));
        await asked;
        Assert.Equal(before, door.Channel.Sent.Count);
        await AdvanceUntilAsync(door, turn, TimeSpan.FromSeconds(seconds));

        Assert.Contains("地域課題の一覧", (await door.NextAsync(team, before)).Text);
    }

    [Fact]
    public async Task What_the_channel_puts_off_for_longer_than_somebody_waits_is_told_in_the_log()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var before = door.Channel.Sent.Count;
        await door.SettledAsync();
        _ = PutOff(door, StandInAnswer.Error(429, "Throttled") with { RetryAfter = "60" });

        await door.DeliverAsync(door.Activities.Message(team.Thread("7"), People.Sato, "課題"));

        Assert.Equal(before, door.Channel.Sent.Count);
        Assert.Contains(door.Log.All, static line => line.Text.Contains("was not taken by the channel: TryLater", StringComparison.Ordinal));
    }

    /// <summary>The next message gets this answer. What comes back is done when it was given.</summary>
    private static Task PutOff(FrontDoor door, StandInAnswer answer)
    {
        TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        door.Channel.Connector.AnswerNext(
            answer,
            1,
            request =>
            {
                var isPost = request.Method == "POST" && request.Path.EndsWith("/activities", StringComparison.Ordinal);
                if (isPost)
                {
                    given.TrySetResult();
                }

                return isPost;
            });
        return given.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>The pause begins some moments after the channel's answer was given: the clock goes on until the turn is over.</summary>
    private static async Task AdvanceUntilAsync(FrontDoor door, Task turn, TimeSpan pause)
    {
        var (step, passed) = (TimeSpan.FromSeconds(0.25), TimeSpan.Zero);
        while (!turn.IsCompleted && passed < 4 * pause)
        {
            await Task.WhenAny(turn, Task.Delay(50));
            door.Time.Advance(step);
            passed += step;
        }

        await turn;
        Assert.True(passed >= pause, $"Sent again after {passed}.");
    }

    /// <summary>Direct sends with room for two in a minute in each conversation.</summary>
    private sealed class TwoAMinute : IDisposable
    {
        private readonly SendBudget budget;

        public TwoAMinute(TimeProvider time)
        {
            SendLimits limits = new(Options.Create(new DeliveryOptions { PerConversation = { new DeliveryOptions.Limit { Count = 5, Span = TimeSpan.FromMinutes(1) } } }));
            budget = new SendBudget(limits);
            Direct = new DirectSends(Channel, budget, limits, new AnswerWindows(limits, time), time);
        }

        public TakingChannel Channel { get; } = new();

        public DirectSends Direct { get; }

        public void Dispose() => budget.Dispose();
    }
}
