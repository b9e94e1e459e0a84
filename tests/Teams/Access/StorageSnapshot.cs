using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Every row of the service, as it was at one moment: to see that nothing changed, and to put back what did.</summary>
internal sealed class StorageSnapshot
{
    private static readonly string[] Tables = ["forums", "directory"];

    private readonly IReadOnlyDictionary<(string Table, string Partition, string Row), TableEntity> rows;

    private StorageSnapshot(IReadOnlyDictionary<(string Table, string Partition, string Row), TableEntity> rows) => this.rows = rows;

    public static async Task<StorageSnapshot> TakeAsync(FrontDoor door)
    {
        var tables = await Task.WhenAll(Tables.Select(async table => (Table: table, Rows: await door.RowsAsync(table))));
        return new StorageSnapshot(tables
            .SelectMany(static each => each.Rows.Select(row => (each.Table, Row: row)))
            .ToDictionary(static each => (each.Table, each.Row.PartitionKey, each.Row.RowKey), static each => each.Row));
    }

    /// <summary>The rows that are not as they were, each with what happened to it.</summary>
    public IReadOnlyList<string> Differences(StorageSnapshot now) =>
    [
        .. rows.Keys.Except(now.rows.Keys).Select(static key => $"gone: {key}"),
        .. now.rows.Keys.Except(rows.Keys).Select(static key => $"new: {key}"),
        .. rows.Keys.Intersect(now.rows.Keys).Where(key => Written(key.Table, rows[key]) != Written(key.Table, now.rows[key])).Select(static key => $"changed: {key}"),
    ];

    /// <summary>Makes storage what it was.</summary>
    public async Task RestoreAsync(FrontDoor door)
    {
        var now = await TakeAsync(door);
        foreach (var table in Tables)
        {
            TableClient client = new(door.ConnectionString, door.Prefix + table);
            foreach (var key in now.rows.Keys.Where(key => key.Table == table && !rows.ContainsKey(key)))
            {
                await client.DeleteEntityAsync(key.Partition, key.Row);
            }

            foreach (var (key, row) in rows.Where(each => each.Key.Table == table))
            {
                if (!now.rows.TryGetValue(key, out var present) || Content(row) != Content(present))
                {
                    await client.UpsertEntityAsync(row, TableUpdateMode.Replace);
                }
            }
        }
    }

    /// <summary>An address is written again with what stood there; of everything else even that would be a change.</summary>
    private static string Written(string table, TableEntity row) => table == "directory" ? Content(row) : $"{row.ETag} {Content(row)}";

    private static string Content(TableEntity row) => string.Join(
        '\n',
        row.Where(static each => each.Key is not ("odata.etag" or "Timestamp"))
            .OrderBy(static each => each.Key, StringComparer.Ordinal)
            .Select(static each => $"{each.Key}={Text(each.Value)}"));

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        BinaryData data => Convert.ToHexString(data.ToMemory().Span),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
