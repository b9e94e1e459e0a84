using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>
/// Brings the roster to the team's members. New rows are written under a generation that nobody reads yet; one transaction
/// turns it, names the first secretariat, and promises the welcome. Roles and everything else already there are kept. Whoever is no
/// longer in the team leaves the roster, so that nobody keeps rights because an event was missed.
/// </summary>
internal sealed class FillRoster(IForums forums, IForumActions actions, ITeamDirectory team, IAddressBook addresses, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <returns>False where nobody can be asked yet: the team's address is not known.</returns>
    public async Task<bool> RunAsync(ForumId id, CancellationToken cancellation)
    {
        if (await forums.FindAsync(id, cancellation) is not { } found)
        {
            return true;
        }

        if (await addresses.FindAsync(found.Value.Channel, cancellation) is not { } address)
        {
            return false;
        }

        var listed = await ListAsync(address, cancellation);
        foreach (var chunk in listed.Chunk(ChunkSize))
        {
            await actions.CommitAsync(id, stop => AddAsync(id, chunk, stop), cancellation);
        }

        await actions.CommitAsync(id, stop => TurnAsync(id, stop), cancellation);
        await RemoveOthersAsync(id, [.. listed.Select(static member => member.Person)], cancellation);
        return true;
    }

    /// <summary>The rows that are still missing. Some may stand there, of another filling or of this one before a crash.</summary>
    private async Task<Changes?> AddAsync(ForumId id, IReadOnlyList<TeamMember> chunk, CancellationToken cancellation)
    {
        var forum = await forums.FindAsync(id, cancellation);
        var known = (await forums.MembersAsync(id, cancellation)).Select(static row => row.Value.Person).ToHashSet();
        var rows = new Changes();
        foreach (var member in chunk.Where(member => !known.Contains(member.Person)))
        {
            rows.Insert(Row(id, member, (forum?.Value.RosterGeneration ?? 0) + 1, time.GetUtcNow()));
        }

        return rows;
    }

    private async Task<Changes?> TurnAsync(ForumId id, CancellationToken cancellation) => await forums.FindAsync(id, cancellation) is { } forum
        ? Turn(forum, await forums.MembersAsync(id, cancellation), forum.Value.RosterGeneration + 1, time.GetUtcNow())
        : null;

    /// <summary>A team without anybody is a team that was not told of, not one that everybody left.</summary>
    private async Task RemoveOthersAsync(ForumId id, HashSet<PersonId> listed, CancellationToken cancellation)
    {
        if (listed.Count == 0)
        {
            return;
        }

        foreach (var gone in (await forums.MembersAsync(id, cancellation)).Where(row => !listed.Contains(row.Value.Person)))
        {
            // Where the row has moved on, the next filling looks again.
            await actions.CommitAsync(id, RemoveMembers.Of(id, gone, time.GetUtcNow()), cancellation);
        }
    }

    /// <summary>The transaction that makes the new rows count.</summary>
    internal static Changes Turn(Stored<Forum> forum, IReadOnlyList<Stored<Member>> rows, int generation, DateTimeOffset now)
    {
        var changes = new Changes();
        changes.Replace(forum, forum.Value with { RosterGeneration = generation });
        if (!rows.Any(static row => row.Value.Role == MemberRole.Secretariat)
            && rows.FirstOrDefault(row => row.Value.Person == forum.Value.InstalledBy) is { Value.IsGuest: false } installer)
        {
            changes.Replace(installer, installer.Value with { Role = MemberRole.Secretariat });
        }

        changes.Promise(new ListMembersDue(), new Recipient.Service("directory", forum.Value.Id.Value), now);
        if (forum.Value.RosterGeneration == 0)
        {
            changes.Promise(new WelcomeDue(), new Recipient.Conversation(forum.Value.Channel), now);
        }

        return changes;
    }

    private static Member Row(ForumId forum, TeamMember member, int generation, DateTimeOffset now) => new(
        forum,
        member.Person,
        member.ChannelUserId,
        member.Name,
        member.Email,
        MemberRole.Member,
        ParticipantKind.Other,
        Organisation: "",
        member.IsGuest,
        generation,
        now);

    private async Task<IReadOnlyList<TeamMember>> ListAsync(Address address, CancellationToken cancellation)
    {
        var members = new Dictionary<PersonId, TeamMember>();
        string? next = null;
        do
        {
            var page = await team.MembersAsync(address, next, cancellation);
            foreach (var member in page.Members)
            {
                members.TryAdd(member.Person, member);
            }

            next = page.Next;
        }
        while (!string.IsNullOrEmpty(next));

        return [.. members.Values];
    }
}
