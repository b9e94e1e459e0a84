using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>課題 → 目標 → 実績 → 振り返り → 課題: the chain is gone along in both directions, on a PC and on a phone.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class GoalsFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "通院の足がなくて続かない", "通院に付き添える人を増やす")]
    [InlineData(360, "休みの日に行く所がない", "休みの日に開く場を増やす")]
    public async Task From_an_issue_a_target_is_set_measured_and_ended_and_seen_on_the_issue(int width, string subject, string goal)
    {
        await using var page = await playground.OpenAsync(width, "goals");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("課題");
        await (await page.CardAsync("地域課題の一覧")).PressAsync("課題を登録する");
        var form = await page.CardAsync("もとになった事例の番号");
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "社会参加（就労）");
        await form.ChooseAsync("レベル", "地域");
        await form.PressAsync("この内容で登録する");
        var receipt = await page.CardAsync("この課題を開く");
        var issue = await receipt.NumberAsync();
        await receipt.PressAsync("この課題を開く");
        var opened = await page.CardAsync("この課題のための目標と工程");
        await page.ScreenshotAsync("issue");

        await opened.PressAsync("この課題の目標を立てる");
        var target = await page.CardAsync($"課題 {issue}「{subject}」のための目標です。");
        Assert.Equal(issue, await target.ValueAsync("課題の番号"));
        await target.FillAsync("件名", goal);
        await target.FillAsync("指標", "毎月の回数");
        await target.FillAsync("単位", "回");
        await target.FillAsync("目標値", "4");
        await target.FillAsync("担当", "基幹相談支援センター");
        await page.ScreenshotAsync("form");
        await target.PressAsync("この目標を立てる");
        var set = await page.CardAsync("この目標を開く");
        var number = await set.NumberAsync();
        await set.ShowsAsync($"✓ 目標 {number} を立てました");
        await set.PressAsync("この目標を開く");
        var card = await page.CardAsync("もとになった課題");
        await card.ShowsAsync($"・{issue}　{subject}【提出】");
        await page.ScreenshotAsync("target");

        await card.PressAsync("実績を記録する");
        var actual = await page.CardAsync("いつの時点の値か");
        await actual.FillAsync("実績", "3");
        await actual.FillAsync("いつの時点の値か", "2026-04-30");
        await actual.FillAsync("出典", "センターの記録");
        await page.ScreenshotAsync("actual");
        await actual.PressAsync("この実績を記録する");
        var recorded = await page.CardAsync($"✓ 目標 {number} の実績を記録しました");
        await recorded.ShowsAsync("3回（令和８年４月30日（木）現在）・達成率 75%");
        await recorded.PressAsync("この目標を開く");

        var measured = await page.CardAsync("この実績を直す・取り消す");
        await measured.PressAsync("結果と振り返りを書いて終える");
        var end = await page.CardAsync("振り返り、または理由（600文字まで。個人が分かることは書かないでください）");
        await end.TickAsync("一部達成");
        await end.FillAsync("振り返り", "雨の日の分が足りなかった。");
        await page.ScreenshotAsync("end");
        await end.PressAsync("この内容で記録する");
        await page.CardAsync($"✓ 目標 {number} を「一部達成」にしました");
        await page.ScreenshotAsync("ended");

        await page.SayAsync($"課題 {issue}");
        var result = await page.CardAsync("振り返り：雨の日の分が足りなかった。");
        await result.ShowsAsync($"・目標 {number}　{goal}【一部達成】");
        await page.ScreenshotAsync("result");
        await result.PressAsync("目標を開く");
        await (await page.CardAsync("結果と振り返りを直す")).PressAsync("目標の一覧");
        await (await page.CardAsync("年度の目標")).ShowsAsync("地域ビジョン（めざす姿）");
        await page.ScreenshotAsync("year");
    }
}
