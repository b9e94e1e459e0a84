using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>事例 between who wrote it and the secretariat: returned, mended, taken back; and what the check stops, passed with a reason.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CaseReviewFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_is_returned_with_a_comment_mended_sent_again_and_withdrawn(int width)
    {
        await using var page = await playground.OpenAsync(width, "case-return");
        await page.GoToPersonalChatAsync();
        var code = await page.SubmitCaseAsync("Cさんの部屋が見つからない。");

        var review = await page.OpenCaseAsync(code, "承認用の要約");
        await review.PressAsync("差し戻す");
        var missing = await page.CardAsync("コメント：入力してください。");
        await missing.ShowsAsync("Cさんの部屋が見つからない。");
        await missing.FillAsync("差し戻すときのコメント", "足りなかったものも書いてください。");
        await page.ScreenshotAsync("comment");
        await missing.PressAsync("差し戻す");
        await page.CardAsync("事例を差し戻しました");
        await page.ScreenshotAsync("returned");
        await HoldsNothingAsync();

        var returned = await page.AskAsync($"事例 {code}", "コメントを見て直す");
        await returned.ShowsAsync("差戻し");
        await page.ScreenshotAsync("state");
        await returned.PressAsync("このチャットで直す");
        var form = await page.CardAsync("事務局からのコメント");
        await form.ShowsAsync("足りなかったものも書いてください。");
        Assert.Equal("Cさんの部屋が見つからない。", await form.ValueAsync("状況"));
        await form.FillAsync("足りなかったもの", "保証人がいない人の入居を支えるしくみ");
        await page.ScreenshotAsync("mend");
        await form.PressAsync("直した内容で出す");
        await page.CardAsync("直した内容を出しました");
        await page.ScreenshotAsync("mended");
        await HoldsNothingAsync();

        // As of the secretariat, one's own case is opened for its review first.
        var second = await page.OpenCaseAsync(code, "承認用の要約");
        await second.ShowsAsync("保証人がいない人の入居を支えるしくみ");
        await page.ScreenshotAsync("second-review");
        await second.PressAsync("内容を直す");
        await (await page.CardAsync("直した内容で出す")).PressAsync("取り下げる");
        var asked = await page.CardAsync($"事例 {code} を取り下げますか？");
        await page.ScreenshotAsync("withdraw");
        await asked.PressAsync("取り下げて消す");
        await page.CardAsync("事例を取り下げました");
        await page.AskAsync($"事例 {code}", "見つかりません");
        await page.ScreenshotAsync("withdrawn");
        await HoldsNothingAsync();

        Task HoldsNothingAsync() => page.HoldsNothingOfAsync("Cさんの部屋", "足りなかったものも書いて", "保証人がいない人の入居");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task What_the_check_stops_the_secretariat_passes_with_a_reason_that_is_kept(int width)
    {
        await using var page = await playground.OpenAsync(width, "case-stop");
        await page.GoToPersonalChatAsync();
        var form = await page.AskAsync("事例", "個別事例を出す");
        await form.FillBandsAsync();
        await form.FillAsync("状況", "源さんという人形をずっと持っている。");
        await form.PressAsync("この内容で出す");
        var stopped = await page.CardAsync("■ 直してください（1か所）。直さずに進めるときは、理由が要ります");
        await page.ScreenshotAsync("stop");
        await stopped.FillAsync("直さずに進める理由", "人形の名前で、どなたのことでもない。");
        await page.ScreenshotAsync("reason");
        await stopped.PressAsync("この内容で出す");
        var code = await (await page.CardAsync("事例を出しました")).CodeAsync();
        await page.HoldsNothingOfAsync("源さん", "人形の名前");

        var review = await page.OpenCaseAsync(code, "点検の指摘を、事務局が確かめて進めた記録");
        await review.ShowsAsync("佐藤 美咲さん（お名前のようです）：人形の名前で、どなたのことでもない。");
        await page.ScreenshotAsync("kept");
        await review.FillAsync("承認用の要約", "大切な物といっしょに暮らせる所が少ない。");
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");

        // It stands in the text for good, and in nothing that others see.
        await page.OpenCaseAsync(code, "人形の名前で、どなたのことでもない。");
        await page.ScreenshotAsync("text");
        await (await page.CardAsync("人形の名前で、どなたのことでもない。")).PressAsync("閉じる");
        await page.GoToGeneralAsync();
        await page.CardAsync(code);
        await page.ScreenshotAsync("channel");
        await page.HoldsNothingOfAsync("源さん", "人形の名前");
    }
}
