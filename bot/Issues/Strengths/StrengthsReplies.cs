using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>The cards of the strengths.</summary>
internal sealed class StrengthsReplies(IIdSource ids, IFaultWords words)
{
    /// <summary>Steps of the history that a card shows: a strength has few.</summary>
    private const int HistoryShown = 5;

    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly Readings<(StrengthsWording Kana, StrengthsWording Kanji)> Readings = new((StrengthsWording.Standard, StrengthsWording.Kanji), (StrengthsWording.Plain, StrengthsWording.PlainKanji));

    private static StrengthsWording Wording => Notation.Current.Of(Readings.Now.Kana, Readings.Now.Kanji);

    public AdaptiveCard List(ShowStrengths.View view, int page, bool isShared)
    {
        var shown = Math.Clamp(page, 0, Math.Max(0, (view.Strengths.Count - 1) / StrengthListCard.PageSize));
        return new StrengthListCard(
            view.Forum.Id.Value,
            [
                .. view.Strengths.Skip(shown * StrengthListCard.PageSize).Take(StrengthListCard.PageSize).Select(static strength => new StrengthLine(
                    strength.Id.Value, strength.Content.Subject, Codes(strength.Content.Categories), strength.Content.Issue?.ToString())),
            ],
            view.Strengths.Count,
            shown,
            view.MayAdd || isShared,
            Wording).ToCard();
    }

    public AdaptiveCard One(ForumId forum, ShowStrengths.One one) => new StrengthCard(
        forum.Value,
        one.Strength.Id.Value,
        Receipt: null,
        one.Strength.Content.Subject,
        Codes(one.Strength.Content.Categories),
        one.Strength.Content.Description,
        one.Strength.Content.Issue?.ToString(),
        Wording.ByWhen(one.Strength.ByName, JapaneseTime.Long(JapaneseTime.DateOf(one.Strength.At))),
        [.. one.History.Reverse().Take(HistoryShown).Select(Step)],
        one.MayEdit,
        Wording).ToCard();

    public AdaptiveCard New(ForumId forum, string? issue) => Form(forum, ids.NextForm().Value, null, 0, new StrengthFormValues(Issue: issue)).ToCard();

    public AdaptiveCard Edit(ForumId forum, CommunityStrength strength) => Form(
        forum,
        ids.NextForm().Value,
        strength.Id.Value,
        strength.Revision,
        new StrengthFormValues(
            strength.Content.Subject, IssueDifferences.Several(strength.Content.Categories), strength.Content.Description, strength.Content.Issue?.ToString())).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? Again(ForumId forum, StrengthActions.FormPayload typed, Refusal refusal)
    {
        var form = Form(
            forum,
            typed.Form ?? ids.NextForm().Value,
            typed.Strength,
            typed.Revision,
            new StrengthFormValues(typed.Subject, typed.Category, typed.Description, typed.Issue));
        return refusal switch
        {
            StrengthChanged changed => (form with
            {
                Revision = changed.Current.Revision,
                Notice = Wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : ""),
                Changed =
                [
                    .. changed.Since.SelectMany(static entry => entry.Fields)
                        .GroupBy(static field => field.Field, StringComparer.Ordinal)
                        .Select(static group => Wording.ChangedField(Name(group.Key), Shown(group.Last()).New)),
                ],
            }).ToCard(),
            FormFaults faults => (form with { Faults = Faults(faults), Notice = words.Notice(faults) }).ToCard(),
            Unavailable or TooBusy => (form with { Notice = words.NotRecorded(refusal) }).ToCard(),
            _ => null,
        };
    }

    public AdaptiveCard Added(ForumId forum, AddStrength.Added added) => Receipt(forum, Wording.Added, added.Id, added.Content);

    public AdaptiveCard Edited(ForumId forum, EditStrength.Edited edited) => Receipt(forum, Wording.Edited, edited.Id, edited.Content);

    public AdaptiveCard Withdrawn(ForumId forum, WithdrawStrength.Withdrawn withdrawn) => new StrengthCard(
        forum.Value, withdrawn.Id.Value, Wording.Withdrawn, withdrawn.Subject, [], "", null, null, [], MayEdit: false, Wording).ToCard();

    private static string[] Codes(IEnumerable<IssueCategory> categories) => [.. categories.Select(static category => category.ToString())];

    private static string Name(string field) => Wording.FieldNames.GetValueOrDefault(field, field);

    /// <summary>Both values; of long texts where they begin to differ.</summary>
    private static (string Old, string New) Shown(FieldChange change)
    {
        var (old, now) = TextExcerpts.Of(change.Old ?? "", change.New ?? "");
        return (Shown(change.Field, old), Shown(change.Field, now));
    }

    private static string Shown(string field, string value) => value.Length == 0 ? Wording.Empty
        : field == StrengthFields.Category ? string.Join('\u3001', value.Split(',').Select(static code => Wording.Categories.GetValueOrDefault(code, code)))
        : value.ReplaceLineEndings(" ");

    private static IssueStep Step(HistoryEntry entry) => new(
        JapaneseTime.Long(entry.At),
        Wording.Person(entry.ByName),
        entry.Fields.Count == 0
            ? [Wording.HistoryAdded]
            : [.. entry.Fields.Select(static field => (field.Field, Shown: Shown(field))).Select(static line => Wording.HistoryChange(Name(line.Field), line.Shown.Old, line.Shown.New))]);

    private static AdaptiveCard Receipt(ForumId forum, string receipt, StrengthId id, StrengthContent content) => new StrengthCard(
        forum.Value, id.Value, receipt, content.Subject, Codes(content.Categories), content.Description, content.Issue?.ToString(), null, [], MayEdit: false, Wording).ToCard();

    private static StrengthFormCard Form(ForumId forum, string form, string? strength, int revision, StrengthFormValues values) =>
        new(forum.Value, form, strength, revision, values, NoFaults, null, [], Wording);

    private Dictionary<string, string> Faults(FormFaults faults) => faults.Faults.ToDictionary(
        static fault => fault.Key,
        fault => fault is { Key: StrengthFields.Issue, Value: Fault.Unknown unknown } ? Wording.IssueUnknown(unknown.Text) : words.Of(fault.Value),
        StringComparer.Ordinal);
}
