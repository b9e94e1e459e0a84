using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What a target says.</summary>
/// <param name="Status">A code of <see cref="GoalStateWording.Targets"/>.</param>
/// <param name="Review">What was learned, or why it was given up; empty while it is open.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Aim">The value and the way to it, in words.</param>
/// <param name="Base">The value as it was, with its source, in words; null = nobody knows.</param>
/// <param name="Issues">The numbers of the issues it is for; a card that says more of them goes without.</param>
public sealed record TargetDetails(
    string Number, string Subject, string Status, string Review, string Indicator, string Aim, string? Base, string Reasoning, string Owner, string? Issues);

/// <summary>What a target has to do with other years and with the agenda.</summary>
/// <param name="From">The number of the target it goes on with; null = none.</param>
/// <param name="As">The number of the target that goes on with it; null = none.</param>
/// <param name="Asked">That it was put on the agenda, in words; null = it was not.</param>
/// <param name="By">Who set it, and when.</param>
public sealed record TargetLinks(string? From, string? As, string? Asked, string? By)
{
    /// <summary>None of it.</summary>
    public static TargetLinks None { get; } = new(null, null, null, null);
}

/// <summary>An issue that stands behind a target.</summary>
/// <param name="Subject">Null = it is not there any more.</param>
/// <param name="Status">A code of <see cref="IssueStateWording.Statuses"/>.</param>
/// <param name="Cases">How many cases stand behind it, as a sentence; null = nothing is said.</param>
public sealed record TargetIssueLine(string Number, string? Subject, string? Status, string? Cases);

/// <summary>A measured value.</summary>
/// <param name="Value">With its unit and its day, in words.</param>
/// <param name="Rate">How much of the target it reaches, in words.</param>
/// <param name="Source">Where it is from, in words.</param>
public sealed record ActualLine(string Id, string Value, string Rate, string Source, string Note);

/// <summary>What the reader may do with a target.</summary>
/// <param name="MayContinue">It has ended, and nobody goes on with it.</param>
public sealed record TargetCardRights(bool MayEdit, bool MayPropose, bool MayRecord, bool MayContinue)
{
    /// <summary>Nothing but to read.</summary>
    public static TargetCardRights None { get; } = new(MayEdit: false, MayPropose: false, MayRecord: false, MayContinue: false);
}

/// <summary>One target, with what stands behind it, what was measured, the steps towards it, and what this person may do with it; as a receipt with what has just happened.</summary>
/// <param name="Receipt">What has just happened, in words; null for the target itself.</param>
/// <param name="Actuals">A page of what was measured, the newest first.</param>
/// <param name="Tasks">The first of the steps that serve it.</param>
/// <param name="TaskCount">How many serve it.</param>
/// <param name="History">A page of its history, newest first; the first page has none, for there the target itself stands.</param>
/// <param name="Pages">How many pages values and history have; 0 = a receipt, which shows neither.</param>
/// <param name="IsShared">It stands in a channel for everybody: who may do what is seen after opening it.</param>
public sealed record TargetCard(
    string Forum,
    string? Receipt,
    TargetDetails Target,
    TargetLinks Links,
    IReadOnlyList<TargetIssueLine> Issues,
    IReadOnlyList<ActualLine> Actuals,
    IReadOnlyList<GoalTaskLine> Tasks,
    int TaskCount,
    IReadOnlyList<GoalStep> History,
    int Page,
    int Pages,
    TargetCardRights Rights,
    bool IsShared,
    GoalsWording Wording)
{
    /// <summary>Values on one page.</summary>
    public const int ActualsShown = 2;

    /// <summary>Steps that are named.</summary>
    public const int TasksShown = 3;

    private GoalDoor.GoalPayload Payload => new() { Forum = Forum, Goal = Target.Number };

    private bool IsOpen => Target.Status == "Open";

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        // A target with the longest texts leaves room for fewer steps; that there are more is said. And then for fewer issues with their
        // subjects; the others stand there by their numbers.
        var (tasks, issues) = (Tasks.Count, Issues.Count);
        while (true)
        {
            var card = ToCard(tasks, issues);
            if ((tasks == 0 && issues == 0) || CardBudget.Measure(card) <= CardBudget.MaxBytes)
            {
                return card;
            }

            (tasks, issues) = tasks > 0 ? (tasks - 1, issues) : (0, issues - 1);
        }
    }

    private AdaptiveCard ToCard(int tasks, int issues)
    {
        var status = Wording.States.Targets.GetValueOrDefault(Target.Status, Target.Status);
        return new()
        {
            FallbackText = CardText.Typed(Receipt is null ? Wording.Spoken(Target.Number, Target.Subject) : $"{Receipt}：{Target.Subject}"),
            Speak = CardText.Typed($"{Receipt ?? Wording.Spoken(Target.Number, Target.Subject)}。{status}"),
            Body =
            [
                .. Receipt is null ? [new AdaptiveTextBlock(Wording.NumberLine(Target.Number)) { IsSubtle = true }] : GoalParts.Receipt(Receipt),
                FormParts.Heading(CardText.Typed(Target.Subject)) with { Spacing = Receipt is null ? AdaptiveSpacing.None : AdaptiveSpacing.Medium },
                .. Page > 0 ? [] : (AdaptiveElement[])[new AdaptiveFactSet { Facts = [.. Facts(status)] }, .. Years()],
                .. Pages == 0 || Page > 0 ? [] : Behind(issues),
                .. Pages == 0 || (Page > 0 && Actuals.Count == 0) ? [] : Measured(),
                .. Pages == 0 || Page > 0 ? [] : Steps(tasks),
                .. GoalParts.Past(Wording.History, History),
                .. Pager(),
            ],
            Actions = [.. Buttons()],
        };
    }

    private IEnumerable<AdaptiveFact> Facts(string status)
    {
        var names = Wording.FieldNames;
        yield return new AdaptiveFact(names[GoalActions.Inputs.Status], status);
        if (Target.Review.Length > 0)
        {
            yield return new AdaptiveFact(Target.Status == "Dropped" ? names[GoalActions.Inputs.Reason] : names[GoalActions.Inputs.Review], CardText.Typed(Target.Review));
        }

        yield return new AdaptiveFact(names[GoalActions.Inputs.Indicator], CardText.Typed(Target.Indicator));
        yield return new AdaptiveFact(names[GoalActions.Inputs.Target], CardText.Typed(Target.Aim));
        yield return new AdaptiveFact(names[GoalActions.Inputs.Base], Target.Base is null ? Wording.NoBase : CardText.Typed(Target.Base));
        if (Target.Reasoning.Length > 0)
        {
            yield return new AdaptiveFact(names[GoalActions.Inputs.Reasoning], CardText.Typed(Target.Reasoning));
        }

        yield return new AdaptiveFact(names[GoalActions.Inputs.Owner], CardText.Typed(Target.Owner));
        if (Target.Issues is { Length: > 0 } issues)
        {
            yield return new AdaptiveFact(names[GoalActions.Inputs.Issues], CardText.Typed(issues));
        }

        if (Links.Asked is { } asked)
        {
            yield return new AdaptiveFact(Wording.OnAgenda, CardText.Typed(asked));
        }

        if (Links.By is { } by)
        {
            yield return new AdaptiveFact(Wording.By, CardText.Typed(by));
        }
    }

    /// <summary>There and back between the years.</summary>
    private IEnumerable<AdaptiveElement> Years()
    {
        foreach (var (said, number) in new[] { (Wording.ContinuesFrom, Links.From), (Wording.ContinuedAs, Links.As) })
        {
            if (number is not null)
            {
                yield return GoalParts.Button(GoalDoor.Show.Execute(said(number), Payload with { Goal = number }), said(number));
            }
        }
    }

    /// <param name="named">How many with their subjects.</param>
    private IEnumerable<AdaptiveElement> Behind(int named)
    {
        yield return GoalParts.SmallHeading(Wording.IssuesTitle);
        if (Issues.Count == 0)
        {
            yield return GoalParts.Line(Wording.NoIssues);
        }

        foreach (var issue in Issues.Take(named))
        {
            if (issue.Subject is null)
            {
                yield return new AdaptiveTextBlock(CardText.Typed(Wording.IssueGone(issue.Number))) { Spacing = AdaptiveSpacing.Small };
                continue;
            }

            var status = issue.Status is { } code ? Wording.States.State(Wording.Issues.Statuses.GetValueOrDefault(code, code)) : "";
            yield return new AdaptiveTextBlock(CardText.Typed($"・{issue.Number}　{issue.Subject}{status}")) { Spacing = AdaptiveSpacing.Small };
            if (issue.Cases is { } cases)
            {
                yield return GoalParts.Subtle(CardText.Typed(cases));
            }

            yield return GoalParts.Button(
                IssueDoor.Open.Execute(Wording.OpenIssue(issue.Number), new IssueDoor.NumberPayload { Forum = Forum, Number = issue.Number }), Wording.States.OpenNamed(issue.Subject));
        }

        if (named < Issues.Count)
        {
            yield return GoalParts.Line(CardText.Typed(Wording.IssuesLine(string.Join('\u3001', Issues.Skip(named).Select(static issue => issue.Number)))));
        }
    }

    private IEnumerable<AdaptiveElement> Measured()
    {
        yield return GoalParts.SmallHeading(Wording.ActualsTitle);
        if (Actuals.Count == 0)
        {
            yield return GoalParts.Line(Wording.States.NoActual);
        }

        foreach (var actual in Actuals)
        {
            yield return new AdaptiveTextBlock(CardText.Typed($"・{actual.Value}・{actual.Rate}")) { Spacing = AdaptiveSpacing.Small };
            yield return GoalParts.Subtle(CardText.Typed(actual.Source));
            if (actual.Note.Length > 0)
            {
                yield return GoalParts.Line(CardText.Typed(actual.Note));
            }

            if (Rights.MayEdit && !IsShared)
            {
                yield return GoalParts.Button(
                    GoalActions.CorrectForm.Execute(Wording.CorrectButton, new GoalActions.ActualPayload { Forum = Forum, Number = Target.Number, Actual = actual.Id }), Wording.CorrectNamed(actual.Value));
            }
        }
    }

    private IEnumerable<AdaptiveElement> Steps(int most)
    {
        yield return GoalParts.SmallHeading(Wording.StepsTitle(TaskCount));
        if (TaskCount == 0)
        {
            yield return GoalParts.Line(Wording.NoSteps);
        }

        foreach (var task in Tasks.Take(most))
        {
            foreach (var element in GoalParts.Task(Forum, task, Wording))
            {
                yield return element;
            }
        }

        if (TaskCount > most)
        {
            yield return GoalParts.Subtle(Wording.MoreSteps(TaskCount - most));
        }

        if (Rights.MayEdit && !IsShared)
        {
            yield return GoalParts.Button(GoalActions.NewTask.Execute(Wording.NewTask, Payload), Wording.NewTask);
        }
    }

    private IEnumerable<AdaptiveElement> Pager()
    {
        if (Pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => GoalParts.Bare(GoalDoor.Show.Execute(title, Payload with { Page = to }));
            yield return new AdaptiveTextBlock(Wording.PageOf(Page + 1, Pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Newer, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Older, Page + 1)] : []],
            };
        }
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (IsShared)
        {
            yield return GoalParts.Bare(GoalDoor.Show.Execute(Wording.OpenOwn, Payload));
        }
        else
        {
            if (Receipt is not null)
            {
                yield return GoalParts.Bare(GoalDoor.Show.Execute(Wording.OpenThis, Payload));
            }

            if (Rights.MayRecord)
            {
                yield return GoalParts.Bare(GoalActions.ActualForm.Execute(Wording.RecordButton, Payload));
            }

            if (Rights.MayEdit)
            {
                yield return GoalParts.Bare(GoalActions.EditForm.Execute(Wording.EditButton, Payload));
                yield return GoalParts.Bare(GoalActions.EndForm.Execute(IsOpen ? Wording.EndButton : Wording.EndAgainButton, Payload));
            }

            if (Rights.MayContinue)
            {
                yield return GoalParts.Bare(GoalActions.New.Execute(Wording.ContinueButton, new GoalActions.NewPayload { Forum = Forum, From = Target.Number }));
            }

            if (Rights.MayPropose)
            {
                yield return GoalParts.Bare(GoalActions.Propose.Execute(Wording.ProposeButton, Payload));
            }
        }

        yield return GoalParts.Bare(GoalActions.Year.Execute(Wording.BackToYear, new GoalActions.YearPayload { Forum = Forum, Year = YearOf(Target.Number) }));
    }

    /// <summary>R8-1 is of 2026.</summary>
    private static string? YearOf(string number) =>
        int.TryParse(number.Split('-')[0].TrimStart('R'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var reiwa)
            ? (2018 + reiwa).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
