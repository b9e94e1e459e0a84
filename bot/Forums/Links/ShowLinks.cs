using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>Reads the links of a forum: every member may know with whom it exchanges issues.</summary>
internal sealed class ShowLinks(IForumActions actions, ILinks links)
{
    internal sealed record View(ForumSummary Forum, IReadOnlyList<ForumLink> Links, bool MayChange);

    /// <summary>Who may make a code, told before one is made.</summary>
    internal sealed record Door(ForumSummary Forum);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.ReadAsync<IReadOnlyList<Stored<ForumLink>>, View>(
        forum,
        person,
        stop => links.AllAsync(forum, stop),
        static (all, context) => new View(
            context.Forum,
            [
                .. all.Select(static row => row.Value)
                    .Where(link => link.State == LinkState.Linked || (link.State != LinkState.Ended && context.Caller.IsSecretariat))
                    .OrderBy(static link => link.State).ThenBy(static link => link.Name, StringComparer.Ordinal),
            ],
            context.Caller.IsSecretariat),
        cancellation);

    public Task<Outcome<Door>> MayMakeAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.ReadAsync<object?, Door>(
        forum,
        person,
        static _ => Task.FromResult<object?>(null),
        static (_, context) => context.Caller.IsSecretariat ? new Door(context.Forum) : new NotAllowed(),
        cancellation);
}
