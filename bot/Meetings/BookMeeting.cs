using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>The secretariat or the chair makes a meeting: row, card, booking and reminders are one transaction.</summary>
internal sealed class BookMeeting(IForumActions actions, ICalendar calendar, IIdSource ids)
{
    internal sealed record Booked(MeetingId Id, MeetingContent Content, bool HasCalendar);

    public Task<Outcome<Booked>> RunAsync(ActionOrigin origin, MeetingDraft draft, CancellationToken cancellation) =>
        actions.ChangeAsync<object?, Booked>(
            origin,
            static _ => Task.FromResult<object?>(null),
            (_, context) => Decide(draft, calendar.Organisers, context, ids),
            cancellation);

    internal static Decision<Booked> Decide(MeetingDraft draft, IReadOnlyList<string> organisers, ActionContext context, IIdSource ids)
    {
        if (!Meeting.MayArrange(context.Caller))
        {
            return new NotAllowed();
        }

        var (content, faults) = draft.Check(context.Now, context.Forum.Settings.Shown.Meetings);
        if (content is null)
        {
            return faults!;
        }

        var organiser = context.Forum.Settings.Meetings.OrganiserOf(organisers);
        var meeting = new Meeting(
            new MeetingId(ids.NextAfter(context.Now)),
            content,
            MeetingStatus.Scheduled,
            context.Caller.Person,
            context.Caller.Name,
            context.Now,
            new MeetingCalendar(organiser is null ? CalendarState.None : CalendarState.Pending, organiser, ids.Next(26)),
            Revision: 1);
        var changes = new Changes()
            .Insert(meeting)
            .Remember(new HistoryEntry(meeting.Subject, 1, "booked", [], context.Caller.Person, context.Caller.Name, context.Now))
            .MarkStale(meeting.Card(context.Forum));
        if (organiser is not null)
        {
            changes.Promise(new FollowMeetingDue(meeting.Id.Value), new Recipient.Service("calendar", meeting.Id.Value), context.Now);
        }

        Reminders.Promise(changes, meeting, context.Forum, context.Now);
        return Decision.Of(new Booked(meeting.Id, content, organiser is not null), changes);
    }
}
