using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>The receipt of a change.</summary>
/// <param name="Text">What is so now.</param>
public sealed record BodySavedCard(string Forum, string Text, BodiesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Text),
        Speak = CardText.Typed(Text),
        Body =
        [
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Good,
                Items = [new AdaptiveTextBlock(CardText.Typed($"✓ {Text}")) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
            },
        ],
        Actions = [BodyActions.List.Execute(Wording.BackToList, new PlainPayload { Forum = Forum })],
    };
}
