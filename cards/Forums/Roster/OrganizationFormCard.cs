using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using Inputs = CareSystem.Cards.Forums.Roster.OrganizationActions.Inputs;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>What stands in the fields of an organisation's form.</summary>
public sealed record OrganizationFormValues(string? Type, string? Does, string? Ask, string? Reachable)
{
    /// <summary>Its name; null = this person does not change it.</summary>
    public string? Name { get; init; }

    /// <summary>The area it works in, or <c>none</c>.</summary>
    public string? Area { get; init; }
}

/// <summary>The form in which an organisation says what it does, whom to ask, and when.</summary>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record OrganizationFormCard(
    string Forum,
    string Form,
    string Organization,
    int Revision,
    string Name,
    OrganizationFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    OrganizationWording Wording)
{
    /// <summary>No area.</summary>
    private const string None = "none";

    private const int Slack = 3;

    /// <summary>The areas that may be chosen; empty = it is not asked.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.FormTitle(Name);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                new AdaptiveTextBlock(Wording.FormText) { IsSubtle = true },
                .. Values.Name is null ? [] : FormParts.Field(
                    new AdaptiveTextInput(Inputs.Name, Wording.Labels[Inputs.Name]) { Value = Values.Name, MaxLength = 60 * Slack, IsRequired = true, ErrorMessage = Wording.NameRequired },
                    Faults),
                .. Areas.Count == 0 ? [] : FormParts.Field(
                    new AdaptiveChoiceSetInput(Inputs.Area, Wording.Labels[Inputs.Area])
                    {
                        Value = Values.Area ?? None,
                        Choices = [new AdaptiveChoice(Wording.NoArea, None), .. Areas.Select(static area => new AdaptiveChoice(CardText.Typed(area), area))],
                    },
                    Faults),
                .. FormParts.Field(
                    new AdaptiveChoiceSetInput(Inputs.Type, Wording.Labels[Inputs.Type])
                    {
                        Value = Values.Type,
                        Choices = [.. Wording.Types.Select(static type => new AdaptiveChoice(type.Value, type.Key))],
                        IsRequired = true,
                        ErrorMessage = Wording.Required,
                    },
                    Faults),
                .. FormParts.Field(Text(Inputs.Does, Values.Does, 300), Faults),
                .. FormParts.Field(Text(Inputs.Ask, Values.Ask, 150), Faults),
                .. FormParts.Field(Text(Inputs.Reachable, Values.Reachable, 150), Faults),
            ],
            Actions =
            [
                OrganizationActions.Edit.Execute(
                    Wording.SaveButton, new OrganizationActions.FormPayload { Forum = Forum, Form = Form, Organization = Organization, Revision = Revision }, AdaptiveActionStyle.Positive),
                OrganizationActions.Show.Execute(Wording.Cancel, new OrganizationActions.OrganizationPayload { Forum = Forum, Organization = Organization }) with
                {
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                },
            ],
        };
    }

    private AdaptiveTextInput Text(string id, string? value, int limit) => new(id, Wording.Labels[id])
    {
        Value = value, Placeholder = Wording.Placeholders[id], MaxLength = limit * Slack, IsMultiline = true,
    };
}
