using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>A column whose value reaches Table Storage only encrypted. Bound to forum, row and column: what is sealed opens nowhere else.</summary>
internal sealed class SealedColumn<T>(string column, JsonSerializerContext context, ProtectedText texts) where T : class
{
    private JsonTypeInfo<T>? type;

    // Worked out when first needed, as few of them are where a service has just started.
    private JsonTypeInfo<T> Type => type ??= context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{context.GetType().Name} does not name {typeof(T).Name}.");

    /// <summary>Nothing is written where there is nothing.</summary>
    public void Write(TableEntity entity, T? value)
    {
        if (value is not null)
        {
            entity[column] = texts.Seal(new ForumId(entity.PartitionKey), Place(entity), JsonSerializer.Serialize(value, Type));
        }
    }

    public T? Read(TableEntity entity) => entity.GetBinary(column) is { } bytes
        ? JsonSerializer.Deserialize(texts.Open(new ForumId(entity.PartitionKey), Place(entity), bytes), Type)
        : null;

    /// <summary>Of a row that is never without it.</summary>
    public T Require(TableEntity entity) => Read(entity) ?? throw new InvalidOperationException($"Row {entity.RowKey} has no {column}.");

    private string Place(TableEntity entity) => $"{entity.RowKey}#{column}";
}
