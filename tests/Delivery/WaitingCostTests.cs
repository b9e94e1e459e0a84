using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Storage;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>What waiting costs: the queue's own poll and each forum's daily housekeeping, and nothing else.</summary>
public sealed class WaitingCostTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(10, 1)]
    [InlineData(2000, 2)]
    public async Task While_nothing_is_due_an_hour_costs_one_look_at_the_directory_however_many_forums_there_are(int forums, int pages)
    {
        StorageCount count = new();
        await using var door = await StartAsync(count);
        await AddForumsAsync(door, forums, keptAt: door.Time.GetUtcNow());
        count.Clear();

        // Whatever else went by the clock would show itself in this hour.
        for (var minute = 0; minute < 60; minute++)
        {
            door.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await Patience.UntilAsync(() => count.Others.Count >= pages);
        var polls = count.Polls;
        await Patience.UntilAsync(() => count.Polls >= polls + 3);

        Assert.Equal(pages, count.Others.Count);
        Assert.All(count.Others, static request => Assert.Contains("directory()", request, StringComparison.Ordinal));
    }

    /// <summary>As a month begins it is looked once a day more whether what is to be discarded was.</summary>
    [Theory]
    [InlineData(10, 12)]
    [InlineData(3, 13)]
    public async Task A_forums_daily_housekeeping_costs_twelve_requests(int dayOfMonth, int requests)
    {
        const int Forums = 20;
        StorageCount count = new();
        await using var door = await StartAsync(count, new DateTimeOffset(2026, 6, dayOfMonth, 10, 0, 0, TimeSpan.FromHours(9)));
        await AddForumsAsync(door, Forums, keptAt: door.Time.GetUtcNow() - TimeSpan.FromDays(1));
        var keeper = door.Services.GetRequiredService<Housekeeping>();
        count.Clear();

        await keeper.RunAsync(everything: false, default);
        var daily = count.Others.Count;
        await keeper.RunAsync(everything: false, default);

        Assert.Equal(1 + (Forums * requests), daily);
        Assert.Equal(daily + 1, count.Others.Count);
    }

    /// <summary>Started, and done with what every start does.</summary>
    private async Task<FrontDoor> StartAsync(StorageCount count, DateTimeOffset? now = null)
    {
        var door = await FrontDoor.StartAsync(azurite, now, services: all => all.AddSingleton<HttpPipelinePolicy>(count));
        await Patience.UntilAsync(() => count.Polls > 0 && count.Others.Any(static request => request.Contains("directory()", StringComparison.Ordinal)));
        // The first who needs the table makes it.
        await door.Services.GetRequiredService<StorageClients>().ForumsAsync(default);
        return door;
    }

    private static async Task AddForumsAsync(FrontDoor door, int number, DateTimeOffset keptAt)
    {
        TableClient directory = new(door.ConnectionString, door.Prefix + "directory");
        await directory.CreateIfNotExistsAsync();
        foreach (var some in Enumerable.Range(0, number).Chunk(100))
        {
            await directory.SubmitTransactionAsync(some.Select(n => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("forums", $"f{n:D6}") { ["KeptAt"] = keptAt })));
        }

        // What is to be discarded was looked for this month.
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        foreach (var n in Enumerable.Range(0, Math.Min(number, 20)))
        {
            await table.UpsertEntityAsync(new TableEntity($"f{n:D6}", "keeping:plan") { ["Month"] = "2026-06-01" });
        }
    }
}
