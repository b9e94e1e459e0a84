using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Arms wake-ups before a commit, and after it rings the lanes of this copy at once.</summary>
internal sealed class WakeUps(WakeUpQueue queue, LaneBell bell, TimeProvider time) : IWakeUps
{
    /// <summary>Beyond that receipts are dropped: the messages ring once more, and go then.</summary>
    private const int MostHeld = 10_000;

    /// <summary>The messages of which this copy holds a valid receipt: deleted as soon as their row is finished.</summary>
    private readonly ConcurrentDictionary<(ForumId Forum, string Row), ConcurrentDictionary<string, string>> held = new();

    public async Task<ArmedWakeUp> ArmAsync(ForumId forum, OutboxRow row, CancellationToken cancellation)
    {
        var receipt = await queue.EnqueueAsync(forum, row.Key, row.Due, cancellation);
        return new ArmedWakeUp(forum, row.Key, row.Lane, row.Due, receipt.MessageId, receipt.PopReceipt);
    }

    public void Committed(IReadOnlyList<ArmedWakeUp> wakeUps)
    {
        foreach (var wakeUp in wakeUps)
        {
            if (wakeUp.Due <= time.GetUtcNow())
            {
                Hold(wakeUp.Forum, wakeUp.Row, wakeUp.MessageId, wakeUp.PopReceipt);
                bell.Ring(wakeUp.Forum, wakeUp.Lane);
            }
        }
    }

    /// <summary>The messages that this copy could delete if the row were finished now.</summary>
    public IReadOnlyCollection<string> HeldFor(ForumId forum, string row) => held.TryGetValue((forum, row), out var messages) ? [.. messages.Keys] : [];

    /// <summary>The row is finished: the wake-ups that were held when it was begun are not needed any more.</summary>
    public async Task FinishedAsync(ForumId forum, string row, IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        List<(string Message, string Receipt)> done = [];
        foreach (var message in messages)
        {
            if (held.TryGetValue((forum, row), out var all) && all.TryGetValue(message, out var receipt))
            {
                LetGo(forum, row, message);
                done.Add((message, receipt));
            }
        }

        if (done.Count > 0)
        {
            try
            {
                await Task.WhenAll(done.Select(message => queue.DeleteAsync(message.Message, message.Receipt, cancellation)));
            }
            catch (StorageUnavailableException)
            {
                // The queue is down: they will ring once more, and are dropped then. What is due next must not wait for that.
            }
        }
    }

    /// <summary>A message was received, or hidden again: only the newest receipt is valid.</summary>
    public void Hold(ForumId forum, string row, string messageId, string popReceipt)
    {
        // Those whose rows another copy has finished stay behind, and none is good for more than half a minute.
        if (held.Count > MostHeld)
        {
            held.Clear();
        }

        held.GetOrAdd((forum, row), static _ => new(StringComparer.Ordinal))[messageId] = popReceipt;
    }

    /// <summary>Somebody else may receive the message from now on.</summary>
    public void LetGo(ForumId forum, string row, string messageId)
    {
        if (held.TryGetValue((forum, row), out var messages))
        {
            messages.TryRemove(messageId, out _);
            if (messages.IsEmpty)
            {
                held.TryRemove((forum, row), out _);
            }
        }
    }
}
