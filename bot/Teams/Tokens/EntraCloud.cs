namespace CareSystem.Bot.Teams.Tokens;

/// <summary>What differs between Microsoft's clouds in the tokens of Entra ID (protocol.md 1.1, 1.4). The login service in the settings says which cloud it is.</summary>
/// <param name="OldIssuer">What tokens of version 1 call their issuer, up to the tenant.</param>
/// <param name="MicrosoftTenants">Microsoft's own tenants, in whose name an app may speak to itself.</param>
/// <param name="MultiTenantAuthority">Where the registrations of multi-tenant bots live.</param>
/// <param name="LoginIsOldIssuer">Tokens of version 1 may name the login service instead.</param>
internal sealed record EntraCloud(string OldIssuer, IReadOnlyList<string> MicrosoftTenants, string MultiTenantAuthority, bool LoginIsOldIssuer = false)
{
    private static readonly EntraCloud Public = new(
        "https://sts.windows.net/",
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
        "botframework.com");

    private static readonly EntraCloud UsGovernment = new(
        "https://sts.windows.net/",
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        "MicrosoftServices.onmicrosoft.us",
        LoginIsOldIssuer: true);

    private static readonly EntraCloud China = new(
        "https://sts.chinacloudapi.cn/",
        ["a55a4d5b-9241-49b1-b4ff-befa8db00269"],
        "0b4a31a2-c1a0-475d-b363-5f26668660a3");

    public static EntraCloud Of(BotFrameworkOptions options) => new Uri(options.LoginEndpoint).Host switch
    {
        "login.microsoftonline.us" => UsGovernment,
        "login.partner.microsoftonline.cn" or "login.chinacloudapi.cn" => China,
        _ => Public,
    };
}
