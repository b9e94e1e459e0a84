using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>Whoever sent a file does not want it worked in: it is taken away at once.</summary>
internal sealed class DiscardImport(IForumActions actions, IRosterUploads uploads)
{
    internal sealed record State(Stored<RosterUpload>? Upload);

    internal sealed record Discarded(string Upload);

    public Task<Outcome<Discarded>> RunAsync(ActionOrigin origin, string? upload, CancellationToken cancellation) => actions.ChangeAsync<State, Discarded>(
        origin, async stop => new State(await uploads.FindAsync(origin.Forum, upload ?? "", stop)), Decide, cancellation);

    internal static Decision<Discarded> Decide(State state, ActionContext context) => !context.Caller.MayExchange() ? new NotAllowed()
        : state.Upload is not { } upload || !upload.Value.IsOf(context.Caller.Person, context.Now) ? new NotFound()
        : upload.Value.ConfirmedAt is not null ? new ImportUnderWay()
        : Decision.Of(new Discarded(upload.Value.Id), new Changes().Delete(upload));
}
