using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Leaks;

/// <summary>What stands in the fields: as typed, also when it is wrong.</summary>
/// <param name="KnownOn">As ISO.</param>
public sealed record LeakValues(string? KnownOn, bool IsMalicious, string? What, string? Whose, string? Done)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(LeakValues);
}

/// <summary>A leak is put on record, or its record mended. Only ever one person's view or a dialog.</summary>
/// <param name="Leak">Null = a new one.</param>
/// <param name="Faults">Input id → sentence.</param>
public sealed record LeakFormCard(
    string Forum, string Form, string? Leak, int Revision, LeakValues Values, IReadOnlyDictionary<string, string> Faults, string? Notice, CaseSurface Surface, LeakWording Wording)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(LeakFormCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Form,
        Speak = Wording.Form,
        Body =
        [
            FormParts.Heading(Wording.Form),
            .. FormParts.Notice(Notice),
            .. FormParts.Field(
                new AdaptiveDateInput(LeakActions.Inputs.KnownOn, Wording.KnownOn) { Value = Values.KnownOn, IsRequired = true, ErrorMessage = Wording.Required }, Faults),
            .. FormParts.Field(new AdaptiveToggleInput(LeakActions.Inputs.IsMalicious, Wording.MaliceLabel, Wording.IsMalicious) { Value = Values.IsMalicious ? "true" : "false" }, Faults),
            .. Text(LeakActions.Inputs.What, Wording.WhatLabel, Values.What, Wording.WhatPlaceholder, required: true),
            .. Text(LeakActions.Inputs.Whose, Wording.Whose, Values.Whose, Wording.WhosePlaceholder, required: false),
            .. Text(LeakActions.Inputs.Done, Wording.Done, Values.Done, Wording.DonePlaceholder, required: false),
            CaseParts.Small(Wording.Private),
        ],
        Actions =
        [
            LeakActions.Record.Send(Surface, Wording.Save, new LeakActions.RecordPayload { Forum = Forum, Form = Form, Leak = Leak, Revision = Revision }, AdaptiveActionStyle.Positive),
        ],
    };

    private IEnumerable<AdaptiveElement> Text(string id, string label, string? value, string placeholder, bool required) => FormParts.Field(
        new AdaptiveTextInput(id, label)
        {
            Value = value,
            Placeholder = placeholder,
            IsMultiline = true,
            MaxLength = 2400,
            IsRequired = required,
            ErrorMessage = required ? Wording.Required : default(CardText),
        },
        Faults);
}
