using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Infra.Local;

/// <summary>The local start as a person runs it: a process that starts others, says when it is ready, and takes all of them with it.</summary>
public sealed partial class LocalStartTests : IDisposable
{
    private const string Mark = "CARESYSTEM_LOCAL_START_TEST";

    private readonly string data = Directory.CreateTempSubdirectory("caresystem-local-").FullName;

    [Fact]
    public async Task Everything_starts_with_one_command_and_ends_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var local = Start();
        var (playground, bot) = await ReadyAsync(local);
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };

        Assert.Equal("ok", await client.GetStringAsync($"{bot}/healthz"));
        Assert.Contains("<title>Microsoft 365 Agents Playground</title>", await client.GetStringAsync(playground), StringComparison.Ordinal);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(4, Marked().Count);
        }

        using (var kill = Process.Start("kill", ["-TERM", local.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await local.WaitForExitAsync().WaitAsync(Patience.Limit);
        Assert.Equal(0, local.ExitCode);
        Assert.Empty(Marked());
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync($"{bot}/healthz"));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(playground));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(data, "azurite"), "*table*.json"));
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_says_so_and_ends()
    {
        await using (new FileStream(Path.Combine(data, "lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            using var second = Start();
            var said = await second.StandardError.ReadToEndAsync().WaitAsync(Patience.Limit);
            await second.WaitForExitAsync();

            Assert.Equal(1, second.ExitCode);
            Assert.Contains("すでに動いています", said, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private Process Start()
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "CareSystem.Local.dll"), "--ports", "auto", "--data", data })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[Mark] = data;
        return Process.Start(start) ?? throw new InvalidOperationException("The local start did not start.");
    }

    private static async Task<(string Playground, string Bot)> ReadyAsync(Process local)
    {
        using CancellationTokenSource limit = new(Patience.Limit);
        List<string> addresses = [];
        while (await local.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            addresses.AddRange(Address().Matches(line).Select(static match => match.Value));
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                return (addresses[0], addresses[1]);
            }
        }

        throw new InvalidOperationException($"It ended: {await local.StandardError.ReadToEndAsync(limit.Token)}");
    }

    /// <summary>Every process that was started by the one under test, or by one of those.</summary>
    private List<string> Marked() => OperatingSystem.IsLinux()
        ? [.. Directory.GetDirectories("/proc").Where(static folder => int.TryParse(Path.GetFileName(folder), out _)).Where(IsMarked)]
        : [];

    private bool IsMarked(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ")).Split('\0').Contains($"{Mark}={data}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or belongs to somebody else.
            return false;
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
