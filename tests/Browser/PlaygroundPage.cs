using System.Globalization;
using CareSystem.Local;
using CareSystem.Tests.Kit;
using Microsoft.Playwright;

namespace CareSystem.Tests.Browser;

/// <summary>Drives the Playground's page as its one person does. Every step waits for what it needs to see, never for time.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    /// <summary>The list of conversations is there from this width on.</summary>
    private const int DesktopWidth = 1280;

    private const int Height = 900;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.25);

    /// <summary>
    /// The Playground has no layout for phones: its conversation never gets narrower than 600 px. What is looked at here is the bot's
    /// cards, so the conversation and the bubbles in it are allowed to be as narrow as the window, and nothing else is touched.
    /// </summary>
    private const string LetItBeNarrow =
        """
        () => {
          for (const part of document.querySelectorAll('div')) if (getComputedStyle(part).minWidth === '600px') part.style.minWidth = '0';
          for (const card of document.querySelectorAll('.ac-adaptiveCard'))
            for (let part = card; part !== document.body; part = part.parentElement) { part.style.minWidth = '0'; part.style.maxWidth = '100%'; }
        }
        """;

    /// <summary>Opening a conversation installs the bot anew; what is said before that is done may get no answer that the page shows.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1.5);

    /// <summary>After this long a person who sees nothing says it again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IPage page;
    private readonly PageTraffic traffic;
    private readonly int width;
    private readonly string flow;
    private bool isChannel;

    private PlaygroundPage(IPage page, PageTraffic traffic, int width, string flow)
    {
        this.page = page;
        this.traffic = traffic;
        this.width = width;
        this.flow = flow;
    }

    public static async Task<PlaygroundPage> OpenAsync(IBrowser browser, string address, int width, string flow)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new ViewportSize { Width = DesktopWidth, Height = Height },
        });
        context.SetDefaultTimeout(60_000);

        // Fonts from elsewhere: a test needs this machine only.
        await context.RouteAsync(url => !new Uri(url).IsLoopback, static route => route.AbortAsync());
        var opened = await context.NewPageAsync();
        PageTraffic seen = new(opened);
        await opened.RouteWebSocketAsync(static url => true, socket => HoldBack(socket, seen));
        await opened.GotoAsync(address);
        return new PlaygroundPage(opened, seen, width, flow);
    }

    public Task GoToGeneralAsync() => GoToAsync($"{SampleTeam.Name} - General", channel: true);

    public Task GoToPersonalChatAsync() => GoToAsync("Personal Chat", channel: false);

    /// <summary>In a channel the bot is addressed by name, as Teams asks for it.</summary>
    public async Task SayAsync(string text)
    {
        var box = page.Locator("[contenteditable=true]").First;
        await box.ClickAsync();
        if (isChannel)
        {
            await page.Keyboard.TypeAsync("@");
            await page.Locator("#typeahead-menu").GetByText(SampleTeam.Bot, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
            await page.Keyboard.InsertTextAsync($" {text}");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Post", Exact = true }).ClickAsync();
        }
        else
        {
            await page.Keyboard.InsertTextAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>
    /// Asks for a card, and asks again when none comes: only for words that change nothing. The page shows no answer that
    /// reaches it before it knows the post answered to.
    /// </summary>
    public async Task<PlaygroundCard> AskAsync(string text, string shown)
    {
        for (var attempt = 1; ; attempt++)
        {
            await SayAsync(text);
            try
            {
                return await CardAsync(shown, attempt < 3 ? Patience : null);
            }
            catch (TimeoutException) when (attempt < 3)
            {
                // Once more.
            }
        }
    }

    /// <summary>For what the bot learns a moment later.</summary>
    public async Task SayUntilAsync(string text, string shown)
    {
        for (var attempt = 1; ; attempt++)
        {
            var known = await page.Locator(PlaygroundCard.Selector).CountAsync();
            await SayAsync(text);
            await page.Locator(PlaygroundCard.Selector).Nth(known).WaitForAsync();
            if (await page.Locator(PlaygroundCard.Selector).Nth(known).GetByText(shown).CountAsync() > 0)
            {
                return;
            }

            if (attempt == 20)
            {
                throw new TimeoutException($"「{text}」の答えに「{shown}」がありません。");
            }
        }
    }

    /// <summary>The newest card that shows this text, once there is one.</summary>
    public async Task<PlaygroundCard> CardAsync(string text, TimeSpan? within = null)
    {
        var cards = page.Locator(PlaygroundCard.Selector, new PageLocatorOptions { HasText = text });
        // A channel shows its newest post first, a chat its newest message last.
        var card = isChannel ? cards.First : cards.Last;
        await card.WaitForAsync(new LocatorWaitForOptions { Timeout = (float?)within?.TotalMilliseconds });
        return new PlaygroundCard(page, card);
    }

    /// <summary>The window as the person sees it, in <c>tests/TestResults/screens</c>.</summary>
    public async Task ScreenshotAsync(string? step = null)
    {
        var name = string.Join('-', new[] { flow, step, width.ToString(CultureInfo.InvariantCulture) }.Where(static part => part is not null));
        if (width < DesktopWidth)
        {
            // Once more, for what has come since.
            await page.EvaluateAsync(LetItBeNarrow);
        }

        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("tests", "TestResults", "screens", $"{name}.png") });
    }

    /// <summary>What was seen last tells most of a test that failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await ScreenshotAsync("end");
        await page.Context.CloseAsync();
    }

    /// <summary>
    /// A reply that comes before the page knows the post it belongs to is never shown by the page, and the bot is that fast. So what
    /// the server says waits, in its order, until the page has the answer to everything it asked, and a moment longer.
    /// </summary>
    private static void HoldBack(IWebSocketRoute socket, PageTraffic traffic)
    {
        var server = socket.ConnectToServer();
        var last = Task.CompletedTask;
        server.OnMessage(frame => last = LaterAsync(last, socket, frame, traffic));
    }

    private static async Task LaterAsync(Task before, IWebSocketRoute socket, IWebSocketFrame frame, PageTraffic traffic)
    {
        await before;
        await traffic.AnsweredAsync(Moment);
        if (frame.Text is { } text)
        {
            socket.Send(text);
        }
        else
        {
            socket.Send(frame.Binary!);
        }

        traffic.Heard();
    }

    private async Task GoToAsync(string conversation, bool channel)
    {
        // On a phone's width the list is hidden behind a menu.
        await page.SetViewportSizeAsync(DesktopWidth, Height);
        await page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = conversation }).ClickAsync();
        isChannel = channel;
        await page.GetByText("Start a new post", new PageGetByTextOptions { Exact = true })
            .WaitForAsync(new LocatorWaitForOptions { State = channel ? WaitForSelectorState.Visible : WaitForSelectorState.Hidden });
        await traffic.QuietAsync(Settled);
        if (width < DesktopWidth)
        {
            await page.SetViewportSizeAsync(width, Height);
            await page.EvaluateAsync(LetItBeNarrow);
        }
    }
}
