using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>The tenants that may host the bot. Without an app id (Development) and without a list, any may.</summary>
internal sealed class AllowedTenants(IOptions<BotFrameworkOptions> options)
{
    private readonly bool any = options.Value.IsAnonymous && options.Value.AllowedTenants.Count == 0;

    private readonly HashSet<string> tenants = new(
        options.Value.AllowedTenants.Count > 0 ? options.Value.AllowedTenants : [options.Value.TenantId], StringComparer.OrdinalIgnoreCase);

    public bool Contains(TenantId? tenant) => any || (tenant is { Value.Length: > 0 } known && tenants.Contains(known.Value));
}
