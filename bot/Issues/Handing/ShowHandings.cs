using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>Reads what was handed over, for a member; what came from other forums, for the secretariat.</summary>
internal sealed class ShowHandings(
    IForumActions actions, IIssues issues, IHandings handings, IInbox inbox, IBodies bodies, ILinkedForums linked, IUpcomingMeetings meetings)
{
    internal sealed record View(ForumSummary Forum, IssueHanding Handing, DateOnly Today, bool MayDecide, bool MayRecall);

    internal sealed record InboxView(ForumSummary Forum, InboxIssue Inbox, DateOnly Today);

    /// <param name="ReplyBy">What stands in the form at first.</param>
    internal sealed record FormView(ForumSummary Forum, CommunityIssue Issue, HandingPlaces Places, DateOnly ReplyBy);

    /// <param name="Inbox">Empty for who is not of the secretariat.</param>
    internal sealed record ListView(ForumSummary Forum, IReadOnlyList<OpenHanding> Open, IReadOnlyList<InboxIssue> Inbox, DateOnly Today);

    /// <summary>What every use case of a handing looks at, in one round.</summary>
    public static async Task<HandingSight> SightAsync(IHandings handings, IBodies bodies, ForumId forum, HandingId id, CancellationToken cancellation)
    {
        var found = handings.FindAsync(forum, id, cancellation);
        var all = bodies.AllAsync(forum, cancellation);
        await Task.WhenAll(found, all);
        return new HandingSight(await found, await all);
    }

    public Task<Outcome<View>> OneAsync(ForumId forum, PersonId person, HandingId id, CancellationToken cancellation) => actions.ReadAsync<HandingSight, View>(
        forum,
        person,
        stop => SightAsync(handings, bodies, forum, id, stop),
        static (sight, context) => sight.Handing is { Value: var handing }
            ? new View(context.Forum, handing, JapaneseTime.DateOf(context.Now), sight.MayDecide(context.Caller), context.Caller.IsSecretariat)
            : new NotFound(),
        cancellation);

    public Task<Outcome<InboxView>> InboxAsync(ForumId forum, PersonId person, InboxId id, CancellationToken cancellation) => actions.ReadAsync<Stored<InboxIssue>?, InboxView>(
        forum,
        person,
        stop => inbox.FindAsync(forum, id, stop),
        static (found, context) => !context.Caller.IsSecretariat ? new NotAllowed()
            : found is { Value: var one } ? new InboxView(context.Forum, one, JapaneseTime.DateOf(context.Now))
            : new NotFound(),
        cancellation);

    public Task<Outcome<FormView>> FormAsync(ForumId forum, PersonId person, IssueNumber number, CancellationToken cancellation) =>
        actions.ReadAsync<(Stored<CommunityIssue>? Issue, HandingPlaces Places, IReadOnlyList<UpcomingMeeting> Meetings), FormView>(
            forum,
            person,
            async stop =>
            {
                var issue = issues.FindAsync(forum, number, stop);
                var all = bodies.AllAsync(forum, stop);
                var others = linked.LinkedAsync(forum, stop);
                var handed = handings.OfAsync(forum, number, stop);
                var upcoming = meetings.UpcomingAsync(forum, stop);
                await Task.WhenAll(issue, all, others, handed, upcoming);
                return (await issue, HandingPlaces.Of(await all, await others, await handed), await upcoming);
            },
            static (found, context) => !context.Caller.IsSecretariat ? new NotAllowed()
                : found.Issue is not { Value: var issue } ? new NotFound()
                : !issue.IsOpen ? new IssueClosed(issue.Number)
                : new FormView(
                    context.Forum,
                    issue,
                    found.Places,
                    HandingDates.Default(JapaneseTime.DateOf(context.Now), found.Meetings.Select(static meeting => meeting.Start), context.Forum.Settings.Hours)),
            cancellation);

    public Task<Outcome<ListView>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<(IReadOnlyList<OpenHanding> Open, IReadOnlyList<InboxIssue> Inbox), ListView>(
            forum,
            person,
            async stop =>
            {
                var open = handings.OpenAsync(forum, stop);
                var all = inbox.AllAsync(forum, stop);
                await Task.WhenAll(open, all);
                return (await open, await all);
            },
            static (found, context) => new ListView(
                context.Forum,
                [.. found.Open.OrderBy(static one => one.ReplyBy).ThenBy(static one => one.Id.Value, StringComparer.Ordinal)],
                context.Caller.IsSecretariat ? [.. found.Inbox.Where(static one => one.IsOpen).OrderBy(static one => one.ReplyBy).ThenBy(static one => one.Id.Value, StringComparer.Ordinal)] : [],
                JapaneseTime.DateOf(context.Now)),
            cancellation);

    /// <summary>For the card that everybody sees.</summary>
    public async Task<IssueHanding?> SharedAsync(ForumId forum, HandingId id, CancellationToken cancellation) => (await handings.FindAsync(forum, id, cancellation))?.Value;
}
