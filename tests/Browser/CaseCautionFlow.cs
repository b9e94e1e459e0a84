using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>How long the text of a case is kept is changed in 設定; and what the check only draws attention to is sent by who has read it again.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CaseCautionFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "60日", "Gさんの部屋が見つからない。渡辺に電話した。", "「渡辺」は、お名前のようです")]
    [InlineData(360, "30日", "Gさんの部屋が見つからない。ネットで話題になった歌をよく歌う。", "「ネットで話題」は、調べるとどなたか分かりそうな出来事です")]
    public async Task A_caution_is_confirmed_and_the_text_is_kept_as_long_as_the_settings_say(int width, string days, string situation, string caution)
    {
        await using var page = await playground.OpenAsync(width, "case-caution");
        await page.GoToPersonalChatAsync();
        await KeepAsync(page, days);

        var form = await page.AskAsync("事例", "個別事例を出す");
        await form.FillBandsAsync();
        await form.FillAsync("状況", situation);
        await form.PressAsync("この内容で出す");
        var shown = await page.CardAsync("▲ 確かめてください（1か所）。よければ、このまま出せます");
        await shown.ShowsAsync(caution);
        Assert.DoesNotContain("■ 直", await shown.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(situation, await shown.ValueAsync("状況"));
        await page.ScreenshotAsync("caution", () => shown.ScrollToAsync("▲ 確かめてください"));
        await page.ScreenshotAsync("caution-below", () => shown.ScrollToAsync("▲ 点検で見つかった1か所が、いちばん上に出ています。"));
        await shown.PressAsync("確認しました。この内容で出す");
        var code = await (await page.CardAsync("事例を出しました")).CodeAsync();
        await page.HoldsNothingOfAsync("Gさんの部屋");

        await page.ApproveCaseAsync(code, "保証人がいないと住まいが見つからない。");
        await (await page.OpenCaseAsync(code, situation)).PressAsync("集約済にする");
        var outcome = await page.CardAsync("話し合いのまとめ");
        await outcome.ShowsAsync($"今日から{days}たつと、");
        await page.ScreenshotAsync("outcome");
        await outcome.FillAsync("話し合いのまとめ", "窓口を広げる。");
        await outcome.PressAsync("まとめを共有して集約済にする");
        await page.CardAsync("集約済にしました");
        await page.ScreenshotAsync("aggregated");
    }

    private static async Task KeepAsync(PlaygroundPage page, string days)
    {
        await (await page.AskAsync("設定", "協議の場の決めごと")).PressAsync("協議の場の決めごと");
        await (await page.CardAsync("数の見せ方")).PressAsync("保存期間");
        var group = await page.CardAsync("期間は年度の終わりから数え");
        await page.ScreenshotAsync("group");
        await group.PressAsync("変える");
        var form = await page.CardAsync("保存期間を変える");
        await form.ChooseAsync("事例の文章・要約・まとめを残す日数", days);
        await page.ScreenshotAsync("form");
        await form.PressAsync("変えるとどうなるかを見る");
        var seen = await page.CardAsync("保存期間：変える前の確認");
        await seen.ShowsAsync($"→　{days}");
        await seen.ShowsAsync("この日数で消えます。");
        await page.ScreenshotAsync("preview");
        await seen.PressAsync("この内容に変える");
        await (await page.CardAsync("変えました。")).PressAsync("いまの設定を見る");
        await (await page.CardAsync("期間は年度の終わりから数え")).ShowsAsync(days);
        await page.ScreenshotAsync("changed");
    }
}
