using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>
/// Brings the event to what the meeting says now, whatever happened in between: a lost answer, a repeat, a move before the first
/// booking. "A booking was sent" is kept before it is sent, so that a meeting cancelled after a lost answer is cancelled in the
/// calendar as well.
/// </summary>
internal sealed class FollowInCalendar(IMeetings meetings, IRoster roster, ICalendar calendar, IForumActions actions)
{
    /// <returns>Null when the calendar follows; else why not yet.</returns>
    public async Task<BookingResult.TryLater?> RunAsync(ForumId forum, MeetingId id, CancellationToken cancellation)
    {
        while (true)
        {
            if (await meetings.FindAsync(forum, id, cancellation) is not { } found || found.Value.Calendar.Organiser is not { } organiser)
            {
                return null;
            }

            var meeting = found.Value;
            switch (meeting)
            {
                case { Status: MeetingStatus.Scheduled, Calendar.State: CalendarState.Pending }:
                    await SetAsync(forum, found, meeting.Calendar with { State = CalendarState.Trying }, showIt: false, cancellation);
                    continue;

                case { Calendar.State: CalendarState.Trying }:
                    {
                        var result = await calendar.BookAsync(await BookingAsync(forum, meeting, organiser, cancellation), cancellation);
                        if (result is BookingResult.TryLater later)
                        {
                            return later;
                        }

                        var after = result is BookingResult.Done done
                            ? meeting.Calendar with { State = CalendarState.Booked, EventId = done.EventId, JoinUrl = done.JoinUrl, Revision = meeting.Revision, Code = null }
                            : Refused(meeting.Calendar, result);
                        await SetAsync(forum, found, after, showIt: true, cancellation);
                        continue;
                    }

                case { Status: MeetingStatus.Scheduled, Calendar: { State: CalendarState.Booked, EventId: { } eventId } } when meeting.Calendar.Revision != meeting.Revision:
                    {
                        var result = await calendar.ChangeAsync(eventId, await BookingAsync(forum, meeting, organiser, cancellation), cancellation);
                        if (result is BookingResult.TryLater later)
                        {
                            return later;
                        }

                        var after = result is BookingResult.Done done
                            ? meeting.Calendar with { JoinUrl = done.JoinUrl ?? meeting.Calendar.JoinUrl, Revision = meeting.Revision, Code = null }
                            : Refused(meeting.Calendar, result);
                        await SetAsync(forum, found, after, showIt: true, cancellation);
                        continue;
                    }

                case { Status: MeetingStatus.Cancelled, Calendar: { State: CalendarState.Booked, EventId: { } eventId } }:
                    {
                        var result = await calendar.CancelAsync(organiser, eventId, cancellation);
                        if (result is BookingResult.TryLater later)
                        {
                            return later;
                        }

                        var after = result is BookingResult.Refused
                            ? Refused(meeting.Calendar, result)
                            : meeting.Calendar with { State = CalendarState.None, EventId = null, JoinUrl = null, Revision = meeting.Revision };
                        await SetAsync(forum, found, after, showIt: true, cancellation);
                        continue;
                    }

                default:
                    return null;
            }
        }
    }

    private static MeetingCalendar Refused(MeetingCalendar before, BookingResult result) =>
        before with { State = CalendarState.Failed, Code = result is BookingResult.Refused refused ? refused.Code : "EventGone" };

    private async Task<Booking> BookingAsync(ForumId forum, Meeting meeting, string organiser, CancellationToken cancellation)
    {
        var members = await roster.PageAsync(forum, null, int.MaxValue, cancellation);
        return new Booking(
            organiser,
            meeting.Calendar.TransactionId,
            meeting.Content.Name,
            meeting.Content.Start,
            meeting.Content.Length,
            meeting.Content.Place.Length == 0 ? null : meeting.Content.Place,
            meeting.Content.Online,
            [.. members.Where(static member => member.Email is { Length: > 0 }).Select(static member => new Attendee(member.Email!, member.Name))]);
    }

    /// <summary>A failed commit means that people changed the meeting meanwhile: the loop reads it again.</summary>
    private async Task SetAsync(ForumId forum, Stored<Meeting> found, MeetingCalendar after, bool showIt, CancellationToken cancellation)
    {
        var changes = new Changes().Replace(found, found.Value with { Calendar = after });
        if (showIt && await roster.SummaryAsync(forum, cancellation) is { } summary)
        {
            changes.MarkStale(found.Value.Card(summary));
        }

        await actions.CommitAsync(forum, changes, cancellation);
    }
}
