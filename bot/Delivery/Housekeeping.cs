using Azure;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Directory;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// Once a day per forum: removes expired rows, and re-arms every unfinished promise whose wake-up may be lost. Each copy asks the
/// directory at its start and every hour which forums are due, because an emptied queue would lose a wake-up for this as well.
/// </summary>
internal sealed partial class Housekeeping(
    ForumDirectory directory, ForumPartitions partitions, StorageClients clients, WakeUpQueue queue, IEnumerable<IDailyWork> daily, TimeProvider time, ILogger<Housekeeping> log)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(20);

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Storage that fails so many forums, one after the other, is away for all of them.</summary>
    private const int MostInARow = 3;

    /// <summary>What is due until the next housekeeping is looked at now; later promises have their turn later.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromHours(26);

    private static readonly TimeSpan DoneKept = TimeSpan.FromDays(7);

    /// <summary>What could not be delivered is there for the secretariat to see, long enough for a holiday.</summary>
    private static readonly TimeSpan UndeliveredKept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var atStart = true;
        do
        {
            try
            {
                await RunAsync(atStart, stoppingToken);
                atStart = false;
                timer.Period = Pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // What is looked for at the start may be lost wake-ups: that does not wait for an hour because storage was away.
                Log.Failed(log, e.TraceWithoutText());
                timer.Period = atStart ? Soon : Pause;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(static tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default));
    }

    /// <summary>Keeps house in every forum that is due.</summary>
    /// <param name="everything">Also where it was done lately: a copy that starts may start because something was lost.</param>
    public async Task RunAsync(bool everything, CancellationToken cancellation)
    {
        var inARow = 0;
        foreach (var (forum, tag, keptAt) in await directory.ForumsUnkeptSinceAsync(everything ? DateTimeOffset.MaxValue : time.GetUtcNow() - Every, cancellation))
        {
            try
            {
                await KeepAsync(forum, tag, keptAt, cancellation);
                inARow = 0;
            }
            catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException) && !(e is StorageUnavailableException && ++inARow == MostInARow))
            {
                // Of one forum: the others must not wait for it, and it is looked at again in an hour.
                Log.ForumFailed(log, forum, e.TraceWithoutText());
            }
        }
    }

    private async Task KeepAsync(ForumId forum, ETag tag, DateTimeOffset? keptAt, CancellationToken cancellation)
    {
        // A forum that was never kept was made within the last hour: nothing of a day has passed. A start between two days leaves the day
        // where it is, or a service that is started twice a day would never do a day's work.
        var now = time.GetUtcNow();
        var isDue = keptAt < now - Every;
        var claimed = isDue ? await directory.ClaimHousekeepingAsync(forum, tag, now - Every + Pause, cancellation)
            : keptAt is null ? await directory.ClaimHousekeepingAsync(forum, tag, now, cancellation)
            : tag;
        if (claimed is not { } held)
        {
            return;
        }

        await MindPromisesAsync(forum, now, cancellation);
        await SweepAsync(forum, TurnMap.TurnPrefix, now - TurnRow.Kept, cancellation);
        await SweepAsync(forum, TurnMap.FormPrefix, now - TurnRow.Kept, cancellation);
        await WorkAsync(forum, isDue, cancellation);
        if (isDue)
        {
            // Only now: where storage fails in between, or this copy ends, the next look is in an hour and not tomorrow.
            await directory.ClaimHousekeepingAsync(forum, held, now, cancellation);
        }
    }

    /// <summary>What a slice does once a day. What goes wrong with one forum must not keep the others waiting.</summary>
    private async Task WorkAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        foreach (var work in daily)
        {
            try
            {
                await work.RunAsync(forum, isDue, cancellation);
            }
            catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or StorageUnavailableException))
            {
                Log.WorkFailed(log, forum, work.GetType().Name, e.TraceWithoutText());
            }
        }
    }

    /// <summary>Unfinished promises get a wake-up, finished ones go when their time is over.</summary>
    private async Task MindPromisesAsync(ForumId forum, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await partitions.RangeAsync(forum, KeyRange.Of(OutboxRow.Prefix), OutboxMap.Instance, cancellation);
        foreach (var row in rows.Where(row => row.Value.State == OutboxState.Pending && row.Value.Due < now + Horizon))
        {
            // A second wake-up for a row that has one costs one read when it rings; a missing one would cost a reminder.
            await queue.EnqueueAsync(forum, row.Value.Key, row.Value.Due <= now ? now + TimeSpan.FromSeconds(1) : row.Value.Due, cancellation);
        }

        await RemoveAsync(forum, rows.Where(row => row.Value.DoneAt < now - KeptFor(row.Value)).Select(static row => (row.Value.Key, row.ETag)), cancellation);
    }

    private static TimeSpan KeptFor(OutboxRow row) => row.State == OutboxState.Done ? DoneKept : UndeliveredKept;

    private async Task SweepAsync(ForumId forum, string prefix, DateTimeOffset before, CancellationToken cancellation)
    {
        var rows = await partitions.RangeAsync(forum, KeyRange.Of(prefix), TurnMap.Instance, cancellation);
        await RemoveAsync(forum, rows.Where(row => row.Value.At < before).Select(static row => (row.Value.Key, row.ETag)), cancellation);
    }

    private async Task RemoveAsync(ForumId forum, IEnumerable<(string Key, string ETag)> rows, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(90))
        {
            var transaction = new ForumTransaction(forum);
            foreach (var (key, etag) in chunk)
            {
                transaction.Delete(key, etag);
            }

            await transaction.SubmitAsync(await clients.ForumsAsync(cancellation), cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 331, Level = LogLevel.Error, Message = "Daily work {Work} for {Forum} failed.\n{Trace}")]
        public static partial void WorkFailed(ILogger logger, ForumId forum, string work, string trace);

        [LoggerMessage(EventId = 332, Level = LogLevel.Error, Message = "Housekeeping for {Forum} failed.\n{Trace}")]
        public static partial void ForumFailed(ILogger logger, ForumId forum, string trace);

        [LoggerMessage(EventId = 330, Level = LogLevel.Error, Message = "Housekeeping failed.\n{Trace}")]
        public static partial void Failed(ILogger logger, string trace);
    }
}
