using System.Diagnostics;
using System.Globalization;

namespace CareSystem.Tests.Kit.Processes;

/// <summary>The service as a process of its own, as it is deployed; it can be killed.</summary>
public sealed class BotServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private BotServer(Process process, int port)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    /// <summary>What it wrote to its terminal.</summary>
    public string Output
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    /// <summary>The file names of the assemblies it has loaded so far, as Linux knows them.</summary>
    public IReadOnlyCollection<string> LoadedAssemblies => File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/maps"))
        .Where(static line => line.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .Select(static line => Path.GetFileName(line))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static async Task<BotServer> StartAsync(IDictionary<string, string?> settings)
    {
        var port = Ports.Free();
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CareSystem.Bot.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        BotServer server = new(Process.Start(start) ?? throw new InvalidOperationException("The service did not start."), port);
        server.process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await server.AnswersAsync();
        return server;
    }

    /// <summary>kill -9: nothing is finished, nothing is told.</summary>
    public void Kill() => process.Kill();

    public Task EndedAsync() => process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            lines.Add(line ?? "");
        }
    }

    private async Task AnswersAsync()
    {
        var until = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var alive = await Client.GetAsync("/healthz");
                return;
            }
            catch (HttpRequestException) when (until.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await Task.Delay(50);
            }
            catch (HttpRequestException e)
            {
                throw new InvalidOperationException($"The service does not answer:\n{Output}", e);
            }
        }
    }
}
