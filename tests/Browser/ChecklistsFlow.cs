using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>チェックリスト: started, answered on one's own card, closed, and the result per item as text.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChecklistsFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "上半期の点検")]
    [InlineData(360, "下半期の点検")]
    public async Task A_round_is_started_and_answered_on_ones_own_card(int width, string title)
    {
        await using var page = await playground.OpenAsync(width, "checklist");
        await page.GoToGeneralAsync();
        await page.SayAsync("チェックリスト");
        var list = await page.CardAsync("新しく始める");
        await list.FillAsync("題名", title);
        await page.ScreenshotAsync("list");
        await list.PressAsync("チャネルに出す");
        await page.CardAsync("チェックリストを始めました");
        var shared = await page.CardAsync("【受付中】チェックリスト");
        await shared.ShowsAsync(title);
        await page.ScreenshotAsync("round");

        // The dialog of the shared card is not there in the Playground; the list opens the same form.
        await page.SayAsync("チェックリスト");
        list = await page.CardAsync("新しく始める");
        await list.PressAsync("回答する");
        var form = await page.CardAsync("全8問です。");
        await page.ScreenshotAsync("form");
        for (var item = 1; item <= 8; item++)
        {
            await form.ChooseAsync(FormattableString.Invariant($"{item}. "), item switch { 1 => "わからない", 2 => "該当なし", _ => "2 一部実施" });
        }

        await form.PressAsync("この内容で回答する");
        var receipt = await page.CardAsync("回答を受け付けました");
        await receipt.ShowsAsync("わからない");
        await receipt.ShowsAsync("該当なし");
        await page.ScreenshotAsync("receipt");

        await page.SayAsync("チェックリスト");
        list = await page.CardAsync("新しく始める");
        await list.PressAsync("開く");
        var round = await page.CardAsync("締め切って結果を出す");
        await round.ShowsAsync("1人が回答");
        await round.PressAsync("締め切って結果を出す");
        await page.CardAsync("【受付終了】チェックリスト");
        await page.ScreenshotAsync("closed");
    }
}
