using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>Answers that nobody promised: they wait for no lane, they count in it, and one that the channel puts off is not lost.</summary>
public sealed class DirectSendsTests(AzuriteFixture azurite)
{
    private static readonly Recipient Channel = new Recipient.Conversation(new ConversationId("19:a@thread.tacv2;messageid=1"));
    private static readonly Address Place = new("https://smba.example/", new ConversationId("19:a@thread.tacv2;messageid=1"), "28:bot", new TenantId("t"));
    private static readonly OutgoingMessage Hello = new("{}"u8.ToArray());

    [Fact]
    public async Task What_was_answered_directly_counts_in_the_lane_and_is_seen_by_the_next_copy()
    {
        var prefix = LaneCopy.NewPrefix();
        using LaneCopy first = new(azurite.ConnectionString, prefix, TimeSpan.FromMinutes(1)), second = new(azurite.ConnectionString, prefix, TimeSpan.FromMinutes(1));
        for (var i = 0; i < 60; i++)
        {
            await first.Direct.AnswerAsync(Channel, Place, Hello, default);
        }

        var lane = await first.ClaimAsync(Channel.Lane);
        var full = await first.SendAsync(lane, TimeSpan.Zero, static () => Assert.Fail("Sixty in thirty seconds are all there may be."));
        await first.Lanes.ReleaseAsync(lane, default);
        var there = await second.ClaimAsync(Channel.Lane);
        var left = there.Window.Next(second.Time.GetUtcNow()) - second.Time.GetUtcNow();

        Assert.Equal("LaneFull", Assert.IsType<SendResult.TryLater>(full).Code);
        Assert.InRange(left, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task Another_conversation_is_not_held_up_by_it()
    {
        using LaneCopy copy = new(azurite.ConnectionString, LaneCopy.NewPrefix(), TimeSpan.FromMinutes(1));
        for (var i = 0; i < 60; i++)
        {
            await copy.Direct.AnswerAsync(Channel, Place, Hello, default);
        }

        var lane = await copy.ClaimAsync(new Recipient.Person(new PersonId("p")).Lane);

        Assert.IsType<SendResult.Sent>(await copy.SendAsync(lane, TimeSpan.Zero, static () => { }));
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
        return given.Task.WaitAsync(TimeSpan.FromSeconds(30));
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
}
