using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Links;

/// <summary>A connection code that has just been made, for the person who made it.</summary>
/// <param name="Code">In two groups.</param>
/// <param name="Until">Until when it is good, in words.</param>
public sealed record LinkCodeCard(string Forum, string Code, string Until, LinksWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.CodeTitle,
        Speak = Wording.CodeTitle,
        Body =
        [
            FormParts.Heading(Wording.CodeTitle),
            new AdaptiveTextBlock(CardText.Typed(Code)) { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock(CardText.Typed(Wording.CodeText(Until))),
            new AdaptiveTextBlock(Wording.CodeOnce) { IsSubtle = true },
        ],
        Actions = [LinkActions.List.Execute(Wording.OpenList, new PlainPayload { Forum = Forum })],
    };
}
