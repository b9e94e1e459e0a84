using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>An issue is handed to the 相談支援部会 in its own channel, seen before it is posted, and acknowledged there.</summary>
[Collection(BrowserTests.Name)]
public sealed class HandingFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "退院後に通える場所が少ない")]
    [InlineData(360, "家族が相談できる場が少ない")]
    public async Task An_issue_goes_to_another_body_and_is_acknowledged_there(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "handing");
        await page.BindConsultationAsync();

        await page.GoToGeneralAsync();
        var number = await page.RegisterIssueAsync(subject);
        await page.SayAsync($"課題 {number.Split('-')[1]}");
        await (await page.CardAsync("直す・段階を変える")).PressAsync("直す・段階を変える");
        await (await page.CardAsync("ほかの会議体へ渡す")).PressAsync("ほかの会議体へ渡す");
        var hand = await page.CardAsync("渡す内容を確かめる");
        await page.ScreenshotAsync("form");
        await hand.PressAsync("渡す内容を確かめる");
        var seen = await page.CardAsync("この内容で投稿します");
        await seen.ShowsAsync(subject);
        Assert.DoesNotContain("投稿には出ない説明の文。", await seen.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("preview");
        await seen.PressAsync("この内容で渡す");
        await page.CardAsync($"課題 {number} を相談支援部会に渡しました");
        await page.ScreenshotAsync("handed");

        await page.GoToConsultationAsync();
        var posted = await page.CardAsync("受領待ち");
        await posted.ShowsAsync(subject);
        await page.ScreenshotAsync("posted");
        await posted.PressAsync("受領する");
        await page.CardAsync($"課題 {number} を受領しました");
        await page.ScreenshotAsync("received");
    }
}
