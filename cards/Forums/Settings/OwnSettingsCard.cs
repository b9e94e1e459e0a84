using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>自分の設定: what one person has set for themselves in one forum.</summary>
/// <param name="ForumName">Null where only what was typed is known.</param>
/// <param name="CanSwitch">In personal chat: to another forum.</param>
/// <param name="Times">The times of day that may be chosen.</param>
/// <param name="Faults">Input id → sentence.</param>
public sealed record OwnSettingsCard(
    string Forum,
    string Form,
    string? ForumName,
    bool CanSwitch,
    int Revision,
    string Reach,
    string Reading,
    string QuietFrom,
    string QuietTo,
    IReadOnlyList<SettingChoice> Times,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    OwnSettingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = Wording.Title,
        Body =
        [
            FormParts.Heading(Wording.Title),
            .. FormParts.Forum(ForumName),
            .. FormParts.Notice(CardText.Typed(Notice)),
            new AdaptiveTextBlock(Wording.Intro) { IsSubtle = true },
            .. FormParts.Field(ReadingField(), Faults),
            .. Wording.ReadingSamples.Select(static sample => new AdaptiveTextBlock(sample) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }),
            .. Fields().SelectMany(field => FormParts.Field(field, Faults)),
            new AdaptiveTextBlock(Wording.QuietNote) { IsSubtle = true },
        ],
        Actions =
        [
            SettingsActions.SetOwn.Execute(Wording.Save, new SettingsActions.OwnPayload { Forum = Forum, Form = Form, Revision = Revision }, AdaptiveActionStyle.Positive),
            .. CanSwitch
                ? (AdaptiveAction[])[ForumsActions.Open.Execute(Wording.Switch, new ForumsActions.OpenCommand { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }]
                : [],
            SettingsActions.Show.Execute(Wording.Back, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };

    private AdaptiveChoiceSetInput ReadingField() => Choice(SettingsActions.Inputs.Reading, Wording.ReadingLabel, Reading, Wording.Readings);

    private IEnumerable<AdaptiveInput> Fields()
    {
        yield return Choice(SettingsActions.Inputs.Reach, Wording.ReachLabel, Reach, Wording.Reaches);
        yield return Time(SettingsActions.Inputs.QuietFrom, Wording.FromLabel, QuietFrom);
        yield return Time(SettingsActions.Inputs.QuietTo, Wording.ToLabel, QuietTo);
    }

    private AdaptiveChoiceSetInput Choice(string id, string label, string value, IReadOnlyDictionary<string, string> choices) => new(id, label)
    {
        Value = value,
        Style = AdaptiveChoiceInputStyle.Expanded,
        Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
        IsRequired = true,
        ErrorMessage = Wording.Required,
    };

    private AdaptiveChoiceSetInput Time(string id, string label, string value) => new(id, label)
    {
        Value = value,
        Choices = [.. Times.Select(static time => new AdaptiveChoice(CardText.Typed(time.Title), time.Value))],
    };
}
