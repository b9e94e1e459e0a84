using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// What goes out past the lanes: the answer to what somebody just typed, and the sign that it is being worked on. A person who waits
/// is not made to wait for a claim, so nothing holds these back but the channel itself; but they count. What this copy has sent
/// directly to a conversation is counted in its lane as soon as this copy holds it, and takes of this copy's share of the tenant
/// what is free of it, so that promised messages make room for answers and not the other way round.
/// </summary>
internal sealed class DirectSends(IMessenger messenger, SendBudget budget, TimeProvider time) : IDirectSends
{
    /// <summary>How long a person's answer is tried for: the channel itself gives up on a message's turn after some 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Where the channel puts an answer off and names no time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The limits look no further back.</summary>
    private static readonly TimeSpan LongestSpan = TimeSpan.FromHours(1);

    /// <summary>No limit counts more in that time.</summary>
    private const int MostCounted = 1800;

    /// <summary>With more conversations than this, those in which nothing was sent lately are let go.</summary>
    private const int ManyConversations = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> sent = new(StringComparer.Ordinal);
    private int letGoAt = ManyConversations;

    public async Task<SendResult> AnswerAsync(Recipient recipient, Address to, OutgoingMessage message, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            var result = await OnceAsync(recipient, stop => messenger.PostAsync(to, message, stop), cancellation);
            if (result is not SendResult.TryLater { After: var after } || (after ?? Pause) > Patience - time.GetElapsedTime(begun))
            {
                return result;
            }

            await Task.Delay(after ?? Pause, time, cancellation);
        }
    }

    public Task<SendResult> ReplaceAsync(Recipient recipient, Address to, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        OnceAsync(recipient, stop => messenger.UpdateAsync(to, activityId, message, stop), cancellation);

    public Task<SendResult> SignAsync(Recipient recipient, Address to, OutgoingMessage message, CancellationToken cancellation) =>
        OnceAsync(recipient, stop => messenger.PostAsync(to, message, stop), cancellation);

    /// <summary>From now on the lane counts what was sent to it directly.</summary>
    public void CountIn(Lane lane)
    {
        lock (gate)
        {
            if (sent.Remove(lane.Key, out var times))
            {
                foreach (var at in times)
                {
                    lane.Window.Record(at);
                }
            }
        }
    }

    private async Task<SendResult> OnceAsync(Recipient recipient, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        using var permit = budget.TakeIfFree();
        Count(recipient.Lane, time.GetUtcNow());
        return await send(cancellation);
    }

    private void Count(string lane, DateTimeOffset now)
    {
        lock (gate)
        {
            if (!sent.TryGetValue(lane, out var times))
            {
                LetGo(now);
                sent.Add(lane, times = new Queue<DateTimeOffset>());
            }

            times.Enqueue(now);
            if (times.Count > MostCounted)
            {
                times.Dequeue();
            }
        }
    }

    private void LetGo(DateTimeOffset now)
    {
        if (sent.Count < letGoAt)
        {
            return;
        }

        foreach (var (lane, _) in sent.Where(each => now - each.Value.Last() > LongestSpan).ToArray())
        {
            sent.Remove(lane);
        }

        letGoAt = Math.Max(ManyConversations, sent.Count * 2);
    }
}
