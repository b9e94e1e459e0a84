using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>The form of a case. With anything in it, it leaves only as a dialog or as one person's view.</summary>
internal sealed class CaseFormReplies(IIdSource ids, CaseFaultReplies faultWords)
{
    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    /// <summary>The empty form: the only one that may also be a message.</summary>
    public AdaptiveCard Form(ForumId forum, CaseAudience audience, CaseSurface surface, bool textWasTyped) => FormCard(
        forum, ids.NextForm().Value, null, 0, new CaseFormValues(), null, textWasTyped ? Wording.DoorTextTyped : null, "", [], audience, isFresh: true, surface);

    /// <summary>The form with what the person has kept of it.</summary>
    public AdaptiveCard Form(ForumId forum, SavedDraft saved, CaseAudience audience, CaseSurface surface) => FormCard(
        forum,
        ids.NextForm().Value,
        null,
        0,
        Values(saved.Draft),
        null,
        Wording.Life.DraftOpened(JapaneseTime.Long(saved.SavedAt)),
        "",
        [],
        audience,
        isFresh: false,
        surface,
        draft: saved.Stamp);

    /// <summary>The form of a case for its submitter, with the comment if it was returned.</summary>
    public AdaptiveCard Edit(ForumId forum, CaseSubmission submission, CaseAudience audience, CaseSurface surface) => FormCard(
        forum,
        ids.NextForm().Value,
        submission.Head.Code.Value,
        submission.Head.Revision,
        Values(submission.Content!),
        null,
        null,
        submission.Notes.Comment,
        [],
        audience,
        isFresh: true,
        surface);

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    /// <param name="comment">The secretariat's, where the case was returned.</param>
    /// <param name="audience">Null while storage does not answer.</param>
    public AdaptiveCard? FormAgain(ForumId forum, CasesActions.FormPayload typed, Refusal refusal, string comment, CaseAudience? audience, CaseSurface surface)
    {
        var form = typed.Form ?? ids.NextForm().Value;
        AdaptiveCard Again(int revision, CaseFaults? faults, string? notice, IReadOnlyList<string> changed) =>
            FormCard(forum, form, typed.Code, revision, Values(typed), faults, notice, comment, changed, audience, isFresh: false, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(typed.Revision, faults, CaseFaultReplies.Notice(faults), []),
            CaseChanged changed => Again(changed.Current.Head.Revision, null, Wording.Form.ChangedNotice, ChangedLines(changed)),
            DraftInTheWay other => FormCard(
                forum, form, typed.Code, typed.Revision, Values(typed), null, Wording.Life.DraftInTheWay(JapaneseTime.Long(other.Other.SavedAt)), comment, [], audience, isFresh: false, surface, typed, other.Other.Stamp),
            Unavailable or TooBusy => Again(typed.Revision, null, faultWords.NotRecorded(refusal), []),
            _ => null,
        };
    }

    /// <summary>The form with what was proposed in place of what was found; what the check still finds in it is named.</summary>
    public AdaptiveCard Replaced(ForumId forum, CasesActions.FormPayload typed, ReplacePersonalData.Replacement replaced, string comment, CaseAudience? audience, CaseSurface surface) => FormCard(
        forum,
        typed.Form ?? ids.NextForm().Value,
        typed.Code,
        typed.Revision,
        Values(typed) with
        {
            Situation = replaced.TextOf(CaseFields.Situation),
            Worked = replaced.TextOf(CaseFields.Worked),
            Missing = replaced.TextOf(CaseFields.Missing),
        },
        replaced.Faults,
        Wording.Form.Replaced(replaced.Replaced),
        comment,
        [],
        audience,
        isFresh: false,
        surface,
        typed);

    private static CaseFormValues Values(CasesActions.FormPayload typed) => new(
        typed.Age, typed.Household, typed.Stay, typed.Troubles, typed.Bodies, typed.Group, typed.Basis, typed.Situation, typed.Worked, typed.Missing, typed.Sex);

    private static CaseFormValues Values(CaseDraft draft) => new(
        draft.Age, draft.Household, draft.Stay, draft.Troubles, draft.Bodies, draft.Group, draft.Basis, draft.Situation, draft.Worked, draft.Missing, draft.Sex);

    private static CaseFormValues Values(CaseContent content) => new(
        content.Bands.Age.ToString(),
        content.Bands.Household.ToString(),
        content.Bands.Stay.ToString(),
        string.Join(',', content.Bands.Troubles),
        string.Join(',', content.Bands.Bodies),
        content.Bands.Group.ToString(),
        content.Basis.ToString(),
        content.Situation,
        content.Worked,
        content.Missing,
        content.Bands.Sex.ToString());

    private AdaptiveCard FormCard(
        ForumId forum,
        string form,
        string? code,
        int revision,
        CaseFormValues values,
        CaseFaults? faults,
        string? notice,
        string comment,
        IReadOnlyList<string> changed,
        CaseAudience? audience,
        bool isFresh,
        CaseSurface surface,
        CasesActions.FormPayload? typed = null,
        string? draft = null) => new CaseFormCard(
        forum.Value, form, code, revision, values, faultWords.Faults(faults, Wording), CaseFaultReplies.Findings(faults), notice, comment, changed, isFresh, surface, Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            MayOverride = faults?.MayOverride ?? false,
            Reason = typed?.Reason,
            Draft = draft ?? typed?.Draft,
            Audience = audience is null ? null : new CaseReaderCount(audience.Secretariat, audience.Chairs, audience.Named),
        }.ToCard();

    /// <summary>What was changed since, with its value now: whoever sees this may read it.</summary>
    private string[] ChangedLines(CaseChanged changed)
    {
        if (changed.Current.Content is not { } content)
        {
            return [];
        }

        var values = Values(content);
        return
        [
            .. changed.Since
                .SelectMany(static entry => entry.Fields)
                .Select(static field => field.Field)
                .Distinct(StringComparer.Ordinal)
                .Where(Wording.Form.Labels.ContainsKey)
                .Select(field => (Field: field, Now: Now(field, values)))
                .Where(static line => line.Now is not null)
                .Select(line => Wording.Form.ChangedField(Wording.Form.FieldNames[line.Field], line.Now!.Length == 0 ? Wording.Form.ChangedEmpty : line.Now)),
        ];
    }

    private string? Now(string field, CaseFormValues values)
    {
        string Several(string? codes, IReadOnlyDictionary<string, string> names) =>
            string.Join("、", (codes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => names.GetValueOrDefault(code, code)));
        return field switch
        {
            CaseFields.Age => Several(values.Age, Wording.Form.Ages),
            CaseFields.Sex => Several(values.Sex, Wording.Form.Sexes),
            CaseFields.Household => Several(values.Household, Wording.Form.Households),
            CaseFields.Stay => Several(values.Stay, Wording.Form.Stays),
            CaseFields.Troubles => Several(values.Troubles, Wording.Form.Troubles),
            CaseFields.Bodies => Several(values.Bodies, Wording.Form.Bodies),
            CaseFields.Group => Several(values.Group, Wording.Form.Groups),
            CaseFields.Basis => Several(values.Basis, Wording.Form.Bases),
            CaseFields.Situation => values.Situation,
            CaseFields.Worked => values.Worked,
            CaseFields.Missing => values.Missing,
            _ => null,
        };
    }
}
