using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Issues;

/// <summary>The cards of the log of issues.</summary>
internal sealed class IssuesReplies(IIdSource ids, IFaultWords words)
{
    /// <summary>Steps on one page of the history.</summary>
    public const int HistoryPageSize = 5;

    /// <summary>Of a value in the history, in characters: enough to know it again.</summary>
    private const int ValueLimit = 60;

    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly (IssuesWording Kana, IssuesWording Kanji) spellings = (IssuesWording.Standard, IssuesWording.Kanji);

    private IssuesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    /// <param name="words">What was searched for; null = the whole list.</param>
    /// <param name="maybeNew">What was typed may have been meant as the subject of a new issue.</param>
    /// <param name="isShared">Everybody sees it: whoever may not add is told so after pressing.</param>
    public AdaptiveCard List(ShowIssues.View view, int page, string? words, bool maybeNew, bool isShared, string? notice = null) => new IssueListCard(
        view.Forum.Id.Value,
        [.. view.Issues.Select(issue => Line(issue, view.Today))],
        page,
        words,
        maybeNew && view.Issues.Count == 0 ? words : null,
        view.MayAdd || isShared,
        notice,
        Wording).ToCard();

    /// <summary>The list, in place of an issue that is not there.</summary>
    public AdaptiveCard NoSuchNumber(ShowIssues.View view, IEnumerable<IssueNumber> numbers, bool isShared) =>
        List(view, 0, null, maybeNew: false, isShared, Wording.NoSuchNumber(string.Join('/', numbers)));

    public AdaptiveCard Which(ForumId forum, int number, IReadOnlyList<ShowIssues.IssueView> issues) => new IssueChoiceCard(
        forum.Value,
        number,
        [.. issues.Select(static one => new IssueCandidate(one.Issue.Number.ToString(), one.Issue.Number.Year.ToString(), one.Issue.Content.Subject))],
        Wording).ToCard();

    public AdaptiveCard One(ForumId forum, ShowIssues.IssueView view, int page, bool isShared)
    {
        var pages = Math.Max(1, (view.History.Count + HistoryPageSize - 1) / HistoryPageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var issue = view.Issue;
        return new IssueCard(
            forum.Value,
            Details(issue.Number, issue.Content, issue.Status, issue.StatusNote, view.Today, Wording.ByWhen(issue.ByName, JapaneseTime.Long(JapaneseTime.DateOf(issue.At)))),
            Receipt: null,
            [.. view.History.Reverse().Skip(shown * HistoryPageSize).Take(HistoryPageSize).Select(Step)],
            shown,
            pages,
            view.MayEdit,
            view.MayMove,
            isShared,
            Wording).ToCard();
    }

    public AdaptiveCard New(ForumId forum, string? subject) => Form(forum, ids.NextForm().Value, null, 0, new IssueFormValues(subject), NoFaults, null, []).ToCard();

    /// <summary>The form in a dialog, with what a message says.</summary>
    /// <param name="left">How many characters of the message found no room.</param>
    public AdaptiveCard FromMessage(ForumSummary forum, string subject, string description, int left) =>
        (Form(
            forum.Id,
            ids.NextForm().Value,
            null,
            0,
            new IssueFormValues(subject, Description: description),
            NoFaults,
            left > 0 ? Wording.FromMessageCut(IssueDraft.DescriptionLimit, left) : Wording.FromMessage,
            []) with
        {
            ForumName = forum.Name,
            InDialog = true,
        }).ToCard();

    /// <summary>A page of what was found for the compose box.</summary>
    /// <param name="amongOwn">The message will stand among the forum's own people; elsewhere it says number and title.</param>
    public IReadOnlyList<FoundCard> Found(ShowIssues.View view, IEnumerable<CommunityIssue> page, bool amongOwn) =>
        [.. page.Select(issue => amongOwn ? FoundAmongOwn(view, issue) : FoundElsewhere(view.Forum, issue))];

    public string NothingFound(string? words) => words is null ? Wording.SearchNone : Wording.FoundNothing;

    /// <summary>The empty form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? NewAgain(ForumId forum, IssueActions.FormPayload typed, Refusal refusal, bool inDialog) => refusal is FormFaults or Unavailable
        ? (Form(forum, typed.Form ?? ids.NextForm().Value, null, 0, Typed(typed), Faults(refusal), Notice(refusal), []) with { ForumName = typed.ForumName, InDialog = inDialog }).ToCard()
        : null;

    public AdaptiveCard Edit(ForumId forum, CommunityIssue issue) => Form(
        forum,
        ids.NextForm().Value,
        issue.Number.ToString(),
        issue.Revision,
        new IssueFormValues(
            issue.Content.Subject,
            issue.Content.Category.ToString(),
            issue.Content.Level.ToString(),
            issue.Content.Description,
            string.Join(' ', issue.Content.Cases),
            issue.Content.Owner,
            issue.Content.Due is { } due ? JapaneseTime.Iso(due) : null),
        NoFaults,
        null,
        []).ToCard();

    /// <summary>The form of an issue once more, as it was typed.</summary>
    public AdaptiveCard? EditAgain(ForumId forum, IssueActions.FormPayload typed, Refusal refusal) => refusal switch
    {
        IssueChanged changed => Form(forum, Id(typed.Form), typed.Issue ?? "", changed.Current.Revision, Typed(typed), NoFaults, ChangedNotice(changed), ChangedLines(changed)).ToCard(),
        FormFaults or Unavailable => Form(forum, Id(typed.Form), typed.Issue ?? "", typed.Revision, Typed(typed), Faults(refusal), Notice(refusal), []).ToCard(),
        _ => null,
    };

    public AdaptiveCard Move(ForumId forum, CommunityIssue issue) => new IssueMoveCard(
        forum.Value,
        ids.NextForm().Value,
        issue.Number.ToString(),
        issue.Revision,
        issue.Content.Subject,
        issue.Status.ToString(),
        issue.Status.ToString(),
        null,
        NoFaults,
        null,
        [],
        Wording).ToCard();

    /// <summary>The form of the status once more, as it was typed.</summary>
    /// <param name="current">The issue, where it could be read.</param>
    public AdaptiveCard? MoveAgain(ForumId forum, IssueActions.MovePayload typed, Refusal refusal, CommunityIssue? current) => refusal switch
    {
        IssueChanged changed => MoveAgain(forum, typed, changed.Current.Revision, changed.Current, NoFaults, ChangedNotice(changed), ChangedLines(changed)),
        FormFaults or Unavailable => MoveAgain(forum, typed, typed.Revision, current, Faults(refusal), Notice(refusal), []),
        _ => null,
    };

    public AdaptiveCard Added(ForumId forum, AddIssue.Added added, bool inDialog) =>
        Receipt(forum, Wording.Added(added.Number.ToString()), added.Number, added.Content, IssueStatus.Submitted, "", inDialog);

    public AdaptiveCard Edited(ForumId forum, EditIssue.Edited edited) =>
        Receipt(forum, Wording.Edited(edited.Number.ToString()), edited.Number, edited.Content, edited.Status, "");

    public AdaptiveCard Moved(ForumId forum, MoveIssue.Moved moved) => Receipt(
        forum, Wording.Moved(moved.Number.ToString(), Named(Wording.Statuses, moved.Status.ToString())), moved.Number, moved.Content, moved.Status, moved.Note);

    private static string Named(IReadOnlyDictionary<string, string> names, string code) => names.GetValueOrDefault(code, code);

    private static IssueFormValues Typed(IssueActions.FormPayload typed) =>
        new(typed.Subject, typed.Category, typed.Level, typed.Description, typed.Cases, typed.Owner, JapaneseTime.ParseIso(typed.Due) is { } due ? JapaneseTime.Iso(due) : null);

    /// <summary>With the year only where it does not go without saying.</summary>
    private static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? JapaneseTime.Short(day) : JapaneseTime.Long(day);

    private static string Trimmed(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var shown = new StringInfo(line);
        return shown.LengthInTextElements <= ValueLimit ? line : shown.SubstringByTextElements(0, ValueLimit) + "…";
    }

    private string Id(string? form) => form ?? ids.NextForm().Value;

    private IssueLine Line(CommunityIssue issue, DateOnly today) => new(
        issue.Number.ToString(),
        issue.Content.Subject,
        issue.Content.Category.ToString(),
        issue.Status.ToString(),
        issue.IsOpen,
        issue.Content.Owner,
        issue.Content.Due is { } due ? Day(due, today) : null,
        issue.IsOverdue(today));

    private IssueDetails Details(IssueNumber number, IssueContent content, IssueStatus status, string note, DateOnly? today, string? by) => new(
        number.ToString(),
        content.Subject,
        status.ToString(),
        note,
        content.Category.ToString(),
        content.Level.ToString(),
        content.Description,
        [.. content.Cases.Select(static code => code.ToString())],
        content.Owner,
        content.Due is { } due ? JapaneseTime.Long(due) : null,
        today is { } day && status is not (IssueStatus.Completed or IssueStatus.Dropped) && content.Due < day,
        by);

    private AdaptiveCard Receipt(
        ForumId forum, string receipt, IssueNumber number, IssueContent content, IssueStatus status, string note, bool inDialog = false) => new IssueCard(
        forum.Value, Details(number, content, status, note, today: null, by: null), receipt, [], 0, 0, MayEdit: false, MayMove: false, IsShared: false, Wording)
    {
        InDialog = inDialog,
    }.ToCard();

    private IssueFormCard Form(
        ForumId forum, string form, string? issue, int revision, IssueFormValues values, IReadOnlyDictionary<string, string> faults, string? notice, IReadOnlyList<string> changed) =>
        new(forum.Value, form, issue, revision, values, faults, notice, changed, Wording);

    private FoundCard FoundAmongOwn(ShowIssues.View view, CommunityIssue issue)
    {
        var line = Line(issue, view.Today);
        return new FoundCard(
            CardText.Typed(Wording.FoundLine(line.Number, line.Subject)),
            CardText.Typed(Wording.FoundState(
                Wording.LineState(Named(Wording.Statuses, line.Status), Named(Wording.Categories, line.Category)),
                Wording.LineCare(line.Owner.Length == 0 ? null : line.Owner, line.Due))),
            new IssueCard(
                view.Forum.Id.Value,
                Details(issue.Number, issue.Content, issue.Status, issue.StatusNote, view.Today, Wording.ByWhen(issue.ByName, JapaneseTime.Long(JapaneseTime.DateOf(issue.At)))),
                Receipt: null,
                [],
                0,
                0,
                MayEdit: false,
                MayMove: false,
                IsShared: true,
                Wording).ToCard());
    }

    private FoundCard FoundElsewhere(ForumSummary forum, CommunityIssue issue) => new(
        CardText.Typed(Wording.FoundLine(issue.Number.ToString(), issue.Content.Subject)),
        CardText.Typed(forum.Name),
        new IssueTitleCard(issue.Number.ToString(), issue.Content.Subject, Wording).ToCard());

    private AdaptiveCard MoveAgain(
        ForumId forum,
        IssueActions.MovePayload typed,
        int revision,
        CommunityIssue? current,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) =>
        new IssueMoveCard(
            forum.Value, Id(typed.Form), typed.Issue ?? "", revision, current?.Content.Subject ?? "", current?.Status.ToString(), typed.Status, typed.Note, faults, notice, changed, Wording)
            .ToCard();

    /// <summary>Two faults have words of their own: they say more than that something is missing.</summary>
    private IReadOnlyDictionary<string, string> Faults(Refusal refusal) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(static fault => fault.Key, fault => (fault.Key, fault.Value) switch
        {
            (IssueFields.Cases, Fault.Unknown unknown) => Wording.CasesUnknown(unknown.Text),
            (IssueFields.Note, Fault.Missing) => Wording.NoteMissing,
            _ => words.Of(fault.Value),
        }, StringComparer.Ordinal)
        : NoFaults;

    private string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable => words.NotRecorded(refusal),
        _ => null,
    };

    private string ChangedNotice(IssueChanged changed) => Wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : "");

    /// <summary>The newest value of each field that somebody else changed.</summary>
    private string[] ChangedLines(IssueChanged changed) =>
    [
        .. changed.Since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(group => Wording.ChangedField(Named(Wording.FieldNames, group.Key), Shown(group.Key, group.Last().New))),
    ];

    private IssueStep Step(HistoryEntry entry) => new(
        JapaneseTime.Long(entry.At),
        Wording.Person(entry.ByName),
        entry.Fields.Count == 0
            ? [Wording.HistoryAdded]
            : [.. entry.Fields.Select(field => Wording.HistoryChange(Named(Wording.FieldNames, field.Field), Shown(field.Field, field.Old), Shown(field.Field, field.New)))]);

    private string Shown(string field, string? value) => field switch
    {
        _ when string.IsNullOrEmpty(value) => Wording.Empty,
        IssueFields.Category => Named(Wording.Categories, value),
        IssueFields.Level => Named(Wording.Levels, value),
        IssueFields.Status => Named(Wording.Statuses, value),
        IssueFields.Due when JapaneseTime.ParseIso(value) is { } day => JapaneseTime.Long(day),
        _ => Trimmed(value),
    };
}
