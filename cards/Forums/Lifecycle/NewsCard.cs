using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Lifecycle;

/// <summary>What the secretariat can open from a notice.</summary>
public enum NewsButton
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The roster.</summary>
    Roster,

    /// <summary>The bodies.</summary>
    Bodies,
}

/// <summary>The secretariat is told in personal chat what happened to the team by itself.</summary>
/// <param name="ForumName">Shown, because the place does not say it.</param>
/// <param name="Title">What happened.</param>
/// <param name="Lines">What it means, and what to do; a paragraph each.</param>
public sealed record NewsCard(string Forum, string ForumName, string Title, IReadOnlyList<string> Lines, NewsButton Button, NewsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Title),
        Speak = CardText.Typed($"{Title}。{string.Join("", Lines)}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Title)),
            new AdaptiveTextBlock(CardText.Typed(Wording.ForForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line))),
        ],
        Actions = Button switch
        {
            NewsButton.Roster => [RosterActions.List.Execute(Wording.OpenRoster, new RosterActions.ListPayload { Forum = Forum })],
            NewsButton.Bodies => [BodyActions.List.Execute(Wording.OpenBodies, new PlainPayload { Forum = Forum })],
            _ => [],
        },
    };
}
