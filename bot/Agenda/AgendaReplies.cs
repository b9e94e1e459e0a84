using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Agenda;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Agenda;

/// <summary>The cards of the agenda.</summary>
internal sealed class AgendaReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly Readings<AgendaWording> readings = new(AgendaWording.Standard, AgendaWording.Plain);

    private AgendaWording Wording => readings.Now;

    public AdaptiveCard List(ShowAgenda.View view, Caller caller, int page) =>
        List(view, caller, page, caller.Role == MemberRole.Observer ? null : ids.NextForm().Value, new AgendaFormValues(), NoFaults, null);

    /// <summary>The list once more, with the form as it was typed.</summary>
    public AdaptiveCard ListAgain(ShowAgenda.View view, Caller caller, AgendaActions.FormPayload typed, Refusal refusal) =>
        List(view, caller, 0, typed.Form ?? ids.NextForm().Value, Typed(typed), Faults(refusal), Notice(refusal));

    public AdaptiveCard Added(ForumId forum, AddAgendaItem.Added added, bool inDialog) =>
        Item(forum, added.Id, Wording.ReceivedTitle, added.Content, null, null, [], mayEdit: true, mayArrange: false, inDialog);

    /// <summary>The form in a dialog, with what a message says.</summary>
    /// <param name="left">How many characters of the message found no room.</param>
    public AdaptiveCard FromMessage(ForumSummary forum, string subject, string description, int left) => New(
        forum.Id,
        ids.NextForm().Value,
        forum.Name,
        new AgendaFormValues(subject, Description: description),
        NoFaults,
        left > 0 ? Wording.FromMessageCut(AgendaDraft.DescriptionLimit, left) : Wording.FromMessage);

    /// <summary>That form once more, as it was typed; null where the refusal is none of the agenda's own.</summary>
    public AdaptiveCard? NewAgain(ForumId forum, AgendaActions.FormPayload typed, Refusal refusal) => refusal is FormFaults or Unavailable or TooBusy
        ? New(forum, typed.Form ?? ids.NextForm().Value, typed.ForumName, Typed(typed), Faults(refusal), Notice(refusal))
        : null;

    /// <summary>A page of what was found for the compose box.</summary>
    /// <param name="amongOwn">The message will stand among the forum's own people; elsewhere it says the title.</param>
    public IReadOnlyList<FoundCard> Found(ForumSummary forum, IEnumerable<AgendaItem> page, bool amongOwn) =>
    [
        .. page.Select(item => amongOwn
            ? new FoundCard(
                CardText.Typed(item.Content.Subject),
                CardText.Typed(Wording.ItemMeta(Wording.Types.GetValueOrDefault(item.Content.Type.ToString(), item.Content.Type.ToString()), item.Content.Minutes, item.ByName)),
                Item(forum.Id, item.Id, null, item.Content, item.ByName, null, [], mayEdit: false, mayArrange: false))
            : new FoundCard(CardText.Typed(item.Content.Subject), CardText.Typed(forum.Name), new AgendaTitleCard(item.Content.Subject, Wording).ToCard())),
    ];

    public string NothingFound(string? words) => words is null ? Wording.SearchNone : Wording.FoundNothing;

    public AdaptiveCard Edited(ForumId forum, EditAgendaItem.Edited edited) =>
        Item(forum, edited.Id, Wording.EditedTitle, edited.Content, null, null, [], mayEdit: true, mayArrange: false);

    public AdaptiveCard Withdrawn(ForumId forum, WithdrawAgendaItem.Withdrawn withdrawn) => new AgendaItemCard(
        forum.Value, withdrawn.Id.Value, Wording.WithdrawnTitle, withdrawn.Subject, "", null, "", null, null, [], MayEdit: false, MayArrange: false, Wording).ToCard();

    public AdaptiveCard One(ForumId forum, ShowAgenda.ItemView view) => Item(
        forum, view.Item.Id, null, view.Item.Content, view.Item.ByName, view.Item.Meeting, view.Upcoming, view.MayEdit, view.MayArrange);

    public AdaptiveCard Edit(ForumId forum, AgendaItem item) => new AgendaEditCard(
        forum.Value,
        ids.NextForm().Value,
        item.Id.Value,
        item.Revision,
        new AgendaFormValues(item.Content.Subject, item.Content.Type.ToString(), item.Content.Minutes?.ToString(CultureInfo.InvariantCulture), item.Content.Description),
        NoFaults,
        null,
        [],
        Wording).ToCard();

    /// <summary>The form of an item once more, as it was typed; null where the refusal is none of the agenda's own.</summary>
    public AdaptiveCard? EditAgain(ForumId forum, AgendaActions.FormPayload typed, Refusal refusal) => refusal switch
    {
        AgendaItemChanged changed => Again(
            forum, typed, changed.Current.Revision, NoFaults, Wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : ""), ChangedLines(changed)),
        FormFaults or Unavailable or TooBusy => Again(forum, typed, typed.Revision, Faults(refusal), Notice(refusal), []),
        _ => null,
    };

    private static AgendaFormValues Typed(AgendaActions.FormPayload typed) => new(typed.Subject, typed.Type, typed.Minutes, typed.Description);

    private IReadOnlyDictionary<string, string> Faults(Refusal refusal) => refusal is FormFaults faults ? words.Of(faults.Faults) : NoFaults;

    private string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable or TooBusy => words.NotRecorded(refusal),
        _ => null,
    };

    private AdaptiveCard New(
        ForumId forum, string form, string? forumName, AgendaFormValues values, IReadOnlyDictionary<string, string> faults, string? notice) =>
        new AgendaNewCard(forum.Value, form, forumName, values, faults, notice, Wording).ToCard();

    private AdaptiveCard Again(
        ForumId forum, AgendaActions.FormPayload typed, int revision, IReadOnlyDictionary<string, string> faults, string? notice, IReadOnlyList<string> changed) => new AgendaEditCard(
        forum.Value, typed.Form ?? ids.NextForm().Value, typed.Item ?? "", revision, Typed(typed), faults, notice, changed, Wording).ToCard();

    /// <summary>The newest value of each field that somebody else changed.</summary>
    private string[] ChangedLines(AgendaItemChanged changed) =>
    [
        .. changed.Since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(group => Wording.ChangedField(Wording.FieldNames.GetValueOrDefault(group.Key, group.Key), Shown(group.Key, group.Last().New))),
    ];

    private string Shown(string field, string? value) =>
        string.IsNullOrEmpty(value) ? Wording.Empty : field == AgendaFields.Type ? Wording.Types.GetValueOrDefault(value, value) : value;

    private AdaptiveCard List(
        ShowAgenda.View view, Caller caller, int page, string? form, AgendaFormValues values, IReadOnlyDictionary<string, string> faults, string? notice)
    {
        var next = view.Upcoming.Count > 0 ? view.Upcoming[0] : null;
        return new AgendaListCard(
            caller.Forum.Value,
            form,
            next is null ? null : $"{next.Name} {JapaneseTime.Long(next.Start)}",
            [
                .. NextAgenda.InOrder(view.Items, view.Upcoming).Select(static each => new AgendaLine(
                    each.Item.Id.Value,
                    each.Item.Content.Subject,
                    each.Item.Content.Type.ToString(),
                    each.Item.Content.Minutes,
                    each.Item.ByName,
                    each.Later is { } later ? $"{later.Name} {JapaneseTime.Short(later.Start)}" : null)),
            ],
            page,
            values,
            faults,
            notice,
            Wording).ToCard();
    }

    private AdaptiveCard Item(
        ForumId forum, AgendaItemId id, string? title, AgendaContent content, string? byName, MeetingId? meeting, IReadOnlyList<UpcomingMeeting> upcoming, bool mayEdit, bool mayArrange,
        bool inDialog = false) =>
        new AgendaItemCard(
            forum.Value,
            id.Value,
            title,
            content.Subject,
            content.Type.ToString(),
            content.Minutes,
            content.Description,
            byName,
            meeting?.Value,
            [.. upcoming.Select(static next => new AgendaMeeting(next.Id.Value, $"{next.Name} {JapaneseTime.Short(next.Start)}"))],
            mayEdit,
            mayArrange,
            Wording)
        {
            InDialog = inDialog,
        }.ToCard();
}
