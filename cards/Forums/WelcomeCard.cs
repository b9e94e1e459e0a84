using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>The one card posted when the bot comes to a team.</summary>
/// <param name="Forum">The forum's id.</param>
/// <param name="Secretariat">The first secretariat's name; null = a button asks who takes the role.</param>
public sealed record WelcomeCard(string Forum, string? Secretariat, ForumsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.WelcomeTitle,
        Speak = $"{Wording.WelcomeTitle}。{Wording.WelcomeWhat}",
        Body =
        [
            FormParts.Heading(Wording.WelcomeTitle),
            new AdaptiveTextBlock(Wording.WelcomeWhat),
            new AdaptiveTextBlock(Wording.WelcomeWhatNot) { IsSubtle = true },
            new AdaptiveTextBlock(Secretariat is null ? Wording.WelcomeNoSecretariat : CardText.Typed(Wording.WelcomeSecretariat(Secretariat)))
            {
                Weight = AdaptiveTextWeight.Bolder,
                Separator = true,
            },
            new AdaptiveTextBlock(Wording.WelcomeNext),
        ],
        Actions =
        [
            .. Secretariat is null
                ? (AdaptiveAction[])[ForumsActions.TakeSecretariat.Execute(Wording.TakeSecretariat, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)]
                : [],
            NoticeCard.OpenHelp.Execute(Wording.WelcomeHelp, new PlainPayload { Forum = Forum }),
        ],
    };
}
