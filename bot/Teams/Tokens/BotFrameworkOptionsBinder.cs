using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>Reads the options from the keys that stand at the root and those that stand in sections.</summary>
internal sealed class BotFrameworkOptionsBinder(IConfiguration configuration) : IConfigureOptions<BotFrameworkOptions>
{
    public const string Section = "BotFramework";
    public const string AppTypeKey = "MicrosoftAppType";
    public const string AppIdKey = "MicrosoftAppId";
    public const string AppPasswordKey = "MicrosoftAppPassword";
    public const string AppPasswordExpiresKey = "MicrosoftAppPasswordExpires";
    public const string TenantIdKey = "MicrosoftAppTenantId";
    public const string TenantsKey = "Tenants:Allowed";

    public static string Key(string name) => $"{Section}:{name}";

    public void Configure(BotFrameworkOptions options)
    {
        options.AppType = Canonical(Text(AppTypeKey)) ?? options.AppType;
        options.AppId = GuidText(Text(AppIdKey)) ?? "";
        options.AppPassword = Text(AppPasswordKey) ?? "";
        options.AppPasswordExpires = JapaneseTime.ParseIso(Text(AppPasswordExpiresKey));
        options.UnreadableExpiry = options.AppPasswordExpires is null ? Text(AppPasswordExpiresKey) : null;
        options.TenantId = GuidText(Text(TenantIdKey)) ?? "";
        options.OpenIdMetadata = Text(Key(nameof(options.OpenIdMetadata))) ?? options.OpenIdMetadata;
        options.Issuer = Text(Key(nameof(options.Issuer))) ?? options.Issuer;
        options.LoginEndpoint = Text(Key(nameof(options.LoginEndpoint)))?.TrimEnd('/') ?? options.LoginEndpoint;
        options.Scope = Text(Key(nameof(options.Scope))) ?? options.Scope;
        options.AllowedServiceHosts = List(Key(nameof(options.AllowedServiceHosts)));
        options.AllowedFileHosts = List(Key(nameof(options.AllowedFileHosts)));
        options.AllowedTenants = [.. List(TenantsKey).Select(static tenant => GuidText(tenant)!)];
        // The binder of the framework names the key when the value is neither true nor false.
        options.AllowAnonymous = configuration.GetValue(Key(nameof(options.AllowAnonymous)), false);
    }

    private static string? Canonical(string? appType) =>
        BotAppTypes.All.FirstOrDefault(known => string.Equals(known, appType, StringComparison.OrdinalIgnoreCase)) ?? appType;

    /// <summary>A GUID as tokens write it; text that is none stays as it is, for the validator to name.</summary>
    private static string? GuidText(string? text) => Guid.TryParse(text, out var id) ? id.ToString("D") : text;

    private string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A list is written as <c>key:0</c>, <c>key:1</c>, … or, where one variable must do, with commas.</summary>
    private IReadOnlyList<string> List(string key)
    {
        var section = configuration.GetSection(key);
        var entries = section.GetChildren().Select(static child => child.Value).Prepend(section.Value);
        return [.. entries.SelectMany(static entry => (entry ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }
}
