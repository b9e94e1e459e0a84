using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using Inputs = CareSystem.Cards.Forums.Roster.RosterActions.Inputs;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>What stands in the fields of a seat's form.</summary>
public sealed record SeatFormValues(string? Person = null, string? Name = null, string? Reading = null, string? Kind = null, string? From = null, string? To = null);

/// <summary>A form of a seat: successor, proxy, last day, kind, or taking back a mistake.</summary>
/// <param name="Step">Which of them: a code of <see cref="RosterActions.Steps"/>.</param>
/// <param name="Place">Seat, person and appointment that are meant.</param>
/// <param name="Seat">The seat in words.</param>
/// <param name="Now">Who is in it and until when, in words.</param>
/// <param name="People">Who of the roster may be chosen.</param>
/// <param name="Faults">Input id → sentence.</param>
public sealed record RosterSeatFormCard(
    string Forum,
    string Form,
    string Step,
    RosterActions.SeatPayload Place,
    int Revision,
    string Seat,
    string Now,
    IReadOnlyList<RosterChoice> People,
    SeatFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    RosterWording Wording)
{
    private const int Slack = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.StepTitles[Step](Seat);
        var payload = new RosterActions.SeatFormPayload { Forum = Forum, Form = Form, Seat = Place.Seat, Revision = Revision, Who = Place.Who, Part = Place.Part, Begins = Place.Begins };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                new AdaptiveTextBlock(CardText.Typed(Now)),
                new AdaptiveTextBlock(Wording.StepTexts[Step]) { IsSubtle = true },
                .. Fields().SelectMany(field => FormParts.Field(field, Faults)),
            ],
            Actions =
            [
                Verb.Execute(Wording.StepSaves[Step], payload, Step == Steps.Withdraw ? AdaptiveActionStyle.Destructive : AdaptiveActionStyle.Positive),
                .. Step == Steps.End ? (AdaptiveAction[])[Mistake] : [],
                RosterActions.Show.Execute(Wording.Back, new RosterActions.PersonPayload { Forum = Forum, Who = Place.Who }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    /// <summary>Rare, and easily taken for an end: so it stands here and not beside each seat.</summary>
    private AdaptiveExecuteAction Mistake => RosterActions.SeatForm.Execute(
        Wording.StepButtons[Steps.Withdraw],
        new RosterActions.SeatPayload { Forum = Forum, Step = Steps.Withdraw, Seat = Place.Seat, Who = Place.Who, Part = Place.Part, Begins = Place.Begins }) with
    {
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    private CardVerb<RosterActions.SeatFormPayload> Verb => Step switch
    {
        Steps.Withdraw => RosterActions.Withdraw,
        Steps.Succeed => RosterActions.Succeed,
        Steps.Represent => RosterActions.Represent,
        Steps.End => RosterActions.End,
        _ => RosterActions.ChangeKind,
    };

    private IEnumerable<AdaptiveInput> Fields()
    {
        if (Step == Steps.Withdraw)
        {
            yield break;
        }

        if (Step is Steps.Succeed or Steps.Represent)
        {
            yield return new AdaptiveChoiceSetInput(Inputs.Person, Wording.Labels[Inputs.Person])
            {
                Value = Values.Person is { Length: > 0 } person ? person : RosterActions.Nothing,
                Choices = [new AdaptiveChoice(Wording.SomebodyNew, RosterActions.Nothing), .. People.Select(static person => new AdaptiveChoice(CardText.Typed(person.Name), person.Id))],
            };
            yield return Text(Inputs.Name, Values.Name, 40);
            yield return Text(Inputs.Reading, Values.Reading, 60);
        }

        if (Step == Steps.Kind)
        {
            yield return new AdaptiveChoiceSetInput(Inputs.Kind, Wording.Labels[Inputs.Kind])
            {
                Value = Values.Kind,
                Choices = [.. Wording.Kinds.Select(static kind => new AdaptiveChoice(kind.Value, kind.Key))],
                IsRequired = true,
                ErrorMessage = Wording.Required,
            };
        }

        if (Step != Steps.End)
        {
            yield return new AdaptiveDateInput(Inputs.From, Wording.FieldNames[Inputs.From]) { Value = Values.From, IsRequired = true, ErrorMessage = Wording.Required };
        }

        if (Step != Steps.Kind)
        {
            yield return new AdaptiveDateInput(Inputs.To, Step == Steps.Represent ? Wording.FieldNames[Inputs.To] : Wording.Labels[Inputs.To])
            {
                Value = Values.To, IsRequired = Step == Steps.Represent, ErrorMessage = Step == Steps.Represent ? Wording.Required : default(CardText),
            };
        }
    }

    private AdaptiveTextInput Text(string id, string? value, int limit) => new(id, Wording.Labels[id])
    {
        Value = value,
        Placeholder = Wording.Placeholders.GetValueOrDefault(id),
        MaxLength = limit * Slack,
    };
}
