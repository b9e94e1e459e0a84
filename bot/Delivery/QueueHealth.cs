using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

internal sealed class QueueHealth(WakeUpQueue queue) : IHealthPart
{
    public string Subject => HealthSubjects.Queue;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        await queue.CheckAsync(cancellation);
        return [new HealthFinding(Subject, HealthState.Well)];
    }
}
