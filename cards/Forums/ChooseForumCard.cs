using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>A forum to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as the team is called.</param>
public sealed record ForumChoice(string Id, string Name);

/// <summary>Asks a person of several forums which one personal chat is about.</summary>
/// <param name="Forums">The person's forums; the first six get a button.</param>
public sealed record ChooseForumCard(IReadOnlyList<ForumChoice> Forums, ForumsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.ChooseTitle,
        Speak = Wording.ChooseTitle,
        Body = [FormParts.Heading(Wording.ChooseTitle), new AdaptiveTextBlock(Wording.ChooseText)],
        Actions = [.. Forums.Take(6).Select(static forum => ForumsActions.Choose.Execute(CardText.Typed(forum.Name), new PlainPayload { Forum = forum.Id }))],
    };
}
