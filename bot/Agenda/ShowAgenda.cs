using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>Reads the waiting items, or one of them, for a member.</summary>
internal sealed class ShowAgenda(IForumActions actions, IAgenda agenda, IUpcomingMeetings meetings)
{
    /// <param name="Upcoming">The meetings to come, nearest first.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyList<AgendaItem> Items, IReadOnlyList<UpcomingMeeting> Upcoming);

    /// <summary>What a search of the compose box found.</summary>
    internal sealed record Found(ForumSummary Forum, IReadOnlyList<AgendaItem> Items);

    internal sealed record ItemView(ForumSummary Forum, AgendaItem Item, IReadOnlyList<UpcomingMeeting> Upcoming, bool MayEdit, bool MayArrange);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<(IReadOnlyList<Stored<AgendaItem>> Items, IReadOnlyList<UpcomingMeeting> Upcoming), View>(
            forum,
            person,
            stop => LoadAsync(forum, stop),
            static (state, context) => new View(context.Forum, [.. state.Items.Select(static row => row.Value)], state.Upcoming),
            cancellation);

    /// <summary>The waiting items in whose subject or description every word stands, in the order of the agenda; without words all of them.</summary>
    public Task<Outcome<Found>> FindAsync(ForumId forum, PersonId person, string? words, CancellationToken cancellation)
    {
        var wanted = SearchText.Words(words);
        return actions.ReadAsync<IReadOnlyList<Stored<AgendaItem>>, Found>(
            forum,
            person,
            stop => agenda.WaitingAsync(forum, stop),
            (items, context) => new Found(context.Forum, [.. items.Select(static row => row.Value).Where(item => Matches(item.Content, wanted))]),
            cancellation);
    }

    /// <summary>Whether this person may add one, for an empty form.</summary>
    public Task<Outcome<ForumSummary>> MayAddAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<object?, ForumSummary>(
            forum,
            person,
            static _ => Task.FromResult<object?>(null),
            static (_, context) => context.Caller.Role == MemberRole.Observer ? new NotAllowed() : context.Forum,
            cancellation);

    public Task<Outcome<ItemView>> OneAsync(ForumId forum, PersonId person, AgendaItemId id, CancellationToken cancellation) =>
        actions.ReadAsync<(Stored<AgendaItem>? Item, IReadOnlyList<UpcomingMeeting> Upcoming), ItemView>(
            forum,
            person,
            async stop =>
            {
                var item = agenda.FindAsync(forum, id, stop);
                var upcoming = meetings.UpcomingAsync(forum, stop);
                await Task.WhenAll(item, upcoming);
                return (await item, await upcoming);
            },
            static (state, context) => state.Item is { Value.Status: AgendaItemStatus.Waiting } item
                ? new ItemView(context.Forum, item.Value, state.Upcoming, item.Value.MayEdit(context.Caller), context.Caller.IsSecretariat)
                : new NotFound(),
            cancellation);

    internal static bool Matches(AgendaContent content, IReadOnlyList<string> wanted) => SearchText.Matches(SearchText.Of(content.Subject, content.Description), wanted);

    private async Task<(IReadOnlyList<Stored<AgendaItem>> Items, IReadOnlyList<UpcomingMeeting> Upcoming)> LoadAsync(ForumId forum, CancellationToken cancellation)
    {
        var items = agenda.WaitingAsync(forum, cancellation);
        var upcoming = meetings.UpcomingAsync(forum, cancellation);
        await Task.WhenAll(items, upcoming);
        return (await items, await upcoming);
    }
}
