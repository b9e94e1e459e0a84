using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>A setting and its value, both as people read them.</summary>
public sealed record SettingLine(string Name, string Value);

/// <summary>One group: what is set, who changed what and when.</summary>
/// <param name="History">A line per change, the latest first.</param>
/// <param name="MayChange">The secretariat may.</param>
public sealed record SettingGroupCard(
    string Forum, string Group, IReadOnlyList<SettingLine> Lines, IReadOnlyList<string> History, bool MayChange, SettingGroupWording Wording)
{
    /// <summary>What is going to be discarded, a line a kind.</summary>
    public IReadOnlyList<string> Going { get; init; } = [];

    /// <summary>What was discarded, the latest first.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.Groups.GetValueOrDefault(Group, Group);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                new AdaptiveFactSet { Facts = [.. Lines.Concat(Wording.Fixed.TryGetValue(Group, out var always) ? [always] : []).Select(static line => new AdaptiveFact(CardText.Typed(line.Name), CardText.Typed(line.Value)))] },
                .. Wording.Notes.TryGetValue(Group, out var note) ? (AdaptiveElement[])[new AdaptiveTextBlock(note) { IsSubtle = true }] : [],
                .. MayChange ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Wording.OnlySecretariat) { IsSubtle = true }],
                .. Listed(Wording.GoingTitle, Going),
                .. Listed(Wording.GoneTitle, Gone),
                new AdaptiveTextBlock(Wording.HistoryTitle) { Weight = AdaptiveTextWeight.Bolder, Separator = true },
                .. History.Count == 0
                    ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Untouched) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }]
                    : [.. History.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small })],
            ],
            Actions =
            [
                .. MayChange
                    ? (AdaptiveAction[])[SettingsActions.Form.Execute(Wording.ChangeButton, new SettingsActions.GroupPayload { Forum = Forum, Group = Group }, AdaptiveActionStyle.Positive)]
                    : [],
                SettingsActions.Groups.Execute(Wording.BackToGroups, new PlainPayload { Forum = Forum }),
            ],
        };
    }

    private static AdaptiveElement[] Listed(string title, IReadOnlyList<string> lines) => lines.Count == 0 ? [] :
    [
        new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Separator = true },
        .. lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
    ];
}
