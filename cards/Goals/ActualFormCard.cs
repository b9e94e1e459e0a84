using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>What stands in the fields of the form of a measured value: as typed, also when it is wrong.</summary>
/// <param name="AsOf">ISO, as the date field speaks it.</param>
public sealed record ActualFormValues(string? Value = null, string? AsOf = null, string? Source = null, string? Note = null, string? Reason = null);

/// <summary>The form of a measured value, for a new one, and for correcting one or taking it back.</summary>
/// <param name="Number">Of the target.</param>
/// <param name="Subject">Of the target.</param>
/// <param name="Measure">What is measured, with its unit and the aim, in words.</param>
/// <param name="Actual">The id; null for a new one.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record ActualFormCard(
    string Forum,
    string Form,
    string Number,
    string Subject,
    string Measure,
    string? Actual,
    int Revision,
    ActualFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    GoalFormWording Wording)
{
    /// <summary>The unit in which the value is asked for; null = not known here.</summary>
    public string? Unit { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Actual is null ? Wording.RecordTitle(Number) : Wording.CorrectTitle(Number);
        var payload = new GoalActions.ActualPayload { Forum = Forum, Form = Form, Number = Number, Actual = Actual, Revision = Revision, Name = Subject, Measure = Measure, Unit = Unit };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. Subject.Length == 0 ? [] : (AdaptiveElement[])[GoalParts.Line(CardText.Typed(Subject))],
                .. Measure.Length == 0 ? [] : (AdaptiveElement[])[GoalParts.Subtle(CardText.Typed(Measure))],
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. FormParts.Field(Text(GoalActions.Inputs.Value, Wording.Value, Values.Value, 30, isRequired: true), Faults),
                .. FormParts.Field(new AdaptiveDateInput(GoalActions.Inputs.AsOf, Wording.AsOf) { Value = Values.AsOf, IsRequired = true, ErrorMessage = Wording.Required }, Faults),
                .. FormParts.Field(Text(GoalActions.Inputs.Source, Wording.Source, Values.Source, 300, isRequired: true) with { Placeholder = Wording.SourcePlaceholder }, Faults),
                .. FormParts.Field(Text(GoalActions.Inputs.Note, Wording.ActualNote, Values.Note, 600, isRequired: false) with { IsMultiline = true }, Faults),
                .. Actual is null ? [] : FormParts.Field(Text(GoalActions.Inputs.Reason, Wording.Reason, Values.Reason, 600, isRequired: true) with { Placeholder = Wording.ReasonPlaceholder }, Faults),
            ],
            Actions =
            [
                .. Actual is null
                    ? (AdaptiveAction[])[GoalActions.Record.Execute(Wording.RecordSave, payload, AdaptiveActionStyle.Positive)]
                    :
                    [
                        GoalActions.Correct.Execute(Wording.SaveButton, payload, AdaptiveActionStyle.Positive),
                        GoalActions.Withdraw.Execute(Wording.WithdrawButton, payload, AdaptiveActionStyle.Destructive),
                    ],
                GoalParts.Bare(GoalDoor.Show.Execute(Wording.Back, new GoalDoor.GoalPayload { Forum = Forum, Goal = Number })),
            ],
        };
    }

    private AdaptiveTextInput Text(string id, string label, string? value, int most, bool isRequired) =>
        new(id, label) { Value = value, MaxLength = most, IsRequired = isRequired, ErrorMessage = isRequired ? Wording.Required : null };
}
