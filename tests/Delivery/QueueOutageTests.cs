using Azure.Storage.Queues;
using CareSystem.Bot.Delivery;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>The queue does not answer while the tables do; and what is given up.</summary>
public sealed class QueueOutageTests
{
    [Fact]
    public async Task What_is_under_way_when_the_queue_goes_down_is_delivered_once_and_its_wake_ups_are_dropped_later()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        await using var door = await FrontDoor.StartAsync(AzuriteServer.Connection(azurite.TablePort, queues.Port));
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        var before = door.Channel.Sent.Count;
        // The first is held up until the queue is gone.
        door.Channel.Connector.AnswerNext(new StandInAnswer(201) { Delay = TimeSpan.FromSeconds(1), IsCarriedOut = true });

        await WelcomePromises.PromiseAsync(door, forum, channel, count: 3);
        queues.Decide = static _ => OnTheWay.Lost;
        await door.SettledAsync();

        Assert.Equal(3, door.Channel.Sent.Count - before);
        queues.Decide = static _ => OnTheWay.Pass;
        await EmptyAsync(door, azurite);
        Assert.Equal(3, door.Channel.Sent.Count - before);
    }

    [Fact]
    public async Task Nothing_is_promised_that_could_not_be_rung_for_and_the_person_is_told_so()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        await using var door = await FrontDoor.StartAsync(AzuriteServer.Connection(azurite.TablePort, queues.Port));
        var (_, channel) = await WelcomePromises.StartAsync(door);
        queues.Decide = static _ => OnTheWay.Lost;

        var told = await door.SayAsync(channel, People.Sato, "議題 届かない議題");
        queues.Decide = static _ => OnTheWay.Pass;
        var taken = await door.SayAsync(channel, People.Sato, "議題 届く議題");

        Assert.NotNull(told.Said);
        Assert.Contains("議題を受け付けました", taken.Text);
        Assert.Equal("届く議題", Assert.Single(await door.RowsAsync(prefix: "agenda:")).GetString("Subject"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_will_never_work_is_given_up_after_one_request_and_kept_to_be_seen_with_or_without_the_queue(bool isQueueDown)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        await using var door = await FrontDoor.StartAsync(AzuriteServer.Connection(azurite.TablePort, queues.Port));
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        var before = door.Channel.Connector.Requests.Count;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(400, "BadSyntax") with { Delay = TimeSpan.FromSeconds(1) });

        await WelcomePromises.PromiseAsync(door, forum, channel, count: 1);
        queues.Decide = isQueueDown ? static _ => OnTheWay.Lost : static _ => OnTheWay.Pass;
        await door.SettledAsync();
        QueueClient poison = new(azurite.ConnectionString, door.Prefix + "wakeups-poison");
        await Patience.UntilAsync(async () => isQueueDown ? door.Log.All.Any(static line => line.Id == 304) : (await poison.PeekMessagesAsync(10)).Value.Length > 0);
        queues.Decide = static _ => OnTheWay.Pass;
        await EmptyAsync(door, azurite);

        Assert.Equal(before + 1, door.Channel.Connector.Requests.Count);
        var row = Assert.Single(await door.RowsAsync(prefix: "out:"), static row => row.GetString("State") == "Failed");
        Assert.Equal("BadSyntax", row.GetString("Code"));
        var signal = await poison.PeekMessagesAsync(10);
        Assert.Equal(isQueueDown ? 0 : 1, signal.Value.Length);
        Assert.All(signal.Value, message => Assert.Contains(row.RowKey, message.MessageText));
    }

    [Fact]
    public async Task After_eight_failures_of_the_way_a_row_is_given_up_and_what_comes_after_it_has_waited()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var door = await FrontDoor.StartAsync(azurite.ConnectionString);
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        var before = door.Channel.Connector.Requests.Count;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(502, "ServiceError"), times: 8);
        await WelcomePromises.PromiseAsync(door, forum, channel, count: 2);

        for (var n = 1; n <= 7; n++)
        {
            await Patience.UntilAsync(async () => (await door.RowsAsync(prefix: "out:")).Any(row => row.GetString("Code") == "ServiceError" && row.GetInt32("Failures") == n));
            Assert.Equal(before + n, door.Channel.Connector.Requests.Count);
            var waiting = (await door.RowsAsync(prefix: "out:")).Where(static row => row.GetString("State") == "Pending").ToArray();
            Assert.Equal(2, waiting.Length);
            Assert.Equal(LaneSender.Pauses[n - 1], waiting.Max(static row => row.GetDateTimeOffset("NotBefore")) - door.Time.GetUtcNow());
            door.Time.Advance(LaneSender.Pauses[n - 1]);
        }

        Assert.InRange(LaneSender.Pauses.Aggregate(static (sum, pause) => sum + pause), TimeSpan.FromHours(2), TimeSpan.FromHours(2.1));

        // The eighth failure is the last, and the row behind it goes out at once.
        await door.SettledAsync();
        var row = Assert.Single(await door.RowsAsync(prefix: "out:"), static row => row.GetString("State") == "Failed");
        Assert.Equal((8, 8), (row.GetInt32("Failures"), row.GetInt32("PossibleRepeats")));
        Assert.Equal(before + 9, door.Channel.Connector.Requests.Count);
        QueueClient poison = new(azurite.ConnectionString, door.Prefix + "wakeups-poison");
        await Patience.UntilAsync(async () => (await poison.PeekMessagesAsync(10)).Value.Length == 1);
    }

    [Fact]
    public async Task Throttling_is_no_failure_however_long_it_goes_on()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var door = await FrontDoor.StartAsync(azurite.ConnectionString);
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        var before = door.Channel.Connector.Requests.Count;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(429, "Throttled"), times: 12);
        await WelcomePromises.PromiseAsync(door, forum, channel, count: 1);

        for (var n = 1; n <= 12; n++)
        {
            await Patience.UntilAsync(() => Task.FromResult(door.Channel.Connector.Requests.Count == before + n));
            await Patience.UntilAsync(async () => (await door.RowsAsync("directory")).Any(row => row.RowKey == "lane" && row.GetInt32("Refusals") == n && row.GetBoolean("Held") == false));
            door.Time.Advance(TimeSpan.FromMinutes(7));
        }

        await door.SettledAsync();
        Assert.Equal(before + 13, door.Channel.Connector.Requests.Count);
        Assert.DoesNotContain(await door.RowsAsync(prefix: "out:"), static row => row.GetInt32("Failures") > 0);
        await Patience.UntilAsync(async () => !(await door.RowsAsync("directory")).Any(static row => row.RowKey == "lane" && row.GetInt32("Refusals") > 0));
    }

    private static Task EmptyAsync(FrontDoor door, AzuriteServer azurite)
    {
        QueueClient queue = new(azurite.ConnectionString, door.Prefix + "wakeups");
        return Patience.UntilAsync(async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
    }
}
