using System.Buffers.Binary;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// What was sent to one conversation lately, against the limits of Teams per bot and thread: 7 in 1 s, 8 in 2 s, 60 in 30 s,
/// 1,800 in an hour (protocol.md 5.6). Kept in the lane's row, so that the limits hold across copies of the service.
/// </summary>
internal sealed class SendWindow
{
    private static readonly (int Count, TimeSpan Span)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly List<long> sent;

    private SendWindow(List<long> sent) => this.sent = sent;

    public static SendWindow Empty() => new([]);

    /// <summary>Milliseconds since 1970 as four-byte differences: 1,800 entries take 7 KiB of the row's 64.</summary>
    public static SendWindow Read(byte[]? bytes)
    {
        var list = new List<long>();
        if (bytes is { Length: >= 8 })
        {
            var at = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            list.Add(at);
            for (var i = 8; i + 4 <= bytes.Length; i += 4)
            {
                at += BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i));
                list.Add(at);
            }
        }

        return new SendWindow(list);
    }

    public byte[] Write(DateTimeOffset now)
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
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8 + ((i - 1) * 4)), (uint)Math.Max(0, sent[i] - sent[i - 1]));
        }

        return bytes;
    }

    /// <summary>The earliest time at which one more may be sent; <paramref name="now"/> when at once.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var next = now;
        foreach (var (count, span) in Limits)
        {
            if (sent.Count >= count)
            {
                // One millisecond more than the span: the channel's clock rounds as it likes.
                var free = DateTimeOffset.FromUnixTimeMilliseconds(sent[^count] + (long)span.TotalMilliseconds + 1);
                next = free > next ? free : next;
            }
        }

        return next;
    }

    public void Record(DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        sent.Add(sent.Count > 0 ? Math.Max(at, sent[^1]) : at);
    }

    private void Forget(DateTimeOffset now)
    {
        var oldest = (now - Limits[^1].Span).ToUnixTimeMilliseconds();
        sent.RemoveAll(at => at < oldest);
    }
}
