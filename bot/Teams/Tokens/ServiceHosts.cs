using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>
/// The hosts that may be the connector (protocol.md 2.4). Asked when an activity comes in and again before anything goes out:
/// an address that was stored once is no better than one that was just received, and our token goes with every request.
/// </summary>
internal sealed class ServiceHosts(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    private const string AnySubdomain = "*.";

    private static readonly IReadOnlyList<string> Microsofts =
    [
        "smba.trafficmanager.net",
        "*.botframework.com",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private readonly IReadOnlyList<string> patterns = [.. Microsofts, .. options.Value.AllowedServiceHosts];

    public bool IsAllowed(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return false;
        }

        if (uri.IsLoopback && environment.IsDevelopment())
        {
            return uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
        }

        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && patterns.Any(pattern => Matches(pattern, uri.IdnHost));
    }

    /// <summary>Whether <paramref name="text"/> is a host name, or one after <c>*.</c>; a whole domain such as *.com is refused.</summary>
    public static bool IsPattern(string text)
    {
        var isWild = text.StartsWith(AnySubdomain, StringComparison.Ordinal);
        var host = isWild ? text[AnySubdomain.Length..] : text;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && (!isWild || host.Contains('.', StringComparison.Ordinal));
    }

    internal static bool Matches(string pattern, string host) =>
        pattern.StartsWith(AnySubdomain, StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
