using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>How a setting is filled in.</summary>
public enum SettingInputKind
{
    /// <summary>One of some.</summary>
    Choice,

    /// <summary>Any of some.</summary>
    Choices,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Lines,
}

/// <summary>A choice and what it says.</summary>
public sealed record SettingChoice(string Value, string Title);

/// <summary>A field of the form.</summary>
/// <param name="Id">Its input id.</param>
/// <param name="Value">As it was typed, or as it is set.</param>
/// <param name="Limit">Characters; 0 = the form does not say.</param>
public sealed record SettingInput(string Id, SettingInputKind Kind, string Label, string Value, bool IsRequired, int Limit, IReadOnlyList<SettingChoice> Choices);

/// <summary>The form of a group. Its button shows what the change will do, and stores nothing.</summary>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record SettingFormCard(
    string Forum,
    string Form,
    string Group,
    int Revision,
    IReadOnlyList<SettingInput> Inputs,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    SettingGroupWording Wording)
{
    /// <summary>Clients cut off what is pasted beyond it: well above what is allowed, so that nothing is lost unseen.</summary>
    private const int Slack = 3;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.FormTitle(Wording.Groups.GetValueOrDefault(Group, Group));
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Wording.Notes.TryGetValue(Group, out var note) ? (AdaptiveElement[])[new AdaptiveTextBlock(note) { IsSubtle = true }] : [],
                .. Inputs.Select(Field).SelectMany(field => FormParts.Field(field, Faults)),
            ],
            Actions =
            [
                SettingsActions.Preview.Execute(
                    Wording.PreviewButton, new SettingsActions.GroupPayload { Forum = Forum, Form = Form, Group = Group, Revision = Revision }, AdaptiveActionStyle.Positive),
                SettingsActions.Group.Execute(Wording.BackWithout, new SettingsActions.GroupPayload { Forum = Forum, Group = Group }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private AdaptiveInput Field(SettingInput input)
    {
        var label = CardText.Typed(input.Label);
        return input.Kind switch
        {
            SettingInputKind.Choice or SettingInputKind.Choices => new AdaptiveChoiceSetInput(input.Id, label)
            {
                Value = input.Value.Length == 0 ? null : input.Value,
                IsMultiSelect = input.Kind == SettingInputKind.Choices,
                Choices = [.. input.Choices.Select(static choice => new AdaptiveChoice(CardText.Typed(choice.Title), choice.Value))],
                IsRequired = input.IsRequired,
                ErrorMessage = input.IsRequired ? Wording.Required : default(CardText),
            },
            _ => new AdaptiveTextInput(input.Id, label)
            {
                Value = input.Value,
                IsMultiline = input.Kind == SettingInputKind.Lines,
                Placeholder = Wording.Placeholders.GetValueOrDefault(input.Id),
                MaxLength = input.Limit * Slack,
                IsRequired = input.IsRequired,
                ErrorMessage = input.IsRequired ? Wording.Required : default(CardText),
            },
        };
    }
}
