using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Carries out the due rows of one lane, in order, while holding its claim.</summary>
internal sealed partial class LaneSender(
    OutboxStore outbox, Lanes lanes, RowSender rows, WakeUps wakeUps, IForumActions actions, WakeUpQueue queue, TimeProvider time, ILogger<LaneSender> log)
{
    /// <summary>Real failures after which a row is given up.</summary>
    public const int FailuresAllowed = 8;

    /// <summary>At most one update of a shared message in this time.</summary>
    public static readonly TimeSpan RefreshPause = TimeSpan.FromSeconds(5);

    /// <summary>Accepted by the channel but not marked, because storage did not answer: marked later, not sent again.</summary>
    private readonly ConcurrentDictionary<(ForumId Forum, string Row), string> accepted = new();

    /// <returns>When to come again; null when nothing is left that is due.</returns>
    public async Task<DateTimeOffset?> DrainAsync(LaneOfForum place, CancellationToken cancellation)
    {
        var (claimed, busyUntil) = await lanes.ClaimAsync(place.Lane, cancellation);
        if (claimed is not { } lane)
        {
            return busyUntil;
        }

        DateTimeOffset? again = null;
        try
        {
            var waiting = new HashSet<string>(StringComparer.Ordinal);
            var first = true;
            while (true)
            {
                var now = time.GetUtcNow();
                var all = await outbox.OfLaneAsync(place.Forum, place.Lane, cancellation);
                var due = all.Where(row => row.Value.Due <= now && !waiting.Contains(row.Value.Key)).ToArray();
                if (due.Length == 0)
                {
                    return again;
                }

                foreach (var row in due)
                {
                    if (now - lane.ClaimedAt > lanes.Lease / 3 && !await lanes.RenewAsync(lane, cancellation))
                    {
                        return time.GetUtcNow() + lanes.Lease;
                    }

                    var step = await StepAsync(place.Forum, lane, row, first && lane.TookOver, cancellation);
                    first = false;
                    switch (step)
                    {
                        case Step.Finished:
                            await wakeUps.FinishedAsync(place.Forum, row.Value.Key, cancellation);
                            break;
                        case Step.RowWaits wait:
                            waiting.Add(row.Value.Key);
                            again = Earlier(again, wait.Until);
                            break;
                        case Step.LaneWaits wait:
                            return Earlier(again, wait.Until);
                    }
                }
            }
        }
        finally
        {
            // Whatever went wrong, what was sent counts against the limits; a lost claim is another copy's now.
            await lanes.ReleaseAsync(lane, CancellationToken.None);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } at && at < other ? at : other;

    /// <summary>Two quick tries, then minutes: eight failures take about two hours, so that an outage of the channel is outlived.</summary>
    private static TimeSpan Pause(int failures) => failures <= 2 ? TimeSpan.FromSeconds(5 * failures) : TimeSpan.FromMinutes(Math.Pow(2, failures - 3));

    private async Task<Step> StepAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, bool mayHaveArrived, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (row.Value.NotBefore > now)
        {
            return new Step.RowWaits(row.Value.NotBefore);
        }

        if (accepted.TryGetValue((forum, row.Value.Key), out var activityId))
        {
            return await FinishAsync(forum, row, row.Value with { State = OutboxState.Done, ActivityId = activityId, DoneAt = now }, cancellation);
        }

        // The limits are kept before anything is rendered: a throttled lane costs one read, not one read per row.
        var free = lane.NotBefore > now ? lane.NotBefore : lane.Window.Next(now);
        if (free > now && row.Value.To is not Recipient.Service)
        {
            return new Step.LaneWaits(free);
        }

        if (mayHaveArrived)
        {
            row = row with { Value = row.Value with { PossibleRepeats = row.Value.PossibleRepeats + 1 } };
            Log.MayRepeat(log, forum, row.Value.Key, "copy-died");
        }

        RowResult result;
        try
        {
            result = await rows.SendAsync(forum, lane, row, cancellation);
        }
        catch (ChannelException e)
        {
            result = RowResult.Of(e.Result);
        }
        catch (Exception e) when (e is not (StorageUnavailableException or OperationCanceledException))
        {
            Log.HandlerFailed(log, forum, row.Value.Key, row.Value.Kind, e.TraceWithoutText());
            result = new RowResult.Failed(e.GetType().Name, null);
        }

        return await SettleAsync(forum, lane, row, result, cancellation);
    }

    private async Task<Step> SettleAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, RowResult result, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (result)
        {
            case RowResult.Sent sent:
                accepted[(forum, row.Value.Key)] = sent.ActivityId ?? "";
                return await FinishAsync(forum, row, row.Value with { State = OutboxState.Done, ActivityId = sent.ActivityId, DoneAt = now }, cancellation);

            case RowResult.Settled:
                return new Step.Finished();

            case RowResult.Expanded expanded:
                {
                    var changes = new Changes();
                    foreach (var promise in expanded.Promises)
                    {
                        changes.Promise(promise.Record, promise.To, promise.Due);
                    }

                    var after = row.Value with
                    {
                        Cursor = expanded.Cursor,
                        State = expanded.Cursor is null ? OutboxState.Done : OutboxState.Pending,
                        DoneAt = expanded.Cursor is null ? now : null,
                    };
                    changes.Replace(row, after);
                    await actions.CommitAsync(forum, changes, cancellation);
                    return expanded.Cursor is null ? new Step.Finished() : new Step.Continues();
                }

            case RowResult.Waits waits:
                return new Step.RowWaits(waits.Until);

            case RowResult.TryLater later:
                {
                    var until = now + (later.After ?? TimeSpan.FromSeconds(5));
                    if (later.WholeLane)
                    {
                        lane.NotBefore = until;
                        return new Step.LaneWaits(until);
                    }

                    await outbox.MarkAsync(forum, row, row.Value with { NotBefore = until, Code = later.Code }, cancellation);
                    return new Step.RowWaits(until);
                }

            case RowResult.Stopped stopped:
                Log.Stopped(log, forum, row.Value.Key, stopped.Code);
                return await FinishAsync(forum, row, row.Value with { State = OutboxState.Stopped, Code = stopped.Code, DoneAt = now }, cancellation);

            case RowResult.Failed failed:
                {
                    var failures = row.Value.Failures + 1;
                    var repeats = row.Value.PossibleRepeats + (failed.MayHaveArrived ? 1 : 0);
                    if (failed.MayHaveArrived)
                    {
                        Log.MayRepeat(log, forum, row.Value.Key, failed.Code);
                    }

                    if (failures >= FailuresAllowed || failed.ForGood)
                    {
                        Log.GivenUp(log, forum, row.Value.Key, failed.Code, failures);
                        await queue.PoisonAsync(forum, row.Value.Key, cancellation);
                        return await FinishAsync(
                            forum, row, row.Value with { State = OutboxState.Failed, Failures = failures, Code = failed.Code, PossibleRepeats = repeats, DoneAt = now }, cancellation);
                    }

                    var until = now + (failed.After ?? Pause(failures));
                    await outbox.MarkAsync(
                        forum, row, row.Value with { Failures = failures, Code = failed.Code, PossibleRepeats = repeats, NotBefore = until }, cancellation);

                    // A fault of the way holds back what comes after it; a fault of the row itself lets the others pass.
                    return failed.MayHaveArrived ? new Step.LaneWaits(until) : new Step.RowWaits(until);
                }

            default:
                throw new InvalidOperationException($"No rule for {result.GetType().Name}.");
        }
    }

    private async Task<Step> FinishAsync(ForumId forum, Stored<OutboxRow> before, OutboxRow after, CancellationToken cancellation)
    {
        await outbox.MarkAsync(forum, before, after, cancellation);
        accepted.TryRemove((forum, after.Key), out _);
        return new Step.Finished();
    }

    private abstract record Step
    {
        internal sealed record Finished : Step;

        internal sealed record Continues : Step;

        internal sealed record RowWaits(DateTimeOffset Until) : Step;

        internal sealed record LaneWaits(DateTimeOffset Until) : Step;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 300, Level = LogLevel.Error, Message = "Handling {Row} of {Forum} ({Kind}) failed.\n{Trace}")]
        public static partial void HandlerFailed(ILogger logger, ForumId forum, string row, string kind, string trace);

        [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "{Row} of {Forum} cannot be delivered: {Code}.")]
        public static partial void Stopped(ILogger logger, ForumId forum, string row, string code);

        [LoggerMessage(EventId = 302, Level = LogLevel.Error, Message = "{Row} of {Forum} given up after {Failures} failures: {Code}.")]
        public static partial void GivenUp(ILogger logger, ForumId forum, string row, string code, int failures);

        [LoggerMessage(EventId = 303, Level = LogLevel.Information, Message = "{Row} of {Forum} may arrive twice: {Cause}.")]
        public static partial void MayRepeat(ILogger logger, ForumId forum, string row, string cause);
    }
}
