using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>強み beside the issues: added for an issue, mended, and withdrawn.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class StrengthsFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "土曜の昼に行ける所がない", "活動センターが土曜も開いている")]
    [InlineData(360, "夜の不安を話せる人がいない", "家族会が月に一度集まっている")]
    public async Task A_strength_is_added_for_an_issue_mended_and_withdrawn(int width, string subject, string strength)
    {
        await using var page = await playground.OpenAsync(width, "strength");
        await page.GoToPersonalChatAsync();
        var number = await page.RegisterIssueAsync(subject);
        await (await page.AskAsync($"課題 {number}", "生かせる強みを加える")).PressAsync("生かせる強みを加える");
        var form = await page.CardAsync("生かせる課題の番号");
        Assert.Equal(number, await form.ValueAsync("生かせる課題の番号"));
        await form.FillAsync("強み", strength);
        await form.ChooseSeveralAsync("分類", "社会参加（就労）", "地域の助け合い");
        await page.ScreenshotAsync("form");
        await form.PressAsync("この内容で登録する");
        await page.CardAsync("✓ 強みを登録しました");
        await page.ScreenshotAsync("receipt");

        var issue = await page.AskAsync($"課題 {number}", "この課題に生かせる強み");
        await issue.ShowsAsync(strength);
        await page.ScreenshotAsync("issue");
        await issue.PressAsync("課題の一覧");
        await (await page.CardAsync("見つかった強み")).PressAsync("見つかった強み");
        var list = await page.CardAsync("見つかった強みの一覧");
        await list.ShowsAsync($"生かせる課題：{number}");
        await page.ScreenshotAsync("list");
        await list.PressAsync("開く");

        await (await page.CardAsync("これまでの記録")).PressAsync("内容を直す");
        form = await page.CardAsync("強みを直す");
        await form.FillAsync("説明", "だれでも参加できる。");
        await form.PressAsync("直した内容で記録する");
        await (await page.CardAsync("✓ 強みを直しました")).PressAsync("強みの一覧");
        await (await page.CardAsync("見つかった強みの一覧")).PressAsync("開く");
        var mended = await page.CardAsync("説明：（なし） → だれでも参加できる。");
        await page.ScreenshotAsync("history");
        await mended.PressAsync("取り下げる");
        await page.CardAsync("✓ 強みを取り下げました");
        await page.ScreenshotAsync("withdrawn");
    }
}
