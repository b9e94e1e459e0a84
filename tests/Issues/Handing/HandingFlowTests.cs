using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>An issue between the bodies of one forum, through the front door.</summary>
public sealed class HandingFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_issue_goes_to_a_body_after_the_secretariat_has_seen_what_will_be_posted_and_its_answer_comes_back()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var issue = await driver.AddIssueAsync(owner: "鈴木健さん");
        var before = driver.Door.Channel.Sent.Count;

        // The route's next body is chosen, its step explained, and a day proposed.
        var form = await issue.PressAsync(People.Sato, "ほかの会議体へ渡す");
        Assert.Contains("次は「①課題の報告・共有」です。", form.Text);
        Assert.Contains("チャネルのない会議体には渡せません：自立支援協議会、自殺対策地域協議会。", form.Text);
        Assert.Equal(("b-consultation", "2026-07-01"), (form.Value("to"), form.Value("replyBy")));

        var seen = await form.PressAsync(People.Sato, "渡す内容を確かめる");
        foreach (var said in (string[])["この内容で投稿します", "相談支援部会のチャネル", "そのチャネルに入っている方全員", "事務局、座長", "R8-1", "保証人がいないと部屋を借りにくい", "住まい", "提出",
            "あります（5件未満）", "HOU-02", "令和８年７月１日（水）までに、受領と回答をお願いします。"])
        {
            Assert.Contains(said, seen.Text);
        }

        Assert.DoesNotContain(HandingDriver.CaseText, seen.Text);
        Assert.Empty(await driver.Door.RowsAsync(prefix: "handing:"));
        Assert.Equal(0, driver.Posts(before));

        // Pressed twice, it is posted once.
        var press = seen.Request(People.Sato, "この内容で渡す");
        var done = await seen.SendAsync(People.Sato, (System.Text.Json.Nodes.JsonObject)press.DeepClone());
        Assert.Contains("課題 R8-1 を相談支援部会に渡しました", done.Text);
        await seen.PressAsync(People.Sato, "この内容で渡す");
        await driver.SettleAsync();
        Assert.Equal(1, driver.Posts(before));
        Assert.Single(await driver.Door.RowsAsync(prefix: "handing:"));
        Assert.Contains("ほかの会議体への受け渡し\n・相談支援部会：受領待ち\n期日：７月１日（水）\n", (await done.PressAsync(People.Sato, "この課題を開く")).Text);
        var posted = driver.Posted();
        Assert.Contains("お願い：①課題の報告・共有\nさくら市 協議の場から", posted.Text);
        Assert.Contains("受領待ち", posted.Text);
        Assert.Equal(["受領する", "回答する"], posted.Buttons);

        // Whoever decides there acknowledges it; who does not, cannot.
        Assert.Contains("見つかりません", (await posted.PressAsync(People.Suzuki, "受領する")).Text);
        Assert.Contains("課題 R8-1 を受領しました", (await posted.PressAsync(People.Tanaka, "受領する")).Text);
        await driver.SettleAsync();
        Assert.Contains("受領\n田中 由美さん　令和８年６月１日（月）", driver.Posted().Text);
        Assert.Equal(["回答する"], driver.Posted().Buttons);

        // An answer without its reason comes back as it was typed.
        var answer = await driver.Posted().PressAsync(People.Tanaka, "回答する");
        Assert.Contains("個人が分かることは書かないでください", answer.Text);
        var faulty = await answer.PressAsync(People.Tanaka, "この内容で回答する", ("verdict", "Returned"));
        Assert.Contains("戻すとき、受けないときは、意見や理由を書いてください。", faulty.Text);
        Assert.Equal("Returned", faulty.Value("verdict"));
        Assert.Contains("課題 R8-1 への回答を届けました", (await faulty.PressAsync(People.Tanaka, "この内容で回答する", ("answer", "まず住宅課と*相談*してください。"))).Text);
        await driver.SettleAsync();

        // It comes back: to the card in the channel, the issue and its history, the secretariat, who takes care of it, and the agenda.
        Assert.Contains("意見を付けて戻す", driver.Posted().Text);
        Assert.Contains("まず住宅課と*相談*してください。", driver.Posted().Text);
        Assert.Empty(driver.Posted().Buttons);
        Assert.Equal(1, driver.Posts(before));
        foreach (var who in new[] { People.Sato, People.Suzuki })
        {
            var told = driver.Notice(who, "相談支援部会から回答がありました");
            Assert.Contains("まず住宅課と*相談*してください。", told.Text);
            Assert.Contains("ほかの会議体への受け渡し\n・相談支援部会の回答：意見を付けて戻す", (await told.PressAsync(who, "この課題を開く")).Text);
        }

        Assert.DoesNotContain(driver.Told(People.Tanaka), static text => text.Contains("回答がありました", StringComparison.Ordinal));
        var open = await driver.OpenAsync(People.Sato);
        Assert.Contains("田中 由美さん\n相談支援部会の回答：意見を付けて戻す\nまず住宅課と*相談*してください。", open.Text);
        Assert.Contains("相談支援部会が受領しました", open.Text);
        Assert.Contains("佐藤 美咲さん\n相談支援部会に渡しました", open.Text);
        var agenda = await driver.Door.SayAsync(driver.Town.Team, People.Sato, "議題");
        Assert.Contains("1．課題 R8-1 への相談支援部会の回答：意見を付けて戻す", agenda.Text);
        Assert.Single(await driver.Door.RowsAsync(prefix: "agenda:"));

        // Nothing that somebody wrote of the issue stands in what was posted or told.
        Assert.DoesNotContain(HandingDriver.CaseText, Posted(driver, before));
        Assert.DoesNotContain("C-7F3K2", Posted(driver, before));
        Assert.Empty(await driver.Door.RowsAsync(prefix: "issuehanded:"));
    }

    [Fact]
    public async Task The_preview_is_shown_again_where_something_else_would_be_posted_now()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var seen = await (await (await driver.AddIssueAsync()).PressAsync(People.Sato, "ほかの会議体へ渡す")).PressAsync(People.Sato, "渡す内容を確かめる");
        var edit = await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "内容を直す");
        await edit.PressAsync(People.Sato, "直した内容で記録する", ("subject", "別の件名"));

        var again = await seen.PressAsync(People.Sato, "この内容で渡す");

        Assert.Contains("確かめていただいた後に内容が変わりました。もう一度確かめてください。", again.Text);
        Assert.Contains("別の件名", again.Text);
        Assert.Empty(await driver.Door.RowsAsync(prefix: "handing:"));
        Assert.Contains("に渡しました", (await again.PressAsync(People.Sato, "この内容で渡す")).Text);

        // Another day than the one that was shown is shown first as well.
        Assert.Contains("別の件名", (await driver.OpenAsync(People.Sato)).Text);
    }

    [Fact]
    public async Task Wrong_days_and_places_are_named_beside_their_fields()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var form = await (await driver.AddIssueAsync()).PressAsync(People.Sato, "ほかの会議体へ渡す");

        var faulty = await form.PressAsync(People.Sato, "渡す内容を確かめる", ("to", "b-suicide"), ("replyBy", "2026-05-31"));
        Assert.Contains("▲ 渡す先：選択肢から選んでください。", faulty.Text);
        Assert.Contains("▲ 回答の期日：過ぎた日時です。", faulty.Text);
        var far = await faulty.PressAsync(People.Sato, "渡す内容を確かめる", ("to", ""), ("replyBy", "2028-01-01"));
        Assert.Contains("▲ 渡す先：入力してください。", far.Text);
        Assert.Contains("▲ 回答の期日：令和９年６月２日（水）までの日付を入力してください。", far.Text);

        // The same body is asked once at a time; where its answer has come, again.
        await driver.HandAsync();
        var next = await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す");
        Assert.Contains(
            "▲ 渡す先：この課題は、すでに相談支援部会に渡していて、回答を待っています。", (await next.PressAsync(People.Sato, "渡す内容を確かめる", ("to", "b-consultation"))).Text);
        await Answer(driver, "Accepted");
        await driver.HandAsync("b-consultation");
        Assert.Equal(2, (await driver.Door.RowsAsync(prefix: "handing:")).Count);
    }

    [Fact]
    public async Task Where_people_from_outside_may_look_on_nothing_is_told_of_what_an_issue_rests_on()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, isShared: true);
        var before = driver.Door.Channel.Sent.Count;
        var seen = await (await (await driver.AddIssueAsync(count: "12")).PressAsync(People.Sato, "ほかの会議体へ渡す")).PressAsync(People.Sato, "渡す内容を確かめる");
        Assert.Contains("このチャネルには、ほかの組織の方が入っているかもしれません。", seen.Text);
        Assert.DoesNotContain("12件", seen.Text);
        Assert.DoesNotContain("HOU-02", seen.Text);

        await seen.PressAsync(People.Sato, "この内容で渡す");
        await driver.SettleAsync();
        Assert.Equal(1, driver.Posts(before));
        Assert.DoesNotContain("12件", driver.Posted().Text);
        Assert.DoesNotContain("HOU-02", driver.Posted().Text);
    }

    [Fact]
    public async Task What_nobody_has_acknowledged_is_called_back_and_what_somebody_has_is_not()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        await driver.AddIssueAsync();
        var done = await driver.HandAsync();
        var mine = await done.PressAsync(People.Sato, "受け渡しの内容を開く");
        Assert.Contains("渡すのを取りやめる", mine.Buttons);
        Assert.Contains("相談支援部会の受領と回答を待っています（期日：", mine.Text);
        var asked = await done.PressAsync(People.Tanaka, "受け渡しの内容を開く");
        Assert.DoesNotContain("渡すのを取りやめる", asked.Buttons);
        Assert.Contains("までに、受領と回答をお願いします。", asked.Text);

        var posted = driver.Posted();
        Assert.Contains("課題 R8-1 を渡すのを取りやめました", (await mine.PressAsync(People.Sato, "渡すのを取りやめる")).Text);
        await driver.SettleAsync();
        Assert.Contains("いまの状態\n取りやめ", driver.Posted().Text);
        Assert.Empty(driver.Posted().Buttons);
        Assert.Contains("事務局が渡すのを取りやめたため", (await posted.PressAsync(People.Tanaka, "受領する")).Text);
        Assert.Contains("回答を待っていないため、取りやめるものはありません。", (await mine.PressAsync(People.Sato, "渡すのを取りやめる")).Text);
        Assert.Empty(await driver.Door.RowsAsync(prefix: "issuehanded:"));

        await driver.HandAsync();
        var again = await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "開く");
        await driver.Posted().PressAsync(People.Tanaka, "受領する");
        Assert.Contains("すでに受領されているため、取りやめることはできません。", (await again.PressAsync(People.Sato, "渡すのを取りやめる")).Text);
    }

    [Fact]
    public async Task Two_who_acknowledge_at_once_are_one_who_did_and_one_who_is_told_who()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        await driver.AddIssueAsync();
        await driver.HandAsync();
        var posted = driver.Posted();

        var answers = await Task.WhenAll(posted.PressAsync(People.Tanaka, "受領する"), posted.PressAsync(People.Sato, "受領する"));

        Assert.Single(answers, static answer => answer.Text.Contains("課題 R8-1 を受領しました", StringComparison.Ordinal));
        Assert.Single(answers, static answer => answer.Text.Contains("に受領しています。", StringComparison.Ordinal));
        Assert.Single(await driver.Door.RowsAsync(prefix: "history:handing:"), static row => row.GetString("What") == "received");

        // And two who answer at once.
        var form = await posted.PressAsync(People.Sato, "回答する");
        var other = await posted.PressAsync(People.Tanaka, "回答する");
        answers = await Task.WhenAll(
            form.PressAsync(People.Sato, "この内容で回答する", ("verdict", "Accepted")), other.PressAsync(People.Tanaka, "この内容で回答する", ("verdict", "Declined"), ("answer", "所管が違います。")));
        Assert.Single(answers, static answer => answer.Text.Contains("への回答を届けました", StringComparison.Ordinal));
        Assert.Single(answers, static answer => answer.Text.Contains("すでに回答しています。", StringComparison.Ordinal));
        await driver.SettleAsync();
        Assert.Single(await driver.Door.RowsAsync(prefix: "agenda:"));
    }

    [Fact]
    public async Task A_body_is_reminded_once_and_one_that_has_answered_is_left_alone()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        await driver.AddIssueAsync();
        await driver.HandAsync(replyBy: "2026-06-15");
        var before = driver.Door.Channel.Sent.Count;

        // Three days before it is Friday, ten o'clock.
        driver.Door.Time.Advance(new DateTimeOffset(2026, 6, 12, 9, 59, 0, TimeSpan.FromHours(9)) - driver.Door.Time.GetUtcNow());
        await driver.Door.SettledAsync();
        Assert.Equal(0, driver.Posts(before));
        await driver.Door.AdvanceAsync(TimeSpan.FromMinutes(2));
        await driver.Door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, driver.Posts(before));
        var reminder = ShownCard.Of(driver.Door, driver.Body, driver.Door.Channel.Sent.Skip(before).Single(sent => sent.ConversationId.Split(';')[0] == driver.Body.Id));
        Assert.Contains("回答の期日（令和８年６月15日（月））が近づいています。", reminder.Text);
        Assert.Equal(["受領する", "回答する"], reminder.Buttons);
        Assert.Contains(";messageid=", driver.Door.Channel.Sent.Skip(before).Single(sent => sent.ConversationId.Split(';')[0] == driver.Body.Id).ConversationId);

        await Answer(driver, "Accepted");
        await driver.HandAsync("b-consultation", "2026-06-29");
        await Answer(driver, "Accepted");
        before = driver.Door.Channel.Sent.Count;
        await driver.Door.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Equal(0, driver.Posts(before));
    }

    [Fact]
    public async Task A_reminder_that_falls_into_the_weekend_comes_on_Friday_and_one_that_was_held_up_says_that_the_day_is_over()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        await driver.AddIssueAsync();
        await driver.HandAsync(replyBy: "2026-06-16");
        var due = (await driver.Door.RowsAsync(prefix: "out:")).Single(static row => row.GetString("Kind") == "handing.remind.1").GetDateTimeOffset("Due");
        Assert.Equal(new DateTimeOffset(2026, 6, 12, 18, 0, 0, TimeSpan.FromHours(9)), due);

        // The service was down until the night after the day: the reminder waits for the morning and says so.
        var before = driver.Door.Channel.Sent.Count;
        driver.Door.Time.Advance(new DateTimeOffset(2026, 6, 17, 23, 0, 0, TimeSpan.FromHours(9)) - driver.Door.Time.GetUtcNow());
        await driver.Door.SettledAsync();
        Assert.Equal(0, driver.Posts(before));
        await driver.Door.AdvanceAsync(TimeSpan.FromHours(10));
        Assert.Equal(1, driver.Posts(before));
        Assert.Contains("回答をまだいただいていません。できるだけ早く、受領と回答をお願いします。", driver.Posted().Text);
    }

    [Fact]
    public async Task An_answer_that_is_late_is_on_the_weekly_card_and_in_the_list()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        await driver.AddIssueAsync();
        await driver.HandAsync(replyBy: "2026-06-03");
        driver.Door.Time.Advance(TimeSpan.FromDays(2));
        await driver.Door.KeepHouseAsync();
        Assert.DoesNotContain(driver.Told(People.Sato), static text => text.Contains("気をつけたい課題", StringComparison.Ordinal));

        driver.Door.Time.Advance(TimeSpan.FromDays(6));
        await driver.Door.KeepHouseAsync();
        await driver.SettleAsync();
        var watch = driver.Notice(People.Sato, "気をつけたい課題");
        Assert.Contains("回答の期日を過ぎた受け渡し 1件\nR8-1　保証人がいないと部屋を借りにくい\n相談支援部会\n期日：６月３日（水）", watch.Text);

        var list = await watch.PressAsync(People.Sato, "受け渡しの一覧");
        Assert.Contains("渡して、回答を待っている課題 1件", list.Text);
        Assert.Contains("▲ 回答の期日を過ぎています", list.Text);
        Assert.Contains("いまの状態\n受領待ち", (await list.PressAsync(People.Sato, "開く")).Text);
        await Answer(driver, "Accepted");
        Assert.Contains("回答を待っている課題も、回答していない課題もありません。", (await watch.PressAsync(People.Sato, "受け渡しの一覧")).Text);
    }

    [Fact]
    public async Task Whoever_reports_an_issue_to_others_is_offered_to_hand_it_over_next()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var issue = await driver.AddIssueAsync();
        foreach (var (status, offered) in new[] { ("Accepted", false), ("UnderDiscussion", false), ("ReportedToSubcommittee", true), ("ReportedToCouncil", true), ("Raised", true) })
        {
            var moved = await (await issue.PressAsync(People.Sato, "段階を変える")).PressAsync(People.Sato, "この段階にする", ("status", status));
            Assert.Equal(offered, moved.Buttons.Contains("ほかの会議体へ渡す"));
            issue = await moved.PressAsync(People.Sato, "この課題を開く");
        }

        // 座長 moves it as well, and hands nothing over.
        var chairs = await driver.OpenAsync(People.Tanaka);
        Assert.DoesNotContain("ほかの会議体へ渡す", chairs.Buttons);
        var back = await (await chairs.PressAsync(People.Tanaka, "段階を変える")).PressAsync(People.Tanaka, "この段階にする", ("status", "Completed"));
        Assert.DoesNotContain("ほかの会議体へ渡す", back.Buttons);
        Assert.Contains("完了または見送りになっているため", (await issue.PressAsync(People.Sato, "ほかの会議体へ渡す")).Text);
    }

    [Fact]
    public async Task How_many_cases_stand_behind_an_issue_is_told_exactly_to_the_secretariat_alone()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var added = await driver.Door.AddIssueAsync(driver.Town.Team, People.Suzuki, "保証人がいないと部屋を借りにくい", ("cases", "C-7F3K2"), ("caseCount", "4"));
        Assert.Contains("R8-1", added.Text);

        Assert.Contains("この課題の背後に事例が4件あります", (await driver.OpenAsync(People.Sato)).Text);
        Assert.Contains("C-7F3K2", (await driver.OpenAsync(People.Sato)).Text);
        foreach (var who in new[] { People.Suzuki, People.Tanaka })
        {
            var card = await driver.OpenAsync(who);
            Assert.Contains("この課題の背後に事例があります（5件未満）", card.Text);
            Assert.DoesNotContain("C-7F3K2", card.Text);

            // Who edits it without being told has no fields for it, and changes nothing of it.
            var edit = await card.PressAsync(who, "内容を直す");
            Assert.False(edit.HasInput("cases") || edit.HasInput("caseCount"));
            var faulty = await edit.PressAsync(who, "直した内容で記録する", ("subject", ""));
            Assert.False(faulty.HasInput("cases") || faulty.HasInput("caseCount"));
            var done = await faulty.PressAsync(who, "直した内容で記録する", ("subject", $"{who.Name}が直した"));
            Assert.DoesNotContain("C-7F3K2", done.Text);
            Assert.DoesNotContain("4件", done.Text);
        }

        var row = Assert.Single(await driver.Door.RowsAsync(prefix: "issue:"));
        Assert.Equal(("C-7F3K2", 4), (row.GetString("Cases"), row.GetInt32("CaseCount")));

        // What the secretariat changes there is not told to who was just editing.
        var slow = await (await driver.OpenAsync(People.Tanaka)).PressAsync(People.Tanaka, "内容を直す");
        await (await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "内容を直す")).PressAsync(People.Sato, "直した内容で記録する", ("caseCount", "2"), ("owner", "福祉課"));
        var told = await slow.PressAsync(People.Tanaka, "直した内容で記録する");
        Assert.Contains("担当：いまの記録は「福祉課」", told.Text);
        Assert.DoesNotContain("事例の数", told.Text);
    }

    /// <summary>Where the body's channel lies is known once the bodies are read, and whether others look on there only then.</summary>
    [Fact]
    public async Task To_hand_over_costs_two_rounds_of_reads_one_transaction_and_a_wake_up_for_each_promise()
    {
        await using var driver = await HandingDriver.StartAsync(azurite);
        var seen = await (await (await driver.AddIssueAsync()).PressAsync(People.Sato, "ほかの会議体へ渡す")).PressAsync(People.Sato, "渡す内容を確かめる");
        WatchedRequests requests;
        using (StorageProbe.WatchRounds(out requests))
        {
            await seen.PressAsync(People.Sato, "この内容で渡す");
        }

        var said = string.Join('\n', requests.All);
        Assert.True(requests.ReadRounds <= 2, $"{requests.ReadRounds} rounds of reads:\n{said}");
        Assert.Single(requests.All, static request => request.Contains("$batch", StringComparison.Ordinal));
        Assert.True(requests.All.Count(static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("/messages", StringComparison.Ordinal)) <= 2, said);
    }

    private static async Task Answer(HandingDriver driver, string verdict)
    {
        var form = await driver.Posted().PressAsync(People.Tanaka, "回答する");
        await form.PressAsync(People.Tanaka, "この内容で回答する", ("verdict", verdict));
        await driver.SettleAsync();
    }

    /// <summary>What stands in the body's channel, and what people were told of it.</summary>
    private static string Posted(HandingDriver driver, int before) => string.Join('\n', driver.Door.Channel.Sent.Skip(before)
        .Where(sent => sent.ConversationId.Split(';')[0] == driver.Body.Id || sent.ConversationId == TeamsPlace.ChatOf(People.Suzuki).Id)
        .Select(sent => sent.Json.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
}
