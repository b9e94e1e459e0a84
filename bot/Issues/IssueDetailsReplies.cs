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
    /// <summary>Characters of a result: the whole of it stands on the card of the target.</summary>
    private const int ResultShown = 100;

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

    /// <summary>What serves the issue, with what has come of it; of a long text the beginning.</summary>
    public static IssueGoalLine Line(GoalOfIssue goal, DateOnly today)
    {
        var words = Wording.Goals;
        var result = goal.Result.Length == 0 ? null
            : TextLimits.Cut(goal.Result, ResultShown).ReplaceLineEndings(" ") is var beginning && TextLimits.Length(goal.Result) > ResultShown ? beginning + "\u2026"
            : beginning;
        return new IssueGoalLine(
            goal.Id,
            goal.IsTask,
            goal.Subject,
            goal.State,
            goal.IsTask ? null
                : goal.Latest is { } latest && goal.AsOf is { } day
                    ? words.WithRate(words.Latest(latest, Day(day, today)), goal.Rate is { } rate ? words.Rate(rate.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)) : words.NoRate)
                    : words.NoActual,
            goal.Due is { } due ? Day(due, today) : null,
            goal.IsOpen && goal.Due < today,
            result is null ? null : goal.State == "Dropped" || goal.IsOpen ? words.Reason(result) : goal.IsTask ? words.Result(result) : words.Review(result));
    }

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
        sight.HiddenBelow is not { } limit ? null
        : evidence.CasesBehind == 0 ? evidence.FewerThan is { } band ? Wording.CasesBehindFew(band) : null
        : evidence.CasesBehind < limit ? Wording.CasesBehindFew(limit)
        : Wording.CasesBehind(evidence.CasesBehind),
        sight.ShowsCodes ? [.. evidence.Cases.Select(static code => code.ToString())] : [],
        evidence.Checklist,
        evidence.Figures,
        evidence.Source);
}
