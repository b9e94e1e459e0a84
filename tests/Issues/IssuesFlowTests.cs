using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>課題 through the front door.</summary>
public sealed class IssuesFlowTests(AzuriteFixture azurite)
{
    private static readonly string[] Votes = ["「急ぐ」に投票する", "「必要」に投票する", "「様子を見る」に投票する"];

    [Fact]
    public async Task An_issue_is_added_gets_its_number_and_is_shown_with_its_history()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        Assert.Contains("まだ課題が登録されていません", (await door.SayAsync(team, People.Suzuki, "課題")).Text);
        var receipt = await door.AddIssueAsync(
            team, People.Suzuki, "保証人がいないと部屋を借りにくい", ("description", "緊急連絡先も*求められる*"), ("cases", "c-7f3k2"), ("owner", "障がい福祉課"), ("due", "2026-09-30"));
        Assert.Contains("課題 R8-1 として登録しました", receipt.Text);

        var one = await receipt.PressAsync(People.Suzuki, "この課題を開く");
        foreach (var said in (string[])["課題 R8-1", "保証人がいないと部屋を借りにくい", "提出", "住まい", "地域", "緊急連絡先も*求められる*", "障がい福祉課",
            "令和８年９月30日（水）", "鈴木 健さん　令和８年６月１日（月）", "登録しました", "この課題の背後に事例があります（5件未満）"])
        {
            Assert.Contains(said, one.Text);
        }

        // Neither the receipt nor the issue tells a member which cases stand behind it, or how few.
        Assert.DoesNotContain("C-7F3K2", receipt.Text + one.Text);
        Assert.DoesNotContain("事例が1件", receipt.Text + one.Text);
        Assert.Equal([.. Votes, "内容を直す", "生かせる強みを加える", "課題の一覧"], one.Buttons);
        var list = await door.SayAsync(team, People.Sato, "issue");
        Assert.Contains("R8-1　保証人がいないと部屋を借りにくい\n【提出】住まい\n担当：障がい福祉課\n期限：９月30日（水）", list.Text);
    }

    [Fact]
    public async Task Twenty_people_at_once_get_twenty_consecutive_numbers()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        TeamsPerson[] people = [People.Sato, .. Enumerable.Range(1, 20).Select(n => TeamsPerson.Named($"p{n}", $"委員 {n}"))];
        var team = await door.InstallAsync("sakura", people);
        var list = await door.SayAsync(team, People.Sato, "課題");
        var forms = new List<(TeamsPerson Who, ShownCard Form)>();
        foreach (var who in people.Skip(1))
        {
            forms.Add((who, await list.PressAsync(who, "課題を登録する")));
        }

        string[] subjects =
        [
            "居場所", "保証人", "夜間の相談", "退院支援", "訪問看護", "家族の休息", "短時間の仕事", "移動手段", "若者の相談", "偏見", "災害時の配慮", "介護との引き継ぎ", "緊急の受け入れ", "ピアの活動", "民生委員との連携",
            "セルフプラン", "長期入院", "就労定着", "学校との連絡", "依存症",
        ];
        var receipts = await Task.WhenAll(forms.Select((one, n) => one.Form.PressAsync(one.Who, "この内容で登録する", IssuesDriver.Typed(subjects[n]))));

        Assert.All(receipts, static receipt => Assert.Contains("として登録しました", receipt.Text));
        Assert.Equal(Enumerable.Range(1, 20).Select(static n => $"issue:2026:{n:D6}"), (await door.RowsAsync(prefix: "issue:")).Select(static row => row.RowKey));
        Assert.Equal(20, Assert.Single(await door.RowsAsync(prefix: "counter:issue:")).GetInt32("Last"));
        Assert.Equal(20, receipts.Select(static receipt => receipt.Text.Split('\n')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Numbers_begin_anew_in_april_and_a_number_in_both_years_is_asked_about()
    {
        await using var door = await IssuesDriver.StartAsync(azurite, new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.FromHours(9)));
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.AddIssueAsync(team, People.Sato, "去年度の一番");
        await door.AddIssueAsync(team, People.Sato, "去年度の二番");
        await door.AdvanceAsync(TimeSpan.FromHours(2));
        await door.AddIssueAsync(team, People.Sato, "今年度の一番");

        var which = await door.SayAsync(team, People.Sato, "課題1");
        Assert.Contains("どちらの課題 1 ですか", which.Text);
        Assert.Equal(["R8-1 を開く", "R7-1 を開く"], which.Buttons);
        Assert.Contains("去年度の一番", (await which.PressAsync(People.Sato, "R7-1 を開く")).Text);

        Assert.Contains("去年度の一番", (await door.SayAsync(team, People.Sato, "課題 ｒ７－１")).Text);
        Assert.Contains("去年度の二番", (await door.SayAsync(team, People.Sato, "課題 ２")).Text);
        Assert.Contains("R8-9/R7-9 という番号の課題はありません", (await door.SayAsync(team, People.Sato, "課題 9")).Text);
        Assert.Contains("R6-1 という番号の課題はありません", (await door.SayAsync(team, People.Sato, "課題 R6-1")).Text);
    }

    [Fact]
    public async Task The_list_pages_and_a_search_finds_by_subject_and_description()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        for (var n = 1; n <= 8; n++)
        {
            await door.AddIssueAsync(team, People.Sato, n == 3 ? "ｱﾊﾟｰﾄが借りられない" : $"その他 {n}", ("description", n == 5 ? "グループホームとアパートの間" : ""));
        }

        var first = await door.SayAsync(team, People.Sato, "課題");
        Assert.Contains("継続中 8件", first.Text);
        Assert.Contains("R8-8　その他 8", first.Text);
        Assert.DoesNotContain("その他 2", first.Text);
        Assert.Contains("R8-2　その他 2", (await first.PressAsync(People.Sato, "次のページ")).Text);

        var found = await door.SayAsync(team, People.Sato, "課題 検索 アパート");
        Assert.Contains("「アパート」で探した課題", found.Text);
        Assert.Contains("R8-3", found.Text);
        Assert.Contains("R8-5", found.Text);
        Assert.DoesNotContain("その他 4", found.Text);

        var again = await found.PressAsync(People.Sato, "探す", ("words", "ｸﾞﾙｰﾌﾟﾎｰﾑ"));
        Assert.Contains("R8-5", again.Text);
        Assert.DoesNotContain("R8-3", again.Text);
    }

    [Fact]
    public async Task Words_that_find_nothing_may_become_a_new_issue()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        var nothing = await door.SayAsync(team, People.Sato, "課題 夜間に相談できる先がない");

        Assert.Contains("見つかりませんでした", nothing.Text);
        Assert.Equal("夜間に相談できる先がない", (await nothing.PressAsync(People.Sato, "課題を登録する")).Value("subject"));
    }

    [Fact]
    public async Task A_bad_form_comes_back_as_it_was_typed_with_every_fault_beside_its_field()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        var form = await door.AddIssueAsync(
            team, People.Sato, "", ("category", ""), ("description", "残ってほしい説明"), ("cases", "C-7F3K2 C-M4X9A C-ZZZZZ"), ("due", "2026-05-01"));

        Assert.Contains("直していただきたい所が4か所あります", form.Text);
        Assert.Contains("次の番号の事例は見つかりません。承認された事例だけを書けます：C-M4X9A、C-ZZZZZ", form.Text);
        Assert.Contains("過ぎた日時です", form.Text);
        Assert.Equal(("残ってほしい説明", "C-7F3K2 C-M4X9A C-ZZZZZ", "2026-05-01"), (form.Value("description"), form.Value("cases"), form.Value("due")));
        Assert.Empty(await door.RowsAsync(prefix: "issue:"));
        Assert.Empty(await door.RowsAsync(prefix: "counter:issue:"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_issue_and_one_number()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "課題を登録する");

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.PressAsync(People.Sato, "この内容で登録する", IssuesDriver.Typed("一度だけ"))));
        await door.AdvanceAsync(TimeSpan.FromHours(3));
        var later = await form.PressAsync(People.Sato, "この内容で登録する", IssuesDriver.Typed("一度だけ"));

        Assert.Single(await door.RowsAsync(prefix: "issue:"));
        Assert.All(both, receipt => Assert.Equal(later.Text, receipt.Text));
    }

    [Fact]
    public async Task The_chair_moves_an_issue_and_its_history_says_who_and_from_what_to_what()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Suzuki, MemberRole.Chair);
        var receipt = await door.AddIssueAsync(team, People.Tanaka, "居場所が足りない");
        var form = await (await receipt.PressAsync(People.Suzuki, "この課題を開く")).PressAsync(People.Suzuki, "段階を変える");

        var again = await form.PressAsync(People.Suzuki, "この段階にする", ("status", "Dropped"), ("note", ""));
        Assert.Contains("理由を書いてください。", again.Text);
        Assert.Contains("居場所が足りない", again.Text);
        var moved = await again.PressAsync(People.Suzuki, "この段階にする", ("status", "Dropped"), ("note", "自立支援協議会で扱う"));

        Assert.Contains("課題 R8-1 を「見送り」にしました", moved.Text);
        var one = await moved.PressAsync(People.Tanaka, "この課題を開く");
        Assert.Contains("令和８年６月１日（月）午前10時　鈴木 健さん\n段階：提出 → 見送り\n理由・経緯：自立支援協議会で扱う", one.Text);
        Assert.Contains("完了と見送り 1件", (await door.SayAsync(team, People.Sato, "課題")).Text);
    }

    [Fact]
    public async Task A_member_may_not_edit_or_move_what_somebody_else_submitted()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var receipt = await door.AddIssueAsync(team, People.Suzuki, "鈴木の課題");
        var seen = await receipt.PressAsync(People.Sato, "この課題を開く");
        var edit = await seen.PressAsync(People.Sato, "内容を直す");
        var move = await seen.PressAsync(People.Sato, "段階を変える");

        Assert.Contains("見つかりません", (await seen.PressAsync(People.Tanaka, "内容を直す")).Text);
        Assert.Contains("見つかりません", (await seen.PressAsync(People.Suzuki, "段階を変える")).Text);
        Assert.Contains("見つかりません", (await edit.PressAsync(People.Tanaka, "直した内容で記録する", ("subject", "書き換え"))).Text);
        Assert.Contains("見つかりません", (await move.PressAsync(People.Suzuki, "この段階にする", ("status", "Accepted"))).Text);
        Assert.Equal([.. Votes, "生かせる強みを加える", "課題の一覧"], (await receipt.PressAsync(People.Tanaka, "この課題を開く")).Buttons);
        Assert.Equal("鈴木の課題", Assert.Single(await door.RowsAsync(prefix: "issue:")).GetString("Subject"));
    }

    [Fact]
    public async Task An_observer_reads_and_does_not_add()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.GiveRoleAsync(People.Suzuki, MemberRole.Observer);

        var shared = await door.SayAsync(team, People.Suzuki, "課題");
        Assert.Contains("見つかりません", (await shared.PressAsync(People.Suzuki, "課題を登録する")).Text);
        Assert.DoesNotContain("課題を登録する", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "課題")).Buttons);
        var form = await shared.PressAsync(People.Sato, "課題を登録する");
        Assert.Contains("見つかりません", (await form.PressAsync(People.Suzuki, "この内容で登録する", IssuesDriver.Typed("だめ"))).Text);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_what_the_first_changed_and_keeps_what_was_typed()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var receipt = await door.AddIssueAsync(team, People.Suzuki, "居場所");
        var mine = await (await receipt.PressAsync(People.Suzuki, "この課題を開く")).PressAsync(People.Suzuki, "内容を直す");
        var seen = await receipt.PressAsync(People.Sato, "この課題を開く");

        await (await seen.PressAsync(People.Sato, "内容を直す")).PressAsync(People.Sato, "直した内容で記録する", ("subject", "昼の居場所"), ("category", "Participation"), ("due", "2026-07-01"));
        var told = await mine.PressAsync(People.Suzuki, "直した内容で記録する", ("subject", "夜の居場所"), ("description", "わたしの説明"));

        Assert.Contains("佐藤 美咲さんが先に直しました", told.Text);
        Assert.Contains("件名：いまの記録は「昼の居場所」", told.Text);
        Assert.Contains("分類：いまの記録は「社会参加（就労）」", told.Text);
        Assert.Contains("期限：いまの記録は「令和８年７月１日（水）」", told.Text);
        Assert.Equal(("夜の居場所", "わたしの説明"), (told.Value("subject"), told.Value("description")));
        Assert.Contains("課題 R8-1 を直しました", (await told.PressAsync(People.Suzuki, "直した内容で記録する")).Text);

        var stale = await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "段階を変える");
        await (await seen.PressAsync(People.Sato, "段階を変える")).PressAsync(People.Sato, "この段階にする", ("status", "Checking"));
        var second = await stale.PressAsync(People.Sato, "この段階にする", ("status", "Accepted"), ("note", "確かめた"));
        Assert.Contains("段階：いまの記録は「確認中」", second.Text);
        Assert.Equal(("Accepted", "確かめた"), (second.Value("status"), second.Value("note")));
    }

    [Fact]
    public async Task A_long_history_is_paged_and_the_card_stays_small()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var receipt = await door.AddIssueAsync(team, People.Sato, new string('*', 100), ("description", new string('＊', 1000)));
        for (var n = 0; n < 7; n++)
        {
            var form = await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "内容を直す");
            await form.PressAsync(
                People.Sato, "直した内容で記録する", ("subject", new string((char)('a' + n), 100)), ("description", new string((char)('あ' + n), 1000)), ("owner", new string((char)('ア' + n), 60)));
        }

        var one = await receipt.PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("1／3ページ", one.Text);
        Assert.DoesNotContain("登録しました", one.Text);
        Assert.Contains("登録しました", (await (await one.PressAsync(People.Sato, "前の記録")).PressAsync(People.Sato, "前の記録")).Text);
    }

    [Fact]
    public async Task A_card_in_a_channel_shows_everybody_the_same_and_what_one_may_do_after_opening_it()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Suzuki, "みんなで見る");

        var shared = await door.SayAsync(team, People.Sato, "課題 1");
        Assert.Equal(["直す・段階を変える", "課題の一覧"], shared.Buttons);
        Assert.Equal(["この課題の目標を立てる", .. Votes, "段階を変える", "内容を直す", "ほかの会議体へ渡す", "生かせる強みを加える", "課題の一覧"], (await shared.PressAsync(People.Sato, "直す・段階を変える")).Buttons);
        Assert.Equal([.. Votes, "内容を直す", "生かせる強みを加える", "課題の一覧"], (await shared.PressAsync(People.Suzuki, "直す・段階を変える")).Buttons);
        Assert.Equal(["この課題の目標を立てる", .. Votes, "段階を変える", "内容を直す", "ほかの会議体へ渡す", "生かせる強みを加える", "課題の一覧"], (await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "課題 1")).Buttons);
    }

    [Fact]
    public async Task A_client_without_execute_gets_its_receipt_in_the_place_of_the_form()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var chat = TeamsPlace.ChatOf(People.Sato);
        await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(chat, People.Sato, "課題");
        var form = await list.SendAsync(People.Sato, list.FallbackRequest(People.Sato, "課題を登録する"));

        var receipt = await form.SendAsync(People.Sato, form.FallbackRequest(People.Sato, "この内容で登録する", IssuesDriver.Typed("古い端末から")));

        Assert.Contains("課題 R8-1 として登録しました", receipt.Text);
        Assert.Equal(form.MessageId, receipt.MessageId);
    }

    /// <summary>Such a client's answers are messages, which in a channel everybody reads.</summary>
    [Fact]
    public async Task A_client_without_execute_is_told_nothing_of_the_cases_in_a_channel_and_what_is_behind_an_issue_stays_there()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.AddIssueAsync(team, People.Sato, "保証人がいない", ("cases", "C-7F3K2"), ("caseCount", "2"));
        var before = door.Channel.Sent.Count;
        var shown = await door.SayAsync(team, People.Sato, "課題 R8-1");

        JsonObject asked = new() { ["verb"] = "issue.edit.form.1", ["forum"] = (await door.ForumAsync()).Value, ["issue"] = "R8-1" };
        var form = await shown.SendAsync(People.Sato, door.Activities.Submit(team, People.Sato, shown.MessageId, asked));
        Assert.DoesNotContain("事例コード", form.Text);
        var other = await (await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "課題 R8-1")).PressAsync(People.Sato, "内容を直す");
        await other.PressAsync(People.Sato, "直した内容で記録する", ("caseCount", "4"), ("owner", "住宅課"));
        var again = await form.SendAsync(People.Sato, form.FallbackRequest(People.Sato, "直した内容で記録する", ("subject", "保証人が見つからない")));
        Assert.Contains("住宅課", again.Text);
        var receipt = await again.SendAsync(People.Sato, again.FallbackRequest(People.Sato, "直した内容で記録する", ("subject", "保証人が見つからない")));
        Assert.Contains("保証人が見つからない", receipt.Text);

        foreach (var card in door.Channel.Sent.Skip(before).Where(sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal)).Select(sent => ShownCard.Of(door, team, sent)))
        {
            Assert.DoesNotContain("C-7F3K2", card.Text);
            Assert.DoesNotContain("事例が4件", card.Text);
        }

        var row = Assert.Single(await door.RowsAsync(prefix: "issue:"));
        Assert.Equal(("C-7F3K2", 4), (row.GetString("Cases"), row.GetInt32("CaseCount")));
    }

    [Fact]
    public async Task An_issue_of_another_forum_is_not_found()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var other = await door.InstallAsync("momiji", People.Stranger);
        var receipt = await door.AddIssueAsync(team, People.Sato, "さくら市の課題");

        var request = receipt.Request(People.Stranger, "この課題を開く");
        request["conversation"]!["id"] = other.Id;
        request["channelData"] = door.Activities.Message(other, People.Stranger, "x")["channelData"]!.DeepClone();
        Assert.Contains("見つかりません", (await receipt.SendAsync(People.Stranger, request)).Text);

        ((JsonObject)request["value"]!["action"]!["data"]!)["forum"] = "f0";
        Assert.Contains("見つかりません", (await receipt.SendAsync(People.Stranger, request)).Text);
        Assert.Contains("名簿に登録されていません", (await receipt.PressAsync(People.Stranger, "この課題を開く")).Text);
    }

    [Fact]
    public async Task A_form_submit_costs_one_round_of_reads_and_one_transaction()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "課題を登録する");

        using var watch = StorageProbe.Watch(out var requests);
        await form.PressAsync(People.Sato, "この内容で登録する", IssuesDriver.Typed("数える"));

        Assert.Single(requests, static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("$batch", StringComparison.Ordinal));
        Assert.All(requests.Where(static request => !request.Contains("$batch", StringComparison.Ordinal)), static request => Assert.StartsWith("GET", request));
    }
}
