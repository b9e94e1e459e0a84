using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>What has become of a file.</summary>
/// <param name="ForumName">Which forum it is about; null where the place says it.</param>
/// <param name="Lines">What it came to.</param>
public sealed record RosterImportEndCard(string Forum, string? ForumName, string Title, IReadOnlyList<string> Lines, RosterExchangeWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Title),
        Speak = CardText.Typed($"{Title}。{string.Join("。", Lines)}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Title)),
            .. FormParts.Forum(ForumName),
            .. Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
        ],
        Actions =
        [
            RosterActions.List.Execute(Wording.OpenRoster, new RosterActions.ListPayload { Forum = Forum }),
            RosterExchangeActions.Open.Execute(Wording.OpenExchange, new PlainPayload { Forum = Forum }),
        ],
    };
}
