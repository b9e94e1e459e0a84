using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Load.Servers;

/// <summary>Stands before an account and notes which requests come.</summary>
internal sealed partial class StorageWatch : IAsyncDisposable
{
    private readonly FaultProxy tables;
    private readonly FaultProxy queues;
    private readonly ConcurrentQueue<string> seen = new();

    private StorageWatch(FaultProxy tables, FaultProxy queues)
    {
        this.tables = tables;
        this.queues = queues;
        tables.Decide = Note;
        queues.Decide = Note;
    }

    public string Connection => AzuriteServer.Connection(tables.Port, queues.Port);

    public static async Task<StorageWatch> StartAsync(AzuriteServer azurite) =>
        new(await FaultProxy.StartAsync(azurite.TablePort), await FaultProxy.StartAsync(azurite.QueuePort));

    /// <summary>Drops what was noted so far.</summary>
    public void Clear() => seen.Clear();

    /// <summary>What came since, without the ids and in the order of the alphabet: some requests go out side by side.</summary>
    public IReadOnlyList<string> Requests => [.. seen.Where(static request => !IsPoll(request)).Select(Shape).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await tables.DisposeAsync();
        await queues.DisposeAsync();
    }

    private OnTheWay Note(string request)
    {
        seen.Enqueue(request);
        return OnTheWay.Pass;
    }

    /// <summary>The service looks into its queue whether anybody speaks to it or not.</summary>
    private static bool IsPoll(string request) => request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("/messages", StringComparison.Ordinal);

    private static string Shape(string request)
    {
        var path = Uri.UnescapeDataString(request.Split('?')[0]);
        return MessageId().Replace(Key().Replace(path, "'…'"), "/messages/…");
    }

    [GeneratedRegex("'[^']*'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("/messages/.+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MessageId();
}
