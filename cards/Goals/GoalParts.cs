using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>One step in the life of a target, a step of the roadmap or the vision.</summary>
/// <param name="When">Day and time in words.</param>
/// <param name="Lines">What happened, a line per field.</param>
public sealed record GoalStep(string When, string Who, IReadOnlyList<string> Lines);

/// <summary>The parts that the cards of this slice share.</summary>
internal static class GoalParts
{
    public static AdaptiveTextBlock SmallHeading(CardText text) => new(text)
    {
        Weight = AdaptiveTextWeight.Bolder,
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Subtle(CardText text) => new(text) { IsSubtle = true, Spacing = AdaptiveSpacing.None };

    public static AdaptiveTextBlock Line(CardText text) => new(text) { Spacing = AdaptiveSpacing.None };

    public static AdaptiveTextBlock Warning(CardText text) => new(text) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None };

    /// <summary>What has just happened.</summary>
    public static IEnumerable<AdaptiveElement> Receipt(string? receipt) => receipt is null
        ? []
        : [new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [new AdaptiveTextBlock($"✓ {receipt}") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }] }];

    /// <summary>A button that takes nothing along of what stands in the fields of its card.</summary>
    public static AdaptiveExecuteAction Bare(AdaptiveExecuteAction action) => action with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    public static AdaptiveActionSet Button(AdaptiveExecuteAction action, string tooltip) =>
        new() { Spacing = AdaptiveSpacing.Small, Actions = [Bare(action) with { Tooltip = CardText.Typed(tooltip) }] };

    public static IEnumerable<AdaptiveElement> Past(string title, IReadOnlyList<GoalStep> history) => history.Count == 0
        ? []
        :
        [
            SmallHeading(title),
            .. history.SelectMany(static step => (AdaptiveElement[])
            [
                new AdaptiveTextBlock($"{step.When}　{step.Who}") { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
                .. step.Lines.Select(static line => Line(CardText.Typed(line))),
            ]),
        ];

    /// <summary>A step as the year and its target show it.</summary>
    public static IEnumerable<AdaptiveElement> Task(string forum, GoalTaskLine task, GoalsWording wording) =>
    [
        new AdaptiveTextBlock(CardText.Typed(task.Subject)) { Weight = AdaptiveTextWeight.Bolder },
        Line(CardText.Typed($"{wording.States.State(wording.States.Tasks.GetValueOrDefault(task.State, task.State))}{wording.TaskLine(task.Lead, task.Due)}")),
        .. task.IsOverdue ? (AdaptiveElement[])[Warning(wording.States.Overdue)] : [],
        .. task.Serves is null ? [] : (AdaptiveElement[])[Subtle(CardText.Typed(task.Serves))],
        Button(GoalDoor.Task.Execute(wording.States.OpenTask, new GoalDoor.TaskPayload { Forum = forum, Task = task.Id }), wording.States.OpenNamed(task.Subject)),
    ];
}
