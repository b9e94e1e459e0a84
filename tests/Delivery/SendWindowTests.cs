using CareSystem.Bot.Delivery;
using CareSystem.Tests.Delivery.Faults;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>The limits of Teams per bot and thread (protocol.md 5.6), counted again independently.</summary>
public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What happens one after another: a pause before asking, how long the way takes, and whether the row is read anew afterwards.</summary>
    private static readonly Gen<(int Pause, int Way, bool IsReadAnew, int More)[]> Traffic =
        Gen.Select(
            Gen.Frequency((6, Gen.Const(0)), (3, Gen.Int[0, 900]), (1, Gen.Int[0, 120_000])),
            Gen.Frequency((6, Gen.Int[0, 200]), (1, Gen.Int[0, 10_000])),
            Gen.Bool,
            Gen.Int[1, 3]).Array[1, 400];

    [Fact]
    public void Whatever_the_traffic_no_limit_is_ever_broken_where_the_channel_counts() => Traffic.Sample(
        traffic =>
        {
            var window = SendWindow.Empty(SendLimits.OfTeams);
            var now = Start;
            List<TimeSpan> arrived = [];
            Random chance = new(traffic.Length);
            foreach (var (pause, way, isReadAnew, more) in traffic)
            {
                now = window.Next(now.AddMilliseconds(pause), more);
                for (var i = 0; i < more; i++)
                {
                    window.Record(now);
                    // It arrives somewhere between being sent and being answered.
                    arrived.Add(now - Start + TimeSpan.FromMilliseconds(chance.Next(way + 1)));
                    now = now.AddMilliseconds(way);
                    window.Answered(now);
                }

                window = isReadAnew ? SendWindow.Read(window.Write(now), SendLimits.OfTeams) : window;
            }

            _ = LimitsRecount.OfThreads(arrived.Select(static at => ("one", at)));
        },
        iter: 2000,
        print: static traffic => $"{traffic.Length} requests");

    [Fact]
    public void A_row_read_by_a_clock_that_is_ahead_or_behind_says_the_same() =>
        Gen.Select(Gen.Int[0, 3000].Array[0, 80], Gen.Int[-7_200_000, 7_200_000]).Sample(
            static (pauses, skew) =>
            {
                var (here, now) = (SendWindow.Empty(SendLimits.OfTeams), Start);
                foreach (var pause in pauses)
                {
                    now = here.Next(now.AddMilliseconds(pause));
                    here.Record(now);
                }

                var shift = TimeSpan.FromMilliseconds(skew);
                var there = SendWindow.Read(here.Write(now), SendLimits.OfTeams, shift);

                Assert.Equal(here.Next(now) + shift, there.Next(now + shift));
            },
            iter: 500);

    [Fact]
    public void It_is_not_slower_than_need_be()
    {
        var window = SendWindow.Empty(SendLimits.OfTeams);
        var now = Start;
        for (var i = 0; i < 4000; i++)
        {
            now = window.Next(now);
            window.Record(now);
        }

        // 1,800 an hour is the tightest.
        Assert.True(now - Start < TimeSpan.FromHours(2.3), $"4,000 took {now - Start}.");
    }

    [Fact]
    public void A_clock_that_is_set_back_closes_the_conversation_for_no_longer_than_the_limit()
    {
        var window = SendWindow.Empty(SendLimits.OfTeams);
        for (var i = 0; i < 8; i++)
        {
            window.Record(Start.AddHours(5));
        }

        Assert.Equal(Start.AddMilliseconds(2001), window.Next(Start));
        Assert.Equal(Start.AddSeconds(3), window.Next(Start.AddSeconds(3)));
    }

    [Fact]
    public void Eighteen_hundred_entries_fit_into_a_column_and_older_ones_are_forgotten()
    {
        var window = SendWindow.Empty(SendLimits.OfTeams);
        for (var i = 0; i < 100_000; i++)
        {
            window.Record(Start.AddSeconds(2 * i));
        }

        Assert.InRange(window.Write(Start.AddSeconds(200_000)).Length, 7000, 7300);
        Assert.True(window.IsEmpty(Start.AddSeconds(200_000).AddHours(1)));
    }
}
