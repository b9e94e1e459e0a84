using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>One person who changes, or one place in the file that is wrong.</summary>
/// <param name="Title">Who, and in what way; or which row and column.</param>
/// <param name="Details">What was and what will be; or what to write instead.</param>
public sealed record RosterImportLine(string Title, IReadOnlyList<string> Details);

/// <summary>What a file would change, or what in it has to be mended first; a page of it.</summary>
/// <param name="Form">The id of this showing: pressed twice, it is done once.</param>
/// <param name="Revision">The roster's, against which the changes are shown.</param>
/// <param name="Notice">What needs the eye first; null = nothing.</param>
/// <param name="Summary">What it comes to, in numbers.</param>
/// <param name="Lines">Everything; the card shows a page.</param>
/// <param name="CanBeMade">There is something to do, and nothing is wrong.</param>
public sealed record RosterImportCard(
    string Forum,
    string Form,
    string ForumName,
    string Upload,
    string FileName,
    int Revision,
    string? Notice,
    IReadOnlyList<string> Summary,
    IReadOnlyList<RosterImportLine> Lines,
    int Page,
    bool CanBeMade,
    RosterExchangeWording Wording)
{
    /// <summary>People on one page.</summary>
    public const int PageSize = 5;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var title = CanBeMade ? Wording.PreviewTitle : Wording.NotYetTitle;
        return new()
        {
            FallbackText = CardText.Typed($"{title}：{string.Join("、", Summary)}"),
            Speak = CardText.Typed($"{title}。{string.Join("。", Summary)}"),
            Body =
            [
                FormParts.Heading(title),
                .. FormParts.Forum(ForumName),
                new AdaptiveTextBlock(CardText.Typed(Wording.OfFile(FileName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Summary.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Lines.Skip(page * PageSize).Take(PageSize).SelectMany(Line),
                .. Pager(page, pages),
            ],
            Actions = [.. Buttons(page)],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons(int page)
    {
        var payload = new RosterExchangeActions.ImportPayload { Forum = Forum, Form = Form, Upload = Upload, Page = page, Revision = Revision };
        if (CanBeMade)
        {
            yield return RosterExchangeActions.Confirm.Execute(Wording.ConfirmButton, payload, AdaptiveActionStyle.Positive);
        }

        yield return RosterExchangeActions.Discard.Execute(Wording.DiscardButton, payload);
    }

    private static IEnumerable<AdaptiveElement> Line(RosterImportLine line) =>
    [
        new AdaptiveTextBlock(CardText.Typed(line.Title)) { Weight = AdaptiveTextWeight.Bolder, Separator = true },
        .. line.Details.Select(static detail => new AdaptiveTextBlock(CardText.Typed(detail)) { Spacing = AdaptiveSpacing.None }),
    ];

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            yield return new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    .. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [],
                    .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : [],
                ],
            };
        }
    }

    private AdaptiveExecuteAction Turn(string title, int to) =>
        RosterExchangeActions.Show.Execute(title, new RosterExchangeActions.ImportPayload { Forum = Forum, Upload = Upload, Page = to });
}
