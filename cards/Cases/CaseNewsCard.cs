using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>The receipt of something that concerns no case in particular, such as a draft.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Lines">What happens next.</param>
public sealed record CaseNewsCard(string Forum, string Title, IReadOnlyList<string> Lines, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Title,
        Speak = Title,
        Body = [FormParts.Heading($"✓ {Title}"), .. Lines.Select(static line => new AdaptiveTextBlock(line))],
        Actions = Surface == CaseSurface.Dialog
            ? []
            : [CasesActions.List.Press(Surface, Surface == CaseSurface.Channel ? Wording.ApprovedListButton : Wording.ListButton, new CasesActions.ListPayload { Forum = Forum })],
    };
}
