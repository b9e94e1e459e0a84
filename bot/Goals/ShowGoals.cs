using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Goals.Vision;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>Reads a year of vision, targets and roadmap, or one target, for a member.</summary>
internal sealed class ShowGoals(
    IForumActions actions, IGoals goals, IActuals actuals, IRoadmap roadmap, IVisions visions, IIssueGlimpses issues, IHistory history, TimeProvider time)
{
    /// <param name="Tasks">What is due first before the others.</param>
    /// <param name="Now">The present year.</param>
    internal sealed record YearView(
        ForumSummary Forum, FiscalYear Year, FiscalYear Now, CommunityVision? Vision, IReadOnlyList<AnnualTarget> Targets, IReadOnlyList<RoadmapTask> Tasks, DateOnly Today, bool MayEdit);

    /// <param name="History">Of the target and of what was measured, oldest first.</param>
    /// <param name="Actuals">The newest of their days first.</param>
    /// <param name="Tasks">The steps that serve it, what is due first before the others.</param>
    /// <param name="Issues">Those it is for that are still there.</param>
    internal sealed record TargetView(
        ForumSummary Forum,
        AnnualTarget Target,
        IReadOnlyList<HistoryEntry> History,
        IReadOnlyList<IndicatorActual> Actuals,
        IReadOnlyList<RoadmapTask> Tasks,
        IReadOnlyList<IssueGlimpse> Issues,
        DateOnly Today,
        TargetRights Rights);

    /// <summary>What this person may do with a target.</summary>
    /// <param name="SeesCounts">How many cases stand behind an issue, however few: the same as on the issue's own card.</param>
    internal sealed record TargetRights(bool MayEdit, bool MayPropose, bool SeesCounts);

    /// <summary>The targets of one number: of this fiscal year and of the last.</summary>
    internal sealed record Numbered(IReadOnlyList<TargetView> Targets);

    /// <summary>What the empty form begins with.</summary>
    /// <param name="Issue">The issue it is for.</param>
    /// <param name="From">The target it goes on with.</param>
    internal sealed record Door(ForumSummary Forum, FiscalYear Year, IssueGlimpse? Issue, AnnualTarget? From);

    public Task<Outcome<YearView>> YearAsync(ForumId forum, PersonId person, FiscalYear? wanted, CancellationToken cancellation)
    {
        var now = FiscalYear.Of(time.GetUtcNow());
        var year = wanted ?? now;
        return actions.ReadAsync<(CommunityVision? Vision, IReadOnlyList<AnnualTarget> Targets, IReadOnlyList<RoadmapTask> Tasks), YearView>(
            forum,
            person,
            async stop =>
            {
                var vision = visions.FindAsync(forum, stop);
                var targets = goals.OfYearAsync(forum, year, stop);
                var tasks = roadmap.AllAsync(forum, stop);
                await Task.WhenAll(vision, targets, tasks);
                return ((await vision)?.Value, await targets, await tasks);
            },
            (found, context) => new YearView(
                context.Forum,
                year,
                now,
                found.Vision,
                found.Targets,
                [.. found.Tasks.Where(task => task.IsOf(year, now))],
                JapaneseTime.DateOf(context.Now),
                AnnualTarget.MayEdit(context.Caller)),
            cancellation);
    }

    public Task<Outcome<TargetView>> OneAsync(ForumId forum, PersonId person, GoalNumber number, CancellationToken cancellation) =>
        actions.ReadAsync<Loaded, TargetView>(
            forum,
            person,
            stop => LoadAsync(forum, [number], stop),
            static (found, context) => found.Seen(context) is [var one] ? one : new NotFound(),
            cancellation);

    /// <summary>Whoever says "target 1" means this fiscal year's, or last year's.</summary>
    public Task<Outcome<Numbered>> NumberedAsync(ForumId forum, PersonId person, int number, CancellationToken cancellation)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return actions.ReadAsync<Loaded, Numbered>(
            forum,
            person,
            stop => LoadAsync(forum, [new GoalNumber(year, number), new GoalNumber(year.Previous, number)], stop),
            static (found, context) => found.Seen(context) is { Count: > 0 } seen ? new Numbered(seen) : new NotFound(),
            cancellation);
    }

    /// <summary>Whether this person may set one, for the empty form.</summary>
    public Task<Outcome<Door>> MayAddAsync(ForumId forum, PersonId person, IssueNumber? issue, GoalNumber? from, CancellationToken cancellation) =>
        actions.ReadAsync<(IReadOnlyList<IssueGlimpse> Issues, AnnualTarget? From), Door>(
            forum,
            person,
            async stop =>
            {
                var known = issues.FindAsync(forum, issue is { } number ? [number] : [], stop);
                var earlier = from is { } goal ? goals.FindAsync(forum, goal, stop) : Task.FromResult<Stored<AnnualTarget>?>(null);
                await Task.WhenAll(known, earlier);
                return (await known, (await earlier)?.Value);
            },
            (found, context) => !AnnualTarget.MayEdit(context.Caller) ? new NotAllowed()
                : (issue is not null && found.Issues.Count == 0) || (from is not null && found.From is not { IsOpen: false }) ? new NotFound()
                : found.From?.ContinuedAs is { } other ? new TargetContinued(found.From.Number, other)
                : new Door(context.Forum, context.Year, found.Issues.Count > 0 ? found.Issues[0] : null, found.From),
            cancellation);

    private async Task<Loaded> LoadAsync(ForumId forum, IReadOnlyList<GoalNumber> numbers, CancellationToken cancellation)
    {
        var tasks = roadmap.AllAsync(forum, cancellation);

        // Which issues a target is for is known only once it is read: all of them are, in the same round.
        var known = issues.FindAsync(forum, numbers: null, cancellation);
        var parts = Task.WhenAll(numbers.Select(async number =>
        {
            var target = goals.FindAsync(forum, number, cancellation);
            var entries = history.OfAsync(forum, AnnualTarget.SubjectOf(number), 0, cancellation);
            var values = actuals.OfAsync(forum, number, cancellation);

            // The ids of values come behind any revision in the order of keys: from 0 on this is the history of all of them.
            var measured = history.OfAsync(forum, IndicatorActual.SubjectOf(number), 0, cancellation);
            await Task.WhenAll(target, entries, values, measured);
            return new Part((await target)?.Value, [.. (await entries).Concat(await measured).OrderBy(static entry => entry.At)], [.. (await values).Select(static row => row.Value)]);
        }));
        await Task.WhenAll(tasks, known, parts);
        return new Loaded(await parts, await tasks, await known);
    }

    private sealed record Part(AnnualTarget? Target, IReadOnlyList<HistoryEntry> History, IReadOnlyList<IndicatorActual> Actuals);

    private sealed record Loaded(IReadOnlyList<Part> Parts, IReadOnlyList<RoadmapTask> Tasks, IReadOnlyList<IssueGlimpse> Issues)
    {
        public IReadOnlyList<TargetView> Seen(ActionContext context) =>
            [.. Parts.Where(static part => part.Target is not null).Select(part => Seen(part, part.Target!, context))];

        private TargetView Seen(Part part, AnnualTarget target, ActionContext context) => new(
            context.Forum,
            target,
            part.History,
            part.Actuals,
            [.. Tasks.Where(task => task.Content.Goal == target.Number)],
            [.. Issues.Where(issue => target.Content.Issues.Contains(issue.Number))],
            JapaneseTime.DateOf(context.Now),
            new TargetRights(
                AnnualTarget.MayEdit(context.Caller),
                ProposeTarget.MayPropose(context.Caller) && target.Status != GoalStatus.Dropped,
                context.Caller.IsSecretariat));
    }
}
