using System.Collections.Concurrent;
using System.Threading.Channels;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>A lane of a forum in which something may be due.</summary>
internal readonly record struct LaneOfForum(ForumId Forum, string Lane);

/// <summary>Tells the workers of this copy which lanes to look into. Only a hint: the queue rings for whatever is lost here.</summary>
internal sealed class LaneBell(TimeProvider time) : IDisposable
{
    private readonly Channel<LaneOfForum> rung = Channel.CreateUnbounded<LaneOfForum>();
    private readonly ConcurrentDictionary<LaneOfForum, bool> waiting = new();
    private readonly ConcurrentDictionary<LaneOfForum, ITimer> timers = new();

    public void Ring(ForumId forum, string lane) => Ring(new LaneOfForum(forum, lane));

    public void Ring(LaneOfForum lane)
    {
        if (waiting.TryAdd(lane, true))
        {
            rung.Writer.TryWrite(lane);
        }
    }

    /// <summary>Rings at <paramref name="at"/>; of several times for one lane the last one set counts.</summary>
    public void RingAt(LaneOfForum lane, DateTimeOffset at)
    {
        var wait = at - time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            Ring(lane);
            return;
        }

        if (wait <= TimeSpan.FromMinutes(2))
        {
            var timer = time.CreateTimer(
                _ =>
                {
                    if (timers.TryRemove(lane, out var done))
                    {
                        done.Dispose();
                    }

                    Ring(lane);
                },
                null,
                wait,
                Timeout.InfiniteTimeSpan);
            timers.AddOrUpdate(
                lane,
                timer,
                (_, before) =>
                {
                    before.Dispose();
                    return timer;
                });
        }
    }

    public async Task<LaneOfForum> NextAsync(CancellationToken cancellation)
    {
        var lane = await rung.Reader.ReadAsync(cancellation);
        waiting.TryRemove(lane, out _);
        return lane;
    }

    public void Dispose()
    {
        foreach (var timer in timers.Values)
        {
            timer.Dispose();
        }
    }
}
