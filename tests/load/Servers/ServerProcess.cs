using System.Diagnostics;
using System.Globalization;
using CareSystem.Local;

namespace CareSystem.Load.Servers;

/// <summary>What a server has used since it started.</summary>
/// <param name="Cpu">As the operating system counts it for this process, all threads, user and kernel.</param>
internal readonly record struct Usage(TimeSpan Cpu, long AllocatedBytes)
{
    public static Usage operator -(Usage later, Usage earlier) => new(later.Cpu - earlier.Cpu, later.AllocatedBytes - earlier.AllocatedBytes);
}

/// <summary>A server in a process of its own, so that what it uses is told apart from what those around it use.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string gauge;
    private readonly Stopwatch clock;

    private ServerProcess(Process process, string gauge, int port, Stopwatch clock)
    {
        this.process = process;
        this.gauge = gauge;
        this.clock = clock;
        Client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan AliveAfter { get; private set; }

    public TimeSpan SinceStart => clock.Elapsed;

    /// <summary>What the process holds in memory now.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="assembly">What <c>dotnet</c> runs.</param>
    /// <param name="arguments">The assembly's own.</param>
    /// <param name="settings">Its configuration, passed as environment variables.</param>
    public static async Task<ServerProcess> StartAsync(string assembly, string[] arguments, IDictionary<string, string?> settings, bool isGauged = true)
    {
        var port = FreePorts.Take();
        var socket = Path.Combine(Path.GetTempPath(), $"caresystem-gauge-{Environment.ProcessId}-{port}");
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        // Everything here is http on loopback, which the service takes in Development only.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        // As in production: what the framework says of every request is not written.
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        if (isGauged)
        {
            Gauge.Ask(start.Environment, socket);
        }

        var started = Stopwatch.StartNew();
        ServerProcess server = new(Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start."), socket, port, started);
        server.Drain();
        await server.AnswersAsync();
        return server;
    }

    public async Task<Usage> UsageAsync()
    {
        process.Refresh();
        return new Usage(process.TotalProcessorTime, await Gauge.AllocatedBytesAsync(gauge));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        File.Delete(gauge);
    }

    /// <summary>What it writes to its terminal must be read by somebody, or it stands still; only what went wrong is passed on.</summary>
    private void Drain()
    {
        process.OutputDataReceived += static (_, line) => PassOn(line.Data);
        process.ErrorDataReceived += static (_, line) => PassOn(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        static void PassOn(string? line)
        {
            if (line is not null && (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("warn: CareSystem", StringComparison.Ordinal) || line.StartsWith("Unhandled", StringComparison.Ordinal)))
            {
                Console.Error.WriteLine(line);
            }
        }
    }

    private async Task AnswersAsync()
    {
        while (true)
        {
            try
            {
                using var alive = await Client.GetAsync("/healthz");
                alive.EnsureSuccessStatusCode();
                AliveAfter = clock.Elapsed;
                return;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }
}
