using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>How records that have a time of retention lie in a forum's partition.</summary>
/// <param name="Prefix">Of their keys, with its colon; the id is the rest of the key.</param>
/// <param name="Column">Holds the moment that decides the fiscal year.</param>
internal sealed record KeptRows(string Prefix, string Column)
{
    /// <summary>The fiscal year from which a record's time is counted, never before that of <see cref="Column"/>; null while it is not over with it at all.</summary>
    public Func<TableEntity, FiscalYear?>? YearOf { get; init; }

    /// <summary>Prefixes of rows that let people add to a record (<c>{prefix}{id}</c>): they go first, so that nobody adds anything any more.</summary>
    public IReadOnlyList<string> Doors { get; init; } = [];

    /// <summary>Prefixes of rows that mean nothing without their record (<c>{prefix}{id}</c> or <c>{prefix}{id}:…</c>): they go before it.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Those of <see cref="Parts"/> that have a history of their own, under their row's key: it goes with the record's.</summary>
    public IReadOnlyList<string> PartHistories { get; init; } = [];

    /// <summary>The kind of its message that everybody sees; null where it has none.</summary>
    public string? SharedKind { get; init; }

    /// <summary>Whether it has a history of its own, under its row's key.</summary>
    public bool HasHistory { get; init; } = true;
}

/// <summary>Counts the records of a kind, and takes away those whose time is over, some at a time.</summary>
internal sealed class KeptRecords(ForumPartitions partitions, RecordKind kind, IReadOnlyList<KeptRows> rows) : IRecordKeeper
{
    /// <summary>A transaction takes 100 rows, and whoever commits this writes some as well.</summary>
    public const int MostRows = 90;

    public RecordKind Kind => kind;

    public async Task<IReadOnlyDictionary<FiscalYear, int>> CountAsync(ForumId forum, CancellationToken cancellation) => Counted(
        await Task.WhenAll(rows.Select(one => partitions.RangeAsync(forum, KeyRange.Of(one.Prefix), entity => YearOf(one, entity), int.MaxValue, cancellation))));

    public async Task<IReadOnlyDictionary<FiscalYear, int>> OverdueAsync(ForumId forum, FiscalYear until, CancellationToken cancellation) => Counted(
        await Task.WhenAll(rows.Select(one => partitions.FirstAsync(forum, KeyRange.Of(one.Prefix), Before(one, until), entity => YearBy(one, entity, until), int.MaxValue, cancellation, one.YearOf is null ? [one.Column] : null))));

    public async Task<DiscardStep?> NextAsync(ForumId forum, FiscalYear until, bool withHistory, CancellationToken cancellation)
    {
        foreach (var one in rows)
        {
            var records = await partitions.FirstAsync(forum, KeyRange.Of(one.Prefix), Before(one, until), entity => Overdue(one, entity, until), MostRows, cancellation);
            if (records.Count > 0)
            {
                return await StepAsync(forum, one, records, withHistory, cancellation);
            }
        }

        return null;
    }

    private async Task<DiscardStep> StepAsync(ForumId forum, KeptRows one, IReadOnlyList<Record> records, bool withHistory, CancellationToken cancellation)
    {
        var doors = await UnderAsync(forum, one.Doors, records, cancellation);
        if (doors.Count > 0)
        {
            return Step(doors.Values.SelectMany(static keys => keys).Take(MostRows), []);
        }

        string[] prefixes =
        [
            .. one.Parts,
            .. one.SharedKind is { } shared ? (string[])[$"shared:{shared}:"] : [],
            .. one.HasHistory && withHistory ? (string[])[HistoryTable.Prefix + one.Prefix, .. one.PartHistories.Select(static part => HistoryTable.Prefix + part)] : [],
        ];
        var parts = await UnderAsync(forum, prefixes, records, cancellation);
        var (keys, whole) = (new List<string>(), new List<Record>());
        foreach (var record in records)
        {
            var hanging = parts.GetValueOrDefault(record.Id, []);
            if (keys.Count + whole.Count + hanging.Count + 1 > MostRows)
            {
                // One record with more than fits: some of what hangs on it goes, and it stays until the rest has gone.
                keys.AddRange(whole.Count == 0 ? hanging.Take(MostRows) : []);
                break;
            }

            keys.AddRange(hanging);
            whole.Add(record);
        }

        return Step(keys, whole);
    }

    private static DiscardStep Step(IEnumerable<string> keys, IReadOnlyList<Record> records)
    {
        var changes = new Changes();
        foreach (var key in keys)
        {
            changes.DeleteAny(new AnyRow(key));
        }

        foreach (var record in records)
        {
            // As it was read: a record that is taken up again meanwhile stays.
            changes.Delete(new Stored<AnyRow>(new AnyRow(record.Key), record.ETag));
        }

        return new DiscardStep(changes, records.CountBy(static record => record.Year).ToDictionary());
    }

    /// <summary>The keys that hang on some records, by id: one range a prefix, from the first record to the last.</summary>
    private async Task<Dictionary<string, List<string>>> UnderAsync(ForumId forum, IReadOnlyList<string> prefixes, IReadOnlyList<Record> records, CancellationToken cancellation)
    {
        var ids = records.Select(static record => record.Id).ToHashSet(StringComparer.Ordinal);
        var length = records[0].Id.Length;
        var found = await Task.WhenAll(prefixes.Select(prefix => partitions.RangeOfAsync(
            forum,
            new KeyRange(prefix + records[0].Id, $"{prefix}{records[^1].Id};"),
            [nameof(TableEntity.RowKey)],
            entity => (entity.RowKey, Id: entity.RowKey[prefix.Length..] is var rest && rest.Length > length && rest[length] == ':' ? rest[..length] : rest),
            cancellation)));
        return found
            .SelectMany(static keys => keys)
            .Where(key => ids.Contains(key.Id))
            .GroupBy(static key => key.Id, static key => key.RowKey, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
    }

    private static string Before(KeptRows one, FiscalYear until) => string.Create(
        CultureInfo.InvariantCulture, $" and {one.Column} lt datetime'{JapaneseTime.At(new FiscalYear(until.Year + 1).FirstDay, default).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}'");

    private static Record? Overdue(KeptRows one, TableEntity entity, FiscalYear until) =>
        YearBy(one, entity, until) is { } year ? new Record(entity.RowKey, entity.RowKey[one.Prefix.Length..], entity.ETag.ToString(), year) : null;

    private static FiscalYear? YearBy(KeptRows one, TableEntity entity, FiscalYear until) => YearOf(one, entity) is { } year && year.Year <= until.Year ? year : null;

    private static FiscalYear? YearOf(KeptRows one, TableEntity entity) => one.YearOf is { } of ? of(entity) : FiscalYear.Of(entity.Instant(one.Column));

    private static Dictionary<FiscalYear, int> Counted(IEnumerable<IEnumerable<FiscalYear?>> years) =>
        years.SelectMany(static some => some).OfType<FiscalYear>().CountBy(static year => year).ToDictionary();

    private sealed record Record(string Key, string Id, string ETag, FiscalYear Year);
}

/// <summary>A row of which the key is all that matters: it is to go.</summary>
internal sealed record AnyRow(string Key);

internal sealed class AnyRowMap : RowMap<AnyRow>
{
    public static readonly AnyRowMap Instance = new();

    public override string KeyOf(AnyRow row) => row.Key;

    public override void Write(AnyRow row, TableEntity entity) => throw new InvalidOperationException("Only deleted, never written.");

    public override AnyRow Read(TableEntity entity) => new(entity.RowKey);
}

internal static class KeptRecordsRegistration
{
    /// <param name="rows">What belongs to the kind, in the order in which it is discarded.</param>
    public static IServiceCollection AddKeptRecords(this IServiceCollection services, RecordKind kind, params IReadOnlyList<KeptRows> rows) => services
        .AddSingleton<IRecordKeeper>(provider => new KeptRecords(provider.GetRequiredService<ForumPartitions>(), kind, rows))
        .AddSingleton<IRecordYears>(provider => provider.GetServices<IRecordKeeper>().First(keeper => keeper.Kind == kind));
}
