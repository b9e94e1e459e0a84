using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Links;

/// <summary>What has become of a link, as a notice or as a receipt.</summary>
/// <param name="ForumName">The forum it is for, where the place does not say it; null = it does.</param>
/// <param name="Link">Names the agreement that waits for the reader's consent; null = nothing waits.</param>
public sealed record LinkNewsCard(string Forum, string? ForumName, string Title, string? Text, string? Link, LinksWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Title),
        Speak = CardText.Typed(Text is null ? Title : $"{Title}。{Text}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Title)),
            .. FormParts.Forum(ForumName),
            .. Text is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Text))],
        ],
        Actions =
        [
            .. Link is null
                ? []
                : (AdaptiveAction[])
                [
                    LinkActions.Accept.Execute(Wording.Accept, new LinkActions.LinkPayload { Forum = Forum, Link = Link }, AdaptiveActionStyle.Positive),
                    LinkActions.End.Execute(Wording.Decline, new LinkActions.LinkPayload { Forum = Forum, Link = Link }),
                ],
            LinkActions.List.Execute(Wording.OpenList, new PlainPayload { Forum = Forum }),
        ],
    };
}
