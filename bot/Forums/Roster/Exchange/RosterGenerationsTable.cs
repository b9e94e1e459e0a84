using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// The rows <c>rostergeneration:{number:D6}</c>, <c>rosterright:{generation:D6}:{person}</c> and <c>rosterhistory:{generation:D6}:{n:D4}</c>.
/// </summary>
internal sealed class RosterGenerationsTable(ForumPartitions partitions) : IRosterGenerations
{
    private const string Prefix = "rostergeneration:";

    public static string KeyOf(int generation) => Key(Prefix, generation);

    public static string RightsPrefix(int generation) => Key("rosterright:", generation) + ":";

    public static string RightsKey(int generation, PersonId person) => RightsPrefix(generation) + person;

    public static string HistoryPrefix(int generation) => Key("rosterhistory:", generation) + ":";

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(GenerationMap.Instance);
        services.AddRowMap(RightsMap.Instance);
        services.AddRowMap(HistoryMap.Instance);
        services.AddRowMap(SweptMap.Instance);
        services.AddSingleton<IRosterGenerations, RosterGenerationsTable>();
    }

    public Task<IReadOnlyList<Stored<RosterGeneration>>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(Prefix), GenerationMap.Instance, cancellation);

    public Task<IReadOnlyList<MemberRights>> RightsAsync(ForumId forum, int generation, int most, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(RightsPrefix(generation)), RightsMap.Instance.Read, most, cancellation);

    public Task<IReadOnlyList<LaterHistory>> HistoryAsync(ForumId forum, int generation, int most, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(HistoryPrefix(generation)), HistoryMap.Instance.Read, most, cancellation);

    public async Task<IReadOnlyList<SweptRow>> RowsAsync(ForumId forum, int generation, int most, CancellationToken cancellation)
    {
        string[] prefixes = [RosterBookTable.PrefixOf(generation), RightsPrefix(generation), HistoryPrefix(generation)];
        var rows = await Task.WhenAll(prefixes.Select(prefix => partitions.RangeAsync(forum, KeyRange.Of(prefix), static entity => new SweptRow(entity.RowKey), most, cancellation)));
        return [.. rows.SelectMany(static each => each).Take(most)];
    }

    private static string Key(string prefix, int generation) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{generation:D6}");

    private static int Part(TableEntity entity, int part) => int.Parse(entity.RowKey.Split(':')[part], CultureInfo.InvariantCulture);

    private sealed class GenerationMap : RowMap<RosterGeneration>
    {
        public static readonly GenerationMap Instance = new();

        public override string KeyOf(RosterGeneration row) => RosterGenerationsTable.KeyOf(row.Number);

        public override void Write(RosterGeneration row, TableEntity entity)
        {
            entity["At"] = row.At;
            entity["IsSwept"] = row.IsSwept;
        }

        public override RosterGeneration Read(TableEntity entity) => new(Part(entity, 1), entity.Instant("At"), entity.Flag("IsSwept"));
    }

    internal sealed class RightsMap : RowMap<MemberRights>
    {
        public static readonly RightsMap Instance = new();

        public override string KeyOf(MemberRights row) => RightsKey(row.Generation, row.Person);

        public override void Write(MemberRights row, TableEntity entity)
        {
            entity["Role"] = row.Role.ToString();
            entity["Organisation"] = row.Organisation;
            entity["Terms"] = row.Terms is { } terms ? JsonSerializer.Serialize(terms, RosterKept.Wire.IReadOnlyListMemberTerm) : null;
        }

        public override MemberRights Read(TableEntity entity) => new(
            Part(entity, 1),
            new PersonId(entity.RowKey[RightsPrefix(0).Length..]),
            entity.Choice("Role", MemberRole.Observer),
            entity.Text("Organisation"),
            entity.TextOrNull("Terms") is { } terms ? KeptJson.Read(terms, RosterKept.Wire.IReadOnlyListMemberTerm) : null);
    }

    private sealed class HistoryMap : RowMap<LaterHistory>
    {
        public static readonly HistoryMap Instance = new();

        public override string KeyOf(LaterHistory row) => string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix(row.Generation)}{row.Number:D4}");

        public override void Write(LaterHistory row, TableEntity entity) => entity["Entry"] = JsonSerializer.Serialize(row.Entry, RosterKept.Wire.HistoryEntry);

        public override LaterHistory Read(TableEntity entity) => new(Part(entity, 1), Part(entity, 2), KeptJson.Read(entity.Text("Entry"), RosterKept.Wire.HistoryEntry));
    }

    private sealed class SweptMap : RowMap<SweptRow>
    {
        public static readonly SweptMap Instance = new();

        public override string KeyOf(SweptRow row) => row.Key;

        public override void Write(SweptRow row, TableEntity entity) => throw new InvalidOperationException("Such a row is only taken away.");

        public override SweptRow Read(TableEntity entity) => new(entity.RowKey);
    }
}
