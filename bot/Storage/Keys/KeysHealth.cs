using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>Whether the keys of case text can be read, how they are wrapped, and whether they could be put back.</summary>
internal sealed class KeysHealth(KeyRing ring, KeyBackup backup, IOptions<KeyOptions> options, TimeProvider time) : IHealthPart
{
    public string Subject => HealthSubjects.Keys;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        var rows = ring.RowsAsync(cancellation);
        var last = backup.LastAsync(cancellation);
        await Task.WhenAll(rows, last);
        var all = await rows;
        return [Wrapping(all), Backup(all.Count, await last)];
    }

    private HealthFinding Wrapping(IReadOnlyList<KeyRow> keys)
    {
        if (options.Value.Load() is not [var current, ..])
        {
            return new(Subject, HealthState.NotSetUp, Code: "Unwrapped");
        }

        return keys.All(row => KeyWrap.IsWrappedWith(row.Xml, current))
            ? HealthFinding.OfSecret(Subject, JapaneseTime.DateOf(new DateTimeOffset(current.NotAfter)), JapaneseTime.DateOf(time.GetUtcNow()))
            : new(Subject, HealthState.Broken, Code: "KeyNotWrapped");
    }

    /// <summary>Rows are added to the ring and never taken from it.</summary>
    private static HealthFinding Backup(int rows, KeyBackupMade? last) => last is null
        ? new(HealthSubjects.KeysBackup, HealthState.NotSetUp, Code: "NoBackup")
        : rows > last.Keys ? new(HealthSubjects.KeysBackup, HealthState.Expiring, Code: "NewerKeys")
        : new(HealthSubjects.KeysBackup, HealthState.Well);
}
