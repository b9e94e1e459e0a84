using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>An issue as the list shows it.</summary>
/// <param name="Number">As in R8-12.</param>
/// <param name="Due">The day in words; null = none.</param>
public sealed record IssueLine(string Number, string Subject, string Category, string Status, bool IsOpen, string Owner, string? Due, bool IsOverdue);

/// <summary>The log of issues, or what a search found.</summary>
/// <param name="Lines">Every issue found; the card shows a page of them.</param>
/// <param name="Words">What was searched for; null = the whole list.</param>
/// <param name="NewSubject">Stands in the subject of a new issue, where what was typed may have been meant for one.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record IssueListCard(
    string Forum,
    IReadOnlyList<IssueLine> Lines,
    int Page,
    string? Words,
    string? NewSubject,
    bool MayAdd,
    string? Notice,
    IssuesWording Wording)
{
    /// <summary>Issues on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var title = Words is null ? Wording.ListTitle : Wording.FoundTitle(Words);
        var open = Lines.Count(static line => line.IsOpen);
        var count = Lines.Count == 0
            ? Words is null ? Wording.ListEmpty : Wording.FoundNothing
            : Wording.ListCount(open, Lines.Count - open);
        return new()
        {
            FallbackText = CardText.Typed($"{title}：{count}"),
            Speak = CardText.Typed($"{title}。{count}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock(count) { Spacing = AdaptiveSpacing.Small },
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. Pager(page, pages),
                .. Lines.Count == 0 && Words is null ? [] : Search(),
            ],
            Actions =
            [
                .. MayAdd
                    ? (AdaptiveAction[])
                    [
                        IssueActions.New.Execute(
                            Wording.NewButton, new IssueActions.NewPayload { Forum = Forum, Title = NewSubject }, AdaptiveActionStyle.Positive)
                            with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                    ]
                    : [],
                .. Words is null
                    ? []
                    : (AdaptiveAction[])[IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }],
            ],
        };
    }

    private AdaptiveColumnSet Line(IssueLine line) => new()
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock($"{line.Number}　{line.Subject}") { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(CardText.Typed(Wording.LineState(
                        Wording.Statuses.GetValueOrDefault(line.Status, line.Status), Wording.Categories.GetValueOrDefault(line.Category, line.Category))))
                    {
                        Spacing = AdaptiveSpacing.None,
                    },
                    new AdaptiveTextBlock(CardText.Typed(Wording.LineCare(line.Owner.Length == 0 ? null : line.Owner, line.Due))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    .. line.IsOverdue
                        ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None }]
                        : [],
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
                            IssueActions.Show.Execute(Wording.Open, new IssueActions.IssuePayload { Forum = Forum, Issue = line.Number })
                                with { AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = Wording.OpenNumber(line.Number) },
                        ],
                    },
                ],
            },
        ],
    };

    private AdaptiveElement[] Search() =>
    [
        new AdaptiveTextInput(IssueActions.Inputs.Words, Wording.SearchLabel)
        {
            Value = Words,
            Placeholder = Wording.SearchPlaceholder,
            MaxLength = 100,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        },
        new AdaptiveActionSet { Actions = [IssueActions.List.Execute(Wording.SearchButton, new IssueActions.ListPayload { Forum = Forum })], Spacing = AdaptiveSpacing.Small },
    ];

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            AdaptiveAction Turn(string title, int to) =>
                IssueActions.List.Execute(title, new IssueActions.ListPayload { Forum = Forum, Page = to, Words = Words }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
