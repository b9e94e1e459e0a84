using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>How the roster goes out as a file and comes in from one.</summary>
/// <param name="Form">The id of this showing: pressed twice, one file is offered.</param>
/// <param name="ForumName">Which forum it is about.</param>
/// <param name="People">How many people stand in the roster.</param>
public sealed record RosterExchangeCard(string Forum, string Form, string ForumName, int People, RosterExchangeWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = Wording.Title,
        Body =
        [
            FormParts.Heading(Wording.Title),
            .. FormParts.Forum(ForumName),
            Part(Wording.OutTitle),
            Text(Wording.OutText(People)),
            Part(Wording.InTitle),
            .. Wording.InTexts.Select(Text),
            Part(Wording.KeptTitle),
            .. Wording.KeptTexts.Select(Text),
        ],
        Actions =
        [
            RosterExchangeActions.Export.Execute(Wording.ExportButton, new PlainPayload { Forum = Forum, Form = Form }, AdaptiveActionStyle.Positive),
            RosterActions.List.Execute(Wording.BackButton, new RosterActions.ListPayload { Forum = Forum }),
        ],
    };

    private static AdaptiveTextBlock Part(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder };

    private static AdaptiveTextBlock Text(string text) => new(text) { Spacing = AdaptiveSpacing.Small };
}
