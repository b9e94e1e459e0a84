using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Keeping;

/// <summary>For the secretariat: what is discarded in a month, and how to keep it.</summary>
/// <param name="ForumName">The forum, where the place does not say it; null = it does.</param>
/// <param name="Records">A line per kind.</param>
public sealed record DiscardNoticeCard(string Forum, string? ForumName, string Day, IReadOnlyList<string> Records, KeepingWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Wording.Title}：{Wording.Goes(Day)}"),
        Speak = CardText.Typed($"{Wording.Title}。{Wording.Goes(Day)}"),
        Body =
        [
            FormParts.Heading(Wording.Title),
            .. FormParts.Forum(ForumName),
            new AdaptiveTextBlock(CardText.Typed(Wording.Goes(Day))),
            .. Records.Select(static line => new AdaptiveTextBlock(CardText.Typed($"・{line}")) { Spacing = AdaptiveSpacing.Small }),
            new AdaptiveTextBlock(Wording.HowToHold) { IsSubtle = true, Separator = true },
        ],
        Actions = [SettingsActions.Group.Execute(Wording.Open, new SettingsActions.GroupPayload { Forum = Forum, Group = "Retention" })],
    };
}
