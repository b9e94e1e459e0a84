using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>In place of a text: the pledge of confidentiality comes first.</summary>
/// <param name="HasText">The forum has put the pledge into words; else there is nothing to confirm yet.</param>
/// <param name="MaySetText">The reader may set the words.</param>
public sealed record CasePledgeCard(string Forum, bool HasText, bool MaySetText, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.PledgeTitle,
        Speak = $"{Wording.Life.PledgeTitle}。{(HasText ? Wording.Life.PledgeText : Wording.Life.NoPledgeText)}",
        Body =
        [
            FormParts.Heading(Wording.Life.PledgeTitle),
            new AdaptiveTextBlock(HasText ? Wording.Life.PledgeText : Wording.Life.NoPledgeText),
            .. HasText ? (AdaptiveElement[])[CaseParts.Small(Wording.Life.PledgeChanged)]
                : MaySetText ? [CaseParts.Small(Wording.Life.SetPledge)]
                : [],
        ],
        Actions = HasText || MaySetText
            ? [PledgeDoor.Show.Press(Surface, Wording.Life.PledgeButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)]
            : [],
    };
}
