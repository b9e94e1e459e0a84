using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>An item with what all answers together say of it.</summary>
/// <param name="Rated">People who chose a number.</param>
/// <param name="Mean">0–3; null where nobody chose a number.</param>
/// <param name="OnScale">How often 0, 1, 2 and 3 were chosen.</param>
/// <param name="Unknown">People who cannot tell.</param>
/// <param name="UnknownPercent">Of all who answered, 0–100.</param>
/// <param name="NotApplicable">People to whom the item does not apply.</param>
/// <param name="Finding">The code of what stands out.</param>
public sealed record ResultLine(string Category, string Text, int Rated, double? Mean, IReadOnlyList<int> OnScale, int Unknown, int UnknownPercent, int NotApplicable, string Finding);

/// <summary>The result of a closed round: numbers of people, never who they are.</summary>
/// <param name="People">Who answered, as a number.</param>
/// <param name="Fewest">With fewer people than these no numbers are told.</param>
/// <param name="Lines">Every item, weakest first; the card shows a page of them. Empty = too few people.</param>
public sealed record ResultCard(string Forum, string Round, string Title, string Closed, int People, int Fewest, IReadOnlyList<ResultLine> Lines, int Page, ChecklistsWording Wording)
{
    /// <summary>Items on one page.</summary>
    public const int PageSize = 8;

    /// <summary>The highest number of the scale.</summary>
    private const double Top = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        return new()
        {
            FallbackText = $"{Wording.ResultTitle}：{Title}",
            Speak = $"{Wording.ResultTitle}。{Title}。{Wording.ResultPeople(People)}",
            Body =
            [
                new AdaptiveTextBlock(Wording.ResultTitle) { Weight = AdaptiveTextWeight.Bolder },
                FormParts.Heading(CardText.Typed(Title)) with { Spacing = AdaptiveSpacing.Small },
                new AdaptiveTextBlock($"{Wording.ResultPeople(People)}・{Closed}") { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                new AdaptiveTextBlock(Lines.Count == 0 ? Wording.TooFew(Fewest) : Wording.ResultIntro),
                .. Lines.Count == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Legend) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }],
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. pages > 1 ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true }] : [],
            ],
            Actions =
            [
                .. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [],
                .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : [],
            ],
        };
    }

    private AdaptiveContainer Line(ResultLine line)
    {
        var finding = Wording.Findings.GetValueOrDefault(line.Finding, "");
        return new()
        {
            Separator = true,
            Items =
            [
                new AdaptiveTextBlock($"{finding}{line.Category}：{line.Text}") { Weight = finding.Length > 0 ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default },
                new AdaptiveTextBlock(line.Mean is { } mean ? $"{TextBar.Of(mean, Top)} {Wording.Mean(mean, line.Rated)}" : Wording.NoMean) { Spacing = AdaptiveSpacing.Small },
                new AdaptiveTextBlock(Wording.OnScale(line.OnScale)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                new AdaptiveTextBlock(Wording.OffScale(line.Unknown, line.UnknownPercent, line.NotApplicable)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            ],
        };
    }

    private AdaptiveAction Turn(string title, int to) =>
        ChecklistsActions.Result.Execute(title, new ChecklistsActions.ResultPayload { Forum = Forum, Round = Round, Page = to });
}
