using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>A group was changed.</summary>
/// <param name="Changes">What is different now; none = the form said what was set already.</param>
public sealed record SettingDoneCard(string Forum, string Group, IReadOnlyList<SettingChange> Changes, SettingGroupWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var (title, text) = (Wording.Groups.GetValueOrDefault(Group, Group), Changes.Count == 0 ? Wording.DoneNothing : Wording.Done);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed($"{title}。{text}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                new AdaptiveTextBlock(text),
                .. Changes.Select(static change => change.ToElement()),
            ],
            Actions =
            [
                SettingsActions.Group.Execute(Wording.LookButton, new SettingsActions.GroupPayload { Forum = Forum, Group = Group }),
                SettingsActions.Groups.Execute(Wording.BackToGroups, new PlainPayload { Forum = Forum }),
            ],
        };
    }
}
