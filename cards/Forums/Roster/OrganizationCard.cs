using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>What an organisation says of itself.</summary>
/// <param name="Receipt">What has just happened, in words; null for the organisation itself.</param>
/// <param name="Type">Its kind in words.</param>
/// <param name="People">Who of it is in a seat today.</param>
public sealed record OrganizationCard(
    string Forum,
    string Organization,
    string? Receipt,
    string Name,
    string Type,
    string Does,
    string Ask,
    string Reachable,
    IReadOnlyList<string> People,
    bool MayChange,
    OrganizationWording Wording)
{
    /// <summary>What it was called before, a sentence each.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Receipt ?? Name),
        Speak = CardText.Typed($"{Receipt ?? Name}。{Does}"),
        Body =
        [
            .. Receipt is null
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveContainer
                    {
                        Style = AdaptiveContainerStyle.Good,
                        Items = [new AdaptiveTextBlock(CardText.Typed($"✓ {Receipt}")) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
                    },
                ],
            FormParts.Heading(CardText.Typed(Name)),
            new AdaptiveTextBlock(CardText.Typed(Type)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. Former.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }),
            .. Part(OrganizationActions.Inputs.Does, Does),
            .. Part(OrganizationActions.Inputs.Ask, Ask),
            .. Part(OrganizationActions.Inputs.Reachable, Reachable),
            Title(Wording.People),
            new AdaptiveTextBlock(People.Count == 0 ? Wording.Nobody : CardText.Typed(string.Join("、", People))) { Spacing = AdaptiveSpacing.None },
        ],
        Actions =
        [
            .. MayChange
                ? (AdaptiveAction[])[OrganizationActions.EditForm.Execute(Wording.EditButton, new OrganizationActions.OrganizationPayload { Forum = Forum, Organization = Organization })]
                : [],
            OrganizationActions.List.Execute(Wording.Back, new OrganizationActions.ListPayload { Forum = Forum }),
        ],
    };

    private static AdaptiveTextBlock Title(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder };

    private AdaptiveTextBlock[] Part(string field, string text) =>
    [
        Title(Wording.FieldNames[field]),
        new AdaptiveTextBlock(text.Length == 0 ? Wording.NotYet : CardText.Typed(text)) { Spacing = AdaptiveSpacing.None },
    ];
}
