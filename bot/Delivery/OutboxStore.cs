using Azure;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Reads and marks the rows of one lane.</summary>
internal sealed class OutboxStore(ForumPartitions partitions, StorageClients clients)
{
    public Task<Stored<OutboxRow>?> FindAsync(ForumId forum, string key, CancellationToken cancellation) =>
        partitions.GetAsync(forum, key, OutboxMap.Instance, cancellation);

    /// <summary>What is left to be done in a lane, in the order in which it is to be carried out; what is done stays for a week and is not read.</summary>
    public Task<IReadOnlyList<Stored<OutboxRow>>> OfLaneAsync(ForumId forum, string lane, CancellationToken cancellation) =>
        partitions.RangeWhereAsync(
            forum, KeyRange.Of(OutboxRow.LanePrefix(lane)), OutboxMap.StateColumn, nameof(OutboxState.Pending), OutboxMap.Instance, cancellation);

    public Task<Stored<SharedRow>?> SharedAsync(ForumId forum, string sharedKey, CancellationToken cancellation) =>
        partitions.GetAsync(forum, SharedMap.KeyOf(sharedKey), SharedMap.Instance, cancellation);

    public Task<Stored<TurnRow>?> TurnAsync(ForumId forum, TurnKey turn, CancellationToken cancellation) =>
        partitions.GetAsync(forum, TurnMap.TurnKey(turn), TurnMap.Instance, cancellation);

    /// <returns>False when the row was marked by somebody else meanwhile.</returns>
    public async Task<bool> MarkAsync(ForumId forum, Stored<OutboxRow> before, OutboxRow after, CancellationToken cancellation)
    {
        var transaction = new ForumTransaction(forum);
        OutboxMap.Instance.Write(after, transaction.Replace(after.Key, before.ETag));
        return await transaction.SubmitAsync(await clients.ForumsAsync(cancellation), cancellation);
    }

    /// <summary>The shared message shows the truth again: keeps where it stands and clears the mark, unless it was set again meanwhile.</summary>
    public async Task RefreshedAsync(ForumId forum, Stored<OutboxRow> mark, SharedRow shared, CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        var both = new ForumTransaction(forum);
        SharedMap.Instance.Write(shared, both.Upsert(SharedMap.KeyOf(shared.Key)));
        both.Delete(mark.Value.Key, mark.ETag);
        if (!await both.SubmitAsync(table, cancellation))
        {
            var alone = new ForumTransaction(forum);
            SharedMap.Instance.Write(shared, alone.Upsert(SharedMap.KeyOf(shared.Key)));
            await alone.SubmitAsync(table, cancellation);
        }
    }

    /// <summary>Removes a row whose work is done and of which nothing need be kept.</summary>
    public async Task DropAsync(ForumId forum, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        try
        {
            await StorageCall.RunAsync(() => table.DeleteEntityAsync(forum.Value, row.Value.Key, new ETag(row.ETag), cancellation), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            // Marked again meanwhile: it stays.
        }
    }
}
