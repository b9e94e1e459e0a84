using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Tests.Kit.Channel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareSystem.Load.Channel;

/// <summary>
/// Microsoft's side for all servers alike: keys, tokens and the connector. Unlike the stand-in of the tests it remembers nothing but who
/// waits for a reply, so that a long run is as fast at its end as at its beginning.
/// </summary>
internal sealed class StubChannel : IAsyncDisposable
{
    private const string Issuer = "https://api.botframework.com";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> waiting = new(StringComparer.Ordinal);
    private long lastId = 1_760_000_000_000;

    private StubChannel(WebApplication app) => this.app = app;

    public string BaseUrl => app.Urls.First();

    public string ServiceUrl => $"{BaseUrl}/jp/{ChannelStandIn.TenantId}/";

    public string MetadataAddress => $"{BaseUrl}/v1/.well-known/openidconfiguration";

    /// <summary>The members of each team, by the id of its first channel.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<TeamsPerson>> Rosters { get; } = new(StringComparer.Ordinal);

    public static async Task<StubChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        StubChannel channel = new(builder.Build());
        channel.Map();
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>The settings with which the service takes this for Microsoft.</summary>
    public Dictionary<string, string?> Settings() => new(ChannelStandIn.WithoutLimits, StringComparer.Ordinal)
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = ChannelStandIn.AppId,
        ["MicrosoftAppPassword"] = ChannelStandIn.AppPassword,
        ["MicrosoftAppTenantId"] = ChannelStandIn.TenantId,
        ["BotFramework:OpenIdMetadata"] = MetadataAddress,
        ["BotFramework:LoginEndpoint"] = BaseUrl,
    };

    /// <summary>The token that Teams sends with every activity.</summary>
    public string Token(string serviceUrl) => new TokenShape
    {
        Issuer = Issuer,
        Audience = ChannelStandIn.AppId,
        ServiceUrl = serviceUrl,
        NotBefore = DateTimeOffset.UtcNow.AddMinutes(-1),
        Expires = DateTimeOffset.UtcNow.AddHours(2),
    }.ToString();

    /// <summary>The next reply in a conversation (its thread left aside), as it was posted.</summary>
    public Task<string> NextReplyAsync(string conversation)
    {
        TaskCompletionSource<string> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[conversation] = reply;
        return reply.Task.WaitAsync(TimeSpan.FromMinutes(5));
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Json(new JsonObject
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"{BaseUrl}/v1/.well-known/keys",
        }));
        app.MapGet("/v1/.well-known/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(ChannelKeys.Published(ChannelKeys.Teams, "msteams")) }));
        app.MapPost("/{tenant}/oauth2/v2.0/token", () => Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 7200, ["access_token"] = new string('t', 1200) }));
        app.MapPost("/{region}/{tenant}/v3/conversations/{conversation}/activities", TakeAsync);
        app.MapGet("/{region}/{tenant}/v3/conversations/{conversation}/pagedmembers", (string conversation) =>
            Json(new JsonObject { ["members"] = new JsonArray([.. Rosters[Uri.UnescapeDataString(conversation)].Select(static person => person.AsMember())]) }));
    }

    private async Task TakeAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        var reply = await reader.ReadToEndAsync();
        var conversation = Uri.UnescapeDataString((string)context.Request.RouteValues["conversation"]!).Split(';')[0];
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture)}}"}""");
        if (waiting.TryRemove(conversation, out var waits))
        {
            waits.SetResult(reply);
        }
    }

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");
}
