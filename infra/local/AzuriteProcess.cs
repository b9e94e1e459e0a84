using System.Globalization;

namespace CareSystem.Local;

/// <summary>Azurite: tables and queues as in Azure Storage.</summary>
internal static class AzuriteProcess
{
    /// <summary>The development account that every Azurite has; it is no secret.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static string ConnectionString(LocalPorts ports) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Table(ports)};QueueEndpoint={Queue(ports)};");

    /// <param name="location">Where the data is kept; null = in memory only.</param>
    public static ChildProcess Start(LocalPorts ports, string logFolder, string? location) => ChildProcess.Start(
        "azurite",
        logFolder,
        "node",
        [
            LocalFolder.Package("azurite", "dist", "src", "azurite.js"),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. location is null ? ["--inMemoryPersistence"] : (string[])["--location", location],
            "--blobHost", "127.0.0.1", "--blobPort", Text(ports.Blob),
            "--queueHost", "127.0.0.1", "--queuePort", Text(ports.Queue),
            "--tableHost", "127.0.0.1", "--tablePort", Text(ports.Table),
        ],
        new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>It answers unsigned requests too, by a refusal.</summary>
    public static Task ReadyAsync(ChildProcess azurite, LocalPorts ports, CancellationToken cancellation) =>
        azurite.AnswersAsync(wellOnly: false, cancellation, $"{Table(ports)}/Tables", $"{Queue(ports)}?comp=list");

    private static string Table(LocalPorts ports) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Table}/{Account}");

    private static string Queue(LocalPorts ports) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Queue}/{Account}");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
