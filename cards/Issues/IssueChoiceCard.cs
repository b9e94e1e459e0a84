using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>One of the issues that may have been meant.</summary>
public sealed record IssueCandidate(string Number, string Year, string Subject);

/// <summary>Asks which year's issue was meant.</summary>
/// <param name="Number">As it was typed, without a year.</param>
public sealed record IssueChoiceCard(string Forum, int Number, IReadOnlyList<IssueCandidate> Candidates, IssuesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.WhichTitle(Number);
        return new()
        {
            FallbackText = title,
            Speak = $"{title}。{string.Join("、", Candidates.Select(static candidate => candidate.Year))}",
            Body =
            [
                FormParts.Heading(title),
                .. Candidates.Select(static candidate => new AdaptiveContainer
                {
                    Separator = true,
                    Items =
                    [
                        new AdaptiveTextBlock($"{candidate.Number}　{candidate.Subject}") { Weight = AdaptiveTextWeight.Bolder },
                        new AdaptiveTextBlock(candidate.Year) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    ],
                }),
            ],
            Actions =
            [
                .. Candidates.Select(candidate => IssueActions.Show.Execute(
                    Wording.OpenNumber(candidate.Number), new IssueActions.IssuePayload { Forum = Forum, Issue = candidate.Number })),
            ],
        };
    }
}
