using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Meetings;

/// <summary>What of the meetings is carried out after a commit: the card, the calendar, notices and reminders.</summary>
internal sealed class MeetingsDeliveryModule(IMeetings meetings, IHistory history, IRoster roster, FollowInCalendar follow, MeetingsReplies replies)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<MeetingsDeliveryModule>();
        services.OnShared<MeetingsDeliveryModule>(Meeting.SharedKind, static (owner, forum, subject, stop) => owner.CardAsync(forum, subject, stop));
        services.OnDue<FollowMeetingDue, MeetingsDeliveryModule>("meeting.follow.1", static (owner, due, stop) => owner.FollowAsync(due, stop));
        services.OnDue<MeetingNoticeDue, MeetingsDeliveryModule>("meeting.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
        services.OnDue<RemindChannelDue, MeetingsDeliveryModule>("meeting.remind.channel.1", static (owner, due, stop) => owner.RemindChannelAsync(due, stop));
        services.OnDue<RemindAllDue, MeetingsDeliveryModule>("meeting.remind.all.1", static (owner, due, stop) => owner.RemindAllAsync(due, stop));
        services.OnDue<RemindPersonDue, MeetingsDeliveryModule>("meeting.remind.person.1", static (owner, due, stop) => owner.RemindPersonAsync(due, stop));
    }

    private async Task<OutgoingMessage?> CardAsync(ForumId forum, string meeting, CancellationToken cancellation) =>
        await FindAsync(forum, meeting, cancellation) is { } found ? Messages.Of(replies.Shared(forum, found)) : null;

    private async Task<Dispatch> FollowAsync(Due<FollowMeetingDue> due, CancellationToken cancellation) =>
        await follow.RunAsync(due.Forum, new MeetingId(due.Record.Meeting), cancellation) is { } later
            ? new Dispatch.Later(later.Code, later.After)
            : Dispatch.Nothing.Instance;

    private async Task<Dispatch> NoticeAsync(Due<MeetingNoticeDue> due, CancellationToken cancellation)
    {
        var id = new MeetingId(due.Record.Meeting);
        var found = meetings.FindAsync(due.Forum, id, cancellation);
        var since = history.OfAsync(due.Forum, Meeting.SubjectOf(id), due.Record.Revision - 1, cancellation);
        await Task.WhenAll(found, since);
        return await found is { } meeting && (await since).FirstOrDefault(entry => entry.Revision == due.Record.Revision) is { } change
            ? new Dispatch.Post(Messages.Of(replies.Notice(meeting.Value, change)), meeting.Value.Subject)
            : Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> RemindChannelAsync(Due<RemindChannelDue> due, CancellationToken cancellation)
    {
        var (meeting, start, kind) = (await FindAsync(due.Forum, due.Record.Meeting, cancellation), due.Record.Start, due.Record.Kind);
        var turn = Reminders.Turn(meeting, start, kind, due.DueAt, due.Now);
        return NotNow(turn) ?? new Dispatch.Post(Messages.Of(replies.Reminder(due.Forum, meeting!, kind, null, turn.IsLate, due.Now)), meeting!.Subject);
    }

    /// <summary>One row becomes one per person, ninety at a time.</summary>
    private async Task<Dispatch> RemindAllAsync(Due<RemindAllDue> due, CancellationToken cancellation)
    {
        var (meeting, start, kind) = (due.Record.Meeting, due.Record.Start, due.Record.Kind);
        if (NotNow(Reminders.Turn(await FindAsync(due.Forum, meeting, cancellation), start, kind, due.DueAt, due.Now)) is { } otherwise)
        {
            return otherwise;
        }

        var people = await roster.PageAsync(due.Forum, PersonId.Parse(due.Cursor), ChunkSize, cancellation);
        return new Dispatch.Expand(
            [.. people.Select(person => new Promise(new RemindPersonDue(meeting, start, kind, due.DueAt), new Recipient.Person(person.Person), due.DueAt))],
            people.Count == 0 ? null : people[^1].Person.Value);
    }

    private async Task<Dispatch> RemindPersonAsync(Due<RemindPersonDue> due, CancellationToken cancellation)
    {
        var found = FindAsync(due.Forum, due.Record.Meeting, cancellation);
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        await Task.WhenAll(found, summary);
        var (meeting, kind) = (await found, due.Record.Kind);
        var turn = Reminders.Turn(meeting, due.Record.Start, kind, due.Record.Planned, due.Now);
        return await summary is not { } forum ? Dispatch.Nothing.Instance
            : NotNow(turn) ?? new Dispatch.Post(Messages.Of(replies.Reminder(due.Forum, meeting!, kind, forum.Name, turn.IsLate, due.Now)));
    }

    /// <returns>Null where it is to be sent now.</returns>
    private static Dispatch? NotNow(ReminderTurn turn) => turn switch
    {
        { IsWanted: false } => Dispatch.Nothing.Instance,
        { After: { } wait } => new Dispatch.Later("QuietHours", wait),
        _ => null,
    };

    private async Task<Meeting?> FindAsync(ForumId forum, string meeting, CancellationToken cancellation) =>
        (await meetings.FindAsync(forum, new MeetingId(meeting), cancellation))?.Value;
}
