using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues;

/// <summary>The forms of the log of issues, empty, filled in, and once more as they were typed.</summary>
internal sealed class IssueFormReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    public AdaptiveCard New(ShowIssues.Door door, string? subject) => Empty(door, new IssueFormValues(subject), null).ToCard();

    /// <summary>The form with a case as its evidence: the code, and nothing that stands in it.</summary>
    public AdaptiveCard FromCase(ShowIssues.Door door, CaseCode code) => Empty(door, new IssueFormValues(Cases: code.ToString()), Wording.FromCase(code.ToString())).ToCard();

    /// <summary>The form in a dialog, with what a message says.</summary>
    /// <param name="left">How many characters of the message found no room.</param>
    public AdaptiveCard FromMessage(ShowIssues.Door door, string subject, string description, int left) =>
        (Empty(
            door,
            new IssueFormValues(subject, Description: description),
            left > 0 ? Wording.FromMessageCut(IssueDraft.DescriptionLimit, left) : Wording.FromMessage) with
        {
            ForumName = door.Forum.Name,
            InDialog = true,
        }).ToCard();

    /// <summary>The empty form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? NewAgain(ForumId forum, IReadOnlyList<BodyPlace> bodies, IssueActions.FormPayload typed, Refusal refusal, bool inDialog) => refusal switch
    {
        IssuesLookAlike alike => (Again(forum, bodies, typed, null, 0) with
        {
            Notice = inDialog ? Wording.LooksAlikeInDialog(alike.Similar[0].Number.ToString()) : Wording.LooksAlike,
            Similar = [.. alike.Similar.Select(static issue => new IssueLookAlike(issue.Number.ToString(), issue.Subject, issue.Status.ToString()))],
            InDialog = inDialog,
        }).ToCard(),
        FormFaults or Unavailable or TooBusy => (Again(forum, bodies, typed, null, 0) with { Faults = Faults(refusal), Notice = Notice(refusal), InDialog = inDialog }).ToCard(),
        _ => null,
    };

    /// <param name="seesCases">Who is not told of the cases behind an issue has no fields for them.</param>
    public AdaptiveCard Edit(ForumId forum, IReadOnlyList<BodyPlace> bodies, CommunityIssue issue, bool seesCases)
    {
        var (content, evidence) = (issue.Content, issue.Content.Evidence);
        return (Form(
            forum,
            ids.NextForm().Value,
            issue.Number.ToString(),
            issue.Revision,
            new IssueFormValues(
                content.Subject,
                IssueDifferences.Several(content.Categories),
                content.Level.ToString(),
                content.Description,
                seesCases ? string.Join(' ', evidence.Cases) : null,
                content.Owner,
                content.Due is { } due ? JapaneseTime.Iso(due) : null,
                IssueDifferences.Several(content.Tags),
                seesCases ? evidence.CaseCount?.ToString(CultureInfo.InvariantCulture) : null,
                evidence.Checklist,
                evidence.Figures,
                evidence.Source,
                content.Target?.Id.Value,
                content.NextAction),
            Choices(bodies, content.Target)) with { HidesCases = !seesCases }).ToCard();
    }

    /// <summary>The form of an issue once more, as it was typed.</summary>
    public AdaptiveCard? EditAgain(ForumId forum, IReadOnlyList<BodyPlace> bodies, IssueActions.FormPayload typed, Refusal refusal) => refusal switch
    {
        IssueChanged changed => (Again(forum, bodies, typed, typed.Issue ?? "", changed.Current.Revision) with
        {
            Notice = IssueHistoryReplies.ChangedNotice(changed.Since), Changed = IssueHistoryReplies.ChangedLines(changed.Since),
        }).ToCard(),
        FormFaults or Unavailable or TooBusy => (Again(forum, bodies, typed, typed.Issue ?? "", typed.Revision) with { Faults = Faults(refusal), Notice = Notice(refusal) }).ToCard(),
        _ => null,
    };

    public AdaptiveCard Move(ForumId forum, CommunityIssue issue) => new IssueMoveCard(
        forum.Value,
        ids.NextForm().Value,
        issue.Number.ToString(),
        issue.Revision,
        issue.Content.Subject,
        issue.Status.ToString(),
        Ways(issue.Status),
        Status: null,
        Note: null,
        NoFaults,
        null,
        [],
        Wording).ToCard();

    /// <summary>The form of the status once more, as it was typed.</summary>
    /// <param name="current">The issue, where it could be read; else every status is offered, and the answer checked again.</param>
    public AdaptiveCard? MoveAgain(ForumId forum, IssueActions.MovePayload typed, Refusal refusal, CommunityIssue? current) => refusal switch
    {
        IssueChanged changed => MoveAgain(
            forum, typed, changed.Current.Revision, changed.Current, NoFaults, IssueHistoryReplies.ChangedNotice(changed.Since), IssueHistoryReplies.ChangedLines(changed.Since)),
        FormFaults or Unavailable or TooBusy => MoveAgain(forum, typed, typed.Revision, current, Faults(refusal), Notice(refusal), []),
        _ => null,
    };

    private static string[] Ways(IssueStatus? from) =>
        [.. (from is { } status ? IssueWorkflow.From(status) : Enum.GetValues<IssueStatus>()).Select(static to => to.ToString())];

    private static IssueFormValues Typed(IssueActions.FormPayload typed) => new(
        typed.Subject,
        typed.Category,
        typed.Level,
        typed.Description,
        typed.Cases,
        typed.Owner,
        JapaneseTime.ParseIso(typed.Due) is { } due ? JapaneseTime.Iso(due) : null,
        typed.Tags,
        typed.CaseCount,
        typed.Checklist,
        typed.Figures,
        typed.Source,
        typed.Target,
        typed.NextAction);

    /// <summary>The bodies there are, and the one that was chosen when it was still there.</summary>
    private static IssueBody[] Choices(IReadOnlyList<BodyPlace> bodies, IssueTarget? kept) =>
    [
        .. bodies.Select(static body => new IssueBody(body.Id.Value, body.Name.Length == 0 ? Named(Wording.Bodies, body.Kind.ToString()) : body.Name)),
        .. kept is { } target && bodies.All(body => body.Id != target.Id) ? (IssueBody[])[new IssueBody(target.Id.Value, Named(Wording.Bodies, target.Name))] : [],
    ];

    private IssueFormCard Empty(ShowIssues.Door door, IssueFormValues values, string? notice) =>
        Form(door.Forum.Id, ids.NextForm().Value, null, 0, values, Choices(door.Bodies, null)) with { Notice = notice };

    /// <summary>Where the bodies cannot be read, the one that was chosen stays chosen.</summary>
    private IssueFormCard Again(ForumId forum, IReadOnlyList<BodyPlace> bodies, IssueActions.FormPayload typed, string? issue, int revision) => Form(
        forum,
        Id(typed.Form),
        issue,
        revision,
        Typed(typed),
        Choices(bodies, BodyId.Parse(typed.Target) is { } chosen ? new IssueTarget(chosen, Wording.TargetKept) : null)) with { ForumName = typed.ForumName, HidesCases = typed.HidesCases };

    private IssueFormCard Form(ForumId forum, string form, string? issue, int revision, IssueFormValues values, IReadOnlyList<IssueBody> bodies) =>
        new(forum.Value, form, issue, revision, values, NoFaults, null, [], Wording) { Bodies = bodies };

    private AdaptiveCard MoveAgain(
        ForumId forum,
        IssueActions.MovePayload typed,
        int revision,
        CommunityIssue? current,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) => new IssueMoveCard(
        forum.Value,
        Id(typed.Form),
        typed.Issue ?? "",
        revision,
        current?.Content.Subject ?? "",
        current?.Status.ToString(),
        Ways(current?.Status),
        typed.Status,
        typed.Note,
        faults,
        notice,
        changed,
        Wording).ToCard();

    private string Id(string? form) => form ?? ids.NextForm().Value;

    /// <summary>Some faults have words of their own: they say more than that something is missing.</summary>
    private IReadOnlyDictionary<string, string> Faults(Refusal refusal) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(static fault => fault.Key, fault => (fault.Key, fault.Value) switch
        {
            (IssueFields.Cases, Fault.Unknown unknown) => Wording.CasesUnknown(unknown.Text),
            (IssueFields.Note, Fault.Missing) => Wording.NoteMissing,
            (IssueFields.Source, Fault.Missing) => Wording.SourceMissing,
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
