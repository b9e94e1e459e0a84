using System.Globalization;
using CareSystem.Local;
using CareSystem.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>Drives the Playground's page as its one person does. Every step waits for what it needs to see, never for time.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    /// <summary>The list of conversations is there from this width on.</summary>
    private const int DesktopWidth = 1280;

    private const int Height = 900;

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

    private readonly IPage page;
    private readonly int width;
    private readonly string flow;
    private bool isChannel;

    private PlaygroundPage(IPage page, int width, string flow)
    {
        this.page = page;
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
        PageKnowledge knowledge = new(opened);
        await opened.RouteWebSocketAsync(static url => true, socket => Hear(socket, knowledge));
        await opened.GotoAsync(address);
        return new PlaygroundPage(opened, width, flow);
    }

    public Task GoToGeneralAsync() => GoToAsync($"{SampleTeam.Name} - General", channel: true);

    public Task GoToConsultationAsync() => GoToAsync($"{SampleTeam.Name} - 相談支援部会", channel: true);

    public Task GoToPersonalChatAsync() => GoToAsync("Personal Chat", channel: false);

    /// <summary>In a channel the bot is addressed by name, as Teams asks for it.</summary>
    public async Task SayAsync(string text)
    {
        for (var attempt = 1; ; attempt++)
        {
            var send = await WriteAsync(text);
            try
            {
                await page.RunAndWaitForRequestAsync(
                    send,
                    request => request.Method == "POST" && request.PostData?.Contains(text, StringComparison.Ordinal) == true,
                    new PageRunAndWaitForRequestOptions { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (attempt < 3)
            {
                // On a busy machine the page may be drawn anew once more after it was opened, and what was written is gone.
                await page.Locator("[contenteditable=true]").First.FillAsync("");
            }
        }
    }

    /// <summary>The page as it stands, and what stands in its fields: what was typed is no part of the page's own text.</summary>
    private async Task<string> EverythingAsync()
    {
        var typed = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('input, textarea')].map(field => field.value)");
        return string.Join('\n', typed.Prepend(await page.ContentAsync()));
    }

    /// <returns>What sends it.</returns>
    private async Task<Func<Task>> WriteAsync(string text)
    {
        var box = page.Locator("[contenteditable=true]").First;
        await box.ClickAsync();
        if (!isChannel)
        {
            await page.Keyboard.InsertTextAsync(text);
            return () => page.Keyboard.PressAsync("Enter");
        }

        await page.Keyboard.TypeAsync("@");
        await page.Locator("#typeahead-menu").GetByText(SampleTeam.Bot, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.Keyboard.InsertTextAsync($" {text}");
        return () => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Says it, and waits for a card that shows this text and was not there before.</summary>
    public Task<PlaygroundCard> AskAsync(string text, string shown) => AfterAsync(() => SayAsync(text), shown);

    /// <summary>Does it, and waits for a card that shows this text where there was none.</summary>
    public async Task<PlaygroundCard> AfterAsync(Func<Task> act, string shown)
    {
        var cards = page.Locator(PlaygroundCard.Selector, new PageLocatorOptions { HasText = shown });
        var known = await cards.CountAsync();
        await act();
        await cards.Nth(known).WaitForAsync();
        return await CardAsync(shown);
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
    public async Task<PlaygroundCard> CardAsync(string text)
    {
        var cards = page.Locator(PlaygroundCard.Selector, new PageLocatorOptions { HasText = text });
        // A channel shows its newest post first, a chat its newest message last.
        var card = isChannel ? cards.First : cards.Last;
        await card.WaitForAsync();
        return new PlaygroundCard(page, card);
    }

    /// <summary>Turns the pages of a list until one shows this text: other flows have put something in it as well.</summary>
    public async Task<PlaygroundCard> PageWithAsync(string list, string text)
    {
        while (true)
        {
            var card = await CardAsync(list);
            var shown = await card.TextAsync();
            if (shown.Contains(text, StringComparison.Ordinal))
            {
                return card;
            }

            await card.PressAsync("次のページ");
            for (var look = 0; await (await CardAsync(list)).TextAsync() == shown; look++)
            {
                Assert.InRange(look, 0, 600);
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Proves of each piece that it stands nowhere in the page, seen or not, nor in a field.</summary>
    public async Task HoldsNothingOfAsync(params IReadOnlyList<string> pieces)
    {
        var all = await EverythingAsync();
        Assert.All(pieces, piece => Assert.DoesNotContain(piece, all, StringComparison.Ordinal));
    }

    /// <summary>Proves that what <see cref="HoldsNothingOfAsync"/> looks through holds each piece while it is there to be seen.</summary>
    public async Task HoldsAsync(params IReadOnlyList<string> pieces)
    {
        var all = await EverythingAsync();
        Assert.All(pieces, piece => Assert.Contains(piece, all, StringComparison.Ordinal));
    }

    /// <summary>The window as the person sees it, in <c>tests/TestResults/screens</c>.</summary>
    /// <param name="look">Brings into view what the picture is of.</param>
    public async Task ScreenshotAsync(string? step = null, Func<Task>? look = null)
    {
        var name = string.Join('-', new[] { flow, step, width.ToString(CultureInfo.InvariantCulture) }.Where(static part => part is not null));
        if (width < DesktopWidth)
        {
            // Once more, for what has come since.
            await page.EvaluateAsync(LetItBeNarrow);
        }

        if (look is not null)
        {
            await look();
        }

        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("tests", "TestResults", "screens", $"{name}.png") });
    }

    /// <summary>What was seen last tells most of a test that failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await ScreenshotAsync("end");
        await page.Context.CloseAsync();
    }

    /// <summary>What the server says reaches the page in its order, as far as the page can take it.</summary>
    private static void Hear(IWebSocketRoute socket, PageKnowledge knowledge)
    {
        var server = socket.ConnectToServer();
        var last = Task.CompletedTask;
        server.OnMessage(frame => last = PassAsync(last, socket, frame, knowledge));
    }

    private static async Task PassAsync(Task before, IWebSocketRoute socket, IWebSocketFrame frame, PageKnowledge knowledge)
    {
        await before;
        if (frame.Text is { } text && await knowledge.TakesAsync(text))
        {
            socket.Send(text);
        }
    }

    private async Task GoToAsync(string conversation, bool channel)
    {
        // On a phone's width the list is hidden behind a menu.
        await page.SetViewportSizeAsync(DesktopWidth, Height);
        await page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = conversation }).ClickAsync();
        isChannel = channel;
        await page.GetByText("Start a new post", new PageGetByTextOptions { Exact = true })
            .WaitForAsync(new LocatorWaitForOptions { State = channel ? WaitForSelectorState.Visible : WaitForSelectorState.Hidden });
        if (width < DesktopWidth)
        {
            await page.SetViewportSizeAsync(width, Height);
            await page.EvaluateAsync(LetItBeNarrow);
        }
    }
}
