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

/// <summary>When a meeting is reminded of.</summary>
internal static class Reminders
{
    /// <summary>A reminder that is this late says so.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>Promises the reminders of a meeting that starts at the time it says now.</summary>
    public static void Promise(Changes changes, Meeting meeting, ForumSummary forum, DateTimeOffset now)
    {
        var start = meeting.Content.Start;
        var everybody = new Recipient.Service("reminders", meeting.Id.Value);
        if (QuietHours.Place(start.AddDays(-1), now, start) is { } day)
        {
            changes.Promise(new RemindChannelDue(meeting.Id.Value, start, ReminderKind.DayBefore), new Recipient.Conversation(forum.Channel), day);
            changes.Promise(new RemindAllDue(meeting.Id.Value, start, ReminderKind.DayBefore), everybody, day);
        }

        if (QuietHours.Place(start.AddHours(-1), now, start) is { } hour)
        {
            changes.Promise(new RemindAllDue(meeting.Id.Value, start, ReminderKind.HourBefore), everybody, hour);
        }
    }

    /// <summary>Whether a reminder still has a point: not when the meeting was moved, cancelled, or is over.</summary>
    public static bool IsWanted(Meeting? meeting, DateTimeOffset start, DateTimeOffset now) =>
        meeting is { Status: MeetingStatus.Scheduled } && meeting.Content.Start == start && meeting.End > now;
}
