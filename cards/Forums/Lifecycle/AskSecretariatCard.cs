using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Lifecycle;

/// <summary>Asks in the channel who takes the office that nobody keeps.</summary>
/// <param name="TakeButton">What the button says.</param>
public sealed record AskSecretariatCard(string Forum, string TakeButton, NewsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.AskTitle,
        Speak = $"{Wording.AskTitle}。{Wording.AskText}",
        Body =
        [
            FormParts.Heading(Wording.AskTitle),
            new AdaptiveTextBlock(Wording.AskText),
        ],
        Actions = [ForumsActions.TakeSecretariat.Execute(CardText.Typed(TakeButton), new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)],
    };
}
