using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>
/// At each start: keys that lie open, or are wrapped with a certificate that was changed since, are wrapped with the one in use. So a
/// certificate can be added to a service that has run without, and an old one be removed after one start.
/// </summary>
internal sealed partial class KeyRewrap(KeyRing ring, IOptions<KeyOptions> options, IProtectionKeys keys, ILoggerFactory logs, ILogger<KeyRewrap> log) : BackgroundService
{
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (options.Value.Load() is not [var current, ..])
        {
            return 0;
        }

        await using var services = KeyServices.Make(ring, options.Value);
        EncryptedXmlDecryptor unwrap = new(services);
        CertificateXmlEncryptor wrap = new(current, logs);
        var done = 0;
        foreach (var row in (await ring.RowsAsync(cancellation)).Where(row => !KeyWrap.IsWrappedWith(row.Xml, current)))
        {
            try
            {
                // Another copy may have been quicker; then it is done.
                done += await ring.PutAsync(row with { Xml = KeyWrap.Anew(row.Xml, unwrap, wrap) }, cancellation) ? 1 : 0;
            }
            catch (CryptographicException)
            {
                Log.Unreadable(log, row.Id);
            }
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Beside the rest of the start: the ring is there when the first turn needs it, or that turn waits for this reading.
            await Task.Run(() => keys.Current.CreateProtector(nameof(KeyRewrap)).Protect([]), stoppingToken);
            if (await RunAsync(stoppingToken) is var done and > 0)
            {
                Log.Wrapped(log, done);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            // The next start tries again; until then everything works as before.
            Log.NotNow(log, e.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 150, Level = LogLevel.Information, Message = "{Count} keys of protected columns were wrapped with the certificate in use.")]
        public static partial void Wrapped(ILogger logger, int count);

        [LoggerMessage(EventId = 151, Level = LogLevel.Error, Message = "Key {Row} is wrapped with a certificate that is not among Keys:Certificates: what it opens cannot be read.")]
        public static partial void Unreadable(ILogger logger, string row);

        [LoggerMessage(EventId = 152, Level = LogLevel.Warning, Message = "The keys could not be looked through: {Cause}.")]
        public static partial void NotNow(ILogger logger, string cause);
    }
}
