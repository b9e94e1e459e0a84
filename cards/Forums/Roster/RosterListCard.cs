using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>A person as the list shows them.</summary>
/// <param name="State">Role, seat and term in words.</param>
/// <param name="HasLeft">The term is over.</param>
public sealed record RosterLine(string Id, string Name, string Reading, string Organization, string State, bool HasLeft)
{
    /// <summary>The pledge of confidentiality is not confirmed yet; the secretariat alone is told.</summary>
    public bool IsUnpledged { get; init; }
}

/// <summary>The roster, or what a search found.</summary>
/// <param name="Lines">Everybody found; the card shows a page of them.</param>
/// <param name="Words">What was searched for; null = the whole roster.</param>
/// <param name="Own">The caller's own entry; null = none.</param>
public sealed record RosterListCard(
    string Forum, IReadOnlyList<RosterLine> Lines, int Page, string? Words, bool AsListed, bool MayAdd, string? Own, RosterWording Wording)
{
    /// <summary>What kind of forum it is; null = nobody has said.</summary>
    public string? Standing { get; init; }

    /// <summary>People on one page.</summary>
    public const int PageSize = 8;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var title = Words is null ? Wording.ListTitle : Wording.FoundTitle(Words);
        var count = Lines.Count == 0 ? Words is null ? Wording.ListEmpty : Wording.FoundNothing : $"{Wording.ListCount(Lines.Count)}・{(AsListed ? Wording.OrderListed : Wording.OrderReading)}";
        return new()
        {
            FallbackText = CardText.Typed($"{title}：{count}"),
            Speak = CardText.Typed($"{title}。{count}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. Standing is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Standing)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                new AdaptiveTextBlock(count) { Spacing = AdaptiveSpacing.Small },
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. Pager(page, pages),
                .. Lines.Count == 0 && Words is null ? [] : Search(),
            ],
            Actions = [.. Buttons()],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (MayAdd)
        {
            yield return RosterActions.New.Execute(Wording.AddButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
        }

        if (MayAdd)
        {
            yield return RosterExchangeActions.Open.Execute(Wording.ExchangeButton, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
        }

        if (Own is not null)
        {
            yield return RosterActions.Show.Execute(Wording.OwnButton, new RosterActions.PersonPayload { Forum = Forum, Who = Own }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
        }

        if (Lines.Count > 1)
        {
            yield return Turn(AsListed ? Wording.ByReading : Wording.AsListed, 0, !AsListed);
        }

        if (Words is not null)
        {
            yield return RosterActions.List.Execute(Wording.BackToList, new RosterActions.ListPayload { Forum = Forum, AsListed = AsListed }) with
            {
                AssociatedInputs = AdaptiveAssociatedInputs.None,
            };
        }

        yield return SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
    }

    private AdaptiveExecuteAction Turn(string title, int to, bool asListed) =>
        RosterActions.List.Execute(title, new RosterActions.ListPayload { Forum = Forum, Page = to, Words = Words, AsListed = asListed }) with
        {
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        };

    private AdaptiveColumnSet Line(RosterLine line) => new()
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed(Wording.NameLine(line.Name, line.Reading))) { Weight = AdaptiveTextWeight.Bolder },
                    .. line.Organization.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(line.Organization)) { Spacing = AdaptiveSpacing.None }],
                    new AdaptiveTextBlock(CardText.Typed(line.State)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    .. line.IsUnpledged ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Unpledged) { Spacing = AdaptiveSpacing.None }] : [],
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
                            RosterActions.Show.Execute(Wording.Open, new RosterActions.PersonPayload { Forum = Forum, Who = line.Id })
                                with { AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = CardText.Typed(Wording.OpenPerson(line.Name)) },
                        ],
                    },
                ],
            },
        ],
    };

    private AdaptiveElement[] Search() =>
    [
        new AdaptiveTextInput(RosterActions.Inputs.Words, Wording.SearchLabel)
        {
            Value = Words,
            Placeholder = Wording.SearchPlaceholder,
            MaxLength = 100,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        },
        new AdaptiveActionSet
        {
            Actions = [RosterActions.List.Execute(Wording.SearchButton, new RosterActions.ListPayload { Forum = Forum, AsListed = AsListed })],
            Spacing = AdaptiveSpacing.Small,
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
                Actions =
                [
                    .. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1, AsListed)] : [],
                    .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1, AsListed)] : [],
                ],
            };
        }
    }
}
