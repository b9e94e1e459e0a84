using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Meetings;

/// <summary>What of the meetings is carried out after a commit: the card, the calendar, notices and reminders.</summary>
internal sealed class MeetingsDeliveryModule(IMeetings meetings, IRoster roster, FollowInCalendar follow, MeetingsReplies replies)
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

    private async Task<Dispatch> NoticeAsync(Due<MeetingNoticeDue> due, CancellationToken cancellation) =>
        await FindAsync(due.Forum, due.Record.Meeting, cancellation) is { } meeting
            ? new Dispatch.Post(Messages.Of(replies.Notice(meeting, due.Record.OldStart)), meeting.Subject)
            : Dispatch.Nothing.Instance;

    private async Task<Dispatch> RemindChannelAsync(Due<RemindChannelDue> due, CancellationToken cancellation) =>
        await FindAsync(due.Forum, due.Record.Meeting, cancellation) is { } meeting && Reminders.IsWanted(meeting, due.Record.Start, due.Now)
            ? new Dispatch.Post(Messages.Of(replies.Reminder(meeting, due.Record.Kind, null, IsLate(due.DueAt, due.Now))), meeting.Subject)
            : Dispatch.Nothing.Instance;

    /// <summary>One row becomes one per person, ninety at a time.</summary>
    private async Task<Dispatch> RemindAllAsync(Due<RemindAllDue> due, CancellationToken cancellation)
    {
        if (!Reminders.IsWanted(await FindAsync(due.Forum, due.Record.Meeting, cancellation), due.Record.Start, due.Now))
        {
            return Dispatch.Nothing.Instance;
        }

        var people = await roster.PageAsync(due.Forum, PersonId.Parse(due.Cursor), ChunkSize, cancellation);
        var (meeting, start, kind) = (due.Record.Meeting, due.Record.Start, due.Record.Kind);
        return new Dispatch.Expand(
            [.. people.Select(person => new Promise(new RemindPersonDue(meeting, start, kind, due.DueAt), new Recipient.Person(person.Person), due.DueAt))],
            people.Count == 0 ? null : people[^1].Person.Value);
    }

    private async Task<Dispatch> RemindPersonAsync(Due<RemindPersonDue> due, CancellationToken cancellation) =>
        await FindAsync(due.Forum, due.Record.Meeting, cancellation) is { } meeting && Reminders.IsWanted(meeting, due.Record.Start, due.Now)
            && await roster.SummaryAsync(due.Forum, cancellation) is { } forum
            ? new Dispatch.Post(Messages.Of(replies.Reminder(meeting, due.Record.Kind, forum.Name, IsLate(due.Record.Planned, due.Now))))
            : Dispatch.Nothing.Instance;

    private static bool IsLate(DateTimeOffset planned, DateTimeOffset now) => now - planned > Reminders.Late;

    private async Task<Meeting?> FindAsync(ForumId forum, string meeting, CancellationToken cancellation) =>
        (await meetings.FindAsync(forum, new MeetingId(meeting), cancellation))?.Value;
}
