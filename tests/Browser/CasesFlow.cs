using System.Text.RegularExpressions;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>事例: written in personal chat, what is found in it mended, read and approved; in the channel nothing but code, bands and summary.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class CasesFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_is_written_mended_and_approved_and_the_channel_sees_its_summary_only(int width)
    {
        await using var page = await playground.OpenAsync(width, "case");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("事例");
        var form = await page.CardAsync("個別事例を出す");
        await page.ScreenshotAsync("form");
        await form.ChooseAsync("年代", "60代");
        await form.ChooseAsync("世帯", "単身");
        await form.ChooseAsync("入院期間", "入院5年以上");
        await form.ChooseSeveralAsync("主な困りごと", "医療", "住まい");
        await form.ChooseSeveralAsync("関わった機関の種類", "相談支援");
        await form.TickAsync("ご本人の同意がある");
        await form.FillAsync("状況", "Aさんの部屋が見つからない。連絡は090-1234-5678へ。");
        await form.FillAsync("工夫・うまくいったこと", "病棟と相談支援で部屋を見に行った。");
        await form.FillAsync("足りなかったもの", "保証人がいない人の入居を支えるしくみ");
        await form.PressAsync("この内容で出す");

        var found = await page.CardAsync("「090-1234-5678」：電話番号のようです。");
        Assert.Equal("Aさんの部屋が見つからない。連絡は090-1234-5678へ。", await found.ValueAsync("状況"));
        Assert.Equal("病棟と相談支援で部屋を見に行った。", await found.ValueAsync("工夫・うまくいったこと"));
        Assert.Equal("保証人がいない人の入居を支えるしくみ", await found.ValueAsync("足りなかったもの"));
        await page.ScreenshotAsync("finding");
        await found.FillAsync("状況", "Aさんの部屋が見つからない。山田さん（82歳）が探している。連絡は090-1234-5678へ。");
        await found.PressAsync("この内容で出す");

        var grouped = await page.CardAsync("▲ 注意：読み直して、よければ出せます（1か所）");
        Assert.Contains("■ 止める", await grouped.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("findings");
        await grouped.PressAsync("提案どおりに置きかえる");
        var replaced = await page.CardAsync("3か所を置きかえました。まだ出していません。");
        Assert.Equal("Aさんの部屋が見つからない。B氏（80代以上）が探している。連絡は（電話番号）へ。", await replaced.ValueAsync("状況"));
        await page.ScreenshotAsync("replaced");
        await replaced.FillAsync("状況", "Aさんの部屋が見つからない。");
        await replaced.PressAsync("この内容で出す");

        var receipt = await page.CardAsync("事例を受け付けました");
        var code = Code().Match(await receipt.TextAsync()).Value;
        Assert.DoesNotContain("部屋が見つからない", await receipt.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("receipt");

        await page.SayAsync($"事例 {code}");
        var state = await page.CardAsync($"事例 {code}");
        await state.PressAsync("ここに表示する");
        var review = await page.CardAsync("承認用の要約");
        await review.ShowsAsync("Aさんの部屋が見つからない。");
        await page.ScreenshotAsync("review");
        await review.FillAsync("承認用の要約", "保証人がいないと住まいが見つからない。");
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");
        await page.ScreenshotAsync("approved");

        await page.GoToGeneralAsync();
        await page.SayAsync("事例");
        var door = await page.CardAsync("個人チャットで「事例」と送っても出せます。");
        await page.ScreenshotAsync("channel");
        await door.PressAsync("承認された事例");
        var list = await page.CardAsync("保証人がいないと住まいが見つからない。");
        await list.ShowsAsync(code);
        Assert.DoesNotContain("部屋が見つからない", await list.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("approved-list");
    }

    [GeneratedRegex("C-[0-9A-Z]{5}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
