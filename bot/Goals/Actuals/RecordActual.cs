using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>The secretariat or the chair puts a measured value on record. The target shows the latest of them.</summary>
internal sealed class RecordActual(IForumActions actions, IGoals goals, IActuals actuals, IIdSource ids)
{
    /// <param name="Unit">In which the form asked for the value; null in forms that did not say so.</param>
    internal sealed record Command(GoalNumber Goal, ActualDraft Draft, string? Unit = null);

    internal sealed record State(Stored<AnnualTarget>? Target, IReadOnlyList<IndicatorActual> All);

    public Task<Outcome<ActualReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, ActualReceipt>(
            origin,
            async stop =>
            {
                // The target first: a value that is written after this moves its row, and this commit fails and looks again.
                var target = await goals.FindAsync(origin.Forum, command.Goal, stop);
                var all = await actuals.OfAsync(origin.Forum, command.Goal, stop);
                return new State(target, [.. all.Select(static row => row.Value)]);
            },
            (state, context) => Decide(command, state, context, ids),
            cancellation);

    internal static Decision<ActualReceipt> Decide(Command command, State state, ActionContext context, IIdSource ids)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (state.Target is not { } target)
        {
            return new NotFound();
        }

        if (target.Value.Status == GoalStatus.Dropped)
        {
            return new TargetDropped(target.Value.Number);
        }

        if (target.Value.Content.Indicator.IsAskedOtherwise(command.Unit))
        {
            return new TargetChanged(target.Value, []);
        }

        var checks = new FieldChecks();
        var content = command.Draft.Check(checks, JapaneseTime.DateOf(context.Now));
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var actual = new IndicatorActual(
            command.Goal, new ActualId(ids.NextAfter(context.Now)), content, IsWithdrawn: false, Reason: "", context.Caller.Person, context.Caller.Name, context.Now, Revision: 1);

        // The target's row is replaced in any case: of two values that are written at once, the second sees the first.
        var changes = new Changes()
            .Insert(actual)
            .Replace(target, target.Value with { Latest = IndicatorActual.Latest([.. state.All, actual]) })
            .Remember(Entry(actual, GoalEvents.Recorded, CorrectActual.Differences(null, content), context));
        return Decision.Of(new ActualReceipt(command.Goal, target.Value.Content.Subject, target.Value.Content.Indicator, content), changes);
    }

    internal static HistoryEntry Entry(IndicatorActual actual, string what, IReadOnlyList<FieldChange> fields, ActionContext context) =>
        new(actual.Subject, actual.Revision, what, fields, context.Caller.Person, context.Caller.Name, context.Now);
}
