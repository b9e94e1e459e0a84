using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>The rows <c>goalactual:{fy}:{n:D6}:{id}</c>: what was measured of a target.</summary>
internal sealed class ActualsTable(ForumPartitions partitions) : IActuals
{
    public const string Prefix = "goalactual:";

    public static string KeyOf(GoalNumber number, ActualId id) => IndicatorActual.SubjectOf(number, id);

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IActuals, ActualsTable>();
    }

    public async Task<IReadOnlyList<Stored<IndicatorActual>>> OfAsync(ForumId forum, GoalNumber number, CancellationToken cancellation) =>
    [
        .. (await partitions.RangeAsync(forum, KeyRange.Of($"{IndicatorActual.SubjectOf(number)}:"), Map.Instance, cancellation))
            .Where(static row => !row.Value.IsWithdrawn)
            .OrderByDescending(static row => row.Value.Content.AsOf)
            .ThenByDescending(static row => row.Value.Id.Value, StringComparer.Ordinal),
    ];

    public Task<Stored<IndicatorActual>?> FindAsync(ForumId forum, GoalNumber number, ActualId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(number, id), Map.Instance, cancellation);

    private sealed class Map : RowMap<IndicatorActual>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(IndicatorActual row) => ActualsTable.KeyOf(row.Goal, row.Id);

        public override void Write(IndicatorActual row, TableEntity entity)
        {
            entity["Value"] = GoalsTable.Text(row.Content.Value);
            entity["AsOf"] = JapaneseTime.Iso(row.Content.AsOf);
            entity["Source"] = row.Content.Source;
            entity["Note"] = row.Content.Note;
            entity["IsWithdrawn"] = row.IsWithdrawn;
            entity["Reason"] = row.Reason;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override IndicatorActual Read(TableEntity entity) => new(
            GoalsTable.Number(entity.RowKey, Prefix),
            new ActualId(entity.RowKey[(entity.RowKey.LastIndexOf(':') + 1)..]),
            new ActualContent(GoalsTable.Decimal(entity, "Value") ?? 0, JapaneseTime.ParseIso(entity.Text("AsOf")) ?? default, entity.Text("Source"), entity.Text("Note")),
            entity.Flag("IsWithdrawn"),
            entity.Text("Reason"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"));
    }
}
