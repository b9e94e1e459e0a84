using System.Diagnostics;
using System.Globalization;

namespace CareSystem.Tests.Kit.Processes;

/// <summary>The service as a process of its own, as it is deployed; it can be killed.</summary>
public sealed class BotServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private BotServer(Process process) => this.process = process;

    public HttpClient Client { get; } = new() { Timeout = Patience.Limit };

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
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CareSystem.Bot.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // It chooses the port itself: one that was free a moment ago may be another process's by then, which would answer in its place.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        BotServer server = new(Process.Start(start) ?? throw new InvalidOperationException("The service did not start."));
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
        const string Said = "Now listening on: ";
        var until = Stopwatch.StartNew();
        while (true)
        {
            if (Output.IndexOf(Said, StringComparison.Ordinal) is var at and >= 0)
            {
                Client.BaseAddress = new Uri(Output[(at + Said.Length)..].Split('\n')[0].Trim());
                using var alive = await Client.GetAsync("/healthz");
                alive.EnsureSuccessStatusCode();
                return;
            }

            if (until.Elapsed > Patience.Limit || process.HasExited)
            {
                throw new InvalidOperationException($"The service does not answer:\n{Output}");
            }

            await Task.Delay(50);
        }
    }
}
