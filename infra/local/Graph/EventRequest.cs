using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>What a request says, without the HTTP around it.</summary>
internal sealed class EventRequest(HttpRequest request, string path, JsonNode? body, bool isJson)
{
    public string Method => request.Method;

    /// <summary>Path from <c>/users</c> on, each part decoded.</summary>
    public string[] Parts { get; } = path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public JsonNode? Body => body;

    /// <summary>False for a body that is not JSON, or does not say that it is.</summary>
    public bool IsJson => isJson;

    public string? Authorization => request.Headers.Authorization;

    public IEnumerable<string> QueryNames => request.Query.Keys;

    /// <summary>The zone in which the answer's times are wanted; UTC where the request names none.</summary>
    public string Zone => request.Headers["Prefer"].SelectMany(static value => (value ?? "").Split(','))
        .Select(static part => part.Trim().Split('=', 2))
        .Where(static part => part.Length == 2 && string.Equals(part[0].Trim(), "outlook.timezone", StringComparison.OrdinalIgnoreCase))
        .Select(static part => part[1].Trim().Trim('"'))
        .FirstOrDefault("UTC");

    public string? Query(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
}
