using System.Text.RegularExpressions;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>What the flows of issues do again and again.</summary>
internal static partial class IssueSteps
{
    private const string Anyway = "別の課題として登録する";

    /// <summary>The tests of the collection run one after another.</summary>
    private static bool isBound;

    /// <summary>An issue is registered; answers its number.</summary>
    /// <param name="ofCase">The code of the case that it was drawn from.</param>
    public static async Task<string> RegisterIssueAsync(this PlaygroundPage page, string subject, string ofCase = "")
    {
        await (await page.AskAsync("課題", "地域課題の一覧")).PressAsync("課題を登録する");
        var form = await page.CardAsync("もとになった事例の番号");
        await form.FillAsync("件名", subject);
        await form.ChooseSeveralAsync("分類", "社会参加（就労）");
        await form.ChooseAsync("レベル", "地域");
        await form.FillAsync("説明", "投稿には出ない説明の文。");
        await form.FillAsync("もとになった事例の番号", ofCase);
        await form.PressAsync("この内容で登録する");
        return await (await page.CardAsync("この課題を開く")).NumberAsync();
    }

    /// <summary>Somebody else registers issues that are alike, one after another.</summary>
    public static async Task RegisterIssuesAsync(this OtherPeople others, TeamsPerson who, IEnumerable<(string Subject, string Owner, DateOnly? Due)> issues)
    {
        var list = await others.SayAsync(who, "課題", "地域課題の一覧");
        foreach (var (subject, owner, due) in issues)
        {
            var form = await list.PressAsync(who, "課題を登録する");
            var answer = await form.PressAsync(
                who, "この内容で登録する", ("subject", subject), ("category", "MutualHelp"), ("level", "Community"), ("owner", owner), ("due", due is { } day ? JapaneseTime.Iso(day) : ""));
            if (answer.Buttons.Contains(Anyway))
            {
                answer = await answer.PressAsync(who, Anyway);
            }

            Assert.Contains("として登録しました", answer.Text);
        }
    }

    /// <summary>The form by which an issue is handed over, from the issue's own card.</summary>
    public static async Task<PlaygroundCard> HandAsync(this PlaygroundPage page, string number)
    {
        await (await page.AskAsync($"課題 {number}", "ほかの会議体へ渡す")).PressAsync("ほかの会議体へ渡す");
        return await page.CardAsync("渡す内容を確かめる");
    }

    /// <summary>The second channel becomes that of 相談支援部会, once.</summary>
    public static async Task BindConsultationAsync(this PlaygroundPage page)
    {
        if (isBound)
        {
            return;
        }

        await page.GoToConsultationAsync();
        await page.SayAsync("設定");
        await (await page.CardAsync("会議体")).PressAsync("会議体");
        await (await page.CardAsync("どのチャネルがどの会議体か")).PressAsync("このチャネルの会議体を決める");
        var form = await page.CardAsync("どう変わるか確かめる");
        await page.ScreenshotAsync("bind");
        await form.ChooseAsync("このチャネルは", "相談支援部会");
        await form.PressAsync("どう変わるか確かめる");
        await (await page.CardAsync("この内容にする")).PressAsync("この内容にする");
        await page.CardAsync("このチャネルは「相談支援部会」になりました");
        isBound = true;
    }

    public static async Task<string> NumberAsync(this PlaygroundCard card) => Number().Match(await card.TextAsync()).Value;

    [GeneratedRegex("R[0-9]+-[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
