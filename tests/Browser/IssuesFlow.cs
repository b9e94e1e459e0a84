using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>課題 in the channel: registered with the form, numbered, moved on, and shown with its history.</summary>
[Collection(BrowserTests.Name)]
public sealed class IssuesFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "保証人がいないと部屋を借りにくい")]
    [InlineData(360, "夜間に相談できる先がない")]
    public async Task An_issue_is_registered_moved_on_and_shown_with_its_history(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "issue");
        await page.GoToGeneralAsync();
        await page.SayAsync("課題");
        var list = await page.CardAsync("地域課題の一覧");
        await page.ScreenshotAsync("list");
        await list.PressAsync("課題を登録する");

        var form = await page.CardAsync("もとになった事例の番号");
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "住まい", "障がい福祉・介護");
        await form.ChooseAsync("レベル", "地域");
        await form.FillAsync("説明", "入居の相談が三か所で断られた。");
        await form.FillAsync("もとになった事例の番号", "C-ZZZZZ");
        await form.FillAsync("担当", "障がい福祉課");
        await form.PressAsync("この内容で登録する");

        // A code that nobody knows: everything typed is still there.
        var again = await page.CardAsync("次の番号の事例は見つかりません。");
        Assert.Equal(subject, await again.ValueAsync("件名"));
        Assert.Equal("障がい福祉課", await again.ValueAsync("担当"));
        await page.ScreenshotAsync("faults");
        await again.FillAsync("もとになった事例の番号", "");
        await again.PressAsync("この内容で登録する");

        var receipt = await page.CardAsync("この課題を開く");
        await receipt.ShowsAsync(subject);
        var number = await receipt.NumberAsync();
        await page.ScreenshotAsync("receipt");

        await page.SayAsync($"課題 {number.Split('-')[1]}");
        var one = await page.CardAsync("直す・段階を変える");
        await one.ShowsAsync(subject);
        await page.ScreenshotAsync("one");
        await one.PressAsync("直す・段階を変える");
        one = await page.CardAsync("内容を直す");
        await one.PressAsync("段階を変える");
        var move = await page.CardAsync("新しい段階");
        await move.TickAsync("受付");
        await move.FillAsync("理由・経緯", "7月の協議の場で取り上げる。");
        await page.ScreenshotAsync("move");
        await move.PressAsync("この段階にする");
        receipt = await page.CardAsync($"課題 {number} を「受付」にしました");
        await receipt.PressAsync("この課題を開く");

        one = await page.CardAsync("7月の協議の場で取り上げる。");
        await one.ShowsAsync("登録しました");
        await page.ScreenshotAsync("history");
        await one.PressAsync("「急ぐ」に投票する");
        receipt = await page.CardAsync($"課題 {number} は「急ぐ」に投票しました");
        await receipt.ShowsAsync("急ぐ 1人・必要 0人");
        await page.ScreenshotAsync("vote");
    }

    [Theory]
    [InlineData(1280, "昼に安心していられる場所がない")]
    [InlineData(360, "仕事を続けるときの相談先がない")]
    public async Task An_issue_is_shown_beside_one_like_it_edited_taken_back_and_found_by_table_and_filter(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "issue-finding");
        await page.GoToGeneralAsync();
        var form = await FormAsync(page);
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "社会参加（就労）");
        await form.PressAsync("この内容で登録する");
        var number = await (await page.CardAsync("この課題を開く")).NumberAsync();

        form = await FormAsync(page);
        await form.FillAsync("件名", subject + "という声");
        await form.ChooseSeveralAsync("分類", "社会参加（就労）");
        await form.PressAsync("この内容で登録する");
        var alike = await page.CardAsync("似た課題があります。");
        await alike.ShowsAsync($"{number}　{subject}");
        await page.ScreenshotAsync("alike");
        await alike.PressAsync("別の課題として登録する");
        await (await page.CardAsync("として登録しました")).PressAsync("この課題を開く");

        await (await page.CardAsync("内容を直す")).PressAsync("内容を直す");
        var edit = await page.CardAsync("直した内容で記録する");
        await edit.FillAsync("次にすること", "部会で話す");
        await edit.PressAsync("直した内容で記録する");
        var edited = await page.CardAsync("を直しました");
        await page.ScreenshotAsync("edited");
        await edited.PressAsync("直前の変更を取り消す");
        await (await page.CardAsync("の直前の変更を取り消しました")).PressAsync("課題の一覧");

        await (await page.CardAsync("地域課題の一覧")).PressAsync("分類と段階の表");
        await (await page.CardAsync("課題の表（分類と段階）")).ShowsAsync("社会参加（就労）");
        await page.ScreenshotAsync("table");
        await (await page.CardAsync("課題の表（分類と段階）")).PressAsync("課題の一覧");
        await (await page.CardAsync("地域課題の一覧")).PressAsync("絞り込む・並べ替える");
        var filter = await page.CardAsync("課題を絞り込む");
        await filter.FillAsync("言葉で探す", subject);
        await filter.ChooseAsync("分類", "社会参加（就労）");
        await page.ScreenshotAsync("filter");
        await filter.PressAsync("この条件で見る");
        await (await page.CardAsync("条件：社会参加（就労）")).ShowsAsync(number);
        await page.ScreenshotAsync("found");
    }

    private static async Task<PlaygroundCard> FormAsync(PlaygroundPage page)
    {
        await page.SayAsync("課題");
        await (await page.CardAsync("地域課題の一覧")).PressAsync("課題を登録する");
        return await page.CardAsync("もとになった事例の番号");
    }
}
