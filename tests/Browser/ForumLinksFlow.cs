using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>Two forums are linked by a code, hand issues to each other, and part again.</summary>
[Collection(BrowserTests.Name)]
public sealed class ForumLinksFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "mori", "森圏域 協議の場", "圏域に短く泊まれる所が足りない", "圏域で住まいの相談会を開きたい")]
    [InlineData(360, "kawa", "川圏域 協議の場", "圏域で夜に頼れる人が足りない", "圏域で家主の方の集まりを開きたい")]
    public async Task Two_forums_are_linked_by_a_code_and_hand_issues_to_each_other(int width, string key, string name, string subject, string theirs)
    {
        Neighbour neighbour = new(await playground.OthersAsync(), key, name);
        await neighbour.InstallAsync();
        await using var page = await playground.OpenAsync(width, "links");
        await page.GoToPersonalChatAsync();

        var links = await LinksAsync(page);
        await page.ScreenshotAsync("list");
        await links.FillAsync("接続コード", (await neighbour.CodeAsync()).ToLowerInvariant());
        await links.PressAsync("つながりを申し込む");
        await (await page.CardAsync("つながりを申し込みました。")).PressAsync("つながりの一覧");
        await page.CardAsync("申し込み中（相手の承認待ち）");
        await page.ScreenshotAsync("asked");
        await neighbour.AcceptAsync();
        await page.CardAsync($"{name}とつながりました");
        await page.ScreenshotAsync("linked");

        // What goes out: seen before it is sent, and its answer back on the issue.
        var number = await page.RegisterIssueAsync(subject);
        var form = await page.HandAsync(number);
        await form.ChooseAsync("渡す先", $"{name}（ほかの協議の場）");
        await form.PressAsync("渡す内容を確かめる");
        var seen = await page.CardAsync("この内容を届けます");
        await seen.ShowsAsync($"{name}の事務局");
        Assert.DoesNotContain("投稿には出ない説明の文。", await seen.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("preview");
        await seen.PressAsync("この内容で渡す");
        await page.CardAsync($"課題 {number} を{name}に渡しました");
        await page.ScreenshotAsync("handed");
        await neighbour.AnswerAsync("圏域の部会で話し合います。");
        await page.SayUntilAsync($"課題 {number}", $"{name}の回答：受ける");
        await page.ScreenshotAsync("answer");

        // What comes in: taken up as an issue of our own, and answered.
        await neighbour.HandAsync(theirs);
        var inbox = await InboxAsync(page, theirs);
        await page.ScreenshotAsync("inbox");
        await inbox.PressLineAsync($"{name}を開く");
        var came = await page.CardAsync("受領すると、");
        await page.ScreenshotAsync("came");
        await came.PressAsync("受領する");
        var taken = await page.CardAsync("受領しました。こちらの課題");
        await page.ScreenshotAsync("taken");
        await taken.PressAsync("受け渡しの内容を開く");
        await (await page.CardAsync("回答する")).PressAsync("回答する");
        var answer = await page.CardAsync("意見・理由");
        await answer.TickAsync("受ける");
        await answer.PressAsync("この内容で回答する");
        await page.CardAsync("への回答を届けました");
        await page.ScreenshotAsync("answered");

        links = await LinksAsync(page);
        await links.PressAsync("つながりを終える");
        await page.CardAsync($"{name}とのつながりを終えました。");
        await page.ScreenshotAsync("ended");
    }

    private static async Task<PlaygroundCard> LinksAsync(PlaygroundPage page)
    {
        await (await page.AskAsync("設定", "会議体")).PressAsync("会議体");
        await (await page.CardAsync("どのチャネルがどの会議体か")).PressAsync("ほかの協議の場とのつながり");
        return await page.CardAsync("先方からコードを聞いたとき");
    }

    /// <summary>What came from other forums; looks again until this has arrived.</summary>
    private static async Task<PlaygroundCard> InboxAsync(PlaygroundPage page, string theirs)
    {
        for (var attempt = 1; ; attempt++)
        {
            var list = await page.AskAsync("課題", "地域課題の一覧");
            var inbox = await page.AfterAsync(() => list.PressAsync("受け渡しの一覧"), "回答していない課題");
            if ((await inbox.TextAsync()).Contains(theirs, StringComparison.Ordinal))
            {
                return inbox;
            }

            Assert.True(attempt < 20, $"「{theirs}」が届きません。");
        }
    }
}
