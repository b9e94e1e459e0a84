using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>A field before and after.</summary>
public sealed record SettingChange(string Name, string Old, string New)
{
    internal AdaptiveElement ToElement() => new AdaptiveContainer
    {
        Items =
        [
            new AdaptiveTextBlock(CardText.Typed(Name)) { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock($"{Old}　→　{New}") { Spacing = AdaptiveSpacing.None },
        ],
    };
}

/// <summary>What a change will do, and the button that makes it.</summary>
/// <param name="Values">What was typed, as <c>field=text</c>: it travels on to the change, or back to the form.</param>
/// <param name="Changes">What would be different; none = the form says what is set already.</param>
/// <param name="Effects">A sentence for each consequence.</param>
public sealed record SettingPreviewCard(
    string Forum,
    string Form,
    string Group,
    int Revision,
    IReadOnlyList<string> Values,
    IReadOnlyList<SettingChange> Changes,
    IReadOnlyList<string> Effects,
    SettingGroupWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.PreviewTitle(Wording.Groups.GetValueOrDefault(Group, Group));
        var payload = new SettingsActions.GroupPayload { Forum = Forum, Form = Form, Group = Group, Revision = Revision, Values = Values };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. Changes.Count == 0
                    ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.NothingChanges)]
                    : [.. Changes.Select(static change => change.ToElement())],
                .. Effects.Count == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Wording.EffectsTitle) { Weight = AdaptiveTextWeight.Bolder, Separator = true }],
                .. Effects.Select(static effect => new AdaptiveTextBlock($"・{effect}") { Spacing = AdaptiveSpacing.Small }),
            ],
            Actions =
            [
                .. Changes.Count == 0 ? [] : (AdaptiveAction[])[SettingsActions.Change.Execute(Wording.CarryOutButton, payload, AdaptiveActionStyle.Positive)],
                SettingsActions.Form.Execute(Wording.BackToForm, payload),
                SettingsActions.Group.Execute(Wording.BackWithout, new SettingsActions.GroupPayload { Forum = Forum, Group = Group }),
            ],
        };
    }
}
