using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>What this person can do here, as buttons.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Forum">The forum's id; null where none is known: then there are no buttons.</param>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
/// <param name="Lines">What to know, a paragraph each.</param>
/// <param name="Words">The commands offered.</param>
/// <param name="CanSwitch">Whether the person belongs to another forum as well.</param>
public sealed record HelpCard(
    string Title, string? Forum, string? ForumName, IReadOnlyList<string> Lines, IReadOnlyList<string> Words, bool CanSwitch, ForumsWording Wording)
{
    /// <summary>What kind of forum it is; null = nobody has said.</summary>
    public string? Standing { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card; each command is a line to press.</returns>
    public AdaptiveCard ToCard()
    {
        var topics = Forum is null ? [] : Wording.Topics.Where(topic => Words.Contains(topic.Word, StringComparer.Ordinal)).ToArray();
        return new()
        {
            FallbackText = Title,
            Speak = $"{Title}。{string.Join("。", topics.Select(static topic => topic.Title))}",
            Body =
            [
                FormParts.Heading(Title),
                .. ForumName is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.HelpForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                .. Standing is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Standing)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                .. Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line))),
                .. topics.Select(topic => LinkRow.Of(
                    topic.Title, topic.Text, title => ForumsActions.Open.Execute(title, new ForumsActions.OpenCommand { Forum = Forum, Command = topic.Word }))),
                .. Forum is not null && CanSwitch
                    ? (AdaptiveElement[])[new AdaptiveActionSet { Actions = [ForumsActions.Open.Execute(Wording.HelpSwitch, new ForumsActions.OpenCommand { Forum = Forum, Command = null })] }]
                    : [],
            ],
        };
    }
}
