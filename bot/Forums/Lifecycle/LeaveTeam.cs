using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>
/// A person is no longer in the team: their rights end with this transaction. The roster keeps their seat and what they wrote stays;
/// what the secretariat has to do about it is told to them.
/// </summary>
internal static class LeaveTeam
{
    /// <param name="Forum">Part of the transaction where the office is concerned: of two who leave at once, one sees the other gone.</param>
    /// <param name="Members">Everybody in the team, the one who leaves included.</param>
    internal sealed record State(Stored<Forum> Forum, IReadOnlyList<Stored<Member>> Members, RosterBook Book, Stored<TeamMembership>? Said);

    /// <param name="recovery">Whom the operator named to take the office.</param>
    /// <param name="at">When they left.</param>
    public static Changes Decide(State state, Stored<Member> leaving, PersonId? recovery, DateTimeOffset at, DateTimeOffset now)
    {
        var (forum, member) = (state.Forum.Value, leaving.Value);
        var changes = new Changes().Delete(leaving);
        Say(changes, state.Said, new TeamMembership(member.Person, new Fact(true, at), member.Name));
        changes
            .Promise(new UnlistMemberDue(member.Person.Value), new Recipient.Service("directory", forum.Id.Value), now)
            .Tell(forum.Id, News.PersonLeft, member.Person.Value, now);
        var book = member.Role == MemberRole.Secretariat ? state.Book.WithRole(member.Person, MemberRole.Member) : state.Book;
        if (member.IsSecretariat)
        {
            changes.Replace(state.Forum, forum);
            if (!Offices.IsKept(state.Members, member.Person))
            {
                book = Succeed(changes, forum, state.Members, book, recovery, member.Person, now);
            }
        }

        Offices.Write(changes, state.Book, book);
        return changes;
    }

    public static void Say(Changes changes, Stored<TeamMembership>? before, TeamMembership said)
    {
        if (before is null)
        {
            changes.Insert(said);
        }
        else
        {
            changes.Replace(before, said);
        }
    }

    /// <summary>The last of the secretariat leaves: who the operator named takes over, or a card asks.</summary>
    public static RosterBook Succeed(
        Changes changes, Forum forum, IReadOnlyList<Stored<Member>> members, RosterBook book, PersonId? recovery, PersonId leaving, DateTimeOffset now)
    {
        if (Offices.Heir(members, recovery, leaving) is not { } heir)
        {
            changes.Promise(new AskSecretariatDue(), new Recipient.Conversation(forum.Channel), now);
            return book;
        }

        changes.Replace(heir, heir.Value with { Role = MemberRole.Secretariat }).Tell(forum.Id, News.SecretariatRecovered, heir.Value.Person.Value, now);
        return book.WithRole(heir.Value.Person, MemberRole.Secretariat);
    }
}
