using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums;

/// <summary>People left the team: they leave the roster, and the directory forgets them. What they wrote stays.</summary>
internal sealed class RemoveMembers(
    IForums forums, IRosterBooks books, ITeamMemberships memberships, IForumActions actions, IOptions<RecoveryOptions> recovery, TimeProvider time)
{
    /// <summary>A member who left, as the channel names them.</summary>
    /// <param name="DirectoryId">The Entra object id, which the channel may leave out; then the roster knows them by the other one.</param>
    /// <param name="ChannelUserId">The channel's own id.</param>
    internal sealed record Departed(string? DirectoryId, string ChannelUserId);

    /// <param name="at">When they left: an older event than the one heard last of a person changes nothing.</param>
    public async Task RunAsync(ForumId forum, IReadOnlyList<Departed> people, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var departed in people)
        {
            await actions.CommitAsync(forum, stop => DecideAsync(forum, departed, at, stop), cancellation);
        }
    }

    /// <summary>One who is not listed any more, whatever was heard of them.</summary>
    public Task RemoveAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.CommitAsync(
        forum,
        async stop =>
        {
            var (state, _) = await LoadAsync(forum, person, stop);
            return state is not null && state.Members.FirstOrDefault(row => row.Value.Person == person) is { } member
                ? LeaveTeam.Decide(state, member, recovery.Value.Person, time.GetUtcNow(), time.GetUtcNow())
                : null;
        },
        cancellation);

    private async Task<Changes?> DecideAsync(ForumId forum, Departed departed, DateTimeOffset at, CancellationToken cancellation)
    {
        var named = PersonId.Of(departed.DirectoryId, departed.ChannelUserId);
        var (state, said) = await LoadAsync(forum, named, cancellation);
        if (state is null)
        {
            return null;
        }

        var member = state.Members.FirstOrDefault(row => row.Value.Person == named)
            ?? state.Members.FirstOrDefault(row => string.Equals(row.Value.ChannelUserId, departed.ChannelUserId, StringComparison.Ordinal));
        if (member is not null && member.Value.Person != named)
        {
            (state, said) = await LoadAsync(forum, member.Value.Person, cancellation);
            if (state is null)
            {
                return null;
            }
        }

        if (said is not null && !said.Value.Left.IsNews(true, at))
        {
            return null;
        }

        if (member is not null)
        {
            return LeaveTeam.Decide(state, member, recovery.Value.Person, at, time.GetUtcNow());
        }

        // Nobody the roster knows, yet: a list that is behind must not bring them in.
        var changes = new Changes();
        LeaveTeam.Say(changes, said, new TeamMembership(named, new Fact(true, at), said?.Value.Name ?? ""));
        return changes;
    }

    private async Task<(LeaveTeam.State? State, Stored<TeamMembership>? Said)> LoadAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        // Before what it guards: of two secretariats who leave at once, the second must see the first one gone.
        var found = await forums.FindAsync(forum, cancellation);
        var members = forums.MembersAsync(forum, cancellation);
        var book = books.FindAsync(forum, cancellation);
        var said = memberships.FindAsync(forum, person, cancellation);
        await Task.WhenAll(members, book, said);
        return (found is { } known ? new LeaveTeam.State(known, await members, await book, await said) : null, await said);
    }
}
