using Azure.Core.Pipeline;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>Who waits for the answer to a message sees that somebody is at work.</summary>
public sealed class TypingSignsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_quick_answer_comes_without_a_sign()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.SayAsync(team, People.Sato, "課題");
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(Signs(door));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_after_a_second_and_again_when_the_sign_has_faded_and_then_no_more()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;

        var waiting = storage.HoldAsync();
        var before = door.Channel.Sent.Count;
        var turn = door.DeliverAsync(door.Activities.Message(team.Thread("7"), People.Sato, "課題"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(Signs(door));
        door.Time.Advance(TimeSpan.FromSeconds(0.1));
        await CountedAsync(door, 1);
        door.Time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Single(Signs(door));
        door.Time.Advance(TimeSpan.FromSeconds(0.1));
        await CountedAsync(door, 2);

        storage.Release();
        await turn;
        var answer = await door.NextAsync(team, before);
        await door.AdvanceAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("地域課題の一覧", answer.Text);
        Assert.All(Signs(door), sign => Assert.Equal(team.Thread("7").Id, sign.ConversationId));
        Assert.Equal(["typing", "typing", "message"], door.Channel.Sent.Skip(before).Select(static sent => sent.Type));
    }

    [Fact]
    public async Task The_button_of_an_old_client_is_a_message_and_gets_one_too()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;
        var list = await door.SayAsync(team, People.Sato, "課題");

        var waiting = storage.HoldAsync();
        var turn = door.DeliverAsync(list.FallbackRequest(People.Sato, "課題を登録する"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(1));
        await CountedAsync(door, 1);
        storage.Release();
        await turn;
    }

    [Fact]
    public async Task An_invoke_is_answered_in_its_response_and_never_gets_a_sign()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;
        var list = await door.SayAsync(team, People.Sato, "課題");
        var sent = door.Channel.Sent.Count;

        foreach (var invoke in new[]
        {
            list.Request(People.Sato, "課題を登録する"),
            door.Activities.Search(team, People.Sato, "issueSearch"),
            door.Activities.FetchAction(team, People.Sato, "issueFromMessage", "<p>文</p>"),
        })
        {
            var waiting = storage.HoldAsync();
            var turn = door.DeliverAsync(invoke);
            await waiting;
            door.Time.Advance(TimeSpan.FromSeconds(3));
            storage.Release();
            Assert.NotNull(await turn);
        }

        await door.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(sent, door.Channel.Sent.Count);
    }

    [Fact]
    public async Task People_who_wait_in_the_same_place_see_the_same_sign()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;

        var waiting = storage.HoldAsync();
        using var counting = storage.Count();
        var turns = Enumerable.Range(0, 5).Select(_ => door.DeliverAsync(door.Activities.Message(team, People.Sato, "課題"))).ToArray();
        var elsewhere = door.DeliverAsync(door.Activities.Message(TeamsPlace.ChatOf(People.Sato), People.Sato, "課題"));
        await waiting;

        // Who asks, and the issues, for each of the five; the directory for the one in personal chat.
        await ArrivedAsync(storage, 11);
        door.Time.Advance(TimeSpan.FromSeconds(1));
        await CountedAsync(door, 2);
        await Task.Delay(200);

        Assert.Equal([team.Id, TeamsPlace.ChatOf(People.Sato).Id], Signs(door).Select(static sign => sign.ConversationId).OrderDescending(StringComparer.Ordinal).Reverse());
        storage.Release();
        await Task.WhenAll([.. turns, elsewhere]);
    }

    [Fact]
    public async Task A_sign_that_the_channel_does_not_take_holds_nothing_up()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;
        door.Channel.Connector.AnswerNext(new StandInAnswer(429) { RetryAfter = "5" }, times: 9, when: static request => (string?)request.Body?["type"] == "typing");

        var waiting = storage.HoldAsync();
        var before = door.Channel.Sent.Count;
        var turn = door.DeliverAsync(door.Activities.Message(team, People.Sato, "課題"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(1));
        storage.Release();
        await turn;

        Assert.Contains("地域課題の一覧", (await door.NextAsync(team, before)).Text);
        Assert.Empty(Signs(door));
    }

    [Fact]
    public async Task While_the_channel_puts_off_the_answer_and_names_no_time_the_sign_is_shown_and_none_comes_after_the_answer()
    {
        var (door, storage, team) = await StartAsync();
        await using var _ = door;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(412, "PreconditionFailed"), times: 2, when: IsMessage);

        var waiting = storage.HoldAsync();
        var (before, asked) = (door.Channel.Sent.Count, Posts(door));
        var turn = door.DeliverAsync(door.Activities.Message(team, People.Sato, "課題"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(0.5));
        storage.Release();
        await PostedAsync(door, asked + 1);
        Assert.Empty(Signs(door));
        door.Time.Advance(TimeSpan.FromSeconds(0.5));
        await CountedAsync(door, 1);
        await AdvanceUntilAsync(door, turn);
        await door.AdvanceAsync(TimeSpan.FromSeconds(60));

        var types = door.Channel.Sent.Skip(before).Select(static sent => sent.Type).ToArray();
        Assert.Equal("message", types[^1]);
        Assert.All(types[..^1], static type => Assert.Equal("typing", type));
    }

    /// <summary>A sign counts like an answer: the channel would not take it either, and might ask for longer.</summary>
    [Fact]
    public async Task While_the_channel_asks_to_be_left_alone_not_even_a_sign_is_sent()
    {
        var (door, _, team) = await StartAsync();
        await using var __ = door;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(429, "Throttled") with { RetryAfter = "4" }, when: IsMessage);

        var (before, asked) = (door.Channel.Sent.Count, Posts(door));
        var turn = door.DeliverAsync(door.Activities.Message(team, People.Sato, "課題"));
        await PostedAsync(door, asked + 1);
        door.Time.Advance(TimeSpan.FromSeconds(3.9));
        await Task.Delay(300);
        Assert.Equal(asked + 1, Posts(door));
        await AdvanceUntilAsync(door, turn);

        Assert.Equal(["message"], door.Channel.Sent.Skip(before).Select(static sent => sent.Type));
    }

    [Fact]
    public async Task Where_each_of_many_copies_has_but_one_message_a_second_the_sign_has_it_and_the_answer_the_next()
    {
        var (door, storage, team) = await StartAsync(new Dictionary<string, string?> { ["Delivery:Copies"] = "4", ["Delivery:PerConversation:0:Count"] = "7" });
        await using var _ = door;
        await door.AdvanceAsync(TimeSpan.FromSeconds(5));

        var waiting = storage.HoldAsync();
        var before = door.Channel.Sent.Count;
        var turn = door.DeliverAsync(door.Activities.Message(team, People.Sato, "課題"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(1));
        await CountedAsync(door, 1);
        storage.Release();
        await AdvanceUntilAsync(door, turn);

        Assert.Equal(["typing", "message"], door.Channel.Sent.Skip(before).Select(static sent => sent.Type));
        Assert.InRange(door.Channel.Sent[^1].At - door.Channel.Sent[^2].At, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    private async Task<(FrontDoor Door, SlowStorage Storage, TeamsPlace Team)> StartAsync(IDictionary<string, string?>? settings = null)
    {
        SlowStorage storage = new();
        var door = await FrontDoor.StartAsync(azurite, settings: settings, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.SayAsync(team, People.Sato, "ヘルプ");
        await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "ヘルプ");
        return (door, storage, team);
    }

    private static IEnumerable<SentActivity> Signs(FrontDoor door) => door.Channel.Sent.Where(static sent => sent.Type == "typing");

    private static async Task CountedAsync(FrontDoor door, int signs)
    {
        await Patience.UntilAsync(() => Signs(door).Count() >= signs);
        Assert.Equal(signs, Signs(door).Count());
    }

    private static bool IsMessage(ConnectorRequest request) => (string?)request.Body?["type"] == "message";

    /// <summary>How many activities the channel was asked to take.</summary>
    private static int Posts(FrontDoor door) => door.Channel.Connector.Requests.Count(static request => request.Path.EndsWith("/activities", StringComparison.Ordinal));

    private static async Task PostedAsync(FrontDoor door, int posts)
    {
        await Patience.UntilAsync(() => Posts(door) >= posts);
        Assert.Equal(posts, Posts(door));
    }

    /// <summary>A pause begins some moments after the channel's answer was given: the clock goes on until the turn is over.</summary>
    private static async Task AdvanceUntilAsync(FrontDoor door, Task turn)
    {
        for (var i = 0; i < 100 && !turn.IsCompleted; i++)
        {
            door.Time.Advance(TimeSpan.FromSeconds(0.25));
            await Task.WhenAny(turn, Task.Delay(100));
        }

        await turn.WaitAsync(Patience.Limit);
    }

    private static Task ArrivedAsync(SlowStorage storage, int requests) => Patience.UntilAsync(() => storage.Requests >= requests);
}
