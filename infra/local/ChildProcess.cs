using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CareSystem.Local;

/// <summary>A program that was started by this one and ends with it. What it writes goes to a file.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly StreamWriter log;
    private readonly Queue<string> lastLines = [];

    private ChildProcess(string name, Process process, StreamWriter log)
    {
        Name = name;
        this.process = process;
        this.log = log;
    }

    public string Name { get; }

    public int Id => process.Id;

    /// <summary>The last lines it wrote: what a person needs when it ends too early.</summary>
    public string LastLines
    {
        get { lock (lastLines) return string.Join('\n', lastLines); }
    }

    public static ChildProcess Start(string name, string logFolder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Directory.CreateDirectory(logFolder);
        ProcessStartInfo start = new(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = logFolder,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var started = Run(start);
        ChildProcess child = new(name, started, new StreamWriter(Path.Combine(logFolder, $"{name}.log")) { AutoFlush = true });
        started.OutputDataReceived += (_, line) => child.Keep(line.Data);
        started.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        started.StandardInput.Close();
        return child;
    }

    /// <summary>Waits until every address answers; with <paramref name="wellOnly"/> until it answers 200.</summary>
    public async Task AnswersAsync(bool wellOnly, CancellationToken cancellation, params string[] addresses)
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(6) };
        var until = Stopwatch.StartNew();
        foreach (var address in addresses)
        {
            while (!await AnswersAsync(client, address, wellOnly, cancellation))
            {
                if (process.HasExited || until.Elapsed > Patience)
                {
                    throw new LocalStartException(
                        $"{Name} が{(process.HasExited ? "終わってしまいました" : "応答しません")}（{address}）。\n{LastLines}");
                }

                await Task.Delay(100, cancellation);
            }
        }
    }

    public Task EndedAsync() => process.WaitForExitAsync();

    /// <summary>Asks it to end, so that it can write what it still holds; after a while ends it, and whatever it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await AskToEndAsync();
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        await log.DisposeAsync();
    }

    private static Process Run(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new LocalStartException($"{start.FileName} を開始できませんでした。");
        }
        catch (Win32Exception)
        {
            throw new LocalStartException($"{start.FileName} が見つかりません。.NET 10 と Node.js 20 以降を入れてください。");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address, bool wellOnly, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            return answer.IsSuccessStatusCode || !wellOnly;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task AskToEndAsync()
    {
        // Windows has no such signal for a program without a window.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Farewell);
        }
        catch (TimeoutException)
        {
            // It is ended by force.
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lastLines)
        {
            log.WriteLine(line);
            lastLines.Enqueue(line);
            if (lastLines.Count > 20)
            {
                lastLines.Dequeue();
            }
        }
    }
}

/// <summary>Something the person at the terminal must know; the message is for them.</summary>
internal sealed class LocalStartException(string message) : Exception(message);
