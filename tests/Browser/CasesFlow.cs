using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>事例: written in personal chat, what is found in it mended, read and approved; in the channel nothing but code, bands and summary.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class CasesFlow(PlaygroundFixture playground)
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

        // While it stands there the search finds it: in the fields, and then in the text of the review.
        await page.HoldsAsync("部屋が見つからない", "090-1234-5678", "病棟と相談支援で部屋を", "保証人がいない人の入居");
        await form.PressAsync("この内容で出す");

        var found = await page.CardAsync("「090-1234-5678」は、電話番号のようです");
        Assert.Equal("Aさんの部屋が見つからない。連絡は090-1234-5678へ。", await found.ValueAsync("状況"));
        Assert.Equal("病棟と相談支援で部屋を見に行った。", await found.ValueAsync("工夫・うまくいったこと"));
        Assert.Equal("保証人がいない人の入居を支えるしくみ", await found.ValueAsync("足りなかったもの"));
        await page.ScreenshotAsync("finding");
        await found.FillAsync("状況", "Aさんの部屋が見つからない。山田さん（82歳）が探している。連絡は090-1234-5678へ。");
        await found.PressAsync("この内容で出す");

        var grouped = await page.CardAsync("▲ 確かめてください（1か所）。よければ、このまま出せます");
        Assert.Contains("■ 直してください", await grouped.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("findings");
        await grouped.PressAsync("提案どおりに置きかえる");
        var replaced = await page.CardAsync("3か所を置きかえました。まだ出していません。");
        Assert.Equal("Aさんの部屋が見つからない。B氏（80代以上）が探している。連絡は（電話番号）へ。", await replaced.ValueAsync("状況"));
        await page.ScreenshotAsync("replaced");
        await replaced.FillAsync("状況", "Aさんの部屋が見つからない。");
        await replaced.PressAsync("この内容で出す");

        var receipt = await page.CardAsync("事例を出しました");
        var code = await receipt.CodeAsync();
        Assert.DoesNotContain("部屋が見つからない", await receipt.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("receipt");
        await HoldsNothingAsync();

        await page.SayAsync($"事例 {code}");
        var state = await page.CardAsync($"事例 {code}");
        await state.PressAsync("内容をここに出す");
        var review = await page.CardAsync("承認用の要約");
        await review.ShowsAsync("Aさんの部屋が見つからない。");
        await page.HoldsAsync("部屋が見つからない", "病棟と相談支援で部屋を", "保証人がいない人の入居");
        await page.ScreenshotAsync("review");
        await review.FillAsync("承認用の要約", "保証人がいないと住まいが見つからない。");
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");
        await page.ScreenshotAsync("approved");
        await HoldsNothingAsync();

        await page.GoToGeneralAsync();
        await page.SayAsync("事例");
        var door = await page.CardAsync("個人チャットで「事例」と送っても出せます。");
        await page.ScreenshotAsync("channel");
        await door.PressAsync("承認された事例");
        var list = await page.CardAsync("保証人がいないと住まいが見つからない。");
        await list.ShowsAsync(code);
        Assert.DoesNotContain("部屋が見つからない", await list.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("approved-list");
        await HoldsNothingAsync();

        // Whatever stands in the page, seen or not: what was written is gone with the form and with the review.
        Task HoldsNothingAsync() => page.HoldsNothingOfAsync("部屋が見つからない", "090-1234-5678", "山田さん", "病棟と相談支援で部屋を", "保証人がいない人の入居");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_goes_from_its_draft_over_the_talk_to_what_it_came_to(int width)
    {
        await using var page = await playground.OpenAsync(width, "case-life");
        await page.GoToPersonalChatAsync();
        await page.SayAsync("事例");
        var form = await page.CardAsync("個別事例を出す");
        await form.FillAsync("状況", "Bさんの書きかけの事例。");
        await form.PressAsync("下書きを保存する");
        await page.CardAsync("下書きを保存しました");
        await page.ScreenshotAsync("draft-saved");
        await page.SayAsync("事例");
        var begun = await page.CardAsync("書きかけの事例があります");
        await page.HoldsNothingOfAsync("書きかけの事例。");
        await page.ScreenshotAsync("draft");
        await begun.PressAsync("このチャットで続きを書く");
        var resumed = await page.CardAsync("に保存した下書きの続きです");
        Assert.Equal("Bさんの書きかけの事例。", await resumed.ValueAsync("状況"));
        await resumed.ChooseAsync("年代", "60代");
        await resumed.ChooseAsync("世帯", "単身");
        await resumed.ChooseAsync("入院期間", "入院なし");
        await resumed.ChooseSeveralAsync("主な困りごと", "住まい");
        await resumed.TickAsync("ご本人の同意がある");
        await resumed.FillAsync("状況", "Bさんの部屋が見つからない。");
        await page.ScreenshotAsync("resumed");
        await resumed.PressAsync("この内容で出す");
        var code = await (await page.CardAsync("事例を出しました")).CodeAsync();
        await page.HoldsNothingOfAsync("部屋が見つからない");

        await page.SayAsync($"事例 {code}");
        await (await page.CardAsync($"事例 {code}")).PressAsync("内容をここに出す");
        var review = await page.CardAsync("承認用の要約");
        await review.FillAsync("承認用の要約", "保証人がいないと住まいが見つからない。");
        await review.PressAsync("承認する");
        await page.CardAsync("事例を承認しました");
        await page.SayAsync($"事例 {code}");
        var state = await page.CardAsync("次の会議の議題にする");
        await page.ScreenshotAsync("accepted");
        await state.PressAsync("次の会議の議題にする");
        await page.CardAsync("次の会議の議題に入れました");
        await page.SayAsync($"事例 {code}");
        await (await page.CardAsync("会議で検討")).PressAsync("内容をここに出す");
        var text = await page.CardAsync("話し合いを書く");
        await page.ScreenshotAsync("text");
        await text.PressAsync("読める委員");
        var readers = await page.CardAsync($"事例 {code} を読める委員");
        await page.ScreenshotAsync("readers");
        await readers.PressAsync("事例にもどる");
        await (await page.CardAsync("話し合いを書く")).PressAsync("話し合いを書く");
        var talk = await page.CardAsync("⑧ 次にできそうなこと");
        await talk.FillAsync("① 何が起きたか", "退院が進まない");
        await talk.ChooseSeveralAsync("④ 足りなかったもの（あてはまるものすべて）", "ルール", "つながり");
        await talk.FillAsync("⑧ 次にできそうなこと", "不動産の会の方を招く");
        await page.ScreenshotAsync("talk");
        await talk.PressAsync("記録を保存する");
        await page.CardAsync("話し合いの記録を保存しました");
        await page.SayAsync($"事例 {code}");
        await (await page.CardAsync("会議で検討")).PressAsync("内容をここに出す");
        await (await page.CardAsync("不動産の会の方を招く")).PressAsync("集約済にする");
        var outcome = await page.CardAsync("話し合いのまとめ");
        await outcome.FillAsync("話し合いのまとめ", "入居を支えるしくみが足りない。");
        await page.ScreenshotAsync("outcome");
        await outcome.PressAsync("まとめを共有して集約済にする");
        await page.CardAsync("集約済にしました");
        await page.ScreenshotAsync("aggregated");

        // Everything that was shown to one person only has gone from the page.
        await page.HoldsNothingOfAsync("部屋が見つからない", "退院が進まない", "不動産の会の方を招く");
    }
}
