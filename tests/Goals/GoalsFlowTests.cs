using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Goals;

/// <summary>目標 through the front door.</summary>
public sealed class GoalsFlowTests(AzuriteFixture azurite)
{
    /// <summary>case → issue → goal → result, and every step of the way back.</summary>
    [Fact]
    public async Task From_an_issue_a_target_is_set_measured_and_ended_and_the_issue_shows_what_came_of_it()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var issue = await (await door.AddIssueAsync(team, People.Suzuki, "部屋を借りにくい", ("cases", "C-7F3K2"))).PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("この課題のための目標と工程\nまだありません。", issue.Text);

        var form = await issue.PressAsync(People.Sato, "この課題の目標を立てる");
        Assert.Contains("課題 R8-1「部屋を借りにくい」のための目標です。", form.Text);
        Assert.Equal("R8-1", form.Value("issues"));
        var receipt = await form.PressAsync(People.Sato, "この目標を立てる", [.. GoalsDriver.Typed("借りられる部屋を増やす").Where(static one => one.Item1 != "issues")]);
        Assert.Contains("✓ 目標 R8-1 を立てました", receipt.Text);

        var target = await receipt.PressAsync(People.Sato, "この目標を開く");
        Assert.Contains("・R8-1　部屋を借りにくい【提出】\nこの課題の背後に事例が1件あります", target.Text);
        Assert.Contains("実績はまだありません", target.Text);
        var recorded = await (await target.PressAsync(People.Sato, "実績を記録する")).PressAsync(People.Sato, "この実績を記録する", ("value", "3"), ("asOf", "2026-05-31"), ("source", "居住支援法人の報告"));
        Assert.Contains("3人（令和８年５月31日（日）現在）・達成率 60%", recorded.Text);

        // Who is not of the secretariat is told no small number, and never a code.
        var seen = await receipt.PressAsync(People.Suzuki, "この目標を開く");
        Assert.Contains("この課題の背後に事例があります（5件未満）", seen.Text);
        Assert.DoesNotContain("C-7F3K2", seen.Text + target.Text);
        Assert.Equal(["課題 R8-1 を開く", "前の記録", "次の会議の議題に出す", "目標の一覧"], seen.Buttons);
        var shared = await door.SayAsync(team, People.Sato, "目標 1");
        Assert.Contains("（5件未満）", shared.Text);
        Assert.DoesNotContain("内容を直す", shared.Buttons);

        var back = await seen.PressAsync(People.Suzuki, "課題 R8-1 を開く");
        Assert.Contains("・目標 R8-1　借りられる部屋を増やす【取組中】\n実績 3人（５月31日（日）現在）・達成率 60%", back.Text);
        Assert.DoesNotContain("この課題の目標を立てる", back.Buttons);

        var end = await (await back.PressAsync(People.Sato, "目標を開く")).PressAsync(People.Sato, "結果と振り返りを書いて終える");
        Assert.Contains("結果を選んだわけと、分かったことを書いてください", (await end.PressAsync(People.Sato, "この内容で記録する", ("status", "PartlyAchieved"), ("review", " "))).Text);
        await end.PressAsync(People.Sato, "この内容で記録する", ("status", "PartlyAchieved"), ("review", "保証会社との調整が遅れた。"));
        var result = await door.SayAsync(team, People.Suzuki, "課題 1");
        Assert.Contains("借りられる部屋を増やす【一部達成】", result.Text);
        Assert.Contains("振り返り：保証会社との調整が遅れた。", result.Text);

        // An issue that is gone is said to be gone.
        await door.DeleteAsync("issue:2026:000001");
        Assert.Contains("・課題 R8-1 の記録は、もうありません", (await door.SayAsync(team, People.Suzuki, "目標 R8-1")).Text);
    }

    [Fact]
    public async Task An_unknown_issue_is_named_beside_its_field_and_what_was_typed_stays()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var again = await door.AddTargetAsync(team, People.Sato, "借りられる部屋を増やす", "R8-7");
        Assert.Contains("次の番号の課題は見つかりません：R8-7", again.Text);
        Assert.Equal("借りられる部屋を増やす", again.Value("subject"));
        Assert.Contains("✓ 目標 R8-1 を立てました", (await again.PressAsync(People.Sato, "この目標を立てる", ("issues", ""))).Text);
        Assert.Contains("見つかりません", (await (await door.SayAsync(team, People.Suzuki, "目標")).PressAsync(People.Suzuki, "目標を立てる")).Text);
    }

    [Fact]
    public async Task What_is_sent_twice_counts_once_and_the_second_of_two_editors_sees_what_the_first_wrote()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.GiveRoleAsync(People.Suzuki, MemberRole.Chair);
        var form = await (await door.SayAsync(team, People.Sato, "目標")).PressAsync(People.Sato, "目標を立てる");
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => form.PressAsync(People.Sato, "この目標を立てる", GoalsDriver.Typed("部屋を増やす"))));
        Assert.Equal(twice[0].Text, twice[1].Text);
        Assert.Single(await door.RowsAsync(prefix: "goal:"));

        var (one, other) = (await (await twice[0].PressAsync(People.Sato, "この目標を開く")).PressAsync(People.Sato, "内容を直す"), await (await twice[0].PressAsync(People.Suzuki, "この目標を開く")).PressAsync(People.Suzuki, "内容を直す"));
        await one.PressAsync(People.Sato, "直した内容で記録する", ("target", "4"));
        var told = await other.PressAsync(People.Suzuki, "直した内容で記録する", ("owner", "基幹相談支援センター"));
        Assert.Contains("佐藤 美咲さんが先に直しました", told.Text);
        Assert.Contains("目標値：いまの記録は「4」", told.Text);
        Assert.Equal("基幹相談支援センター", told.Value("owner"));
        Assert.Contains("✓ 目標 R8-1 を直しました", (await told.PressAsync(People.Suzuki, "直した内容で記録する", ("target", "4"))).Text);
        var history = await (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "目標 1")).PressAsync(People.Suzuki, "前の記録");
        Assert.Contains("担当：健康福祉課 → 基幹相談支援センター", history.Text);
        Assert.Contains("目標値：5 → 4", history.Text);
    }

    [Fact]
    public async Task A_value_is_corrected_and_taken_back_with_the_reason()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var target = await (await door.AddTargetAsync(team, People.Sato, "部屋を増やす")).PressAsync(People.Sato, "この目標を開く");
        foreach (var (value, day) in new[] { ("2", "2026-04-30"), ("3", "2026-05-31") })
        {
            await (await target.PressAsync(People.Sato, "実績を記録する")).PressAsync(People.Sato, "この実績を記録する", ("value", value), ("asOf", day), ("source", "報告"));
            door.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var correct = await (await Reopen()).PressAsync(People.Sato, "この実績を直す・取り消す");
        Assert.Contains("なぜ直すのか、取り消すのか、短く書いてください", (await correct.PressAsync(People.Sato, "直した内容で記録する", ("value", "4"))).Text);
        Assert.Contains("実績を直しました", (await correct.PressAsync(People.Sato, "直した内容で記録する", ("value", "4"), ("reason", "二重に数えていた"))).Text);
        Assert.Contains("実績 4人（５月31日（日）現在）・達成率 80%", (await door.SayAsync(team, People.Suzuki, "目標")).Text);
        var stale = await correct.PressAsync(People.Sato, "この実績を取り消す", ("value", "4"), ("reason", "別の数"));
        Assert.Contains("先に直しました", stale.Text);
        Assert.Contains("実績を取り消しました", (await stale.PressAsync(People.Sato, "この実績を取り消す", ("reason", "別の数だった"))).Text);
        Assert.Contains("実績 2人（４月30日（木）現在）・達成率 40%", (await door.SayAsync(team, People.Suzuki, "目標")).Text);
        var history = await (await Reopen()).PressAsync(People.Sato, "前の記録");
        Assert.Contains("実績 4人 を取り消しました\n理由：別の数だった", history.Text);
        Assert.Contains("実績：3 → 4\n理由：二重に数えていた", history.Text);

        Task<ShownCard> Reopen() => door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "目標 1");
    }

    [Fact]
    public async Task A_step_of_the_roadmap_goes_its_way_and_its_result_is_seen_on_the_issue()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Suzuki, "部屋を借りにくい");
        var target = await (await door.AddTargetAsync(team, People.Sato, "部屋を増やす", "R8-1")).PressAsync(People.Sato, "この目標を開く");

        var form = await target.PressAsync(People.Sato, "工程を加える");
        Assert.Equal("R8-1", form.Value("goal"));
        var added = await form.PressAsync(People.Sato, "この工程を加える", ("subject", "説明会を開く"), ("lead", "居住支援法人"), ("due", "2026-06-10"), ("issue", "R8-1"));
        Assert.Contains("✓ 工程を加えました", added.Text);
        door.Time.Advance(TimeSpan.FromDays(10));
        var year = await door.SayAsync(team, People.Suzuki, "目標");
        Assert.Contains("ロードマップ（だれが、いつまでに、何をするか） 1件（うち期限を過ぎたもの 1件）\n説明会を開く\n【未着手】主担当：居住支援法人　期限：６月10日（水）\n▲ 期限を過ぎています", year.Text);

        var move = await (await year.PressAsync(People.Sato, "工程を開く")).PressAsync(People.Sato, "進み具合を変える");
        Assert.Contains("完了なら結果を", (await move.PressAsync(People.Sato, "この進み具合にする", ("state", "Done"), ("result", ""))).Text);
        Assert.Contains("✓ 工程を「完了」にしました", (await move.PressAsync(People.Sato, "この進み具合にする", ("state", "Done"), ("result", "12店が参加した"))).Text);
        var issue = await door.SayAsync(team, People.Suzuki, "課題 1");
        Assert.Contains("・工程　説明会を開く【完了】\n期限：６月10日（水）\n結果：12店が参加した", issue.Text);
        Assert.Contains("結果：12店が参加した", (await issue.PressAsync(People.Suzuki, "工程を開く")).Text.Replace("結果\n", "結果：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_vision_is_written_kept_with_its_history_and_shown_first()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var year = await door.SayAsync(team, People.Sato, "目標");
        var (one, other) = (await year.PressAsync(People.Sato, "ビジョンを書く"), await year.PressAsync(People.Sato, "ビジョンを書く"));
        Assert.Contains("✓ 地域ビジョンを記録しました", (await one.PressAsync(People.Sato, "このビジョンにする", ("text", "だれもが暮らせるまち"))).Text);
        var told = await other.PressAsync(People.Sato, "このビジョンにする", ("text", "つながりのあるまち"));
        Assert.Contains("いまの記録：だれもが暮らせるまち", told.Text);
        await told.PressAsync(People.Sato, "このビジョンにする");

        var shown = await door.SayAsync(team, People.Suzuki, "目標");
        Assert.Contains("令和８年度の目標\n地域ビジョン（めざす姿）\nつながりのあるまち\n佐藤 美咲さん　令和８年６月１日（月）", shown.Text);
        Assert.Contains("「だれもが暮らせるまち」", (await shown.PressAsync(People.Suzuki, "ビジョンの記録を見る")).Text);
    }

    [Fact]
    public async Task A_target_goes_on_in_the_next_year_and_a_number_of_two_years_is_asked_about()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var target = await (await door.AddTargetAsync(team, People.Sato, "部屋を増やす")).PressAsync(People.Sato, "この目標を開く");
        await (await target.PressAsync(People.Sato, "実績を記録する")).PressAsync(People.Sato, "この実績を記録する", ("value", "3"), ("asOf", "2026-05-31"), ("source", "報告"));
        await (await target.PressAsync(People.Sato, "結果と振り返りを書いて終える")).PressAsync(People.Sato, "この内容で記録する", ("status", "NotAchieved"), ("review", "間に合わなかった"));

        var ended = await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "目標 1");
        var form = await ended.PressAsync(People.Sato, "次の年度に続ける");
        Assert.Equal(("2027", "部屋を増やす", "3"), (form.Value("year"), form.Value("subject"), form.Value("base")));
        Assert.Contains("✓ 目標 R9-1 を立てました", (await form.PressAsync(People.Sato, "この目標を立てる", ("target", "8"))).Text);
        Assert.Contains("すでに目標 R9-1 に続いています", (await ended.PressAsync(People.Sato, "次の年度に続ける")).Text);
        var old = await door.SayAsync(team, People.Suzuki, "目標 R8-1");
        Assert.Contains("続きのもと：目標 R8-1 を開く", (await old.PressAsync(People.Suzuki, "続き：目標 R9-1 を開く")).Text);

        Assert.Contains("令和９年度の目標", (await door.SayAsync(team, People.Suzuki, "目標 R9")).Text);
        Assert.Contains("令和７年度の目標", (await (await door.SayAsync(team, People.Suzuki, "目標")).PressAsync(People.Suzuki, "この年度を見る", ("year", "2025"))).Text);
        Assert.Contains("R8-7/R7-7 という番号の目標はありません", (await door.SayAsync(team, People.Suzuki, "目標 7")).Text);
        door.Time.Advance(TimeSpan.FromDays(365));
        var which = await door.SayAsync(team, People.Suzuki, "目標 1");
        Assert.Contains("どちらの目標 1 ですか", which.Text);
        Assert.Contains("間に合わなかった", (await which.PressAsync(People.Suzuki, "目標 R8-1 を開く")).Text);
    }

    [Fact]
    public async Task A_target_is_put_on_the_agenda_once_a_week_as_what_is_counted()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var target = await (await door.AddTargetAsync(team, People.Sato, "部屋を増やす")).PressAsync(People.Sato, "この目標を開く");

        Assert.Contains("目標設定として次の会議の議題に出しました", (await target.PressAsync(People.Suzuki, "次の会議の議題に出す")).Text);
        await door.SettledAsync();
        Assert.Contains("鈴木 健さんが令和８年６月１日（月）に議題に出しています", (await target.PressAsync(People.Sato, "次の会議の議題に出す")).Text);
        var item = Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Equal(("GoalSetting", "目標設定：目標 R8-1 部屋を増やす", "鈴木 健"), (item.GetString("Type"), item.GetString("Subject"), item.GetString("ByName")));

        await (await target.PressAsync(People.Sato, "結果と振り返りを書いて終える")).PressAsync(People.Sato, "この内容で記録する", ("status", "Achieved"), ("review", "できた"));
        Assert.Contains("評価として次の会議の議題に出しました", (await target.PressAsync(People.Suzuki, "次の会議の議題に出す")).Text);
        await door.SettledAsync();
        Assert.Equal(["Evaluation", "GoalSetting"], (await door.RowsAsync(prefix: "agenda:")).Select(static row => row.GetString("Type")).Order(StringComparer.Ordinal));
    }

    /// <summary>The chain costs the card of an issue one range, and the card of a target one round.</summary>
    [Fact]
    public async Task A_card_costs_one_round_of_reads_and_an_issues_card_one_request_for_what_serves_it()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var issue = await (await door.AddIssueAsync(team, People.Sato, "部屋を借りにくい")).PressAsync(People.Sato, "この課題を開く");
        var target = await (await door.AddTargetAsync(team, People.Sato, "部屋を増やす", "R8-1")).PressAsync(People.Sato, "この目標を開く");
        var year = await target.PressAsync(People.Sato, "目標の一覧");

        foreach (var (card, button, most) in new[] { (target, "課題 R8-1 を開く", 9), (issue, "課題の一覧", 3), (year, "目標を開く", 8), (target, "目標の一覧", 5) })
        {
            WatchedRequests requests;
            using (StorageProbe.WatchRounds(out requests))
            {
                await card.PressAsync(People.Sato, button);
            }

            var said = $"{button}:\n{string.Join('\n', requests.All)}";
            Assert.True(requests.ReadRounds == 1 && requests.All.Count <= most, said);
            Assert.True(requests.All.Count(static request => request.Contains("goal-task:", StringComparison.Ordinal) || request.Contains("goal-task%3A", StringComparison.Ordinal)) <= 1, said);
        }
    }
}
