using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>
/// One of Microsoft's clouds as the service's own HTTP clients see it, by its real addresses: an address that is not this cloud's
/// cannot be reached, and so is noticed.
/// </summary>
internal sealed class CloudStandIn
{
    private readonly ConcurrentQueue<(string Address, string? Bearer, string Form)> requests = new();

    public required Uri OpenIdMetadata { get; init; }

    /// <summary>Without a slash at the end.</summary>
    public required string LoginEndpoint { get; init; }

    public required string ConnectorHost { get; init; }

    /// <summary>Every request: where to, our token if it carried one, and the form that was posted.</summary>
    public IReadOnlyList<(string Address, string? Bearer, string Form)> Requests => [.. requests];

    /// <summary>Where requests for another address went, which nobody answered.</summary>
    public ConcurrentQueue<string> Astray { get; } = new();

    /// <summary>All of the service's connections lead here.</summary>
    public void Connect(IServiceCollection services)
    {
        foreach (var name in new[] { "signing-keys", "login", "connector" })
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => new Wire(this));
        }
    }

    private (HttpStatusCode Status, JsonNode? Body) Answer(Uri address)
    {
        var keysOfChannel = new Uri(OpenIdMetadata, "/keys-of-the-channel");
        return address.GetLeftPart(UriPartial.Path) switch
        {
            var at when at == OpenIdMetadata.ToString() => Ok(new JsonObject { ["issuer"] = "https://elsewhere.example/", ["jwks_uri"] = keysOfChannel.ToString() }),
            var at when at == keysOfChannel.ToString() => Ok(Keys(ChannelKeys.Published(ChannelKeys.Teams, "msteams"))),
            var at when at == $"{LoginEndpoint}/common/v2.0/.well-known/openid-configuration" => Ok(new JsonObject
            {
                ["issuer"] = $"{LoginEndpoint}/{{tenantid}}/v2.0",
                ["jwks_uri"] = $"{LoginEndpoint}/common/discovery/v2.0/keys",
            }),
            var at when at == $"{LoginEndpoint}/common/discovery/v2.0/keys" => Ok(Keys(EntraKey())),
            var at when at.StartsWith(LoginEndpoint, StringComparison.Ordinal) && at.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => Ok(Token()),
            var at when at.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", StringComparison.Ordinal) => Ok(Token()),
            var at when at.StartsWith($"https://{ConnectorHost}/", StringComparison.Ordinal) => (HttpStatusCode.Created, new JsonObject { ["id"] = "1" }),
            _ => (HttpStatusCode.NotFound, null),
        };
    }

    private static (HttpStatusCode Status, JsonNode? Body) Ok(JsonNode body) => (HttpStatusCode.OK, body);

    private static JsonObject Keys(JsonObject key) => new() { ["keys"] = new JsonArray(key) };

    private static JsonObject Token() =>
        new() { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["expires_on"] = "4102444800", ["resource"] = "r", ["access_token"] = "a-token-of-ours" };

    private JsonObject EntraKey()
    {
        var key = ChannelKeys.Published(ChannelKeys.Entra, endorsements: null);
        key["issuer"] = $"{LoginEndpoint}/{{tenantid}}/v2.0";
        return key;
    }

    private sealed class Wire(CloudStandIn cloud) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var (status, body) = cloud.Answer(address);
            if (status == HttpStatusCode.NotFound)
            {
                cloud.Astray.Enqueue(address.ToString());
            }

            cloud.requests.Enqueue((address.ToString(), request.Headers.Authorization?.Parameter, form));
            return new HttpResponseMessage(status) { Content = new StringContent(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}
