using System.Text;
using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>
/// One entity-group transaction: all of it happens or none of it. Refuses what the service would refuse (more than 100 rows, more
/// than 4 MiB, one row twice) before anything is sent.
/// </summary>
internal sealed class ForumTransaction(ForumId forum)
{
    private const int MaxRows = 100;

    /// <summary>The limit is 4 MiB of request body; ours is lower because the envelope of each row is an estimate.</summary>
    private const int MaxBytes = 3_800_000;

    private const int EnvelopeBytes = 600;

    private readonly List<TableTransactionAction> actions = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private int bytes;

    public int Count => actions.Count;

    public TableEntity Insert(string key) => Add(TableTransactionActionType.Add, key, default);

    public TableEntity Replace(string key, string etag) => Add(TableTransactionActionType.UpdateReplace, key, new ETag(etag));

    public TableEntity Upsert(string key) => Add(TableTransactionActionType.UpsertReplace, key, default);

    public void Delete(string key, string etag) => Add(TableTransactionActionType.Delete, key, new ETag(etag));

    /// <summary>Sends it.</summary>
    /// <returns>False when a row was there already, had moved on, or was gone: load and decide again.</returns>
    public async Task<bool> SubmitAsync(TableClient table, CancellationToken cancellation)
    {
        Measure();
        try
        {
            await StorageCall.RunAsync(() => table.SubmitTransactionAsync(actions, cancellation), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private TableEntity Add(TableTransactionActionType type, string key, ETag etag)
    {
        if (!keys.Add(key))
        {
            throw new InvalidOperationException($"Row {key} twice in one transaction.");
        }

        if (actions.Count == MaxRows)
        {
            throw new InvalidOperationException($"More than {MaxRows} rows in one transaction.");
        }

        var entity = new TableEntity(forum.Value, key);
        actions.Add(new TableTransactionAction(type, entity, etag));
        return entity;
    }

    private void Measure()
    {
        bytes = 0;
        foreach (var action in actions)
        {
            bytes += EnvelopeBytes;
            foreach (var (column, value) in (TableEntity)action.Entity)
            {
                bytes += column.Length + value switch
                {
                    string text => Encoding.UTF8.GetByteCount(text) + 2,
                    byte[] binary => binary.Length * 4 / 3 + 4,
                    _ => 40,
                };
            }
        }

        if (bytes > MaxBytes)
        {
            throw new InvalidOperationException($"A transaction of about {bytes} bytes; at most {MaxBytes} are allowed.");
        }
    }
}
