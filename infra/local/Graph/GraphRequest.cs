using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>A request as it came, and what it got.</summary>
/// <param name="Path">Decoded, from <c>/users</c> on.</param>
/// <param name="Body">Null where there was none, or none that is JSON.</param>
/// <param name="Status">0 = the connection was dropped.</param>
internal sealed record GraphRequest(string Method, string Path, string Query, string? Authorization, JsonNode? Body, int Status);

internal sealed class GraphLog
{
    private readonly Lock gate = new();
    private readonly List<GraphRequest> requests = [];

    public void Add(GraphRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
        }
    }

    public IReadOnlyList<GraphRequest> Snapshot()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }
}
