using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using Inputs = CareSystem.Cards.Forums.Roster.RosterActions.Inputs;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>What stands in the fields of a person's form: as typed, also when it is wrong.</summary>
public sealed record RosterFormValues(
    string? Name = null,
    string? Reading = null,
    string? Organization = null,
    string? Role = null,
    string? Kind = null,
    string? Email = null,
    string? Telephone = null,
    string? ReachBy = null,
    string? ReachNote = null,
    string? Teams = null,
    string? From = null,
    string? To = null);

/// <summary>A choice that is not a matter of wording.</summary>
public sealed record RosterChoice(string Id, string Name);

/// <summary>The form of a person, for a new one and for changing.</summary>
/// <param name="Who">The person's id; null for a new one.</param>
/// <param name="KeepsRoster">The secretariat fills it in; else the person themself, who changes name and contact data only.</param>
/// <param name="Title">The heading's name of the person; null for a new one.</param>
/// <param name="Members">Whom of the team the person may be.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record RosterPersonFormCard(
    string Forum,
    string Form,
    string? Who,
    int Revision,
    bool KeepsRoster,
    string? Title,
    RosterFormValues Values,
    IReadOnlyList<RosterChoice> Members,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    RosterWording Wording)
{
    /// <summary>The code of who sees contact data besides the person.</summary>
    public string Shows { get; init; } = "";

    /// <summary>Clients cut off what is pasted beyond it: well above what is allowed, so that nothing is lost unseen.</summary>
    private const int Slack = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Title is null ? Wording.NewTitle : Wording.EditTitle(Title);
        var payload = new RosterActions.PersonFormPayload { Forum = Forum, Form = Form, Who = Who, Revision = Revision };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                new AdaptiveTextBlock(Wording.FormHint(Shows)) { IsSubtle = true },
                .. Fields().SelectMany(field => FormParts.Field(field, Faults)),
            ],
            Actions =
            [
                Who is null
                    ? RosterActions.Add.Execute(Wording.AddSave, payload, AdaptiveActionStyle.Positive)
                    : RosterActions.Edit.Execute(Wording.EditSave, payload, AdaptiveActionStyle.Positive),
                (Who is null
                    ? RosterActions.List.Execute(Wording.Back, new RosterActions.ListPayload { Forum = Forum })
                    : RosterActions.Show.Execute(Wording.Back, new RosterActions.PersonPayload { Forum = Forum, Who = Who })) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private IEnumerable<AdaptiveInput> Fields()
    {
        yield return Text(Inputs.Name, Values.Name, 40) with { IsRequired = true, ErrorMessage = Wording.Required };
        yield return Text(Inputs.Reading, Values.Reading, 60);
        if (KeepsRoster)
        {
            yield return Text(Inputs.Organization, Values.Organization, 60);
            yield return Choice(Inputs.Role, Wording.Roles, Values.Role ?? "Member");
            if (Who is null)
            {
                yield return Choice(Inputs.Kind, Wording.Kinds.Append(new KeyValuePair<string, string>(RosterActions.Nothing, Wording.NoSeatChoice)), Values.Kind) with
                {
                    IsRequired = false, ErrorMessage = default, Placeholder = Wording.ChoosePlaceholder,
                };
                yield return new AdaptiveDateInput(Inputs.From, Wording.Labels[Inputs.From]) { Value = Values.From };
                yield return new AdaptiveDateInput(Inputs.To, Wording.Labels[Inputs.To]) { Value = Values.To };
            }

            if (Members.Count > 0)
            {
                yield return Choice(
                    Inputs.Teams, Members.Select(static member => new KeyValuePair<string, string>(member.Id, member.Name)).Prepend(new KeyValuePair<string, string>(RosterActions.Nothing, Wording.NoTeamsChoice)), Values.Teams is { Length: > 0 } teams ? teams : RosterActions.Nothing) with
                {
                    IsRequired = false, ErrorMessage = default,
                };
            }
        }

        yield return Choice(Inputs.ReachBy, Wording.Reaches, Values.ReachBy ?? "Telephone");
        yield return Text(Inputs.Email, Values.Email, 120);
        yield return Text(Inputs.Telephone, Values.Telephone, 40);
        yield return Text(Inputs.ReachNote, Values.ReachNote, 100);
    }

    private AdaptiveTextInput Text(string id, string? value, int limit) => new(id, Wording.Labels[id])
    {
        Value = value,
        Placeholder = Wording.Placeholders.GetValueOrDefault(id),
        MaxLength = limit * Slack,
    };

    private AdaptiveChoiceSetInput Choice(string id, IEnumerable<KeyValuePair<string, string>> choices, string? value) => new(id, Wording.Labels[id])
    {
        Value = value,
        Choices = [.. choices.Select(static choice => new AdaptiveChoice(CardText.Typed(choice.Value), choice.Key))],
        IsRequired = true,
        ErrorMessage = Wording.Required,
    };
}
