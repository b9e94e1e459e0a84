using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>What was registered for one kind of record.</summary>
internal sealed record DueHandler(
    Type Record, Func<IServiceProvider, ForumId, OutboxRecord, OutboxRow, DateTimeOffset, CancellationToken, Task<Dispatch>> HandleAsync);

/// <summary>What was registered for one kind of shared message.</summary>
/// <param name="RenderAsync">Makes the message from the state of now; null when there is nothing to show any more.</param>
internal sealed record SharedHandler(string Kind, Func<IServiceProvider, ForumId, string, CancellationToken, Task<OutgoingMessage?>> RenderAsync);

internal static class DueRegistration
{
    /// <summary>Subscribes the owner of a record. <paramref name="name"/> is a versioned literal under which rows are kept.</summary>
    public static IServiceCollection OnDue<TRecord, TOwner>(
        this IServiceCollection services, string name, Func<TOwner, Due<TRecord>, CancellationToken, Task<Dispatch>> handle)
        where TRecord : OutboxRecord
        where TOwner : notnull
    {
        services.AddSingleton(new OutboxKind(typeof(TRecord), name));
        services.AddSingleton(new DueHandler(
            typeof(TRecord),
            (provider, forum, record, row, now, cancellation) =>
                handle(provider.GetRequiredService<TOwner>(), new Due<TRecord>(forum, (TRecord)record, row.Due, now, row.Cursor, row.Key), cancellation)));
        return services;
    }

    /// <summary>Subscribes the owner of a shared message.</summary>
    public static IServiceCollection OnShared<TOwner>(
        this IServiceCollection services, string kind, Func<TOwner, ForumId, string, CancellationToken, Task<OutgoingMessage?>> render)
        where TOwner : notnull
    {
        services.AddSingleton(new SharedHandler(
            kind, (provider, forum, subject, cancellation) => render(provider.GetRequiredService<TOwner>(), forum, subject, cancellation)));
        return services;
    }
}

/// <summary>Finds the owner of what is due.</summary>
internal sealed class DueHandlers
{
    private readonly Dictionary<Type, DueHandler> records;
    private readonly Dictionary<string, SharedHandler> shared;
    private readonly IServiceProvider provider;
    private readonly OutboxKinds kinds;

    public DueHandlers(IEnumerable<DueHandler> records, IEnumerable<SharedHandler> shared, OutboxKinds kinds, IServiceProvider provider)
    {
        this.records = records.ToDictionary(static handler => handler.Record);
        this.shared = shared.ToDictionary(static handler => handler.Kind, StringComparer.Ordinal);
        this.provider = provider;
        this.kinds = kinds;
    }

    /// <returns>Null for a kind this version does not know: left for one that does.</returns>
    public async Task<Dispatch?> HandleAsync(ForumId forum, OutboxRow row, DateTimeOffset now, CancellationToken cancellation) =>
        kinds.Read(row) is { } record && records.TryGetValue(record.GetType(), out var handler)
            ? await handler.HandleAsync(provider, forum, record, row, now, cancellation)
            : null;

    public Task<OutgoingMessage?> RenderAsync(ForumId forum, RefreshShared refresh, CancellationToken cancellation) =>
        shared.TryGetValue(refresh.Kind, out var handler)
            ? handler.RenderAsync(provider, forum, refresh.Subject, cancellation)
            : throw new InvalidOperationException($"Nobody renders shared messages of kind {refresh.Kind}.");
}
