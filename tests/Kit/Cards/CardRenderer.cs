using System.Threading.Channels;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(CardRenderer))]

namespace CareSystem.Tests.Kit.Cards;

/// <summary>
/// Shows cards in Chromium with Microsoft's own renderer and Markdown, as Teams does on a PC. A test class takes it as a
/// constructor parameter; the browser starts with the first card.
/// </summary>
public sealed class CardRenderer : IAsyncDisposable
{
    /// <summary>A phone's and a PC's width, in pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [360, 1000];

    // Two pages: the machine that runs the tests has few cores, and a page's scripts are loaded once.
    private const int MaxPages = 2;
    private readonly TestBrowser browser = new();
    private readonly Channel<Lazy<Task<IPage>>> pages = System.Threading.Channels.Channel.CreateBounded<Lazy<Task<IPage>>>(MaxPages);

    public CardRenderer()
    {
        for (var i = 0; i < MaxPages; i++)
        {
            pages.Writer.TryWrite(new Lazy<Task<IPage>>(OpenPageAsync));
        }
    }

    /// <summary>
    /// Everything a card must stand: our rules, its approved JSON, and Microsoft's renderer on a phone's and a PC's width
    /// without one validation event. Screenshots are left in <c>tests/TestResults/cards</c>, where somebody may look at them.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="slice">The folder, as in <c>Agenda</c>.</param>
    /// <param name="state"><c>&lt;Card&gt;.&lt;state&gt;</c>, as in <c>AgendaListCard.empty</c>.</param>
    /// <param name="withoutFallback">The verbs that have no fallback on purpose.</param>
    /// <returns>What the phone shows.</returns>
    public async Task<RenderedCard> ProveAsync(AdaptiveCard card, string slice, string state, params IReadOnlyCollection<string> withoutFallback)
    {
        CardSchema.Check(card, withoutFallback);
        ApprovedCard.Check(card, slice, state);
        var json = card.ToJson();
        RenderedCard? phone = null;
        foreach (var width in Widths)
        {
            var screenshot = Repository.IsContinuousIntegration ? null : Repository.PathOf("tests", "TestResults", "cards", slice, $"{state}-{width}.png");
            var rendered = await RenderAsync(json, width, screenshot);
            Assert.True(rendered.Events.Length == 0, $"{state}: {string.Join('\n', rendered.Events)}");
            Assert.True(rendered.Overflow == 0, $"{state} is {rendered.Overflow} px wider than {width} px.");
            phone ??= rendered;
        }

        if (withoutFallback.Count == 0)
        {
            Assert.Equal(phone!.Buttons, (await RenderOnOldClientAsync(json)).Buttons);
        }

        return phone!;
    }

    /// <summary>Shows a card and reports what the renderer said about it.</summary>
    public async Task<RenderedCard> RenderAsync(string json, int width, string? screenshotFile = null)
    {
        return await OnPageAsync(async page =>
        {
            await page.SetViewportSizeAsync(width, 800);
            var rendered = await page.EvaluateAsync<RenderedCard>("renderCard", new object[] { json, false });
            if (screenshotFile is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(screenshotFile)!);
                await page.Locator("#card").ScreenshotAsync(new LocatorScreenshotOptions { Path = screenshotFile });
            }

            return rendered;
        });
    }

    /// <summary>Shows a card as a client without Action.Execute does: with the fallbacks.</summary>
    public Task<RenderedCard> RenderOnOldClientAsync(string json) =>
        OnPageAsync(page => page.EvaluateAsync<RenderedCard>("renderCard", new object[] { json, true }));

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    private async Task<T> OnPageAsync<T>(Func<IPage, Task<T>> work)
    {
        await browser.GetAsync();
        var page = await pages.Reader.ReadAsync();
        try
        {
            return await work(await page.Value);
        }
        finally
        {
            await pages.Writer.WriteAsync(page);
        }
    }

    private async Task<IPage> OpenPageAsync()
    {
        var chromium = await browser.GetAsync();
        // No network: a card that needs an image from outside would not show in most towns either.
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions { Offline = true, Locale = "ja-JP", TimezoneId = "Asia/Tokyo" });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await File.ReadAllTextAsync(Repository.PathOf("tests", "Kit", "Cards", "renderer.html")));
        foreach (var script in new[]
        {
            Repository.PathOf("infra", "local", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"),
            Repository.PathOf("infra", "local", "node_modules", "markdown-it", "dist", "browser", "markdown-it.umd.min.js"),
            Repository.PathOf("tests", "Kit", "Cards", "renderer.js"),
        })
        {
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await File.ReadAllTextAsync(script) });
        }

        return page;
    }
}

/// <summary>What Microsoft's renderer made of a card.</summary>
public sealed class RenderedCard
{
    /// <summary>Validation events of parsing and of the card's properties; a good card has none.</summary>
    public string[] Events { get; set; } = [];

    /// <summary>All text shown.</summary>
    public string Text { get; set; } = "";

    /// <summary>The HTML.</summary>
    public string Html { get; set; } = "";

    /// <summary>The text of each TextBlock and fact, in order; paragraphs are lines.</summary>
    public string[] TextBlocks { get; set; } = [];

    /// <summary>The tags within texts other than paragraphs: what Markdown or HTML made.</summary>
    public string[] Markup { get; set; } = [];

    /// <summary>What the buttons say.</summary>
    public string[] Buttons { get; set; } = [];

    /// <summary>By how many pixels the card is wider than its place.</summary>
    public int Overflow { get; set; }
}
