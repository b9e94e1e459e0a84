using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>Who is missing at the table, and whom to invite next.</summary>
/// <param name="Kinds">Missing official kinds: codes of <see cref="RosterWording.Kinds"/>.</param>
/// <param name="Components">Missing components: codes of <see cref="OrganizationWording.Components"/>.</param>
/// <param name="Types">Missing kinds of organisation: codes of <see cref="OrganizationWording.Types"/>.</param>
/// <param name="Untyped">Organisations of which nobody has said what kind they are.</param>
/// <param name="Next">The kind of organisation to invite next; null = none is missing.</param>
public sealed record RosterGapsCard(
    string Forum,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Components,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Untyped,
    string? Next,
    OrganizationWording Wording,
    RosterWording Roster)
{
    /// <summary>More are counted by nobody: a hint needs no more names than this.</summary>
    private const int MostNames = 10;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var next = Next is null ? Wording.GapsFull : Wording.GapsNext(Wording.Types[Next], Wording.Reasons[Next]);
        return new()
        {
            FallbackText = Wording.GapsTitle,
            Speak = $"{Wording.GapsTitle}。{next}",
            Body =
            [
                FormParts.Heading(Wording.GapsTitle),
                new AdaptiveTextBlock(Wording.GapsText) { IsSubtle = true },
                new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [new AdaptiveTextBlock(next) { Weight = AdaptiveTextWeight.Bolder }] },
                .. Part(Wording.GapsKinds, Kinds, Roster.Kinds),
                .. Part(Wording.GapsComponents, Components, Wording.Components),
                .. Part(Wording.GapsTypes, Types, Wording.Types),
                .. Untyped.Count == 0
                    ? []
                    : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.GapsUntyped(string.Join("、", Untyped.Take(MostNames))))) { Separator = true, IsSubtle = true }],
            ],
            Actions =
            [
                OrganizationActions.List.Execute(Wording.ListTitle, new OrganizationActions.ListPayload { Forum = Forum }),
                SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum }),
            ],
        };
    }

    private AdaptiveTextBlock[] Part(string title, IReadOnlyList<string> codes, IReadOnlyDictionary<string, string> names) =>
    [
        new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Separator = true },
        new AdaptiveTextBlock(codes.Count == 0 ? Wording.GapsNone : string.Join("、", codes.Select(code => names[code]))) { Spacing = AdaptiveSpacing.None },
    ];
}
