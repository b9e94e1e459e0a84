using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Local.Graph;

namespace CareSystem.Tests.Infra.Local.Graph;

/// <summary>Speaks to the stand-in in bare HTTP.</summary>
internal sealed class GraphCaller : IAsyncDisposable
{
    public const string Events = "/users/jimukyoku@example.lg.jp/events";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private GraphCaller(GraphStandIn graph) => Graph = graph;

    public GraphStandIn Graph { get; }

    public static async Task<GraphCaller> StartAsync(string? keptIn = null) => new(await GraphStandIn.StartAsync(keptIn: keptIn));

    public static JsonObject Meeting() => new()
    {
        ["subject"] = "協議の場",
        ["start"] = new JsonObject { ["dateTime"] = "2026-04-01T10:00:00", ["timeZone"] = "Tokyo Standard Time" },
        ["end"] = new JsonObject { ["dateTime"] = "2026-04-01T11:30:00", ["timeZone"] = "Tokyo Standard Time" },
    };

    /// <summary>The meeting with one property set, at a path such as <c>start/timeZone</c>; null text = taken out.</summary>
    public static JsonObject Meeting(string path, string? json)
    {
        var meeting = Meeting();
        JsonObject at = meeting;
        var parts = path.Split('/');
        foreach (var part in parts[..^1])
        {
            at = at[part]!.AsObject();
        }

        if (json is null)
        {
            at.Remove(parts[^1]);
        }
        else
        {
            at[parts[^1]] = JsonNode.Parse(json);
        }

        return meeting;
    }

    public Task<(int Status, JsonNode? Body)> CreateAsync(JsonObject meeting) => SendAsync("POST", Events, meeting);

    public async Task<string> CreatedAsync(JsonObject meeting)
    {
        var (status, body) = await CreateAsync(meeting);
        return status == 201 ? (string)body!["id"]! : throw new InvalidOperationException($"{status} {body}");
    }

    public async Task<(int Status, JsonNode? Body)> SendAsync(
        string method, string path, JsonNode? body = null, string? text = null, string? token = "development", string? zone = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Graph.BaseUrl + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (zone is not null)
        {
            request.Headers.Add("Prefer", $"outlook.timezone=\"{zone}\"");
        }

        if ((text ?? body?.ToJsonString()) is { } content)
        {
            request.Content = new StringContent(content, Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        var answered = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, answered.Length == 0 ? null : JsonNode.Parse(answered));
    }

    public static string? Code(JsonNode? body) => (string?)body?["error"]?["code"];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Graph.DisposeAsync();
    }
}
