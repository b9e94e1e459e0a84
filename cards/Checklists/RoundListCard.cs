using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>A round as the list shows it.</summary>
/// <param name="Meta">Its state, with its date.</param>
/// <param name="MayAnswer">It takes answers, and the person may give one.</param>
public sealed record RoundLine(string Round, string Title, string Meta, bool IsOpen, bool MayAnswer);

/// <summary>What stands in the fields of the form: as typed, also when it is wrong.</summary>
public sealed record RoundFormValues(string? Title = null, string? Closes = null);

/// <summary>The rounds of the checklist, and the form for a new one.</summary>
/// <param name="Form">The id of this showing of the form; null where the person may not start a round.</param>
/// <param name="Lines">Every round of late; the card shows a page of them.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record RoundListCard(
    string Forum,
    string? Form,
    IReadOnlyList<RoundLine> Lines,
    int Page,
    RoundFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    ChecklistsWording Wording)
{
    /// <summary>Rounds on one page.</summary>
    public const int PageSize = 5;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var open = Lines.Count(static line => line.IsOpen);
        var count = open == 0 ? Wording.ListEmpty : Wording.ListCount(open);
        return new()
        {
            FallbackText = Wording.Title,
            Speak = $"{Wording.Title}。{count}",
            Body =
            [
                FormParts.Heading(Wording.Title),
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock(count),
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. Pager(page, pages),
                .. Form is null ? [] : FormFields(),
            ],
            Actions = Form is null
                ? []
                : [ChecklistsActions.Start.Execute(Wording.Start, new ChecklistsActions.StartPayload { Forum = Forum, Form = Form }, AdaptiveActionStyle.Positive)],
        };
    }

    private static AdaptiveAction Plain(AdaptiveExecuteAction button) => button with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    private AdaptiveElement[] FormFields() =>
    [
        new AdaptiveTextBlock(Wording.FormTitle)
        {
            Weight = AdaptiveTextWeight.Bolder,
            Size = AdaptiveTextSize.Medium,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
            Style = AdaptiveTextBlockStyle.Heading,
        },
        new AdaptiveTextBlock(Wording.FormText) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
        .. FormParts.Field(
            new AdaptiveTextInput(ChecklistsActions.Inputs.Title, Wording.RoundTitle) { Value = Values.Title, IsRequired = true, ErrorMessage = Wording.Required },
            Faults),
        .. FormParts.Field(new AdaptiveDateInput(ChecklistsActions.Inputs.Closes, Wording.ClosesLabel) { Value = Values.Closes }, Faults),
    ];

    private AdaptiveContainer Line(RoundLine line)
    {
        var payload = new ChecklistsActions.RoundPayload { Forum = Forum, Round = line.Round };
        return new()
        {
            Separator = true,
            Items =
            [
                new AdaptiveTextBlock(CardText.Typed(line.Title)) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(CardText.Typed(line.Meta)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                new AdaptiveActionSet
                {
                    Actions =
                    [
                        .. line.MayAnswer ? (AdaptiveAction[])[Plain(ChecklistsActions.AnswerForm.Execute(Wording.Answer, payload))] : [],
                        .. line.IsOpen ? [] : (AdaptiveAction[])[Plain(ChecklistsActions.Result.Execute(Wording.ShowResult, new ChecklistsActions.ResultPayload { Forum = Forum, Round = line.Round }))],
                        Plain(ChecklistsActions.Show.Execute(Wording.Open, payload)),
                    ],
                },
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => Plain(ChecklistsActions.List.Execute(title, new ChecklistsActions.ListPayload { Forum = Forum, Page = to }));
            yield return new AdaptiveActionSet
            {
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
