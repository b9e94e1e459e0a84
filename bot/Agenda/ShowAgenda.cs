using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>Reads the waiting items, or one of them, for a member.</summary>
internal sealed class ShowAgenda(IForumActions actions, IAgenda agenda, IUpcomingMeetings meetings)
{
    /// <param name="Upcoming">The meetings to come, nearest first.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyList<AgendaItem> Items, IReadOnlyList<UpcomingMeeting> Upcoming);

    internal sealed record ItemView(ForumSummary Forum, AgendaItem Item, IReadOnlyList<UpcomingMeeting> Upcoming, bool MayEdit, bool MayArrange);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<(IReadOnlyList<Stored<AgendaItem>> Items, IReadOnlyList<UpcomingMeeting> Upcoming), View>(
            forum,
            person,
            stop => LoadAsync(forum, stop),
            static (state, context) => new View(context.Forum, [.. state.Items.Select(static row => row.Value)], state.Upcoming),
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

    private async Task<(IReadOnlyList<Stored<AgendaItem>> Items, IReadOnlyList<UpcomingMeeting> Upcoming)> LoadAsync(ForumId forum, CancellationToken cancellation)
    {
        var items = agenda.WaitingAsync(forum, cancellation);
        var upcoming = meetings.UpcomingAsync(forum, cancellation);
        await Task.WhenAll(items, upcoming);
        return (await items, await upcoming);
    }
}
