using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>A forum to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as the team is called.</param>
public sealed record ForumChoice(string Id, string Name);

/// <summary>Asks a person of several forums which one personal chat is about. A list, because names are as long as official names are.</summary>
/// <param name="Forums">The person's forums.</param>
/// <param name="Chosen">The one it is about now; null = none yet.</param>
public sealed record ChooseForumCard(IReadOnlyList<ForumChoice> Forums, string? Chosen, ForumsWording Wording)
{
    /// <summary>More than this are not all shown at once.</summary>
    private const int MostOpen = 8;

    /// <summary>What is opened for the chosen forum, in the dialog where it is asked; null = what personal chat is about is chosen.</summary>
    public ForumsActions.OpenAction? Then { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.ChooseTitle,
        Speak = Wording.ChooseTitle,
        Body =
        [
            FormParts.Heading(Wording.ChooseTitle),
            new AdaptiveTextBlock(Then is null ? Wording.ChooseText : Wording.ChooseForForm),
            new AdaptiveChoiceSetInput(ForumPayload.ForumMember, Wording.ChooseLabel)
            {
                Style = Forums.Count > MostOpen ? AdaptiveChoiceInputStyle.Compact : AdaptiveChoiceInputStyle.Expanded,
                Value = Chosen ?? Forums[0].Id,
                Choices = [.. Forums.Select(static forum => new AdaptiveChoice(CardText.Typed(forum.Name), forum.Id))],
                IsRequired = true,
                ErrorMessage = Wording.ChooseLabel,
            },
        ],
        Actions =
        [
            Then is null
                ? ForumsActions.Choose.Execute(Wording.ChooseButton, new PlainPayload(), AdaptiveActionStyle.Positive)
                : ForumsActions.OpenFor.Submit(Wording.ChooseButton, Then, AdaptiveActionStyle.Positive),
        ],
    };
}
