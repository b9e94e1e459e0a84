using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>投票 in the channel: one tap answers, the counts are live on the card, the answer is changed, and the poll is closed.</summary>
[Collection(BrowserTests.Name)]
public sealed class PollsFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "次回はいつがよいですか")]
    [InlineData(360, "場所はどこがよいですか")]
    public async Task A_poll_is_answered_with_one_tap_counted_live_and_closed(int width, string question)
    {
        await using var page = await playground.OpenAsync(width, "poll");
        await page.GoToGeneralAsync();
        await page.SayAsync($"投票 {question} / 平日の午前 / 平日の午後");
        var poll = await page.CardAsync(question);
        await poll.ShowsAsync("0票");
        await page.ScreenshotAsync("open");

        await poll.PressAsync("1. 平日の午前");
        poll = await page.CardAsync("あなたの回答：1. 平日の午前");
        await poll.ShowsAsync("1票（100％）");
        await page.ScreenshotAsync("answered");

        await poll.PressAsync("2. 平日の午後");
        poll = await page.CardAsync("あなたの回答：2. 平日の午後");
        await page.ScreenshotAsync("changed");

        await poll.PressAsync("投票を締め切る");
        poll = await page.CardAsync("【受付終了】投票");
        await poll.ShowsAsync("1票（100％）");
        await page.ScreenshotAsync("closed");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task What_the_form_does_not_take_is_said_and_nothing_typed_is_lost(int width)
    {
        await using var page = await playground.OpenAsync(width, "poll-form");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("投票");
        var form = await page.CardAsync("チャネルに投票を出す");
        await form.FillAsync("問い", "どこに集まりますか");
        await form.FillAsync("選択肢", "市役所");
        await form.PressAsync("チャネルに投票を出す");

        var again = await page.CardAsync("▲");
        Assert.Equal("どこに集まりますか", await again.ValueAsync("問い"));
        Assert.Equal("市役所", await again.ValueAsync("選択肢"));
        await page.ScreenshotAsync();
    }
}
