using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Deliveries;

/// <summary>Something did not arrive: it is sent again, or the secretariat has seen it and wants it out of the list.</summary>
internal sealed class SettleDelivery(IForumActions actions, IDeliveries deliveries)
{
    internal sealed record State(Stored<Undelivered>? Failed);

    internal sealed record Settled(bool IsSentAgain);

    public Task<Outcome<Settled>> SendAgainAsync(ActionOrigin origin, string? id, CancellationToken cancellation) =>
        RunAsync(origin, id, isSentAgain: true, cancellation);

    public Task<Outcome<Settled>> SetAsideAsync(ActionOrigin origin, string? id, CancellationToken cancellation) =>
        RunAsync(origin, id, isSentAgain: false, cancellation);

    private Task<Outcome<Settled>> RunAsync(ActionOrigin origin, string? id, bool isSentAgain, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Settled>(
            origin,
            async stop => new State(await deliveries.FindAsync(origin.Forum, id ?? "", stop)),
            (state, context) => Decide(state, context, isSentAgain),
            cancellation);

    private Decision<Settled> Decide(State state, ActionContext context, bool isSentAgain)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Failed is not { } failed)
        {
            return new NotFound();
        }

        var changes = new Changes();
        if (isSentAgain)
        {
            deliveries.SendAgain(changes, failed, context.Now);
        }
        else
        {
            deliveries.SetAside(changes, failed, context.Now);
        }

        return Decision.Of(new Settled(isSentAgain), changes);
    }
}
