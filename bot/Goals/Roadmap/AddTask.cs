using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The secretariat or the chair puts a step on the roadmap.</summary>
internal sealed class AddTask(IForumActions actions, IGoals goals, IIssueGlimpses issues, IIdSource ids)
{
    internal sealed record State(bool IsGoalKnown, IReadOnlyList<IssueGlimpse> Known);

    public Task<Outcome<TaskReceipt>> RunAsync(ActionOrigin origin, TaskDraft draft, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TaskReceipt>(
            origin,
            stop => LoadAsync(origin.Forum, draft, goals, issues, stop),
            (state, context) => Decide(draft, state, context, ids),
            cancellation);

    internal static async Task<State> LoadAsync(ForumId forum, TaskDraft draft, IGoals goals, IIssueGlimpses issues, CancellationToken cancellation)
    {
        var goal = draft.GoalToFind is { } number ? goals.FindAsync(forum, number, cancellation) : Task.FromResult<Stored<AnnualTarget>?>(null);
        var known = issues.FindAsync(forum, draft.IssuesToFind, cancellation);
        await Task.WhenAll(goal, known);
        return new State(await goal is not null, await known);
    }

    internal static Decision<TaskReceipt> Decide(TaskDraft draft, State state, ActionContext context, IIdSource ids)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        var (content, faults) = draft.Check(state.IsGoalKnown, state.Known, JapaneseTime.DateOf(context.Now));
        if (content is null)
        {
            return faults!;
        }

        var task = new RoadmapTask(
            new TaskId(ids.NextAfter(context.Now)), content, TaskState.NotStarted, Result: "", context.Caller.Person, context.Caller.Name, context.Now, Revision: 1);
        return Decision.Of(TaskReceipt.Of(task), new Changes().Insert(task).Remember(task.Entry(GoalEvents.Added, [], context)));
    }
}
