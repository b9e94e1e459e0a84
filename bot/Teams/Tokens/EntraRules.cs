using System.Security.Claims;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>
/// Tokens of Entra ID instead of the channel's own (protocol.md 1.4): the form to which Azure Bot Service is said to move. They
/// count only where an app speaks to itself, since no list of other callers is kept: a token that names another app, or that was
/// made for a signed-in person, is genuine and still not a channel's.
/// </summary>
internal static class EntraRules
{
    private const string Government = "https://login.microsoftonline.us";

    private static readonly IReadOnlyList<string> PublicTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    private static readonly IReadOnlyList<string> GovernmentTenants =
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public static string MetadataAddress(BotFrameworkOptions options) => $"{options.LoginEndpoint}/common/v2.0/.well-known/openid-configuration";

    /// <summary>Every issuer that is believed → the tenant it stands for.</summary>
    public static IReadOnlyDictionary<string, string> Issuers(BotFrameworkOptions options)
    {
        var isGovernment = options.LoginEndpoint.Equals(Government, StringComparison.OrdinalIgnoreCase);
        var tenants = isGovernment ? GovernmentTenants : PublicTenants;
        Dictionary<string, string> issuers = new(StringComparer.Ordinal);
        foreach (var tenant in options.TenantId.Length > 0 ? tenants.Append(options.TenantId) : tenants)
        {
            issuers[$"https://sts.windows.net/{tenant}/"] = tenant;
            issuers[$"{options.LoginEndpoint}/{tenant}/v2.0"] = tenant;
            if (isGovernment)
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
