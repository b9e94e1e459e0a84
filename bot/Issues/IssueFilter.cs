using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>Issues that want looking after.</summary>
internal enum IssueAttention
{
    None,

    /// <summary>The due day is over.</summary>
    Overdue,

    /// <summary>Nobody has moved it for long.</summary>
    Stale,
}

/// <summary>The order of a list.</summary>
internal enum IssueOrder
{
    /// <summary>What is open first, the newest number before all.</summary>
    Newest,

    DueFirst,

    /// <summary>By votes.</summary>
    MostWanted,

    LongestUnmoved,
}

/// <summary>Which issues a list shows, and in which order.</summary>
/// <param name="State">A code of <see cref="IssueStates"/>; empty = all of them.</param>
/// <param name="Category">The name of a component or tag; empty = all of them.</param>
/// <param name="Owner">A part of who takes care of it, as typed.</param>
internal sealed record IssueFilter(
    string Words, string State, string Category, string Owner, FiscalYear? Year, IssueAttention Attention, IssueOrder Order)
{
    public static readonly IssueFilter All = new("", "", "", "", null, IssueAttention.None, IssueOrder.Newest);

    /// <summary>Everything on record, in whatever order.</summary>
    public bool IsAll => this with { Order = IssueOrder.Newest } == All;

    /// <summary>What a button or form says; what cannot be read restricts nothing.</summary>
    public static IssueFilter Read(string? words, string? state, string? category, string? owner, string? year, string? attention, string? order) => new(
        Typed(words),
        IssueStates.Of(state) is null ? "" : state!,
        IsCategory(category) ? category! : "",
        Typed(owner),
        int.TryParse(year, out var number) && number is >= 2000 and < 2200 ? new FiscalYear(number) : null,
        Choice<IssueAttention>(attention),
        Choice<IssueOrder>(order));

    /// <summary>The issues that fit, in order.</summary>
    public IReadOnlyList<IssueEntry> Of(IEnumerable<IssueEntry> issues, DateTimeOffset now, Thresholds thresholds)
    {
        var (words, states, today) = (SearchText.Words(Words), IssueStates.Of(State), JapaneseTime.DateOf(now));
        var owner = SearchText.Fold(Owner);
        var found = issues.Where(issue =>
            (states is null || states.Contains(issue.Status))
            && (Category.Length == 0 || IsOf(issue))
            && (Year is null || issue.Number.Year == Year)
            && (Attention != IssueAttention.Overdue || issue.IsOverdue(today))
            && (Attention != IssueAttention.Stale || issue.IsStale(now, thresholds))
            && (owner.Length == 0 || SearchText.Fold(issue.Owner).Contains(owner, StringComparison.Ordinal))
            && SearchText.Matches(issue.Text, words));
        return [.. Sorted(found.OrderByDescending(static issue => issue.IsOpen))];
    }

    private IOrderedEnumerable<IssueEntry> Sorted(IOrderedEnumerable<IssueEntry> openFirst) => (Order switch
    {
        IssueOrder.DueFirst => openFirst.ThenBy(static issue => issue.Due ?? DateOnly.MaxValue),
        IssueOrder.MostWanted => openFirst.ThenByDescending(static issue => issue.Votes.High).ThenByDescending(static issue => issue.Votes.Medium).ThenByDescending(static issue => issue.Votes.Low),
        IssueOrder.LongestUnmoved => openFirst.ThenBy(static issue => issue.MovedAt),
        _ => openFirst,
    }).ThenByDescending(static issue => issue.Number.Year.Year).ThenByDescending(static issue => issue.Number.Number);

    private bool IsOf(IssueEntry issue) =>
        issue.Categories.Any(category => category.ToString() == Category) || issue.Tags.Any(tag => tag.ToString() == Category);

    private static bool IsCategory(string? code) => Name<IssueCategory>(code) is not null || Name<IssueTag>(code) is not null;

    private static TEnum Choice<TEnum>(string? code) where TEnum : struct, Enum => Name<TEnum>(code) ?? default;

    /// <summary>By its name only: a number is nobody's choice.</summary>
    private static TEnum? Name<TEnum>(string? code) where TEnum : struct, Enum =>
        code is { Length: > 0 } && char.IsAsciiLetter(code[0]) && Enum.TryParse<TEnum>(code, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Typed(string? text) => text?.Trim() ?? "";
}

/// <summary>States by which people ask for issues: one status, one stretch of the way, or all that is open or over.</summary>
internal static class IssueStates
{
    public const string Open = "Open";
    public const string Closed = "Closed";

    /// <summary>The way in stretches that fit side by side on a card, in order.</summary>
    public static readonly IReadOnlyList<(string Code, IReadOnlyList<IssueStatus> Statuses)> Stretches =
    [
        ("Incoming", [IssueStatus.Submitted, IssueStatus.Checking]),
        ("Discussed", [IssueStatus.Accepted, IssueStatus.UnderDiscussion]),
        ("Acting", [IssueStatus.InAction]),
        ("Reported", [IssueStatus.ReportedToSubcommittee, IssueStatus.ReportedToCouncil, IssueStatus.Raised]),
        (Closed, [IssueStatus.Completed, IssueStatus.Dropped]),
    ];

    private static readonly Dictionary<string, IReadOnlyList<IssueStatus>> All = Stretches
        .Append((Open, [.. Enum.GetValues<IssueStatus>().Where(static status => status.IsOpen())]))
        .Concat(Enum.GetValues<IssueStatus>().Select(static status => (status.ToString(), (IReadOnlyList<IssueStatus>)[status])))
        .ToDictionary(static state => state.Item1, static state => state.Item2, StringComparer.Ordinal);

    /// <returns>Null for what is no state: that restricts nothing.</returns>
    public static IReadOnlyList<IssueStatus>? Of(string? code) => code is not null && All.TryGetValue(code, out var statuses) ? statuses : null;
}
