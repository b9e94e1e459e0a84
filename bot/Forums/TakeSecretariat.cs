using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>The forum has no secretariat: the first member of the tenant who says so takes the role.</summary>
internal sealed class TakeSecretariat(IForumActions actions, IForums forums, IRosterBooks books)
{
    /// <summary>The forum's row is part of it: of two who press at the same moment, one commits.</summary>
    internal sealed record State(Stored<Forum>? Forum, IReadOnlyList<Stored<Member>> Members, RosterBook Book);

    /// <param name="Name">The new secretariat's name, for the receipt.</param>
    internal sealed record Taken(string Name, string ForumName);

    public Task<Outcome<Taken>> RunAsync(ActionOrigin origin, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Taken>(
            origin,
            async stop =>
            {
                // Before what it guards: read beside it, it might be newer than the members, and then two would get the role.
                var forum = await forums.FindAsync(origin.Forum, stop);
                var members = forums.MembersAsync(origin.Forum, stop);
                var book = books.FindAsync(origin.Forum, stop);
                await Task.WhenAll(members, book);
                return new State(forum, await members, await book);
            },
            Decide,
            cancellation);

    internal static Decision<Taken> Decide(State state, ActionContext context)
    {
        if (state.Forum is not { } forum || context.Caller.IsGuest || Offices.IsKept(state.Members))
        {
            return new NotAllowed();
        }

        var own = state.Members.Single(row => row.Value.Person == context.Caller.Person);
        var changes = new Changes().Replace(forum, forum.Value).Replace(own, own.Value with { Role = MemberRole.Secretariat });
        Offices.Write(changes, state.Book, state.Book.WithRole(own.Value.Person, MemberRole.Secretariat));
        return Decision.Of(new Taken(own.Value.Name, context.Forum.Name), changes);
    }
}
