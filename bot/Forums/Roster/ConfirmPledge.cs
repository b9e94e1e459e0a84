using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>A person confirms the pledge, in the version they read. Once is enough until the text changes.</summary>
internal sealed class ConfirmPledge(IForumActions actions, IPledges pledges)
{
    internal sealed record State(Stored<PledgeText>? Text, Stored<Pledged>? Own);

    internal sealed record Confirmed(int Version, DateTimeOffset At);

    public Task<Outcome<Confirmed>> RunAsync(ActionOrigin origin, int version, CancellationToken cancellation) => actions.ChangeAsync<State, Confirmed>(
        origin,
        async stop =>
        {
            var text = pledges.TextAsync(origin.Forum, stop);
            var own = pledges.OfAsync(origin.Forum, origin.Person, stop);
            await Task.WhenAll(text, own);
            return new State(await text, await own);
        },
        (state, context) => Decide(version, state, context),
        cancellation);

    internal static Decision<Confirmed> Decide(int version, State state, ActionContext context)
    {
        if (state.Text is not { } text)
        {
            return new NotFound();
        }

        if (text.Value.Version != version)
        {
            return new PledgeMovedOn(text.Value);
        }

        if (state.Own is { } own && own.Value.Version == version)
        {
            return Decision.Of(new Confirmed(version, own.Value.At), new Changes());
        }

        var pledged = new Pledged(context.Caller.Person, version, context.Now);
        return Decision.Of(new Confirmed(version, context.Now), state.Own is { } before ? new Changes().Replace(before, pledged) : new Changes().Insert(pledged));
    }
}
