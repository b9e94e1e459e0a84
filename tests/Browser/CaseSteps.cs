using System.Text.RegularExpressions;

namespace CareSystem.Tests.Browser;

/// <summary>What the flows of cases do again and again, in the personal chat.</summary>
internal static partial class CaseSteps
{
    /// <summary>Everything but the text and what makes it a case of its own.</summary>
    public static async Task FillBandsAsync(this PlaygroundCard form)
    {
        await form.ChooseAsync("年代", "60代");
        await form.ChooseAsync("世帯", "単身");
        await form.ChooseAsync("入院期間", "入院5年以上");
        await form.ChooseSeveralAsync("主な困りごと", "住まい");
        await form.TickAsync("ご本人の同意がある");
    }

    /// <summary>A case is written and sent; answers its code.</summary>
    public static async Task<string> SubmitCaseAsync(this PlaygroundPage page, string situation)
    {
        var form = await page.AskAsync("事例", "個別事例を出す");
        await form.FillBandsAsync();
        await form.FillAsync("状況", situation);
        await form.PressAsync("この内容で出す");
        return await (await page.CardAsync("事例を出しました")).CodeAsync();
    }

    /// <summary>The text of a case, in place of the card that says where it stands.</summary>
    /// <param name="shown">What stands on the card of the text.</param>
    public static async Task<PlaygroundCard> OpenCaseAsync(this PlaygroundPage page, string code, string shown)
    {
        await (await page.AskAsync($"事例 {code}", $"事例 {code}")).PressOneOfAsync("内容をここに出す", "このチャットで確認を始める");
        return await page.CardAsync(shown);
    }

    /// <summary>A case that waits is approved with its summary.</summary>
    public static async Task ApproveCaseAsync(this PlaygroundPage page, string code, string summary)
    {
        var review = await page.OpenCaseAsync(code, "承認用の要約");
        await review.FillAsync("承認用の要約", summary);
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");
    }

    public static async Task<string> CodeAsync(this PlaygroundCard card) => Code().Match(await card.TextAsync()).Value;

    [GeneratedRegex("C-[0-9A-Z]{5}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
