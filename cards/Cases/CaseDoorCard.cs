using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>Where the form itself may not stand: a button that opens it in a dialog, and the list of what is approved.</summary>
/// <param name="Notice">A sentence above everything.</param>
public sealed record CaseDoorCard(string Forum, bool MaySubmit, string? Notice, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = $"{Wording.Title}。{Wording.DoorText}",
        Body =
        [
            FormParts.Heading(Wording.Title),
            .. FormParts.Notice(Notice),
            new AdaptiveTextBlock(Wording.DoorText),
            .. MaySubmit ? (AdaptiveElement[])[CaseParts.Small(Wording.DoorHint)] : [],
        ],
        Actions =
        [
            .. MaySubmit ? (AdaptiveAction[])[CasesActions.Form.Fetch(Wording.DoorButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)] : [],
            CasesActions.List.Press(Surface, Surface == CaseSurface.Channel ? Wording.ApprovedListButton : Wording.ListButton, new CasesActions.ListPayload { Forum = Forum }),
        ],
    };
}
