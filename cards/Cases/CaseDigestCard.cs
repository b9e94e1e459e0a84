using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>What everybody in the forum may know of an approved case: code, bands, approved summary. Nothing else goes into it.</summary>
/// <param name="MayOpen">This reader may open the text as well; never set for a message in a channel.</param>
public sealed record CaseDigestCard(string Forum, string Code, CaseBandCodes Bands, string Summary, bool MayOpen, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseDigestCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.DigestTitle(Code),
        Speak = Wording.DigestTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.DigestTitle(Code)),
            CaseParts.Small(Wording.DigestSubtitle),
            new AdaptiveTextBlock(CardText.Typed(Summary)),
            CaseParts.Bands(Bands, Wording.Form),
        ],
        Actions =
        [
            .. MayOpen ? CasesActions.Open.Reveal(Surface, Wording.OpenButton, Wording.OpenHere, new CasesActions.CasePayload { Forum = Forum, Code = Code }) : [],
            .. Surface == CaseSurface.Dialog
                ? []
                : (AdaptiveAction[])
                [
                    IssueDoor.FromCase.Press(Surface, Wording.NewIssueButton, new IssueDoor.CasePayload { Forum = Forum, Code = Code }),
                    CasesActions.List.Press(Surface, Surface == CaseSurface.Channel ? Wording.ApprovedListButton : Wording.ListButton, new CasesActions.ListPayload { Forum = Forum }),
                ],
        ],
    };
}
