using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The secretariat or the chair edits a step. The form carries the revision it shows.</summary>
internal sealed class EditTask(IForumActions actions, IRoadmap roadmap, IGoals goals, IIssueGlimpses issues, IHistory history)
{
    internal sealed record Command(TaskId Id, int Revision, TaskDraft Draft);

    internal sealed record State(Stored<RoadmapTask>? Task, IReadOnlyList<HistoryEntry> Since, AddTask.State Links);

    public Task<Outcome<TaskReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, TaskReceipt>(
            origin,
            async stop =>
            {
                var task = roadmap.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, RoadmapTask.SubjectOf(command.Id), command.Revision, stop);
                var links = AddTask.LoadAsync(origin.Forum, command.Draft, goals, issues, stop);
                await Task.WhenAll(task, since, links);
                return new State(await task, await since, await links);
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

        var (content, faults) = command.Draft.Check(state.Links.IsGoalKnown, state.Links.Known, JapaneseTime.DateOf(context.Now), task.Value.Content);
        if (content is null)
        {
            return faults!;
        }

        var fields = Differences(task.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var edited = task.Value with { Content = content, Revision = task.Value.Revision + 1 };
            changes.Replace(task, edited).Remember(edited.Entry(GoalEvents.Edited, fields, context));
        }

        return Decision.Of(TaskReceipt.Of(task.Value with { Content = content }), changes);
    }

    private static IReadOnlyList<FieldChange> Differences(TaskContent before, TaskContent after) => new GoalDifferences()
        .Compare(GoalFields.Subject, before.Subject, after.Subject)
        .Compare(GoalFields.Lead, before.Roles.Lead, after.Roles.Lead)
        .Compare(GoalFields.Support, before.Roles.Support, after.Roles.Support)
        .Compare(GoalFields.Informed, before.Roles.Informed, after.Roles.Informed)
        .Compare(GoalFields.Due, JapaneseTime.Iso(before.Due), JapaneseTime.Iso(after.Due))
        .Compare(GoalFields.Goal, before.Goal?.ToString() ?? "", after.Goal?.ToString() ?? "")
        .Compare(GoalFields.Issue, before.Issue?.ToString() ?? "", after.Issue?.ToString() ?? "")
        .Fields;
}
