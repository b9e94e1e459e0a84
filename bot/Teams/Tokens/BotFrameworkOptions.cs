namespace CareSystem.Bot.Teams.Tokens;

/// <summary>
/// Who the bot is, and whom it believes. The root keys are those of every Bot Framework project; <c>BotFramework:*</c> has the
/// public cloud by default, other clouds and tests set it.
/// </summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>One of <see cref="BotAppTypes"/>.</summary>
    public string AppType { get; set; } = BotAppTypes.SingleTenant;

    /// <summary>The app registration's id, as Entra writes it in tokens; empty where there is none.</summary>
    public string AppId { get; set; } = "";

    public string AppPassword { get; set; } = "";

    /// <summary>The last day on which <see cref="AppPassword"/> is good, where the operator has said so: nobody else can know.</summary>
    public DateOnly? AppPasswordExpires { get; set; }

    /// <summary>What stands where a day is expected and is none.</summary>
    public string? UnreadableExpiry { get; set; }

    /// <summary>The home tenant of the app registration.</summary>
    public string TenantId { get; set; } = "";

    public bool AllowAnonymous { get; set; }

    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string Issuer { get; set; } = "https://api.botframework.com";

    public string LoginEndpoint { get; set; } = "https://login.microsoftonline.com";

    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Hosts of the connector besides Microsoft's own: <c>host</c> or <c>*.domain</c>.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>Hosts of people's files besides Microsoft's own: <c>host</c> or <c>*.domain</c>.</summary>
    public IReadOnlyList<string> AllowedFileHosts { get; set; } = [];

    /// <summary>The tenants that may host the bot; empty for <see cref="TenantId"/> alone.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Whether no token is asked for. The validator lets this be true in Development only, and only without an app id.</summary>
    public bool IsAnonymous => AllowAnonymous && AppId.Length == 0;

    /// <summary>What a token of Entra names as the one it was made for, and what MSAL asks a managed identity for.</summary>
    public string Resource => Scope.EndsWith("/.default", StringComparison.Ordinal) ? Scope[..^"/.default".Length] : Scope;
}

internal static class BotAppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string MultiTenant = "MultiTenant";

    public static readonly IReadOnlyList<string> All = [SingleTenant, UserAssignedMsi, MultiTenant];
}
