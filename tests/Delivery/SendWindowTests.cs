using CareSystem.Bot.Delivery;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>The limits of Teams per bot and thread (protocol.md 5.6).</summary>
public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);

    private static readonly (int Count, TimeSpan Span)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    [Fact]
    public void As_fast_as_allowed_never_breaks_a_limit_also_when_the_row_is_read_anew()
    {
        var window = SendWindow.Empty();
        List<DateTimeOffset> sent = [];
        var now = Start;
        for (var i = 0; i < 4000; i++)
        {
            now = window.Next(now);
            window.Record(now);
            sent.Add(now);
            if (i % 97 == 0)
            {
                window = SendWindow.Read(window.Write(now));
            }
        }

        foreach (var (count, span) in Limits)
        {
            for (var i = count; i < sent.Count; i++)
            {
                Assert.True(sent[i] - sent[i - count] > span, $"{count + 1} within {sent[i] - sent[i - count]}, {span} allowed for {count}.");
            }
        }

        // And not slower than need be: 1,800 an hour is the tightest.
        Assert.True(sent[^1] - Start < TimeSpan.FromHours(2.3), $"4,000 took {sent[^1] - Start}.");
    }

    [Fact]
    public void Eighteen_hundred_entries_fit_into_a_column()
    {
        var window = SendWindow.Empty();
        for (var i = 0; i < 1800; i++)
        {
            window.Record(Start.AddSeconds(2 * i));
        }

        Assert.InRange(window.Write(Start.AddHours(1)).Length, 1, 64 * 1024);
    }
}
