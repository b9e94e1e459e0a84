using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>How many issues of each component stand where. An issue of two components counts under both, so lines do not add up to the total.</summary>
/// <param name="Lines">A count for each of <see cref="IssueStates.Stretches"/>, by the component's name.</param>
/// <param name="Total">The same over all issues, each counted once.</param>
internal sealed record IssueMap(IReadOnlyList<(string Category, IReadOnlyList<int> Counts)> Lines, IReadOnlyList<int> Total, int Overdue, int Stale)
{
    public static IssueMap Of(IReadOnlyList<IssueEntry> issues, DateTimeOffset now, Thresholds thresholds) => new(
        [.. Enum.GetValues<IssueCategory>().Select(category => (category.ToString(), Counts([.. issues.Where(issue => issue.Categories.Contains(category))])))],
        Counts(issues),
        issues.Count(issue => issue.IsOverdue(JapaneseTime.DateOf(now))),
        issues.Count(issue => issue.IsStale(now, thresholds)));

    private static IReadOnlyList<int> Counts(IReadOnlyList<IssueEntry> issues) =>
        [.. IssueStates.Stretches.Select(stretch => issues.Count(issue => stretch.Statuses.Contains(issue.Status)))];
}
