using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What has become of a measured value.</summary>
/// <param name="Receipt">What has just happened, in words.</param>
/// <param name="Number">Of the target.</param>
/// <param name="Subject">Of the target.</param>
/// <param name="Actual">The value; a receipt of one that was taken back says which.</param>
public sealed record ActualReceiptCard(string Forum, string Receipt, string Number, string Subject, ActualLine Actual, GoalsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Receipt}：{Actual.Value}"),
        Speak = CardText.Typed($"{Receipt}。{Actual.Value}"),
        Body =
        [
            .. GoalParts.Receipt(Receipt),
            FormParts.Heading(CardText.Typed(Subject)),
            GoalParts.Line(CardText.Typed($"{Actual.Value}・{Actual.Rate}")),
            GoalParts.Subtle(CardText.Typed(Actual.Source)),
            .. Actual.Note.Length == 0 ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(Actual.Note))],
        ],
        Actions = [GoalDoor.Show.Execute(Wording.OpenThis, new GoalDoor.GoalPayload { Forum = Forum, Goal = Number })],
    };
}
