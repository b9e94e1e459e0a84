using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Carries out the due rows of one lane, in order, while holding its claim.</summary>
internal sealed partial class LaneSender(
    OutboxStore outbox, Lanes lanes, RowSender rows, WakeUps wakeUps, IForumActions actions, WakeUpQueue queue, IIdSource ids, TimeProvider time,
    ILogger<LaneSender> log)
{
    /// <summary>
    /// How long a row waits after each real failure: quick at first, then for longer, so that an outage of the channel of two hours is
    /// outlived. After one more it is given up. More tries than protocol.md 5.5 recommends: a reminder that may come twice is better than
    /// one that does not come.
    /// </summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(40), TimeSpan.FromHours(1),
    ];

    /// <summary>Real failures after which a row is given up.</summary>
    public static readonly int FailuresAllowed = Pauses.Count + 1;

    /// <summary>At most one update of a shared message in this time.</summary>
    public static readonly TimeSpan RefreshPause = TimeSpan.FromSeconds(5);

    /// <summary>What rests is looked at once a day, should nobody say that it may go on.</summary>
    private static readonly TimeSpan RestPause = TimeSpan.FromDays(1);

    /// <summary>How soon a lane that another copy holds is looked into again: what was committed after its last look would wait for its lease to end.</summary>
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a channel can put off a conversation: what it asks for beyond that it can ask for again.</summary>
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(1);

    /// <summary>What became of a row, while storage has not taken it: marked later, not sent again.</summary>
    private readonly ConcurrentDictionary<(ForumId Forum, string Row), Func<OutboxRow, OutboxRow>> unmarked = new();

    /// <returns>When to come again; null when nothing is left that is due.</returns>
    public async Task<DateTimeOffset?> DrainAsync(LaneOfForum place, CancellationToken cancellation)
    {
        var (claimed, busyUntil) = await lanes.ClaimAsync(place, cancellation);
        if (claimed is not { } lane)
        {
            return Earlier(time.GetUtcNow() + BusyPause, busyUntil);
        }

        try
        {
            return await DrainAsync(place.Forum, lane, cancellation);
        }
        catch (LaneLostException)
        {
            Log.LaneLost(log, place.Lane);
            return time.GetUtcNow() + lanes.Lease;
        }
        finally
        {
            // Whatever went wrong, what was sent counts against the limits; a lost claim is another copy's now. What was sent and could
            // not be marked, or was on its way when this copy was told to end, is sent again by another: whoever claims the lane then
            // learns that only from a claim that ran out.
            if (!lane.IsSending && !UnmarkedOf(place.Forum, place.Lane).Any())
            {
                await lanes.ReleaseAsync(lane, CancellationToken.None);
            }
        }
    }

    private async Task<DateTimeOffset?> DrainAsync(ForumId forum, Lane lane, CancellationToken cancellation)
    {
        if (lane.Dead is { } dead)
        {
            await SuspectAsync(dead, lane.Key, cancellation);
            lane.Dead = null;
        }

        DateTimeOffset? again = null;
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var now = time.GetUtcNow();
            var all = await outbox.OfLaneAsync(forum, lane.Key, cancellation);
            ForgetFinished(forum, lane.Key, all);
            var due = all.Where(row => row.Value.Due <= now && !waiting.Contains(row.Value.Key)).ToArray();
            if (due.Length == 0)
            {
                return again;
            }

            foreach (var row in due)
            {
                await lanes.HoldAsync(lane, cancellation);

                // A shared message is marked under one key again and again: what rings for a mark that is set meanwhile must go on ringing.
                var messages = wakeUps.HeldFor(forum, row.Value.Key);
                switch (await StepAsync(forum, lane, row, cancellation))
                {
                    case Step.Finished:
                        await wakeUps.FinishedAsync(forum, row.Value.Key, messages, cancellation);
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

    /// <summary>
    /// The copy that died had at most one row on its way: the first that did not wait then. Those before it that have waited no longer
    /// than since then may have been it as well. Noted before anything is sent, so that it is not forgotten if this copy dies too.
    /// </summary>
    private async Task SuspectAsync(DeadHolder dead, string lane, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var row in await outbox.OfLaneAsync(dead.Forum, lane, cancellation))
        {
            if (row.Value.To is not Recipient.Service && row.Value.Due <= now)
            {
                Log.MayRepeat(log, dead.Forum, row.Value.Key, "copy-died");
                await outbox.MarkAsync(dead.Forum, row, static suspect => suspect with { PossibleRepeats = suspect.PossibleRepeats + 1 }, cancellation);
                if (row.Value.NotBefore <= dead.WroteAt)
                {
                    return;
                }
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } at && at < other ? at : other;

    private static TimeSpan AtMost(TimeSpan quiet) => quiet < LongestQuiet ? quiet : LongestQuiet;

    /// <summary>Where the channel names no time: seconds at first, minutes when it goes on, and not all lanes at once.</summary>
    private TimeSpan Quiet(int refusals)
    {
        const string Digits = IdText.Alphabet;
        var chance = Digits.IndexOf(ids.Next(1), StringComparison.Ordinal) / (double)Digits.Length;
        return TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, refusals)) * (0.75 + (chance / 2)));
    }

    private async Task<Step> StepAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        if (unmarked.TryGetValue((forum, row.Value.Key), out var known))
        {
            await MarkAsync(forum, row, known, cancellation);
            row = row with { Value = known(row.Value) };
            if (row.Value.State != OutboxState.Pending)
            {
                return new Step.Finished();
            }
        }

        var now = time.GetUtcNow();
        if (row.Value.NotBefore > now)
        {
            return row.Value.HoldsLane ? new Step.LaneWaits(row.Value.NotBefore) : new Step.RowWaits(row.Value.NotBefore);
        }

        // The limits are kept before anything is rendered: a throttled lane costs one read, not one read per row.
        var sends = rows.MostSends(row.Value);
        var free = lane.NotBefore > now ? lane.NotBefore : sends > 0 ? lane.Window.Next(now, sends) : now;
        if (free > now)
        {
            return new Step.LaneWaits(free);
        }

        return await SettleAsync(forum, lane, row, await SendAsync(forum, lane, row, cancellation), cancellation);
    }

    private async Task<RowResult> SendAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        lane.IsSending = false;
        var work = rows.SendAsync(forum, lane, row, stop.Token);
        await lanes.KeepAsync(lane, work, stop);
        try
        {
            return await work;
        }
        catch (ChannelException e)
        {
            // Somebody was asked for, nothing was said: asking twice is the same as asking once.
            return RowResult.Of(e.Result, isRepeatable: true);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // The claim was about to end: what was on its way may have arrived, what was not was not begun.
            return new RowResult.Failed("LeaseEnded", null, OfTheWay: true, MayHaveArrived: lane.IsSending);
        }
        catch (Exception e) when (e is not (StorageUnavailableException or LaneLostException or OperationCanceledException))
        {
            Log.HandlerFailed(log, forum, row.Value.Key, row.Value.Kind, e.TraceWithoutText());
            return new RowResult.Failed(e.GetType().Name, null);
        }
    }

    private async Task<Step> SettleAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, RowResult result, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (result)
        {
            case RowResult.Sent sent:
                lane.Refusals = 0;
                await MarkAsync(forum, row, before => before with { State = OutboxState.Done, ActivityId = sent.ActivityId ?? "", DoneAt = now }, cancellation);
                return new Step.Finished();

            case RowResult.Settled:
                lane.Refusals = 0;
                return new Step.Finished();

            case RowResult.MarkedAgain:
                lane.Refusals = 0;
                return new Step.Continues();

            case RowResult.Expanded expanded:
                return await ExpandAsync(forum, row, expanded, cancellation);

            case RowResult.Waits waits:
                return new Step.RowWaits(waits.Until);

            case RowResult.TryLater { WholeLane: true } later:
                {
                    lane.Refusals++;
                    lane.NotBefore = now + AtMost(later.After is { } asked && asked > TimeSpan.Zero ? asked : Quiet(lane.Refusals));
                    return new Step.LaneWaits(lane.NotBefore);
                }

            case RowResult.TryLater later:
                {
                    var until = now + (later.After ?? TimeSpan.FromSeconds(5));
                    await MarkAsync(forum, row, before => before with { NotBefore = until, HoldsLane = false, Code = later.Code }, cancellation);
                    return new Step.RowWaits(until);
                }

            case RowResult.Rests rests:
                {
                    var until = now + RestPause;
                    await MarkAsync(forum, row, before => before with { NotBefore = until, HoldsLane = false, Code = rests.Code }, cancellation);
                    return new Step.RowWaits(until);
                }

            case RowResult.Stopped stopped:
                Log.Stopped(log, forum, row.Value.Key, stopped.Code);
                await MarkAsync(forum, row, before => before with { State = OutboxState.Stopped, Code = stopped.Code, DoneAt = now }, cancellation);
                return new Step.Finished();

            case RowResult.Failed failed:
                return await FailAsync(forum, row, failed, cancellation);

            default:
                throw new InvalidOperationException($"No rule for {result.GetType().Name}.");
        }
    }

    private async Task<Step> ExpandAsync(ForumId forum, Stored<OutboxRow> row, RowResult.Expanded expanded, CancellationToken cancellation)
    {
        var changes = new Changes();
        foreach (var promise in expanded.Promises)
        {
            changes.Promise(promise.Record, promise.To, promise.Due);
        }

        changes.Replace(row, row.Value with
        {
            Cursor = expanded.Cursor,
            State = expanded.Cursor is null ? OutboxState.Done : OutboxState.Pending,
            DoneAt = expanded.Cursor is null ? time.GetUtcNow() : null,
        });

        // Where it was not taken, the row has moved on (or it was, and the answer got lost): it is read anew either way.
        return await actions.CommitAsync(forum, changes, cancellation) && expanded.Cursor is null ? new Step.Finished() : new Step.Continues();
    }

    private async Task<Step> FailAsync(ForumId forum, Stored<OutboxRow> row, RowResult.Failed failed, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var failures = row.Value.Failures + 1;
        if (failed.MayHaveArrived)
        {
            Log.MayRepeat(log, forum, row.Value.Key, failed.Code);
        }

        OutboxRow Counted(OutboxRow before) => before with
        {
            Failures = before.Failures + 1,
            Code = failed.Code,
            PossibleRepeats = before.PossibleRepeats + (failed.MayHaveArrived ? 1 : 0),
        };

        if (failures >= FailuresAllowed || failed.ForGood)
        {
            Log.GivenUp(log, forum, row.Value.Key, failed.Code, failures);
            await MarkAsync(forum, row, before => Counted(before) with { State = OutboxState.Failed, DoneAt = now }, cancellation);
            await SignalAsync(forum, row.Value.Key, cancellation);
            return new Step.Finished();
        }

        // The channel may ask for more patience than we have, not for less: at once, eight times over, would give a row up in seconds.
        var pause = Pauses[failures - 1];
        var until = now + AtMost(failed.After is { } asked && asked > pause ? asked : pause);
        Log.TriedAgain(log, row.Value.Key, forum, failed.Code, failures, until);
        await MarkAsync(forum, row, before => Counted(before) with { NotBefore = until, HoldsLane = failed.OfTheWay }, cancellation);

        // A fault of the way holds back what comes after it; a fault of the row itself lets the others pass.
        return failed.OfTheWay ? new Step.LaneWaits(until) : new Step.RowWaits(until);
    }

    /// <summary>The row itself is the record of it: where the queue does not answer, only the signal is missing.</summary>
    private async Task SignalAsync(ForumId forum, string row, CancellationToken cancellation)
    {
        try
        {
            await queue.PoisonAsync(forum, row, cancellation);
        }
        catch (StorageUnavailableException)
        {
            Log.NoSignal(log, row, forum);
        }
    }

    /// <summary>Writes what became of a row; while storage does not take it, this copy knows it all the same.</summary>
    private async Task MarkAsync(ForumId forum, Stored<OutboxRow> row, Func<OutboxRow, OutboxRow> change, CancellationToken cancellation)
    {
        // A shared message is marked under one key again and again: what was true of one mark is not of the next.
        if (!row.Value.IsRefresh)
        {
            unmarked[(forum, row.Value.Key)] = change;
        }

        await outbox.MarkAsync(forum, row, change, cancellation);
        unmarked.TryRemove((forum, row.Value.Key), out _);
    }

    private IEnumerable<(ForumId Forum, string Row)> UnmarkedOf(ForumId forum, string lane) =>
        unmarked.Select(static each => each.Key).Where(key => key.Forum == forum && key.Row.StartsWith(OutboxRow.LanePrefix(lane), StringComparison.Ordinal));

    /// <summary>What another copy has finished meanwhile is marked.</summary>
    private void ForgetFinished(ForumId forum, string lane, IReadOnlyList<Stored<OutboxRow>> left)
    {
        foreach (var known in UnmarkedOf(forum, lane).Where(known => !left.Any(row => row.Value.Key == known.Row)))
        {
            unmarked.TryRemove(known, out _);
        }
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

        [LoggerMessage(EventId = 306, Level = LogLevel.Warning, Message = "{Row} of {Forum} could not be delivered: {Code}. Failure {Failures}; tried again at {At:O}.")]
        public static partial void TriedAgain(ILogger logger, string row, ForumId forum, string code, int failures, DateTimeOffset at);

        [LoggerMessage(EventId = 304, Level = LogLevel.Warning, Message = "{Row} of {Forum} was given up, but the queue took no signal of it.")]
        public static partial void NoSignal(ILogger logger, string row, ForumId forum);

        [LoggerMessage(EventId = 305, Level = LogLevel.Warning, Message = "Lane {Lane} is another copy's now.")]
        public static partial void LaneLost(ILogger logger, string lane);

        [LoggerMessage(EventId = 303, Level = LogLevel.Information, Message = "{Row} of {Forum} may arrive twice: {Cause}.")]
        public static partial void MayRepeat(ILogger logger, ForumId forum, string row, string cause);
    }
}
