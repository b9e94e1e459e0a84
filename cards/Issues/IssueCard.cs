using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>One step in the life of an issue.</summary>
/// <param name="When">Day and time in words.</param>
/// <param name="Lines">What happened, a line per field.</param>
public sealed record IssueStep(string When, string Who, IReadOnlyList<string> Lines);

/// <summary>What an issue says.</summary>
/// <param name="Status">A code of <see cref="IssuesWording.Statuses"/>.</param>
/// <param name="Note">The reason or course of the status.</param>
/// <param name="Due">The day in words; null = none.</param>
/// <param name="By">Who submitted it, and when; null where a receipt goes without.</param>
public sealed record IssueDetails(
    string Number,
    string Subject,
    string Status,
    string Note,
    string Category,
    string Level,
    string Description,
    IReadOnlyList<string> Cases,
    string Owner,
    string? Due,
    bool IsOverdue,
    string? By);

/// <summary>One issue, with what this person may do with it; as a receipt also with what has just happened to it.</summary>
/// <param name="Receipt">What has just happened, in words; null for the issue itself.</param>
/// <param name="History">A page of its history, newest first.</param>
/// <param name="Pages">How many pages the history has; 0 = none is shown.</param>
/// <param name="IsShared">It stands in a channel for everybody: who may do what is seen after opening it.</param>
public sealed record IssueCard(
    string Forum,
    IssueDetails Issue,
    string? Receipt,
    IReadOnlyList<IssueStep> History,
    int Page,
    int Pages,
    bool MayEdit,
    bool MayMove,
    bool IsShared,
    IssuesWording Wording)
{
    /// <summary>It stands in a dialog, where there is nothing more to press: it is closed.</summary>
    public bool InDialog { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var status = Wording.Statuses.GetValueOrDefault(Issue.Status, Issue.Status);
        return new()
        {
            FallbackText = CardText.Typed(Receipt is null ? Wording.Spoken(Issue.Number, Issue.Subject) : $"{Receipt}：{Issue.Subject}"),
            Speak = CardText.Typed($"{Receipt ?? Wording.Spoken(Issue.Number, Issue.Subject)}。{Wording.StatusNow(status)}"),
            Body =
            [
                .. Receipt is null
                    ? [new AdaptiveTextBlock(Wording.NumberLine(Issue.Number)) { IsSubtle = true }]
                    : (AdaptiveElement[])
                    [
                        new AdaptiveContainer
                        {
                            Style = AdaptiveContainerStyle.Good,
                            Items = [new AdaptiveTextBlock($"✓ {Receipt}") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
                        },
                    ],
                FormParts.Heading(CardText.Typed(Issue.Subject)) with { Spacing = Receipt is null ? AdaptiveSpacing.None : AdaptiveSpacing.Medium },
                .. Issue.IsOverdue ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder }] : [],
                new AdaptiveFactSet { Facts = [.. Facts(status)] },
                .. Issue.Description.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Issue.Description))],
                .. Pages == 0 ? [] : Past(),
            ],
            Actions = InDialog ? [] : [.. Buttons()],
        };
    }

    private IssueActions.IssuePayload Payload => new() { Forum = Forum, Issue = Issue.Number };

    private IEnumerable<AdaptiveFact> Facts(string status)
    {
        yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Status], status);
        if (Issue.Note.Length > 0)
        {
            yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Note], CardText.Typed(Issue.Note));
        }

        yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Category], Wording.Categories.GetValueOrDefault(Issue.Category, Issue.Category));
        yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Level], Wording.Levels.GetValueOrDefault(Issue.Level, Issue.Level));
        yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Owner], Issue.Owner.Length == 0 ? Wording.Undecided : CardText.Typed(Issue.Owner));
        yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Due], Issue.Due ?? Wording.Undecided);
        if (Issue.Cases.Count > 0)
        {
            yield return new AdaptiveFact(Wording.FieldNames[IssueActions.Inputs.Cases], CardText.Typed(string.Join("、", Issue.Cases)));
        }

        if (Issue.By is not null)
        {
            yield return new AdaptiveFact(Wording.By, CardText.Typed(Issue.By));
        }
    }

    private IEnumerable<AdaptiveElement> Past()
    {
        yield return new AdaptiveTextBlock(Wording.HistoryTitle(Page + 1, Pages))
        {
            Weight = AdaptiveTextWeight.Bolder,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
            Style = AdaptiveTextBlockStyle.Heading,
        };
        foreach (var step in History)
        {
            yield return new AdaptiveTextBlock($"{step.When}　{step.Who}") { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
            foreach (var line in step.Lines)
            {
                yield return new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.None };
            }
        }

        if (Pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => IssueActions.Show.Execute(title, Payload with { Page = to }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveActionSet
            {
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Newer, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Older, Page + 1)] : []],
            };
        }
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (IsShared)
        {
            yield return IssueActions.Show.Execute(Wording.OpenOwn, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
        }
        else
        {
            if (Receipt is not null)
            {
                yield return IssueActions.Show.Execute(Wording.OpenIssue, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (MayMove)
            {
                yield return IssueActions.MoveForm.Execute(Wording.MoveButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (MayEdit)
            {
                yield return IssueActions.EditForm.Execute(Wording.EditButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }
        }

        yield return IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
    }
}
