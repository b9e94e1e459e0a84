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
    private static readonly AsyncLocal<List<string>?> Watched = new();

    /// <summary>The longest a message stays hidden, in seconds; null = as the service says.</summary>
    public int? LongestHidden { get; set; } = 1;

    /// <summary>Collects the requests that are sent on behalf of the caller until it is disposed of.</summary>
    public static IDisposable Watch(out IReadOnlyList<string> requests)
    {
        List<string> list = [];
        Watched.Value = list;
        requests = list;
        return new Ending();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void Note(HttpMessage message)
    {
        if (Watched.Value is { } list)
        {
            lock (list)
            {
                list.Add($"{message.Request.Method} {message.Request.Uri.Path}{message.Request.Uri.Query}");
            }
        }

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
