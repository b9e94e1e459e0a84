using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>What stands in the fields of an agenda form: as typed, also when it is wrong.</summary>
public sealed record AgendaFormValues(string? Subject = null, string? Type = null, string? Minutes = null, string? Description = null);

/// <summary>The fields of an agenda item, for a new one and for editing.</summary>
internal static class AgendaForm
{
    public static IEnumerable<AdaptiveElement> Fields(AgendaFormValues values, IReadOnlyDictionary<string, string> faults, AgendaWording wording) =>
    [
        .. FormParts.Field(
            new AdaptiveTextInput(AgendaActions.Inputs.Subject, wording.Subject)
            {
                Value = values.Subject,
                Placeholder = wording.SubjectPlaceholder,
                IsRequired = true,
                ErrorMessage = wording.Required,
            },
            faults),
        .. FormParts.Field(
            new AdaptiveChoiceSetInput(AgendaActions.Inputs.Type, wording.Type)
            {
                Value = values.Type ?? "Discussion",
                Choices = [.. wording.Types.Select(static type => new AdaptiveChoice(type.Value, type.Key))],
                IsRequired = true,
                ErrorMessage = wording.Required,
            },
            faults),
        .. FormParts.Field(new AdaptiveTextInput(AgendaActions.Inputs.Minutes, wording.MinutesLabel) { Value = values.Minutes }, faults),
        .. FormParts.Field(
            new AdaptiveTextInput(AgendaActions.Inputs.Description, wording.Description)
            {
                Value = values.Description,
                Placeholder = wording.DescriptionPlaceholder,
                IsMultiline = true,
            },
            faults),
        new AdaptiveTextBlock(wording.Care) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
    ];
}
