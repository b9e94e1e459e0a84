using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>
/// Everything the bot meets on Microsoft's side, on one loopback port: the issuers' metadata and keys, the login service, and the
/// connector. It also speaks for Teams: <see cref="DeliverAsync"/> posts an activity with a token as the channel makes them.
/// </summary>
public sealed class ChannelStandIn : IAsyncDisposable
{
    public const string AppId = "8f2b6f0e-3b0a-4c7e-9d62-0f1f3a5c7e91";
    public const string AppPassword = "a-secret-of-the-stand-in";
    public const string TenantId = "5d0c2a4e-7f11-4a35-9a7b-6b1e2f3c4d5e";
    public const string BotId = $"28:{AppId}";
    public const string BotName = "協議の場";

    private readonly WebApplication app;
    private readonly TimeProvider time;
    private bool hasNext;
    private bool isWithdrawn;

    private ChannelStandIn(WebApplication app, TimeProvider time)
    {
        this.app = app;
        this.time = time;
        Login = new LoginStandIn();
        Connector = new ConnectorStandIn(Login, time);
    }

    public string BaseUrl => app.Urls.First();

    /// <summary>As Teams writes it: the tenant in the path, a slash at the end.</summary>
    public string ServiceUrl => $"{BaseUrl}/jp/{TenantId}/";

    public string Issuer => "https://api.botframework.com";

    public ConnectorStandIn Connector { get; }

    public LoginStandIn Login { get; }

    public FileStandIn Files { get; } = new();

    /// <summary>While set, the issuers' addresses answer with this status.</summary>
    public int? MetadataFails { get; set; }

    /// <summary>While set, the issuers' metadata is this text.</summary>
    public string? MetadataAnswers { get; set; }

    /// <summary>While set, the issuers' addresses, that of their keys as well, answer that they are to be found there.</summary>
    public string? MetadataMovedTo { get; set; }

    /// <summary>How often it was asked where keys are.</summary>
    public int MetadataRequests => metadataRequests;

    /// <summary>How often keys were asked for.</summary>
    public int KeyRequests => keyRequests;

    private int metadataRequests;
    private int keyRequests;

    /// <summary>What the connector has carried out, in order.</summary>
    public IReadOnlyList<SentActivity> Sent => Connector.Sent;

    public Task<SentActivity> WaitForAsync(Func<SentActivity, bool> predicate) => Connector.WaitForAsync(predicate);

    public static async Task<ChannelStandIn> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        ChannelStandIn standIn = new(builder.Build(), time ?? TimeProvider.System);
        standIn.Map();
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>The settings with which the bot takes this for Microsoft. The environment must be Development: all of it is http on loopback.</summary>
    public IDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = AppPassword,
        ["MicrosoftAppTenantId"] = TenantId,
        ["BotFramework:OpenIdMetadata"] = $"{BaseUrl}/v1/.well-known/openidconfiguration",
        ["BotFramework:Issuer"] = Issuer,
        ["BotFramework:LoginEndpoint"] = BaseUrl,
    };

    /// <summary>
    /// Settings by which the bot answers as much as is asked, at once: where its clock stands still, or where it is asked more than any
    /// people could, the limits of Teams would only hold up what is looked at.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> WithoutLimits { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Delivery:TenantPerSecond"] = "1000000",
        ["Delivery:PerConversation:0:Count"] = "1000000",
        ["Delivery:PerConversation:0:Span"] = "00:00:01",
    };

    /// <summary>A token as the channel sends it: right in every way, for a test to spoil.</summary>
    public TokenShape ChannelToken() => new()
    {
        Issuer = Issuer,
        Audience = AppId,
        ServiceUrl = ServiceUrl,
        NotBefore = time.GetUtcNow().AddMinutes(-1),
        Expires = time.GetUtcNow().AddHours(1),
    };

    /// <summary>A token of Entra ID (v2) in which the bot's own app speaks to itself.</summary>
    public TokenShape EntraToken() => new()
    {
        Issuer = $"{BaseUrl}/{TenantId}/v2.0",
        Audience = AppId,
        Key = ChannelKeys.Entra,
        NotBefore = time.GetUtcNow().AddMinutes(-1),
        Expires = time.GetUtcNow().AddHours(1),
        Claims = new Dictionary<string, string> { ["ver"] = "2.0", ["azp"] = AppId, ["tid"] = TenantId },
    };

    /// <summary>From now on the next key of each issuer is among the published ones.</summary>
    public void PublishNextKeys() => hasNext = true;

    /// <summary>From now on the keys that sign now, the channel's and Entra's, are no longer among the published ones.</summary>
    public void WithdrawKeys() => isWithdrawn = true;

    /// <summary>Posts an activity to the bot, signed as the channel does.</summary>
    /// <param name="token">Another token, or none where it is empty.</param>
    public async Task<HttpResponseMessage> DeliverAsync(HttpClient bot, JsonObject activity, string? token = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("MS-CV", "Zx0aB7.1.2");
        token ??= ChannelToken().ToString();
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await bot.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private void Map()
    {
        MapMetadata("/v1/.well-known/openidconfiguration", "/v1/.well-known/keys", () => Issuer, () =>
        [
            .. isWithdrawn ? (JsonNode[])[] : [ChannelKeys.Published(ChannelKeys.Teams, "webchat", "msteams", "directline")],
            ChannelKeys.Published(ChannelKeys.WebChat, "webchat"),
            ChannelKeys.Published(ChannelKeys.Unendorsed, endorsements: null),
            .. hasNext ? (JsonNode[])[ChannelKeys.Published(ChannelKeys.Next, "msteams")] : [],
        ]);
        MapMetadata("/common/v2.0/.well-known/openid-configuration", "/common/discovery/v2.0/keys", () => $"{BaseUrl}/{{tenantid}}/v2.0", () =>
        [
            .. isWithdrawn ? (JsonNode[])[] : [EntraKey(ChannelKeys.Entra, "{tenantid}")],
            EntraKey(ChannelKeys.EntraElsewhere, "99999999-9999-4999-8999-999999999999"),
            .. hasNext ? (JsonNode[])[EntraKey(ChannelKeys.EntraNext, "{tenantid}")] : [],
        ]);
        Login.Map(app);
        Connector.Map(app);
        Files.Map(app, () => BaseUrl);
    }

    private void MapMetadata(string path, string keysPath, Func<string> issuer, Func<JsonNode[]> keys)
    {
        app.MapGet(path, () =>
        {
            Interlocked.Increment(ref metadataRequests);
            return MetadataAnswers is { } text ? Results.Text(text, "application/json") : Answer(() => new JsonObject
            {
                ["issuer"] = issuer(),
                ["jwks_uri"] = BaseUrl + keysPath,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            });
        });
        app.MapGet(keysPath, () =>
        {
            Interlocked.Increment(ref keyRequests);
            return Answer(() => new JsonObject { ["keys"] = new JsonArray(keys()) });
        });
    }

    /// <summary>Entra says of each key for which tenant it signs.</summary>
    private JsonObject EntraKey(string name, string tenant)
    {
        var key = ChannelKeys.Published(name, endorsements: null);
        key["issuer"] = $"{BaseUrl}/{tenant}/v2.0";
        return key;
    }

    private IResult Answer(Func<JsonObject> json) =>
        MetadataFails is { } status ? Results.StatusCode(status) : MetadataMovedTo is { } there ? Results.Redirect(there) : Results.Text(json().ToJsonString(), "application/json");
}
