using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>
/// 設定 by somebody who has never seen the bot: from the welcome on only what stands on the cards is pressed. First the fewest
/// people, then more.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class SettingUpFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "山田 花子", "やまだ はなこ", "さくら市 障がい福祉課", "田中 実", "みどり病院")]
    [InlineData(360, "川口 洋子", "かわぐち ようこ", "さくら市 保健センター", "小林 進", "あおぞら訪問看護")]
    public async Task A_forum_begins_with_few_people_and_grows(int width, string first, string reading, string organization, string second, string hospital)
    {
        await using var page = await playground.OpenAsync(width, "setting-up");
        await page.GoToGeneralAsync();
        await page.SayAsync("設定");
        await page.CardAsync("健康状態");
        await page.ScreenshotAsync("in-channel");

        // What is personal is set up in the personal chat.
        await page.GoToPersonalChatAsync();
        await page.SayAsync("ヘルプ");
        var help = await page.CardAsync("できること");
        await help.PressAsync("設定");
        var settings = await page.CardAsync("まだいない立場");
        await page.ScreenshotAsync("settings");
        await settings.PressAsync("名簿");
        var roster = await page.CardAsync("名簿に加える");
        await page.ScreenshotAsync("roster-before");

        await roster.PressAsync("名簿に加える");
        var form = await page.CardAsync("連絡先は暗号にして保存し");
        await form.FillAsync("名前", first);
        await form.FillAsync("ふりがな", reading);
        await form.FillAsync("所属", organization);
        await form.ChooseAsync("種別", "保健");
        await form.ChooseAsync("連絡の方法", "電話");
        await form.FillAsync("電話", "03-1234-5678");
        await page.ScreenshotAsync("person-form");
        await form.PressAsync("この内容で加える");
        var person = await page.CardAsync("席と委嘱期間");
        await person.ShowsAsync(first);
        await page.ScreenshotAsync("person");
        await person.PressAsync("名簿へ戻る");

        // Somebody who does not use Teams, of another kind of organisation.
        roster = await page.CardAsync("名簿に加える");
        await roster.ShowsAsync(first);
        await roster.PressAsync("名簿に加える");
        form = await page.CardAsync("連絡先は暗号にして保存し");
        await form.FillAsync("名前", second);
        await form.FillAsync("所属", hospital);
        await form.ChooseAsync("種別", "医療（精神科）");
        await form.FillAsync("メール", "dokoka");
        await form.PressAsync("この内容で加える");
        var again = await page.CardAsync("直していただきたい所が1か所あります。");
        Assert.Equal(second, await again.ValueAsync("名前"));
        await page.ScreenshotAsync("person-faults");
        await again.FillAsync("メール", "renkei@example.or.jp");
        await again.PressAsync("この内容で加える");
        person = await page.CardAsync("席と委嘱期間");
        await person.ShowsAsync(second);
        await person.PressAsync("名簿へ戻る");
        roster = await page.CardAsync("名簿に加える");
        await roster.ShowsAsync(second);
        await page.ScreenshotAsync("roster-after");
        await roster.PressAsync("設定へ戻る");

        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("だれに聞く");
        var organizations = await page.CardAsync("どの機関が何をしているか、だれに、いつ聞けばよいか");
        await organizations.FillAsync("言葉で探す", hospital);
        await organizations.PressAsync("探す");
        organizations = await page.CardAsync($"「{hospital}」で探した機関");
        await page.ScreenshotAsync("organizations");
        await organizations.PressAsync("開く");
        var one = await page.CardAsync("席についている方");
        await one.PressAsync("内容を書く・直す");
        var entry = await page.CardAsync("相談したい方が見る欄です");
        await entry.ChooseAsync("機関の種類", "精神科病院");
        await entry.FillAsync("していること", "退院前の話し合いから参加できます。");
        await entry.FillAsync("だれに聞くか", "地域連携室 相談員");
        await page.ScreenshotAsync("organization-form");
        await entry.PressAsync("この内容で載せる");
        one = await page.CardAsync("の内容を載せました");
        await page.ScreenshotAsync("organization");
        await one.PressAsync("一覧へ戻る");
        organizations = await page.CardAsync("どの機関が何をしているか、だれに、いつ聞けばよいか");
        await organizations.PressAsync("設定へ戻る");

        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("まだいない立場");
        var gaps = await page.CardAsync("次に声をかけるなら");
        await page.ScreenshotAsync("gaps");
        await gaps.PressAsync("設定へ戻る");

        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("守秘義務の確認");
        var pledge = await page.CardAsync("文を決める・変える");
        await pledge.PressAsync("文を決める・変える");
        var wording = await page.CardAsync("要綱や規約に合わせて決めてください");
        await page.ScreenshotAsync("pledge-form");
        // Another text makes another version: the one before was confirmed at the other width.
        await wording.FillAsync("確認いただく文", $"{organization}の協議の場で知り得たことを、ほかに漏らしません。");
        await wording.PressAsync("この文で全員にお願いする");
        pledge = await page.CardAsync("版として記録しました");
        await pledge.PressAsync("確認しました");
        await page.CardAsync("に確認しました");
        await page.ScreenshotAsync("pledge-confirmed");

        await page.SayAsync("設定");
        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("会議体");
        var bodies = await page.CardAsync("どのチャネルがどの会議体か、課題をどこへ送るかの一覧です。");
        await page.ScreenshotAsync("bodies");
        await bodies.PressAsync("設定へ戻る");

        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("協議の場の決めごと");
        var groups = await page.CardAsync("数の見せ方");
        await page.ScreenshotAsync("decided");
        await groups.PressAsync("協議の場");
        var profile = await page.CardAsync("地方自治法第208条");
        await page.ScreenshotAsync("decided-profile");
        await profile.PressAsync("決めごとの一覧にもどる");
        groups = await page.CardAsync("数の見せ方");
        await groups.PressAsync("設定へ戻る");

        // The one person of the Playground chooses plain words, reads them, and goes back to the usual ones.
        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("自分の設定");
        var own = await page.CardAsync("お知らせを止める時間");
        await page.ScreenshotAsync("own");
        await own.TickAsync("やさしい日本語（短い文・ふりがな）");
        await own.PressAsync("この内容にする");
        own = await page.CardAsync("お知らせがいらない時間");
        await page.ScreenshotAsync("own-plain");
        await page.SayAsync("ヘルプ");
        await page.CardAsync("やりたいことを、下から");
        await page.ScreenshotAsync("help-plain");
        await own.TickAsync("標準（ひょうじゅん）");
        await own.PressAsync("これに決める");
        await page.CardAsync("お知らせを止める時間：始まり");

        await page.SayAsync("設定");
        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("送信の状態");
        var deliveries = await page.CardAsync("最新の状態にする");
        await page.ScreenshotAsync("deliveries");
        await deliveries.PressAsync("設定へ戻る");
        settings = await page.CardAsync("まだいない立場");
        await settings.PressAsync("健康状態");
        await page.CardAsync("に確かめました");
        await page.ScreenshotAsync("health");
    }
}
