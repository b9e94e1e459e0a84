using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CareSystem.Bot.Calendar;

/// <summary>Builds the SDK's client: whose token, and over which pipe.</summary>
internal static class GraphClient
{
    /// <remarks>
    /// The SDK's own retry and redirect handlers are left out. Trying again is the outbox's work, which keeps count and lets nobody
    /// wait in between; and a redirect would carry the token to wherever it points. What stays of its pipe is the handler that
    /// writes <c>$filter</c> as such. A client of its own, not the factory's: the factory logs addresses, and these hold mailboxes.
    /// </remarks>
    public static GraphServiceClient Create(GraphOptions options)
    {
        var pipe = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Exchange answers no more than four requests of an application to one mailbox at a time.
            MaxConnectionsPerServer = 4,
        };
        var http = new HttpClient(new ParametersNameDecodingHandler { InnerHandler = new GraphOnlyHandler { InnerHandler = pipe } })
        {
            // The calendar limits all requests of a booking together.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        return new GraphServiceClient(http, Authentication(options), options.BaseUrl);
    }

    private static IAuthenticationProvider Authentication(GraphOptions options)
    {
        var address = options.Address ?? throw new InvalidOperationException("Graph:BaseUrl was not checked at start-up.");
        // The scope follows the address, so that the clouds of other sovereigns need no setting more.
        return options.IsLoopback
            ? new DevelopmentAuthentication(address)
            : new AzureIdentityAuthenticationProvider(
                Credential(options), [address.Host], isCaeEnabled: true, scopes: [$"https://{address.Host}/.default"]);
    }

    /// <summary>The secret where there is one, else the managed identity: that of <c>Graph:ClientId</c>, or the machine's own.</summary>
    internal static TokenCredential Credential(GraphOptions options) => options switch
    {
        { ClientSecret: { } secret, TenantId: { } tenant, ClientId: { } client } => new ClientSecretCredential(tenant, client, secret),
        { ClientId: { } client } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
        _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
    };

    /// <summary>The fixed token, for the stand-in's own address only.</summary>
    private sealed class DevelopmentAuthentication(Uri address) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default)
        {
            if (string.Equals(request.URI.Authority, address.Authority, StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.TryAdd("Authorization", $"Bearer {GraphOptions.DevelopmentToken}");
            }

            return Task.CompletedTask;
        }
    }
}
