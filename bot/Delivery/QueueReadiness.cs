using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>The queue answers.</summary>
internal sealed class QueueReadiness(WakeUpQueue queue) : IReadiness
{
    public Task CheckAsync(CancellationToken cancellation) => queue.CheckAsync(cancellation);
}
