using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;

namespace CareSystem.Bot.Teams.Turns;

internal static class TurnsModule
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<Routes>();
        services.AddSingleton<RefusalCards>();
        services.AddSingleton<IFaultWords>(static provider => provider.GetRequiredService<RefusalCards>());
        services.AddSingleton<TypingSigns>();
        services.AddSingleton<RecentForums>();
        services.AddSingleton<ITurnRunner, TurnRunner>();
        services.AddSingleton<IAnswers, Answers>();
        return services;
    }
}
