using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// The one way on which delivery asks the channel for anything: counted in the lane, within this copy's share of the tenant, and only
/// while the lane is ours.
/// </summary>
internal sealed class LaneTraffic(Lanes lanes, SendBudget budget, TimeProvider time)
{
    /// <exception cref="LaneLostException">The lane is another copy's.</exception>
    public async Task<SendResult> SendAsync(Lane lane, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        using var permit = await budget.TakeAsync(cancellation);
        await lanes.HoldAsync(lane, cancellation);
        var now = time.GetUtcNow();
        if (lane.Window.Next(now) is var free && free > now)
        {
            // Room was made for all the requests of a row before it was begun; this one was one too many.
            return new SendResult.TryLater("LaneFull", free - now);
        }

        lane.Left--;
        lane.Window.Record(now);
        lane.IsSending = true;
        var result = await send(cancellation);
        lane.IsSending = false;
        lane.Window.Answered(time.GetUtcNow());
        return result;
    }
}
