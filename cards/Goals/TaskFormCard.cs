using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What stands in the fields of a step's form: as typed, also when it is wrong.</summary>
/// <param name="Due">ISO, as the date field speaks it.</param>
public sealed record TaskFormValues(
    string? Subject = null, string? Lead = null, string? Support = null, string? Informed = null, string? Due = null, string? Goal = null, string? Issue = null);

/// <summary>The form of a step, for a new one and for editing.</summary>
/// <param name="Task">The id; null for a new one.</param>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record TaskFormCard(
    string Forum,
    string Form,
    string? Task,
    int Revision,
    TaskFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    GoalFormWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Task is null ? Wording.NewTaskTitle : Wording.EditTaskTitle;
        var payload = new GoalActions.TaskFormPayload { Forum = Forum, Form = Form, Task = Task, Revision = Revision };
        return new()
        {
            FallbackText = title,
            Speak = title,
            Body =
            [
                FormParts.Heading(title),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. FormParts.Field(Required(GoalActions.Inputs.Subject, Wording.TaskSubject, Values.Subject) with { Placeholder = Wording.TaskSubjectPlaceholder }, Faults),
                .. FormParts.Field(Required(GoalActions.Inputs.Lead, Wording.Lead, Values.Lead) with { Placeholder = Wording.OwnerPlaceholder }, Faults),
                .. FormParts.Field(Optional(GoalActions.Inputs.Support, Wording.Support, Values.Support), Faults),
                .. FormParts.Field(Optional(GoalActions.Inputs.Informed, Wording.Informed, Values.Informed), Faults),
                .. FormParts.Field(new AdaptiveDateInput(GoalActions.Inputs.Due, Wording.Due) { Value = Values.Due, IsRequired = true, ErrorMessage = Wording.Required }, Faults),
                .. FormParts.Field(new AdaptiveTextInput(GoalActions.Inputs.Goal, Wording.TaskGoal) { Value = Values.Goal, Placeholder = Wording.TaskGoalPlaceholder, MaxLength = 30 }, Faults),
                .. FormParts.Field(new AdaptiveTextInput(GoalActions.Inputs.Issue, Wording.TaskIssue) { Value = Values.Issue, Placeholder = Wording.TaskIssuePlaceholder, MaxLength = 30 }, Faults),
            ],
            Actions =
            [
                Task is null
                    ? GoalActions.AddTask.Execute(Wording.AddTaskButton, payload, AdaptiveActionStyle.Positive)
                    : GoalActions.EditTask.Execute(Wording.SaveButton, payload, AdaptiveActionStyle.Positive),
                GoalParts.Bare(Task is null
                    ? GoalActions.Year.Execute(Wording.Cancel, new GoalActions.YearPayload { Forum = Forum })
                    : GoalDoor.Task.Execute(Wording.Back, new GoalDoor.TaskPayload { Forum = Forum, Task = Task })),
            ],
        };
    }

    private static AdaptiveTextInput Optional(string id, string label, string? value) => new(id, label) { Value = value, MaxLength = 300 };

    private AdaptiveTextInput Required(string id, string label, string? value) => Optional(id, label, value) with { IsRequired = true, ErrorMessage = Wording.Required };
}
