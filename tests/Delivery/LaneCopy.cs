using System.Diagnostics;
using Azure.Data.Tables;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Tests.Kit;
using Microsoft.Extensions.Options;

namespace CareSystem.Tests.Delivery;

/// <summary>What a copy of the service has of lanes, with a clock of its own.</summary>
internal sealed class LaneCopy : IDisposable
{
    private readonly StorageClients clients;
    private readonly SendBudget budget;

    public LaneCopy(string connection, string prefix, TimeSpan lease, TimeSpan skew = default, int copies = 1)
    {
        var storage = Options.Create(new StorageOptions { ConnectionString = connection, Prefix = prefix });
        var delivery = Options.Create(new DeliveryOptions { LaneLease = lease, Copies = copies });
        SendLimits limits = new(delivery);
        Time = new SkewedTime(skew);
        clients = new StorageClients(storage, []);
        budget = new SendBudget(limits);
        Lanes = new Lanes(clients, new RandomIds(), delivery, limits, Time);
        Direct = new DirectSends(Channel, budget, limits, new AnswerWindows(limits, Time), Time);
        Traffic = new LaneTraffic(Lanes, budget, Time);
    }

    public TimeProvider Time { get; }

    public TakingChannel Channel { get; } = new();

    public Lanes Lanes { get; }

    public LaneTraffic Traffic { get; }

    public DirectSends Direct { get; }

    public static LaneOfForum Place(string lane) => new(new ForumId("f1"), lane);

    public static string NewPrefix() => "l" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Claims it as soon as it is free.</summary>
    public async Task<Lane> ClaimAsync(string lane)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            var (claimed, busyUntil) = await Lanes.ClaimAsync(Place(lane), default);
            if (claimed is not null)
            {
                return claimed;
            }

            if (limit.Elapsed > Patience.Limit)
            {
                throw new TimeoutException($"Lane {lane} is busy until {busyUntil:O}; it is {Time.GetUtcNow():O}.");
            }

            var wait = busyUntil - Time.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }
    }

    /// <summary>Sends something that takes this long to be answered.</summary>
    public Task<SendResult> SendAsync(Lane lane, TimeSpan way, Action arrived) => Traffic.SendAsync(
        lane,
        async stop =>
        {
            arrived();
            await Task.Delay(way, stop);
            return new SendResult.Sent("1");
        },
        default);

    public async Task<TableEntity?> RowAsync(string lane)
    {
        var found = await (await clients.DirectoryAsync(default)).GetEntityIfExistsAsync<TableEntity>("lane:" + lane, "lane");
        return found.HasValue ? found.Value : null;
    }

    public void Dispose() => budget.Dispose();

    private sealed class SkewedTime(TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + skew;
    }
}
