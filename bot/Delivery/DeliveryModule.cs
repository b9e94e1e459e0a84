using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

internal static class DeliveryModule
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddRowMap(SharedMap.Instance);
        services.AddSingleton<WakeUpQueue>();
        services.AddSingleton<LaneBell>();
        services.AddSingleton<WakeUps>();
        services.AddSingleton<IWakeUps>(static provider => provider.GetRequiredService<WakeUps>());
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<IDeliveries, Deliveries>();
        services.AddSingleton<Lanes>();
        services.AddSingleton<DueHandlers>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton<SendBudget>();
        services.AddSingleton<AnswerWindows>();
        services.AddSingleton<DirectSends>();
        services.AddSingleton<IDirectSends>(static provider => provider.GetRequiredService<DirectSends>());
        services.AddSingleton<LaneTraffic>();
        services.AddSingleton<Destinations>();
        services.AddSingleton<RowSender>();
        services.AddSingleton<LaneSender>();
        services.AddSingleton<RestingRows>();
        services.OnDue<ReleaseResting, RestingRows>("delivery.release.1", static (owner, due, stop) => owner.ReleaseAsync(due.Forum, stop));
        services.AddSingleton<IReadiness, QueueReadiness>();
        services.AddSingleton<IHealthPart, QueueHealth>();
        services.AddHostedService<DeliveryWorker>();
        services.AddHostedService<WakeUpWorker>();
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(static provider => provider.GetRequiredService<Housekeeping>());
        return services;
    }
}
