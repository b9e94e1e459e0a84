using Xunit;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>Counts again, from the times at which requests came in, what protocol.md 5.6 allows. Shares nothing with the service.</summary>
internal static class LimitsRecount
{
    private static readonly (int Most, int Seconds)[] PerThread = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    /// <summary>The most within any window of each length, over all threads; each must be within its limit.</summary>
    public static IReadOnlyList<string> OfThreads(IEnumerable<(string Thread, TimeSpan At)> requests)
    {
        var threads = requests.GroupBy(static request => request.Thread, static request => request.At).ToArray();
        return [.. PerThread.Select(limit =>
        {
            var most = threads.Max(thread => MostWithin(thread, TimeSpan.FromSeconds(limit.Seconds)));
            Assert.True(most <= limit.Most, $"{most} requests to one conversation within {limit.Seconds} s; {limit.Most} are allowed.");
            return $"{most} of {limit.Most} in {limit.Seconds} s";
        })];
    }

    /// <summary>The most within any half-open window of that length.</summary>
    public static int MostWithin(IEnumerable<TimeSpan> times, TimeSpan window)
    {
        var most = 0;
        Queue<TimeSpan> within = new();
        foreach (var at in times.Order())
        {
            while (within.Count > 0 && at - within.Peek() >= window)
            {
                within.Dequeue();
            }

            within.Enqueue(at);
            most = Math.Max(most, within.Count);
        }

        return most;
    }
}
