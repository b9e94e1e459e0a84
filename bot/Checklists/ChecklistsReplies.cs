using CareSystem.Bot.Shared;
using CareSystem.Cards.Checklists;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Checklists;

/// <summary>The cards of checklists.</summary>
internal sealed class ChecklistsReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly Readings<ChecklistsWording> readings = new(ChecklistsWording.Standard, ChecklistsWording.Plain);

    private ChecklistsWording Wording => readings.Now;

    /// <param name="title">What was typed behind the command; empty = a title for this fiscal year.</param>
    public AdaptiveCard List(ShowRounds.ListView view, ForumId forum, int page, string title) => List(
        view,
        forum,
        page,
        ids.NextForm(),
        new RoundFormValues(title.Length > 0 ? title : Wording.DefaultTitle(FiscalYear.Of(view.Now).ToString())),
        NoFaults,
        null);

    /// <summary>The form once more, as it was sent.</summary>
    public AdaptiveCard ListAgain(ShowRounds.ListView view, ForumId forum, ChecklistsActions.StartPayload typed, FormFaults faults) => List(
        view, forum, 0, FormId.Parse(typed.Form) ?? ids.NextForm(), new RoundFormValues(typed.Title, typed.Closes), words.Of(faults.Faults), words.Notice(faults));

    public AdaptiveCard Started(ForumId forum, StartRound.Started started) => new RoundStartedCard(
        forum.Value, started.Id.Value, started.Title, started.Closes is { } at ? Wording.Closes(JapaneseTime.Long(at)) : null, started.ForumName, Wording).ToCard();

    /// <summary>The card in the channel.</summary>
    public AdaptiveCard Shared(ForumId forum, ShowRounds.SharedView view) =>
        Round(forum, view.Round, view.Round.State == ChecklistRoundState.Open, view.Turnout, null, view.RefreshFor, null);

    /// <summary>A round as one person sees it.</summary>
    /// <param name="channelUserId">The person's, so that the client keeps this view up to date; null where it is not known.</param>
    public AdaptiveCard Own(ForumId forum, RoundView view, string? channelUserId, Refusal? refusal = null) => Round(
        forum,
        view.Round,
        view.IsOpen,
        view.Turnout,
        new RoundOwnView(view.OwnAt is { } at ? JapaneseTime.Short(at) : null, view.MayAnswer, view.MayClose, view.Missing),
        channelUserId is null ? [] : [channelUserId],
        Notice(refusal));

    /// <summary>The same where others can read it: nothing of the person.</summary>
    public AdaptiveCard InPublic(ForumId forum, RoundView view, Refusal? refusal = null) =>
        Round(forum, view.Round, view.IsOpen, view.Turnout, null, [], Notice(refusal));

    /// <summary>What must not be shown here can be had in the person's own chat.</summary>
    public AdaptiveCard OnlyInChat(ForumId forum, RoundView view) => Round(forum, view.Round, view.IsOpen, view.Turnout, null, [], Wording.InChatNotice);

    public AdaptiveCard Form(ForumId forum, ShowRounds.OwnView own, bool inDialog) => new AnswerFormCard(
        forum.Value,
        ids.NextForm().Value,
        own.View.Round.Id.Value,
        own.View.Round.Title,
        own.View.Round.Version,
        Questions(own.View.Round, own.Answer),
        NoFaults,
        null,
        inDialog,
        Wording).ToCard();

    /// <summary>The form once more, as it was filled in; from what came with it, so that storage need not answer.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, ChecklistsActions.AnswerPayload typed, Refusal refusal, bool inDialog) => refusal is not (FormFaults or Unavailable or TooBusy)
        ? null
        : new AnswerFormCard(
            forum.Value,
            typed.Form ?? ids.NextForm().Value,
            typed.Round ?? "",
            typed.RoundTitle ?? "",
            typed.Version ?? "",
            [.. (typed.Items ?? []).Select(item => Question(typed.Version ?? "", item, typed.Given(item))).OfType<ChecklistQuestion>()],
            refusal is FormFaults faults ? words.Of(faults.Faults) : NoFaults,
            refusal is FormFaults wrong ? words.Notice(wrong) : words.NotRecorded(refusal),
            inDialog,
            Wording).ToCard();

    public AdaptiveCard Answered(ForumId forum, AnswerChecklist.Answered answered, bool inDialog) =>
        Answers(forum, answered.Round, answered.Answer, isReceipt: true, mayChange: true, inDialog);

    public AdaptiveCard Mine(ForumId forum, ShowRounds.OwnView own, bool inDialog) =>
        Answers(forum, own.View.Round, own.Answer, isReceipt: false, own.View is { IsOpen: true, MayAnswer: true }, inDialog);

    public AdaptiveCard Result(ForumId forum, ShowRounds.ResultView view, int page) => new ResultCard(
        forum.Value,
        view.Round.Id.Value,
        view.Round.Title,
        Wording.ClosedAt(JapaneseTime.Long(view.Round.ClosedAt ?? view.Round.At)),
        view.Result.People,
        view.Result.FewestPeople,
        [.. view.Result.Items.Select(item => Line(view.Round.Version, item))],
        page,
        Wording).ToCard();

    /// <summary>That the result is there, where not everybody who reads along may see it.</summary>
    public AdaptiveCard ResultReady(ForumId forum, ShowRounds.ResultView view) => new ResultReadyCard(
        forum.Value, view.Round.Id.Value, view.Round.Title, Wording.ClosedAt(JapaneseTime.Long(view.Round.ClosedAt ?? view.Round.At)), view.Audience.ToString(), Wording).ToCard();

    private static ResultLine Line(string version, ItemResult item)
    {
        var text = ChecklistTexts.Find(version, item.Item);
        return new ResultLine(
            Spelled(text?.Category ?? ""),
            text is null ? item.Item : Said(text),
            item.Rated,
            item.Mean,
            item.OnScale,
            item.Unknown,
            (int)Math.Round(item.UnknownRate * 100, MidpointRounding.AwayFromZero),
            item.NotApplicable,
            item.Finding.ToString());
    }

    private static string Said(ChecklistItemText text) => Notation.Reading == Reading.Plain ? text.EasyText : text.Text;

    private static string Spelled(string category) => Notation.Current.Of(category, KanjiSpelling.Of(category));

    private static ChecklistQuestion? Question(string version, string item, string? rating) =>
        ChecklistTexts.Find(version, item) is { } text ? new ChecklistQuestion(item, Spelled(text.Category), Said(text), rating) : null;

    private static ChecklistQuestion[] Questions(ChecklistRound round, ChecklistAnswer? answer) =>
    [
        .. round.Items
            .Select(item => Question(round.Version, item, answer is not null && answer.Ratings.TryGetValue(item, out var rating) ? rating.ToString() : null))
            .OfType<ChecklistQuestion>(),
    ];

    private string? Notice(Refusal? refusal) => refusal switch
    {
        RoundStillOpen => Wording.StillOpenNotice,
        RoundClosed or ObserversDoNotAnswer or ResultNotForYou or RoundNotYoursToClose => words.NotFoundNotice,
        _ => null,
    };

    private AdaptiveCard Answers(ForumId forum, ChecklistRound round, ChecklistAnswer? answer, bool isReceipt, bool mayChange, bool inDialog) => new AnswersCard(
        forum.Value, round.Id.Value, round.Title, isReceipt, answer is null ? [] : Questions(round, answer), mayChange, inDialog, Wording).ToCard();

    private AdaptiveCard Round(
        ForumId forum, ChecklistRound round, bool isOpen, RoundTurnout turnout, RoundOwnView? own, IReadOnlyList<string> refreshFor, string? notice) => new RoundCard(
        forum.Value,
        round.Id.Value,
        round.Title,
        round.ByName,
        round.Items.Count,
        turnout.Answered,
        turnout.Invited,
        isOpen,
        round.ClosedAt is { } closed ? Wording.ClosedAt(JapaneseTime.Short(closed)) : round.Closes is { } closes ? Wording.Closes(JapaneseTime.Long(closes)) : null,
        own,
        refreshFor,
        notice,
        Wording).ToCard();

    private AdaptiveCard List(
        ShowRounds.ListView view, ForumId forum, int page, FormId form, RoundFormValues values, IReadOnlyDictionary<string, string> faults, string? notice) => new RoundListCard(
        forum.Value,
        view.MayStart ? form.Value : null,
        [.. view.Rounds.Select(round => Line(round, view))],
        page,
        values,
        faults,
        notice,
        Wording).ToCard();

    private RoundLine Line(ChecklistRound round, ShowRounds.ListView view)
    {
        var isOpen = round.TakesAnswers(view.Now);
        var when = round.ClosedAt is { } closed ? Wording.ClosedAt(JapaneseTime.Short(closed)) : round.Closes is { } closes ? Wording.Closes(JapaneseTime.Short(closes)) : null;
        return new RoundLine(round.Id.Value, round.Title, Wording.ListLine(isOpen ? Wording.StateOpen : Wording.StateClosed, when), isOpen, isOpen && view.MayAnswer);
    }
}
