using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>What of handings is carried out after a commit: the card in the body's channel, the reminder, notices, and what goes to other forums and back.</summary>
internal sealed class HandingDeliveryModule(
    IHandings handings, IInbox inbox, IIssues issues, IRoster roster, ISharedChannels channels, IssueRecipients recipients, FollowHanding follow, HandingReplies replies)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<HandingDeliveryModule>();
        services.OnShared<HandingDeliveryModule>(IssueHanding.SharedKind, static (owner, forum, subject, stop) => owner.CardAsync(forum, subject, stop));
        services.OnDue<HandingRemindDue, HandingDeliveryModule>("handing.remind.1", static (owner, due, stop) => owner.RemindAsync(due, stop));
        services.OnDue<HandingNewsDue, HandingDeliveryModule>("handing.news.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<HandingNoticeDue, HandingDeliveryModule>("handing.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
        services.OnDue<HandToForumDue, HandingDeliveryModule>("handing.forum.1", static (owner, due, stop) => owner.ThereAsync(due, stop));
        services.OnDue<InboxNewsDue, HandingDeliveryModule>("inbox.news.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<InboxNoticeDue, HandingDeliveryModule>("inbox.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
        services.OnDue<InboxRepliedDue, HandingDeliveryModule>("inbox.replied.1", static (owner, due, stop) => owner.BackAsync(due, stop));
    }

    private async Task<OutgoingMessage?> CardAsync(ForumId id, string subject, CancellationToken cancellation) =>
        await ReadAsync(id, subject, cancellation) is (var forum, { To.Channel: { } channel } handing)
            ? Messages.Of(replies.Shared(forum, handing, await channels.MayBeSharedAsync(id, channel, cancellation)))
            : null;

    /// <summary>Once; who has answered is left alone. One that comes late says so, at an hour at which people may be disturbed.</summary>
    private async Task<Dispatch> RemindAsync(Due<HandingRemindDue> due, CancellationToken cancellation)
    {
        if (await ReadAsync(due.Forum, due.Record.Handing, cancellation) is not (var forum, { IsOpen: true, To.Channel: { } channel } handing))
        {
            return Dispatch.Nothing.Instance;
        }

        return forum.Settings.Hours.FirstAllowed(due.Now) is var soonest && soonest > due.Now
            ? new Dispatch.Later("QuietHours", soonest - due.Now)
            : new Dispatch.Post(Messages.Of(replies.Reminder(forum, handing, await channels.MayBeSharedAsync(due.Forum, channel, cancellation))), handing.Shared!.Key);
    }

    /// <summary>One notice for the secretariat, and for whoever takes care of the issue.</summary>
    private async Task<Dispatch> ExpandAsync(Due<HandingNewsDue> due, CancellationToken cancellation)
    {
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        var issue = HandingId.Parse(due.Record.Handing) is { } id ? issues.FindAsync(due.Forum, id.Issue, cancellation) : Task.FromResult<Stored<CommunityIssue>?>(null);
        await Task.WhenAll(summary, issue);
        if (await summary is not { } forum || await issue is not { } found)
        {
            return Dispatch.Nothing.Instance;
        }

        if (forum.Settings.Hours.FirstAllowed(due.Now) is var soonest && soonest > due.Now)
        {
            return new Dispatch.Later("QuietHours", soonest - due.Now);
        }

        var owner = found.Value.Content.Owner;
        var told = await recipients.SecretariatAndOwnersAsync(due.Forum, owner, cancellation);
        return new Dispatch.Expand([.. told.Select(one => new Promise(new HandingNoticeDue(due.Record.Handing, due.Record.News, one.Person), one.To, due.Now))], Cursor: null);
    }

    private async Task<Dispatch> NoticeAsync(Due<HandingNoticeDue> due, CancellationToken cancellation)
    {
        // Who is no longer in the roster is told nothing.
        var isThere = due.Record.Person is null || await roster.FindAsync(due.Forum, new PersonId(due.Record.Person), cancellation) is not null;
        return isThere && await ReadAsync(due.Forum, due.Record.Handing, cancellation) is var (forum, handing)
            ? new Dispatch.Post(Messages.Of(replies.News(forum, handing, due.Record.News, due.Record.Person is not null)))
            : Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> ThereAsync(Due<HandToForumDue> due, CancellationToken cancellation)
    {
        if (HandingId.Parse(due.Record.Handing) is { } id)
        {
            await follow.ThereAsync(due.Forum, id, cancellation);
        }

        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> BackAsync(Due<InboxRepliedDue> due, CancellationToken cancellation)
    {
        await follow.BackAsync(due.Forum, new InboxId(due.Record.Inbox), cancellation);
        return Dispatch.Nothing.Instance;
    }

    /// <summary>What has been answered or called back meanwhile is no news any more.</summary>
    private async Task<Dispatch> ExpandAsync(Due<InboxNewsDue> due, CancellationToken cancellation)
    {
        var found = inbox.FindAsync(due.Forum, new InboxId(due.Record.Inbox), cancellation);
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        await Task.WhenAll(found, summary);
        if (await found is not { Value: var one } || await summary is not { } forum || !IsNews(one, due.Record.News))
        {
            return Dispatch.Nothing.Instance;
        }

        if (forum.Settings.Hours.FirstAllowed(due.Now) is var soonest && soonest > due.Now)
        {
            return new Dispatch.Later("QuietHours", soonest - due.Now);
        }

        var told = await recipients.SecretariatAsync(due.Forum, cancellation);
        return new Dispatch.Expand([.. told.Select(to => new Promise(new InboxNoticeDue(due.Record.Inbox, due.Record.News, to.Person), to.To, due.Now))], Cursor: null);
    }

    /// <summary>Whoever is no longer of the secretariat is told nothing.</summary>
    private async Task<Dispatch> NoticeAsync(Due<InboxNoticeDue> due, CancellationToken cancellation)
    {
        var found = inbox.FindAsync(due.Forum, new InboxId(due.Record.Inbox), cancellation);
        var summary = due.Record.Person is not { } person ? roster.SummaryAsync(due.Forum, cancellation) : ForAsync(due.Forum, new PersonId(person), cancellation);
        await Task.WhenAll(found, summary);
        return await found is { Value: var one } && await summary is { } forum && IsNews(one, due.Record.News)
            ? new Dispatch.Post(Messages.Of(replies.InboxNews(forum, one, due.Record.News, due.Record.Person is not null)))
            : Dispatch.Nothing.Instance;
    }

    private static bool IsNews(InboxIssue one, InboxNewsKind news) => news == InboxNewsKind.Reminder ? one.IsOpen : one.State == HandingState.Waiting;

    private async Task<ForumSummary?> ForAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        await roster.FindAsync(forum, person, cancellation) is var (summary, caller) && caller.IsSecretariat ? summary : null;

    private async Task<(ForumSummary Forum, IssueHanding Handing)?> ReadAsync(ForumId id, string handing, CancellationToken cancellation)
    {
        var found = HandingId.Parse(handing) is { } known ? handings.FindAsync(id, known, cancellation) : Task.FromResult<Stored<IssueHanding>?>(null);
        var summary = roster.SummaryAsync(id, cancellation);
        await Task.WhenAll(found, summary);
        return await found is { } one && await summary is { } forum ? (forum, one.Value) : null;
    }
}
