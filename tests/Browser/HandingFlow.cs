using System.Text.RegularExpressions;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>An issue is handed to the 相談支援部会 in its own channel, seen before it is posted, and acknowledged there.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class HandingFlow(PlaygroundFixture playground)
{
    /// <summary>The tests of this collection run one after another.</summary>
    private static bool isBound;

    [Theory]
    [InlineData(1280, "退院後に通える場所が少ない")]
    [InlineData(360, "家族が相談できる場が少ない")]
    public async Task An_issue_goes_to_another_body_and_is_acknowledged_there(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "handing");
        await BindAsync(page);

        await page.GoToGeneralAsync();
        await page.SayAsync("課題");
        await (await page.CardAsync("地域課題の一覧")).PressAsync("課題を登録する");
        var form = await page.CardAsync("もとになった事例の番号");
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "社会参加（就労）");
        await form.ChooseAsync("レベル", "地域");
        await form.FillAsync("説明", "投稿には出ない説明の文。");
        await form.PressAsync("この内容で登録する");
        var number = Number().Match(await (await page.CardAsync("この課題を開く")).TextAsync()).Value;
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

    private static async Task BindAsync(PlaygroundPage page)
    {
        if (isBound)
        {
            return;
        }

        await page.GoToConsultationAsync();
        await page.SayAsync("設定");
        await (await page.CardAsync("会議体")).PressAsync("会議体");
        await (await page.CardAsync("どのチャネルがどの会議体か")).PressAsync("このチャネルの会議体を決める");
        var form = await page.CardAsync("どう変わるか確かめる");
        await page.ScreenshotAsync("bind");
        await form.ChooseAsync("このチャネルは", "相談支援部会");
        await form.PressAsync("どう変わるか確かめる");
        await (await page.CardAsync("この内容にする")).PressAsync("この内容にする");
        await page.CardAsync("このチャネルは「相談支援部会」になりました");
        isBound = true;
    }

    [GeneratedRegex("R[0-9]+-[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
