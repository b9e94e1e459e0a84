using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Polls;

/// <summary>The receipt of who started a poll.</summary>
/// <param name="ForumName">Where its card was posted.</param>
public sealed record PollStartedCard(string Forum, string Poll, string Question, string ForumName, PollsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Wording.StartedTitle}：{Question}",
        Speak = $"{Wording.StartedTitle}。{Question}",
        Body =
        [
            new AdaptiveTextBlock($"✓ {Wording.StartedTitle}") { Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder },
            FormParts.Heading(CardText.Typed(Question)),
            new AdaptiveTextBlock(CardText.Typed(Wording.StartedText(ForumName))),
        ],
        Actions =
        [
            PollsActions.Show.Execute(Wording.OpenThis, new PollsActions.PollPayload { Forum = Forum, Poll = Poll }),
            PollsActions.List.Execute(Wording.BackToList, new PollsActions.ListPayload { Forum = Forum }),
        ],
    };
}
