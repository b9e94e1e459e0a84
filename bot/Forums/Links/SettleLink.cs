using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The other forum is to know how their link stands here.</summary>
internal sealed record LinkFollowDue(string Other, string Token) : OutboxRecord;

/// <summary>The secretariat agrees to a link once, or declines, takes back or ends it: each side may.</summary>
internal sealed class SettleLink(IForumActions actions, ILinks links)
{
    /// <param name="Link">The token of the agreement: a claim.</param>
    internal sealed record Command(string? Link, bool Accepts);

    internal sealed record Settled(string Name, LinkState Before, LinkState After);

    public Task<Outcome<Settled>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<IReadOnlyList<Stored<ForumLink>>, Settled>(
        origin, stop => links.AllAsync(origin.Forum, stop), (all, context) => Decide(command, all, context), cancellation);

    internal static Decision<Settled> Decide(Command command, IReadOnlyList<Stored<ForumLink>> all, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (all.FirstOrDefault(row => row.Value.Token == command.Link) is not { } before)
        {
            return new NotFound();
        }

        if (before.Value.State == LinkState.Ended || (command.Accepts && before.Value.State != LinkState.Asking))
        {
            return new LinkStandsOtherwise();
        }

        var after = before.Value.Then(command.Accepts ? LinkState.Linked : LinkState.Ended, context.Caller.Person, context.Caller.Name, context.Now);
        var changes = new Changes().Replace(before, after)
            .Remember(after.Entry(before.Value.State))
            .Promise(new LinkFollowDue(after.Other.Value, after.Token), AskLink.Lane(after.Other), context.Now);
        return Decision.Of(new Settled(after.Name, before.Value.State, after.State), changes);
    }
}
