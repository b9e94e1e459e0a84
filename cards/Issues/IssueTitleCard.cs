using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>An issue in a conversation that is none of its forum's own: number and title, and nothing to press.</summary>
/// <param name="Number">As in R8-12.</param>
public sealed record IssueTitleCard(string Number, string Subject, IssuesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Wording.Spoken(Number, Subject)),
        Speak = CardText.Typed(Wording.Spoken(Number, Subject)),
        Body =
        [
            new AdaptiveTextBlock(Wording.NumberLine(Number)) { IsSubtle = true },
            FormParts.Heading(CardText.Typed(Subject)) with { Spacing = AdaptiveSpacing.None },
        ],
    };
}
