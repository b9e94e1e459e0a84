using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>
/// One line of a list of things to open: a name, what is behind it, and the whole line is the button. So a card offers more than six
/// things, each beside the sentence that explains it, and on a phone each is as wide as the thumb needs.
/// </summary>
public static class LinkRow
{
    /// <summary>The line.</summary>
    /// <param name="title">What opens; also what a screen reader says of the button.</param>
    /// <param name="text">One sentence on what is behind it.</param>
    /// <param name="open">Makes the button of the title.</param>
    /// <returns>One element.</returns>
    public static AdaptiveElement Of(string title, CardText text, Func<string, AdaptiveAction> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new AdaptiveContainer
        {
            Separator = true,
            SelectAction = open(title),
            Items =
            [
                new AdaptiveTextBlock($"{title}　›") { Color = AdaptiveTextColor.Accent, Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(text) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            ],
        };
    }
}
