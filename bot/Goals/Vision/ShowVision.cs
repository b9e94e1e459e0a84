using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>Reads the vision and every text it had, for a member.</summary>
internal sealed class ShowVision(IForumActions actions, IVisions visions, IHistory history)
{
    /// <param name="History">Oldest first.</param>
    internal sealed record View(ForumSummary Forum, CommunityVision? Vision, IReadOnlyList<HistoryEntry> History, bool MayEdit);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<(CommunityVision? Vision, IReadOnlyList<HistoryEntry> History), View>(
            forum,
            person,
            async stop =>
            {
                var vision = visions.FindAsync(forum, stop);
                var entries = history.OfAsync(forum, CommunityVision.Subject, 0, stop);
                await Task.WhenAll(vision, entries);
                return ((await vision)?.Value, await entries);
            },
            static (found, context) => new View(context.Forum, found.Vision, found.History, AnnualTarget.MayEdit(context.Caller)),
            cancellation);
}
