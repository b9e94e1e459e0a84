using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>Drains the lanes for which the bell rang, several at a time, each by one worker only.</summary>
internal sealed partial class DeliveryWorker(LaneBell bell, LaneSender sender, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, byte> busy = new(StringComparer.Ordinal);

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

            if (!busy.TryAdd(place.Lane, 0))
            {
                // Another worker drains it (perhaps for another forum of the same person): look once more when it is done.
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                bell.Ring(place);
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
                busy.TryRemove(place.Lane, out _);
            }
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
