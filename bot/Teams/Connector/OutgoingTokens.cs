using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>No token could be had, so nothing was sent.</summary>
/// <param name="code">What the login service called the fault, as AADSTS7000215 (a wrong secret).</param>
internal sealed class NoTokenException(string code, Exception inner) : Exception("No token for the connector could be had.", inner)
{
    public string Code { get; } = code;
}

/// <summary>
/// Our own token for the connector (protocol.md 2.1, 2.2). One instance for the whole process: MSAL keeps the token in the
/// instance, answers from there and renews it ahead of time.
/// </summary>
internal sealed class OutgoingTokens(IOptions<BotFrameworkOptions> options, MsalHttpClients clients, TimeProvider time) : IDisposable
{
    /// <summary>
    /// How long MSAL is not asked again. Looking into its cache costs about as much as a message; it renews a token five minutes before
    /// its end, so that one held for a minute is never too old.
    /// </summary>
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    private readonly Lazy<IConfidentialClientApplication> confidential = new(() => Confidential(options.Value, clients));
    private readonly Lazy<IManagedIdentityApplication> managed = new(() => Managed(options.Value, clients));

    /// <summary>One at a time asks anew; MSAL itself would let all of them.</summary>
    private readonly SemaphoreSlim renewing = new(1);

    private volatile HeldToken? held;

    public void Dispose() => renewing.Dispose();

    /// <returns>Null in Development without an app id: then nothing is signed in either direction.</returns>
    /// <param name="rejected">The token that the connector has just refused: MSAL is not to answer with it again.</param>
    /// <exception cref="NoTokenException">The login service refused or did not answer.</exception>
    public async Task<string?> GetAsync(string? rejected, CancellationToken cancellation)
    {
        if (options.Value.IsAnonymous)
        {
            return null;
        }

        if (held is { } known && known.Token != rejected && time.GetUtcNow() < known.Until)
        {
            return known.Token;
        }

        try
        {
            var token = await AcquireAsync(anew: false, cancellation);
            return token == rejected ? await RenewAsync(rejected, cancellation) : token;
        }
        catch (MsalException exception)
        {
            throw new NoTokenException(CodeOf(exception), exception);
        }
        catch (HttpRequestException exception)
        {
            throw new NoTokenException("LoginUnreachable", exception);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new NoTokenException("LoginTimeout", exception);
        }
    }

    private async Task<string> RenewAsync(string rejected, CancellationToken cancellation)
    {
        await renewing.WaitAsync(cancellation);
        try
        {
            // Of many senders refused at once, the first fetches a new token and the others find it here.
            var token = await AcquireAsync(anew: false, cancellation);
            return token == rejected ? await AcquireAsync(anew: true, cancellation) : token;
        }
        finally
        {
            renewing.Release();
        }
    }

    private async Task<string> AcquireAsync(bool anew, CancellationToken cancellation)
    {
        var bot = options.Value;
        var result = bot.AppType == BotAppTypes.UserAssignedMsi
            ? await managed.Value.AcquireTokenForManagedIdentity(bot.Resource).WithForceRefresh(anew).ExecuteAsync(cancellation)
            : await confidential.Value.AcquireTokenForClient([bot.Scope]).WithForceRefresh(anew).ExecuteAsync(cancellation);
        held = new HeldToken(result.AccessToken, time.GetUtcNow() + Held);
        return result.AccessToken;
    }

    private static IConfidentialClientApplication Confidential(BotFrameworkOptions bot, MsalHttpClients clients) =>
        ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithClientSecret(bot.AppPassword)
            .WithAuthority(new Uri(MsalHttpClients.Secure(bot.LoginEndpoint), Authority(bot)), validateAuthority: false)
            // The setting names the one login service we trust; asking a well-known one about it would only add a host to reach.
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(clients)
            .Build();

    private static IManagedIdentityApplication Managed(BotFrameworkOptions bot, MsalHttpClients clients) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(bot.AppId)).WithHttpClientFactory(clients).Build();

    /// <summary>A multi-tenant app asks where bots are registered; any other asks at home, whoever it talks to.</summary>
    private static string Authority(BotFrameworkOptions bot) => bot.AppType == BotAppTypes.MultiTenant ? EntraCloud.Of(bot).MultiTenantAuthority : bot.TenantId;

    private sealed record HeldToken(string Token, DateTimeOffset Until);

    /// <summary>The AADSTS number where there is one: it is what an administrator can look up.</summary>
    private static string CodeOf(MsalException exception)
    {
        var at = exception.Message.IndexOf("AADSTS", StringComparison.Ordinal);
        return at < 0 ? exception.ErrorCode : string.Concat(exception.Message.Skip(at).TakeWhile(char.IsAsciiLetterOrDigit));
    }
}
