using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>What comes of an issue that was handed over: called back, handed again, answered, and the answer back on the issue.</summary>
[Collection(BrowserTests.Name)]
public sealed class HandingAnswersFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "夕方に集まれる場所がない")]
    [InlineData(360, "働き始めた人を支える先が足りない")]
    public async Task An_issue_is_called_back_handed_again_answered_and_the_answer_comes_back(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "handing-answer");
        await page.BindConsultationAsync();
        await page.GoToPersonalChatAsync();
        var number = await page.RegisterIssueAsync(subject);

        var receipt = await HandAsync(page, number);
        await receipt.PressAsync("受け渡しの内容を開く");
        var handing = await page.CardAsync("渡すのを取りやめる");
        await page.ScreenshotAsync("waiting");
        await handing.PressAsync("渡すのを取りやめる");
        await page.CardAsync($"課題 {number} を渡すのを取りやめました");
        await page.ScreenshotAsync("recalled");

        await page.GoToConsultationAsync();
        await (await page.CardAsync(subject)).ShowsAsync("取りやめ");
        await page.ScreenshotAsync("recalled-there");
        await page.GoToPersonalChatAsync();
        await HandAsync(page, number);

        // There, whoever decides answers with a reason.
        await page.GoToConsultationAsync();
        await (await page.CardAsync("受領待ち")).PressAsync("回答する");
        var form = await page.CardAsync($"課題 {number} への回答");
        await form.TickAsync("意見を付けて戻す");
        await form.PressAsync("この内容で回答する");
        form = await page.CardAsync("戻すとき、受けないときは、意見や理由を書いてください。");
        await form.FillAsync("意見・理由", "まず住宅課と相談してください。");
        await page.ScreenshotAsync("answer");
        await form.PressAsync("この内容で回答する");
        await page.CardAsync($"課題 {number} への回答を届けました");
        await page.ScreenshotAsync("answered");

        await page.GoToPersonalChatAsync();
        var issue = await page.AskAsync($"課題 {number}", "相談支援部会の回答：意見を付けて戻す");
        await issue.ShowsAsync("まず住宅課と相談してください。");
        await page.ScreenshotAsync("issue");
        await page.AskAsync("議題", "次回の議題");
        await page.PageWithAsync("次回の議題", $"課題 {number} への相談支援部会の回答：意見を付けて戻す");
        await page.ScreenshotAsync("agenda");
    }

    private static async Task<PlaygroundCard> HandAsync(PlaygroundPage page, string number)
    {
        await (await page.HandAsync(number)).PressAsync("渡す内容を確かめる");
        await (await page.CardAsync("この内容で投稿します")).PressAsync("この内容で渡す");
        return await page.CardAsync($"課題 {number} を相談支援部会に渡しました");
    }
}
