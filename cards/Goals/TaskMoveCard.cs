using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>The form in which the secretariat or the chair says how far a step has come.</summary>
/// <param name="State">What stands in the choice: a code of <see cref="GoalStateWording.Tasks"/>.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record TaskMoveCard(
    string Forum,
    string Form,
    string Task,
    int Revision,
    string Subject,
    string? State,
    string? Result,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    GoalFormWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.MoveTaskTitle,
        Speak = Wording.MoveTaskTitle,
        Body =
        [
            FormParts.Heading(Wording.MoveTaskTitle),
            .. Subject.Length == 0 ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(Subject))],
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
            .. FormParts.Field(
                new AdaptiveChoiceSetInput(GoalActions.Inputs.State, Wording.State)
                {
                    Value = State,
                    Choices = [.. Wording.States.Tasks.Select(static state => new AdaptiveChoice(state.Value, state.Key))],
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    IsRequired = true,
                    ErrorMessage = Wording.Required,
                },
                Faults),
            .. FormParts.Field(
                new AdaptiveTextInput(GoalActions.Inputs.Result, Wording.Result) { Value = Result, Placeholder = Wording.ResultPlaceholder, MaxLength = 1200, IsMultiline = true }, Faults),
        ],
        Actions =
        [
            GoalActions.MoveTask.Execute(
                Wording.MoveTaskSave, new GoalActions.TaskMovePayload { Forum = Forum, Form = Form, Task = Task, Revision = Revision, Name = Subject }, AdaptiveActionStyle.Positive),
            GoalParts.Bare(GoalDoor.Task.Execute(Wording.Back, new GoalDoor.TaskPayload { Forum = Forum, Task = Task })),
        ],
    };
}
