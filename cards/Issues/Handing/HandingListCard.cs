using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>Something that waits for an answer.</summary>
/// <param name="Id">Of the handing, or of what came in.</param>
/// <param name="IsIn">It came from another forum.</param>
/// <param name="Number">The issue's number where it comes from.</param>
/// <param name="Name">Where it went, or came from.</param>
/// <param name="State">How it stands here; null = that is not told.</param>
/// <param name="ReplyBy">The day in words.</param>
/// <param name="IsOverdue">The day is over.</param>
public sealed record HandingLine(string Id, bool IsIn, string Number, string Subject, string Name, string? State, string ReplyBy, bool IsOverdue);

/// <summary>What was handed over and waits for an answer, and what came from other forums and waits for ours.</summary>
/// <param name="ForumName">The forum it is for, where the place does not say it; null = it does.</param>
/// <param name="Lines">All of them, what was handed over first; the card shows a page.</param>
public sealed record HandingListCard(string Forum, string? ForumName, IReadOnlyList<HandingLine> Lines, int Page, HandingWording Wording)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var shown = Lines.Skip(page * PageSize).Take(PageSize).ToArray();
        return new()
        {
            FallbackText = Wording.ListTitle,
            Speak = Lines.Count == 0 ? $"{Wording.ListTitle}。{Wording.ListEmpty}" : $"{Wording.ListTitle}。{Wording.ListOut(Count(isIn: false))}。{Wording.ListIn(Count(isIn: true))}",
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                .. FormParts.Forum(ForumName),
                .. Lines.Count == 0 ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.ListEmpty)] : [],
                .. Part(shown, isIn: false),
                .. Part(shown, isIn: true),
                .. Pager(page, pages),
            ],
            Actions = [IssueActions.List.Execute(IssuesWording.Standard.BackToList, new IssueActions.ListPayload { Forum = Forum })],
        };
    }

    private int Count(bool isIn) => Lines.Count(line => line.IsIn == isIn);

    private IEnumerable<AdaptiveElement> Part(HandingLine[] shown, bool isIn)
    {
        var part = shown.Where(line => line.IsIn == isIn).ToArray();
        return part.Length == 0
            ? []
            :
            [
                new AdaptiveTextBlock(isIn ? Wording.ListIn(Count(isIn)) : Wording.ListOut(Count(isIn))) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium },
                .. part.Select(Line),
            ];
    }

    private AdaptiveColumnSet Line(HandingLine line) => new()
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed($"{line.Number}　{line.Subject}")) { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(CardText.Typed(line.IsIn ? Wording.ListFrom(line.Name) : line.Name)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    new AdaptiveTextBlock(CardText.Typed(Wording.SectionDue(line.ReplyBy))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    .. line.State is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(line.State)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                    .. line.IsOverdue
                        ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None }]
                        : [],
                ],
            },
            new AdaptiveColumn
            {
                Width = "auto",
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                Items = [new AdaptiveActionSet { Actions = [Open(line)] }],
            },
        ],
    };

    private AdaptiveAction Open(HandingLine line) => line.IsIn
        ? HandingActions.InboxShow.Execute(Wording.Open, new HandingActions.InboxPayload { Forum = Forum, Inbox = line.Id }) with { Tooltip = CardText.Typed(Wording.OpenNamed(line.Number, line.Name)) }
        : HandingActions.Show.Execute(Wording.Open, new HandingActions.HandingPayload { Forum = Forum, Handing = line.Id }) with { Tooltip = CardText.Typed(Wording.OpenNamed(line.Number, line.Name)) };

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => HandingActions.List.Execute(title, new HandingActions.ListPayload { Forum = Forum, Page = to });
            yield return new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }
}
