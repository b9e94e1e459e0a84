using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What stands in the fields of a target's form: as typed, also when it is wrong.</summary>
public sealed record TargetFormValues(
    string? Year = null,
    string? Subject = null,
    string? Indicator = null,
    string? Unit = null,
    string? Direction = null,
    string? Base = null,
    string? BaseSource = null,
    string? Target = null,
    string? Reasoning = null,
    string? Owner = null,
    string? Issues = null);

/// <summary>The form of a target, for a new one and for editing.</summary>
/// <param name="Number">Null for a new one.</param>
/// <param name="From">The number of the target that a new one goes on with; null = none.</param>
/// <param name="For">For which issue it was opened, in words; null = none.</param>
/// <param name="Years">The years for which a new one may be set; empty when one is edited.</param>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">What somebody else changed, or that the form has faults.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record TargetFormCard(
    string Forum,
    string Form,
    string? Number,
    string? From,
    string? For,
    IReadOnlyList<GoalYear> Years,
    int Revision,
    TargetFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    GoalFormWording Wording)
{
    /// <summary>Clients cut off what is pasted beyond it: well above what is allowed, so that nothing is lost unseen.</summary>
    private const int Slack = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Number is { } number ? Wording.EditTitle(number) : From is { } from ? Wording.ContinueTitle(from) : Wording.NewTitle;
        var payload = new GoalActions.TargetPayload { Forum = Forum, Form = Form, Number = Number, From = From, For = For, Revision = Revision };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. For is null ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(For))],
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Fields(),
            ],
            Actions =
            [
                Number is null
                    ? GoalActions.Add.Execute(Wording.AddButton, payload, AdaptiveActionStyle.Positive)
                    : GoalActions.Edit.Execute(Wording.SaveButton, payload, AdaptiveActionStyle.Positive),
                GoalParts.Bare((Number ?? From) is { } back
                    ? GoalDoor.Show.Execute(Wording.Back, new GoalDoor.GoalPayload { Forum = Forum, Goal = back })
                    : GoalActions.Year.Execute(Wording.Cancel, new GoalActions.YearPayload { Forum = Forum })),
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Fields() =>
    [
        .. Years.Count == 0 ? [] : FormParts.Field(
            new AdaptiveChoiceSetInput(GoalActions.Inputs.Year, Wording.Year)
            {
                Value = Values.Year, Choices = [.. Years.Select(static year => new AdaptiveChoice(CardText.Typed(year.Name), year.Code))], IsRequired = true, ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(Required(GoalActions.Inputs.Subject, Wording.Subject, Values.Subject, 100) with { Placeholder = Wording.SubjectPlaceholder }, Faults),
        .. FormParts.Field(Required(GoalActions.Inputs.Indicator, Wording.Indicator, Values.Indicator, 100) with { Placeholder = Wording.IndicatorPlaceholder }, Faults),
        .. FormParts.Field(Required(GoalActions.Inputs.Unit, Wording.Unit, Values.Unit, 10) with { Placeholder = Wording.UnitPlaceholder }, Faults),
        .. FormParts.Field(
            new AdaptiveChoiceSetInput(GoalActions.Inputs.Direction, Wording.Direction)
            {
                Value = Values.Direction ?? "Up",
                Choices = [.. Wording.Directions.Select(static way => new AdaptiveChoice(way.Value, way.Key))],
                Style = AdaptiveChoiceInputStyle.Expanded,
                IsRequired = true,
                ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(Optional(GoalActions.Inputs.Base, Wording.Base, Values.Base, 10) with { Placeholder = Wording.BasePlaceholder }, Faults),
        .. FormParts.Field(Optional(GoalActions.Inputs.BaseSource, Wording.BaseSource, Values.BaseSource, 100) with { Placeholder = Wording.SourcePlaceholder }, Faults),
        .. FormParts.Field(Required(GoalActions.Inputs.Target, Wording.Target, Values.Target, 10) with { Placeholder = Wording.TargetPlaceholder }, Faults),
        .. FormParts.Field(Optional(GoalActions.Inputs.Reasoning, Wording.Reasoning, Values.Reasoning, 400) with { Placeholder = Wording.ReasoningPlaceholder, IsMultiline = true }, Faults),
        .. FormParts.Field(Required(GoalActions.Inputs.Owner, Wording.Owner, Values.Owner, 60) with { Placeholder = Wording.OwnerPlaceholder }, Faults),
        .. FormParts.Field(Optional(GoalActions.Inputs.Issues, Wording.Issues, Values.Issues, 100) with { Placeholder = Wording.IssuesPlaceholder }, Faults),
    ];

    private static AdaptiveTextInput Optional(string id, string label, string? value, int limit) => new(id, label) { Value = value, MaxLength = limit * Slack };

    private AdaptiveTextInput Required(string id, string label, string? value, int limit) => Optional(id, label, value, limit) with { IsRequired = true, ErrorMessage = Wording.Required };
}
