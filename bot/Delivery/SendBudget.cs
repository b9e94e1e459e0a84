using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>This copy's share of what one app may send in one tenant.</summary>
internal sealed class SendBudget(IOptions<DeliveryOptions> options) : IDisposable
{
    private readonly SlidingWindowRateLimiter limiter = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = options.Value.SendsPerSecond,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task TakeAsync(CancellationToken cancellation)
    {
        using var permit = await limiter.AcquireAsync(1, cancellation);
    }

    public void Dispose() => limiter.Dispose();
}
