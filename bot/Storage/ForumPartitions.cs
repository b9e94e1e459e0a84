using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>A span of row keys: from <paramref name="From"/> up to, but not with, <paramref name="Before"/>.</summary>
internal readonly record struct KeyRange(string From, string Before)
{
    /// <summary>Every key that begins with <paramref name="prefix"/>, which ends with a colon.</summary>
    public static KeyRange Of(string prefix) => new(prefix, Next(prefix));

    /// <summary>Keys with the prefix whose rest is at or after <paramref name="rest"/>.</summary>
    public static KeyRange OfAfter(string prefix, string rest) => new(prefix + rest, Next(prefix));

    private static string Next(string prefix) =>
        prefix.EndsWith(':') ? prefix[..^1] + ';' : throw new ArgumentException("A prefix ends with a colon.", nameof(prefix));
}

/// <summary>Reads rows of a forum: by key, or a range of keys. There is no other way to read.</summary>
internal sealed class ForumPartitions(StorageClients clients)
{
    public async Task<Stored<T>?> GetAsync<T>(ForumId forum, string key, RowMap<T> map, CancellationToken cancellation) where T : class
    {
        var table = await clients.ForumsAsync(cancellation);
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(forum.Value, key, cancellationToken: cancellation), cancellation);
        return found.HasValue ? new Stored<T>(map.Read(found.Value!), found.Value!.ETag.ToString()) : null;
    }

    /// <summary>
    /// Two rows at once, in one request: the account walks the keys between them and gives these two, so they must lie close together
    /// (the keys of a few hundred rows). The first key is the lower one.
    /// </summary>
    public async Task<(Stored<TFirst>? First, Stored<TSecond>? Second)> PairAsync<TFirst, TSecond>(
        ForumId forum, (string Key, RowMap<TFirst> Map) first, (string Key, RowMap<TSecond> Map) second, CancellationToken cancellation)
        where TFirst : class
        where TSecond : class
    {
        var range = new KeyRange(first.Key, second.Key + '!');
        var rows = await RangeAsync(forum, range, $" and (RowKey eq '{first.Key}' or RowKey eq '{second.Key}')", static entity => entity, 2, cancellation);
        return (Of(first), Of(second));

        Stored<T>? Of<T>((string Key, RowMap<T> Map) wanted) where T : class =>
            rows.FirstOrDefault(row => row.RowKey == wanted.Key) is { } found ? new Stored<T>(wanted.Map.Read(found), found.ETag.ToString()) : null;
    }

    public Task<IReadOnlyList<Stored<T>>> RangeAsync<T>(ForumId forum, KeyRange range, RowMap<T> map, CancellationToken cancellation) where T : class =>
        RangeAsync(forum, range, entity => new Stored<T>(map.Read(entity), entity.ETag.ToString()), int.MaxValue, cancellation);

    /// <summary>The rows of a range whose <paramref name="column"/> holds this: the account leaves the others out, so that they cost nothing on the way.</summary>
    public Task<IReadOnlyList<Stored<T>>> RangeWhereAsync<T>(
        ForumId forum, KeyRange range, string column, string value, RowMap<T> map, CancellationToken cancellation) where T : class =>
        RangeAsync(forum, range, $" and {column} eq '{value}'", entity => new Stored<T>(map.Read(entity), entity.ETag.ToString()), int.MaxValue, cancellation);

    /// <summary>The first <paramref name="limit"/> rows of a range, in key order.</summary>
    public Task<IReadOnlyList<TRow>> RangeAsync<TRow>(
        ForumId forum, KeyRange range, Func<TableEntity, TRow> read, int limit, CancellationToken cancellation) =>
        RangeAsync(forum, range, "", read, limit, cancellation);

    /// <summary>Of every row of a range these columns only: the others cost nothing on the way.</summary>
    public Task<IReadOnlyList<TRow>> RangeOfAsync<TRow>(
        ForumId forum, KeyRange range, IReadOnlyList<string> columns, Func<TableEntity, TRow> read, CancellationToken cancellation) =>
        RangeAsync(forum, range, "", read, int.MaxValue, cancellation, columns);

    /// <summary>The first <paramref name="limit"/> rows of a range that <paramref name="read"/> wants; it says null to the others.</summary>
    /// <param name="condition">For the account to leave out what cannot be wanted: empty, or begins with " and ".</param>
    public async Task<IReadOnlyList<TRow>> FirstAsync<TRow>(
        ForumId forum, KeyRange range, string condition, Func<TableEntity, TRow?> read, int limit, CancellationToken cancellation, IReadOnlyList<string>? columns = null)
    {
        var table = await clients.ForumsAsync(cancellation);
        return await StorageCall.RunAsync(
            async () =>
            {
                var rows = new List<TRow>();
                await foreach (var page in table.QueryAsync<TableEntity>(Filter(forum, range, condition), Math.Min(limit, 1000), columns, cancellation).AsPages().WithCancellation(cancellation))
                {
                    rows.AddRange(page.Values.Select(read).OfType<TRow>().Take(limit - rows.Count));
                    if (rows.Count == limit)
                    {
                        break;
                    }
                }

                return (IReadOnlyList<TRow>)rows;
            },
            cancellation);
    }

    private static string Filter(ForumId forum, KeyRange range, string condition) =>
        string.Create(CultureInfo.InvariantCulture, $"PartitionKey eq '{forum.Value}' and RowKey ge '{range.From}' and RowKey lt '{range.Before}'{condition}");

    private async Task<IReadOnlyList<TRow>> RangeAsync<TRow>(
        ForumId forum,
        KeyRange range,
        string condition,
        Func<TableEntity, TRow> read,
        int limit,
        CancellationToken cancellation,
        IReadOnlyList<string>? columns = null)
    {
        var table = await clients.ForumsAsync(cancellation);
        var filter = Filter(forum, range, condition);
        return await StorageCall.RunAsync(
            async () =>
            {
                var rows = new List<TRow>();
                await foreach (var page in table.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), columns, cancellation).AsPages().WithCancellation(cancellation))
                {
                    rows.AddRange(page.Values.Select(read));
                    if (rows.Count >= limit)
                    {
                        break;
                    }
                }

                return (IReadOnlyList<TRow>)(rows.Count > limit ? rows[..limit] : rows);
            },
            cancellation);
    }
}
