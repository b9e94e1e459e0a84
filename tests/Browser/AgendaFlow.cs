using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>議題 in the channel: the list with its form, the receipt, and the list again.</summary>
[Collection(BrowserTests.Name)]
public sealed class AgendaFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "退院前カンファレンスの開き方")]
    [InlineData(360, "夜間・休日の相談先の見直し")]
    public async Task An_item_is_added_with_the_form_and_stands_in_the_list(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "agenda");
        await page.GoToGeneralAsync();
        await page.SayAsync("議題");
        var list = await page.CardAsync("次回の議題");
        await list.FillAsync("件名", subject);
        await list.ChooseAsync("種別", "報告");
        await list.FillAsync("所要時間", "２０");
        await list.FillAsync("説明", "病院と地域のそれぞれから10分ずつ話す。");
        await page.ScreenshotAsync("form");
        await list.PressAsync("議題を出す");

        var receipt = await page.CardAsync("議題を受け付けました");
        await receipt.ShowsAsync(subject);
        await page.ScreenshotAsync("receipt");
        await receipt.PressAsync("議題の一覧");

        list = await page.PageWithAsync("次回の議題", subject);
        await list.ShowsAsync("報告・20分・佐藤 美咲さん");
        await page.ScreenshotAsync("list");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task What_the_form_does_not_take_is_said_beside_the_field_and_nothing_typed_is_lost(int width)
    {
        await using var page = await playground.OpenAsync(width, "agenda-faults");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("議題");
        var list = await page.CardAsync("次回の議題");
        await list.FillAsync("件名", "住まいの確保");
        await list.FillAsync("所要時間", "300");
        await list.FillAsync("説明", "不動産店との話し合いについて");
        await list.PressAsync("議題を出す");

        var again = await page.CardAsync("5から120までの数字で入力してください。");
        Assert.Equal("住まいの確保", await again.ValueAsync("件名"));
        Assert.Equal("300", await again.ValueAsync("所要時間"));
        Assert.Equal("不動産店との話し合いについて", await again.ValueAsync("説明"));
        await page.ScreenshotAsync();
    }
}
