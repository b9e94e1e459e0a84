using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>A measured value is corrected, or taken back, with the reason. The form carries the revision it shows.</summary>
internal sealed class CorrectActual(IForumActions actions, IGoals goals, IActuals actuals, IHistory history)
{
    /// <param name="Withdraws">It is taken back: what else was typed does not matter.</param>
    /// <param name="Unit">In which the form asked for the value; null in forms that did not say so.</param>
    internal sealed record Command(GoalNumber Goal, ActualId Actual, int Revision, ActualDraft Draft, bool Withdraws = false, string? Unit = null);

    internal sealed record State(Stored<AnnualTarget>? Target, Stored<IndicatorActual>? Actual, IReadOnlyList<IndicatorActual> All, IReadOnlyList<HistoryEntry> Since);

    public Task<Outcome<ActualReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, ActualReceipt>(
            origin,
            async stop =>
            {
                // The target first: a value that is written after this moves its row, and this commit fails and looks again.
                var target = await goals.FindAsync(origin.Forum, command.Goal, stop);
                var actual = actuals.FindAsync(origin.Forum, command.Goal, command.Actual, stop);
                var all = actuals.OfAsync(origin.Forum, command.Goal, stop);
                var since = history.OfAsync(origin.Forum, IndicatorActual.SubjectOf(command.Goal, command.Actual), command.Revision, stop);
                await Task.WhenAll(actual, all, since);
                return new State(target, await actual, [.. (await all).Select(static row => row.Value)], await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<ActualReceipt> Decide(Command command, State state, ActionContext context)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (state.Target is not { } target || state.Actual is not { } actual)
        {
            return new NotFound();
        }

        if (actual.Value.Revision != command.Revision || actual.Value.IsWithdrawn)
        {
            return new ActualChanged(actual.Value, state.Since);
        }

        if (!command.Withdraws && target.Value.Content.Indicator.IsAskedOtherwise(command.Unit))
        {
            return new TargetChanged(target.Value, []);
        }

        var checks = new FieldChecks();
        var content = command.Withdraws ? actual.Value.Content : command.Draft.Check(checks, JapaneseTime.DateOf(context.Now));
        var reason = checks.Sized(GoalFields.Reason, command.Draft.Reason, ActualDraft.ReasonLimit, 2 * ActualDraft.ReasonLimit, required: true);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var after = actual.Value with { Content = content, IsWithdrawn = command.Withdraws, Reason = reason, Revision = actual.Value.Revision + 1 };
        IReadOnlyList<FieldChange> fields =
        [
            .. command.Withdraws ? [new FieldChange(GoalFields.Value, GoalDifferences.Number(content.Value), null)] : Differences(actual.Value.Content, content),
            new FieldChange(GoalFields.Reason, null, reason),
        ];
        var receipt = new ActualReceipt(command.Goal, target.Value.Content.Subject, target.Value.Content.Indicator, content);
        if (fields.Count == 1)
        {
            return Decision.Of(receipt, new Changes());
        }

        var changes = new Changes()
            .Replace(actual, after)
            .Replace(target, target.Value with { Latest = IndicatorActual.Latest([.. state.All.Where(other => other.Id != after.Id), after]) })
            .Remember(RecordActual.Entry(after, command.Withdraws ? GoalEvents.Withdrawn : GoalEvents.Corrected, fields, context));
        return Decision.Of(receipt, changes);
    }

    internal static IReadOnlyList<FieldChange> Differences(ActualContent? before, ActualContent after) => new GoalDifferences()
        .Compare(GoalFields.Value, GoalDifferences.Number(before?.Value), GoalDifferences.Number(after.Value))
        .Compare(GoalFields.AsOf, before is null ? "" : JapaneseTime.Iso(before.AsOf), JapaneseTime.Iso(after.AsOf))
        .Compare(GoalFields.Source, before?.Source ?? "", after.Source)
        .Compare(GoalFields.Note, before?.Note ?? "", after.Note)
        .Fields;
}
