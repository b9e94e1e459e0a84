using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>The secretariat or the chair edits what a target says. The form carries the revision it shows.</summary>
internal sealed class EditTarget(IForumActions actions, IGoals goals, IIssueGlimpses issues, IHistory history)
{
    internal sealed record Command(GoalNumber Number, int Revision, TargetDraft Draft);

    internal sealed record State(Stored<AnnualTarget>? Target, IReadOnlyList<HistoryEntry> Since, IReadOnlyList<IssueGlimpse> Known);

    public Task<Outcome<TargetReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TargetReceipt>(
            origin,
            async stop =>
            {
                var target = goals.FindAsync(origin.Forum, command.Number, stop);
                var since = history.OfAsync(origin.Forum, AnnualTarget.SubjectOf(command.Number), command.Revision, stop);
                var known = issues.FindAsync(origin.Forum, command.Draft.IssuesToFind, stop);
                await Task.WhenAll(target, since, known);
                return new State(await target, await since, await known);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<TargetReceipt> Decide(Command command, State state, ActionContext context)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (state.Target is not { } target)
        {
            return new NotFound();
        }

        if (target.Value.Revision != command.Revision)
        {
            return new TargetChanged(target.Value, state.Since);
        }

        var checks = new FieldChecks();
        var content = command.Draft.Check(checks, state.Known, target.Value.Content);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var fields = GoalDifferences.Of(target.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var edited = target.Value with { Content = content, Revision = target.Value.Revision + 1 };
            changes.Replace(target, edited).Remember(AddTarget.Entry(edited, GoalEvents.Edited, fields, context));
        }

        return Decision.Of(TargetReceipt.Of(target.Value with { Content = content }), changes);
    }
}
