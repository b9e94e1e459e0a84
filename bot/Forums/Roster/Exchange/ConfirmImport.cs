using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The person said yes to this file before: it is being worked in.</summary>
internal sealed record ImportUnderWay : Refusal;

/// <summary>What the person has seen is not what would happen now; they are shown it anew.</summary>
internal sealed record ImportMovedOn : Refusal;

/// <summary>
/// The secretariat says yes to what they have seen. The work itself, which is more than a transaction holds, is promised in the same
/// transaction, and fits only the revision that was seen.
/// </summary>
internal sealed class ConfirmImport(IForumActions actions, ImportStates states, ImportPlans plans)
{
    internal sealed record Command(string? Upload, int Revision);

    internal sealed record Confirmed(string Upload);

    public Task<Outcome<Confirmed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<ImportState, Confirmed>(
        origin,
        stop => states.LoadAsync(origin.Forum, command.Upload ?? "", stop),
        (state, context) => Decide(command, state, context, plans),
        cancellation);

    internal static Decision<Confirmed> Decide(Command command, ImportState state, ActionContext context, ImportPlans plans)
    {
        if (!context.Caller.MayExchange())
        {
            return new NotAllowed();
        }

        if (state.Upload is not { } upload || !upload.Value.IsOf(context.Caller.Person, context.Now))
        {
            return new NotFound();
        }

        if (upload.Value.ConfirmedAt is not null)
        {
            return new ImportUnderWay();
        }

        if (command.Revision != state.Roster.Book.Revision || !plans.Of(upload.Value, state.Roster, context.Now).CanBeMade)
        {
            return new ImportMovedOn();
        }

        return Decision.Of(
            new Confirmed(upload.Value.Id),
            new Changes()
                .Replace(upload, upload.Value with { ConfirmedAt = context.Now, Revision = command.Revision })
                .Promise(new ImportRosterDue(upload.Value.Id), new Recipient.Service("roster", context.Forum.Id.Value), context.Now));
    }
}
