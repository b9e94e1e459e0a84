using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>The tables answer.</summary>
internal sealed class TablesReadiness(StorageClients clients) : IReadiness
{
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>("ready", "ready", cancellationToken: cancellation), cancellation);
    }
}
