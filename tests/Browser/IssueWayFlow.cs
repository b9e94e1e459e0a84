using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>課題 along its whole way: each step offers what may come next and nothing else, 見送り wants its reason, and the history keeps all of it.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class IssueWayFlow(PlaygroundFixture playground)
{
    private const string Reason = "いまは、ほかの町と足並みをそろえるのを待つ。";
    private const string Again = "秋になり、同じ声がまた届いた。";

    /// <summary>Where an issue goes, and what was offered where it stood.</summary>
    private static readonly (string Step, string[] Offered)[] Way =
    [
        ("受付", ["受付", "提出", "見送り"]),
        ("協議中", ["協議中", "対応中", "確認中", "見送り"]),
        ("対応中", ["対応中", "部会へ報告", "協議会へ報告", "圏域・県へ提起", "受付", "完了", "見送り"]),
        ("部会へ報告", ["部会へ報告", "協議会へ報告", "圏域・県へ提起", "協議中", "完了", "見送り"]),
        ("協議会へ報告", ["協議会へ報告", "圏域・県へ提起", "協議中", "対応中", "完了", "見送り"]),
        ("圏域・県へ提起", ["圏域・県へ提起", "協議中", "対応中", "完了", "見送り"]),
        ("完了", ["協議中", "対応中", "完了", "見送り"]),
    ];

    [Theory]
    [InlineData(1280, "買い物に付きそう人がいない")]
    [InlineData(360, "通院の日に車を出せる人がいない")]
    public async Task An_issue_goes_its_whole_way_and_is_let_go_with_a_reason_only(int width, string subject)
    {
        await using var page = await playground.OpenAsync(width, "issue-way");
        await page.GoToPersonalChatAsync();
        var number = await page.RegisterIssueAsync(subject);
        await (await page.CardAsync("この課題を開く")).PressAsync("この課題を開く");
        await MoveAsync(page, number, "確認中", ["確認中", "受付", "見送り"]);

        var form = await FormAsync(page, ["受付", "提出", "見送り"]);
        await form.TickAsync("見送り");
        await form.FillAsync("理由・経緯", "　");
        await form.PressAsync("この段階にする");
        var refused = await page.CardAsync("見送り、前の段階に戻す、もう一度取り上げるときは、理由を書いてください。");
        Assert.True(await refused.IsTickedAsync("見送り"));
        await page.ScreenshotAsync("refused");
        await refused.FillAsync("理由・経緯", Reason);
        await refused.PressAsync("この段階にする");
        await OpenAsync(page, number, "見送り", "dropped");
        await MoveAsync(page, number, "確認中", ["確認中", "協議中"], Again);
        foreach (var (step, offered) in Way)
        {
            await MoveAsync(page, number, step, offered, shot: step == "部会へ報告" ? "offered" : null);
        }

        // What is over may be taken up again, and nothing else.
        await page.ScreenshotAsync("completed");
        await FormAsync(page, ["協議中", "対応中"]);
        await page.ScreenshotAsync("over");
        await (await page.CardAsync("新しい段階")).PressAsync("変えずに戻る");

        var history = await HistoryAsync(page);
        string[] statuses = ["提出", "確認中", "見送り", "確認中", .. Way.Select(static way => way.Step)];
        Assert.Equal(statuses.Zip(statuses.Skip(1), static (from, to) => $"段階：{from} → {to}"), history.Where(static line => line.StartsWith("段階：", StringComparison.Ordinal)));
        Assert.Equal([$"理由・経緯：{Reason}", $"理由・経緯：{Again}"], history.Where(static line => line.StartsWith("理由・経緯：", StringComparison.Ordinal)));
        Assert.Contains("登録しました", history[0]);
    }

    private static async Task<PlaygroundCard> FormAsync(PlaygroundPage page, string[] offered)
    {
        await (await page.CardAsync("これまでの記録")).PressAsync("段階を変える");
        var form = await page.CardAsync("新しい段階");
        Assert.Equal(offered, await form.OpenChoicesAsync());
        return form;
    }

    private static async Task MoveAsync(PlaygroundPage page, string number, string to, string[] offered, string reason = "", string? shot = null)
    {
        var form = await FormAsync(page, offered);
        await form.TickAsync(to);
        await form.FillAsync("理由・経緯", reason);
        if (shot is not null)
        {
            await page.ScreenshotAsync(shot);
        }

        await form.PressAsync("この段階にする");
        await OpenAsync(page, number, to, shot is null ? null : "moved");
    }

    private static async Task OpenAsync(PlaygroundPage page, string number, string status, string? shot)
    {
        var receipt = await page.CardAsync($"課題 {number} を「{status}」にしました");
        if (shot is not null)
        {
            await page.ScreenshotAsync(shot);
        }

        await receipt.PressAsync("この課題を開く");
        await page.CardAsync("これまでの記録");
    }

    /// <summary>Every line of the history, the oldest first.</summary>
    private static async Task<IReadOnlyList<string>> HistoryAsync(PlaygroundPage page)
    {
        List<string> lines = [];
        for (var at = 1; at <= 3; at++)
        {
            var title = $"これまでの記録（{at}／3ページ）";
            var card = await page.CardAsync(title);
            var text = await card.TextAsync();
            lines.AddRange(text[text.IndexOf(title, StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            await page.ScreenshotAsync($"history-{at}");
            if (at < 3)
            {
                await card.PressAsync("前の記録");
            }
        }

        lines.Reverse();
        return [.. lines.SkipWhile(static line => line != "登録しました")];
    }
}
