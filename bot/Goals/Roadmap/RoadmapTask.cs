using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>A step of the roadmap. Begins with its time of creation, so that keys sort by it.</summary>
internal readonly record struct TaskId(string Value)
{
    public static TaskId? Parse(string? text) => IdText.IsValid(text) ? new TaskId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>How far a step has come.</summary>
internal enum TaskState
{
    NotStarted,
    InProgress,
    Done,

    /// <summary>Given up, always with a reason.</summary>
    Dropped,
}

/// <summary>Who does what in a step (役割分担), as typed.</summary>
/// <param name="Lead">主担当.</param>
/// <param name="Support">協力; may be empty.</param>
/// <param name="Informed">共有; may be empty.</param>
internal sealed record RoleAssignment(string Lead, string Support, string Informed);

/// <summary>What people write of a step.</summary>
/// <param name="Goal">The target it serves; null = none in particular.</param>
/// <param name="Issue">The issue it serves; null = none in particular.</param>
internal sealed record TaskContent(string Subject, RoleAssignment Roles, DateOnly Due, GoalNumber? Goal, IssueNumber? Issue);

/// <summary>A step of the roadmap (ロードマップ).</summary>
/// <param name="Result">What has come of it, or why it was given up; may be empty while it is open.</param>
/// <param name="Revision">Moves with every change; a form carries it.</param>
internal sealed record RoadmapTask(TaskId Id, TaskContent Content, TaskState State, string Result, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Id);

    public bool IsOpen => State is TaskState.NotStarted or TaskState.InProgress;

    public static string SubjectOf(TaskId id) => $"goal-task:{id}";

    public bool IsOverdue(DateOnly today) => IsOpen && Content.Due < today;

    /// <summary>It stands in the year of its day; one that is late stands in the present year as well, so that nobody loses sight of it.</summary>
    public bool IsOf(FiscalYear year, FiscalYear now) => FiscalYear.Of(Content.Due) is var due && (due == year || (IsOpen && year == now && due.Year < now.Year));

    public HistoryEntry Entry(string what, IReadOnlyList<FieldChange> fields, ActionContext context) =>
        new(Subject, Revision, what, fields, context.Caller.Person, context.Caller.Name, context.Now);
}

/// <summary>What the receipt of a step shows.</summary>
internal sealed record TaskReceipt(TaskId Id, TaskContent Content, TaskState State, string Result)
{
    public static TaskReceipt Of(RoadmapTask task) => new(task.Id, task.Content, task.State, task.Result);
}

/// <summary>Somebody else changed the step while a form of it was open.</summary>
internal sealed record TaskChanged(RoadmapTask Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>Reads the roadmap. Implemented by <c>RoadmapTable</c>.</summary>
internal interface IRoadmap
{
    /// <summary>Every step, what is due first before the others.</summary>
    Task<IReadOnlyList<RoadmapTask>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<RoadmapTask>?> FindAsync(ForumId forum, TaskId id, CancellationToken cancellation);
}

/// <summary>A form as it was typed.</summary>
internal sealed record TaskDraft(string? Subject, string? Lead, string? Support, string? Informed, string? Due, string? Goal, string? Issue)
{
    public const int SubjectLimit = 100;
    public const int RoleLimit = 100;

    public GoalNumber? GoalToFind => GoalNumber.Parse(Goal);

    public IReadOnlyList<IssueNumber> IssuesToFind => IssueNumber.Parse(Issue) is { } number ? [number] : [];

    /// <param name="isGoalKnown">Whether <see cref="GoalToFind"/> is there.</param>
    /// <param name="known">What was found of <see cref="IssuesToFind"/>.</param>
    /// <param name="before">The step as it was: what stood there already is not questioned again.</param>
    /// <returns>The content, or every fault at once.</returns>
    public (TaskContent? Content, FormFaults? Faults) Check(bool isGoalKnown, IReadOnlyList<IssueGlimpse> known, DateOnly today, TaskContent? before = null)
    {
        var checks = new FieldChecks();
        var content = new TaskContent(
            checks.Sized(GoalFields.Subject, Subject, SubjectLimit, 2 * SubjectLimit, required: true).ReplaceLineEndings(" "),
            new RoleAssignment(
                checks.Sized(GoalFields.Lead, Lead, RoleLimit, 2 * RoleLimit, required: true).ReplaceLineEndings(" "),
                checks.Sized(GoalFields.Support, Support, RoleLimit, 2 * RoleLimit).ReplaceLineEndings(" "),
                checks.Sized(GoalFields.Informed, Informed, RoleLimit, 2 * RoleLimit).ReplaceLineEndings(" ")),
            checks.Date(GoalFields.Due, Due, required: true) ?? default,
            GoalToFind,
            IssueNumber.Parse(Issue));
        if (checks.AllGood && content.Due < today && content.Due != before?.Due)
        {
            checks.Add(GoalFields.Due, new Fault.InThePast());
        }

        if (!string.IsNullOrWhiteSpace(Goal) && (content.Goal is null || !(isGoalKnown || content.Goal == before?.Goal)))
        {
            checks.Add(GoalFields.Goal, new Fault.Unknown(Goal.Trim()));
        }

        if (!string.IsNullOrWhiteSpace(Issue) && (content.Issue is not { } issue || !(known.Any(one => one.Number == issue) || issue == before?.Issue)))
        {
            checks.Add(GoalFields.Issue, new Fault.Unknown(Issue.Trim()));
        }

        return checks.AllGood ? (content, null) : (null, checks.Faults);
    }
}
