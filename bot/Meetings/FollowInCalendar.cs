using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>
/// Brings the event to what the meeting says now, whatever happened in between: a lost answer, a repeat, a move before the first
/// booking. What to do follows from the row alone (<see cref="CalendarSteps"/>), so that any number of these may run one after another.
/// </summary>
internal sealed class FollowInCalendar(IMeetings meetings, IRoster roster, ICalendar calendar, IForumActions actions, IIdSource ids, TimeProvider time)
{
    private static readonly TimeSpan LinkPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <returns>Null when the calendar follows; else why not yet.</returns>
    public async Task<BookingResult.TryLater?> RunAsync(ForumId forum, MeetingId id, CancellationToken cancellation)
    {
        while (await meetings.FindAsync(forum, id, cancellation) is { } found)
        {
            var meeting = found.Value;
            var now = time.GetUtcNow();
            var step = CalendarSteps.Next(meeting, now);
            if (step == CalendarStep.Nothing)
            {
                return null;
            }

            if (meeting.Calendar.NotBefore > now)
            {
                return new BookingResult.TryLater(meeting.Calendar.Code ?? "NotYet", meeting.Calendar.NotBefore - now);
            }

            if (step == CalendarStep.Announce)
            {
                await SetAsync(forum, found, meeting.Calendar with { State = CalendarState.Trying }, showIt: false, cancellation);
                continue;
            }

            var (result, withoutEmail) = await AskAsync(forum, meeting, step, cancellation);
            if (result is BookingResult.TryLater later)
            {
                return await KeepTryAsync(forum, id, later, cancellation);
            }

            await SetAsync(forum, found, After(meeting, step, result, withoutEmail), showIt: true, cancellation);
        }

        return null;
    }

    private async Task<(BookingResult Result, int WithoutEmail)> AskAsync(ForumId forum, Meeting meeting, CalendarStep step, CancellationToken cancellation)
    {
        var (kept, organiser) = (meeting.Calendar, meeting.Calendar.Organiser!);
        switch (step)
        {
            case CalendarStep.Cancel:
                return (await calendar.CancelAsync(organiser, kept.EventId!, cancellation), kept.WithoutEmail);
            case CalendarStep.Find:
                return (await calendar.FindAsync(organiser, kept.TransactionId, cancellation), kept.WithoutEmail);
        }

        var members = await roster.PageAsync(forum, null, int.MaxValue, cancellation);
        var invited = members.Where(static member => member.Email is { Length: > 0 }).Select(static member => new Attendee(member.Email!, member.Name)).ToArray();
        var booking = new Booking(
            organiser,
            kept.TransactionId,
            meeting.Content.Name,
            meeting.Content.Start,
            meeting.Content.Length,
            meeting.Content.Place.Length == 0 ? null : meeting.Content.Place,
            meeting.Content.Online,
            invited);
        var result = step == CalendarStep.Book
            ? await calendar.BookAsync(booking, cancellation)
            : await calendar.ChangeAsync(kept.EventId!, booking, cancellation);
        return (result, members.Count - invited.Length);
    }

    private MeetingCalendar After(Meeting meeting, CalendarStep step, BookingResult result, int withoutEmail)
    {
        var before = meeting.Calendar with { Code = null, Tries = 0, NotBefore = default, WithoutEmail = withoutEmail };
        var shown = before with { State = CalendarState.Booked, Revision = meeting.Revision };
        return (step, result) switch
        {
            (CalendarStep.Find, BookingResult.Done done) when meeting.Status == MeetingStatus.Scheduled => Linked(before, meeting.Calendar.Tries, done.JoinUrl),
            (CalendarStep.Find, not BookingResult.Done) when meeting.Status == MeetingStatus.Scheduled => before with { Tries = int.MaxValue },
            // The booking had arrived: next it is cancelled.
            (CalendarStep.Find, BookingResult.Done done) => before with { State = CalendarState.Booked, EventId = done.EventId },
            (CalendarStep.Find, BookingResult.Gone) or (CalendarStep.Cancel, BookingResult.Done or BookingResult.Gone) =>
                before with { State = CalendarState.Withdrawn, EventId = null, JoinUrl = null },
            (CalendarStep.Book, BookingResult.Done done) => Linked(shown with { EventId = done.EventId }, 0, done.JoinUrl),
            (CalendarStep.Change, BookingResult.Done done) => shown with { JoinUrl = done.JoinUrl ?? before.JoinUrl },
            // Somebody deleted the event by hand. The meeting takes place all the same: another booking, which needs a name of its own.
            (CalendarStep.Change, BookingResult.Gone) =>
                before with { State = CalendarState.Pending, TransactionId = ids.Next(26), EventId = null, JoinUrl = null },
            (_, BookingResult.Refused refused) => before with { State = CalendarState.Failed, Revision = meeting.Revision, Code = refused.Code },
            _ => throw new InvalidOperationException($"{step} was answered by {result.GetType().Name}."),
        };

        MeetingCalendar Linked(MeetingCalendar booked, int tries, string? link) => link is not null || !meeting.Content.Online
            ? booked with { JoinUrl = link }
            : booked with { Tries = tries + 1, NotBefore = time.GetUtcNow() + LinkPause };
    }

    /// <summary>Keeps that it did not work, also where people have changed the meeting meanwhile: the next try must not come too early.</summary>
    private async Task<BookingResult.TryLater> KeepTryAsync(ForumId forum, MeetingId id, BookingResult.TryLater later, CancellationToken cancellation)
    {
        while (await meetings.FindAsync(forum, id, cancellation) is { } found)
        {
            var before = found.Value.Calendar;
            var pause = TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(before.Tries, 10)));
            pause = pause > LongestPause ? LongestPause : pause;
            later = later with { After = later.After > pause ? later.After : pause };
            var after = before with { Code = later.Code, Tries = before.Tries + 1, NotBefore = time.GetUtcNow() + later.After.Value };
            if (await SetAsync(forum, found, after, showIt: after.IsDelayed && !before.IsDelayed, cancellation))
            {
                break;
            }
        }

        return later;
    }

    /// <returns>False where people changed the meeting meanwhile: it must be read again.</returns>
    private async Task<bool> SetAsync(ForumId forum, Stored<Meeting> found, MeetingCalendar after, bool showIt, CancellationToken cancellation)
    {
        var changes = new Changes().Replace(found, found.Value with { Calendar = after });
        if (showIt && await roster.SummaryAsync(forum, cancellation) is { } summary)
        {
            changes.MarkStale(found.Value.Card(summary));
        }

        return await actions.CommitAsync(forum, changes, cancellation);
    }
}
