namespace CareSystem.Bot.Shared;

/// <summary>What serves an issue: a target of a year, or a step of the roadmap.</summary>
/// <param name="Id">The number of a target, the id of a step.</param>
/// <param name="State">Its name.</param>
/// <param name="Result">What came of it, in the words of those who ended it; empty while it is under way.</param>
internal sealed record GoalOfIssue(string Id, bool IsTask, string Subject, string State, IReadOnlyList<IssueNumber> Issues, string Result)
{
    public bool IsOpen { get; init; }

    /// <summary>The last value that was measured, with its unit; null = none, or a step.</summary>
    public string? Latest { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>In percent; null where it cannot be told.</summary>
    public long? Rate { get; init; }

    /// <summary>Of a step.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>Looks up what serves an issue, for the issue's own card. Implemented by <c>Goals</c>.</summary>
internal interface IGoalsOfIssue
{
    /// <summary>Targets before steps, what is under way before what is over, the newest first; one range, however many issues are asked for.</summary>
    Task<IReadOnlyList<GoalOfIssue>> OfAsync(ForumId forum, IReadOnlyList<IssueNumber> issues, CancellationToken cancellation);
}
