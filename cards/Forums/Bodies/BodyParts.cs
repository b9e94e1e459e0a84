using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>What both forms of the bodies are made of.</summary>
internal static class BodyParts
{
    /// <summary>What would change, above the fields, where the eye is when the button is looked for again.</summary>
    public static AdaptiveElement[] Consequences(BodyConsequences? consequences, BodiesWording wording) => consequences is null ? [] :
    [
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveTextBlock(wording.PreviewTitle) { Weight = AdaptiveTextWeight.Bolder },
                .. consequences.Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed($"・{line}")) { Spacing = AdaptiveSpacing.Small }),
            ],
        },
    ];
}
