using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// After an import: the members' rows say what the roster gives them, and the history says what has happened, some at a time. Each step
/// can be done again. Until the last, rights are read from beside the rows; and a little longer, because a turn reads a member's row and the
/// forum's at once, and must not meet an old one of the first with a new one of the second.
/// </summary>
internal sealed class FollowRoster(IForumActions actions, IForums forums, IRosterGenerations generations, TimeProvider time)
{
    /// <summary>Longer than any turn.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private const int ChunkSize = 40;

    public async Task RunAsync(ForumId id, int generation, CancellationToken cancellation)
    {
        if (!await IsBehindAsync(id, generation, cancellation))
        {
            return;
        }

        var rights = await generations.RightsAsync(id, generation, int.MaxValue, cancellation);
        foreach (var chunk in rights.Chunk(ChunkSize))
        {
            await actions.CommitAsync(id, stop => MembersAsync(id, chunk, stop), cancellation);
        }

        while (await generations.HistoryAsync(id, generation, ChunkSize, cancellation) is { Count: > 0 } entries)
        {
            var changes = new Changes();
            foreach (var later in entries)
            {
                changes.Remember(later.Entry).DeleteAny(later);
            }

            // Where it does not commit, another copy has: it is looked again.
            await actions.CommitAsync(id, changes, cancellation);
        }

        var now = time.GetUtcNow();
        await actions.CommitAsync(
            id, new Changes().Promise(new RosterFollowedDue(generation), new Recipient.Service("roster", id.Value), now + Settling), cancellation);
    }

    /// <summary>Nothing beside the members' rows is to be read any more.</summary>
    public async Task EndAsync(ForumId id, int generation, CancellationToken cancellation)
    {
        await actions.CommitAsync(
            id,
            async stop => await forums.FindAsync(id, stop) is { } forum && forum.Value.Follows == generation ? new Changes().Replace(forum, forum.Value with { Follows = null }) : null,
            cancellation);
        while (await generations.RightsAsync(id, generation, ImportRoster.ChunkSize, cancellation) is { Count: > 0 } rights)
        {
            var changes = new Changes();
            foreach (var one in rights)
            {
                changes.DeleteAny(one);
            }

            await actions.CommitAsync(id, changes, cancellation);
        }
    }

    private async Task<bool> IsBehindAsync(ForumId id, int generation, CancellationToken cancellation) =>
        (await forums.FindAsync(id, cancellation))?.Value.Follows == generation;

    private async Task<Changes?> MembersAsync(ForumId id, IReadOnlyList<MemberRights> rights, CancellationToken cancellation)
    {
        var members = await Task.WhenAll(rights.Select(one => forums.MemberAsync(id, one.Person, cancellation)));
        var changes = new Changes();
        foreach (var (one, member) in rights.Zip(members))
        {
            if (member is not null && member.Value.Followed < one.Generation)
            {
                changes.Replace(member, one.Of(member.Value));
            }
        }

        return changes;
    }
}
