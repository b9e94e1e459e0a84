using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>The rows <c>keeping:plan</c> and <c>keeping:of{kind}</c>.</summary>
internal sealed class KeepingTable(ForumPartitions partitions) : IKeeping
{
    private const string Prefix = "keeping:";
    private const string PlanKey = Prefix + "plan";
    private const string KindPrefix = Prefix + "of";

    public static string KeyOf(RecordKind kind) => KindPrefix + kind;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(PlanMap.Instance);
        services.AddRowMap(KindMap.Instance);
        services.AddSingleton<IKeeping, KeepingTable>();
    }

    public async Task<(Stored<KeepingPlan>? Plan, IReadOnlyDictionary<RecordKind, Stored<KeptKind>> Kinds)> AllAsync(ForumId forum, CancellationToken cancellation)
    {
        var rows = await partitions.RangeAsync(
            forum,
            KeyRange.Of(Prefix),
            static entity => entity.RowKey == PlanKey ? new Stored<KeepingPlan>(PlanMap.Instance.Read(entity), entity.ETag.ToString())
                // A later version may keep kinds that this one does not know.
                : Enum.TryParse<RecordKind>(entity.RowKey[KindPrefix.Length..], out _) ? new Stored<KeptKind>(KindMap.Instance.Read(entity), entity.ETag.ToString())
                : (object?)null,
            int.MaxValue,
            cancellation);
        return (rows.OfType<Stored<KeepingPlan>>().FirstOrDefault(), rows.OfType<Stored<KeptKind>>().ToDictionary(static row => row.Value.Kind));
    }

    private sealed class PlanMap : RowMap<KeepingPlan>
    {
        public static readonly PlanMap Instance = new();

        public override string KeyOf(KeepingPlan row) => PlanKey;

        public override void Write(KeepingPlan row, TableEntity entity)
        {
            entity["Month"] = JapaneseTime.Iso(row.Month);
            entity["Entries"] = row.Entries;
        }

        public override KeepingPlan Read(TableEntity entity) => new(JapaneseTime.ParseIso(entity.Text("Month")) ?? default, entity.Number("Entries"));
    }

    private sealed class KindMap : RowMap<KeptKind>
    {
        public static readonly KindMap Instance = new();

        public override string KeyOf(KeptKind row) => KeepingTable.KeyOf(row.Kind);

        public override void Write(KeptKind row, TableEntity entity)
        {
            entity["Announced"] = row.Announced?.Year;
            entity["GoesOn"] = row.GoesOn is { } day ? JapaneseTime.Iso(day) : null;
            entity["Years"] = JsonSerializer.Serialize(
                row.Years.ToDictionary(static year => year.Key.Year.ToString(CultureInfo.InvariantCulture), static year => year.Value, StringComparer.Ordinal), KeepingKept.Wire.DictionaryStringInt32);
        }

        public override KeptKind Read(TableEntity entity) => new(
            Enum.Parse<RecordKind>(entity.RowKey[KindPrefix.Length..]),
            entity.NumberOrNull("Announced") is { } year ? new FiscalYear(year) : null,
            JapaneseTime.ParseIso(entity.TextOrNull("GoesOn")),
            KeptJson.Read(entity.Text("Years"), KeepingKept.Wire.DictionaryStringInt32)
                .ToDictionary(static one => new FiscalYear(int.Parse(one.Key, CultureInfo.InvariantCulture)), static one => one.Value));
    }
}
