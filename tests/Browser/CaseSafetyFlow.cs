using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>The text of a case is kept longer with a reason; and what is done after a leak.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CaseSafetyFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_text_of_a_case_is_held_with_a_reason_and_let_go(int width)
    {
        await using var page = await playground.OpenAsync(width, "case-hold");
        await page.GoToPersonalChatAsync();
        var code = await page.SubmitCaseAsync("Eさんの部屋が見つからない。");
        await page.ApproveCaseAsync(code, "保証人がいないと住まいが見つからない。");

        await (await page.OpenCaseAsync(code, "消さずに残す")).PressAsync("消さずに残す");
        var form = await page.CardAsync($"事例 {code} を消さずに残す（保留）");
        await form.FillAsync("消さずに残す理由", "訴えがあり、確かめている");
        await page.ScreenshotAsync("form");
        await form.PressAsync("消さずに残す");
        await page.CardAsync("消さずに残すことにしました");
        await page.ScreenshotAsync("held");
        await page.HoldsNothingOfAsync("Eさんの部屋", "訴えがあり");

        var text = await page.OpenCaseAsync(code, "消さずに残しています：佐藤 美咲さん");
        await text.ShowsAsync("理由：訴えがあり、確かめている");
        await page.ScreenshotAsync("text");
        await text.PressAsync("消さずに残す");
        var held = await page.CardAsync($"事例 {code} は、消さずに残しています（保留）");
        await page.ScreenshotAsync("release");
        await held.PressAsync("残すのをやめる");
        await page.CardAsync("残すのをやめました");
        await page.HoldsNothingOfAsync("Eさんの部屋", "訴えがあり");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_leak_is_put_on_record_and_its_clocks_run_until_their_steps_are_taken(int width)
    {
        await using var page = await playground.OpenAsync(width, "leak");
        await page.GoToPersonalChatAsync();
        var guide = await page.AskAsync("事例 漏えい", "おおむね3日から5日以内");
        await page.ScreenshotAsync("guide");
        await guide.PressAsync("このチャットで記録を始める");
        var form = await page.CardAsync("漏えい等の記録");
        await form.FillAsync("何が起きたか", "事例の画面の写真が、別のチームに送られた。");
        await form.FillAsync("だれの、どの情報が、何名分か", "C-7F3K2の文章。1名分。");
        await page.ScreenshotAsync("form");
        await form.PressAsync("記録する");

        var record = await page.CardAsync("速報：できるだけ早く。");
        await record.ShowsAsync("（あと5日）");
        await record.ShowsAsync("（あと30日）");
        await record.ShowsAsync("事例の画面の写真が、別のチームに送られた。");
        await page.ScreenshotAsync("record");
        await record.PressAsync("済みにする");
        record = await page.CardAsync("☑ 被害を止める");
        await record.ShowsAsync("□ 責任者に知らせる");
        await page.ScreenshotAsync("step");
        await record.PressAsync("一覧にもどる");
        var list = await page.CardAsync("7つのうち1つが済み");
        await page.ScreenshotAsync("list");
        await page.HoldsNothingOfAsync("事例の画面の写真", "1名分");
        Assert.DoesNotContain("C-7F3K2", await list.TextAsync(), StringComparison.Ordinal);
    }
}
