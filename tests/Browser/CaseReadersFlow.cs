using CareSystem.Tests.Kit.Channel;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>Who reads the text of a case: after the pledge of confidentiality, on record, and whom the secretariat has named.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CaseReadersFlow(PlaygroundFixture playground)
{
    private const string Text = "Dさんの部屋が見つからない。";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_is_opened_after_the_pledge_its_readers_are_named_and_who_read_it_is_told(int width)
    {
        await using var page = await playground.OpenAsync(width, "case-readers");
        await page.GoToPersonalChatAsync();
        await WordPledgeAsync(page, width);
        var others = await playground.OthersAsync();
        var code = await SubmitAsync(others, OtherPeople.Yamamoto);

        // The first view of somebody else's case asks for the pledge, in the words that hold now.
        await page.AskAsync("事例 一覧", "山本 誠さん");
        await page.ScreenshotAsync("list");
        var first = await page.OpenCaseAsync(code, "守秘義務の確認が必要です");
        await page.HoldsNothingOfAsync(Text);
        await page.ScreenshotAsync("pledge-first");
        var pledge = await page.AfterAsync(() => first.PressAsync("守秘義務の確認を開く"), "人が確認しました");
        await page.ScreenshotAsync("pledge");
        await pledge.PressAsync("確認しました");
        await page.CardAsync("に確認しました");
        var review = await page.OpenCaseAsync(code, "承認用の要約");
        await review.ShowsAsync(Text);
        await page.ScreenshotAsync("review");
        await review.FillAsync("承認用の要約", "保証人がいないと住まいが見つからない。");
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");
        await page.HoldsNothingOfAsync(Text);

        var text = await page.OpenCaseAsync(code, "指名した委員はいません");
        await text.PressAsync("読める委員");
        var readers = await page.CardAsync($"事例 {code} を読める委員");
        await readers.ShowsAsync("事務局1名に見えます。");
        await readers.ChooseSeveralAsync("委員（20名まで）", "高橋 直樹さん");
        await page.ScreenshotAsync("readers");
        await readers.PressAsync("この方々に決める");
        await page.CardAsync("読める委員を決めました");
        await page.ScreenshotAsync("named");
        await ReadAsync(others, OtherPeople.Takahashi, code);

        text = await page.OpenCaseAsync(code, "高橋 直樹さん");
        await page.ScreenshotAsync("text");
        await text.PressAsync("読んだ人");
        var reads = await page.CardAsync($"事例 {code} の閲覧の記録");
        await reads.ShowsAsync("高橋 直樹さん");
        await reads.ShowsAsync("佐藤 美咲さん");
        await page.ScreenshotAsync("reads");
        await page.HoldsNothingOfAsync(Text);
    }

    /// <summary>Another text makes another version, which nobody has confirmed yet.</summary>
    private static async Task WordPledgeAsync(PlaygroundPage page, int width)
    {
        await (await page.AskAsync("設定", "守秘義務の確認")).PressAsync("守秘義務の確認");
        await (await page.CardAsync("文を決める・変える")).PressAsync("文を決める・変える");
        var wording = await page.CardAsync("要綱や規約に合わせて決めてください");
        await wording.FillAsync("確認いただく文", $"協議の場で知り得た事例を、ほかに漏らしません（{width}）。");
        await wording.PressAsync("この文で全員にお願いする");
        await page.CardAsync("版として記録しました");
    }

    private static async Task<string> SubmitAsync(OtherPeople others, TeamsPerson who)
    {
        var form = await others.SayAsync(who, "事例", "個別事例を出す");
        var receipt = await form.PressAsync(
            who, "この内容で出す", ("age", "Sixties"), ("household", "InHospital"), ("stay", "FiveYearsOrMore"), ("troubles", "Housing"), ("basis", "Deidentified"), ("situation", Text));
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        return Cases.CaseStories.CodeOf(receipt);
    }

    /// <summary>Confirms the pledge as everybody must, and opens the text.</summary>
    private static async Task ReadAsync(OtherPeople others, TeamsPerson who, string code)
    {
        var pledge = await (await others.SayAsync(who, "設定", "守秘義務の確認")).PressAsync(who, "守秘義務の確認");
        await pledge.PressAsync(who, "確認しました");
        var opened = await (await others.SayAsync(who, $"事例 {code}", "内容をここに出す")).PressAsync(who, "内容をここに出す");
        Assert.Contains(Text, opened.Text);
    }
}
