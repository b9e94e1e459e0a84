using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>What stands in the fields of a meeting form.</summary>
public sealed record MeetingFormValues(
    string? Name = null, string? Date = null, string? Start = null, string? Length = null, string? Place = null, string? Online = null)
{
    /// <summary>Whether it is public.</summary>
    public string? Open { get; init; }
}

/// <summary>A choice and what it says.</summary>
public sealed record MeetingChoice(string Value, string Title);

/// <summary>The form of a meeting, new or to change.</summary>
/// <param name="Meeting">The meeting's id; null = a new one.</param>
/// <param name="Today">The first date to choose, yyyy-MM-dd.</param>
/// <param name="Starts">The half hours of a day.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record MeetingFormCard(
    string Forum,
    string Form,
    string? Meeting,
    int Revision,
    string Today,
    IReadOnlyList<MeetingChoice> Starts,
    IReadOnlyList<MeetingChoice> Lengths,
    MeetingFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Meeting is null ? Wording.FormTitle : Wording.EditTitle;
        var payload = new MeetingsActions.FormPayload { Forum = Forum, Form = Form, Meeting = Meeting, Revision = Revision };
        return new()
        {
            FallbackText = title,
            Speak = title,
            Body =
            [
                FormParts.Heading(title),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. FormParts.Field(
                    new AdaptiveTextInput(MeetingsActions.Inputs.Name, Wording.Name)
                    {
                        Value = Values.Name,
                        Placeholder = Wording.NamePlaceholder,
                        IsRequired = true,
                        ErrorMessage = Wording.Required,
                    },
                    Faults),
                .. FormParts.Field(
                    new AdaptiveDateInput(MeetingsActions.Inputs.Date, Wording.Date) { Value = Values.Date, Min = Today, IsRequired = true, ErrorMessage = Wording.Required },
                    Faults),
                .. FormParts.Field(Choice(MeetingsActions.Inputs.Start, Wording.Start, Starts, Values.Start), Faults),
                .. FormParts.Field(Choice(MeetingsActions.Inputs.Length, Wording.Length, Lengths, Values.Length), Faults),
                .. FormParts.Field(
                    new AdaptiveTextInput(MeetingsActions.Inputs.Place, Wording.Place) { Value = Values.Place, Placeholder = Wording.PlacePlaceholder }, Faults),
                .. FormParts.Field(
                    new AdaptiveToggleInput(MeetingsActions.Inputs.Online, Wording.Online, Wording.OnlineTitle) { Value = Values.Online ?? "false" }, Faults),
                .. FormParts.Field(
                    Choice(MeetingsActions.Inputs.Open, Wording.Open, [.. Wording.Disclosures.Select(static one => new MeetingChoice(one.Key, one.Value))], Values.Open ?? "Closed"), Faults),
            ],
            Actions =
            [
                Meeting is null
                    ? MeetingsActions.Book.Execute(Wording.Book, payload, AdaptiveActionStyle.Positive)
                    : MeetingsActions.Edit.Execute(Wording.Save, payload, AdaptiveActionStyle.Positive),
                MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private AdaptiveChoiceSetInput Choice(string id, string label, IReadOnlyList<MeetingChoice> choices, string? value) => new(id, label)
    {
        Value = value,
        Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Title, choice.Value))],
        IsRequired = true,
        ErrorMessage = Wording.Required,
    };
}
