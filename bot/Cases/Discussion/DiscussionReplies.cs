using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases.Discussion;

/// <summary>The forms of the talk about a case. They leave only as a dialog or as one person's view.</summary>
internal sealed class DiscussionReplies(IIdSource ids, CaseFaultReplies faultWords)
{
    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public AdaptiveCard Talk(ForumId forum, CaseSubmission submission, CaseSurface surface) => TalkCard(
        forum, ids.NextForm().Value, submission, submission.Head.Code.Value, submission.Head.Revision, Values(submission.Talk), null, null, [], surface, null);

    /// <summary>The notes once more, as they were typed; null where the refusal is not worded here.</summary>
    /// <param name="submission">As it is now, if this person may read it; null while storage does not answer.</param>
    public AdaptiveCard? TalkAgain(ForumId forum, CaseDiscussionActions.TalkPayload typed, Refusal refusal, CaseSubmission? submission, CaseSurface surface)
    {
        var form = typed.Form ?? ids.NextForm().Value;
        AdaptiveCard Again(int revision, CaseFaults? faults, string notice, IReadOnlyList<string> changed) =>
            TalkCard(forum, form, submission, typed.Code ?? "", revision, Values(typed), faults, notice, changed, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(typed.Revision, faults, CaseFaultReplies.Notice(faults), []),
            CaseChanged changed => Again(changed.Current.Head.Revision, null, Wording.Life.TalkChanged, submission is null ? [] : Differences(Values(submission.Talk), Values(typed))),
            PledgeNeeded => Again(typed.Revision, null, Wording.Life.PledgeAgain, []),
            Unavailable or TooBusy => Again(typed.Revision, null, faultWords.NotRecorded(refusal), []),
            _ => null,
        };
    }

    /// <summary>The notes with what was proposed in place of what was found.</summary>
    public AdaptiveCard TalkReplaced(ForumId forum, CaseDiscussionActions.TalkPayload typed, ReplacePersonalData.Replacement replaced, CaseSubmission submission, CaseSurface surface) => TalkCard(
        forum,
        typed.Form ?? ids.NextForm().Value,
        submission,
        typed.Code ?? "",
        typed.Revision,
        Values(typed) with
        {
            Happened = replaced.TextOf(TalkFields.Happened),
            Troubled = replaced.TextOf(TalkFields.Troubled),
            Worked = replaced.TextOf(TalkFields.Worked),
            Missing = replaced.TextOf(TalkFields.Missing),
            Step = replaced.TextOf(TalkFields.Step),
        },
        replaced.Faults,
        Wording.Form.Replaced(replaced.Replaced),
        [],
        surface,
        typed);

    public AdaptiveCard Outcome(ForumSummary forum, CaseSubmission submission, CaseSurface surface) => OutcomeCard(
        forum.Id, ids.NextForm().Value, submission.Head.Code.Value, submission.Head.Revision, submission.Talk?.Step, forum.Settings.Retention.CaseTextDays, null, null, surface, null);

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    public AdaptiveCard? OutcomeAgain(ForumId forum, CaseDiscussionActions.OutcomePayload typed, Refusal refusal, int days, CaseSurface surface)
    {
        AdaptiveCard Again(int revision, CaseFaults? faults, string notice) =>
            OutcomeCard(forum, typed.Form ?? ids.NextForm().Value, typed.Code ?? "", revision, typed.Outcome, days, faults, notice, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(typed.Revision, faults, CaseFaultReplies.Notice(faults)),
            CaseChanged changed => Again(changed.Current.Head.Revision, null, Wording.Life.TalkChanged),
            PledgeNeeded => Again(typed.Revision, null, Wording.Life.PledgeAgain),
            Unavailable or TooBusy => Again(typed.Revision, null, faultWords.NotRecorded(refusal)),
            _ => null,
        };
    }

    /// <summary>The form with what was proposed in place of what was found.</summary>
    public AdaptiveCard OutcomeReplaced(ForumSummary forum, CaseDiscussionActions.OutcomePayload typed, ReplacePersonalData.Replacement replaced, CaseSurface surface) => OutcomeCard(
        forum.Id,
        typed.Form ?? ids.NextForm().Value,
        typed.Code ?? "",
        typed.Revision,
        replaced.TextOf(CaseFields.Outcome),
        forum.Settings.Retention.CaseTextDays,
        replaced.Faults,
        Wording.Form.Replaced(replaced.Replaced),
        surface,
        typed);

    private static CaseTalkValues Values(CaseTalk? talk) => talk is null
        ? new CaseTalkValues()
        : new CaseTalkValues(
            talk.Happened, talk.Troubled, talk.Worked, string.Join(',', talk.Lacks), talk.Missing, talk.Spread.ToString(), string.Join(',', talk.Areas), talk.Place.ToString(), talk.Step);

    private static CaseTalkValues Values(CaseDiscussionActions.TalkPayload typed) => new(
        typed.Happened, typed.Troubled, typed.Worked, typed.Lacks, typed.Missing, typed.Spread, typed.Areas, typed.Place, typed.Step);

    /// <summary>What stands on record now where something else was typed.</summary>
    private string[] Differences(CaseTalkValues now, CaseTalkValues typed)
    {
        (string Id, string? Now, string? Typed, IReadOnlyDictionary<string, string>? Names)[] all =
        [
            (TalkFields.Happened, now.Happened, typed.Happened, null),
            (TalkFields.Troubled, now.Troubled, typed.Troubled, null),
            (TalkFields.Worked, now.Worked, typed.Worked, null),
            (TalkFields.Lacks, now.Lacks, typed.Lacks, Wording.Life.Lacks),
            (TalkFields.Missing, now.Missing, typed.Missing, null),
            (TalkFields.Spread, now.Spread, typed.Spread, Wording.Life.Spreads),
            (TalkFields.Areas, now.Areas, typed.Areas, Wording.Life.Areas),
            (TalkFields.Place, now.Place, typed.Place, Wording.Life.Places),
            (TalkFields.Step, now.Step, typed.Step, null),
        ];
        return
        [
            .. all.Where(static field => !string.IsNullOrEmpty(field.Now) && !string.Equals(field.Now, field.Typed ?? "", StringComparison.Ordinal))
                .Select(field => Wording.Form.ChangedField(Wording.Life.Prompts[field.Id], field.Names is null ? field.Now! : Named(field.Now!, field.Names))),
        ];

        static string Named(string codes, IReadOnlyDictionary<string, string> names) => string.Join("、", codes.Split(',').Select(code => names.GetValueOrDefault(code, code)));
    }

    private AdaptiveCard TalkCard(
        ForumId forum,
        string form,
        CaseSubmission? submission,
        string code,
        int revision,
        CaseTalkValues values,
        CaseFaults? faults,
        string? notice,
        IReadOnlyList<string> changed,
        CaseSurface surface,
        CaseDiscussionActions.TalkPayload? typed) => new CaseTalkCard(
        forum.Value,
        form,
        code,
        revision,
        submission?.Head.Digest?.Summary ?? "",
        values,
        submission?.Talk is { } talk ? Wording.Life.TalkBy(talk.ByName, JapaneseTime.Long(talk.At)) : null,
        faultWords.Faults(faults, Wording),
        CaseFaultReplies.Findings(faults),
        notice,
        changed,
        surface,
        Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            MayOverride = faults?.MayOverride ?? false,
            Reason = typed?.Reason,
        }.ToCard();

    private AdaptiveCard OutcomeCard(
        ForumId forum, string form, string code, int revision, string? outcome, int days, CaseFaults? faults, string? notice, CaseSurface surface, CaseDiscussionActions.OutcomePayload? typed) =>
        new CaseOutcomeCard(forum.Value, form, code, revision, outcome, days, faultWords.Faults(faults, Wording), CaseFaultReplies.Findings(faults), notice, surface, Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            Reason = typed?.Reason,
        }.ToCard();
}
