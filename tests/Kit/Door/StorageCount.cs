using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CareSystem.Tests.Kit.Door;

/// <summary>Sits in the service's storage clients and notes every request, whoever it is made for.</summary>
internal sealed class StorageCount : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> requests = new();

    /// <summary>How often an idle service asked its queue.</summary>
    public int Polls => requests.Count(IsPoll);

    /// <summary>Everything but the polls: method and address.</summary>
    public IReadOnlyList<string> Others => [.. requests.Where(static request => !IsPoll(request))];

    public void Clear() => requests.Clear();

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

    private static bool IsPoll(string request) => request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("wakeups/messages", StringComparison.Ordinal);

    private void Note(HttpMessage message) => requests.Enqueue($"{message.Request.Method} {message.Request.Uri.Path}{message.Request.Uri.Query}");
}
