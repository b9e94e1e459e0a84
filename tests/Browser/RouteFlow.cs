using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>The route ① ② ③ is changed in 設定, and the form by which an issue is handed over follows it: one step to several bodies at once.</summary>
[Collection(BrowserTests.Name)]
public sealed class RouteFlow(PlaygroundFixture playground)
{
    private const string Report = "① 課題の報告・共有";

    [Theory]
    [InlineData(1280, "living", "自立支援協議会", "体験で泊まれる部屋が足りない")]
    [InlineData(360, "suicide", "自殺対策地域協議会", "救急から地域につなぐ人がいない")]
    public async Task The_route_is_changed_and_an_issue_goes_to_several_bodies_at_once(int width, string body, string name, string subject)
    {
        var others = await playground.OthersAsync();
        await using var page = await playground.OpenAsync(width, "route");
        await page.BindConsultationAsync();
        var channel = await others.BindAsync(body, name);
        await page.GoToPersonalChatAsync();

        var form = await BodyAsync(page, name);
        await page.ScreenshotAsync("form");
        await form.TickOneAsync(Report);
        await SaveAsync(page, form, name, $"{Report}の送り先：相談支援部会 → 相談支援部会、{name}", "preview");
        await (await page.CardAsync("どのチャネルがどの会議体か")).ShowsAsync($"→ 相談支援部会、{name}");
        await page.ScreenshotAsync("list");

        // The next step is ① until each of its bodies has been told.
        var number = await page.RegisterIssueAsync(subject);
        var before = others.Channel.Sent.Count;
        await HandAsync(page, number, "相談支援部会", offered: ["相談支援部会（①課題の報告・共有）", $"{name}（①課題の報告・共有）"]);
        await HandAsync(page, number, name, offered: [$"{name}（①課題の報告・共有）", "相談支援部会（①課題の報告・共有）"], shot: "second");
        await others.NextAsync(channel, before, sent => sent.Plain.Contains(subject, StringComparison.Ordinal));

        var issue = await page.AskAsync($"課題 {number}", "ほかの会議体への受け渡し");
        await issue.ShowsAsync("相談支援部会：受領待ち");
        await issue.ShowsAsync($"{name}：受領待ち");
        await page.ScreenshotAsync("issue");

        // As it was, for who comes after.
        form = await BodyAsync(page, name);
        await form.TickOneAsync(Report, ticked: false);
        await SaveAsync(page, form, name, $"{Report}の送り先：相談支援部会、{name} → 相談支援部会");
    }

    private static async Task<PlaygroundCard> BodyAsync(PlaygroundPage page, string name)
    {
        await (await page.AskAsync("設定", "会議体")).PressAsync("会議体");
        await (await page.CardAsync("どのチャネルがどの会議体か")).PressLineAsync($"「{name}」を変える");
        return await page.CardAsync("課題の流れのうち、ここへ送るもの");
    }

    private static async Task SaveAsync(PlaygroundPage page, PlaygroundCard form, string name, string change, string? shot = null)
    {
        await form.PressAsync("どう変わるか確かめる");
        var seen = await page.CardAsync("次のように変わります。まだ変わっていません。");
        await seen.ShowsAsync(change);
        if (shot is not null)
        {
            await page.ScreenshotAsync(shot);
        }

        await seen.PressAsync("この内容にする");
        await (await page.CardAsync($"「{name}」を、この内容にしました。")).PressAsync("一覧に戻る");
    }

    private static async Task HandAsync(PlaygroundPage page, string number, string name, string[] offered, string? shot = null)
    {
        var form = await page.HandAsync(number);
        await form.ShowsAsync("次は「①課題の報告・共有」です。");
        Assert.Equal(offered, (await form.ChoicesAsync("渡す先")).Take(offered.Length));
        if (shot is not null)
        {
            await page.ScreenshotAsync(shot);
        }

        await form.PressAsync("渡す内容を確かめる");
        await (await page.CardAsync("この内容で投稿します")).PressAsync("この内容で渡す");
        await page.CardAsync($"課題 {number} を{name}に渡しました");
    }
}
