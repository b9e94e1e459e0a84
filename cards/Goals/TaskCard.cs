using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What a step says.</summary>
/// <param name="State">A code of <see cref="GoalStateWording.Tasks"/>.</param>
/// <param name="Result">What has come of it, or why it was given up; may be empty.</param>
/// <param name="Due">The day in words.</param>
/// <param name="Goal">The number of the target it serves; null = none.</param>
/// <param name="Issue">The number of the issue it serves; null = none.</param>
public sealed record TaskDetails(
    string Id, string Subject, string State, string Result, string Lead, string Support, string Informed, string Due, bool IsOverdue, string? Goal, string? Issue);

/// <summary>One step of the roadmap, with what this person may do with it; as a receipt also with what has just happened to it.</summary>
/// <param name="Receipt">What has just happened, in words; null for the step itself.</param>
/// <param name="By">Who put it there, and when; null where a receipt goes without.</param>
/// <param name="History">Newest first.</param>
public sealed record TaskCard(string Forum, string? Receipt, TaskDetails Task, string? By, IReadOnlyList<GoalStep> History, bool MayEdit, GoalsWording Wording)
{
    private GoalDoor.TaskPayload Payload => new() { Forum = Forum, Task = Task.Id };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var state = Wording.States.Tasks.GetValueOrDefault(Task.State, Task.State);
        return new()
        {
            FallbackText = CardText.Typed(Receipt is null ? Wording.States.TaskLine(Task.Subject) : $"{Receipt}：{Task.Subject}"),
            Speak = CardText.Typed($"{Receipt ?? Wording.States.TaskLine(Task.Subject)}。{state}"),
            Body =
            [
                .. Receipt is null ? [new AdaptiveTextBlock(Wording.TaskTitle) { IsSubtle = true }] : GoalParts.Receipt(Receipt),
                FormParts.Heading(CardText.Typed(Task.Subject)) with { Spacing = Receipt is null ? AdaptiveSpacing.None : AdaptiveSpacing.Medium },
                .. Task.IsOverdue ? (AdaptiveElement[])[GoalParts.Warning(Wording.States.Overdue)] : [],
                new AdaptiveFactSet { Facts = [.. Facts(state)] },
                .. Served(),
                .. GoalParts.Past(Wording.History, History),
            ],
            Actions =
            [
                .. Receipt is null ? [] : (AdaptiveAction[])[GoalDoor.Task.Execute(Wording.States.OpenTask, Payload)],
                .. MayEdit
                    ? (AdaptiveAction[])[GoalActions.MoveTaskForm.Execute(Wording.MoveTaskButton, Payload), GoalActions.EditTaskForm.Execute(Wording.EditButton, Payload)]
                    : [],
                GoalActions.Year.Execute(Wording.BackToYear, new GoalActions.YearPayload { Forum = Forum }),
            ],
        };
    }

    private IEnumerable<AdaptiveFact> Facts(string state)
    {
        var names = Wording.FieldNames;
        yield return new AdaptiveFact(names[GoalActions.Inputs.State], state);
        foreach (var (field, value) in new[]
        {
            (Task.State == "Dropped" ? GoalActions.Inputs.Reason : GoalActions.Inputs.Result, Task.Result), (GoalActions.Inputs.Lead, Task.Lead), (GoalActions.Inputs.Support, Task.Support),
            (GoalActions.Inputs.Informed, Task.Informed), (GoalActions.Inputs.Due, Task.Due),
        })
        {
            if (value.Length > 0)
            {
                yield return new AdaptiveFact(names[field], CardText.Typed(value));
            }
        }

        if (By is { } by)
        {
            yield return new AdaptiveFact(Wording.By, CardText.Typed(by));
        }
    }

    private IEnumerable<AdaptiveElement> Served()
    {
        if (Task.Goal is { } goal)
        {
            yield return GoalParts.Button(GoalDoor.Show.Execute(Wording.OpenNumber(goal), new GoalDoor.GoalPayload { Forum = Forum, Goal = goal }), Wording.OpenNumber(goal));
        }

        if (Task.Issue is { } issue)
        {
            yield return GoalParts.Button(IssueDoor.Open.Execute(Wording.OpenIssue(issue), new IssueDoor.NumberPayload { Forum = Forum, Number = issue }), Wording.OpenIssue(issue));
        }
    }
}
