using Microsoft.Playwright;
using Xunit;

namespace CareSystem.Tests.Kit;

/// <summary>
/// One Chromium for all browser tests: the one named by CARESYSTEM_BROWSER, else an installed Chrome, Edge or Chromium,
/// else Playwright's own download. Where none can be had a test skips; under CI it fails.
/// </summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Names =
        ["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge", "chromium", "chromium-browser"];

    private static readonly string[] Arguments =
        ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<Started>> started = new(StartAsync);

    /// <summary>The browser; a test that cannot have it ends here.</summary>
    public async Task<IBrowser> GetAsync()
    {
        var outcome = await started.Value;
        if (outcome.Browser is { } browser)
        {
            return browser;
        }

        if (Repository.IsContinuousIntegration)
        {
            Assert.Fail(outcome.Reason);
        }

        Assert.Skip(outcome.Reason);
        throw new InvalidOperationException(outcome.Reason);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var outcome = await started.Value;
            if (outcome.Browser is not null)
            {
                await outcome.Browser.DisposeAsync();
            }

            outcome.Playwright?.Dispose();
        }
    }

    /// <summary>The executable to start, or null for Playwright's own.</summary>
    internal static string? FindExecutable(Func<string, string?> variable, Func<string, bool> exists)
    {
        if (variable("CARESYSTEM_BROWSER") is { Length: > 0 } named)
        {
            return named;
        }

        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + suffix)));
        return onPath.Concat(UsualPlaces(variable)).FirstOrDefault(exists);
    }

    private static IEnumerable<string> UsualPlaces(Func<string, string?> variable)
    {
        foreach (var root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" })
        {
            if (variable(root) is { Length: > 0 } folder)
            {
                yield return Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
                yield return Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
            }
        }

        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        yield return "/opt/google/chrome/chrome";
        yield return "/snap/bin/chromium";
    }

    private static async Task<Started> StartAsync()
    {
        IPlaywright? playwright = null;
        try
        {
            playwright = await Playwright.CreateAsync();
            var executable = FindExecutable(Environment.GetEnvironmentVariable, File.Exists);
            if (executable is null && !File.Exists(playwright.Chromium.ExecutablePath))
            {
                var exitCode = await Task.Run(static () => Microsoft.Playwright.Program.Main(["install", "chromium"])).WaitAsync(TimeSpan.FromMinutes(3));
                if (exitCode != 0)
                {
                    playwright.Dispose();
                    return new Started(null, null, "No browser: none is installed and Playwright's download failed. Set CARESYSTEM_BROWSER.");
                }
            }

            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                // Chromium refuses its sandbox to root, and containers run tests as root.
                Args = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? [.. Arguments, "--no-sandbox"] : Arguments,
            });
            return new Started(playwright, browser, "");
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException or IOException)
        {
            playwright?.Dispose();
            return new Started(null, null, $"No browser could be started ({failure.Message}). Set CARESYSTEM_BROWSER.");
        }
    }

    private sealed record Started(IPlaywright? Playwright, IBrowser? Browser, string Reason);
}
