using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>A meeting is cancelled: the card says so, the channel is told, the event is cancelled, nobody is reminded any more.</summary>
internal sealed class CancelMeeting(IForumActions actions, IMeetings meetings)
{
    internal sealed record Cancelled(MeetingId Id, string Name, DateTimeOffset Start);

    public Task<Outcome<Cancelled>> RunAsync(ActionOrigin origin, MeetingId id, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<Meeting>?, Cancelled>(origin, stop => meetings.FindAsync(origin.Forum, id, stop), Decide, cancellation);

    internal static Decision<Cancelled> Decide(Stored<Meeting>? state, ActionContext context)
    {
        var (found, refusal) = Meeting.ToArrange(state, context);
        if (found is null)
        {
            return refusal!;
        }

        var before = found.Value.Calendar;
        var neverSent = before is { EventId: null, State: CalendarState.Pending or CalendarState.Failed };
        var after = found.Value with
        {
            Status = MeetingStatus.Cancelled,
            Revision = found.Value.Revision + 1,
            Calendar = neverSent ? before with { State = CalendarState.Withdrawn } : before.Afresh(),
        };
        var changes = new Changes()
            .Replace(found, after)
            .Remember(new HistoryEntry(
                after.Subject,
                after.Revision,
                "cancelled",
                [new FieldChange(MeetingFields.Status, found.Value.Status.ToString(), after.Status.ToString())],
                context.Caller.Person,
                context.Caller.Name,
                context.Now))
            .MarkStale(after.Card(context.Forum))
            .Promise(new MeetingNoticeDue(after.Id.Value, after.Revision), new Recipient.Conversation(context.Forum.Channel), context.Now);
        if (CalendarSteps.Next(after, context.Now) != CalendarStep.Nothing)
        {
            changes.Promise(new FollowMeetingDue(after.Id.Value), new Recipient.Service("calendar", after.Id.Value), context.Now);
        }

        return Decision.Of(new Cancelled(after.Id, after.Content.Name, after.Content.Start), changes);
    }
}
