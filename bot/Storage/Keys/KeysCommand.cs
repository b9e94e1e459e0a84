using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary><c>keys backup &lt;file&gt;</c> and <c>keys restore &lt;file&gt;</c>, with the settings of the service, instead of starting it.</summary>
internal static partial class KeysCommand
{
    /// <returns>The exit code: 0 done, 1 not done, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] arguments, IServiceProvider services, CancellationToken cancellation)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("keys");
        try
        {
            // Its faults are to be told as those of a setting.
            _ = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            var backup = services.GetRequiredService<KeyBackup>();
            switch (arguments)
            {
                case ["keys", "backup", var path]:
                    Log.Written(log, await backup.WriteAsync(path, cancellation), path);
                    return 0;
                case ["keys", "restore", var path]:
                    var done = await backup.RestoreAsync(path, cancellation);
                    Log.Restored(log, done.Restored, done.Present);
                    return 0;
                default:
                    Log.NotUnderstood(log);
                    return 2;
            }
        }
        catch (Exception e) when (e is KeyBackupException or OptionsValidationException or StorageUnavailableException or IOException or UnauthorizedAccessException)
        {
            Log.NotDone(log, e.Message);
            return 1;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 160, Level = LogLevel.Information, Message = "{Keys} keys written to {Path}. Keep it apart from the storage account.")]
        public static partial void Written(ILogger logger, int keys, string path);

        [LoggerMessage(EventId = 161, Level = LogLevel.Information, Message = "{Restored} keys put back, {Present} were there. Running copies of the service find them by themselves.")]
        public static partial void Restored(ILogger logger, int restored, int present);

        [LoggerMessage(EventId = 162, Level = LogLevel.Error, Message = "Expected: keys backup <file> | keys restore <file>")]
        public static partial void NotUnderstood(ILogger logger);

        [LoggerMessage(EventId = 163, Level = LogLevel.Error, Message = "Not done: {Reason}")]
        public static partial void NotDone(ILogger logger, string reason);
    }
}
