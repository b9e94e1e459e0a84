using System.Diagnostics;
using CareSystem.Load.Benchmarks.Samples;

namespace CareSystem.Load.Benchmarks;

/// <summary>
/// Every card in under a minute, for the one who is changing them: allocations are exact, times the quickest of many short rounds.
/// What is published comes from BenchmarkDotNet.
/// </summary>
internal static class QuickLook
{
    private const int Passes = 4;
    private const int Rounds = 10;
    private const int PerRound = 400;

    /// <param name="only">Part of a card's name; empty for all.</param>
    public static async Task RunAsync(string only)
    {
        var cards = CardSamples.All.Where(sample => sample.Key.Contains(only, StringComparison.Ordinal)).OrderBy(static sample => sample.Key, StringComparer.Ordinal).ToArray();
        var whole = Array.ConvertAll(cards, static _ => (Microseconds: double.MaxValue, Bytes: 0d));
        var built = Array.ConvertAll(cards, static _ => (Microseconds: double.MaxValue, Bytes: 0d));

        // One pass after the other: what disturbs the machine for a second disturbs no card in all of them.
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < cards.Length; i++)
            {
                var build = cards[i].Value;
                whole[i] = Better(whole[i], Measure(() => build().ToUtf8().Length));
                built[i] = Better(built[i], Measure(() => build().Body.Count));
            }
        }

        await Terminal.SayAsync($"{"card",-34}{"bytes",8}{"µs/KB",8}{"build",8}{"KB/KB",8}{"build",8}");
        for (var i = 0; i < cards.Length; i++)
        {
            var size = cards[i].Value().ToUtf8().Length;
            var kilobytes = size / 1024.0;
            await Terminal.SayAsync(
                $"{cards[i].Key,-34}{size,8}{whole[i].Microseconds / kilobytes,8:F2}{built[i].Microseconds / kilobytes,8:F2}{whole[i].Bytes / size,8:F2}{built[i].Bytes / size,8:F2}");
        }
    }

    private static (double Microseconds, double Bytes) Better((double Microseconds, double Bytes) before, (double Microseconds, double Bytes) now) =>
        (Math.Min(before.Microseconds, now.Microseconds), now.Bytes);

    /// <returns>Microseconds and bytes for one.</returns>
    private static (double Microseconds, double Bytes) Measure(Func<int> work)
    {
        for (var i = 0; i < 5 * PerRound; i++)
        {
            work();
        }

        var quickest = TimeSpan.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < PerRound; i++)
            {
                work();
            }

            var took = Stopwatch.GetElapsedTime(start);
            quickest = took < quickest ? took : quickest;
        }

        return (quickest.TotalMicroseconds / PerRound, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Rounds * PerRound));
    }
}
