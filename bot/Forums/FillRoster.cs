using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums;

/// <summary>
/// Brings the roster to the team's members. New rows are written under a generation that nobody reads yet; one transaction
/// turns it, names the first secretariat, and promises the welcome. Roles and everything else already there are kept. Whoever is no
/// longer in the team leaves the roster, so that nobody keeps rights because an event was missed. Where nothing differs, nothing is written.
/// </summary>
internal sealed class FillRoster(
    IForums forums,
    IRosterBooks books,
    ITeamMemberships memberships,
    IForumActions actions,
    ITeamDirectory team,
    RemoveMembers remove,
    UpdateMembers update,
    IOptions<RecoveryOptions> recovery,
    TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <summary>So many people fit into one notice.</summary>
    private const int MostToldAtOnce = 40;

    /// <param name="address">Of the forum's channel.</param>
    public async Task RunAsync(Forum forum, Address address, CancellationToken cancellation)
    {
        var id = forum.Id;

        // Of the team and not of the channel, which may be one for some of them only.
        var listing = ListAsync(address with { Conversation = forum.Team }, cancellation);
        var known = forums.MembersAsync(id, cancellation);
        var said = memberships.AllAsync(id, cancellation);
        await Task.WhenAll(listing, known, said);
        var (listed, rows, now) = (await listing, await known, time.GetUtcNow());
        var justLeft = (await said).Where(one => one.HasJustLeft(now)).Select(static one => one.Person).ToHashSet();
        var justCome = (await said).Where(one => one.HasJustCome(now)).Select(static one => one.Person).ToHashSet();
        var present = rows.Select(static row => row.Value.Person).ToHashSet();
        TeamMember[] missing = [.. listed.Where(member => !present.Contains(member.Person) && !justLeft.Contains(member.Person))];
        if (missing.Length > 0 || forum.RosterGeneration == 0 || rows.Any(row => row.Value.Generation > forum.RosterGeneration))
        {
            foreach (var chunk in missing.Chunk(ChunkSize))
            {
                await actions.CommitAsync(id, stop => AddAsync(id, chunk, stop), cancellation);
            }

            await actions.CommitAsync(id, stop => TurnAsync(id, [.. missing.Select(static member => member.Person)], stop), cancellation);
        }

        // A team without anybody is a team that was not told of, not one that everybody left.
        var there = listed.Select(static member => member.Person).ToHashSet();
        foreach (var gone in rows.Where(row => listed.Count > 0 && !there.Contains(row.Value.Person) && !justCome.Contains(row.Value.Person)))
        {
            await remove.RemoveAsync(id, gone.Value.Person, cancellation);
        }

        await update.RunAsync(id, rows, listed, cancellation);
    }

    /// <summary>The rows that are still missing. Some may stand there, of another filling or of this one before a crash.</summary>
    private async Task<Changes?> AddAsync(ForumId id, IReadOnlyList<TeamMember> chunk, CancellationToken cancellation)
    {
        var forum = forums.FindAsync(id, cancellation);
        var members = forums.MembersAsync(id, cancellation);
        var book = books.FindAsync(id, cancellation);
        await Task.WhenAll(forum, members, book);
        var known = (await members).Select(static row => row.Value.Person).ToHashSet();
        var rows = new Changes();
        foreach (var member in chunk.Where(member => !known.Contains(member.Person)))
        {
            rows.Insert(Row(id, member, await book, ((await forum)?.Value.RosterGeneration ?? 0) + 1, time.GetUtcNow()));
        }

        return rows;
    }

    private async Task<Changes?> TurnAsync(ForumId id, IReadOnlyList<PersonId> joined, CancellationToken cancellation)
    {
        // Before what it guards, as wherever the office changes hands.
        var forum = await forums.FindAsync(id, cancellation);
        var members = forums.MembersAsync(id, cancellation);
        var book = books.FindAsync(id, cancellation);
        await Task.WhenAll(members, book);
        return forum is { } found ? Turn(found, await members, await book, joined, recovery.Value.Person, time.GetUtcNow()) : null;
    }

    /// <summary>The transaction that makes the new rows count.</summary>
    internal static Changes Turn(
        Stored<Forum> forum, IReadOnlyList<Stored<Member>> rows, RosterBook book, IReadOnlyList<PersonId> joined, PersonId? recovery, DateTimeOffset now)
    {
        var (id, isFirst) = (forum.Value.Id, forum.Value.RosterGeneration == 0);
        var changes = new Changes();
        changes.Replace(forum, forum.Value with { RosterGeneration = forum.Value.RosterGeneration + 1 });
        var installer = isFirst ? rows.FirstOrDefault(row => row.Value.Person == forum.Value.InstalledBy && !row.Value.IsGuest) : null;
        if (!Offices.IsKept(rows) && (installer ?? Offices.Heir(rows, recovery)) is { } first)
        {
            changes.Replace(first, first.Value with { Role = MemberRole.Secretariat });
            Offices.Write(changes, book, book.WithRole(first.Value.Person, MemberRole.Secretariat));
        }

        changes.Promise(new ListMembersDue(), new Recipient.Service("directory", id.Value), now);
        if (isFirst)
        {
            changes.Promise(new WelcomeDue(), new Recipient.Conversation(forum.Value.Channel), now);
            return changes;
        }

        // Whoever has come is asked for what the others were asked.
        changes.Promise(new AskPledgeDue(AskPledgeDue.Current), AskPledgeDue.By(id), now);
        foreach (var some in joined.Chunk(MostToldAtOnce).Take(10))
        {
            changes.Tell(id, News.PeopleJoined, string.Join(',', some), now);
        }

        return changes;
    }

    /// <summary>Who is somebody of the roster comes back with what it says of them, and with no more.</summary>
    private static Member Row(ForumId forum, TeamMember member, RosterBook book, int generation, DateTimeOffset now)
    {
        var known = book.Find(member.Person);
        return new Member(
            forum,
            member.Person,
            member.ChannelUserId,
            member.Name,
            member.Email,
            known?.Role ?? MemberRole.Member,
            ParticipantKind.Other,
            known is null ? "" : book.NameOf(known.Organization),
            member.IsGuest,
            generation,
            now)
        {
            Terms = known is null ? null : book.TermsOf(known.Id, JapaneseTime.DateOf(now)),
        };
    }

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
