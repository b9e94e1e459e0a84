using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>An issue as far as lists look at it.</summary>
/// <param name="Text">What is searched in, folded; empty where it was not asked for.</param>
internal sealed record IssueEntry(
    IssueNumber Number,
    string Subject,
    IReadOnlyList<IssueCategory> Categories,
    IReadOnlyList<IssueTag> Tags,
    string Owner,
    DateOnly? Due,
    IssueStatus Status,
    DateTimeOffset MovedAt,
    PriorityTally Votes,
    string Text)
{
    public bool IsOpen => Status.IsOpen();

    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>An open issue that nobody has moved for long.</summary>
    public bool IsStale(DateTimeOffset now, Thresholds thresholds) => IsOpen && now - MovedAt >= TimeSpan.FromDays(thresholds.StaleDays);

    /// <summary>For where the whole issue was read.</summary>
    public static IssueEntry Of(CommunityIssue issue) => new(
        issue.Number,
        issue.Content.Subject,
        issue.Content.Categories,
        issue.Content.Tags,
        issue.Content.Owner,
        issue.Content.Due,
        issue.Status,
        issue.MovedAt,
        issue.Votes,
        IssueSearch.TextOf(issue.Content));
}

/// <summary>Everything on record: issues, and the strengths that were found beside them.</summary>
internal sealed record IssueLog(IReadOnlyList<IssueEntry> Issues, IReadOnlyList<StrengthEntry> Strengths)
{
    public static readonly IssueLog Empty = new([], []);

    /// <summary>What was handed to other bodies and forums and waits for an answer.</summary>
    public IReadOnlyList<OpenHanding> Handed { get; init; } = [];
}

/// <summary>What of an issue is searched in.</summary>
internal static class IssueSearch
{
    /// <summary>What is kept beside an issue for searches.</summary>
    public static string TextOf(IssueContent content) => SearchText.Of(content.Subject, content.Description);
}
