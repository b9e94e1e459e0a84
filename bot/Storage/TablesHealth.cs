using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

internal sealed class TablesHealth(TablesReadiness tables) : IHealthPart
{
    public string Subject => HealthSubjects.Tables;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        await tables.CheckAsync(cancellation);
        return [new HealthFinding(Subject, HealthState.Well)];
    }
}
