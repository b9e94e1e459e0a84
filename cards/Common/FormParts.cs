using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>The parts of which every form is made, so that a fault stands in the same place and looks the same everywhere.</summary>
public static class FormParts
{
    /// <summary>
    /// A field, with what is wrong with it right above the field, where the eye is when it is mended. A value that is none of the
    /// choices (a choice that is no longer offered) is left out, because clients differ in what they make of it.
    /// </summary>
    /// <param name="input">The field.</param>
    /// <param name="faults">Input id → sentence.</param>
    /// <returns>One or two elements.</returns>
    public static IEnumerable<AdaptiveElement> Field(AdaptiveInput input, IReadOnlyDictionary<string, string> faults)
    {
        if (input is AdaptiveChoiceSetInput { Value: { } value } choices)
        {
            input = choices with { Value = Offered(choices, value) };
        }

        if (faults.TryGetValue(input.Id!, out var fault))
        {
            yield return new AdaptiveTextBlock($"▲ {Name(input.Label.ToPlain())}：{fault}")
            {
                Color = AdaptiveTextColor.Attention,
                Weight = AdaptiveTextWeight.Bolder,
                Spacing = AdaptiveSpacing.Medium,
            };
            yield return input with { Spacing = AdaptiveSpacing.Small };
        }
        else
        {
            yield return input;
        }
    }

    /// <summary>The heading of a card.</summary>
    /// <param name="text">What the card is.</param>
    /// <returns>One element.</returns>
    public static AdaptiveTextBlock Heading(CardText text) => new(text)
    {
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    /// <summary>Which forum a form is for, where the place does not say it.</summary>
    /// <param name="name">The forum's name; null = nothing.</param>
    /// <returns>No element or one.</returns>
    public static IEnumerable<AdaptiveElement> Forum(string? name) => name is null
        ? []
        : [new AdaptiveTextBlock(CardText.Typed(CommonWording.Standard.ForForum(name))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }];

    /// <summary>A sentence above everything else that needs the person's eye: faults, or what somebody else changed.</summary>
    /// <param name="text">The sentence; null or empty = nothing.</param>
    /// <returns>No element or one.</returns>
    public static IEnumerable<AdaptiveElement> Notice(CardText text) => text.IsEmpty
        ? []
        : [new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Bleed = false, Items = [new AdaptiveTextBlock(text) { Weight = AdaptiveTextWeight.Bolder }] }];

    /// <summary>A label's name without what it explains, which stands in the label right below.</summary>
    private static string Name(string label) => label.IndexOfAny(['（', '：']) is var end and > 0 ? label[..end] : label;

    private static string? Offered(AdaptiveChoiceSetInput input, string value)
    {
        var offered = (input.IsMultiSelect ? value.Split(',') : [value]).Where(one => input.Choices.Any(choice => choice.Value == one));
        return string.Join(',', offered) is { Length: > 0 } left ? left : null;
    }
}
