using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>A card that asks which year's was meant, where a number was typed that two years have.</summary>
internal static class YearChoice
{
    /// <param name="title">The question.</param>
    /// <param name="candidates">What may have been meant.</param>
    /// <param name="open">The button that opens the one of this number.</param>
    public static AdaptiveCard Card(string title, IReadOnlyList<(string Number, string Year, string Subject)> candidates, Func<string, AdaptiveAction> open) => new()
    {
        FallbackText = title,
        Speak = $"{title}。{string.Join("、", candidates.Select(static candidate => candidate.Year))}",
        Body =
        [
            FormParts.Heading(title),
            .. candidates.Select(static candidate => new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    new AdaptiveTextBlock($"{candidate.Number}　{candidate.Subject}") { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(candidate.Year) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                ],
            }),
        ],
        Actions = [.. candidates.Select(candidate => open(candidate.Number))],
    };
}
