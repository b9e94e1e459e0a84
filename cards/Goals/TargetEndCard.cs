using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>The form in which the secretariat or the chair says what has come of a target.</summary>
/// <param name="Now">How it stands: a code of <see cref="GoalStateWording.Targets"/>.</param>
/// <param name="Choices">What may be said: codes of <see cref="GoalStateWording.Targets"/>.</param>
/// <param name="Status">What stands in the choice.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record TargetEndCard(
    string Forum,
    string Form,
    string Number,
    int Revision,
    string Subject,
    string? Now,
    IReadOnlyList<string> Choices,
    string? Status,
    string? Review,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    GoalFormWording Wording)
{
    /// <summary>What was aimed at and what was reached, in words; null = not known here.</summary>
    public string? Standing { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.EndTitle(Number);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. Subject.Length == 0 ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(Subject))],
                .. string.IsNullOrEmpty(Standing) ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(Standing))],
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. FormParts.Field(
                    new AdaptiveChoiceSetInput(GoalActions.Inputs.Status, Wording.Status)
                    {
                        Value = Status,
                        Choices = [.. Choices.Select(code => new AdaptiveChoice(code == "Open" ? Wording.TakeUpAgain : Wording.States.Targets.GetValueOrDefault(code, code), code))],
                        Style = AdaptiveChoiceInputStyle.Expanded,
                        IsRequired = true,
                        ErrorMessage = Wording.Required,
                    },
                    Faults),
                .. FormParts.Field(
                    new AdaptiveTextInput(GoalActions.Inputs.Review, Wording.Review)
                    {
                        Value = Review, Placeholder = Wording.ReviewPlaceholder, MaxLength = 1800, IsMultiline = true, IsRequired = true, ErrorMessage = Wording.Required,
                    },
                    Faults),
            ],
            Actions =
            [
                GoalActions.End.Execute(
                    Wording.EndSave, new GoalActions.EndPayload { Forum = Forum, Form = Form, Number = Number, Revision = Revision, Name = Subject, Now = Now, Standing = Standing }, AdaptiveActionStyle.Positive),
                GoalParts.Bare(GoalDoor.Show.Execute(Wording.Back, new GoalDoor.GoalPayload { Forum = Forum, Goal = Number })),
            ],
        };
    }
}
