using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>When the key ring was last copied to a file, and how many keys it held then.</summary>
internal sealed record KeyBackupMade(DateTimeOffset At, int Keys);

/// <summary>What became of a backup that was put back.</summary>
/// <param name="Restored">Keys that were missing.</param>
/// <param name="Present">Keys that were there; they stay as they are.</param>
internal sealed record KeyRestored(int Restored, int Present);

/// <summary>
/// The key ring as a file: lost keys are lost cases, so it is kept apart from the account. Keys are in it as they lie in the table,
/// wrapped with the certificate; the certificate itself is backed up by its key vault.
/// </summary>
internal sealed class KeyBackup(KeyRing ring, StorageClients clients, IOptions<KeyOptions> options, TimeProvider time)
{
    private const string Root = "careSystemKeys";
    private const string Key = "key";
    private const string Partition = "backup";
    private const string Last = "last";

    /// <exception cref="KeyBackupException">There is a key that lies open, and nobody has accepted that.</exception>
    public async Task<int> WriteAsync(string path, CancellationToken cancellation)
    {
        var rows = await ring.RowsAsync(cancellation);
        if (!options.Value.AcceptUnwrapped && rows.Any(static row => KeyWrap.IsOpen(row.Xml)))
        {
            throw new KeyBackupException("A key lies unwrapped: set Keys:Certificates and start the service once, or set Keys:AcceptUnwrapped to true to write it into the file as it is.");
        }

        var now = time.GetUtcNow();
        var all = new XElement(Root, new XAttribute("at", now.ToString("O", CultureInfo.InvariantCulture)), rows.Select(static row => new XElement(Key, new XAttribute("id", row.Id), row.Xml)));
        FileStreamOptions file = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var stream = new FileStream(path, file))
        {
            await all.SaveAsync(stream, SaveOptions.DisableFormatting, cancellation);
        }

        var table = await clients.KeysAsync(cancellation);
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(new TableEntity(Partition, Last) { ["At"] = now, ["Keys"] = rows.Count }, cancellationToken: cancellation), cancellation);
        return rows.Count;
    }

    /// <exception cref="KeyBackupException">It is no backup, or holds a key that no certificate here unwraps; nothing was put back.</exception>
    public async Task<KeyRestored> RestoreAsync(string path, CancellationToken cancellation)
    {
        var rows = await ReadAsync(path, cancellation);
        await using var services = KeyServices.Make(ring, options.Value);
        EncryptedXmlDecryptor unwrap = new(services);
        foreach (var row in rows)
        {
            try
            {
                _ = KeyWrap.Anew(row.Xml, unwrap, wrap: null);
            }
            catch (CryptographicException)
            {
                throw new KeyBackupException($"Key {row.Id} is wrapped with a certificate that is not among Keys:Certificates. Nothing was put back.");
            }
        }

        var restored = 0;
        foreach (var row in rows)
        {
            restored += await ring.PutAsync(row, cancellation) ? 1 : 0;
        }

        return new KeyRestored(restored, rows.Count - restored);
    }

    public async Task<KeyBackupMade?> LastAsync(CancellationToken cancellation)
    {
        var table = await clients.KeysAsync(cancellation);
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(Partition, Last, cancellationToken: cancellation), cancellation);
        return found.HasValue ? new KeyBackupMade(found.Value!.Instant("At"), found.Value!.Number("Keys")) : null;
    }

    private static async Task<IReadOnlyList<KeyRow>> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit });
            var all = await XElement.LoadAsync(reader, LoadOptions.None, cancellation);
            return all.Name == Root
                ? [.. all.Elements(Key).Select(static key => new KeyRow((string)key.Attribute("id")!, key.Elements().Single(), default))]
                : throw new KeyBackupException("The file is no backup of keys.");
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new KeyBackupException($"The file could not be read as a backup of keys ({e.GetType().Name}).");
        }
    }
}

/// <summary>A backup could not be written or put back; the message says why, for whoever runs the command.</summary>
internal sealed class KeyBackupException(string message) : Exception(message);
