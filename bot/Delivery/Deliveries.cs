using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>The outbox as the secretariat sees it.</summary>
internal sealed class Deliveries(ForumPartitions partitions, OutboxStore outbox, TimeProvider time) : IDeliveries
{
    /// <summary>What is due is tried at once: what is still there after this is being tried again.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(2);

    public async Task<DeliveryOverview> OfAsync(ForumId forum, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rows = await partitions.RangeAsync(forum, KeyRange.Of(OutboxRow.Prefix), OutboxMap.Instance, cancellation);
        // A card that is only brought up to date is nothing that anybody waits for; a booking that failed is, though nobody is its recipient.
        var promised = rows.Select(static row => row.Value).Where(static row => !row.IsRefresh).ToArray();
        var waiting = promised.Where(row => row.State == OutboxState.Pending && row.Due > now).ToArray();
        var late = promised.Where(row => row.State == OutboxState.Pending && row.Due <= now - Usual).OrderBy(static row => row.Due).ToArray();
        return new DeliveryOverview(
            promised.Where(static row => row is { State: OutboxState.Done, To: not Recipient.Service, ActivityId: not null }).Max(static row => row.DoneAt),
            waiting.Length,
            waiting.Length == 0 ? null : waiting.Min(static row => row.Due),
            late.Length,
            late.FirstOrDefault()?.Code,
            [.. promised.Where(IsFailed).OrderByDescending(static row => row.Due).Select(static row => new Kept(row))]);
    }

    public async Task<Stored<Undelivered>?> FindAsync(ForumId forum, string id, CancellationToken cancellation) =>
        id.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) && await outbox.FindAsync(forum, id, cancellation) is { } found && IsFailed(found.Value)
            ? new Stored<Undelivered>(new Kept(found.Value), found.ETag)
            : null;

    public void SendAgain(Changes changes, Stored<Undelivered> failed, DateTimeOffset now) =>
        Replace(changes, failed, row => row with { State = OutboxState.Pending, Failures = 0, NotBefore = now, HoldsLane = false, Code = null, DoneAt = null });

    public void SetAside(Changes changes, Stored<Undelivered> failed, DateTimeOffset now) =>
        Replace(changes, failed, row => row with { State = OutboxState.Done, DoneAt = now });

    private static bool IsFailed(OutboxRow row) => row.State is OutboxState.Failed or OutboxState.Stopped;

    private static void Replace(Changes changes, Stored<Undelivered> failed, Func<OutboxRow, OutboxRow> change)
    {
        var row = ((Kept)failed.Value).Row;
        changes.Replace(new Stored<OutboxRow>(row, failed.ETag), change(row));
    }

    /// <summary>With the row it was made of.</summary>
    private sealed record Kept(OutboxRow Row) : Undelivered(Row.Key, Row.Kind, Row.To, Row.Due, Row.Code ?? "", Row.PossibleRepeats > 0);
}
