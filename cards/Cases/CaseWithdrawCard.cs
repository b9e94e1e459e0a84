using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>Asks once more: a case that is taken back is gone.</summary>
public sealed record CaseWithdrawCard(string Forum, string Code, CaseSurface Surface, CasesWording Wording)
{
    private CasesActions.CasePayload Payload => new() { Forum = Forum, Code = Code };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.AskWithdraw(Code),
        Speak = $"{Wording.AskWithdraw(Code)}{Wording.AskWithdrawText}",
        Body = [FormParts.Heading(Wording.AskWithdraw(Code)), new AdaptiveTextBlock(Wording.AskWithdrawText)],
        Actions =
        [
            CasesActions.Withdraw.Press(Surface, Wording.WithdrawButton, Payload, AdaptiveActionStyle.Destructive),
            CaseDoor.Show.Press(Surface, Wording.KeepButton, new CaseDoor.CodePayload { Forum = Forum, Code = Code }),
        ],
    };
}
