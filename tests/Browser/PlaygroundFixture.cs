using CareSystem.Local;
using CareSystem.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>
/// The local start, once for all browser tests of a collection, and the browser. They share one team and one person, so they run one after
/// another; each opens a page of its own, which knows nothing of what was said before.
/// </summary>
public sealed class PlaygroundFixture : IAsyncDisposable
{
    private readonly TestBrowser browser = new();
    private readonly Lazy<Task<LocalStart>> start;
    private readonly Lazy<Task<OtherPeople>> others;
    private readonly string data = Directory.CreateTempSubdirectory("caresystem-browser-").FullName;

    public PlaygroundFixture()
    {
        start = new Lazy<Task<LocalStart>>(StartAsync);
        others = new Lazy<Task<OtherPeople>>(async () => await OtherPeople.StartAsync((await start.Value).BotAddress));
    }

    /// <param name="width">Of the window, in pixels: 1280 is a PC, 360 a phone.</param>
    /// <param name="flow">What the screenshots are called.</param>
    internal async Task<PlaygroundPage> OpenAsync(int width, string flow)
    {
        // First, because a test that cannot have it ends here.
        var chromium = await browser.GetAsync();
        return await PlaygroundPage.OpenAsync(chromium, (await start.Value).Address, width, flow);
    }

    internal async Task<LocalStart> LocalAsync() => await start.Value;

    /// <summary>Who else speaks to the bot.</summary>
    internal Task<OtherPeople> OthersAsync() => others.Value;

    public async ValueTask DisposeAsync()
    {
        if (others.IsValueCreated)
        {
            await (await others.Value).DisposeAsync();
        }

        if (start.IsValueCreated)
        {
            await (await start.Value).DisposeAsync();
        }

        await browser.DisposeAsync();
        KeepLogs();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Beside the screenshots: what the programs said tells the rest of a test that failed.</summary>
    private void KeepLogs()
    {
        var logs = new DirectoryInfo(Path.Combine(data, "logs"));
        var kept = Directory.CreateDirectory(Repository.PathOf("tests", "TestResults", "logs"));
        foreach (var log in logs.Exists ? logs.GetFiles() : [])
        {
            log.CopyTo(Path.Combine(kept.FullName, log.Name), overwrite: true);
        }
    }

    private async Task<LocalStart> StartAsync()
    {
        var local = await LocalStart.StartAsync(LocalPorts.Free(), data, keep: false);
        await InstallAsync(await browser.GetAsync(), local.Address);
        await using var somebody = await OtherPeople.StartAsync(local.BotAddress);
        await somebody.WarmUpAsync();
        return local;
    }

    /// <summary>As a person does it: open the channel, see the welcome; then the personal chat, which learns of the forum a moment later.</summary>
    private static async Task InstallAsync(IBrowser chromium, string address)
    {
        await using var page = await PlaygroundPage.OpenAsync(chromium, address, 1280, "welcome");
        await page.GoToGeneralAsync();
        await page.CardAsync("協議の場のお手伝いを始めます");
        await page.ScreenshotAsync();
        await page.GoToPersonalChatAsync();
        await page.SayUntilAsync("ヘルプ", $"協議の場：{SampleTeam.Name}");
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<PlaygroundFixture>
{
    public const string Name = "Browser";
}

/// <summary>With a local start of their own, so that they run beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class CaseBrowserTests : ICollectionFixture<PlaygroundFixture>
{
    public const string Name = "Browser, cases";
}
