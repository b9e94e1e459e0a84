using System.Collections.Concurrent;
using System.Diagnostics;
using CareSystem.Load.Servers;

namespace CareSystem.Load.Rounds;

/// <summary>What a server is asked in every round.</summary>
/// <param name="Text">What people say.</param>
/// <param name="Activities">How often, all of them together.</param>
/// <param name="AtOnce">How many speak at the same time.</param>
/// <param name="PerSecond">No more than this; null = as fast as the replies come.</param>
internal sealed record Question(string Text, int Activities, int AtOnce, int? PerSecond);

/// <summary>What one round showed.</summary>
internal sealed record Round(double PerSecond, TimeSpan P50, TimeSpan P99, double CpuMicroseconds, double AllocatedBytes)
{
    /// <summary>What a server still does when the last reply is out belongs to the activities, too.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    public static async Task<Round> RunAsync(ServerProcess server, IReadOnlyList<Speaker> speakers, Question question)
    {
        var before = await server.UsageAsync();
        ConcurrentBag<TimeSpan> times = [];
        var next = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, question.AtOnce).Select(async worker =>
        {
            // Each worker has its own people, so that nobody speaks twice at once.
            for (var turn = worker; Interlocked.Increment(ref next) is var number && number <= question.Activities; turn += question.AtOnce)
            {
                if (question.PerSecond is { } pace && TimeSpan.FromSeconds((double)number / pace) - clock.Elapsed is var early && early > TimeSpan.Zero)
                {
                    await Task.Delay(early);
                }

                var (_, after) = await speakers[turn % speakers.Count].SayAsync(server.Client, question.Text);
                times.Add(after);
            }
        }));
        var elapsed = clock.Elapsed;
        await Task.Delay(Settling);
        var used = await server.UsageAsync() - before;
        TimeSpan[] sorted = [.. times.Order()];
        return new Round(
            sorted.Length / elapsed.TotalSeconds,
            sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100],
            used.Cpu.TotalMicroseconds / sorted.Length,
            (double)used.AllocatedBytes / sorted.Length);
    }
}
