using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>An organisation as the list shows it.</summary>
/// <param name="Type">Its kind in words.</param>
public sealed record OrganizationLine(string Id, string Name, string Type, string Does);

/// <summary>だれに聞く: the organisations, or what a search found.</summary>
/// <param name="Lines">All that were found; the card shows a page of them.</param>
/// <param name="Words">What was searched for; null = the whole list.</param>
public sealed record OrganizationListCard(string Forum, IReadOnlyList<OrganizationLine> Lines, int Page, string? Words, OrganizationWording Wording)
{
    /// <summary>Organisations on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var title = Words is null ? Wording.ListTitle : Wording.FoundTitle(Words);
        var text = Lines.Count > 0 ? Wording.ListText : Words is null ? Wording.ListEmpty : Wording.FoundNothing;
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed($"{title}。{text}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                new AdaptiveTextBlock(text) { Spacing = AdaptiveSpacing.Small },
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. Pager(page, pages),
                .. Lines.Count == 0 && Words is null ? [] : Search(),
            ],
            Actions =
            [
                .. Words is null ? [] : (AdaptiveAction[])[Turn(Wording.Back, 0, null)],
                SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private AdaptiveExecuteAction Turn(string title, int to, string? words) =>
        OrganizationActions.List.Execute(title, new OrganizationActions.ListPayload { Forum = Forum, Page = to, Words = words }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    private AdaptiveColumnSet Line(OrganizationLine line) => new()
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed(line.Name)) { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(CardText.Typed(line.Type)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    new AdaptiveTextBlock(line.Does.Length == 0 ? Wording.NotYet : CardText.Typed(line.Does)) { Spacing = AdaptiveSpacing.None },
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
                            OrganizationActions.Show.Execute(Wording.Open, new OrganizationActions.OrganizationPayload { Forum = Forum, Organization = line.Id })
                                with { AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = CardText.Typed(Wording.OpenNamed(line.Name)) },
                        ],
                    },
                ],
            },
        ],
    };

    private AdaptiveElement[] Search() =>
    [
        new AdaptiveTextInput(OrganizationActions.Inputs.Words, Wording.SearchLabel)
        {
            Value = Words, Placeholder = Wording.SearchPlaceholder, MaxLength = 100, Separator = true, Spacing = AdaptiveSpacing.Large,
        },
        new AdaptiveActionSet
        {
            Actions = [OrganizationActions.List.Execute(Wording.SearchButton, new OrganizationActions.ListPayload { Forum = Forum })], Spacing = AdaptiveSpacing.Small,
        },
    ];

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            yield return new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1, Words)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1, Words)] : []],
            };
        }
    }
}
