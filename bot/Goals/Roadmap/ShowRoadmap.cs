using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>Reads a step of the roadmap for a member.</summary>
internal sealed class ShowRoadmap(IForumActions actions, IRoadmap roadmap, IGoals goals, IHistory history)
{
    /// <param name="History">Oldest first.</param>
    internal sealed record TaskView(RoadmapTask Task, IReadOnlyList<HistoryEntry> History, DateOnly Today, bool MayEdit);

    public Task<Outcome<TaskView>> OneAsync(ForumId forum, PersonId person, TaskId id, CancellationToken cancellation) =>
        actions.ReadAsync<(RoadmapTask? Task, IReadOnlyList<HistoryEntry> History), TaskView>(
            forum,
            person,
            async stop =>
            {
                var task = roadmap.FindAsync(forum, id, stop);
                var entries = history.OfAsync(forum, RoadmapTask.SubjectOf(id), 0, stop);
                await Task.WhenAll(task, entries);
                return ((await task)?.Value, await entries);
            },
            static (found, context) => found.Task is { } task
                ? new TaskView(task, found.History, JapaneseTime.DateOf(context.Now), AnnualTarget.MayEdit(context.Caller))
                : new NotFound(),
            cancellation);

    /// <summary>Whether this person may add one, for the empty form.</summary>
    /// <param name="goal">The target it is to serve; null = none in particular.</param>
    public Task<Outcome<ForumSummary>> MayAddAsync(ForumId forum, PersonId person, GoalNumber? goal, CancellationToken cancellation) =>
        actions.ReadAsync<bool, ForumSummary>(
            forum,
            person,
            async stop => goal is not { } number || await goals.FindAsync(forum, number, stop) is not null,
            static (isThere, context) => !AnnualTarget.MayEdit(context.Caller) ? new NotAllowed() : isThere ? context.Forum : new NotFound(),
            cancellation);
}
