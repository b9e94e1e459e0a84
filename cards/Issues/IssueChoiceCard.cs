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
    public AdaptiveCard ToCard() => YearChoice.Card(
        Wording.WhichTitle(Number),
        [.. Candidates.Select(static candidate => (candidate.Number, candidate.Year, candidate.Subject))],
        number => IssueActions.Show.Execute(Wording.OpenNumber(number), new IssueActions.IssuePayload { Forum = Forum, Issue = number }));
}
