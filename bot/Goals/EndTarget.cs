using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>
/// The secretariat or the chair says what has come of a target, and what was learned (振り返り), or why it is given up. What was said in
/// error is said anew, or the target is taken up again; that needs a reason as well.
/// </summary>
internal sealed class EndTarget(IForumActions actions, IGoals goals, IHistory history)
{
    public const int ReviewLimit = 600;

    internal sealed record Command(GoalNumber Number, int Revision, string? Status, string? Review);

    internal sealed record State(Stored<AnnualTarget>? Target, IReadOnlyList<HistoryEntry> Since);

    public Task<Outcome<TargetReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TargetReceipt>(
            origin,
            async stop =>
            {
                var target = goals.FindAsync(origin.Forum, command.Number, stop);
                var since = history.OfAsync(origin.Forum, AnnualTarget.SubjectOf(command.Number), command.Revision, stop);
                await Task.WhenAll(target, since);
                return new State(await target, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    /// <summary>What may be said of a target that stands like this.</summary>
    internal static IReadOnlyList<GoalStatus> Choices(GoalStatus now) => [.. Enum.GetValues<GoalStatus>().Where(status => status != GoalStatus.Open || now != GoalStatus.Open)];

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
        var status = checks.Choice<GoalStatus>(GoalFields.Status, command.Status);
        if (checks.AllGood && !Choices(target.Value.Status).Contains(status))
        {
            checks.Add(GoalFields.Status, new Fault.NotAChoice());
        }

        var review = checks.Sized(GoalFields.Review, command.Review, ReviewLimit, 2 * ReviewLimit, required: true);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        // The year of its retention is that in which it ended first: saying it in better words a year later does not prolong it.
        var ended = target.Value with
        {
            Status = status,
            Review = review,
            EndedAt = status == GoalStatus.Open ? null : target.Value.EndedAt ?? context.Now,
            Revision = target.Value.Revision + 1,
        };
        var fields = new GoalDifferences()
            .Compare(GoalFields.Status, target.Value.Status.ToString(), status.ToString())
            .Compare(GoalFields.Review, target.Value.Review, review)
            .Fields;
        var changes = fields.Count == 0 ? new Changes() : new Changes().Replace(target, ended).Remember(AddTarget.Entry(ended, GoalEvents.Ended, fields, context));
        return Decision.Of(TargetReceipt.Of(ended), changes);
    }
}
