using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>The form by which the text of a case is kept longer.</summary>
internal sealed class KeepingReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public AdaptiveCard Form(OpenCase.Opened opened, CaseSurface surface) => new CaseHoldCard(
        opened.Forum.Id.Value,
        ids.NextForm().Value,
        opened.Case.Head.Code.Value,
        opened.Case.Hold is { } hold ? Wording.Life.HeldSince(hold.ByName, JapaneseTime.Long(JapaneseTime.DateOf(hold.At)), hold.Reason) : null,
        null,
        NoFaults,
        null,
        surface,
        Wording).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, CaseKeepingActions.HoldPayload typed, Refusal refusal, CaseSurface surface)
    {
        return refusal switch
        {
            FormFaults faults => Again(words.Of(faults.Faults), words.Notice(faults)),
            Unavailable or TooBusy => Again(NoFaults, words.NotRecorded(refusal)),
            _ => null,
        };

        AdaptiveCard Again(IReadOnlyDictionary<string, string> faults, string notice) =>
            new CaseHoldCard(forum.Value, typed.Form ?? ids.NextForm().Value, typed.Code ?? "", null, typed.Why, faults, notice, surface, Wording).ToCard();
    }
}
