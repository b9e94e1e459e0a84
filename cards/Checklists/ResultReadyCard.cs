using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>The result of a round is there; whoever may see it opens it as their own view.</summary>
/// <param name="Audience">The code of who may.</param>
public sealed record ResultReadyCard(string Forum, string Round, string Title, string Closed, string Audience, ChecklistsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Wording.ResultTitle}：{Title}",
        Speak = $"{Wording.ResultTitle}。{Title}。{Wording.ResultReady(Audience)}",
        Body =
        [
            new AdaptiveTextBlock(Wording.ResultTitle) { Weight = AdaptiveTextWeight.Bolder },
            FormParts.Heading(CardText.Typed(Title)) with { Spacing = AdaptiveSpacing.Small },
            new AdaptiveTextBlock(CardText.Typed(Closed)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            new AdaptiveTextBlock(Wording.ResultReady(Audience)),
        ],
        Actions = [ChecklistsActions.Result.Execute(Wording.ShowResult, new ChecklistsActions.ResultPayload { Forum = Forum, Round = Round, Page = 0 })],
    };
}
