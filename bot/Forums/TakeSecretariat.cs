using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>The forum has no secretariat: the first member of the tenant who says so takes the role.</summary>
internal sealed class TakeSecretariat(IForumActions actions, IForums forums)
{
    /// <param name="Name">The new secretariat's name, for the receipt.</param>
    internal sealed record Taken(string Name, string ForumName);

    public Task<Outcome<Taken>> RunAsync(ActionOrigin origin, CancellationToken cancellation) =>
        actions.ChangeAsync<IReadOnlyList<Stored<Member>>, Taken>(origin, stop => forums.MembersAsync(origin.Forum, stop), Decide, cancellation);

    internal static Decision<Taken> Decide(IReadOnlyList<Stored<Member>> members, ActionContext context)
    {
        if (context.Caller.IsGuest || members.Any(static row => row.Value.Role == MemberRole.Secretariat))
        {
            return new NotAllowed(MemberRole.Secretariat);
        }

        var own = members.Single(row => row.Value.Person == context.Caller.Person);
        return Decision.Of(new Taken(own.Value.Name, context.Forum.Name), new Changes().Replace(own, own.Value with { Role = MemberRole.Secretariat }));
    }
}
