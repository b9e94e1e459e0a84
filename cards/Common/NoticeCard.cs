using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>A short answer that is neither a form nor a list: out of date, not found, not allowed, try again.</summary>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">What to do, in a sentence or two; it may name what a person typed. A line break begins a paragraph.</param>
/// <param name="Forum">The forum, for the help button; null = no button.</param>
/// <param name="Help">What the help button says.</param>
public sealed record NoticeCard(string Title, string Text, string? Forum, string Help)
{
    /// <summary>Opens the help.</summary>
    public static readonly CardVerb<PlainPayload> OpenHelp = new("forum.help.1", CommonPayloads.Wire);

    /// <summary>The card.</summary>
    /// <returns>A card of a title and a text.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Title}：{Text}"),
        Speak = CardText.Typed($"{Title}。{Text}"),
        Body =
        [
            new AdaptiveTextBlock(CardText.Typed(Title)) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading },
            new AdaptiveTextBlock(CardText.Typed(Text)) { Spacing = AdaptiveSpacing.Small },
        ],
        Actions = Forum is null ? [] : [OpenHelp.Execute(Help, new PlainPayload { Forum = Forum })],
    };
}
