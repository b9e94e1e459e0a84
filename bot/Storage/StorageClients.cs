using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage;

/// <summary>The tables, made on first use.</summary>
internal sealed class StorageClients
{
    private readonly LazyTable forums;
    private readonly LazyTable directory;
    private readonly LazyTable keys;

    public StorageClients(IOptions<StorageOptions> options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = options.Value;
        var client = new TableClientOptions();
        Limit(client, settings, policies);
        var service = settings.ConnectionString is { Length: > 0 } connection
            ? new TableServiceClient(connection, client)
            : new TableServiceClient(new Uri($"https://{settings.AccountName}.table.core.windows.net"), Credential(settings), client);
        forums = new LazyTable(service.GetTableClient(settings.Prefix + "forums"));
        directory = new LazyTable(service.GetTableClient(settings.Prefix + "directory"));
        keys = new LazyTable(service.GetTableClient(settings.Prefix + "keys"));
    }

    /// <summary>A forum's partition each.</summary>
    public Task<TableClient> ForumsAsync(CancellationToken cancellation) => forums.GetAsync(cancellation);

    /// <summary>The few look-ups that cross forums.</summary>
    public Task<TableClient> DirectoryAsync(CancellationToken cancellation) => directory.GetAsync(cancellation);

    /// <summary>The key ring of the protected columns.</summary>
    public Task<TableClient> KeysAsync(CancellationToken cancellation) => keys.GetAsync(cancellation);

    /// <summary>The same limits for every client of the account.</summary>
    public static void Limit(ClientOptions options, StorageOptions settings, IEnumerable<HttpPipelinePolicy> policies)
    {
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = settings.NetworkTimeout;
        options.Diagnostics.IsLoggingContentEnabled = false;
        foreach (var policy in policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }
    }

    public static TokenCredential Credential(StorageOptions options) => new ManagedIdentityCredential(
        options.ManagedIdentityClientId is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);

    /// <summary>A table that is made once; a failed attempt is tried again by the next caller.</summary>
    private sealed class LazyTable(TableClient client)
    {
        private volatile bool made;

        public async Task<TableClient> GetAsync(CancellationToken cancellation)
        {
            if (!made)
            {
                await StorageCall.RunAsync(() => client.CreateIfNotExistsAsync(cancellation), cancellation);
                made = true;
            }

            return client;
        }
    }
}
