using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>A person in a seat.</summary>
/// <param name="Title">Organisation and kind in words; 代理 where it is one.</param>
/// <param name="Term">First and last day in words, and whether it runs.</param>
/// <param name="Steps">What the secretariat may do with it: codes of <see cref="RosterActions.Steps"/>.</param>
public sealed record RosterPlace(string Seat, string Title, string Term, string Part, string Begins, IReadOnlyList<string> Steps);

/// <summary>How a person is reached; shown to themself and the secretariat.</summary>
public sealed record RosterContact(string Email, string Telephone, string ReachBy, string ReachNote);

/// <summary>One person of the roster.</summary>
/// <param name="Receipt">What has just happened, in words; null for the entry itself.</param>
/// <param name="Contact">Null = the caller may not see it.</param>
/// <param name="Places">What runs first.</param>
public sealed record RosterPersonCard(
    string Forum,
    string Who,
    string? Receipt,
    string Name,
    string Reading,
    string Organization,
    string Role,
    bool HasTeams,
    RosterContact? Contact,
    IReadOnlyList<RosterPlace> Places,
    bool MayChange,
    RosterWording Wording)
{
    /// <summary>The code of who sees contact data besides the person.</summary>
    public string Shows { get; init; } = "";

    /// <summary>More are counted, not shown.</summary>
    private const int MostPlaces = 5;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Receipt ?? Wording.NameLine(Name, Reading)),
        Speak = CardText.Typed(Receipt ?? Wording.NameLine(Name, Reading)),
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
            FormParts.Heading(CardText.Typed(Wording.NameLine(Name, Reading))),
            new AdaptiveFactSet { Facts = [.. Facts()] },
            .. Contact is null ? [new AdaptiveTextBlock(Wording.ContactHidden(Shows)) { IsSubtle = true }] : Reached(Contact),
            .. Places.Count == 0 ? [] : Seats(),
        ],
        Actions =
        [
            .. MayChange
                ? (AdaptiveAction[])[RosterActions.EditForm.Execute(Wording.EditButton, new RosterActions.PersonPayload { Forum = Forum, Who = Who })]
                : [],
            RosterActions.List.Execute(Wording.BackToList, new RosterActions.ListPayload { Forum = Forum }),
        ],
    };

    private IEnumerable<AdaptiveFact> Facts()
    {
        AdaptiveFact Fact(string field, string value) => new(Wording.FieldNames[field], value.Length == 0 ? Wording.Empty : CardText.Typed(value));
        yield return Fact(RosterActions.Inputs.Organization, Organization);
        yield return Fact(RosterActions.Inputs.Role, Wording.Roles.GetValueOrDefault(Role, Role));
        yield return Fact(RosterActions.Inputs.Teams, HasTeams ? Wording.HasTeams : Wording.HasNoTeams);
        if (Contact is { } contact)
        {
            yield return Fact(RosterActions.Inputs.ReachBy, Wording.Reaches.GetValueOrDefault(contact.ReachBy, contact.ReachBy));
        }
    }

    /// <summary>Lines and no facts: an address has no place to break, and in a fact it would be wider than a phone.</summary>
    private AdaptiveElement[] Reached(RosterContact contact) =>
    [
        Line(RosterActions.Inputs.Email, contact.Email), Line(RosterActions.Inputs.Telephone, contact.Telephone), Line(RosterActions.Inputs.ReachNote, contact.ReachNote),
    ];

    private AdaptiveTextBlock Line(string field, string value) =>
        new(CardText.Typed(Wording.ContactLine(Wording.FieldNames[field], value.Length == 0 ? Wording.Empty : value))) { Spacing = AdaptiveSpacing.Small };

    private IEnumerable<AdaptiveElement> Seats()
    {
        yield return new AdaptiveTextBlock(Wording.SeatsTitle)
        {
            Weight = AdaptiveTextWeight.Bolder,
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
            Style = AdaptiveTextBlockStyle.Heading,
        };
        foreach (var place in Places.Take(MostPlaces))
        {
            yield return new AdaptiveTextBlock(CardText.Typed(place.Title)) { Spacing = AdaptiveSpacing.Medium };
            yield return new AdaptiveTextBlock(place.Term) { IsSubtle = true, Spacing = AdaptiveSpacing.None };
            if (place.Steps.Count > 0)
            {
                yield return new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions = [.. place.Steps.Select(step => (AdaptiveAction)RosterActions.SeatForm.Execute(Wording.StepButtons[step], Payload(place, step)))],
                };
            }
        }

        if (Places.Count > MostPlaces)
        {
            yield return new AdaptiveTextBlock(Wording.MoreSeats(Places.Count - MostPlaces)) { IsSubtle = true };
        }
    }

    private RosterActions.SeatPayload Payload(RosterPlace place, string step) => new()
    {
        Forum = Forum, Step = step, Seat = place.Seat, Who = Who, Part = place.Part, Begins = place.Begins,
    };
}
