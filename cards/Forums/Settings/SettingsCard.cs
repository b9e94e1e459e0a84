using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>A group of the settings: its name, one sentence on what is behind it, and what opens it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Text">What it is for.</param>
public sealed record SettingsGroup(string Title, string Text, Func<string, AdaptiveAction> Button);

/// <summary>設定: the groups, one line to press each; as many as there are.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
public sealed record SettingsCard(string Forum, string? ForumName, IReadOnlyList<SettingsGroup> Groups, SettingsWording Wording)
{
    /// <summary>What kind of forum it is; null = nobody has said.</summary>
    public string? Standing { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = $"{Wording.Title}。{string.Join("。", Groups.Select(static group => group.Title))}",
        Body =
        [
            FormParts.Heading(Wording.Title),
            .. ForumName is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.ForForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
            .. Standing is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Standing)) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
            .. Groups.Select(static group => LinkRow.Of(group.Title, group.Text, group.Button)),
        ],
    };
}
