using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>How long a conversation is left alone: as long as the channel asks for, never more than an hour, and never so short that a row is talked to death.</summary>
public sealed class RetryAfterTests(AzuriteFixture azurite)
{
    private const string Past = "Mon, 01 Jan 2024 00:00:00 GMT";

    [Theory]
    [InlineData("60", 60, 60)]
    [InlineData("99999", 3600, 3600)]
    [InlineData("0", 1.5, 2.5)]
    [InlineData(Past, 1.5, 2.5)]
    [InlineData(null, 1.5, 2.5)]
    public async Task A_throttled_lane_waits(string? asked, double least, double most)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(429, "Throttled") with { RetryAfter = asked });
        var now = door.Time.GetUtcNow();

        await WelcomePromises.PromiseAsync(door, forum, channel, count: 1);

        var lane = await UntilAsync(door, "directory", static row => row.RowKey == "lane" && row.GetInt32("Refusals") == 1 && row.GetBoolean("Held") == false);
        Assert.InRange((lane.GetDateTimeOffset("NotBefore")!.Value - now).TotalSeconds, least, most);
    }

    [Theory]
    [InlineData("0", 5)]
    [InlineData(Past, 5)]
    [InlineData("600", 600)]
    [InlineData("86400", 3600)]
    public async Task A_row_that_may_have_arrived_waits_no_shorter_than_it_would_without_being_asked(string asked, int seconds)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(503, "ServiceError") with { RetryAfter = asked });
        var now = door.Time.GetUtcNow();

        await WelcomePromises.PromiseAsync(door, forum, channel, count: 1);

        var row = await UntilAsync(door, "forums", static row => row.RowKey.StartsWith("out:", StringComparison.Ordinal) && row.GetInt32("Failures") == 1);
        Assert.Equal(now.AddSeconds(seconds), row.GetDateTimeOffset("NotBefore"));
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_channel_before_its_time_and_then_once()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var (forum, channel) = await WelcomePromises.StartAsync(door);
        var before = door.Channel.Connector.Requests.Count;
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(429, "Throttled") with { RetryAfter = "60" });
        await WelcomePromises.PromiseAsync(door, forum, channel, count: 2);
        await UntilAsync(door, "directory", static row => row.RowKey == "lane" && row.GetInt32("Refusals") == 1 && row.GetBoolean("Held") == false);

        for (var second = 0; second < 59; second++)
        {
            door.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        Assert.Equal(before + 1, door.Channel.Connector.Requests.Count);
        await door.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(before + 3, door.Channel.Connector.Requests.Count);
    }

    private static async Task<Azure.Data.Tables.TableEntity> UntilAsync(FrontDoor door, string table, Func<Azure.Data.Tables.TableEntity, bool> isSo)
    {
        Azure.Data.Tables.TableEntity? found = null;
        await Patience.UntilAsync(
            async () => (found = (await door.RowsAsync(table)).FirstOrDefault(isSo)) is not null, () => $"{door.Channel.Connector.Requests.Count} requests.");
        return found!;
    }
}
