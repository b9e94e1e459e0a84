using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>A line of the table.</summary>
/// <param name="Category">A code of <see cref="IssuesWording.Categories"/>.</param>
/// <param name="Counts">One for each of <see cref="IssuesWording.MapColumns"/>.</param>
public sealed record IssueMapLine(string Category, IReadOnlyList<int> Counts);

/// <summary>How many issues of each component stand where; each number opens the list of them.</summary>
/// <param name="Total">One for each column, every issue counted once.</param>
public sealed record IssueMapCard(string Forum, IReadOnlyList<IssueMapLine> Lines, IReadOnlyList<int> Total, int Overdue, int Stale, IssuesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Wording.MapTitle}：{Wording.MapSpoken(Total.Sum())}",
        Speak = $"{Wording.MapTitle}。{Wording.MapSpoken(Total.Sum())}",
        Body =
        [
            FormParts.Heading(Wording.MapTitle),
            new AdaptiveTextBlock(Wording.MapHint) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            new AdaptiveTable
            {
                Columns =
                [
                    new AdaptiveTableColumnDefinition { Width = 3 },
                    .. Wording.MapColumns.Select(static _ => new AdaptiveTableColumnDefinition { Width = 2, HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Center }),
                ],
                Rows =
                [
                    new AdaptiveTableRow([Cell(Wording.FieldNames[IssueActions.Inputs.Category], isStrong: true), .. Wording.MapColumns.Values.Select(static name => Cell(name, isStrong: true))]),
                    .. Lines.Select(line => new AdaptiveTableRow(
                        [Cell(Wording.Categories.GetValueOrDefault(line.Category, line.Category)), .. Numbers(line.Counts, line.Category)])),
                    new AdaptiveTableRow([Cell(Wording.MapTotal, isStrong: true), .. Numbers(Total, category: null)]),
                ],
            },
            .. Wanting(Wording.Filter.Attentions["Overdue"], Overdue, "Overdue"),
            .. Wanting(Wording.Filter.Attentions["Stale"], Stale, "Stale"),
        ],
        Actions = [IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum })],
    };

    private static AdaptiveTableCell Cell(string text, bool isStrong = false) =>
        new(new AdaptiveTextBlock(text) { Size = AdaptiveTextSize.Small, Weight = isStrong ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default });

    /// <summary>What is there is a button that says what it opens; nothing is a plain zero.</summary>
    private IEnumerable<AdaptiveTableCell> Numbers(IReadOnlyList<int> counts, string? category) => counts.Zip(Wording.MapColumns, (count, column) => count == 0
        ? new AdaptiveTableCell(new AdaptiveTextBlock(Wording.MapCount(0)) { IsSubtle = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Center })
        : new AdaptiveTableCell(new AdaptiveContainer
        {
            SelectAction = IssueActions.List.Execute(
                Wording.MapOpen(category is null ? Wording.MapTotal : Wording.Categories.GetValueOrDefault(category, category), column.Value, count),
                new IssueActions.ListPayload { Forum = Forum, Category = category, State = column.Key }),
            Items =
            [
                new AdaptiveTextBlock(Wording.MapCount(count))
                {
                    Color = AdaptiveTextColor.Accent, Weight = AdaptiveTextWeight.Bolder, HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                },
            ],
        }));

    private IEnumerable<AdaptiveElement> Wanting(string name, int count, string attention) => count == 0
        ? []
        : [LinkRow.Of(Wording.MapWanting(name, count), Wording.MapWantingText, title => IssueActions.List.Execute(title, new IssueActions.ListPayload { Forum = Forum, Attention = attention }))];
}
