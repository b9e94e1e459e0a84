using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Settings;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>設定: the start of it. What is behind each button belongs to the group.</summary>
internal sealed class SettingsModule(IForumActions actions, SettingsReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<SettingsReplies>();
        services.AddSingleton<IRoutedModule, SettingsModule>();
        SettingGroupsModule.Register(services);
        OwnSettingsModule.Register(services);
        Roster.RosterModule.Register(services);
        Deliveries.DeliveriesModule.Register(services);
        Health.HealthModule.Register(services);
        Bodies.BodiesModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(SettingsCommands.Settings, (turn, _, stop) => StartAsync(turn, stop));
        routes.OnVerb(SettingsActions.Show, (turn, _, stop) => StartAsync(turn, stop));
    }

    private async Task<Reply> StartAsync(TurnContext turn, CancellationToken cancellation) => Reply.Of(
        await actions.ReadAsync<object?, ForumSummary>(
            turn.Forum, turn.Person, static _ => Task.FromResult<object?>(null), static (_, context) => context.Forum, cancellation),
        (forum, _) => replies.Start(forum, turn.Place == Place.Personal));
}
