using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>Drains the lanes for which the bell rang, several at a time, each by one worker only.</summary>
internal sealed partial class DeliveryWorker(LaneBell bell, LaneSender sender, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private readonly Lock gate = new();

    /// <summary>The lanes that are being drained, each with the places for which the bell rang meanwhile (another forum of the same person, too).</summary>
    private readonly Dictionary<string, HashSet<LaneOfForum>> busy = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, options.Value.Parallel).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            LaneOfForum place;
            try
            {
                place = await bell.NextAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            if (!Begin(place))
            {
                continue;
            }

            try
            {
                if (await sender.DrainAsync(place, cancellation) is { } again)
                {
                    bell.RingAt(place, again);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (StorageUnavailableException)
            {
                // No failure of delivery: the account will be back, and then this lane is looked into first.
                Log.StorageDown(log, place.Lane);
                bell.RingAt(place, time.GetUtcNow() + TimeSpan.FromSeconds(5));
            }
            catch (Exception e)
            {
                Log.LaneFailed(log, place.Lane, e.TraceWithoutText());
                bell.RingAt(place, time.GetUtcNow() + TimeSpan.FromSeconds(30));
            }
            finally
            {
                End(place);
            }
        }
    }

    /// <returns>False where another worker drains the lane: it is looked into once more when that is done.</returns>
    private bool Begin(LaneOfForum place)
    {
        lock (gate)
        {
            if (busy.TryGetValue(place.Lane, out var meanwhile))
            {
                meanwhile.Add(place);
                return false;
            }

            busy[place.Lane] = [];
            return true;
        }
    }

    private void End(LaneOfForum place)
    {
        HashSet<LaneOfForum>? meanwhile;
        lock (gate)
        {
            busy.Remove(place.Lane, out meanwhile);
        }

        foreach (var rung in meanwhile ?? [])
        {
            bell.Ring(rung);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 310, Level = LogLevel.Warning, Message = "Storage did not answer while lane {Lane} was drained.")]
        public static partial void StorageDown(ILogger logger, string lane);

        [LoggerMessage(EventId = 311, Level = LogLevel.Error, Message = "Draining lane {Lane} failed.\n{Trace}")]
        public static partial void LaneFailed(ILogger logger, string lane, string trace);
    }
}
