using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The forum whose code was typed is to be asked for its consent.</summary>
/// <param name="Hash">Of the code.</param>
internal sealed record LinkAskDue(string Other, string Token, string Hash) : OutboxRecord;

/// <summary>The secretariat of the sending forum types the code that it was told. Whether it is still good the other forum says when it is asked.</summary>
internal sealed class AskLink(IForumActions actions, ILinks links, ILinkCodes codes, IIdSource ids)
{
    private const int TokenLength = 16;

    internal sealed record Command(string? Code);

    internal sealed record State(string? Hash, (ForumId Forum, DateTimeOffset Until)? Found, IReadOnlyList<Stored<ForumLink>> Links);

    internal sealed record Asked(string Token);

    public Task<Outcome<Asked>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<State, Asked>(
        origin,
        async stop =>
        {
            var hash = LinkCode.HashOf(command.Code);
            var found = hash is null ? Task.FromResult<(ForumId, DateTimeOffset)?>(null) : codes.FindAsync(hash, stop);
            var all = links.AllAsync(origin.Forum, stop);
            await Task.WhenAll(found, all);
            return new State(hash, await found, await all);
        },
        (state, context) => Decide(command, state, context, ids),
        cancellation);

    internal static Decision<Asked> Decide(Command command, State state, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var checks = new FieldChecks();
        if (string.IsNullOrWhiteSpace(command.Code))
        {
            checks.Add(LinkFields.Code, new Fault.Missing());
        }
        else if (state.Found is not var (other, until) || until <= context.Now)
        {
            checks.Add(LinkFields.Code, new LinkCodeUnknown());
        }
        else if (other == context.Forum.Id)
        {
            checks.Add(LinkFields.Code, new OwnLinkCode());
        }
        else if (state.Links.FirstOrDefault(row => row.Value.Other == other) is var before && before is { Value.State: not LinkState.Ended })
        {
            checks.Add(LinkFields.Code, new AlreadyLinked());
        }
        else
        {
            var link = new ForumLink(
                other, "", ids.Next(TokenLength), LinkState.Asked, context.Caller.Person, context.Caller.Name, context.Now, (before?.Value.Revision ?? 0) + 1);
            var changes = before is null ? new Changes().Insert(link) : new Changes().Replace(before, link);
            changes.Remember(link.Entry(before?.Value.State ?? LinkState.Ended)).Promise(new LinkAskDue(other.Value, link.Token, state.Hash!), Lane(other), context.Now);
            return Decision.Of(new Asked(link.Token), changes);
        }

        return checks.Faults;
    }

    /// <summary>Everything that goes to one other forum about their link, in order.</summary>
    internal static Recipient.Service Lane(ForumId other) => new("link", other.Value);
}

/// <summary>The fields by the names under which faults speak of them.</summary>
internal static class LinkFields
{
    public const string Code = "code";
}
