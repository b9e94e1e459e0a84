using Azure.Data.Tables;

namespace CareSystem.Bot.Storage;

/// <summary>Writes a domain row into an entity; found by the row's type when a transaction is built.</summary>
internal interface IRowWriter
{
    Type RowType { get; }

    string KeyOf(object row);

    void Write(object row, TableEntity entity);
}

/// <summary>How one kind of row is kept: its key, its columns, and back. One per kind, in the slice's <c>*Table.cs</c>.</summary>
internal abstract class RowMap<T> : IRowWriter where T : class
{
    public Type RowType => typeof(T);

    public abstract string KeyOf(T row);

    public abstract void Write(T row, TableEntity entity);

    public abstract T Read(TableEntity entity);

    string IRowWriter.KeyOf(object row) => KeyOf((T)row);

    void IRowWriter.Write(object row, TableEntity entity) => Write((T)row, entity);
}

/// <summary>Every kind of row the service knows.</summary>
internal sealed class RowMaps
{
    private readonly Dictionary<Type, IRowWriter> maps = [];

    public RowMaps(IEnumerable<IRowWriter> writers)
    {
        foreach (var writer in writers)
        {
            if (!maps.TryAdd(writer.RowType, writer))
            {
                throw new InvalidOperationException($"Two row maps for {writer.RowType.Name}.");
            }
        }
    }

    public IRowWriter For(object row) =>
        maps.TryGetValue(row.GetType(), out var map) ? map : throw new InvalidOperationException($"No row map for {row.GetType().Name}.");
}

internal static class RowMapRegistration
{
    public static IServiceCollection AddRowMap<T>(this IServiceCollection services, RowMap<T> map) where T : class =>
        services.AddSingleton<IRowWriter>(map);
}

/// <summary>Reading columns: a missing one is an old row, not a fault.</summary>
internal static class ColumnReading
{
    public static string Text(this TableEntity entity, string column) => entity.GetString(column) ?? "";

    public static string? TextOrNull(this TableEntity entity, string column) => entity.GetString(column);

    public static int Number(this TableEntity entity, string column) => entity.GetInt32(column) ?? 0;

    public static int? NumberOrNull(this TableEntity entity, string column) => entity.GetInt32(column);

    public static bool Flag(this TableEntity entity, string column) => entity.GetBoolean(column) ?? false;

    public static DateTimeOffset Instant(this TableEntity entity, string column) => entity.GetDateTimeOffset(column) ?? default;

    public static DateTimeOffset? InstantOrNull(this TableEntity entity, string column) => entity.GetDateTimeOffset(column);

    public static TEnum Choice<TEnum>(this TableEntity entity, string column, TEnum otherwise = default) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(entity.GetString(column), out var value) ? value : otherwise;
}
