using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Directory;
using CareSystem.Bot.Storage.Keys;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage;

internal static class StorageModule
{
    public static IServiceCollection AddForumStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<StorageClients>();
        services.AddSingleton<TablesReadiness>();
        services.AddSingleton<IReadiness>(static provider => provider.GetRequiredService<TablesReadiness>());
        services.AddSingleton<IHealthPart, TablesHealth>();
        services.AddSingleton<ForumPartitions>();
        services.AddSingleton<JsonSerializerContext>(StorageKept.Wire);
        services.AddSingleton<KeptTypes>();
        services.AddSingleton<RowMaps>();
        services.AddSingleton<OutboxKinds>();
        services.AddRowMap(TurnMap.Instance);
        services.AddRowMap(OutboxMap.Instance);
        services.AddSingleton<IForumActions, ForumActions>();
        services.AddSingleton<IHistory, HistoryTable>();
        services.AddRowMap(AnyRowMap.Instance);
        services.AddKeptRecords(RecordKind.History, new KeptRows(HistoryTable.Prefix, "At") { HasHistory = false });
        services.AddSingleton<IAddressBook, AddressBook>();
        services.AddSingleton<ForumDirectory>();
        services.AddSingleton<IForumDirectory>(static provider => provider.GetRequiredService<ForumDirectory>());
        services.AddSingleton<ILinkCodes, LinkCodeDirectory>();

        services.AddKeys(configuration);
        return services;
    }
}
