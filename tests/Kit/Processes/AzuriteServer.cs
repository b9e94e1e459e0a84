using System.Diagnostics;
using System.Globalization;
using CareSystem.Local;

namespace CareSystem.Tests.Kit.Processes;

/// <summary>An Azurite of one's own, for tests that stop it.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>Azurite's well-known development account; neither it nor its key is a secret.</summary>
    private const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private AzuriteServer(Process process, int tablePort, int queuePort)
    {
        this.process = process;
        TablePort = tablePort;
        QueuePort = queuePort;
    }

    public int TablePort { get; }

    public int QueuePort { get; }

    public string ConnectionString => Connection(TablePort, QueuePort);

    /// <summary>The connection string for these ports: a test may stand a proxy before Azurite.</summary>
    public static string Connection(int tablePort, int queuePort) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{tablePort}/{Account};QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};");

    public static async Task<AzuriteServer> StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryStartAsync();
            }
            catch (PortTakenException) when (attempt < 5)
            {
                // A port that was free a moment ago is somebody else's now.
            }
        }
    }

    private static async Task<AzuriteServer> TryStartAsync()
    {
        var (blob, queue, table) = (FreePorts.Take(), FreePorts.Take(), FreePorts.Take());
        var script = Path.Combine(Repository.Root, "infra", "local", "node_modules", "azurite", "dist", "src", "azurite.js");
        ProcessStartInfo start = new("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] arguments =
        [
            script, "--silent", "--skipApiVersionCheck", "--inMemoryPersistence", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", Text(blob), "--queueHost", "127.0.0.1", "--queuePort", Text(queue), "--tableHost", "127.0.0.1", "--tablePort", Text(table),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("Azurite did not start.");
        started.OutputDataReceived += static (_, _) => { };
        started.ErrorDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        AzuriteServer server = new(started, table, queue);
        await server.AnswersAsync();
        return server;

        static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The process stands still (SIGSTOP): connections are taken, nothing is answered.</summary>
    public void Pause()
    {
        IsPaused = true;
        Signal("-STOP");
    }

    public void Resume()
    {
        Signal("-CONT");
        IsPaused = false;
    }

    public bool IsPaused { get; private set; }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private sealed class PortTakenException(string message, Exception inner) : Exception(message, inner);

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task AnswersAsync()
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(2) };
        var until = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var table = await client.GetAsync($"http://127.0.0.1:{TablePort}/{Account}/Tables");
                using var queue = await client.GetAsync($"http://127.0.0.1:{QueuePort}/{Account}?comp=list");
                return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && until.Elapsed < Patience.Limit)
            {
                if (process.HasExited)
                {
                    throw new PortTakenException($"Azurite ended with {process.ExitCode}.", e);
                }

                await Task.Delay(100);
            }
        }
    }
}
