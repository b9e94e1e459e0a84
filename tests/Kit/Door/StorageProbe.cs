using Azure.Core;
using Azure.Core.Pipeline;

namespace CareSystem.Tests.Kit.Door;

/// <summary>
/// Sits in the service's storage clients: counts the requests of a turn, and lets wake-ups ring early. A wake-up is hidden for real
/// hours, but a test's clock jumps: so it rings after a second and the service, seeing that it is too early by its own clock,
/// hides it again.
/// </summary>
public sealed class StorageProbe : HttpPipelinePolicy
{
    private static readonly AsyncLocal<WatchedRequests?> Watched = new();

    private static readonly AsyncLocal<DyingStorage?> Dying = new();

    /// <summary>The longest a message stays hidden, in seconds; null = as the service says.</summary>
    public int? LongestHidden { get; set; } = 1;

    /// <summary>Collects the requests that are sent on behalf of the caller until it is disposed of.</summary>
    public static IDisposable Watch(out IReadOnlyList<string> requests)
    {
        WatchedRequests watched = new(TimeSpan.Zero);
        requests = watched.All;
        return Begin(watched);
    }

    /// <summary>The same, with every read answered a little later: what is asked before that is one round.</summary>
    internal static IDisposable WatchRounds(out WatchedRequests requests) => Begin(requests = new WatchedRequests(TimeSpan.FromMilliseconds(150)));

    /// <summary>What the work asks of storage goes through this; the work ends where it dies.</summary>
    /// <returns>Whether it died.</returns>
    internal static async Task<bool> DieAsync(DyingStorage dying, Func<Task> work)
    {
        Dying.Value = dying;
        try
        {
            await work();
        }
        catch (Exception) when (dying.IsDead)
        {
            // What it had in memory is lost; what it has written is looked at by the test.
        }
        finally
        {
            Dying.Value = null;
        }

        return dying.IsDead;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        if (Dying.Value is { } dying)
        {
            return dying.SendAsync(message, () => ProcessNextAsync(message, pipeline));
        }

        return Watched.Value is { } watched ? watched.SendAsync(message, () => ProcessNextAsync(message, pipeline)) : ProcessNextAsync(message, pipeline);
    }

    private static Ending Begin(WatchedRequests watched)
    {
        Watched.Value = watched;
        return new Ending();
    }

    private void Note(HttpMessage message)
    {
        Watched.Value?.Note(message);
        var query = message.Request.Uri.Query;
        const string Name = "visibilitytimeout=";
        if (LongestHidden is { } longest && query.IndexOf(Name, StringComparison.Ordinal) is var at and >= 0)
        {
            var from = at + Name.Length;
            var end = query.IndexOf('&', from) is var next and >= 0 ? next : query.Length;
            if (int.TryParse(query[from..end], out var seconds) && seconds > longest && message.Request.Method != RequestMethod.Get)
            {
                message.Request.Uri.Query = $"{query[..from]}{longest}{query[end..]}";
            }
        }
    }

    private sealed class Ending : IDisposable
    {
        public void Dispose() => Watched.Value = null;
    }
}
