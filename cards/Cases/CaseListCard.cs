using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>A case as the list shows it.</summary>
/// <param name="Status">The state as a code; shown in the reader's own list.</param>
/// <param name="At">When it was submitted; null where the digest is shown instead.</param>
/// <param name="Bands">The bands of an approved case.</param>
/// <param name="Summary">The summary of an approved case.</param>
public sealed record CaseLine(string Code, string Status, string? ByName, string? At, CaseBandCodes? Bands, string? Summary)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseLine);
}

/// <summary>Cases in three parts: what waits for the secretariat, the reader's own, what is approved. No case text but approved summaries.</summary>
/// <param name="Page">From 0; pages run over all three parts.</param>
public sealed record CaseListCard(
    string Forum,
    IReadOnlyList<CaseLine> Waiting,
    IReadOnlyList<CaseLine> Own,
    IReadOnlyList<CaseLine> Approved,
    bool MaySubmit,
    int Page,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>Cases on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The reader looks after cases: where to go after a leak is one press away.</summary>
    public bool MayRecordLeaks { get; init; }

    /// <summary>Fewer approved cases than these are not counted out; null = they are.</summary>
    public int? HiddenBelow { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseListCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var (waiting, approved) = (Wording.WaitingTitle(Waiting.Count), HiddenBelow is { } limit && Approved.Count < limit ? Wording.ApprovedFew(limit) : Wording.ApprovedTitle(Approved.Count));
        (string Title, CaseLine Line)[] all =
        [
            .. Waiting.Select(line => (waiting, line)),
            .. Own.Select(line => (Wording.OwnTitle, line)),
            .. Approved.Select(line => (approved, line)),
        ];
        var pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        return new()
        {
            FallbackText = Wording.ListTitle,
            Speak = Wording.ListTitle,
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                .. all.Skip(page * PageSize).Take(PageSize).GroupBy(static entry => entry.Title, StringComparer.Ordinal).SelectMany(group => Part(group.Key, group.Select(static entry => entry.Line))),
                .. Approved.Count == 0 ? (AdaptiveElement[])[CaseParts.Small(Wording.NoneApproved)] : [],
                .. Pager(page, pages),
            ],
            Actions =
            [
                .. MaySubmit ? CasesActions.Form.Reveal(Surface, Wording.DoorButton, Wording.FormHere, new PlainPayload { Forum = Forum }) : [],
                .. MayRecordLeaks ? (AdaptiveAction[])[LeakActions.List.Press(Surface, Wording.Leaks.ListDoor, new PlainPayload { Forum = Forum })] : [],
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Part(string title, IEnumerable<CaseLine> lines) =>
    [
        new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Large },
        .. lines.Select(Line),
    ];

    private AdaptiveElement Line(CaseLine line) => new AdaptiveColumnSet
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(line is { Bands: not null, Status: "Approved" } ? $"**{line.Code}**" : $"**{line.Code}**　{Wording.Statuses.GetValueOrDefault(line.Status, line.Status)}"),
                    .. line.At is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(line.ByName is null ? line.At : $"{line.At}　{Wording.PersonName(line.ByName)}")) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                    .. string.IsNullOrEmpty(line.Summary) ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(line.Summary)) { Spacing = AdaptiveSpacing.None }],
                    .. line.Bands is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CaseParts.BandLine(line.Bands, Wording.Form)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                ],
            },
            new AdaptiveColumn
            {
                Width = "auto",
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                Items =
                [
                    new AdaptiveActionSet { Actions = [CaseDoor.Show.Press(Surface, Wording.ShowButton, new CaseDoor.CodePayload { Forum = Forum, Code = line.Code })] },
                ],
            },
        ],
    };

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => CasesActions.List.Press(Surface, title, new CasesActions.ListPayload { Forum = Forum, Page = to });
            yield return new AdaptiveActionSet
            {
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
