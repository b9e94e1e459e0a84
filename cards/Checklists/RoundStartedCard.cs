using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>The receipt of who started a round.</summary>
/// <param name="Closes">When it closes, as a sentence; null = when somebody closes it.</param>
/// <param name="ForumName">Where its card was posted.</param>
public sealed record RoundStartedCard(string Forum, string Round, string Title, string? Closes, string ForumName, ChecklistsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Wording.StartedTitle}：{Title}",
        Speak = $"{Wording.StartedTitle}。{Title}",
        Body =
        [
            new AdaptiveTextBlock($"✓ {Wording.StartedTitle}") { Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder },
            FormParts.Heading(CardText.Typed(Title)),
            new AdaptiveTextBlock(CardText.Typed(Wording.StartedText(ForumName))),
            .. Closes is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Closes)) { Spacing = AdaptiveSpacing.Small }],
        ],
        Actions =
        [
            ChecklistsActions.Show.Execute(Wording.OpenThis, new ChecklistsActions.RoundPayload { Forum = Forum, Round = Round }),
            ChecklistsActions.List.Execute(Wording.BackToList, new ChecklistsActions.ListPayload { Forum = Forum }),
        ],
    };
}
