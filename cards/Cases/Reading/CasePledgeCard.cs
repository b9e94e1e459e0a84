using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>In place of a text: the pledge of confidentiality comes first.</summary>
/// <param name="HasText">The forum has put the pledge into words; else there is nothing to confirm yet.</param>
/// <param name="MaySetText">The reader may set the words.</param>
public sealed record CasePledgeCard(string Forum, bool HasText, bool MaySetText, CaseSurface Surface, CasesWording Wording)
{
    private string Title => HasText ? Wording.Life.PledgeTitle : Wording.Life.NoPledgeTitle;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Title,
        Speak = $"{Title}。{(HasText ? Wording.Life.PledgeText : Wording.Life.NoPledgeText)}",
        Body =
        [
            FormParts.Heading(Title),
            new AdaptiveTextBlock(HasText ? Wording.Life.PledgeText : Wording.Life.NoPledgeText),
            .. HasText ? (AdaptiveElement[])[CaseParts.Small(Wording.Life.PledgeChanged)]
                : MaySetText ? [CaseParts.Small(Wording.Life.SetPledge)]
                : [],
        ],
        Actions = HasText || MaySetText
            ? [PledgeDoor.Show.Press(Surface, HasText ? Wording.Life.PledgeButton : Wording.Life.SetPledgeButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)]
            : [],
    };
}
