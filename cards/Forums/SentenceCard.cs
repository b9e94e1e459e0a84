using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>One sentence, as the answer to a button.</summary>
/// <param name="Text">The sentence.</param>
public sealed record SentenceCard(string Text)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Text),
        Speak = CardText.Typed(Text),
        Body = [new AdaptiveTextBlock(CardText.Typed(Text)) { Weight = AdaptiveTextWeight.Bolder }],
    };
}
