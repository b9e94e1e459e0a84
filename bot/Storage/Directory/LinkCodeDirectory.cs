using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage.Directory;

/// <summary>
/// Which forum a connection code belongs to: <c>linkcode:{hash} / code</c>. The forum's own row says whether the code is still good; this
/// follows it through idempotent outbox rows.
/// </summary>
internal sealed class LinkCodeDirectory(StorageClients clients) : ILinkCodes
{
    private const string Row = "code";

    public async Task<(ForumId Forum, DateTimeOffset Until)?> FindAsync(string hash, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(hash), Row, cancellationToken: cancellation), cancellation);
        return found.HasValue && found.Value is { } entity ? (new ForumId(entity.Text("Forum")), entity.Instant("Until")) : null;
    }

    public async Task ListAsync(string hash, ForumId forum, DateTimeOffset until, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity(PartitionOf(hash), Row) { ["Forum"] = forum.Value, ["Until"] = until };
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation), cancellation);
    }

    public async Task DropAsync(string hash, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        await StorageCall.RunAsync(() => table.DeleteEntityAsync(PartitionOf(hash), Row, cancellationToken: cancellation), cancellation);
    }

    private static string PartitionOf(string hash) => "linkcode:" + hash;
}
