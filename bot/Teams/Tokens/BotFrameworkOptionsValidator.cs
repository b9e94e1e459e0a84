using Microsoft.Extensions.Options;
using static CareSystem.Bot.Teams.Tokens.BotFrameworkOptionsBinder;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>Refuses at start-up what would otherwise be found out by a person whom the bot does not answer. No value is repeated: one may be a secret in the wrong place.</summary>
internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        List<string> faults = [.. Identity(options), .. Addresses(options), .. Tenants(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        if (options.AllowAnonymous && !environment.IsDevelopment())
            yield return $"{Key(nameof(options.AllowAnonymous))}: expected false or nothing outside Development.";
        if (options.AllowAnonymous && options.AppId.Length > 0)
            yield return $"{Key(nameof(options.AllowAnonymous))}: expected false or nothing together with {AppIdKey}.";
        if (!BotAppTypes.All.Contains(options.AppType))
            yield return $"{AppTypeKey}: expected one of {string.Join(", ", BotAppTypes.All)}.";

        if (options.UnreadableExpiry is not null)
            yield return $"{AppPasswordExpiresKey}: expected a day such as 2027-03-31.";

        if (options.AppId.Length == 0)
        {
            if (!options.AllowAnonymous)
            {
                yield return $"{AppIdKey}: expected the bot's app id, a GUID. "
                    + $"(Without one, in Development only, {Key(nameof(options.AllowAnonymous))}=true lets anybody speak to the bot.)";
            }

            yield break;
        }

        if (!IsGuid(options.AppId))
            yield return $"{AppIdKey}: expected the bot's app id, a GUID.";
        if (options.TenantId.Length > 0 ? !IsGuid(options.TenantId) : options.AppType != BotAppTypes.MultiTenant)
            yield return $"{TenantIdKey}: expected the id of the app's home tenant, a GUID.";
        if (options.AppPassword.Length == 0 && options.AppType != BotAppTypes.UserAssignedMsi)
            yield return $"{AppPasswordKey}: expected the app's client secret ({AppTypeKey} is {options.AppType}).";
        if (options.AppPassword.Length > 0 && options.AppType == BotAppTypes.UserAssignedMsi)
            yield return $"{AppPasswordKey}: expected nothing ({AppTypeKey} is {BotAppTypes.UserAssignedMsi}: a managed identity has no secret).";
    }

    private IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (!IsSafe(options.OpenIdMetadata))
            yield return $"{Key(nameof(options.OpenIdMetadata))}: expected an https address (in Development also http on loopback).";
        if (!IsSafe(options.LoginEndpoint) || new Uri(options.LoginEndpoint).PathAndQuery != "/")
            yield return $"{Key(nameof(options.LoginEndpoint))}: expected an https address without a path (in Development also http on loopback).";
        if (!Uri.TryCreate(options.Issuer, UriKind.Absolute, out _))
            yield return $"{Key(nameof(options.Issuer))}: expected the issuer of the channel's tokens, an address.";
        if (!Uri.TryCreate(options.Scope, UriKind.Absolute, out _) || !options.Scope.EndsWith("/.default", StringComparison.Ordinal))
            yield return $"{Key(nameof(options.Scope))}: expected an address that ends in /.default.";
        if (!options.AllowedServiceHosts.All(ServiceHosts.IsPattern))
            yield return $"{Key(nameof(options.AllowedServiceHosts))}: expected host names, host or *.domain, without scheme, port and path.";
        if (!options.AllowedFileHosts.All(ServiceHosts.IsPattern))
            yield return $"{Key(nameof(options.AllowedFileHosts))}: expected host names, host or *.domain, without scheme, port and path.";
    }

    private static IEnumerable<string> Tenants(BotFrameworkOptions options)
    {
        if (!options.AllowedTenants.All(IsGuid))
            yield return $"{TenantsKey}: expected tenant ids, GUIDs.";
        if (options.AppId.Length > 0 && options.TenantId.Length == 0 && options.AllowedTenants.Count == 0)
            yield return $"{TenantsKey}: expected at least one tenant id, because {TenantIdKey} is not set either.";
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && environment.IsDevelopment()));
}
