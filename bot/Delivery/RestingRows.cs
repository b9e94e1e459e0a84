using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>A place can be written to again: what rested goes on at once, in its old order. What still cannot be sent rests again.</summary>
internal sealed class RestingRows(OutboxStore outbox, WakeUpQueue queue, LaneBell bell, TimeProvider time)
{
    public async Task<Dispatch> ReleaseAsync(ForumId forum, CancellationToken cancellation)
    {
        foreach (var row in await outbox.RestingAsync(forum, cancellation))
        {
            // The wake-up first: marked without one, the row would wait for the next housekeeping if this copy died here.
            await queue.EnqueueAsync(forum, row.Value.Key, time.GetUtcNow(), cancellation);
            await outbox.MarkAsync(forum, row, static before => before with { NotBefore = default, Code = null }, cancellation);
            bell.Ring(forum, row.Value.Lane);
        }

        return Dispatch.Nothing.Instance;
    }
}
