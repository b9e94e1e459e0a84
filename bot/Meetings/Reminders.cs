using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>Which reminder. The names say when they come as long as the secretariat has not set other times.</summary>
internal enum ReminderKind
{
    DayBefore,
    HourBefore,
}

/// <summary>A reminder in the thread of the meeting's card.</summary>
/// <param name="Start">The start it belongs to: a meeting that was moved has other reminders.</param>
/// <param name="Plan">The plan under which it was promised (<see cref="ReminderPlan"/>).</param>
internal sealed record RemindChannelDue(string Meeting, DateTimeOffset Start, ReminderKind Kind, int Plan = 0) : OutboxRecord;

/// <summary>A reminder to everybody in the roster: one row, expanded when due.</summary>
internal sealed record RemindAllDue(string Meeting, DateTimeOffset Start, ReminderKind Kind, int Plan = 0) : OutboxRecord;

/// <summary>A reminder to one person.</summary>
/// <param name="Planned">When it was to be sent: later than that it says so.</param>
/// <param name="Person">Whose settings of their own count.</param>
internal sealed record RemindPersonDue(string Meeting, DateTimeOffset Start, ReminderKind Kind, DateTimeOffset Planned, int Plan = 0, string? Person = null) : OutboxRecord;

/// <summary>What becomes of a reminder that is due.</summary>
/// <param name="After">When to come again; null = send it now.</param>
internal readonly record struct ReminderTurn(bool IsWanted, bool IsLate, TimeSpan? After);

/// <summary>The reminders of a meeting: promised when it is made, moved, or when the forum's times change.</summary>
internal static class Reminders
{
    /// <summary>A reminder that is this late says so.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>Promises the reminders of a meeting that starts at the time it says now.</summary>
    public static void Promise(Changes changes, Meeting meeting, ForumSummary forum, DateTimeOffset now)
    {
        foreach (var promise in Promises(meeting, forum, forum.Settings.Reminders, now, static _ => true))
        {
            changes.Promise(promise.Record, promise.To, promise.Due);
        }
    }

    /// <summary>
    /// What is promised anew after the times of reminders changed: every reminder that was still to come when they did. What was due by
    /// then is sent under the rules before, whenever that happens; what was promised after it follows the new rules already. What went
    /// out under rules of long ago is known by the meeting.
    /// </summary>
    public static IReadOnlyList<Promise> Again(Meeting meeting, ForumSummary forum, ReminderRules before, ReminderRules after)
    {
        var since = after.Plan.Since;
        if (meeting is not { Status: MeetingStatus.Scheduled } || meeting.PromisedAt > since || meeting.Content.Start <= since)
        {
            return [];
        }

        var promised = meeting.PromisedAt > before.Plan.Since ? meeting.PromisedAt : before.Plan.Since;
        return Promises(meeting, forum, after, since, kind => !meeting.Reminded.Contains(kind) && !(Of(kind, before, meeting.Content.Start, promised) <= since));
    }

    /// <summary>Whether a due reminder still has a point, and whether its moment is one at which people may be disturbed.</summary>
    /// <param name="plan">The plan under which it was promised.</param>
    public static ReminderTurn Turn(
        Meeting? meeting, DateTimeOffset start, ReminderKind kind, DateTimeOffset planned, int plan, ReminderRules rules, DateTimeOffset now)
    {
        // Where both are late, the second one says it all; and that one is sent as long as the meeting is not over.
        var until = kind == ReminderKind.DayBefore ? start - rules.SecondSpan : meeting?.End ?? start;
        if (meeting is not { Status: MeetingStatus.Scheduled } || meeting.Content.Start != start || now >= until || !rules.StillHolds(plan, planned))
        {
            return default;
        }

        if (now - planned <= Late)
        {
            return new ReminderTurn(IsWanted: true, IsLate: false, null);
        }

        var soonest = kind == ReminderKind.HourBefore ? now : rules.Hours.Soonest(now, start) ?? until;
        return soonest < until ? new ReminderTurn(IsWanted: true, IsLate: true, soonest > now ? soonest - now : null) : default;
    }

    /// <summary>
    /// The same for one person, who may want the channel only, or to be left alone for some hours: then it waits until they are over, as
    /// long as the meeting has not begun, and is not called late for that.
    /// </summary>
    public static ReminderTurn Turn(Meeting? meeting, RemindPersonDue due, PersonalSettings personal, ReminderRules rules, DateTimeOffset now)
    {
        if (personal.Reach == Reach.ChannelOnly
            || !rules.StillHolds(due.Plan, due.Planned)
            || personal.Soonest(due.Planned, due.Start, rules.Hours) is not { } own
            || Turn(meeting, due.Start, due.Kind, own, rules.Plan.Number, rules, now) is not { IsWanted: true } turn)
        {
            return default;
        }

        if (own > now)
        {
            return turn with { After = own - now };
        }

        var at = now + (turn.After ?? TimeSpan.Zero);
        return personal.Quiet?.IsQuiet(at) != true ? turn
            : personal.Soonest(at, due.Start, rules.Hours) is { } soonest ? turn with { After = soonest - now }
            : default;
    }

    private static DateTimeOffset? Of(ReminderKind kind, ReminderRules rules, DateTimeOffset start, DateTimeOffset promised) =>
        kind == ReminderKind.DayBefore ? rules.First(start, promised) : rules.Second(start, promised);

    private static List<Promise> Promises(Meeting meeting, ForumSummary forum, ReminderRules rules, DateTimeOffset now, Func<ReminderKind, bool> isWanted)
    {
        List<Promise> promises = [];
        var (id, start, plan) = (meeting.Id.Value, meeting.Content.Start, rules.Plan.Number);
        foreach (var kind in Enum.GetValues<ReminderKind>().Where(isWanted))
        {
            if (Of(kind, rules, start, now) is not { } due)
            {
                continue;
            }

            promises.Add(new Promise(new RemindAllDue(id, start, kind, plan), new Recipient.Service("reminders", id), due));
            if (kind == ReminderKind.DayBefore && due > now)
            {
                // A reminder that goes out at once is for those who do not see the channel: there the card or the notice is brand-new.
                promises.Add(new Promise(new RemindChannelDue(id, start, kind, plan), new Recipient.Conversation(forum.Channel), due));
            }
        }

        return promises;
    }
}
