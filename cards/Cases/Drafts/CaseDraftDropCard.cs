using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Drafts;

/// <summary>Asks once more: a draft that is thrown away is gone.</summary>
public sealed record CaseDraftDropCard(string Forum, CaseSurface Surface, CasesWording Wording)
{
    private PlainPayload Payload => new() { Forum = Forum };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.AskDropDraft,
        Speak = $"{Wording.Life.AskDropDraft}{Wording.AskWithdrawText}",
        Body = [FormParts.Heading(Wording.Life.AskDropDraft), new AdaptiveTextBlock(Wording.AskWithdrawText)],
        Actions =
        [
            CasesActions.DropDraft.Press(Surface, Wording.Life.DropDraft, Payload, AdaptiveActionStyle.Destructive),
            CasesActions.Form.Reopen(Surface, Wording.Life.KeepDraft, Payload),
        ],
    };
}
