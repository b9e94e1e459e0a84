using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Meetings;

/// <summary>What of the meetings is carried out after a commit: the card, the calendar, notices and reminders.</summary>
internal sealed class MeetingsDeliveryModule(IMeetings meetings, IHistory history, IRoster roster, FollowInCalendar follow, IForumActions actions, MeetingsReplies replies)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <summary>To everybody twice, and once in the channel.</summary>
    private const int MostReminders = 3;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<MeetingsDeliveryModule>();
        services.OnShared<MeetingsDeliveryModule>(Meeting.SharedKind, static (owner, forum, subject, stop) => owner.CardAsync(forum, subject, stop));
        services.OnDue<FollowMeetingDue, MeetingsDeliveryModule>("meeting.follow.1", static (owner, due, stop) => owner.FollowAsync(due, stop));
        services.OnDue<MeetingNoticeDue, MeetingsDeliveryModule>("meeting.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
        services.OnDue<RemindChannelDue, MeetingsDeliveryModule>("meeting.remind.channel.1", static (owner, due, stop) => owner.RemindChannelAsync(due, stop));
        services.OnDue<RemindAllDue, MeetingsDeliveryModule>("meeting.remind.all.1", static (owner, due, stop) => owner.RemindAllAsync(due, stop));
        services.OnDue<ReminderTimesChanged, MeetingsDeliveryModule>("settings.reminders.1", static (owner, due, stop) => owner.PromiseAgainAsync(due, stop));
        services.OnDue<RemindPersonDue, MeetingsDeliveryModule>("meeting.remind.person.1", static (owner, due, stop) => owner.RemindPersonAsync(due, stop));
    }

    /// <summary>The times of reminders are others now: those still to come are promised anew, some meetings at a time.</summary>
    private async Task<Dispatch> PromiseAgainAsync(Due<ReminderTimesChanged> due, CancellationToken cancellation)
    {
        var all = meetings.AllAsync(due.Forum, cancellation);
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        await Task.WhenAll(all, summary);
        if (await summary is not { } forum)
        {
            return Dispatch.Nothing.Instance;
        }

        var (before, after) = (due.Record.Before, due.Record.After);
        var left = (await all)
            .OrderBy(static meeting => meeting.Id.Value, StringComparer.Ordinal)
            .Where(meeting => string.CompareOrdinal(meeting.Id.Value, due.Cursor) > 0)
            .Select(meeting => (meeting.Id, Promises: Reminders.Again(meeting, forum, before, after)))
            .Where(static meeting => meeting.Promises.Count > 0)
            .Take(ChunkSize / MostReminders)
            .ToArray();
        return new Dispatch.Expand([.. left.SelectMany(static meeting => meeting.Promises)], left.Length == 0 ? null : left[^1].Id.Value);
    }

    private async Task<OutgoingMessage?> CardAsync(ForumId forum, string meeting, CancellationToken cancellation) =>
        await FindAsync(forum, meeting, cancellation) is ({ } found, { } summary) ? Messages.Of(replies.Shared(summary, found)) : null;

    private async Task<Dispatch> FollowAsync(Due<FollowMeetingDue> due, CancellationToken cancellation) =>
        await follow.RunAsync(due.Forum, new MeetingId(due.Record.Meeting), cancellation) is { } later
            ? new Dispatch.Later(later.Code, later.After)
            : Dispatch.Nothing.Instance;

    private async Task<Dispatch> NoticeAsync(Due<MeetingNoticeDue> due, CancellationToken cancellation)
    {
        var id = new MeetingId(due.Record.Meeting);
        var found = meetings.FindAsync(due.Forum, id, cancellation);
        var since = history.OfAsync(due.Forum, Meeting.SubjectOf(id), due.Record.Revision - 1, cancellation);
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        await Task.WhenAll(found, since, summary);
        return await found is { } meeting && (await since).FirstOrDefault(entry => entry.Revision == due.Record.Revision) is { } change
            ? new Dispatch.Post(Messages.Of(replies.Notice(meeting.Value, change)), meeting.Value.Subject)
            : Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> RemindChannelAsync(Due<RemindChannelDue> due, CancellationToken cancellation)
    {
        var (meeting, forum) = await FindAsync(due.Forum, due.Record.Meeting, cancellation);
        var (start, kind) = (due.Record.Start, due.Record.Kind);
        var turn = forum is null ? default : Reminders.Turn(meeting, start, kind, due.DueAt, due.Record.Plan, forum.Settings.Reminders, due.Now);
        return NotNow(turn) ?? new Dispatch.Post(Messages.Of(replies.Reminder(forum!, meeting!, kind, null, turn.IsLate, due.Now)), meeting!.Subject);
    }

    /// <summary>One row becomes one per person, ninety at a time; who wants the channel only is passed over.</summary>
    private async Task<Dispatch> RemindAllAsync(Due<RemindAllDue> due, CancellationToken cancellation)
    {
        var (id, start, kind, plan) = (due.Record.Meeting, due.Record.Start, due.Record.Kind, due.Record.Plan);
        var (meeting, forum) = await FindAsync(due.Forum, id, cancellation);
        var turn = forum is null ? default : Reminders.Turn(meeting, start, kind, due.DueAt, plan, forum.Settings.Reminders, due.Now);
        if (NotNow(turn) is { } otherwise)
        {
            return otherwise;
        }

        if (due.Cursor is null)
        {
            await RememberAsync(due.Forum, meeting!, kind, cancellation);
        }

        var people = await roster.PageAsync(due.Forum, PersonId.Parse(due.Cursor), ChunkSize, cancellation);
        return new Dispatch.Expand(
            [
                .. people.Where(static person => person.Personal.Reach == Reach.Chat)
                    .Select(person => new Promise(new RemindPersonDue(id, start, kind, due.DueAt, plan, person.Person.Value), new Recipient.Person(person.Person), due.DueAt)),
            ],
            people.Count == 0 ? null : people[^1].Person.Value);
    }

    private async Task<Dispatch> RemindPersonAsync(Due<RemindPersonDue> due, CancellationToken cancellation)
    {
        var found = meetings.FindAsync(due.Forum, new MeetingId(due.Record.Meeting), cancellation);
        var member = ForAsync(due.Forum, due.Record.Person, cancellation);
        await Task.WhenAll(found, member);
        if (await member is not var (forum, personal))
        {
            return Dispatch.Nothing.Instance;
        }

        var meeting = (await found)?.Value;
        var turn = Reminders.Turn(meeting, due.Record, personal, forum.Settings.Reminders, due.Now);
        return NotNow(turn) ?? new Dispatch.Post(Messages.Of(replies.Reminder(forum, meeting!, due.Record.Kind, forum.Name, turn.IsLate, due.Now)));
    }

    /// <summary>Noted before anything goes out: a change of the times in between must not bring it again.</summary>
    private Task RememberAsync(ForumId forum, Meeting meeting, ReminderKind kind, CancellationToken cancellation) => actions.CommitAsync(
        forum,
        async stop => await meetings.FindAsync(forum, meeting.Id, stop) is { } found && found.Value.Content.Start == meeting.Content.Start && !found.Value.Reminded.Contains(kind)
            ? new Changes().Replace(found, found.Value with { Reminded = [.. found.Value.Reminded, kind] })
            : null,
        cancellation);

    /// <summary>The forum, and what the person has set; nothing where it is not known who that is.</summary>
    private async Task<(ForumSummary Forum, PersonalSettings Personal)?> ForAsync(ForumId id, string? person, CancellationToken cancellation) => PersonId.Parse(person) is { } known
        ? await roster.FindAsync(id, known, cancellation) is var (forum, caller) ? (forum, caller.Personal) : null
        : await roster.SummaryAsync(id, cancellation) is { } alone ? (alone, PersonalSettings.Default) : null;

    /// <returns>Null where it is to be sent now.</returns>
    private static Dispatch? NotNow(ReminderTurn turn) => turn switch
    {
        { IsWanted: false } => Dispatch.Nothing.Instance,
        { After: { } wait } => new Dispatch.Later("QuietHours", wait),
        _ => null,
    };

    /// <summary>The meeting, and the forum for what it has set.</summary>
    private async Task<(Meeting? Meeting, ForumSummary? Forum)> FindAsync(ForumId forum, string meeting, CancellationToken cancellation)
    {
        var found = meetings.FindAsync(forum, new MeetingId(meeting), cancellation);
        var summary = roster.SummaryAsync(forum, cancellation);
        await Task.WhenAll(found, summary);
        return ((await found)?.Value, await summary);
    }
}
