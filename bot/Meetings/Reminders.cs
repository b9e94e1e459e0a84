using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>Which reminder.</summary>
internal enum ReminderKind
{
    DayBefore,
    HourBefore,
}

/// <summary>A reminder in the thread of the meeting's card.</summary>
/// <param name="Start">The start it belongs to: a meeting that was moved has other reminders.</param>
internal sealed record RemindChannelDue(string Meeting, DateTimeOffset Start, ReminderKind Kind) : OutboxRecord;

/// <summary>A reminder to everybody in the roster: one row, expanded when due.</summary>
internal sealed record RemindAllDue(string Meeting, DateTimeOffset Start, ReminderKind Kind) : OutboxRecord;

/// <summary>A reminder to one person.</summary>
/// <param name="Planned">When it was to be sent: later than that it says so.</param>
internal sealed record RemindPersonDue(string Meeting, DateTimeOffset Start, ReminderKind Kind, DateTimeOffset Planned) : OutboxRecord;

/// <summary>What becomes of a reminder that is due.</summary>
/// <param name="After">When to come again; null = send it now.</param>
internal readonly record struct ReminderTurn(bool IsWanted, bool IsLate, TimeSpan? After);

/// <summary>When a meeting is reminded of.</summary>
internal static class Reminders
{
    /// <summary>A reminder that is this late says so.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>The reminder of the day before must leave this much time until the one of the hour before; else that one is enough.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Promises the reminders of a meeting that starts at the time it says now.</summary>
    public static void Promise(Changes changes, Meeting meeting, ForumSummary forum, DateTimeOffset now)
    {
        var start = meeting.Content.Start;
        var everybody = new Recipient.Service("reminders", meeting.Id.Value);
        if (DayBefore(start, now) is { } day)
        {
            changes.Promise(new RemindAllDue(meeting.Id.Value, start, ReminderKind.DayBefore), everybody, day);
            if (day > now)
            {
                // A reminder that goes out at once is for those who do not see the channel: there the card or the notice is brand-new.
                changes.Promise(new RemindChannelDue(meeting.Id.Value, start, ReminderKind.DayBefore), new Recipient.Conversation(forum.Channel), day);
            }
        }

        if (HourBefore(start, now) is { } hour)
        {
            changes.Promise(new RemindAllDue(meeting.Id.Value, start, ReminderKind.HourBefore), everybody, hour);
        }
    }

    /// <returns>Null where the reminder of the hour before is enough, or comes first.</returns>
    public static DateTimeOffset? DayBefore(DateTimeOffset start, DateTimeOffset now) =>
        QuietHours.Place(start.AddDays(-1), now, start) is { } day && day + Apart <= start - Hour ? day : null;

    /// <returns>Null where there is less than an hour left: the card in the channel has only just said it.</returns>
    public static DateTimeOffset? HourBefore(DateTimeOffset start, DateTimeOffset now) =>
        start - Hour > now ? start - Hour : null;

    /// <summary>Whether a due reminder still has a point, and whether its moment is one at which people may be disturbed.</summary>
    public static ReminderTurn Turn(Meeting? meeting, DateTimeOffset start, ReminderKind kind, DateTimeOffset planned, DateTimeOffset now)
    {
        // Where both are late, the one of the hour before says it all; and that one is sent as long as the meeting is not over.
        var until = kind == ReminderKind.DayBefore ? start - Hour : meeting?.End ?? start;
        if (meeting is not { Status: MeetingStatus.Scheduled } || meeting.Content.Start != start || now >= until)
        {
            return default;
        }

        if (now - planned <= Late)
        {
            return new ReminderTurn(IsWanted: true, IsLate: false, null);
        }

        var soonest = kind == ReminderKind.HourBefore ? now : QuietHours.Soonest(now, start) ?? until;
        return soonest < until ? new ReminderTurn(IsWanted: true, IsLate: true, soonest > now ? soonest - now : null) : default;
    }
}
