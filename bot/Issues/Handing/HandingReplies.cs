using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>The cards by which an issue is handed over, acknowledged and answered.</summary>
internal sealed class HandingReplies(IIdSource ids, IFaultWords words, TimeProvider time)
{
    private static readonly IReadOnlyDictionary<string, string> NoFaults = new Dictionary<string, string>(StringComparer.Ordinal);

    private static readonly HandingWording Words = HandingWording.Standard;

    private DateOnly Today => JapaneseTime.DateOf(time.GetUtcNow());

    /// <summary>The empty form, the next body of the route chosen.</summary>
    public AdaptiveCard Form(ShowHandings.FormView view) => Form(
        view.Forum.Id, ids.NextForm().Value, view.Issue.Number.ToString(), view.Issue.Content.Subject, view.Places, view.Places.All.Count > 0 ? view.Places.All[0].Id : null,
        JapaneseTime.Iso(view.ReplyBy), null, NoFaults, null);

    /// <summary>The form once more, with what it would do or what is wrong with it; null where the refusal is none of the slice's own.</summary>
    /// <param name="view">Null where it could not be read.</param>
    public AdaptiveCard? FormAgain(ForumId forum, HandingActions.SendPayload typed, Refusal refusal, ShowHandings.FormView? view) => refusal switch
    {
        HandingShown shown => Form(
            forum, Id(typed.Form), shown.Issue.Number.ToString(), shown.Issue.Content.Subject, shown.Places, typed.To, typed.ReplyBy, Preview(shown), NoFaults,
            shown.IsOther ? Words.SeenChanged : null),
        FormFaults or Unavailable or TooBusy => Form(
            forum,
            Id(typed.Form),
            view?.Issue.Number.ToString() ?? IssueNumber.Parse(typed.Issue)?.ToString() ?? "",
            view?.Issue.Content.Subject ?? "",
            view?.Places ?? new HandingPlaces(null, Kept(typed.To), []),
            typed.To,
            JapaneseTime.ParseIso(typed.ReplyBy) is { } day ? JapaneseTime.Iso(day) : null,
            null,
            Faults(refusal),
            Notice(refusal)),
        _ => null,
    };

    /// <summary>One handing, as one person sees it.</summary>
    public AdaptiveCard One(ForumId forum, ShowHandings.View view) => Card(
        forum,
        view.Handing,
        null,
        null,
        new HandingRights(
            view.MayDecide && view.Handing.State == HandingState.Waiting,
            view.MayDecide && view.Handing.IsOpen,
            view.MayRecall && view.Handing.State == HandingState.Waiting),
        isShared: false,
        asks: view.MayDecide && !view.MayRecall,
        from: null);

    /// <summary>As everybody in the body's channel sees it.</summary>
    /// <param name="isShared">People of other organisations may look on by now.</param>
    public AdaptiveCard Shared(ForumSummary forum, IssueHanding handing, bool isShared) => Card(
        forum.Id,
        Told(handing, isShared),
        null,
        null,
        new HandingRights(handing.State == HandingState.Waiting, handing.IsOpen, MayRecall: false),
        isShared: true,
        asks: true,
        from: forum.Name);

    public AdaptiveCard Reminder(ForumSummary forum, IssueHanding handing, bool isShared) => Card(
        forum.Id,
        Told(handing, isShared),
        handing.IsOverdue(Today) ? Words.RemindLate : Words.RemindNotice(JapaneseTime.Long(handing.ReplyBy)),
        null,
        new HandingRights(handing.State == HandingState.Waiting, handing.IsOpen, MayRecall: false),
        isShared: true,
        asks: true,
        from: forum.Name);

    /// <summary>For those who wait for the answer.</summary>
    public AdaptiveCard News(ForumSummary forum, IssueHanding handing, HandingNewsKind news, bool isPersonal) => Card(
        forum.Id,
        handing,
        news switch
        {
            HandingNewsKind.NotDelivered => Words.NotDeliveredNotice(Name(handing)),
            HandingNewsKind.CallBackTooLate => Words.CallBackTooLateNotice(Name(handing)),
            _ => Words.AnsweredNotice(Name(handing)),
        },
        isPersonal ? forum.Name : null,
        HandingRights.None,
        isShared: !isPersonal,
        asks: false,
        from: null,
        open: handing.Issue.Number.ToString());

    public AdaptiveCard Handed(ForumId forum, HandIssue.Handed done) =>
        Receipt(forum, Words.Handed(done.Number.ToString(), Named(Wording.Bodies, done.Name)), done.Subject, done.Handing, null, done.Number);

    public AdaptiveCard Done(ForumId forum, ReceiveHanding.Received done) => Receipt(forum, Words.ReceivedReceipt(done.Number.ToString()), done.Subject, done.Handing, null, null);

    public AdaptiveCard Done(ForumId forum, AnswerHanding.Answered done) => Receipt(forum, Words.AnsweredReceipt(done.Number.ToString()), done.Subject, done.Handing, null, null);

    public AdaptiveCard Done(ForumId forum, RecallHanding.Recalled done) => Receipt(forum, Words.RecalledReceipt(done.Number.ToString()), done.Subject, done.Handing, null, done.Number);

    public AdaptiveCard Done(ForumId forum, ReceiveInbox.TakenUp done) => Receipt(forum, Words.TakenUp(done.Own.ToString()), done.Subject, null, done.Inbox, done.Own);

    public AdaptiveCard Done(ForumId forum, AnswerInbox.Answered done) => Receipt(forum, Words.AnsweredReceipt(done.Number.ToString()), done.Subject, null, done.Inbox, null);

    /// <summary>What came from another forum, for the secretariat.</summary>
    public AdaptiveCard Inbox(ForumId forum, ShowHandings.InboxView view) => Inbox(forum, view.Inbox, null, null);

    public AdaptiveCard InboxNews(ForumSummary forum, InboxIssue inbox, InboxNewsKind news, bool isPersonal) => Inbox(
        forum.Id,
        inbox,
        news switch
        {
            InboxNewsKind.Reminder when inbox.IsOverdue(Today) => Words.RemindLate,
            InboxNewsKind.Reminder => Words.RemindNotice(JapaneseTime.Long(inbox.ReplyBy)),
            _ => Words.InboxNotice(inbox.FromName),
        },
        isPersonal ? forum.Name : null);

    public AdaptiveCard AnswerForm(ForumId forum, IssueHanding handing) => new HandingAnswerCard(
        forum.Value, ids.NextForm().Value, handing.Id.Value, null, handing.Issue.Number.ToString(), handing.Issue.Subject, null, null, NoFaults, null, Words).ToCard();

    public AdaptiveCard AnswerForm(ForumId forum, InboxIssue inbox) => new HandingAnswerCard(
        forum.Value, ids.NextForm().Value, null, inbox.Id.Value, inbox.Issue.Number.ToString(), inbox.Issue.Subject, null, null, NoFaults, null, Words).ToCard();

    /// <summary>The form of an answer once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? AnswerAgain(ForumId forum, HandingActions.AnswerPayload typed, Refusal refusal, IssueHanding? handing) => refusal is FormFaults or Unavailable or TooBusy
        ? new HandingAnswerCard(
            forum.Value, Id(typed.Form), typed.Handing, null, HandingId.Parse(typed.Handing)?.Issue.ToString() ?? "", handing?.Issue.Subject ?? "", typed.Verdict, typed.Text,
            Faults(refusal), Notice(refusal), Words).ToCard()
        : Refused(forum, refusal);

    /// <inheritdoc cref="AnswerAgain(ForumId, HandingActions.AnswerPayload, Refusal, IssueHanding?)"/>
    public AdaptiveCard? AnswerAgain(ForumId forum, HandingActions.InboxAnswerPayload typed, Refusal refusal, InboxIssue? inbox) => refusal is FormFaults or Unavailable or TooBusy
        ? new HandingAnswerCard(
            forum.Value, Id(typed.Form), null, typed.Inbox ?? "", inbox?.Issue.Number.ToString() ?? "", inbox?.Issue.Subject ?? "", typed.Verdict, typed.Text,
            Faults(refusal), Notice(refusal), Words).ToCard()
        : Refused(forum, refusal);

    public AdaptiveCard List(ShowHandings.ListView view, int page, bool isPersonal) => new HandingListCard(
        view.Forum.Id.Value,
        isPersonal ? view.Forum.Name : null,
        [
            .. view.Open.Select(one => new HandingLine(
                one.Id.Value, IsIn: false, one.Number.ToString(), one.Subject, Named(Wording.Bodies, one.Name), null, IssueDetailsReplies.Day(one.ReplyBy, view.Today), one.IsOverdue(view.Today))),
            .. view.Inbox.Select(one => new HandingLine(
                one.Id.Value, IsIn: true, one.Issue.Number.ToString(), one.Issue.Subject, one.FromName, Words.States[one.State.ToString()], IssueDetailsReplies.Day(one.ReplyBy, view.Today),
                one.IsOverdue(view.Today))),
        ],
        page,
        Words).ToCard();

    /// <summary>The answer to a refusal of the slice's own; null where it is none.</summary>
    public AdaptiveCard? Refused(ForumId forum, Refusal refusal) => refusal switch
    {
        HandingAlreadyReceived received => Notice(forum, Words.AlreadyReceived(received.Mark.ByName, JapaneseTime.Long(received.Mark.At))),
        HandingAlreadyAnswered => Notice(forum, Words.AlreadyAnswered),
        HandingCalledBack => Notice(forum, Words.WasCalledBack),
        HandingTooLate => Notice(forum, Words.TooLateToCallBack),
        HandingOver => Notice(forum, Words.NotToBeCalledBack),
        HandingNotReceived => Notice(forum, Words.ReceiveFirst),
        IssueClosed closed => Notice(forum, Wording.Closed(closed.Number.ToString())),
        _ => null,
    };

    /// <summary>What happened to an issue elsewhere, for its history.</summary>
    public static IEnumerable<(DateTimeOffset At, IssueStep Step)> Steps(IReadOnlyList<IssueHanding> handings)
    {
        foreach (var one in handings)
        {
            var name = Name(one);
            yield return Step(one.Sent, Words.HistorySent(name));
            if (one.CalledBack is { } back)
            {
                yield return Step(back, Words.HistoryCalledBack(name));
            }

            if (one.Received is { } received)
            {
                yield return Step(received, Words.HistoryReceived(name));
            }

            if (one.Answer is { } answer)
            {
                yield return Step(answer.Mark, [Words.HistoryAnswered(name, Words.Verdicts[answer.Verdict.ToString()]), .. answer.Text.Length == 0 ? [] : (string[])[answer.Text]]);
            }
        }

        static (DateTimeOffset At, IssueStep Step) Step(HandingMark mark, params string[] lines) =>
            (mark.At, new IssueStep(JapaneseTime.Long(mark.At), Wording.Person(mark.ByName), lines));
    }

    /// <summary>The handings of an issue for its card: those that wait first, the newest of each before the others.</summary>
    public static IReadOnlyList<IssueHandedLine> Lines(IReadOnlyList<IssueHanding> handings, DateOnly today) =>
    [
        .. handings.Reverse().OrderBy(static one => !one.IsOpen).Select(one => new IssueHandedLine(
            one.Id.Value,
            Name(one),
            one.Answer is { } answer ? Words.HistoryAnswered(Name(one), Words.Verdicts[answer.Verdict.ToString()]) : Words.SectionLine(Name(one), Words.States[one.State.ToString()]),
            one.IsOpen ? IssueDetailsReplies.Day(one.ReplyBy, today) : null,
            one.IsOverdue(today))),
    ];

    /// <summary>For the weekly card.</summary>
    public static IssueUnansweredLine Unanswered(OpenHanding one, DateOnly today) => new(
        one.Number.ToString(), one.Subject, Named(Wording.Bodies, one.Name), IssueDetailsReplies.Day(one.ReplyBy, today));

    internal static string Name(IssueHanding handing) => Named(Wording.Bodies, handing.To.Name);

    private static string? StepName(RouteStep? step) => step is { } known ? Words.StepName[known.ToString()] : null;

    /// <summary>Where people of other organisations may look on by now, nothing is told of what it rests on.</summary>
    private static IssueHanding Told(IssueHanding handing, bool isShared) => isShared ? handing with { Issue = handing.Issue with { Evidence = HandedEvidence.Nothing } } : handing;

    private static AdaptiveCard Receipt(ForumId forum, string receipt, string subject, string? handing, string? inbox, IssueNumber? open) =>
        new HandingReceiptCard(forum.Value, receipt, subject, handing, inbox, open?.ToString(), Words).ToCard();

    private static HandingPlace[] Kept(string? to) => string.IsNullOrEmpty(to) ? [] : [new HandingPlace(to, new HandingTarget(null, null, Wording.TargetKept, null, null), null, [])];

    private static HandedDetails Details(HandedIssue issue) => new(
        issue.Number.ToString(),
        issue.Subject,
        Named(Wording.Categories, issue.Categories.Select(static category => category.ToString())),
        Named(Wording.Statuses, issue.Status.ToString()),
        issue.Evidence.Cases is { } count ? Words.CasesCount(count) : issue.Evidence.FewerThan is { } limit ? Words.CasesFew(limit) : null,
        issue.Evidence.Checklist.Count == 0 ? null : string.Join('\u3001', issue.Evidence.Checklist),
        issue.Evidence.HasFigures);

    private static string Place(HandingPlace place) => Named(Wording.Bodies, place.Target.Name);

    private static HandingPreview Preview(HandingShown shown) => new(
        Details(shown.Handed),
        Words.CardTitle(StepName(shown.Place.Step)),
        shown.Place.IsForum ? Words.WhereForum(Place(shown.Place)) : Words.WhereBody(Place(shown.Place)),
        shown.Place.IsForum ? Words.WhoForum : Words.WhoBody,
        shown.Place.IsForum ? Words.DecidersForum : string.Join('\u3001', shown.Place.Deciders.OrderByDescending(static role => role).Select(static role => Words.Roles[role.ToString()])),
        JapaneseTime.Long(shown.ReplyBy),
        shown.Place.IsForum,
        shown.IsShared,
        shown.Seen);

    private static AdaptiveCard Notice(ForumId forum, string text) => new NoticeCard(Words.SectionTitle, text, forum.Value, CommonWording.Standard.HelpButton).ToCard();

    private static AdaptiveCard Form(
        ForumId forum,
        string form,
        string issue,
        string subject,
        HandingPlaces places,
        string? to,
        string? replyBy,
        HandingPreview? preview,
        IReadOnlyDictionary<string, string> faults,
        string? notice) => new HandingFormCard(
            forum.Value,
            form,
            issue,
            subject,
            places.Next is { } next ? Words.StepMeaning[next.ToString()] : places.All.Any(static place => place.Step is not null) ? Words.RouteDone : null,
            [.. places.All.Select(static place => new HandingChoice(place.Id, place.IsForum ? Words.ForumChoice(Place(place)) : Words.BodyChoice(Place(place), StepName(place.Step))))],
            places.Silent.Count == 0 ? null : string.Join('\u3001', places.Silent.Select(static body => body.Name.Length == 0 ? Named(Wording.Bodies, body.Kind.ToString()) : body.Name)),
            to,
            replyBy,
            preview,
            faults,
            notice,
            Words).ToCard();

    private AdaptiveCard Card(
        ForumId forum,
        IssueHanding handing,
        string? notice,
        string? forumName,
        HandingRights rights,
        bool isShared,
        bool asks,
        string? from,
        string? open = null) => new HandingCard(
            forum.Value,
            forumName,
            handing.Id.Value,
            null,
            notice,
            Words.CardTitle(StepName(handing.Step)),
            from,
            Details(handing.Issue),
            [
                .. from is null ? (HandingFact[])[new(Words.SentTo, Name(handing)), new(Words.Sent, Mark(handing.Sent, null))] : [],
                new(Words.State, Words.States[handing.State.ToString()]),
                .. handing.Received is { } received ? (HandingFact[])[new(Words.Received, Mark(received, handing.To.Forum is null ? null : Name(handing)))] : [],
                .. handing.Answer is { } answer
                    ? (HandingFact[])[new(Words.Answered, Words.Verdicts[answer.Verdict.ToString()]), new(Words.AnsweredBy, Mark(answer.Mark, handing.To.Forum is null ? null : Name(handing)))]
                    : [],
                .. handing.CalledBack is { } back ? (HandingFact[])[new(Words.CalledBack, Mark(back, null))] : [],
            ],
            handing.IsOpen ? asks ? Ask(handing.ReplyBy, handing.IsOverdue(Today), notice) : Awaited(handing) : null,
            handing.Answer?.Text ?? "",
            handing.IsOverdue(Today),
            rights,
            isShared && open is null ? null : handing.Issue.Number.ToString(),
            isShared,
            Words).ToCard();

    private AdaptiveCard Inbox(ForumId forum, InboxIssue inbox, string? notice, string? forumName) => new HandingCard(
        forum.Value,
        forumName,
        null,
        inbox.Id.Value,
        notice,
        Words.CardTitle(null),
        inbox.FromName,
        Details(inbox.Issue),
        [
            new(Words.State, Words.States[inbox.State.ToString()]),
            .. inbox.Received is { } received ? (HandingFact[])[new(Words.Received, Mark(received, null))] : [],
            .. inbox.Own is { } own ? (HandingFact[])[new(Words.OwnIssue, own.ToString())] : [],
            .. inbox.Answer is { } answer ? (HandingFact[])[new(Words.Answered, Words.Verdicts[answer.Verdict.ToString()]), new(Words.AnsweredBy, Mark(answer.Mark, null))] : [],
        ],
        inbox.State switch
        {
            HandingState.Waiting => $"{Ask(inbox.ReplyBy, inbox.IsOverdue(Today), notice)}\n{Words.InboxText(inbox.FromName)}",
            HandingState.Received => Ask(inbox.ReplyBy, inbox.IsOverdue(Today), notice),
            HandingState.CalledBack => Words.InboxCalledBack(inbox.FromName),
            _ => null,
        },
        inbox.Answer?.Text ?? "",
        inbox.IsOverdue(Today),
        new HandingRights(inbox.State == HandingState.Waiting, inbox.State == HandingState.Received, MayRecall: false),
        inbox.Own?.ToString(),
        IsShared: false,
        Words).ToCard();

    /// <summary>For who handed it over, or looks on.</summary>
    private static string Awaited(IssueHanding handing)
    {
        var day = JapaneseTime.Long(handing.ReplyBy);
        return handing.Received is null ? Words.Awaited(Name(handing), day) : Words.AnswerAwaited(Name(handing), day);
    }

    /// <summary>A reminder that is late asks in its first sentence.</summary>
    private static string Ask(DateOnly replyBy, bool isOverdue, string? notice)
    {
        var day = JapaneseTime.Long(replyBy);
        return !isOverdue ? Words.AskToReply(day) : notice is null ? $"{Words.AskLate(day)}{Words.RemindLate}" : Words.AskLate(day);
    }

    private static string Mark(HandingMark mark, string? forum) => forum is null
        ? Words.StepBy(mark.ByName, JapaneseTime.Long(JapaneseTime.DateOf(mark.At)))
        : Words.StepByForum(forum, mark.ByName, JapaneseTime.Long(JapaneseTime.DateOf(mark.At)));

    private string Id(string? form) => form ?? ids.NextForm().Value;

    private IReadOnlyDictionary<string, string> Faults(Refusal refusal) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(static fault => fault.Key, fault => (fault.Key, fault.Value) switch
        {
            (_, AlreadyHanded already) => Words.AlreadyHanded(Named(Wording.Bodies, already.Name)),
            (_, TooManyHandings many) => Words.TooMany(many.Most),
            (HandingFields.Text, Fault.Missing) => Words.OpinionMissing,
            _ => words.Of(fault.Value),
        }, StringComparer.Ordinal)
        : NoFaults;

    private string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable or TooBusy => words.NotRecorded(refusal),
        _ => null,
    };
}
