using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>ヘルプ, and what is said to words the bot does not know.</summary>
[Collection(BrowserTests.Name)]
public sealed class HelpFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Help_shows_what_can_be_done_here_and_its_buttons_open_it(int width)
    {
        await using var page = await playground.OpenAsync(width, "help");
        await page.GoToGeneralAsync();
        await page.SayAsync("ヘルプ");
        var help = await page.CardAsync("できること");
        await page.ScreenshotAsync("channel");

        await page.GoToPersonalChatAsync();
        await page.SayAsync("こんにちは");
        help = await page.CardAsync("できること");
        await page.ScreenshotAsync("personal");
        await help.PressAsync("議題");
        await page.CardAsync("次回の議題");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Unknown_words_are_answered_with_the_nearest_command(int width)
    {
        await using var page = await playground.OpenAsync(width, "unknown");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("議第");

        var answer = await page.CardAsync("「議題」");
        await page.ScreenshotAsync();
        await answer.PressAsync("議題");
        await page.CardAsync("次回の議題");
    }
}
