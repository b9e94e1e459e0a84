using System.Security.Claims;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>
/// Tokens of Entra ID instead of the channel's own (protocol.md 1.4): the form to which Azure Bot Service is said to move. They
/// count only where an app speaks to itself, since no list of other callers is kept: a token that names another app, or that was
/// made for a signed-in person, is genuine and still not a channel's.
/// </summary>
internal static class EntraRules
{
    public static string MetadataAddress(BotFrameworkOptions options) => $"{options.LoginEndpoint}/common/v2.0/.well-known/openid-configuration";

    /// <summary>Every issuer that is believed → the tenant it stands for.</summary>
    public static IReadOnlyDictionary<string, string> Issuers(BotFrameworkOptions options)
    {
        var cloud = EntraCloud.Of(options);
        Dictionary<string, string> issuers = new(StringComparer.Ordinal);
        foreach (var tenant in options.TenantId.Length > 0 ? cloud.MicrosoftTenants.Append(options.TenantId) : cloud.MicrosoftTenants)
        {
            issuers[$"{cloud.OldIssuer}{tenant}/"] = tenant;
            issuers[$"{options.LoginEndpoint}/{tenant}/v2.0"] = tenant;
            if (cloud.LoginIsOldIssuer)
            {
                issuers[$"{options.LoginEndpoint}/{tenant}/"] = tenant;
            }
        }

        return issuers;
    }

    /// <summary>Judges a token whose signature, issuer, audience and times are in order.</summary>
    public static CallerVerdict Judge(ClaimsPrincipal principal, string issuerTenant, string appId)
    {
        var caller = principal.FindFirstValue("ver") switch
        {
            "" or "1.0" => principal.FindFirstValue("appid"),
            "2.0" => principal.FindFirstValue("azp"),
            _ => null,
        };
        if (string.IsNullOrEmpty(caller) || !Same(principal.FindFirstValue("tid"), issuerTenant))
        {
            return CallerVerdict.NotGenuine;
        }

        var isPerson = principal.HasClaim(static claim => claim.Type == "scp")
            || principal.FindFirstValue("idtyp") is { } kind && !Same(kind, "app");
        return Same(caller, appId) && !isPerson ? CallerVerdict.Ours : CallerVerdict.AnotherApp;
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

internal enum CallerVerdict
{
    Ours,

    /// <summary>Not a token as Entra makes them: as good as none.</summary>
    NotGenuine,

    /// <summary>Genuine, but not of one who may call us.</summary>
    AnotherApp,
}
