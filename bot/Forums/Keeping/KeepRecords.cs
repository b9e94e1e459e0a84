using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>
/// Carries out the times of retention. As a month begins, records whose time is over are discarded if the secretariat was told of it a
/// month before, and the secretariat is told what goes next. In the days that follow it is looked again whether that was done: so a day
/// on which the service was down, or died half way, costs nothing but a day.
/// </summary>
internal sealed partial class KeepRecords(
    IForumActions actions, IKeeping keeping, IEnumerable<IRecordKeeper> keepers, IRoster roster, IBodies bodies, ISharedChannels channels, TimeProvider time, ILogger<KeepRecords> log)
    : IDailyWork
{
    /// <summary>Waiting is to cost nothing: on the other days of a month not even a look.</summary>
    public const int LookingDays = 7;

    /// <summary>Beyond that others are so busy that tomorrow is better.</summary>
    private const int Attempts = 12;

    public async Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        var today = JapaneseTime.DateOf(time.GetUtcNow());
        var month = new DateOnly(today.Year, today.Month, 1);
        if (today.Day > LookingDays || (await keeping.AllAsync(forum, cancellation)).Plan?.Value.Month >= month || await roster.SummaryAsync(forum, cancellation) is not { } summary)
        {
            return;
        }

        foreach (var keeper in keepers.OrderBy(static keeper => keeper.Kind))
        {
            await DiscardAsync(forum, keeper, summary.Settings.Retention, today, cancellation);
        }

        await actions.CommitAsync(forum, stop => TellAsync(summary, today, month, stop), cancellation);
    }

    private async Task DiscardAsync(ForumId forum, IRecordKeeper keeper, Retention retention, DateOnly today, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts;)
        {
            var (plan, kinds) = await keeping.AllAsync(forum, cancellation);
            var kept = kinds.GetValueOrDefault(keeper.Kind);
            if (kept?.Value.MayGo(retention, today) is not { } until)
            {
                // What a run that died has discarded is still to be said.
                if (kept is { Value.Years.Count: > 0 } && !await actions.CommitAsync(forum, Said(plan, kept), cancellation))
                {
                    attempt++;
                    continue;
                }

                return;
            }

            var withHistory = !retention.Held.Contains(RecordKind.History);
            if (await keeper.NextAsync(forum, until, withHistory, cancellation) is { } step)
            {
                // How many have gone is written with their going: a run that dies counts none of them twice.
                step.Changes.Replace(kept, kept.Value.Gone(step.Years));
                attempt = await actions.CommitAsync(forum, step.Changes, cancellation) ? 1 : attempt + 1;
            }
            else if (kept.Value.Years.Count == 0)
            {
                return;
            }
            else if (await actions.CommitAsync(forum, Said(plan, kept), cancellation))
            {
                Log.Discarded(log, forum, keeper.Kind, kept.Value.Years.Values.Sum());
                return;
            }
            else
            {
                attempt++;
            }
        }

        throw new StorageUnavailableException(new TimeoutException($"The records of {forum} moved on {Attempts} times."));
    }

    /// <summary>One entry of the history a run and kind: numbers only.</summary>
    private Changes Said(Stored<KeepingPlan>? plan, Stored<KeptKind> kept)
    {
        var changes = new Changes().Replace(kept, kept.Value with { Years = new Dictionary<FiscalYear, int>() });
        var said = plan?.Value is { } before ? before with { Entries = before.Entries + 1 } : new KeepingPlan(default, 1);
        _ = plan is null ? changes.Insert(said) : changes.Replace(plan, said);
        return changes.Remember(new HistoryEntry(
            KeepingPlan.Subject,
            said.Entries,
            KeepingPlan.Discarded,
            [
                new FieldChange(KeepingPlan.KindField, null, kept.Value.Kind.ToString()),
                .. kept.Value.Years.OrderBy(static year => year.Key).Select(static year => new FieldChange(Text(year.Key.Year), Text(year.Value), null)),
            ],
            new PersonId(""),
            "",
            time.GetUtcNow()));
    }

    /// <summary>What goes next is noted with the promise to say so, and with the month that is done.</summary>
    private async Task<Changes?> TellAsync(ForumSummary forum, DateOnly today, DateOnly month, CancellationToken cancellation)
    {
        var (plan, kinds) = await keeping.AllAsync(forum.Id, cancellation);
        var changes = new Changes();
        var isTelling = false;
        // Where there is nobody to tell, nothing counts as told.
        var recipients = await roster.RecipientsAsync(bodies, channels, forum.Id, cancellation);
        foreach (var keeper in keepers)
        {
            var stored = kinds.GetValueOrDefault(keeper.Kind);
            var before = stored?.Value ?? KeptKind.Untouched(keeper.Kind);
            var coming = before.Coming(forum.Settings.Retention, today);
            var after = before.Lowered(coming);
            if (coming is { } until && recipients.Count > 0 && after.IsUntold(until) && (await keeper.OverdueAsync(forum.Id, until, cancellation)).Count > 0)
            {
                (after, isTelling) = (after.Told(until, today), true);
            }

            if (after != before)
            {
                _ = stored is null ? changes.Insert(after) : changes.Replace(stored, after);
            }
        }

        if (isTelling)
        {
            var due = forum.Settings.Hours.FirstAllowed(time.GetUtcNow());
            foreach (var (person, to) in recipients)
            {
                changes.Promise(new DiscardNoticeDue(JapaneseTime.Iso(KeptKind.DayAfterNotice(today)), person), to, due);
            }
        }

        _ = plan is null ? changes.Insert(new KeepingPlan(month, 0)) : changes.Replace(plan, plan.Value with { Month = month });
        return changes;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(EventId = 470, Level = LogLevel.Information, Message = "Discarded {Count} {Kind} of {Forum}: their time of retention was over.")]
        public static partial void Discarded(ILogger logger, ForumId forum, RecordKind kind, int count);
    }
}
