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

    /// <summary>What waits for a place that could not be written to.</summary>
    public async Task<IReadOnlyList<Stored<OutboxRow>>> RestingAsync(ForumId forum, CancellationToken cancellation) =>
    [
        .. (await partitions.RangeWhereAsync(
            forum, KeyRange.Of(OutboxRow.Prefix), OutboxMap.StateColumn, nameof(OutboxState.Pending), OutboxMap.Instance, cancellation))
            .Where(static row => RestCodes.IsRest(row.Value.Code)),
    ];

    public Task<Stored<SharedRow>?> SharedAsync(ForumId forum, string sharedKey, CancellationToken cancellation) =>
        partitions.GetAsync(forum, SharedMap.KeyOf(sharedKey), SharedMap.Instance, cancellation);

    public Task<Stored<TurnRow>?> TurnAsync(ForumId forum, TurnKey turn, CancellationToken cancellation) =>
        partitions.GetAsync(forum, TurnMap.TurnKey(turn), TurnMap.Instance, cancellation);

    /// <summary>
    /// Writes what became of a row, whatever moved on meanwhile: a shared message marked stale again, or this very mark, whose answer
    /// was lost. A row that somebody else has finished stays as it is.
    /// </summary>
    public async Task MarkAsync(ForumId forum, Stored<OutboxRow> row, Func<OutboxRow, OutboxRow> change, CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        while (true)
        {
            var after = change(row.Value);
            var transaction = new ForumTransaction(forum);
            OutboxMap.Instance.Write(after, transaction.Replace(after.Key, row.ETag));
            if (await transaction.SubmitAsync(table, cancellation)
                || await FindAsync(forum, after.Key, cancellation) is not { Value.State: OutboxState.Pending } now
                || IsMarked(now.Value, after))
            {
                return;
            }

            row = now;
        }
    }

    /// <summary>The shared message shows the truth again: keeps where it stands and clears the mark, unless it was set again meanwhile.</summary>
    /// <returns>Whether the mark is gone.</returns>
    public async Task<bool> RefreshedAsync(ForumId forum, Stored<OutboxRow> mark, SharedRow shared, CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        var both = new ForumTransaction(forum);
        SharedMap.Instance.Write(shared, both.Upsert(SharedMap.KeyOf(shared.Key)));
        both.Delete(mark.Value.Key, mark.ETag);
        if (await both.SubmitAsync(table, cancellation))
        {
            return true;
        }

        var alone = new ForumTransaction(forum);
        SharedMap.Instance.Write(shared, alone.Upsert(SharedMap.KeyOf(shared.Key)));
        await alone.SubmitAsync(table, cancellation);
        return false;
    }

    /// <summary>Removes a row whose work is done and of which nothing need be kept.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> DropAsync(ForumId forum, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        var table = await clients.ForumsAsync(cancellation);
        try
        {
            await StorageCall.RunAsync(() => table.DeleteEntityAsync(forum.Value, row.Value.Key, new ETag(row.ETag), cancellation), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            // Marked again meanwhile: it stays.
            return false;
        }
    }

    private static bool IsMarked(OutboxRow row, OutboxRow after) =>
        row.State == after.State && row.Failures == after.Failures && row.NotBefore == after.NotBefore && row.PossibleRepeats == after.PossibleRepeats && row.Code == after.Code;
}
