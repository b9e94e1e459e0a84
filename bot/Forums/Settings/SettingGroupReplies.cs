using System.Globalization;
using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The cards of what the secretariat sets.</summary>
internal sealed class SettingGroupReplies(IIdSource ids, IFaultWords words, KeepingReplies keeping)
{
    /// <summary>So many meetings' reminders are told one by one.</summary>
    private const int MostReminders = 6;

    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly SettingGroupWording wording = SettingGroupWording.Standard;

    public AdaptiveCard List(ShowSettings.View view, bool isPersonal) => new SettingGroupsCard(
        view.Forum.Id.Value,
        isPersonal ? view.Forum.Name : null,
        [
            .. Enum.GetValues<SettingGroup>().Select(group => new SettingGroupLine(
                group.ToString(), Summary(group, view.Forum), view.Stamps.TryGetValue(group, out var stamp) ? wording.ChangedBy(stamp.ByName, Day(stamp.At)) : null)),
        ],
        wording).ToCard();

    public AdaptiveCard Group(ShowSettings.GroupView view) => new SettingGroupCard(
        view.Forum.Id.Value,
        view.Group.ToString(),
        [.. SettingFields.Of(view.Group).Select(field => new SettingLine(Name(field.Code), Shown(field.Code, view.Values[field.Code], view.Organisers)))],
        [.. view.History.Select(entry => wording.HistoryLine(JapaneseTime.Long(entry.At), entry.ByName, string.Join('、', entry.Fields.Select(Change))))],
        view.MayChange,
        wording)
    {
        Going = [.. view.Kept.Going.Select(keeping.Going)],
        Gone = [.. view.Kept.Gone.Select(keeping.Gone)],
    }.ToCard();

    public AdaptiveCard Done(ForumId forum, ChangeSetting.Done done) => new SettingDoneCard(forum.Value, done.Group.ToString(), Changes(done.Fields), wording).ToCard();

    /// <param name="typed">As it was typed before; null = as it is set.</param>
    public AdaptiveCard Form(ShowSettings.GroupView view, SettingsActions.GroupPayload? typed) => Form(
        view.Forum.Id,
        view.Group,
        typed?.Form,
        typed is null ? view.Stamp?.Revision ?? 0 : typed.Revision,
        field => typed?.Given(field.Code) ?? Typed(field, view.Values[field.Code]),
        view.Organisers,
        NoFaults,
        null,
        []);

    /// <summary>The form once more, as it was typed; null where the refusal is none of its own.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, SettingsActions.GroupPayload typed, IReadOnlyList<string> organisers, Refusal refusal)
    {
        if (!Enum.TryParse<SettingGroup>(typed.Group, out var group))
        {
            return null;
        }

        return refusal switch
        {
            SettingChanged changed => Again(
                changed.Revision, NoFaults, wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : ""), ChangedLines(changed)),
            FormFaults faults => Again(typed.Revision, words.Of(faults.Faults), words.Notice(faults), []),
            Unavailable or TooBusy => Again(typed.Revision, NoFaults, words.NotRecorded(refusal), []),
            _ => null,
        };

        AdaptiveCard Again(int revision, IReadOnlyDictionary<string, string> faults, string notice, IReadOnlyList<string> changed) =>
            Form(forum, group, typed.Form, revision, field => typed.Given(field.Code) ?? "", organisers, faults, notice, changed);
    }

    public AdaptiveCard Preview(PreviewSetting.View view, SettingsActions.GroupPayload typed) => new SettingPreviewCard(
        view.Forum.Id.Value,
        typed.Form ?? ids.NextForm().Value,
        view.Draft.Group.ToString(),
        view.Draft.Revision,
        [.. SettingFields.Of(view.Draft.Group).Select(field => $"{field.Code}={Typed(field, view.Values[field.Code])}")],
        Changes(view.Changes),
        Effects(view.Effects),
        wording).ToCard();

    /// <summary>Consequences as sentences, the sum before the parts.</summary>
    internal IReadOnlyList<string> Effects(IReadOnlyList<SettingEffect> effects)
    {
        var reminders = effects.OfType<SettingEffect.Reminder>().ToArray();
        return
        [
            .. effects.OfType<SettingEffect.MeetingsMoved>().Select(moved => wording.MeetingsMoved(moved.Meetings, moved.Upcoming)),
            .. reminders.Take(MostReminders).Select(Reminder),
            .. reminders.Length > MostReminders ? (string[])[wording.AndMore(reminders.Length - MostReminders)] : [],
            .. effects.Where(static effect => effect is not (SettingEffect.Reminder or SettingEffect.MeetingsMoved)).Select(effect => effect switch
            {
                SettingEffect.OrganiserStays stays => wording.OrganiserStays(stays.Meetings),
                SettingEffect.Retained retained => (retained.IsOver ? wording.RetainedOver : wording.RetainedAgain)(
                    wording.Choices[SettingFields.Held][retained.Kind.ToString()], retained.Records, wording.YearSpan(retained.First.ToString(), retained.Last.ToString())),
                SettingEffect.DayLooks looks => wording.DayLooks(looks.Before, looks.After),
                SettingEffect.Renamed renamed => wording.Renamed(renamed.Name),
                SettingEffect.Told told => wording.ToldFirst(JapaneseTime.Long(told.By), JapaneseTime.Long(told.GoesOn)),
                SettingEffect.Applies applies => wording.Applies[applies.Field],
                _ => throw new InvalidOperationException($"Nobody words {effect.GetType().Name}."),
            }),
        ];
    }

    private string Reminder(SettingEffect.Reminder one)
    {
        var kind = one.IsFirst ? wording.FirstReminder : wording.SecondReminder;
        return one switch
        {
            { New: null } => wording.ReminderGone(one.Meeting, kind),
            { New: { } next, Old: { } old } => wording.ReminderMoved(one.Meeting, kind, JapaneseTime.Short(old), JapaneseTime.Short(next)),
            { New: { } next } => wording.Reminder(one.Meeting, kind, JapaneseTime.Short(next)),
        };
    }

    private AdaptiveCard Form(
        ForumId forum,
        SettingGroup group,
        string? form,
        int revision,
        Func<SettingField, string> value,
        IReadOnlyList<string> organisers,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) => new SettingFormCard(
        forum.Value,
        form ?? ids.NextForm().Value,
        group.ToString(),
        revision,
        [
            .. SettingDraft.FieldsOf(group, organisers).Select(field => new SettingInput(
                field.Code,
                Kind(field),
                wording.Labels[field.Code],
                value(field),
                field.IsRequired || field.Kind == SettingFieldKind.Choice,
                field.LongestTyped,
                [.. field.Choices.Select(choice => new SettingChoice(choice, Shown(field.Code, choice, organisers)))])),
        ],
        faults,
        notice,
        changed,
        wording).ToCard();

    private static SettingInputKind Kind(SettingField field) => field.Kind switch
    {
        SettingFieldKind.Choice => SettingInputKind.Choice,
        SettingFieldKind.Choices => SettingInputKind.Choices,
        SettingFieldKind.Text => SettingInputKind.Text,
        _ => SettingInputKind.Lines,
    };

    private static string Typed(SettingField field, string kept) => field.Kind == SettingFieldKind.ClosedDays ? ClosedDaysCheck.Typed(kept) : kept;

    private SettingChange[] Changes(IReadOnlyList<FieldChange> fields) =>
        [.. fields.Select(field => new SettingChange(Name(field.Field), Shown(field.Field, field.Old ?? ""), Shown(field.Field, field.New ?? "")))];

    private string[] ChangedLines(SettingChanged changed) =>
    [
        .. changed.Since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(group => wording.ChangedField(Name(group.Key), Shown(group.Key, group.Last().New ?? ""))),
    ];

    private string Change(FieldChange change) =>
        wording.HistoryChange(Name(change.Field), Shown(change.Field, change.Old ?? ""), Shown(change.Field, change.New ?? ""));

    /// <summary>A value as it is kept, as people read it.</summary>
    /// <param name="organisers">The mailboxes that may be chosen, where they are known.</param>
    private string Shown(string field, string value, IReadOnlyList<string>? organisers = null) => field switch
    {
        _ when value.Length == 0 => wording.Empty,
        SettingFields.Closed => string.Join('、', ClosedDaysCheck.Read(value).Select(Closed)),
        SettingFields.Areas => value.Replace("\n", "、", StringComparison.Ordinal),
        SettingFields.Held => string.Join('、', value.Split(',').Select(one => Choice(field, one))),
        SettingFields.Organiser when value == SettingFields.FirstMailbox && organisers is { Count: > 0 } => wording.FirstMailbox(organisers[0]),
        SettingFields.From or SettingFields.To => Clock(value),
        SettingFields.FirstAt when value != SettingFields.SameTime => Clock(value),
        _ => Choice(field, value),
    };

    private string Choice(string field, string value) => wording.Choices.TryGetValue(field, out var titles) ? titles.GetValueOrDefault(value, value) : value;

    private static string Closed(ClosedDays entry) =>
        $"{JapaneseTime.Long(entry.First)}{(entry.Last == entry.First ? "" : $"〜{JapaneseTime.Short(entry.Last)}")}{(entry.Name.Length == 0 ? "" : $" {entry.Name}")}";

    private static string Clock(string value) =>
        TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? JapaneseTime.Clock(time) : value;

    private static string Day(DateTimeOffset at) => JapaneseTime.Long(JapaneseTime.DateOf(at));

    /// <summary>A label without what it explains.</summary>
    private string Name(string field) =>
        wording.Labels.GetValueOrDefault(field, field) is var label && label.IndexOf('（', StringComparison.Ordinal) is var end and > 0 ? label[..end] : label;

    /// <summary>The first things of a group in one line.</summary>
    private string Summary(SettingGroup group, ForumSummary forum)
    {
        var values = SettingValues.Of(group, forum);
        return wording.Summary(SettingFields.Of(group).Take(3).Where(field => values[field.Code].Length > 0).Select(field => wording.SummaryPart(
            Name(field.Code), field.Kind == SettingFieldKind.ClosedDays ? wording.Entries(ClosedDaysCheck.Read(values[field.Code]).Count) : Shown(field.Code, values[field.Code]))));
    }
}
