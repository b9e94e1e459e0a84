using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The secretariat asks for the roster as a file: Teams asks in their own chat whether it may be put into their OneDrive.</summary>
internal sealed class OfferRoster(IForumActions actions, RosterStates states, ICsvFiles files, IRosterSheetNames names)
{
    internal sealed record Offered(int People);

    public Task<Outcome<Offered>> RunAsync(ActionOrigin origin, CancellationToken cancellation) => actions.ChangeAsync<RosterState, Offered>(
        origin, stop => states.LoadAsync(origin.Forum, null, 0, stop), Decide, cancellation);

    /// <summary>What is in the file is decided when it is allowed; now only its size is said.</summary>
    private Decision<Offered> Decide(RosterState state, ActionContext context)
    {
        if (!context.Caller.MayExchange())
        {
            return new NotAllowed();
        }

        var size = files.Write(new RosterSheet(state.Book, state.Members, names.Names).Rows()).Length;
        return Decision.Of(
            new Offered(state.Book.People.Count),
            new Changes().Promise(new OfferRosterDue(size), new Recipient.Person(context.Caller.Person), context.Now));
    }
}
