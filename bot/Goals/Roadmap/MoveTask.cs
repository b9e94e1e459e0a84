using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The secretariat or the chair says how far a step has come: what has come of it when it is done, why when it is given up or taken up again.</summary>
internal sealed class MoveTask(IForumActions actions, IRoadmap roadmap, IHistory history)
{
    public const int ResultLimit = 400;

    internal sealed record Command(TaskId Id, int Revision, string? State, string? Result);

    internal sealed record State(Stored<RoadmapTask>? Task, IReadOnlyList<HistoryEntry> Since);

    public Task<Outcome<TaskReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TaskReceipt>(
            origin,
            async stop =>
            {
                var task = roadmap.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, RoadmapTask.SubjectOf(command.Id), command.Revision, stop);
                await Task.WhenAll(task, since);
                return new State(await task, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<TaskReceipt> Decide(Command command, State state, ActionContext context)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (state.Task is not { } task)
        {
            return new NotFound();
        }

        if (task.Value.Revision != command.Revision)
        {
            return new TaskChanged(task.Value, state.Since);
        }

        var checks = new FieldChecks();
        var next = checks.Choice<TaskState>(GoalFields.State, command.State);
        var isClosed = next is TaskState.Done or TaskState.Dropped;
        var result = checks.Sized(GoalFields.Result, command.Result, ResultLimit, 2 * ResultLimit, required: checks.AllGood && (isClosed || !task.Value.IsOpen));
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        // The year of its retention is that in which it was closed first.
        var moved = task.Value with { State = next, Result = result, ClosedAt = isClosed ? task.Value.ClosedAt ?? context.Now : null, Revision = task.Value.Revision + 1 };
        var fields = new GoalDifferences()
            .Compare(GoalFields.State, task.Value.State.ToString(), next.ToString())
            .Compare(GoalFields.Result, task.Value.Result, result)
            .Fields;
        var changes = fields.Count == 0 ? new Changes() : new Changes().Replace(task, moved).Remember(moved.Entry(GoalEvents.Moved, fields, context));
        return Decision.Of(TaskReceipt.Of(moved), changes);
    }
}
