using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues;

/// <summary>The cards of the log of issues that are read: the list, one issue, the table, and receipts.</summary>
internal sealed class IssuesReplies(TimeProvider time)
{
    /// <summary>Strengths that the list names.</summary>
    private const int StrengthsNamed = 2;

    /// <summary>Fiscal years to choose from.</summary>
    private const int Years = 10;

    /// <param name="maybeNew">What was typed may have been meant as the subject of a new issue.</param>
    /// <param name="isShared">Everybody sees it: whoever may not add is told so after pressing.</param>
    public AdaptiveCard List(ShowIssues.View view, int page, bool maybeNew, bool isShared, string? notice = null)
    {
        var open = view.Issues.Count(static issue => issue.IsOpen);
        var shown = Math.Clamp(page, 0, Math.Max(0, (view.Issues.Count - 1) / IssueListCard.PageSize));
        var withStrengths = view.Filter.IsAll && shown == 0;
        return new IssueListCard(
            view.Forum.Id.Value,
            [.. view.Issues.Skip(shown * IssueListCard.PageSize).Take(IssueListCard.PageSize).Select(issue => IssueDetailsReplies.Line(issue, view.Today, time.GetUtcNow(), view.Forum.Settings.Thresholds))],
            new IssueCounts(open, view.Issues.Count - open),
            shown,
            Values(view.Filter),
            withStrengths ? [.. view.Strengths.Reverse().Take(StrengthsNamed).Select(static strength => strength.Subject)] : [],
            withStrengths ? view.Strengths.Count : 0,
            maybeNew && view.Issues.Count == 0 ? view.Filter.Words : null,
            view.MayAdd || isShared,
            notice,
            Wording).ToCard();
    }

    /// <summary>The list, in place of an issue that is not there.</summary>
    public AdaptiveCard NoSuchNumber(ShowIssues.View view, IEnumerable<IssueNumber> numbers, bool isShared) =>
        List(view, 0, maybeNew: false, isShared, Wording.NoSuchNumber(string.Join('/', numbers)));

    public AdaptiveCard Filter(ForumId forum, IssueFilter filter)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return new IssueFilterCard(
            forum.Value,
            Values(filter),
            [.. Enumerable.Range(0, Years).Select(back => new FiscalYear(year.Year - back)).Select(static each => new IssueYear(Code(each), each.ToString()))],
            Wording).ToCard();
    }

    public AdaptiveCard Map(ShowIssues.MapView view) => new IssueMapCard(
        view.Forum.Id.Value,
        [.. view.Map.Lines.Select(static line => new IssueMapLine(line.Category, line.Counts))],
        view.Map.Total,
        view.Map.Overdue,
        view.Map.Stale,
        Wording).ToCard();

    public AdaptiveCard Which(ForumId forum, int number, IReadOnlyList<ShowIssues.IssueView> issues) => new IssueChoiceCard(
        forum.Value,
        number,
        [.. issues.Select(static one => new IssueCandidate(one.Issue.Number.ToString(), one.Issue.Number.Year.ToString(), one.Issue.Content.Subject))],
        Wording).ToCard();

    public AdaptiveCard One(ForumId forum, ShowIssues.IssueView view, int page, bool isShared, bool inDialog = false)
    {
        var sight = CaseSight.Of(view, isShared);
        var pages = IssueHistoryReplies.Pages(view.History, sight.ShowsCodes, HandingReplies.Steps(view.Handed));
        var shown = Math.Clamp(page, 0, pages.Count - 1);
        var rights = view.Rights;
        return new IssueCard(
            forum.Value,
            IssueDetailsReplies.Of(view.Issue, view.Today, sight),
            Receipt: null,
            [.. view.Strengths.Select(static strength => strength.Content.Subject)],
            pages[shown],
            shown,
            pages.Count,
            new IssueCardRights(rights.MayEdit, rights.MayMove, rights.MayVote, view.Own?.ToString(), rights.MayUndo ? view.Issue.Revision : null) { MayHand = rights.MayHand, MayAim = rights.MayAim },
            isShared,
            Wording)
        {
            InDialog = inDialog,
            Handed = HandingReplies.Lines(view.Handed, view.Today),
            Goals = [.. view.Goals.Select(goal => IssueDetailsReplies.Line(goal, view.Today))],
        }.ToCard();
    }

    public AdaptiveCard Added(ForumId forum, AddIssue.Added added, bool inDialog, bool isPrivate) => Receipt(
        forum, Wording.Added(added.Number.ToString()), IssueDetailsReplies.Of(added.Number, added.Content, IssueStatus.Submitted, "", Own(isPrivate, added.SeesCases)), inDialog);

    public AdaptiveCard Edited(ForumId forum, EditIssue.Edited edited, bool isPrivate) => Receipt(
        forum, Wording.Edited(edited.Number.ToString()), IssueDetailsReplies.Of(edited.Number, edited.Content, edited.Status, "", Own(isPrivate, edited.SeesCases)), undo: edited.Undo);

    public AdaptiveCard Moved(ForumId forum, MoveIssue.Moved moved, bool isPrivate) => Receipt(
        forum,
        Wording.Moved(moved.Number.ToString(), Named(Wording.Statuses, moved.Status.ToString())),
        IssueDetailsReplies.Of(moved.Number, moved.Content, moved.Status, moved.Note, Own(isPrivate, moved.SeesCases)),
        undo: moved.Undo,
        rights: IssueCardRights.None with { MayHand = moved.MayHand });

    public AdaptiveCard Undone(ForumId forum, UndoIssue.Undone undone, bool isPrivate) => Receipt(
        forum, Wording.Undone(undone.Number.ToString()), IssueDetailsReplies.Of(undone.Number, undone.Content, undone.Status, undone.Note, Own(isPrivate, undone.SeesCases)));

    /// <summary>The receipt of a vote goes to nobody but who gave it.</summary>
    public AdaptiveCard Voted(ForumId forum, VoteIssue.Voted voted) => Receipt(
        forum,
        voted.Own is { } own ? Wording.Voted(voted.Number.ToString(), Named(Wording.Priorities, own.ToString())) : Wording.VoteTakenBack(voted.Number.ToString()),
        IssueDetailsReplies.Of(voted.Number, voted.Content, voted.Status, voted.Note, CaseSight.Nothing) with { Votes = IssueDetailsReplies.Counts(voted.Votes) },
        rights: IssueCardRights.None with { MayVote = true, Own = voted.Own?.ToString() });

    /// <summary>What this slice itself refuses besides forms; null where the refusal is none of its own.</summary>
    public AdaptiveCard? Refused(ForumId forum, Refusal refusal) => refusal switch
    {
        NothingToUndo => Notice(forum, Wording.UndoButton, Wording.NothingToUndo),
        IssueClosed closed => Notice(forum, Wording.NumberLine(closed.Number.ToString()), Wording.Closed(closed.Number.ToString())),
        _ => null,
    };

    /// <summary>For the secretariat; null where everything has been seen to.</summary>
    /// <param name="isPersonal">In a person's own chat, which does not say for which forum it is.</param>
    public AdaptiveCard? Watch(ForumSummary forum, IssueLog log, bool isPersonal)
    {
        var now = time.GetUtcNow();
        var (overdue, stale) = WatchIssues.Wanting(log.Issues, now, forum.Settings.Thresholds);
        IssueWatchPart[] parts = [.. new[] { Part(IssueAttention.Overdue, overdue, now), Part(IssueAttention.Stale, stale, now) }.Where(static part => part.Count > 0)];
        var unanswered = WatchIssues.Unanswered(log, now);
        return parts.Length + unanswered.Count == 0
            ? null
            : new IssueWatchCard(forum.Id.Value, isPersonal ? forum.Name : null, parts, Wording)
            {
                Unanswered = [.. unanswered.Take(IssueWatchCard.Most).Select(one => HandingReplies.Unanswered(one, JapaneseTime.DateOf(now)))],
                UnansweredCount = unanswered.Count,
            }.ToCard();
    }

    private static string Code(FiscalYear year) => year.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What an issue rests on is shown to the secretariat, where nobody else looks on.</summary>
    private static CaseSight Own(bool isPrivate, bool seesCases) => isPrivate && seesCases ? CaseSight.Whole : CaseSight.Nothing;

    private static IssueFilterValues Values(IssueFilter filter) => new(
        filter.Words,
        filter.State,
        filter.Category,
        filter.Owner,
        filter.Year is { } year ? Code(year) : null,
        filter.Year?.ToString(),
        filter.Attention == IssueAttention.None ? null : filter.Attention.ToString(),
        filter.Order == IssueOrder.Newest ? null : filter.Order.ToString());

    private static IssueWatchPart Part(IssueAttention attention, IReadOnlyList<IssueEntry> issues, DateTimeOffset now) => new(
        attention.ToString(),
        [
            .. issues.Take(IssueWatchCard.Most).Select(issue => new IssueWatchLine(
                issue.Number.ToString(), issue.Subject, issue.Owner, issue.Due is { } due ? IssueDetailsReplies.Day(due, JapaneseTime.DateOf(now)) : null)),
        ],
        issues.Count);

    private static AdaptiveCard Notice(ForumId forum, string title, string text) => new NoticeCard(title, text, forum.Value, CommonWording.Standard.HelpButton).ToCard();

    private static AdaptiveCard Receipt(ForumId forum, string receipt, IssueDetails details, bool inDialog = false, int? undo = null, IssueCardRights? rights = null) =>
        new IssueCard(forum.Value, details, receipt, [], [], 0, 0, (rights ?? IssueCardRights.None) with { Undo = undo }, IsShared: false, Wording) { InDialog = inDialog }.ToCard();
}
