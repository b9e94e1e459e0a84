using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>The rows <c>leak:{id}</c>; what was written stands in one sealed column.</summary>
internal sealed class LeaksTable(ForumPartitions partitions, ProtectedText texts) : ILeaks
{
    private const string Prefix = "leak:";

    /// <summary>What was written of a leak is kept as long as cases are, from the year in which its last step was taken; as long as one is open it stays.</summary>
    public static readonly KeptRows Kept = new(Prefix, "At") { YearOf = OverIn };

    private readonly Map map = new(texts);

    public static string KeyOf(string id) => Prefix + id;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IRowWriter>(static provider => new Map(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<ILeaks, LeaksTable>();
    }

    public async Task<IReadOnlyList<Leak>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of(Prefix), map, cancellation)).Select(static row => row.Value).Reverse()];

    public Task<Stored<Leak>?> FindAsync(ForumId forum, string id, CancellationToken cancellation) => IdText.IsValid(id)
        ? partitions.GetAsync(forum, KeyOf(id), map, cancellation)
        : Task.FromResult<Stored<Leak>?>(null);

    private static FiscalYear? OverIn(TableEntity entity)
    {
        var steps = Steps(entity);
        return Leak.IsOverWith(steps) ? FiscalYear.Of(steps.Max(static done => done.At)) : null;
    }

    private static IReadOnlyList<LeakStepDone> Steps(TableEntity entity) => JsonSerializer.Deserialize(entity.Text("Steps"), CasesSealed.Default.IReadOnlyListLeakStepDone) ?? [];

    private sealed class Map(ProtectedText texts) : RowMap<Leak>
    {
        private readonly SealedColumn<LeakText> written = new("Text", CasesSealed.Default, texts);

        public override string KeyOf(Leak row) => LeaksTable.KeyOf(row.Id);

        public override void Write(Leak row, TableEntity entity)
        {
            entity["KnownOn"] = JapaneseTime.Iso(row.KnownOn);
            entity["IsMalicious"] = row.IsMalicious;
            written.Write(entity, row.Text);
            entity["Steps"] = JsonSerializer.Serialize(row.Steps, CasesSealed.Default.IReadOnlyListLeakStepDone);
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
            entity["ClockSetBy"] = row.ClockSetBy;
        }

        public override Leak Read(TableEntity entity) => new(
            entity.RowKey[Prefix.Length..],
            JapaneseTime.ParseIso(entity.Text("KnownOn")) ?? JapaneseTime.DateOf(entity.Instant("At")),
            entity.Flag("IsMalicious"),
            written.Require(entity),
            Steps(entity),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"))
        {
            ClockSetBy = entity.Number("ClockSetBy"),
        };
    }
}
