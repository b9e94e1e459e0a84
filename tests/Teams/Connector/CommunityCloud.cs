namespace CareSystem.Tests.Teams.Connector;

/// <summary>Sends what is meant for the government community cloud's host to the stand-in, and keeps what was meant.</summary>
/// <param name="serviceUrl">The stand-in's.</param>
internal sealed class CommunityCloud(Func<string> serviceUrl) : DelegatingHandler
{
    private const string Base = "https://smba.infra.gcc.teams.microsoft.com/teams/";

    public string? Asked { get; private set; }

    public int Times { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsoluteUri.StartsWith(Base, StringComparison.Ordinal))
        {
            Asked = request.RequestUri.AbsoluteUri;
            Times++;
            request.RequestUri = new Uri(serviceUrl() + Asked[Base.Length..]);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
