using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>A group in the list.</summary>
/// <param name="Group">Its code.</param>
/// <param name="Now">What is set, in short.</param>
/// <param name="Changed">Who changed it last and when; null = nobody has.</param>
public sealed record SettingGroupLine(string Group, string Now, string? Changed);

/// <summary>協議の場の決めごと: every group, what is set, and who changed it last.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
public sealed record SettingGroupsCard(string Forum, string? ForumName, IReadOnlyList<SettingGroupLine> Groups, SettingGroupWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.GroupsTitle,
        Speak = Wording.GroupsTitle,
        Body =
        [
            FormParts.Heading(Wording.GroupsTitle),
            .. FormParts.Forum(ForumName),
            .. Groups.Select(Line),
        ],
        Actions = [SettingsActions.Show.Execute(Wording.BackToStart, new PlainPayload { Forum = Forum })],
    };

    private AdaptiveElement Line(SettingGroupLine line) => LinkRow.Of(
        Wording.Groups.GetValueOrDefault(line.Group, line.Group),
        $"{line.Now}\n\n{line.Changed ?? Wording.Untouched}",
        title => SettingsActions.Group.Execute(title, new SettingsActions.GroupPayload { Forum = Forum, Group = line.Group }));
}
