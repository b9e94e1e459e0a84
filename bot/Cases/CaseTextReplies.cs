using System.Globalization;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>The cards that hold what was written of a case. They leave only as a dialog or as one person's view.</summary>
internal sealed class CaseTextReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Fault> NoFaultsYet = new(StringComparer.Ordinal);

    /// <summary>Of a piece that is longer the beginning is shown.</summary>
    private const int LongestPiece = 40;

    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public static CaseBandCodes Codes(CaseBands bands) => new(
        bands.Age.ToString(),
        bands.Household.ToString(),
        bands.Stay.ToString(),
        [.. bands.Troubles.Select(static trouble => trouble.ToString())],
        [.. bands.Bodies.Select(static body => body.ToString())],
        bands.Group == ConditionGroup.NotStated ? null : bands.Group.ToString());

    /// <summary>The empty form: the only one that may also be a message.</summary>
    public AdaptiveCard Form(ForumId forum, CaseSurface surface, bool textWasTyped) => FormCard(
        forum, ids.NextForm().Value, null, 0, new CaseFormValues(), null, textWasTyped ? Wording.DoorTextTyped : null, "", [], isFresh: true, surface);

    /// <summary>The form of a case for its submitter, with the comment if it was returned.</summary>
    public AdaptiveCard Edit(ForumId forum, CaseSubmission submission, CaseSurface surface) => FormCard(
        forum,
        ids.NextForm().Value,
        submission.Head.Code.Value,
        submission.Head.Revision,
        Values(submission.Content!),
        null,
        null,
        submission.Notes.Comment,
        [],
        isFresh: true,
        surface);

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    /// <param name="comment">The secretariat's, where the case was returned.</param>
    public AdaptiveCard? FormAgain(ForumId forum, CasesActions.FormPayload typed, Refusal refusal, string comment, CaseSurface surface)
    {
        var form = typed.Form ?? ids.NextForm().Value;
        AdaptiveCard Again(int revision, CaseFaults? faults, string? notice, IReadOnlyList<string> changed) =>
            FormCard(forum, form, typed.Code, revision, Values(typed), faults, notice, comment, changed, isFresh: false, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(typed.Revision, faults, Notice(faults), []),
            CaseChanged changed => Again(changed.Current.Head.Revision, null, Wording.Form.ChangedNotice, ChangedLines(changed)),
            Unavailable or TooBusy => Again(typed.Revision, null, words.NotRecorded(refusal), []),
            _ => null,
        };
    }

    /// <summary>The form with what was proposed in place of what was found; what the check still finds in it is named.</summary>
    public AdaptiveCard Replaced(ForumId forum, CasesActions.FormPayload typed, ReplacePersonalData.Replacement replaced, string comment, CaseSurface surface) => FormCard(
        forum,
        typed.Form ?? ids.NextForm().Value,
        typed.Code,
        typed.Revision,
        Values(typed) with { Situation = replaced.Draft.Situation, Worked = replaced.Draft.Worked, Missing = replaced.Draft.Missing },
        new CaseFaults(NoFaultsYet, replaced.Left) { MayOverride = replaced.MayOverride },
        Wording.Form.Replaced(replaced.Replaced),
        comment,
        [],
        isFresh: false,
        surface,
        typed);

    /// <summary>The text, to be read only.</summary>
    public AdaptiveCard Text(ShowCases.One view, CaseSubmission submission, CaseSurface surface) => new CaseTextCard(
        view.Forum.Id.Value,
        submission.Head.Code.Value,
        submission.Head.Status.ToString(),
        submission.Head.ByName,
        JapaneseTime.Long(JapaneseTime.DateOf(submission.Head.At)),
        Codes(submission.Content!.Bands),
        Texts(submission.Content),
        submission.Notes.Comment,
        submission.Head.Digest?.Summary ?? "",
        view.MayMend,
        surface,
        Wording) { Overrides = Overrides(submission) }.ToCard();

    /// <summary>The text with what the secretariat decides on it.</summary>
    public AdaptiveCard Review(ForumId forum, PersonId reader, CaseSubmission submission, CaseSurface surface) => ReviewCard(
        forum, ids.NextForm().Value, submission, submission.Head.Code.Value, submission.Head.Revision, reader, submission.Notes.Summary, null, null, null, surface);

    /// <summary>The review once more, as it was typed; null where the refusal is not worded here.</summary>
    /// <param name="submission">As it is now, if this person may read it; null while storage does not answer.</param>
    public AdaptiveCard? ReviewAgain(
        ForumId forum, PersonId reader, CasesActions.ReviewPayload typed, Refusal refusal, CaseSubmission? submission, CaseSurface surface)
    {
        AdaptiveCard Again(CaseSubmission? shown, int revision, CaseFaults? faults, string notice) => ReviewCard(
            forum, typed.Form ?? ids.NextForm().Value, shown, typed.Code ?? "", revision, reader, typed.Summary, typed.Comment, faults, notice, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(submission, typed.Revision, faults, Notice(faults)),
            CaseChanged changed => Again(changed.Current, changed.Current.Head.Revision, null, Wording.Review.ChangedNotice),
            Unavailable or TooBusy => Again(submission, typed.Revision, null, words.NotRecorded(refusal)),
            _ => null,
        };
    }

    private static CaseFormValues Values(CasesActions.FormPayload typed) => new(
        typed.Age, typed.Household, typed.Stay, typed.Troubles, typed.Bodies, typed.Group, typed.Basis, typed.Situation, typed.Worked, typed.Missing);

    private string[] Overrides(CaseSubmission? submission) =>
    [
        .. (submission?.Overrides ?? []).Select(passed => Wording.Review.Override(
            JapaneseTime.Long(JapaneseTime.DateOf(passed.At)), passed.ByName, string.Concat(passed.Kinds.Select(kind => Wording.Form.FindingKinds[kind.ToString()])), passed.Reason)),
    ];

    private static CaseTexts Texts(CaseContent content) => new(content.Basis.ToString(), content.Situation, content.Worked, content.Missing);

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
        content.Missing);

    private static string Notice(CaseFaults faults) => CommonWording.Standard.FaultsNotice(faults.Faults.Count + faults.Findings.Count);

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
        bool isFresh,
        CaseSurface surface,
        CasesActions.FormPayload? typed = null) => new CaseFormCard(
        forum.Value, form, code, revision, values, Faults(faults), Findings(faults), notice, comment, changed, isFresh, surface, Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            MayOverride = faults?.MayOverride ?? false,
            Reason = typed?.Reason,
        }.ToCard();

    private AdaptiveCard ReviewCard(
        ForumId forum,
        string form,
        CaseSubmission? submission,
        string code,
        int revision,
        PersonId reader,
        string? summary,
        string? comment,
        CaseFaults? faults,
        string? notice,
        CaseSurface surface,
        CasesActions.ReviewPayload? typed = null) => new CaseReviewCard(
        forum.Value,
        form,
        code,
        revision,
        submission?.Head.ByName ?? "",
        submission is null ? "" : JapaneseTime.Long(JapaneseTime.DateOf(submission.Head.At)),
        submission?.Content is { } bands ? Codes(bands.Bands) : null,
        submission?.Content is { } content ? Texts(content) : null,
        submission?.Head.By == reader,
        summary,
        comment,
        Faults(faults),
        Findings(faults),
        notice,
        surface,
        Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            Reason = typed?.Reason,
            Overrides = Overrides(submission),
        }.ToCard();

    private Dictionary<string, string> Faults(CaseFaults? faults) => faults is null
        ? NoFaults
        : faults.Faults.ToDictionary(
            static fault => fault.Key, fault => fault.Value is CommentOnApproval ? Wording.Form.CommentOnApproval : words.Of(fault.Value), StringComparer.Ordinal);

    private static IReadOnlyList<CaseFindingLine> Findings(CaseFaults? faults) => faults is null
        ? []
        : [.. faults.Findings.Select(static finding => new CaseFindingLine(
            finding.Field, finding.Kind.ToString(), finding.Position, Shorten(finding.Piece), finding.Severity == PersonalDataSeverity.Stop, Shorten(finding.Proposal)))];

    private static string Shorten(string piece)
    {
        var elements = new StringInfo(piece);
        return elements.LengthInTextElements <= LongestPiece ? piece : elements.SubstringByTextElements(0, LongestPiece) + "…";
    }

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
