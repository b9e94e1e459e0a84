using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>What a change will do, told before it is made.</summary>
internal abstract record SettingEffect
{
    /// <summary>A reminder comes at another time.</summary>
    /// <param name="Old">Null = it would not have come.</param>
    /// <param name="New">Null = it will not come.</param>
    internal sealed record Reminder(string Meeting, bool IsFirst, DateTimeOffset? Old, DateTimeOffset? New) : SettingEffect;

    /// <summary>How many of the meetings to come are reminded of at another time.</summary>
    internal sealed record MeetingsMoved(int Meetings, int Upcoming) : SettingEffect;

    /// <summary>Meetings already made stay in the calendar in which they are.</summary>
    internal sealed record OrganiserStays(int Meetings) : SettingEffect;

    /// <summary>Records whose time is over by the new rule and was not by the old one, or the other way round.</summary>
    /// <param name="IsOver">Whether their time is over now.</param>
    internal sealed record Retained(RecordKind Kind, bool IsOver, int Records, FiscalYear First, FiscalYear Last) : SettingEffect;

    /// <summary>How a day looks, before and after.</summary>
    internal sealed record DayLooks(string Before, string After) : SettingEffect;

    /// <summary>The forum is called so on every card from now on.</summary>
    internal sealed record Renamed(string Name) : SettingEffect;

    /// <summary>Before records go, the secretariat is told of them.</summary>
    /// <param name="By">The day on which it is told at the latest.</param>
    /// <param name="GoesOn">The earliest day on which they go.</param>
    internal sealed record Told(DateOnly By, DateOnly GoesOn) : SettingEffect;

    /// <summary>What a field is for, where nothing can be counted.</summary>
    internal sealed record Applies(string Field) : SettingEffect;
}

/// <summary>Says what a change would do. Nothing is stored.</summary>
internal sealed class PreviewSetting(
    IForumActions actions, ISettingStamps stamps, IHistory history, IUpcomingMeetings meetings, IEnumerable<IRecordYears> records, ICalendar calendar)
{
    internal sealed record State(
        SettingStamp? Stamp,
        IReadOnlyList<HistoryEntry> Since,
        IReadOnlyList<UpcomingMeeting> Upcoming,
        IReadOnlyDictionary<RecordKind, IReadOnlyDictionary<FiscalYear, int>> Records);

    internal sealed record View(ForumSummary Forum, SettingDraft Draft, IReadOnlyDictionary<string, string> Values, IReadOnlyList<FieldChange> Changes, IReadOnlyList<SettingEffect> Effects);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, SettingDraft draft, CancellationToken cancellation) => actions.ReadAsync<State, View>(
        forum,
        person,
        async stop =>
        {
            var stamp = stamps.FindAsync(forum, draft.Group, stop);
            var since = history.OfAsync(forum, SettingStamp.SubjectOf(draft.Group), draft.Revision, stop);
            var upcoming = draft.Group is SettingGroup.Meetings or SettingGroup.Hours
                ? meetings.UpcomingAsync(forum, stop)
                : Task.FromResult<IReadOnlyList<UpcomingMeeting>>([]);
            var kinds = draft.Group == SettingGroup.Retention ? records.ToArray() : [];
            var counts = Task.WhenAll(kinds.Select(kind => kind.CountAsync(forum, stop)));
            await Task.WhenAll(stamp, since, upcoming, counts);
            var counted = await counts;
            return new State((await stamp)?.Value, await since, await upcoming, kinds.Select((kind, at) => (kind.Kind, counted[at])).ToDictionary(static one => one.Kind, static one => one.Item2));
        },
        (state, context) => Decide(draft, state, calendar.Organisers, context),
        cancellation);

    internal static Viewed<View> Decide(SettingDraft draft, State state, IReadOnlyList<string> organisers, ActionContext context) =>
        draft.Check(context.Forum, context.Caller, state.Stamp, state.Since, organisers, context.Now) switch
        {
            ({ } compared, _) => new View(context.Forum, draft, compared.Values, compared.Changes, Effects(draft.Group, compared, state, context)),
            (_, var refusal) => refusal!,
        };

    /// <summary>What follows from a change: computed from the state alone, with the rules by which it will be carried out.</summary>
    internal static IReadOnlyList<SettingEffect> Effects(SettingGroup group, SettingDraft.Compared compared, State state, ActionContext context)
    {
        if (compared.Changes.Count == 0)
        {
            return [];
        }

        var (before, after) = (context.Forum.Settings, SettingValues.With(context.Forum.Settings, compared.Values, context.Now));
        return group switch
        {
            SettingGroup.Meetings or SettingGroup.Hours => [.. Reminders(before, after, state.Upcoming, context.Now), .. Organiser(compared, state.Upcoming)],
            SettingGroup.Retention =>
            [
                .. before.Retention.CaseTextDays == after.Retention.CaseTextDays ? [] : (SettingEffect[])[new SettingEffect.Applies(SettingFields.CaseDays)],
                .. Told([.. Retained(before.Retention, after.Retention, state.Records, context.Year)], context.Now),
            ],
            SettingGroup.Notation => before.Notation with { Spelling = default } == after.Notation with { Spelling = default }
                ? []
                : [new SettingEffect.DayLooks(Written(before.Notation, context.Now), Written(after.Notation, context.Now))],
            SettingGroup.Profile or SettingGroup.Disclosure =>
            [
                .. compared.Changes.Where(static change => change.Field == SettingFields.Name).Select(static change => new SettingEffect.Renamed(change.New!)),
                .. compared.Changes.Where(static change => change.Field != SettingFields.Name).Select(static change => new SettingEffect.Applies(change.Field)),
            ],
            _ => [],
        };
    }

    private static IEnumerable<SettingEffect> Reminders(ForumSettings before, ForumSettings after, IReadOnlyList<UpcomingMeeting> upcoming, DateTimeOffset now)
    {
        if (before.Plan == after.Plan)
        {
            return [];
        }

        List<SettingEffect.Reminder> moved = [];
        foreach (var meeting in upcoming)
        {
            var promised = meeting.PromisedAt > before.Plan.Since ? meeting.PromisedAt : before.Plan.Since;
            Compare(meeting, isFirst: true, meeting.IsFirstSent, before.Reminders.First(meeting.Start, promised), after.Reminders.First(meeting.Start, now));
            Compare(meeting, isFirst: false, meeting.IsSecondSent, before.Reminders.Second(meeting.Start, promised), after.Reminders.Second(meeting.Start, now));
        }

        var meetings = moved.Select(static one => one.Meeting).Distinct(StringComparer.Ordinal).Count();
        return [.. moved, new SettingEffect.MeetingsMoved(meetings, upcoming.Count)];

        // What has been sent is not sent again.
        void Compare(UpcomingMeeting meeting, bool isFirst, bool isSent, DateTimeOffset? old, DateTimeOffset? next)
        {
            if (!isSent && !(old <= now) && old != next)
            {
                moved.Add(new SettingEffect.Reminder(meeting.Name, isFirst, old, next));
            }
        }
    }

    private static IEnumerable<SettingEffect> Organiser(SettingDraft.Compared compared, IReadOnlyList<UpcomingMeeting> upcoming) =>
        upcoming.Count > 0 && compared.Changes.Any(static change => change.Field == SettingFields.Organiser) ? [new SettingEffect.OrganiserStays(upcoming.Count)] : [];

    private static IEnumerable<SettingEffect> Retained(
        Retention before, Retention after, IReadOnlyDictionary<RecordKind, IReadOnlyDictionary<FiscalYear, int>> records, FiscalYear now)
    {
        foreach (var (kind, years) in records.OrderBy(static each => each.Key))
        {
            var (old, next) = (before.OverdueUntil(kind, now), after.OverdueUntil(kind, now));
            foreach (var isOver in (bool[])[true, false])
            {
                var touched = years.Where(year => year.Value > 0 && IsOver(year.Key, next) == isOver && IsOver(year.Key, old) != isOver).ToArray();
                if (touched.Length > 0)
                {
                    yield return new SettingEffect.Retained(
                        kind, isOver, touched.Sum(static year => year.Value), touched.Min(static year => year.Key), touched.Max(static year => year.Key));
                }
            }
        }

        static bool IsOver(FiscalYear year, FiscalYear? until) => until is { } last && year.Year <= last.Year;
    }

    /// <summary>What is over now goes when the secretariat has been told of it, and has had its time to hold it.</summary>
    private static IReadOnlyList<SettingEffect> Told(IReadOnlyList<SettingEffect> retained, DateTimeOffset now)
    {
        var told = KeptKind.NextNotice(JapaneseTime.DateOf(now));
        return retained.OfType<SettingEffect.Retained>().Any(static one => one.IsOver) ? [.. retained, new SettingEffect.Told(told, KeptKind.DayAfterNotice(told))] : retained;
    }

    /// <summary>This day in a notation that is not yet the forum's.</summary>
    private static string Written(Notation notation, DateTimeOffset now) => JapaneseTime.Long(JapaneseTime.DateOf(now), notation);
}
