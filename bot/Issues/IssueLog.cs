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

/// <summary>
/// Searching in subjects and descriptions: width, letter case, the kind of kana, space and characters that stand for others (㈱, Ⅲ, ㌔, ①)
/// do not matter, and every word must stand there.
/// </summary>
internal static class IssueSearch
{
    private const char Between = '\n';

    /// <summary>What is kept beside an issue for searches. The line end keeps a word from reaching from one text into the other.</summary>
    public static string TextOf(IssueContent content) => $"{Folded(content.Subject)}{Between}{Folded(content.Description)}";

    /// <summary>What was kept beside an issue, as <see cref="TextOf"/> says it today: in rows that were written before, ㈱ is still itself.</summary>
    public static string Kept(string text) =>
        CompatibleText.Of(text) is var plain && ReferenceEquals(plain, text) ? text : string.Join(Between, plain.Split(Between).Select(KanaText.Fold));

    public static IReadOnlyList<string> Words(string typed) =>
        [.. CommandText.Normalise(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folded).Where(static word => word.Length > 0)];

    public static bool Matches(string text, IReadOnlyList<string> words) => words.All(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>As both are compared.</summary>
    public static string Folded(string text) => KanaText.Fold(CompatibleText.Of(text));
}
