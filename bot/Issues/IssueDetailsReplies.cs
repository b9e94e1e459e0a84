using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues;

/// <summary>How much a reader is told of the cases behind an issue.</summary>
/// <param name="ShowsCodes">Their codes.</param>
/// <param name="HiddenBelow">Fewer than these are not counted out; where it is 0 they are, and where nothing is said at all it is null.</param>
internal readonly record struct CaseSight(bool ShowsCodes, int? HiddenBelow)
{
    public static readonly CaseSight Whole = new(ShowsCodes: true, 0);

    public static readonly CaseSight Nothing = new(ShowsCodes: false, null);

    /// <summary>For everybody else in the forum.</summary>
    public static CaseSight Few(ForumSummary forum) => new(ShowsCodes: false, forum.Settings.Thresholds.SmallNumber);

    public static CaseSight Of(ShowIssues.IssueView view, bool isShared) => view.Rights.MaySeeCases && !isShared ? Whole : Few(view.Forum);
}

/// <summary>What an issue says, as a card shows it.</summary>
internal static class IssueDetailsReplies
{
    public static IssueLine Line(IssueEntry issue, DateOnly today, DateTimeOffset now, Thresholds thresholds) => new(
        issue.Number.ToString(),
        issue.Subject,
        [.. issue.Categories.Select(static category => category.ToString())],
        issue.Status.ToString(),
        issue.Owner,
        issue.Due is { } due ? Day(due, today) : null,
        issue.IsOverdue(today),
        issue.IsStale(now, thresholds),
        issue.IsOpen && issue.Votes.Count > 0 ? Counts(issue.Votes) : null);

    /// <summary>The issue itself, with who submitted it and how it was voted for.</summary>
    public static IssueDetails Of(CommunityIssue issue, DateOnly today, CaseSight sight) =>
        Of(issue.Number, issue.Content, issue.Status, issue.StatusNote, sight) with
        {
            IsOverdue = issue.IsOverdue(today),
            Votes = Counts(issue.Votes),
            By = Wording.ByWhen(issue.ByName, JapaneseTime.Long(JapaneseTime.DateOf(issue.At))),
            Origin = issue.Origin is { } origin ? HandingWording.Standard.OriginOf(origin.Name, origin.Number.ToString()) : null,
        };

    /// <summary>For a receipt.</summary>
    public static IssueDetails Of(IssueNumber number, IssueContent content, IssueStatus status, string note, CaseSight sight) => new(
        number.ToString(),
        content.Subject,
        status.ToString(),
        note,
        [.. content.Categories.Select(static category => category.ToString())],
        [.. content.Tags.Select(static tag => tag.ToString())],
        content.Level.ToString(),
        content.Description,
        Evidence(content.Evidence, sight),
        content.Owner,
        content.Due is { } due ? JapaneseTime.Long(due) : null,
        IsOverdue: false,
        content.Target is { } target ? Named(Wording.Bodies, target.Name) : null,
        content.NextAction,
        Votes: null,
        By: null);

    public static IssueVoteCounts Counts(PriorityTally votes) => new(votes.High, votes.Medium, votes.Low);

    /// <summary>With the year only where it does not go without saying.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? JapaneseTime.Short(day) : JapaneseTime.Long(day);

    private static IssueEvidenceDetails Evidence(IssueEvidence evidence, CaseSight sight) => new(
        evidence.CasesBehind == 0 || sight.HiddenBelow is not { } limit ? null
        : evidence.CasesBehind < limit ? Wording.CasesBehindFew(limit)
        : Wording.CasesBehind(evidence.CasesBehind),
        sight.ShowsCodes ? [.. evidence.Cases.Select(static code => code.ToString())] : [],
        evidence.Checklist,
        evidence.Figures,
        evidence.Source);
}
