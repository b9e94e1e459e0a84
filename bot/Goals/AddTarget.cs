using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>
/// The secretariat or the chair sets a target. It gets the next number of its fiscal year, in the same transaction. One that goes on with
/// a target of an earlier year is linked to it there and back.
/// </summary>
internal sealed class AddTarget(IForumActions actions, IGoals goals, IIssueGlimpses issues)
{
    /// <param name="From">The target it goes on with.</param>
    internal sealed record Command(TargetDraft Draft, GoalNumber? From = null);

    /// <param name="From">Null also where it is not there.</param>
    internal sealed record State(Stored<GoalCounter>? Counter, IReadOnlyList<IssueGlimpse> Known, Stored<AnnualTarget>? From);

    public Task<Outcome<TargetReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TargetReceipt>(
            origin,
            async stop =>
            {
                var counter = command.Draft.YearToFind is { } year ? goals.CounterAsync(origin.Forum, year, stop) : Task.FromResult<Stored<GoalCounter>?>(null);
                var known = issues.FindAsync(origin.Forum, command.Draft.IssuesToFind, stop);
                var from = command.From is { } number ? goals.FindAsync(origin.Forum, number, stop) : Task.FromResult<Stored<AnnualTarget>?>(null);
                await Task.WhenAll(counter, known, from);
                return new State(await counter, await known, await from);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    /// <summary>The years for which targets are set now: this one and the next, and the one after the year of the target that is gone on with.</summary>
    internal static IReadOnlyList<FiscalYear> Years(FiscalYear now, FiscalYear? from) =>
        [.. new[] { now, new FiscalYear(now.Year + 1) }.Concat(from is { } year ? [new FiscalYear(year.Year + 1)] : []).Where(year => from is not { } earlier || year.Year > earlier.Year).Distinct().Order()];

    internal static Decision<TargetReceipt> Decide(Command command, State state, ActionContext context)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (command.From is { } wanted)
        {
            if (state.From is not { Value: { IsOpen: false } ended })
            {
                return new NotFound();
            }

            if (ended.ContinuedAs is { } other)
            {
                return new TargetContinued(wanted, other);
            }
        }

        var checks = new FieldChecks();
        var content = command.Draft.Check(checks, state.Known, state.From?.Value.Content);
        if (command.Draft.YearToFind is not { } year || !Years(context.Year, command.From?.Year).Contains(year))
        {
            checks.Add(GoalFields.Year, new Fault.NotAChoice());
            return checks.Faults;
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var counter = new GoalCounter(year, (state.Counter?.Value.Last ?? 0) + 1);
        var target = new AnnualTarget(
            new GoalNumber(year, counter.Last), content, GoalStatus.Open, Review: "", context.Caller.Person, context.Caller.Name, context.Now, Revision: 1)
        {
            ContinuedFrom = command.From,
        };
        var changes = state.Counter is { } before ? new Changes().Replace(before, counter) : new Changes().Insert(counter);
        changes.Insert(target).Remember(Entry(target, GoalEvents.Added, command.From is { } from ? [new FieldChange(GoalFields.Goal, null, from.ToString())] : [], context));
        if (state.From is { } link)
        {
            var continued = link.Value with { ContinuedAs = target.Number, Revision = link.Value.Revision + 1 };
            changes.Replace(link, continued).Remember(Entry(continued, GoalEvents.Continued, [new FieldChange(GoalFields.Goal, null, target.Number.ToString())], context));
        }

        return Decision.Of(TargetReceipt.Of(target), changes);
    }

    internal static HistoryEntry Entry(AnnualTarget target, string what, IReadOnlyList<FieldChange> fields, ActionContext context) =>
        new(target.Subject, target.Revision, what, fields, context.Caller.Person, context.Caller.Name, context.Now);
}
