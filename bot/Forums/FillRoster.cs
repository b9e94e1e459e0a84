using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>
/// Brings the roster up to the team's members. New rows are written under a generation that nobody reads yet; one transaction
/// turns it, names the first secretariat, and promises the welcome. Roles and everything else already there are kept.
/// </summary>
internal sealed class FillRoster(IForums forums, IForumActions actions, ITeamDirectory team, IAddressBook addresses, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public async Task RunAsync(ForumId id, CancellationToken cancellation)
    {
        while (true)
        {
            if (await forums.FindAsync(id, cancellation) is not { } forum || await addresses.FindAsync(forum.Value.Channel, cancellation) is not { } address)
            {
                return;
            }

            var listed = await ListAsync(address, cancellation);
            var known = await forums.MembersAsync(id, cancellation);
            var generation = forum.Value.RosterGeneration + 1;
            var fresh = listed.Where(member => !known.Any(row => row.Value.Person == member.Person))
                .Select(member => Row(id, member, generation, time.GetUtcNow()))
                .ToArray();
            foreach (var chunk in fresh.Chunk(ChunkSize))
            {
                var rows = new Changes();
                foreach (var member in chunk)
                {
                    rows.Insert(member);
                }

                if (!await actions.CommitAsync(id, rows, cancellation))
                {
                    break;
                }
            }

            // Rows of another filling, or of this one before a crash, may stand there: what counts is what is there now.
            var written = await forums.MembersAsync(id, cancellation);
            if (listed.All(member => written.Any(row => row.Value.Person == member.Person))
                && await actions.CommitAsync(id, Turn(forum, written, generation, time.GetUtcNow()), cancellation))
            {
                return;
            }
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
