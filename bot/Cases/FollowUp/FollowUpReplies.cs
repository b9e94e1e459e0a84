using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases.FollowUp;

/// <summary>The cards by which the presenter tells how it went since.</summary>
internal sealed class FollowUpReplies(IIdSource ids, CaseFaultReplies faultWords)
{
    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    /// <summary>To the presenter, in their own chat.</summary>
    public AdaptiveCard Ask(ForumId forum, CaseCode code, int months) => new CaseFollowUpAskCard(forum.Value, code.Value, months, Wording).ToCard();

    public AdaptiveCard Form(ForumId forum, CaseCode code, int months, CaseSurface surface) =>
        new CaseFollowUpCard(forum.Value, ids.NextForm().Value, code.Value, months, null, null, faultWords.Faults(null, Wording), [], null, surface, Wording).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, CaseFollowUpActions.AnswerPayload typed, Refusal refusal, CaseSurface surface)
    {
        return refusal switch
        {
            CaseFaults faults => Again(forum, typed, typed.Since, faults, CaseFaultReplies.Notice(faults), surface),
            Unavailable or TooBusy => Again(forum, typed, typed.Since, null, faultWords.NotRecorded(refusal), surface),
            _ => null,
        };
    }

    /// <summary>The form with what was proposed in place of what was found.</summary>
    public AdaptiveCard Replaced(ForumId forum, CaseFollowUpActions.AnswerPayload typed, ReplacePersonalData.Replacement replaced, CaseSurface surface) =>
        Again(forum, typed, replaced.TextOf(CaseFields.Since), replaced.Faults, Wording.Form.Replaced(replaced.Replaced), surface);

    private AdaptiveCard Again(ForumId forum, CaseFollowUpActions.AnswerPayload typed, string? since, CaseFaults? faults, string notice, CaseSurface surface) =>
        new CaseFollowUpCard(
            forum.Value, typed.Form ?? ids.NextForm().Value, typed.Code ?? "", typed.Months, typed.Change, since, faultWords.Faults(faults, Wording), CaseFaultReplies.Findings(faults), notice, surface, Wording)
        {
            Seen = faults is null ? typed.Seen : CaseScreening.Marks(faults.Findings),
            MayOverride = faults?.MayOverride ?? false,
            Reason = typed.Reason,
        }.ToCard();
}
