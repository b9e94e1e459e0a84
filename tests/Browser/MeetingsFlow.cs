using System.Globalization;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>会議 in the channel: booked in the calendar (the Graph stand-in of the local start), moved, and cancelled.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingsFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "第2回 協議の場")]
    [InlineData(360, "退院支援部会")]
    public async Task A_meeting_is_booked_moved_and_cancelled(int width, string name)
    {
        await using var page = await playground.OpenAsync(width, "meeting");
        await page.GoToGeneralAsync();
        await page.SayAsync("会議");
        var list = await page.CardAsync("これからの会議");
        await list.PressAsync("会議を入れる");

        var form = await page.CardAsync("会議名");
        await form.FillAsync("会議名", name);
        await form.FillAsync("日付", InDays(60));
        await form.ChooseAsync("開始", "午後2時");
        await form.ChooseAsync("長さ", "1時間30分");
        await form.FillAsync("場所", "市役所3階 会議室A");
        await form.TickAsync("Teamsでも参加できるようにする");
        await page.ScreenshotAsync("form");
        await form.PressAsync("この内容で会議を入れる");
        await page.CardAsync("会議を入れました");

        var meeting = await page.CardAsync("参加する方の予定表に入れました。");
        await meeting.ShowsAsync(name);
        Assert.Matches("令和.+年.+月.+日（[月火水木金土日]）午後2時（1時間30分）", await meeting.TextAsync());
        await page.ScreenshotAsync("booked");

        await page.SayAsync("会議");
        list = await page.CardAsync("これからの会議");
        await list.PressAsync("日時・場所を変える");
        form = await page.CardAsync("会議を変える");
        Assert.Equal(name, await form.ValueAsync("会議名"));
        await form.FillAsync("日付", InDays(67));
        await form.PressAsync("この内容に変える");
        await page.CardAsync("会議を変えました");
        await page.CardAsync($"「{name}」の日時が変わりました");
        await page.ScreenshotAsync("moved");

        await page.SayAsync("会議");
        list = await page.CardAsync("これからの会議");
        await list.PressAsync("中止する");
        var ask = await page.CardAsync("を中止にしますか。");
        await page.ScreenshotAsync("ask");
        await ask.PressAsync("中止にする");
        await page.CardAsync("会議を中止にしました");
        await page.CardAsync($"「{name}」は中止になりました");
        await page.ScreenshotAsync("cancelled");
    }

    private static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
