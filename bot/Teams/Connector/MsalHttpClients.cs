using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>
/// The connections MSAL speaks over. MSAL takes https authorities only; where the settings name a login service on http, which
/// the validator allows on loopback in Development and nowhere else, requests to that one address go out as http.
/// </summary>
internal sealed class MsalHttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string Name = "login";

    public HttpClient GetHttpClient() => clients.CreateClient(Name);

    public static Uri Secure(string loginEndpoint) => new UriBuilder(loginEndpoint) { Scheme = Uri.UriSchemeHttps, Port = new Uri(loginEndpoint).Port }.Uri;
}

/// <inheritdoc cref="MsalHttpClients"/>
internal sealed class PlainLoopbackLogin(IOptions<BotFrameworkOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var login = new Uri(options.Value.LoginEndpoint);
        if (login.Scheme == Uri.UriSchemeHttp && request.RequestUri?.Authority == login.Authority)
        {
            request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = Uri.UriSchemeHttp, Port = login.Port }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
