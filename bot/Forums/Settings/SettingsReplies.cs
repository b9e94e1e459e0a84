using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Cards.Forums.Health;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The start of the settings: a group per subject, each in a folder of its own.</summary>
internal sealed class SettingsReplies
{
    private readonly SettingsWording wording = SettingsWording.Standard;

    public AdaptiveCard Start(ForumSummary forum, bool isPersonal) => new SettingsCard(
        forum.Id.Value,
        isPersonal ? forum.Name : null,
        [
            new SettingsGroup(wording.Roster, wording.RosterText, title => RosterActions.List.Execute(title, new RosterActions.ListPayload { Forum = forum.Id.Value })),
            new SettingsGroup(
                wording.Organizations, wording.OrganizationsText, title => OrganizationActions.List.Execute(title, new OrganizationActions.ListPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Gaps, wording.GapsText, title => OrganizationActions.Gaps.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Bodies, wording.BodiesText, title => BodyActions.List.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Pledge, wording.PledgeText, title => PledgeDoor.Show.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Decided, wording.DecidedText, title => SettingsActions.Groups.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Own, wording.OwnText, title => SettingsActions.Own.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
            new SettingsGroup(
                wording.Deliveries, wording.DeliveriesText, title => DeliveriesActions.Show.Execute(title, new DeliveriesActions.ListPayload { Forum = forum.Id.Value })),
            new SettingsGroup(wording.Health, wording.HealthText, title => HealthActions.Show.Execute(title, new PlainPayload { Forum = forum.Id.Value })),
        ],
        wording)
    {
        Standing = ForumStandingReplies.Of(forum.Settings.Profile),
    }.ToCard();
}
