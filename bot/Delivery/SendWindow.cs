using System.Buffers.Binary;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// What was sent to one conversation lately, against limits. The one of a lane is kept in its row, so that they hold across copies of
/// the service.
/// </summary>
internal sealed class SendWindow
{
    /// <summary>The longest span last.</summary>
    private readonly IReadOnlyList<SendLimit> limits;

    private readonly List<long> sent;

    /// <summary>The row is written while a request is on its way.</summary>
    private readonly Lock gate = new();

    private SendWindow(IReadOnlyList<SendLimit> limits, List<long> sent) => (this.limits, this.sent) = (limits, sent);

    public static SendWindow Empty(IReadOnlyList<SendLimit> limits) => new(limits, []);

    /// <summary>Milliseconds since 1970 as four-byte differences: 1,800 entries take 7 KiB of the row's 64.</summary>
    /// <param name="shift">How far the reader's clock is ahead of the writer's.</param>
    public static SendWindow Read(byte[]? bytes, IReadOnlyList<SendLimit> limits, TimeSpan shift = default)
    {
        var list = new List<long>();
        if (bytes is { Length: >= 8 })
        {
            var at = BinaryPrimitives.ReadInt64LittleEndian(bytes) + (long)shift.TotalMilliseconds;
            list.Add(at);
            for (var i = 8; i + 4 <= bytes.Length; i += 4)
            {
                at += BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i));
                list.Add(at);
            }
        }

        return new SendWindow(limits, list);
    }

    public byte[] Write(DateTimeOffset now)
    {
        lock (gate)
        {
            Forget(now);
            if (sent.Count == 0)
            {
                return [];
            }

            var bytes = new byte[8 + ((sent.Count - 1) * 4)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, sent[0]);
            for (var i = 1; i < sent.Count; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8 + ((i - 1) * 4)), (uint)(sent[i] - sent[i - 1]));
            }

            return bytes;
        }
    }

    /// <summary>The earliest time at which so many more may be sent at once; <paramref name="now"/> when at once.</summary>
    /// <param name="more">No more than the least of the limits.</param>
    public DateTimeOffset Next(DateTimeOffset now, int more = 1)
    {
        lock (gate)
        {
            Forget(now);
            var next = now;
            foreach (var (count, span) in limits)
            {
                var room = count - more + 1;
                if (sent.Count >= room)
                {
                    // One millisecond more than the span: the channel's clock rounds as it likes.
                    var free = DateTimeOffset.FromUnixTimeMilliseconds(sent[^room] + (long)span.TotalMilliseconds + 1);
                    next = free > next ? free : next;
                }
            }

            return next;
        }
    }

    /// <summary>Whether nothing was sent for so long that nothing need be remembered.</summary>
    public bool IsEmpty(DateTimeOffset now)
    {
        lock (gate)
        {
            Forget(now);
            return sent.Count == 0;
        }
    }

    /// <summary>Something goes out now.</summary>
    public void Record(DateTimeOffset now)
    {
        lock (gate)
        {
            var at = now.ToUnixTimeMilliseconds();
            sent.Add(sent.Count > 0 ? Math.Max(at, sent[^1]) : at);
        }
    }

    /// <summary>
    /// The answer to what went out last is there. The channel counts a message when it arrives, which is some time between the two:
    /// the later one is kept, so that no slow way brings two messages closer together than they were sent.
    /// </summary>
    public void Answered(DateTimeOffset now)
    {
        lock (gate)
        {
            if (sent.Count > 0)
            {
                sent[^1] = Math.Max(now.ToUnixTimeMilliseconds(), sent[^1]);
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        var present = now.ToUnixTimeMilliseconds();
        var oldest = present - (long)limits[^1].Span.TotalMilliseconds;
        sent.RemoveAll(at => at < oldest);

        // A clock that was set back must not close a conversation until it has caught up.
        for (var i = sent.Count - 1; i >= 0 && sent[i] > present; i--)
        {
            sent[i] = present;
        }
    }
}
