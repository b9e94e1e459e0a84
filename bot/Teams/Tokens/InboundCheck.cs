using CareSystem.Bot.Teams.Schema;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>Who speaks to us, as far as the token alone can tell.</summary>
internal abstract record Admission
{
    /// <summary>Development without an app id: nobody is asked for a token.</summary>
    internal sealed record Anonymous : Admission;

    internal sealed record Channel(string? ServiceUrl, IReadOnlyList<string> Endorsements) : Admission;

    /// <summary>Carries no service URL; the list of hosts must do.</summary>
    internal sealed record Entra : Admission;

    internal sealed record Refused(int Status, RefusedBecause Reason) : Admission;
}

internal enum RefusedBecause
{
    NoToken,
    BadToken,
    NoKeys,
    OtherCaller,
    OtherChannel,
    NotEndorsed,
    OtherServiceUrl,
    OtherHost,
    OtherTenant,
}

/// <summary>
/// The check at the door. It looks at the token first, before a byte of the body is read, then at what the body claims. The
/// scheme is chosen by the issuer the token names, unverified, which is harmless: the scheme then verifies it, and an issuer that
/// no scheme knows ends here.
/// </summary>
internal sealed class InboundCheck(IOptions<BotFrameworkOptions> options, TokenKeys keys, ServiceHosts hosts, AllowedTenants tenants)
{
    private readonly BotFrameworkOptions bot = options.Value;

    private readonly IReadOnlyDictionary<string, string> entraIssuers = EntraRules.Issuers(options.Value);

    public async Task<Admission> AuthenticateAsync(HttpContext context)
    {
        if (bot.IsAnonymous)
        {
            return new Admission.Anonymous();
        }

        // Two headers are joined by a comma, and so are no token.
        var header = context.Request.Headers.Authorization.ToString();
        if (string.IsNullOrWhiteSpace(header))
        {
            return new Admission.Refused(StatusCodes.Status401Unauthorized, RefusedBecause.NoToken);
        }

        if (Read(header) is not { } token || SchemeFor(token.Issuer) is not { } scheme)
        {
            return new Admission.Refused(StatusCodes.Status401Unauthorized, RefusedBecause.BadToken);
        }

        var result = await context.AuthenticateAsync(scheme);
        if (!result.Succeeded)
        {
            return (scheme == TokenSchemes.Channel ? keys.Channel : keys.Entra).IsLoaded
                ? new Admission.Refused(StatusCodes.Status401Unauthorized, RefusedBecause.BadToken)
                : new Admission.Refused(StatusCodes.Status503ServiceUnavailable, RefusedBecause.NoKeys);
        }

        if (scheme == TokenSchemes.Channel)
        {
            var urls = result.Principal.FindAll("serviceurl").Select(static claim => claim.Value).ToArray();
            return new Admission.Channel(urls is [var only] ? only : null, keys.Channel.Endorsements(token.Kid));
        }

        return EntraRules.Judge(result.Principal, entraIssuers[token.Issuer], bot.AppId) switch
        {
            CallerVerdict.Ours => new Admission.Entra(),
            CallerVerdict.AnotherApp => new Admission.Refused(StatusCodes.Status403Forbidden, RefusedBecause.OtherCaller),
            _ => new Admission.Refused(StatusCodes.Status401Unauthorized, RefusedBecause.BadToken),
        };
    }

    /// <summary>Whether the one who was admitted may say this: null, or why not.</summary>
    public RefusedBecause? Authorise(Admission admission, Activity activity)
    {
        // Any caller of Direct Line or Web Chat may write what it likes into the sender and the channel data. Only Teams vouches
        // for them, so no other channel is heard even where somebody has switched it on for this bot.
        if (admission is not Admission.Anonymous && activity.Channel != Channels.Msteams)
        {
            return RefusedBecause.OtherChannel;
        }

        if (admission is Admission.Channel channel)
        {
            if (!channel.Endorsements.Contains(Channels.Msteams, StringComparer.Ordinal))
            {
                return RefusedBecause.NotEndorsed;
            }

            if (channel.ServiceUrl is null || activity.ServiceUrl is null || !IsSame(channel.ServiceUrl, activity.ServiceUrl))
            {
                return RefusedBecause.OtherServiceUrl;
            }
        }

        if (!hosts.IsAllowed(activity.ServiceUrl))
        {
            return RefusedBecause.OtherHost;
        }

        return tenants.Contains(activity.Tenant) ? null : RefusedBecause.OtherTenant;
    }

    /// <summary>The scheme that judges tokens of <paramref name="issuer"/>; null where none does, and no key need be looked at.</summary>
    /// <param name="issuer">Null where the token says so: the library passes that on.</param>
    private string? SchemeFor(string? issuer) =>
        issuer is null ? null : issuer == bot.Issuer ? TokenSchemes.Channel : entraIssuers.ContainsKey(issuer) ? TokenSchemes.Entra : null;

    private static bool IsSame(string left, string right) => string.Equals(OneSlashLess(left), OneSlashLess(right), StringComparison.OrdinalIgnoreCase);

    private static string OneSlashLess(string url) => url.EndsWith('/') ? url[..^1] : url;

    private static JsonWebToken? Read(string header)
    {
        var parts = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(text);
        }
        // The library says so in this way only, with one of three exceptions by how broken the text is.
        catch (Exception exception) when (exception is ArgumentException or FormatException or Microsoft.IdentityModel.Tokens.SecurityTokenException)
        {
            return null;
        }
    }
}
