using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals;

/// <summary>The cards that are read: a year, one target, and receipts.</summary>
internal sealed class GoalsReplies
{
    /// <summary>Fiscal years to choose from, from the next one back.</summary>
    private const int Years = 10;

    /// <param name="isShared">Everybody sees it: whoever may not set a target is told so after pressing.</param>
    public AdaptiveCard Year(ShowGoals.YearView view, int page, bool isShared, string? notice = null)
    {
        var (targets, tasks) = (view.Targets.Count, view.Tasks.Count);
        var pages = Math.Max(1, (targets + tasks + GoalYearCard.PageSize - 1) / GoalYearCard.PageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var first = shown * GoalYearCard.PageSize;
        var here = view.Targets.Skip(first).Take(GoalYearCard.PageSize).ToArray();
        return new GoalYearCard(
            view.Forum.Id.Value,
            GoalWordingReplies.Year(view.Year),
            [.. Enumerable.Range(0, Years).Select(back => GoalWordingReplies.Year(new FiscalYear(view.Now.Year + 1 - back)))],
            view.Vision is { } vision ? new GoalVisionLine(vision.Text, Wording.ByWhen(vision.ByName, JapaneseTime.Long(JapaneseTime.DateOf(vision.At)))) : null,
            [.. here.Select(target => Line(target, view.Today))],
            targets,
            [.. view.Tasks.Skip(Math.Max(0, first - targets)).Take(GoalYearCard.PageSize - here.Length).Select(task => GoalWordingReplies.Task(task, view.Today, withGoal: true))],
            tasks,
            view.Tasks.Count(task => task.IsOverdue(view.Today)),
            shown,
            pages,
            view.MayEdit || isShared,
            notice,
            Wording).ToCard();
    }

    public AdaptiveCard NoSuchNumber(ShowGoals.YearView view, IEnumerable<GoalNumber> numbers, bool isShared) =>
        Year(view, 0, isShared, Wording.NoSuchNumber(string.Join('/', numbers)));

    public AdaptiveCard Unclear(ShowGoals.YearView view, string typed, bool isShared) => Year(view, 0, isShared, Wording.Unclear(TextExcerpts.Beginning(typed)));

    public AdaptiveCard Which(ForumId forum, int number, IReadOnlyList<ShowGoals.TargetView> targets) => new GoalChoiceCard(
        forum.Value,
        number,
        [.. targets.Select(static one => new GoalCandidate(one.Target.Number.ToString(), one.Target.Number.Year.ToString(), one.Target.Content.Subject))],
        Wording).ToCard();

    public AdaptiveCard One(ShowGoals.TargetView view, int page, bool isShared)
    {
        var (target, rights) = (view.Target, view.Rights);
        var history = Pages(view.History, target.Content.Indicator.Unit);
        var pages = Math.Max(1 + history.Count, (view.Actuals.Count + TargetCard.ActualsShown - 1) / TargetCard.ActualsShown);
        var shown = Math.Clamp(page, 0, pages - 1);
        return new TargetCard(
            view.Forum.Id.Value,
            Receipt: null,
            Details(target.Number, target.Content, target.Status, target.Review, issues: null),
            new TargetLinks(
                target.ContinuedFrom?.ToString(),
                target.ContinuedAs?.ToString(),
                target.Asked is { } asked ? Wording.AskedLine(asked.Ask == AgendaAsk.Evaluation, asked.ByName, JapaneseTime.Long(JapaneseTime.DateOf(asked.At))) : null,
                Wording.ByWhen(target.ByName, JapaneseTime.Long(JapaneseTime.DateOf(target.At)))),
            [.. target.Content.Issues.Select(number => Behind(number, view, isShared))],
            [.. view.Actuals.Skip(shown * TargetCard.ActualsShown).Take(TargetCard.ActualsShown).Select(actual => Measured(actual, target.Content.Indicator))],
            [.. view.Tasks.Take(TargetCard.TasksShown).Select(task => GoalWordingReplies.Task(task, view.Today, withGoal: false))],
            view.Tasks.Count,
            shown > 0 && shown <= history.Count ? history[shown - 1] : [],
            shown,
            pages,
            new TargetCardRights(
                rights.MayEdit,
                rights.MayPropose,
                rights.MayEdit && target.Status != GoalStatus.Dropped,
                rights.MayEdit && !target.IsOpen && target.ContinuedAs is null),
            isShared,
            Wording).ToCard();
    }

    public AdaptiveCard Added(ForumId forum, TargetReceipt added) => Receipt(forum, Wording.Added(added.Number.ToString()), added);

    public AdaptiveCard Edited(ForumId forum, TargetReceipt edited) => Receipt(forum, Wording.Edited(edited.Number.ToString()), edited);

    public AdaptiveCard Ended(ForumId forum, TargetReceipt ended) =>
        Receipt(forum, Wording.Ended(ended.Number.ToString(), Named(Wording.States.Targets, ended.Status.ToString())), ended);

    public AdaptiveCard Proposed(ForumId forum, ProposeTarget.Proposed proposed) => new NoticeCard(
        Wording.Spoken(proposed.Number.ToString(), proposed.Subject),
        Wording.Proposed(proposed.Number.ToString(), proposed.Ask == AgendaAsk.Evaluation),
        forum.Value,
        CommonWording.Standard.HelpButton).ToCard();

    /// <summary>What this slice itself refuses besides forms; null where the refusal is none of its own.</summary>
    public AdaptiveCard? Refused(ForumId forum, Refusal refusal) => refusal switch
    {
        TargetDropped dropped => Notice(forum, dropped.Number, Wording.Dropped(dropped.Number.ToString())),
        TargetContinued continued => Notice(forum, continued.Number, Wording.Continued(continued.Number.ToString(), continued.As.ToString())),
        TargetAsked asked => Notice(
            forum, asked.Number, Wording.AskedAlready(asked.Number.ToString(), asked.Mark.ByName, JapaneseTime.Long(JapaneseTime.DateOf(asked.Mark.At)))),
        _ => null,
    };

    public static ActualLine Measured(IndicatorActual actual, Indicator indicator) => Measured(actual.Id.Value, actual.Content, indicator, actual.ByName);

    public static ActualLine Measured(string id, ActualContent content, Indicator indicator, string? by) => new(
        id,
        Wording.ActualLine(indicator.Said(content.Value), JapaneseTime.Long(content.AsOf)),
        Rate(indicator.RateOf(content.Value)),
        by is null ? Wording.HistoryWhole(Wording.FieldNames[GoalFields.Source], content.Source) : Wording.SourceLine(content.Source, by),
        content.Note);

    private static GoalTargetLine Line(AnnualTarget target, DateOnly today)
    {
        var indicator = target.Content.Indicator;
        return new GoalTargetLine(
            target.Number.ToString(),
            target.Content.Subject,
            target.Status.ToString(),
            target.Content.Owner,
            Wording.Measure(indicator.Name, Aim(indicator)),
            target.Latest is { } latest ? Wording.States.Latest(indicator.Said(latest.Value), Day(latest.AsOf, today)) : Wording.States.NoActual,
            target.Latest is null ? null : Rate(target.Rate),
            target.Content.Issues.Count == 0 ? null : Wording.IssuesLine(string.Join('\u3001', target.Content.Issues)));
    }

    /// <summary>As much of the cases behind an issue as the issue's own card says to this reader, and never their codes.</summary>
    private static TargetIssueLine Behind(IssueNumber number, ShowGoals.TargetView view, bool isShared)
    {
        if (view.Issues.FirstOrDefault(issue => issue.Number == number) is not { } found)
        {
            return new TargetIssueLine(number.ToString(), null, null, null);
        }

        var limit = view.Rights.SeesCounts && !isShared ? 0 : view.Forum.Settings.Thresholds.SmallNumber;
        return new TargetIssueLine(
            number.ToString(),
            found.Subject,
            found.Status,
            found.CasesBehind == 0 ? found.FewerThan is { } band ? Wording.Issues.CasesBehindFew(band) : null
            : found.CasesBehind < limit ? Wording.Issues.CasesBehindFew(limit) : Wording.Issues.CasesBehind(found.CasesBehind));
    }

    private static TargetDetails Details(GoalNumber number, TargetContent content, GoalStatus status, string review, string? issues) => new(
        number.ToString(),
        content.Subject,
        status.ToString(),
        review,
        content.Indicator.Name,
        Wording.Aim(null, content.Indicator.Said(content.Indicator.Target), content.Indicator.Direction == GoalDirection.Up),
        content.Indicator.Base is { } start ? Wording.BaseLine(content.Indicator.Said(start), content.Indicator.BaseSource) : null,
        content.Reasoning,
        content.Owner,
        issues);

    private static AdaptiveCard Receipt(ForumId forum, string receipt, TargetReceipt done) => new TargetCard(
        forum.Value,
        receipt,
        Details(done.Number, done.Content, done.Status, done.Review, string.Join('\u3001', done.Content.Issues)),
        TargetLinks.None,
        [],
        [],
        [],
        0,
        [],
        0,
        0,
        TargetCardRights.None,
        IsShared: false,
        Wording).ToCard();

    private static AdaptiveCard Notice(ForumId forum, GoalNumber number, string text) =>
        new NoticeCard(Wording.NumberLine(number.ToString()), text, forum.Value, CommonWording.Standard.HelpButton).ToCard();
}
