using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The rows <c>setting:{group}</c>.</summary>
internal sealed class SettingsTable(ForumPartitions partitions) : ISettingStamps
{
    private const string Prefix = "setting:";

    public static string KeyOf(SettingGroup group) => Prefix + group;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<ISettingStamps, SettingsTable>();
    }

    public async Task<IReadOnlyList<SettingStamp>> AllAsync(ForumId forum, CancellationToken cancellation) =>
    [
        // A later version may keep groups that this one does not know.
        .. (await partitions.RangeAsync(
                forum, KeyRange.Of(Prefix), static entity => Enum.TryParse<SettingGroup>(entity.RowKey[Prefix.Length..], out _) ? Map.Instance.Read(entity) : null, int.MaxValue, cancellation))
            .OfType<SettingStamp>(),
    ];

    public Task<Stored<SettingStamp>?> FindAsync(ForumId forum, SettingGroup group, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(group), Map.Instance, cancellation);

    private sealed class Map : RowMap<SettingStamp>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(SettingStamp row) => SettingsTable.KeyOf(row.Group);

        public override void Write(SettingStamp row, TableEntity entity)
        {
            entity["Revision"] = row.Revision;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
        }

        public override SettingStamp Read(TableEntity entity) => new(
            Enum.Parse<SettingGroup>(entity.RowKey[Prefix.Length..]),
            entity.Number("Revision"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"));
    }
}
