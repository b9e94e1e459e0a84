using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The directory is to know whose a code is.</summary>
internal sealed record LinkCodeDue(string Hash, DateTimeOffset Until) : OutboxRecord;

/// <summary>The directory is to forget a code.</summary>
internal sealed record LinkCodeDropDue(string Hash) : OutboxRecord;

/// <summary>The secretariat of the receiving forum makes a code; one made before is no good any more.</summary>
internal sealed class MakeLinkCode(IForumActions actions)
{
    /// <param name="Hash">What is kept of the code; the code itself is shown once and kept nowhere.</param>
    internal sealed record Made(string Hash, DateTimeOffset Until);

    public Task<Outcome<Made>> RunAsync(ActionOrigin origin, string hash, CancellationToken cancellation) => actions.ChangeAsync<object?, Made>(
        origin, static _ => Task.FromResult<object?>(null), (_, context) => Decide(hash, context), cancellation);

    internal static Decision<Made> Decide(string hash, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var code = new LinkCode(hash, context.Now + LinkCode.Life);
        var changes = new Changes().Upsert(code)
            .Promise(new LinkCodeDue(hash, code.Until), Lane(hash), context.Now)
            .Promise(new LinkCodeDropDue(hash), Lane(hash), code.Until)
            .Remember(new HistoryEntry($"linkcode:{hash}", 1, "made", [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Made(hash, code.Until), changes);
    }

    /// <summary>What the directory is told of one code, in order.</summary>
    internal static Recipient.Service Lane(string hash) => new("link.code", hash);
}
