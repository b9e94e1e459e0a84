using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>
/// The keys of one issuer (protocol.md 1.6). Refreshed twice a day, and at once for a key nobody has heard of, at most every five
/// minutes, so that junk tokens cannot make us a nuisance. A refresh that fails changes nothing: the last good keys go on.
/// The library's own manager refreshes behind the request's back, so that the first message signed with a new key would be
/// refused; this one lets that message wait.
/// </summary>
internal sealed partial class SigningKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly Func<CancellationToken, Task<OpenIdConnectConfiguration>> load;
    private readonly TimeProvider time;
    private readonly ILogger<SigningKeys> logger;
    private readonly Lock gate = new();

    private KeySet? current;
    private Task? loading;
    private bool isAwaited;
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;
    private DateTimeOffset loadedAt = DateTimeOffset.MinValue;
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;

    public SigningKeys(string metadataAddress, HttpClient http, bool requireHttps, TimeProvider time, ILogger<SigningKeys> logger)
        : this(
            cancellation => OpenIdConnectConfigurationRetriever.GetAsync(
                metadataAddress, new HttpDocumentRetriever(http) { RequireHttps = requireHttps }, cancellation),
            time,
            logger)
    {
        MetadataAddress = metadataAddress;
    }

    private SigningKeys(Func<CancellationToken, Task<OpenIdConnectConfiguration>> load, TimeProvider time, ILogger<SigningKeys> logger)
    {
        this.load = load;
        this.time = time;
        this.logger = logger;
        // A key that was withdrawn is withdrawn: nothing is tried against the set before the current one.
        UseLastKnownGoodConfiguration = false;
    }

    /// <summary>False until keys have been read once: until then nobody can be told from anybody.</summary>
    public bool IsLoaded => Volatile.Read(ref current) is not null;

    /// <summary>The channels a key may sign for; empty where the key is unknown or says nothing.</summary>
    public IReadOnlyList<string> Endorsements(string kid) =>
        Volatile.Read(ref current) is { } keys && keys.Endorsements.TryGetValue(kid, out var channels) ? channels : [];

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        await Pending().WaitAsync(cancel);
        return Volatile.Read(ref current)?.Configuration ?? throw new InvalidOperationException("The signing keys have never been read.");
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    public override void RequestRefresh()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (current is not null && now - askedAt >= RefreshInterval)
            {
                askedAt = now;
                isAwaited = true;
                loading ??= LoadAsync();
            }
        }
    }

    /// <summary>What a caller must wait for.</summary>
    private Task Pending()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (current is null || (now - loadedAt >= AutomaticRefreshInterval && now - triedAt >= RefreshInterval))
            {
                loading ??= LoadAsync();
            }

            return (current is null || isAwaited ? loading : null) ?? Task.CompletedTask;
        }
    }

    private async Task LoadAsync()
    {
        triedAt = time.GetUtcNow();
        // Nothing below may run inside the lock in which this was started.
        await Task.Yield();
        OpenIdConnectConfiguration? fresh = null;
        try
        {
            var configuration = await load(CancellationToken.None);
            if (configuration.JsonWebKeySet?.GetSigningKeys() is { Count: > 0 })
            {
                fresh = configuration;
            }
            else
            {
                Log.NoKeys(logger, MetadataAddress);
            }
        }
        // Whatever went wrong (name, connection, status, content), the answer is the same: go on with what there is.
        catch (Exception exception)
        {
            Log.NotRead(logger, MetadataAddress, exception.GetType().Name);
        }

        lock (gate)
        {
            if (fresh is not null)
            {
                Volatile.Write(ref current, new KeySet(fresh));
                loadedAt = time.GetUtcNow();
            }

            loading = null;
            isAwaited = false;
        }
    }

    /// <summary>What was read once, in the form in which every request asks for it.</summary>
    private sealed class KeySet(OpenIdConnectConfiguration configuration)
    {
        public OpenIdConnectConfiguration Configuration { get; } = configuration;

        /// <summary>The key's name → the channels it may sign for; of two keys of one name the first counts.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> Endorsements { get; } = configuration.JsonWebKeySet.Keys
            .Where(static key => key.Kid is not null)
            .DistinctBy(static key => key.Kid, StringComparer.Ordinal)
            .ToDictionary(static key => key.Kid, EndorsementsOf, StringComparer.Ordinal);

        private static IReadOnlyList<string> EndorsementsOf(JsonWebKey key) =>
            key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.String).Select(static entry => entry.GetString()!)]
                : [];
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "The signing keys at {Address} could not be read ({Exception})")]
        public static partial void NotRead(ILogger logger, string address, string exception);

        [LoggerMessage(1102, LogLevel.Warning, "The answer at {Address} holds no signing keys")]
        public static partial void NoKeys(ILogger logger, string address);
    }
}

/// <summary>The keys of the two issuers we believe.</summary>
internal sealed record TokenKeys(SigningKeys Channel, SigningKeys Entra);
