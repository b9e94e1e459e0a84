using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>A target as the year shows it.</summary>
/// <param name="Status">A code of <see cref="GoalStateWording.Targets"/>.</param>
/// <param name="Measure">What is measured, from where and to where, in words.</param>
/// <param name="Latest">The last value, or that there is none.</param>
/// <param name="Rate">How much of the target it reaches, in words; null = there is no value.</param>
/// <param name="Issues">The issues it is for, in words; null = none.</param>
public sealed record GoalTargetLine(string Number, string Subject, string Status, string Owner, string Measure, string Latest, string? Rate, string? Issues);

/// <summary>A step as the year and its target show it.</summary>
/// <param name="State">A code of <see cref="GoalStateWording.Tasks"/>.</param>
/// <param name="Due">The day in words.</param>
/// <param name="Serves">The target and the issue it serves, in words; null = none in particular.</param>
public sealed record GoalTaskLine(string Id, string Subject, string State, string Lead, string Due, bool IsOverdue, string? Serves);

/// <summary>The vision as the year shows it.</summary>
/// <param name="By">Who wrote it, and when.</param>
public sealed record GoalVisionLine(string Text, string By);

/// <summary>A year to choose.</summary>
/// <param name="Code">Its western number.</param>
public sealed record GoalYear(string Code, string Name);

/// <summary>A fiscal year: vision, targets, roadmap.</summary>
/// <param name="Vision">Null = nobody has written one.</param>
/// <param name="Targets">Those of this page.</param>
/// <param name="TargetCount">How many there are.</param>
/// <param name="Tasks">Those of this page, by their day.</param>
/// <param name="TaskCount">How many there are.</param>
/// <param name="OverdueCount">How many of them are late.</param>
/// <param name="Page">From 0; vision and choice of the year stand on the first.</param>
/// <param name="Notice">What was not understood; null = nothing.</param>
public sealed record GoalYearCard(
    string Forum,
    GoalYear Year,
    IReadOnlyList<GoalYear> Years,
    GoalVisionLine? Vision,
    IReadOnlyList<GoalTargetLine> Targets,
    int TargetCount,
    IReadOnlyList<GoalTaskLine> Tasks,
    int TaskCount,
    int OverdueCount,
    int Page,
    int Pages,
    bool MayEdit,
    string? Notice,
    GoalsWording Wording)
{
    /// <summary>Targets and steps on one page, together.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.YearTitle(Year.Name);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed($"{title}。{Wording.Counts(TargetCount, TaskCount, OverdueCount)}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Page == 0 ? Aim() : [],
                .. Page == 0 || Targets.Count > 0 ? Goals() : [],
                .. (Page == 0 && TaskCount == 0) || Tasks.Count > 0 ? Steps() : [],
                .. Pager(),
                .. Choice(),
            ],
            Actions = MayEdit
                ?
                [
                    GoalParts.Bare(GoalActions.New.Execute(Wording.NewTarget, new GoalActions.NewPayload { Forum = Forum }, AdaptiveActionStyle.Positive)),
                    GoalParts.Bare(GoalActions.NewTask.Execute(Wording.NewTask, new GoalDoor.GoalPayload { Forum = Forum })),
                    GoalParts.Bare(GoalActions.VisionForm.Execute(Vision is null ? Wording.WriteVision : Wording.EditVision, new PlainPayload { Forum = Forum })),
                ]
                : [],
        };
    }

    private GoalActions.YearPayload Payload => new() { Forum = Forum, Year = Year.Code };

    private IEnumerable<AdaptiveElement> Aim()
    {
        yield return GoalParts.SmallHeading(Wording.VisionTitle);
        if (Vision is null)
        {
            yield return GoalParts.Line(Wording.NoVision);
            yield break;
        }

        yield return GoalParts.Line(CardText.Typed(Vision.Text));
        yield return GoalParts.Subtle(CardText.Typed(Vision.By));
        yield return GoalParts.Button(GoalActions.Vision.Execute(Wording.OpenVision, new PlainPayload { Forum = Forum }), Wording.OpenVision);
    }

    private IEnumerable<AdaptiveElement> Goals()
    {
        yield return GoalParts.SmallHeading(Wording.TargetsTitle(TargetCount));
        if (TargetCount == 0)
        {
            yield return GoalParts.Line(Wording.NoTargets);
        }

        foreach (var target in Targets)
        {
            yield return new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed($"{target.Number}　{target.Subject}")) { Weight = AdaptiveTextWeight.Bolder },
                    GoalParts.Line(CardText.Typed($"{Wording.States.State(Wording.States.Targets.GetValueOrDefault(target.Status, target.Status))}{Wording.OwnerLine(target.Owner)}")),
                    GoalParts.Line(CardText.Typed(target.Measure)),
                    GoalParts.Line(CardText.Typed(target.Rate is null ? target.Latest : $"{target.Latest}・{target.Rate}")),
                    .. target.Issues is null ? [] : (AdaptiveElement[])[GoalParts.Subtle(CardText.Typed(target.Issues))],
                    GoalParts.Button(
                        GoalDoor.Show.Execute(Wording.States.OpenTarget, new GoalDoor.GoalPayload { Forum = Forum, Goal = target.Number }), Wording.States.OpenNamed(target.Subject)),
                ],
            };
        }
    }

    private IEnumerable<AdaptiveElement> Steps()
    {
        yield return GoalParts.SmallHeading(Wording.RoadmapTitle(TaskCount, OverdueCount));
        if (TaskCount == 0)
        {
            yield return GoalParts.Line(Wording.NoTasks);
        }

        foreach (var task in Tasks)
        {
            yield return new AdaptiveContainer { Separator = true, Items = [.. GoalParts.Task(Forum, task, Wording)] };
        }
    }

    private IEnumerable<AdaptiveElement> Pager()
    {
        if (Pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => GoalParts.Bare(GoalActions.Year.Execute(title, Payload with { Page = to }));
            yield return new AdaptiveTextBlock(Wording.PageOf(Page + 1, Pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, Page + 1)] : []],
            };
        }
    }

    private IEnumerable<AdaptiveElement> Choice() =>
    [
        new AdaptiveChoiceSetInput(GoalActions.Inputs.Year, Wording.YearLabel)
        {
            Value = Years.Any(year => year.Code == Year.Code) ? Year.Code : null,
            Placeholder = Wording.YearPlaceholder,
            Choices = [.. Years.Select(static year => new AdaptiveChoice(CardText.Typed(year.Name), year.Code))],
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        },
        new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [GoalActions.Year.Execute(Wording.OpenYear, new GoalActions.YearPayload { Forum = Forum })] },
    ];
}
