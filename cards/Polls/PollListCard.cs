using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Polls;

/// <summary>A poll as the list shows it.</summary>
/// <param name="Started">Since when and by whom.</param>
public sealed record PollListLine(string Poll, string Question, string Started);

/// <summary>What stands in the fields of the form: as typed, also when it is wrong.</summary>
public sealed record PollFormValues(string? Question = null, string? Options = null);

/// <summary>The form for a new poll, and the polls that take answers.</summary>
/// <param name="Form">The id of this showing of the form; null where the person may not ask.</param>
/// <param name="Lines">Every open poll; the card shows a page of them.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record PollListCard(
    string Forum,
    string? Form,
    IReadOnlyList<PollListLine> Lines,
    int Page,
    PollFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    PollsWording Wording)
{
    /// <summary>Polls on one page.</summary>
    public const int PageSize = 5;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var count = Lines.Count == 0 ? Wording.ListEmpty : Wording.ListCount(Lines.Count);
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
                : [PollsActions.Start.Execute(Wording.Start, new PollsActions.FormPayload { Forum = Forum, Form = Form }, AdaptiveActionStyle.Positive)],
        };
    }

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
        .. FormParts.Field(
            new AdaptiveTextInput(PollsActions.Inputs.Question, Wording.Question)
            {
                Value = Values.Question,
                Placeholder = Wording.QuestionPlaceholder,
                IsRequired = true,
                ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(PollsActions.Inputs.Options, Wording.Options)
            {
                Value = Values.Options,
                Placeholder = Wording.OptionsPlaceholder,
                IsMultiline = true,
                IsRequired = true,
                ErrorMessage = Wording.Required,
            },
            Faults),
        new AdaptiveTextBlock(Wording.Example) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
    ];

    private AdaptiveElement Line(PollListLine line) => new AdaptiveColumnSet
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed(line.Question)) { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(CardText.Typed(line.Started)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                ],
            },
            new AdaptiveColumn
            {
                Width = "auto",
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                Items =
                [
                    new AdaptiveActionSet
                    {
                        Actions =
                        [
                            PollsActions.Show.Execute(Wording.Open, new PollsActions.PollPayload { Forum = Forum, Poll = line.Poll }) with
                            {
                                AssociatedInputs = AdaptiveAssociatedInputs.None,
                                Tooltip = CardText.Typed(line.Question),
                            },
                        ],
                    },
                ],
            },
        ],
    };

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            AdaptiveAction Turn(string title, int to) =>
                PollsActions.List.Execute(title, new PollsActions.ListPayload { Forum = Forum, Page = to }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveActionSet
            {
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
