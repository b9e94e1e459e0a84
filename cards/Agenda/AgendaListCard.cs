using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>An item as the list shows it.</summary>
/// <param name="Later">Name and date of the meeting for which it was put off; null = the next one.</param>
public sealed record AgendaLine(string Id, string Subject, string Type, int? Minutes, string ByName, string? Later = null);

/// <summary>The items waiting for the next meeting, and the form to add one.</summary>
/// <param name="Form">The id of this showing of the form; null where the person may not add.</param>
/// <param name="NextMeeting">Name and date of the next meeting, if there is one.</param>
/// <param name="Lines">Every item, those of the next meeting first; the card shows a page of them.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record AgendaListCard(
    string Forum,
    string? Form,
    string? NextMeeting,
    IReadOnlyList<AgendaLine> Lines,
    int Page,
    AgendaFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    AgendaWording Wording)
{
    /// <summary>Items on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var next = Lines.Where(static line => line.Later is null).ToArray();
        var minutes = next.Sum(static line => line.Minutes ?? 0);
        var count = next.Length == 0 ? Wording.ListEmpty : Wording.ListCount(next.Length);
        return new()
        {
            FallbackText = Wording.ListTitle,
            Speak = $"{Wording.ListTitle}。{count}",
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                new AdaptiveTextBlock(NextMeeting is null ? Wording.NoMeeting : CardText.Typed(Wording.NextMeeting(NextMeeting))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock(count),
                .. Lines.Skip(page * PageSize).Take(PageSize).Select((line, index) => Line(line, (page * PageSize) + index + 1)),
                .. minutes > 0 ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.TotalMinutes(minutes)) { IsSubtle = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Right }] : [],
                .. Pager(page, pages),
                .. Form is null ? [] : FormFields(),
            ],
            Actions = Form is null
                ? []
                : [AgendaActions.Add.Execute(Wording.Add, new AgendaActions.FormPayload { Forum = Forum, Form = Form }, AdaptiveActionStyle.Positive)],
        };
    }

    private AdaptiveElement[] FormFields() =>
    [
        new AdaptiveTextBlock(Wording.FormTitle) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Separator = true, Spacing = AdaptiveSpacing.Large, Style = AdaptiveTextBlockStyle.Heading },
        .. AgendaForm.Fields(Values, Faults, Wording),
    ];

    private AdaptiveElement Line(AgendaLine line, int number) => new AdaptiveColumnSet
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock($"{number}．{line.Subject}") { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(CardText.Typed(Wording.ItemMeta(Wording.Types.GetValueOrDefault(line.Type, line.Type), line.Minutes, line.ByName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    .. line.Later is { } later ? (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.PutOff(later))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }] : [],
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
                        Actions = [AgendaActions.Show.Execute(Wording.Open, new AgendaActions.ItemPayload { Forum = Forum, Item = line.Id }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }],
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
                AgendaActions.List.Execute(title, new AgendaActions.ListPayload { Forum = Forum, Page = to }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveActionSet
            {
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
