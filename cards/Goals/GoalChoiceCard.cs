using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>One of the targets that may have been meant.</summary>
public sealed record GoalCandidate(string Number, string Year, string Subject);

/// <summary>Asks which year's target was meant.</summary>
/// <param name="Number">As it was typed, without a year.</param>
public sealed record GoalChoiceCard(string Forum, int Number, IReadOnlyList<GoalCandidate> Candidates, GoalsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => YearChoice.Card(
        Wording.WhichTitle(Number),
        [.. Candidates.Select(static candidate => (candidate.Number, candidate.Year, candidate.Subject))],
        number => GoalDoor.Show.Execute(Wording.OpenNumber(number), new GoalDoor.GoalPayload { Forum = Forum, Goal = number }));
}
