using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>An item in a conversation that is none of its forum's own: its title, and nothing to press.</summary>
public sealed record AgendaTitleCard(string Subject, AgendaWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Wording.Spoken(Subject)),
        Speak = CardText.Typed(Wording.Spoken(Subject)),
        Body =
        [
            new AdaptiveTextBlock(Wording.TitleLine) { IsSubtle = true },
            FormParts.Heading(CardText.Typed(Subject)) with { Spacing = AdaptiveSpacing.None },
        ],
    };
}
