using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Polls;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>A card that many people touch: updated once in five seconds by the service's clock, whoever touches it where, and right in the end.</summary>
public sealed class SharedCardTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Sixty_votes_in_a_burst_through_two_copies_end_in_one_card_that_counts_them_all()
    {
        await using var first = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(60);
        var team = await first.InstallAsync("sakura", people);
        var polls = new PollsDriver(first, team);
        var card = await polls.AskAsync(People.Sato);
        await using var second = await FrontDoor.StartAsync(azurite, before: first);
        await first.AdvanceAsync(Pause);

        await Task.WhenAll(people.Select((who, n) => VoteAsync(n % 2 == 0 ? first : second, card, who, n)));
        var voted = first.Time.GetUtcNow();
        await TickAsync(first, () => polls.Updates(card).Any(update => Says(update, "60人が回答")), limit: 10);

        Assert.Equal(60, (await first.RowsAsync(prefix: "vote:")).Count);
        Assert.InRange(polls.Updates(card).Last().At - voted, TimeSpan.Zero, 2 * Pause);
        await TicksAsync(first, 60);
        AssertSpaced(polls.Updates(card));
        Assert.InRange(polls.Updates(card).Count(), 1, 3);
        Assert.Contains("30票（50％）", polls.Standing(card).Text);
    }

    [Fact]
    public async Task Votes_that_go_on_for_half_a_minute_cost_an_update_every_five_seconds_while_clients_refresh_all_the_time()
    {
        await using var first = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(60);
        var team = await first.InstallAsync("sakura", people);
        var polls = new PollsDriver(first, team);
        var card = await polls.AskAsync(People.Sato);
        await using var second = await FrontDoor.StartAsync(azurite, before: first);
        await first.AdvanceAsync(Pause);

        // An update is half a second on its way: the next votes are cast meanwhile.
        first.Channel.Connector.AnswerNext(
            new StandInAnswer(200) { Body = "{}", Delay = TimeSpan.FromSeconds(0.5), IsCarriedOut = true }, times: 3, when: static request => request.Method == "PUT");
        foreach (var wave in people.Chunk(6))
        {
            await Task.WhenAll(
            [
                .. wave.Select((who, n) => VoteAsync(n % 2 == 0 ? first : second, card, who, n)),
                RefreshAsync(second, polls.Standing(card), wave[0]),
                RefreshAsync(first, polls.Standing(card), people[^1]),
            ]);
            await TicksAsync(first, 3);
        }

        await TickAsync(first, () => polls.Updates(card).Any(update => Says(update, "60人が回答")), limit: 10);
        AssertSpaced(polls.Updates(card));
        Assert.InRange(polls.Updates(card).Count(), 3, 9);
        Assert.Contains("60人が回答", polls.Standing(card).Text);
    }

    [Fact]
    public async Task However_many_clients_refresh_by_themselves_the_card_is_not_touched()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(60);
        var team = await door.InstallAsync("sakura", people);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);
        await VoteAsync(door, card, people[1], 0);
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        var (updates, sent) = (polls.Updates(card).Count(), door.Channel.Sent.Count);
        var rows = (await door.RowsAsync()).Select(static row => $"{row.RowKey} {row.ETag}").ToArray();

        await Task.WhenAll(people.Select(who => RefreshAsync(door, polls.Standing(card), who)));
        await door.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(1, updates);
        Assert.Equal(sent, door.Channel.Sent.Count);
        Assert.Equal(rows, (await door.RowsAsync()).Select(static row => $"{row.RowKey} {row.ETag}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_updated_and_could_not_be_kept_is_not_updated_again_before_its_time(bool answerIsLost)
    {
        NotKept storage = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var people = PollsDriver.Crowd(10);
        var team = await door.InstallAsync("sakura", people);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);
        await door.AdvanceAsync(Pause);
        if (answerIsLost)
        {
            door.Channel.Connector.AnswerNext(new StandInAnswer(502) { IsCarriedOut = true }, when: static request => request.Method == "PUT");
        }
        else
        {
            storage.Refuses = true;
        }

        await VoteAsync(door, card, people[0], 0);
        await Patience.UntilAsync(() => polls.Updates(card).Any());

        await Task.Delay(300);
        storage.Refuses = false;
        foreach (var (n, who) in people.Index().Skip(1))
        {
            await VoteAsync(door, card, who, n);
            await TicksAsync(door, 1);
        }

        await TickAsync(door, () => polls.Updates(card).Any(update => Says(update, "10人が回答")), limit: 12);
        AssertSpaced(polls.Updates(card));
        Assert.Single(door.Channel.Sent, sent => sent.Kind == SentKind.Post && sent.Card is { } posted && posted.ToJsonString().Contains("poll.vote.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_once_more_and_goes_on_from_there()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(3);
        var team = await door.InstallAsync("sakura", people);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(404, "ActivityNotFoundInConversation"), when: static request => request.Method == "PUT");

        await VoteAsync(door, card, people[0], 0);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var anew = Assert.Single(door.Channel.Sent, sent => sent.Kind == SentKind.Post && sent.ActivityId != card.MessageId && Says(sent, "poll.vote.1"));
        Assert.True(Says(anew, "1人が回答"));

        await VoteAsync(door, card, people[1], 1);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(Says(Assert.Single(door.Channel.Sent, sent => sent.Kind == SentKind.Update && sent.ActivityId == anew.ActivityId), "2人が回答"));
    }

    /// <summary>The next vote is cast while an update is on its way, and then this copy ends: another one finds what rings for it.</summary>
    [Fact]
    public async Task A_vote_cast_during_an_update_is_shown_in_its_time_though_the_copy_that_took_it_ends()
    {
        var lease = new Dictionary<string, string?> { ["Delivery:LaneLease"] = "00:00:03" };
        await using var first = await FrontDoor.StartAsync(azurite, settings: lease);
        var people = PollsDriver.Crowd(3);
        var team = await first.InstallAsync("sakura", people);
        var polls = new PollsDriver(first, team);
        var card = await polls.AskAsync(People.Sato);
        await first.AdvanceAsync(TimeSpan.FromMinutes(1));
        first.Channel.Connector.AnswerNext(new StandInAnswer(200) { Body = "{}", Delay = TimeSpan.FromSeconds(3), IsCarriedOut = true }, when: static request => request.Method == "PUT");

        await VoteAsync(first, card, people[0], 0);
        var asked = first.Channel.Connector.Requests.Count;
        await Patience.UntilAsync(() => first.Channel.Connector.Requests.Skip(asked - 1).Any(static request => request.Method == "PUT"));

        await VoteAsync(first, card, people[1], 1);
        await Patience.UntilAsync(() => polls.Updates(card).Any());

        await Task.Delay(500);
        await first.StopAsync();

        // The mark is there, and the queue holds a message for it.
        var mark = Assert.Single(await first.RowsAsync(prefix: "out:"), static row => row.RowKey.Contains(":shared:", StringComparison.Ordinal));
        Azure.Storage.Queues.QueueClient queue = new(first.ConnectionString, first.Prefix + "wakeups");
        Assert.True((await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0, $"Nothing rings for {mark.RowKey}.");

        // The update was on its way when the first copy ended, so nobody kept when it was: the claim, which runs out by the real clock, keeps
        // the next one off.
        await using var second = await FrontDoor.StartAsync(azurite, settings: lease, before: first);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Single(polls.Updates(card));
        second.Time.Advance(TimeSpan.FromMinutes(1));
        await second.SettledAsync();
        Assert.Contains("2人が回答", polls.Standing(card).Text);
        AssertSpaced(polls.Updates(card));
    }

    /// <summary>A person presses a button, and again where they are told that it was not recorded: a machine under load may not answer in time.</summary>
    private static async Task VoteAsync(FrontDoor door, ShownCard card, TeamsPerson who, int n)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await door.DeliverAsync(card.Request(who, n % 2 == 0 ? "1. 平日の午前" : "2. 平日の午後"));
            if ((string?)answer?["type"] == "application/vnd.microsoft.card.adaptive")
            {
                return;
            }

            Assert.InRange(attempt, 1, 20);
        }
    }

    /// <summary>What a client does by itself when it shows the card.</summary>
    private static async Task RefreshAsync(FrontDoor door, ShownCard card, TeamsPerson who)
    {
        var action = card.Card!["refresh"]!["action"]!;
        await door.DeliverAsync(door.Activities.Execute(
            card.Place, who, card.MessageId, (string)action["verb"]!, (System.Text.Json.Nodes.JsonObject)action["data"]!.DeepClone(), "automatic"));
    }

    private static bool Says(SentActivity update, string words) => update.Json.ToJsonString(Readable).Contains(words, StringComparison.Ordinal);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void AssertSpaced(IEnumerable<SentActivity> updates)
    {
        var times = updates.Select(static update => update.At).ToArray();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(
            pair.Second - pair.First >= Pause, string.Join(' ', times.Select(static at => at.ToString("mm:ss.fff", CultureInfo.InvariantCulture)))));
    }

    /// <summary>Lets the seconds pass one by one; in each of them what is due gets some real time to be done.</summary>
    private static async Task TicksAsync(FrontDoor door, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            await Task.Delay(60);
            door.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await Task.Delay(60);
    }

    /// <summary>Lets seconds pass until something has happened.</summary>
    /// <param name="limit">In seconds of the service's clock; each gets real time enough on a slow machine.</param>
    private static async Task TickAsync(FrontDoor door, Func<bool> happened, int limit)
    {
        for (var second = 0; second <= limit; second++)
        {
            for (var i = 0; i < 40 && !happened(); i++)
            {
                await Task.Delay(50);
            }

            if (happened())
            {
                return;
            }

            door.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"Not within {limit} s:\n{string.Join('\n', door.Channel.Sent.Select(static sent => $"{sent.At:O} {sent.Kind} {sent.ActivityId}"))}\n{door.Log.Warnings}");
    }

    /// <summary>Refuses to keep where a shared card stands, as storage that has just gone away does.</summary>
    private sealed class NotKept : HttpPipelinePolicy
    {
        public bool Refuses { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Refuses && message.Request.Uri.Path.Contains("batch", StringComparison.Ordinal) && message.Request.Content is { } content)
            {
                using MemoryStream body = new();
                await content.WriteToAsync(body, message.CancellationToken);
                if (System.Text.Encoding.UTF8.GetString(body.ToArray()).Contains("UpdatedAt", StringComparison.Ordinal))
                {
                    throw new RequestFailedException(503, "gone away");
                }
            }

            await ProcessNextAsync(message, pipeline);
        }
    }
}
