using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Every row of the service, as it was at one moment: to see that nothing changed, and to put back what did.</summary>
internal sealed class StorageSnapshot
{
    private static readonly string[] Tables = ["forums", "directory"];

    private readonly IReadOnlyDictionary<(string Table, string Partition, string Row), Kept> rows;

    private StorageSnapshot(IReadOnlyDictionary<(string Table, string Partition, string Row), Kept> rows) => this.rows = rows;

    public static async Task<StorageSnapshot> TakeAsync(FrontDoor door)
    {
        var tables = await Task.WhenAll(Tables.Select(async table => (Table: table, Rows: await door.RowsAsync(table))));
        return new StorageSnapshot(tables
            .SelectMany(static each => each.Rows.Select(row => (each.Table, Row: row)))
            .ToDictionary(static each => (each.Table, each.Row.PartitionKey, each.Row.RowKey), static each => new Kept(each.Row, each.Row.ETag.ToString())));
    }

    /// <summary>The rows that are not as they were, each with what happened to it.</summary>
    public IReadOnlyList<string> Differences(StorageSnapshot now) =>
    [
        .. rows.Keys.Except(now.rows.Keys).Select(static key => $"gone: {key}"),
        .. now.rows.Keys.Except(rows.Keys).Select(static key => $"new: {key}"),
        .. rows.Keys.Intersect(now.rows.Keys).Where(key => IsWritten(key.Table, rows[key], now.rows[key])).Select(static key => $"changed: {key}"),
    ];

    /// <summary>Makes storage what it was.</summary>
    /// <param name="now">What it holds now.</param>
    /// <returns>What it holds then: a row that was put back has a new ETag.</returns>
    public async Task<StorageSnapshot> RestoreAsync(FrontDoor door, StorageSnapshot now)
    {
        var restored = now.rows.ToDictionary();
        foreach (var table in Tables)
        {
            TableClient client = new(door.ConnectionString, door.Prefix + table);
            foreach (var key in now.rows.Keys.Where(key => key.Table == table && !rows.ContainsKey(key)))
            {
                await client.DeleteEntityAsync(key.Partition, key.Row);
                restored.Remove(key);
            }

            foreach (var (key, row) in rows.Where(each => each.Key.Table == table))
            {
                if (!now.rows.TryGetValue(key, out var present) || row.Content != present.Content)
                {
                    using var written = await client.UpsertEntityAsync(row.Entity, TableUpdateMode.Replace);
                    restored[key] = row with { ETag = written.Headers.ETag.ToString()! };
                }
            }
        }

        return new StorageSnapshot(restored);
    }

    /// <summary>An address is written again with what stood there; of everything else even that would be a change.</summary>
    private static bool IsWritten(string table, Kept before, Kept now) => before.Content != now.Content || (table != "directory" && before.ETag != now.ETag);

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        BinaryData data => Convert.ToHexString(data.ToMemory().Span),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private sealed record Kept(TableEntity Entity, string ETag)
    {
        public string Content { get; } = string.Join(
            '\n',
            Entity.Where(static each => each.Key is not ("odata.etag" or "Timestamp"))
                .OrderBy(static each => each.Key, StringComparer.Ordinal)
                .Select(static each => $"{each.Key}={Text(each.Value)}"));
    }
}
