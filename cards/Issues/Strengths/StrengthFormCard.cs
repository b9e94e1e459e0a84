using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>What stands in the fields of a strength's form: as typed, also when it is wrong.</summary>
public sealed record StrengthFormValues(string? Subject = null, string? Category = null, string? Description = null, string? Issue = null);

/// <summary>The form of a strength, for a new one and for editing.</summary>
/// <param name="Strength">The id; null for a new one.</param>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">What somebody else changed, or that the form has faults.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record StrengthFormCard(
    string Forum,
    string Form,
    string? Strength,
    int Revision,
    StrengthFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    StrengthsWording Wording)
{
    /// <summary>Clients cut off what is pasted beyond it: well above what is allowed, so that nothing is lost unseen.</summary>
    private const int Slack = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Strength is null ? Wording.NewTitle : Wording.EditTitle;
        var payload = new StrengthActions.FormPayload { Forum = Forum, Form = Form, Strength = Strength, Revision = Revision };
        return new()
        {
            FallbackText = title,
            Speak = title,
            Body =
            [
                FormParts.Heading(title),
                new AdaptiveTextBlock(Wording.NoPersons),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Fields(),
            ],
            Actions =
            [
                Strength is null
                    ? StrengthActions.Add.Execute(Wording.AddButton, payload, AdaptiveActionStyle.Positive)
                    : StrengthActions.Edit.Execute(Wording.SaveButton, payload, AdaptiveActionStyle.Positive),
                Strength is null
                    ? StrengthActions.List.Execute(Wording.Cancel, new StrengthActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }
                    : StrengthActions.Show.Execute(Wording.Back, new StrengthActions.StrengthPayload { Forum = Forum, Strength = Strength })
                        with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Fields() =>
    [
        .. FormParts.Field(
            new AdaptiveTextInput(StrengthActions.Inputs.Subject, Wording.Subject)
            {
                Value = Values.Subject, Placeholder = Wording.SubjectPlaceholder, MaxLength = 100 * Slack, IsRequired = true, ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveChoiceSetInput(StrengthActions.Inputs.Category, Wording.Category)
            {
                Value = Values.Category,
                IsMultiSelect = true,
                IsRequired = true,
                ErrorMessage = Wording.Required,
                Choices = [.. Wording.Categories.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(StrengthActions.Inputs.Description, Wording.Description)
            {
                Value = Values.Description, Placeholder = Wording.DescriptionPlaceholder, MaxLength = 600 * Slack, IsMultiline = true,
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(StrengthActions.Inputs.Issue, Wording.Issue) { Value = Values.Issue, Placeholder = Wording.IssuePlaceholder, MaxLength = 30 }, Faults),
    ];
}
