namespace CareSystem.Cards.Issues;

/// <summary>What an issue rests on.</summary>
/// <param name="CasesBehind">How many cases stand behind it, as a sentence; null = none.</param>
/// <param name="Cases">Their codes; empty where the reader does not see them.</param>
public sealed record IssueEvidenceDetails(string? CasesBehind, IReadOnlyList<string> Cases, string Checklist, string Figures, string Source);

/// <summary>How often each priority was voted for.</summary>
public sealed record IssueVoteCounts(int High, int Medium, int Low);

/// <summary>What an issue says.</summary>
/// <param name="Status">A code of <see cref="IssuesWording.Statuses"/>.</param>
/// <param name="Note">The reason or course of the status.</param>
/// <param name="Categories">Codes of <see cref="IssuesWording.Categories"/>.</param>
/// <param name="Tags">Codes of <see cref="IssuesWording.Tags"/>.</param>
/// <param name="Due">The day in words; null = none.</param>
/// <param name="Target">The name of the body that is to take it up; null = none.</param>
/// <param name="Votes">Null where a receipt goes without.</param>
/// <param name="By">Who submitted it, and when; null where a receipt goes without.</param>
public sealed record IssueDetails(
    string Number,
    string Subject,
    string Status,
    string Note,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tags,
    string Level,
    string Description,
    IssueEvidenceDetails Evidence,
    string Owner,
    string? Due,
    bool IsOverdue,
    string? Target,
    string NextAction,
    IssueVoteCounts? Votes,
    string? By)
{
    /// <summary>The issue of another forum from which it comes, in words; null = it is this forum's own.</summary>
    public string? Origin { get; init; }
}
