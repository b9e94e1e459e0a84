using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>A wake-up that stands in the queue for a row.</summary>
internal sealed record ArmedWakeUp(ForumId Forum, string Row, string Lane, DateTimeOffset Due, string MessageId, string PopReceipt);

/// <summary>The row is the promise, the queue only wakes. Implemented by <c>Delivery</c>.</summary>
internal interface IWakeUps
{
    /// <summary>Enqueues the wake-up of a row that is about to be committed: before the commit, so that a crash in between loses nothing.</summary>
    Task<ArmedWakeUp> ArmAsync(ForumId forum, OutboxRow row, CancellationToken cancellation);

    /// <summary>The rows are committed: what is due is tried at once, in the background.</summary>
    void Committed(IReadOnlyList<ArmedWakeUp> wakeUps);
}
