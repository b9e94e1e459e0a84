using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>
/// What Teams says of people who stay: another name, another address, a guest now. And where nobody keeps the office, whoever the
/// operator named takes it, should they be there.
/// </summary>
internal sealed class UpdateMembers(IForums forums, IRosterBooks books, IForumActions actions, IOptions<RecoveryOptions> recovery, TimeProvider time)
{
    /// <param name="rows">The roster as it was when the team was listed.</param>
    public async Task RunAsync(ForumId forum, IReadOnlyList<Stored<Member>> rows, IReadOnlyList<TeamMember> listed, CancellationToken cancellation)
    {
        var known = rows.ToDictionary(static row => row.Value.Person);
        foreach (var member in listed.Where(member => known.TryGetValue(member.Person, out var row) && Updated(row.Value, member) != row.Value))
        {
            await actions.CommitAsync(forum, stop => UpdateAsync(forum, member, stop), cancellation);
        }

        if (recovery.Value.Person is { } named && !Offices.IsKept(rows) && listed.Any(member => member.Person == named && !member.IsGuest))
        {
            await actions.CommitAsync(forum, stop => RecoverAsync(forum, named, stop), cancellation);
        }
    }

    private static Member Updated(Member row, TeamMember member) =>
        row with { ChannelUserId = member.ChannelUserId, Name = member.Name, Email = member.Email, IsGuest = member.IsGuest };

    private async Task<Changes?> UpdateAsync(ForumId id, TeamMember listed, CancellationToken cancellation)
    {
        var (forum, members, book) = await LoadAsync(id, cancellation);
        return forum is not null && members.FirstOrDefault(row => row.Value.Person == listed.Person) is { } row
            ? Decide(forum, members, book, row, Updated(row.Value, listed), recovery.Value.Person, time.GetUtcNow())
            : null;
    }

    internal static Changes? Decide(
        Stored<Forum> forum, IReadOnlyList<Stored<Member>> members, RosterBook book, Stored<Member> before, Member after, PersonId? recovery, DateTimeOffset now)
    {
        if (before.Value == after)
        {
            return null;
        }

        var (person, changes) = (after.Person, new Changes());
        if (!after.IsGuest || before.Value.IsGuest)
        {
            return changes.Replace(before, after);
        }

        changes.Tell(forum.Value.Id, News.BecameGuest, person.Value, now);
        if (after.Role != MemberRole.Secretariat)
        {
            return changes.Replace(before, after);
        }

        // A guest keeps no office.
        changes.Replace(before, after with { Role = MemberRole.Member }).Replace(forum, forum.Value);
        var with = book.WithRole(person, MemberRole.Member);
        if (!Offices.IsKept(members, person))
        {
            with = LeaveTeam.Succeed(changes, forum.Value, members, with, recovery, person, now);
        }

        Offices.Write(changes, book, with);
        return changes;
    }

    private async Task<Changes?> RecoverAsync(ForumId id, PersonId named, CancellationToken cancellation)
    {
        var (forum, members, book) = await LoadAsync(id, cancellation);
        if (forum is null || Offices.IsKept(members) || Offices.Heir(members, named) is not { } heir)
        {
            return null;
        }

        var changes = new Changes().Replace(forum, forum.Value).Replace(heir, heir.Value with { Role = MemberRole.Secretariat })
            .Tell(id, News.SecretariatRecovered, named.Value, time.GetUtcNow());
        Offices.Write(changes, book, book.WithRole(named, MemberRole.Secretariat));
        return changes;
    }

    private async Task<(Stored<Forum>? Forum, IReadOnlyList<Stored<Member>> Members, RosterBook Book)> LoadAsync(ForumId id, CancellationToken cancellation)
    {
        // Before what it guards, as wherever the office changes hands.
        var forum = await forums.FindAsync(id, cancellation);
        var members = forums.MembersAsync(id, cancellation);
        var book = books.FindAsync(id, cancellation);
        await Task.WhenAll(members, book);
        return (forum, await members, await book);
    }
}
