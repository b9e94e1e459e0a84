using CareSystem.Cards.Common;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>An issue as the list shows it.</summary>
/// <param name="Number">As in R8-12.</param>
/// <param name="Categories">Codes of <see cref="IssuesWording.Categories"/>.</param>
/// <param name="Due">The day in words; null = none.</param>
/// <param name="IsStale">Nobody has moved it for long.</param>
/// <param name="Votes">Null where nobody has voted.</param>
public sealed record IssueLine(
    string Number, string Subject, IReadOnlyList<string> Categories, string Status, string Owner, string? Due, bool IsOverdue, bool IsStale, IssueVoteCounts? Votes);

/// <summary>How many there are, on all pages together.</summary>
public sealed record IssueCounts(int Open, int Closed);

/// <summary>The log of issues, or what a search or a filter leaves of it.</summary>
/// <param name="Lines">One page.</param>
/// <param name="Page">From 0.</param>
/// <param name="Strengths">The newest strengths; shown with the whole list only.</param>
/// <param name="StrengthCount">How many strengths there are.</param>
/// <param name="NewSubject">Stands in the subject of a new issue, where what was typed may have been meant for one.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record IssueListCard(
    string Forum,
    IReadOnlyList<IssueLine> Lines,
    IssueCounts Counts,
    int Page,
    IssueFilterValues Filter,
    IReadOnlyList<string> Strengths,
    int StrengthCount,
    string? NewSubject,
    bool MayAdd,
    string? Notice,
    IssuesWording Wording)
{
    /// <summary>Issues on one page.</summary>
    public const int PageSize = 6;

    private int All => Counts.Open + Counts.Closed;

    private int Pages => Math.Max(1, (All + PageSize - 1) / PageSize);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Filter.Words is { Length: > 0 } words ? Wording.FoundTitle(words) : Wording.ListTitle;
        var count = All > 0 ? Wording.ListCount(Counts.Open, Counts.Closed)
            : !Filter.IsNarrowed ? Wording.ListEmpty
            : Filter.IsWordsOnly ? Wording.FoundNothing : Wording.Filter.Nothing;
        return new()
        {
            FallbackText = CardText.Typed($"{title}：{count}"),
            Speak = CardText.Typed($"{title}。{count}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Filter.Describe(Wording) is { Length: > 0 } narrowed ? (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.Filter.Narrowed(narrowed))) { Spacing = AdaptiveSpacing.Small }] : [],
                new AdaptiveTextBlock(count) { Spacing = AdaptiveSpacing.Small },
                .. Lines.Select(Line),
                .. Pager(),
                .. StrengthCount == 0 ? [] : Found(),
                .. All == 0 && !Filter.IsNarrowed ? [] : Search(),
            ],
            Actions = [.. Buttons()],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons() =>
    [
        .. MayAdd
            ? (AdaptiveAction[])
            [
                IssueActions.New.Execute(Wording.NewButton, new IssueActions.NewPayload { Forum = Forum, Title = NewSubject }, AdaptiveActionStyle.Positive)
                    with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ]
            : [],
        .. All == 0 && !Filter.IsNarrowed
            ? []
            : (AdaptiveAction[])
            [
                IssueActions.Filter.Execute(Wording.Filter.Button, Filter.ToPayload(Forum)) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                IssueActions.Map.Execute(Wording.MapButton, new IssueActions.MapPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        StrengthActions.List.Execute(Wording.StrengthsButton, new StrengthActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        HandingActions.List.Execute(HandingWording.Standard.ListTitle, new HandingActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        .. Filter.IsNarrowed
            ? (AdaptiveAction[])[IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }]
            : [],
    ];

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
                    Small(Wording.LineState(
                        Wording.Statuses.GetValueOrDefault(line.Status, line.Status), string.Join("、", line.Categories.Select(code => Wording.Categories.GetValueOrDefault(code, code))))),
                    Small(Wording.LineOwner(line.Owner.Length == 0 ? null : line.Owner)) with { IsSubtle = true },
                    Small(Wording.LineDue(line.Due)) with { IsSubtle = true },
                    .. line.Votes is { } votes ? (AdaptiveElement[])[Small(Wording.VoteCounts(Wording.VoteTally(votes.High, votes.Medium, votes.Low))) with { IsSubtle = true }] : [],
                    .. line.IsOverdue ? (AdaptiveElement[])[Warning(Wording.Overdue)] : [],
                    .. line.IsStale ? (AdaptiveElement[])[Warning(Wording.Stale)] : [],
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

    private static AdaptiveTextBlock Small(string text) => new(CardText.Typed(text)) { Spacing = AdaptiveSpacing.None };

    private static AdaptiveTextBlock Warning(string text) => new(text) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None };

    private AdaptiveElement[] Found() =>
    [
        new AdaptiveTextBlock(Wording.StrengthsFound(StrengthCount)) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Large },
        .. Strengths.Select(static strength => new AdaptiveTextBlock(CardText.Typed($"・{strength}")) { Spacing = AdaptiveSpacing.Small }),
    ];

    private AdaptiveElement[] Search() =>
    [
        new AdaptiveTextInput(IssueActions.Inputs.Words, Wording.SearchLabel)
        {
            Value = Filter.Words,
            Placeholder = Wording.SearchPlaceholder,
            MaxLength = 100,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        },
        new AdaptiveActionSet
        {
            Actions = [IssueActions.List.Execute(Wording.SearchButton, Filter.ToPayload(Forum) with { Words = null })],
            Spacing = AdaptiveSpacing.Small,
        },
    ];

    private IEnumerable<AdaptiveElement> Pager()
    {
        if (Pages > 1)
        {
            AdaptiveAction Turn(string title, int to) =>
                IssueActions.List.Execute(title, Filter.ToPayload(Forum) with { Page = to }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveTextBlock(Wording.PageOf(Page + 1, Pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, Page + 1)] : []],
            };
        }
    }
}
