using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Tokens;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>The answer to a request that was done, or what became of it instead.</summary>
/// <param name="Status">Null where there was no answer.</param>
internal readonly record struct ConnectorAnswer(HttpStatusCode? Status, string? Body, SendResult? Failure)
{
    public static ConnectorAnswer None(SendResult failure) => new(Status: null, Body: null, failure);
}

/// <summary>
/// One request to the connector and what its answer means. Nothing is repeated here but a request whose token was refused, and one
/// for a tenant of the government community cloud at that cloud's host: in both cases the channel said that nothing was done. All
/// other repeating is Delivery's, by <see cref="SendResult"/>: only there are a conversation's order and limits known, and a POST
/// repeated blindly (as a resilience handler does) is a message sent twice.
/// </summary>
internal sealed class ConnectorHttp(IHttpClientFactory clients, OutgoingTokens tokens, ServiceHosts hosts, TimeProvider time)
{
    public const string Name = "connector";

    private const string GovernmentCommunityCloud = "https://smba.infra.gcc.teams.microsoft.com/teams";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>The service URLs whose tenant has turned out to live in the community cloud. Learnt anew after a restart, by one refusal.</summary>
    private readonly ConcurrentDictionary<string, bool> movedToCommunityCloud = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Below the service URL, beginning with v3/; its ids escaped.</param>
    public async Task<ConnectorAnswer> SendAsync(HttpMethod method, string serviceUrl, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        if (!movedToCommunityCloud.ContainsKey(serviceUrl))
        {
            var answer = await SendToHostAsync(method, serviceUrl, path, body, cancellation);
            if (!IsWrongCloud(answer))
            {
                return answer;
            }
        }

        var there = await SendToHostAsync(method, GovernmentCommunityCloud, path, body, cancellation);
        if (IsWrongCloud(there))
        {
            movedToCommunityCloud.TryRemove(serviceUrl, out _);
        }
        else if (there.Failure is null)
        {
            movedToCommunityCloud[serviceUrl] = true;
        }

        return there;
    }

    private static bool IsWrongCloud(ConnectorAnswer answer) => answer.Failure is SendResult.Refused { Code: SendResults.InvalidBotApiHost };

    private async Task<ConnectorAnswer> SendToHostAsync(HttpMethod method, string serviceUrl, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        if (!hosts.IsAllowed(serviceUrl))
        {
            return ConnectorAnswer.None(new SendResult.Refused("ServiceHostNotAllowed"));
        }

        // Never new Uri(base, path): the service URL has the tenant in its path (protocol.md 2.4).
        var address = new Uri($"{serviceUrl.TrimEnd('/')}/{path}");
        try
        {
            var token = await tokens.GetAsync(rejected: null, cancellation);
            var answer = await OnceAsync(method, address, body, token, cancellation);
            if (answer.Status != HttpStatusCode.Unauthorized || token is null)
            {
                return answer;
            }

            token = await tokens.GetAsync(rejected: token, cancellation);
            return await OnceAsync(method, address, body, token, cancellation);
        }
        catch (NoTokenException exception)
        {
            // Nothing went out. A secret that has expired is put right by somebody within hours: what was promised can wait.
            return ConnectorAnswer.None(new SendResult.TryLater(exception.Code, After: null));
        }
    }

    private async Task<ConnectorAnswer> OnceAsync(HttpMethod method, Uri address, ReadOnlyMemory<byte>? body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is { } json)
        {
            request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = Json } };
        }

        try
        {
            using var client = clients.CreateClient(Name);
            using var response = await client.SendAsync(request, cancellation);
            // Whatever character set it claims: an answer that cannot be read is an answer all the same.
            var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation));
            var failure = response.IsSuccessStatusCode
                ? null
                : SendResults.Of(response.StatusCode, ConnectorError.CodeOf(text), response.Headers.RetryAfter, time.GetUtcNow());
            return new ConnectorAnswer(response.StatusCode, text, failure);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            // No connection, so no request.
            return ConnectorAnswer.None(new SendResult.TryLater(exception.HttpRequestError.ToString(), After: null));
        }
        catch (HttpRequestException exception)
        {
            return ConnectorAnswer.None(new SendResult.Unknown(exception.HttpRequestError.ToString()));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ConnectorAnswer.None(new SendResult.Unknown("Timeout"));
        }
    }
}
