using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>
/// A member answers every item, or answers otherwise while the round is open. One row per person; no history: what somebody thought
/// better of is nobody's business.
/// </summary>
internal sealed class AnswerChecklist(IForumActions actions, IChecklists checklists, IRoster roster)
{
    /// <param name="Given">Item id → rating as it was chosen.</param>
    internal sealed record Command(ChecklistRoundId Round, IReadOnlyDictionary<string, string?> Given);

    /// <summary>What the receipt shows.</summary>
    internal sealed record Answered(ChecklistRound Round, ChecklistAnswer Answer);

    public Task<Outcome<Answered>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<RoundRows, Answered>(
            origin,
            stop => checklists.RowsAsync(roster, origin.Forum, command.Round, stop),
            (rows, context) => Decide(command, rows, context),
            cancellation);

    internal static Decision<Answered> Decide(Command command, RoundRows rows, ActionContext context)
    {
        if (rows.Round is not { Value: var round })
        {
            return new NotFound();
        }

        var view = RoundView.Of(round, rows, context);
        if (!view.IsOpen)
        {
            return new RoundClosed(view);
        }

        if (!view.MayAnswer)
        {
            return new ObserversDoNotAnswer(view);
        }

        var checks = new FieldChecks();
        var ratings = round.Items.ToDictionary(
            static item => item,
            item => checks.Choice<ChecklistRating>(item, command.Given.GetValueOrDefault(item)),
            StringComparer.Ordinal);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var answer = new ChecklistAnswer(round.Id, context.Caller.Person, ratings, context.Now);
        var earlier = rows.Of(context.Caller.Person);
        var changes = new Changes().StillThere(new OpenChecklistRound(round.Id));
        if (earlier is null)
        {
            // Only a new answer changes what the card in the channel shows.
            changes.Insert(answer).MarkStale(round.Shared);
        }
        else
        {
            changes.Replace(earlier, answer);
        }

        return Decision.Of(new Answered(round, answer), changes);
    }
}
