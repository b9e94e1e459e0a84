using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Deliveries;

/// <summary>What arrived, what is on its way, and what did not arrive: for the secretariat, who are asked "did you get it?".</summary>
internal sealed class ShowDeliveries(IForumActions actions, IDeliveries deliveries, IForums forums)
{
    internal sealed record State(DeliveryOverview Overview, IReadOnlyList<Stored<Member>> Members);

    /// <param name="Lines">What did not arrive, the newest first.</param>
    internal sealed record View(ForumSummary Forum, DeliveryOverview Overview, IReadOnlyList<Line> Lines);

    /// <param name="Name">Whose chat it was for; null = no person's, or nobody who is still here.</param>
    internal sealed record Line(Undelivered What, string? Name);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.ReadAsync<State, View>(
        forum,
        person,
        async stop =>
        {
            var overview = deliveries.OfAsync(forum, stop);
            var members = forums.MembersAsync(forum, stop);
            await Task.WhenAll(overview, members);
            return new State(await overview, await members);
        },
        See,
        cancellation);

    internal static Viewed<View> See(State state, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var names = state.Members.ToDictionary(static row => row.Value.Person, static row => row.Value.Name);
        return new View(
            context.Forum,
            state.Overview,
            [.. state.Overview.Failed.Select(failed => new Line(failed, failed.To is Recipient.Person person ? names.GetValueOrDefault(person.Id) : null))]);
    }
}
