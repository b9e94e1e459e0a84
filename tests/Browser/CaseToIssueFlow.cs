using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>事例 → 課題: an issue is drawn out of an approved case, and each leads to the other without a word of the text.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CaseToIssueFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "身元を保証する人がいないと入居を断られる")]
    [InlineData(360, "退院の日に荷物を運ぶ手がない")]
    public async Task An_issue_is_registered_from_a_case_and_both_know_of_each_other(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "case-to-issue");
        await page.GoToPersonalChatAsync();
        var code = await page.SubmitCaseAsync("Fさんの部屋が見つからない。");
        await page.ApproveCaseAsync(code, "保証人がいないと住まいが見つからない。");

        await page.GoToGeneralAsync();
        var digest = await page.CardAsync(code);
        await page.ScreenshotAsync("digest");
        await digest.PressAsync("この事例から課題を登録する");
        var form = await page.CardAsync("もとになった事例の番号");
        Assert.Equal(code, await form.ValueAsync("もとになった事例の番号"));
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "住まい");
        await form.ChooseAsync("レベル", "地域");
        await page.ScreenshotAsync("form");
        await form.PressAsync("この内容で登録する");
        var receipt = await page.CardAsync("この課題の背後に事例が1件あります");
        var number = await receipt.NumberAsync();
        await page.ScreenshotAsync("receipt");
        await page.HoldsNothingOfAsync("Fさんの部屋");

        // Back from the case to the issue, where nobody else looks on.
        await page.GoToPersonalChatAsync();
        await (await page.AskAsync($"事例 {code}", "要約を見る")).PressAsync("要約を見る");
        var chain = await page.CardAsync("この事例から見えた地域課題（1件）");
        await chain.ShowsAsync($"{number}　{subject}");
        await page.ScreenshotAsync("chain");
        await page.HoldsNothingOfAsync("Fさんの部屋");
    }
}
