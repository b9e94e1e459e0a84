using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>Loads what every use case of the roster decides on, in one round of parallel reads.</summary>
internal sealed class RosterStates(IRosterBooks books, IForums forums, IHistory history)
{
    /// <param name="subject">The thing whose form was shown; null = none.</param>
    /// <param name="revision">The revision the form shows.</param>
    public async Task<RosterState> LoadAsync(ForumId forum, string? subject, int revision, CancellationToken cancellation)
    {
        var book = books.FindAsync(forum, cancellation);
        var members = forums.MembersAsync(forum, cancellation);
        var since = subject is null ? Task.FromResult<IReadOnlyList<HistoryEntry>>([]) : history.OfAsync(forum, subject, revision, cancellation);
        await Task.WhenAll(book, members, since);
        return new RosterState(await book, await members, await since);
    }
}
