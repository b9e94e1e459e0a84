using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Checklists.ChecklistsDriver;

namespace CareSystem.Tests.Checklists;

/// <summary>チェックリスト through the front door.</summary>
public sealed class ChecklistFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_round_is_announced_answered_in_dialogs_and_its_result_follows_in_the_thread()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var checklists = new ChecklistsDriver(door, team);

        var card = await checklists.StartAsync("2026-06-10");
        Assert.Contains("【受付中】チェックリスト", card.Text);
        Assert.Contains("3人のうち0人が回答", card.Text);
        Assert.Contains("締切：令和８年６月10日（水）午後5時", card.Text);

        var receipt = await AnswerAsync(card, People.Suzuki, "Preparing", ("MED-03", "Unknown"));
        Assert.True(receipt.InDialog);
        Assert.Contains("回答を受け付けました", receipt.Text);
        Assert.Contains("1. 医療：退院前から病院と地域の支援者が一緒に話し合う仕組みがある\nわからない", receipt.Text);
        await AnswerAsync(card, People.Sato, "Partial", ("MED-03", "NotStarted"));
        await AnswerAsync(card, People.Tanaka, "Partial", ("MED-03", "NotApplicable"));
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        Assert.Contains("3人のうち3人が回答", checklists.Standing(card).Text);
        Assert.DoesNotContain("わからない", checklists.Standing(card).Text);

        var before = door.Channel.Sent.Count;
        await checklists.Standing(card).PressAsync(People.Sato, "締め切る（係の方）");
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));

        Assert.Contains("【受付終了】チェックリスト", checklists.Standing(card).Text);
        var result = await door.NextAsync(team, before, sent => sent.Kind != SentKind.Update);
        Assert.Equal($"{team.Id};messageid={card.MessageId}", result.Place.Id);
        Assert.Contains("3人が回答", result.Text);
        Assert.Contains("医療：退院前から病院と地域の支援者が一緒に話し合う仕組みがある\n□□□□□□□□□□ 平均0.0（1人）\n未着手 1人、検討・準備中 0人、一部実施 0人、実施・定着 0人\nわからない 1人（33％）、該当なし 1人", result.Text);
        Assert.Contains("平均1.7（3人）", result.Text);
        Assert.StartsWith("チェックリストの結果", result.Text);
        Assert.True(result.Text.IndexOf("退院前", StringComparison.Ordinal) < result.Text.IndexOf("保証人", StringComparison.Ordinal));
        Assert.Contains("平均1.7（3人）", (await checklists.Standing(card).PressAsync(People.Tanaka, "結果を見る")).Text);
    }

    [Fact]
    public async Task A_bad_form_comes_back_as_it_was_filled_in_with_every_fault_beside_its_field()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var card = await new ChecklistsDriver(door, team).StartAsync();

        var form = await card.PressAsync(People.Sato, "回答する");
        var again = await form.PressAsync(People.Sato, "この内容で回答する", Ratings("Established", ("HOU-02", ""), ("OPS-06", "Ninth")));

        Assert.True(again.InDialog);
        Assert.Contains("直していただきたい所が2か所あります", again.Text);
        Assert.Contains("住まい：入力してください。", again.Text);
        Assert.Contains("選択肢から選んでください。", again.Text);
        Assert.Equal("Established", again.Value("MED-03"));
        Assert.Empty(await door.RowsAsync(prefix: "answer:"));
        Assert.Contains("回答を受け付けました", (await again.PressAsync(People.Sato, "この内容で回答する", ("HOU-02", "Partial"), ("OPS-06", "Unknown"))).Text);
    }

    [Fact]
    public async Task A_person_looks_at_the_own_answers_and_changes_them_while_the_round_is_open()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var checklists = new ChecklistsDriver(door, team);
        var card = await checklists.StartAsync();

        Assert.Contains("あなたの回答はありません", (await card.PressAsync(People.Suzuki, "自分の回答を見る")).Text);
        await AnswerAsync(card, People.Suzuki, "Preparing");
        var mine = await card.PressAsync(People.Suzuki, "自分の回答を見る");
        Assert.Contains("1 検討・準備中", mine.Text);

        var form = await mine.PressAsync(People.Suzuki, "回答を変える");
        Assert.Equal("Preparing", form.Value("OPS-06"));
        await form.PressAsync(People.Suzuki, "この内容で回答する", ("OPS-06", "Established"));
        Assert.Contains("3 実施・定着", (await card.PressAsync(People.Suzuki, "自分の回答を見る")).Text);
        Assert.Single(await door.RowsAsync(prefix: "answer:"));
    }

    [Fact]
    public async Task In_personal_chat_the_list_opens_the_form_on_the_card_itself()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await new ChecklistsDriver(door, team).StartAsync();

        var list = await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "checklist");
        Assert.Contains("受付中のチェックリストが1件あります", list.Text);
        Assert.False(list.HasInput("title"));
        var form = await list.PressAsync(People.Suzuki, "回答する");
        Assert.False(form.InDialog);
        var receipt = await form.PressAsync(People.Suzuki, "この内容で回答する", Ratings("Partial"));

        Assert.Contains("回答を受け付けました", receipt.Text);
        Assert.Single(await door.RowsAsync(prefix: "answer:"));
    }

    [Fact]
    public async Task Clients_fetch_each_persons_view_and_that_causes_no_update()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var checklists = new ChecklistsDriver(door, team);
        var card = await checklists.StartAsync();
        await AnswerAsync(card, People.Suzuki, "Partial");
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        var standing = checklists.Standing(card);
        Assert.Equal(3, standing.Card!["refresh"]!["userIds"]!.AsArray().Count);

        var sent = door.Channel.Sent.Count;
        var rows = Versions(await door.RowsAsync());
        var suzukis = await checklists.RefreshAsync(standing, People.Suzuki);
        var tanakas = await checklists.RefreshAsync(standing, People.Tanaka);
        var satos = await checklists.RefreshAsync(standing, People.Sato);
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Contains("あなたは回答済みです", suzukis.Text);
        Assert.Contains("回答を変える", suzukis.Buttons);
        Assert.Contains("これから回答できます", tanakas.Text);
        Assert.DoesNotContain("まだ回答していない人", tanakas.Text);
        Assert.DoesNotContain("締め切って結果を出す", tanakas.Buttons);
        Assert.Contains("まだ回答していない人（2人・事務局だけに表示）：", satos.Text);
        Assert.Contains("締め切って結果を出す", satos.Buttons);
        Assert.Equal(sent, door.Channel.Sent.Count);
        Assert.Equal(rows, Versions(await door.RowsAsync()));
    }

    [Fact]
    public async Task Twenty_people_at_once_are_all_counted_and_the_card_is_updated_once_in_five_seconds()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        TeamsPerson[] people = [People.Sato, .. Enumerable.Range(1, 19).Select(static n => TeamsPerson.Named($"crowd{n}", $"委員 {n}"))];
        var team = await door.InstallAsync("sakura", people);
        var checklists = new ChecklistsDriver(door, team);
        var card = await checklists.StartAsync();

        var receipts = await Task.WhenAll(people.Select(who => AnswerAsync(card, who, "Partial")));
        await door.SettledAsync();
        Assert.All(receipts, receipt => Assert.Contains("回答を受け付けました", receipt.Text));
        Assert.DoesNotContain(door.Channel.Sent, sent => sent.Kind == SentKind.Update);
        await door.AdvanceAsync(TimeSpan.FromSeconds(5));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));

        // Only an update whose answer never came is sent again, and that is told.
        var updates = door.Channel.Sent.Where(static sent => sent.Kind == SentKind.Update).ToArray();
        var repeats = door.Log.All.Count(static line => line.Text.Contains("may arrive twice", StringComparison.Ordinal));
        Assert.True(updates.Length == 1 + repeats, $"{string.Join('\n', updates.Select(static sent => $"{sent.At:O} {sent.ConversationId} {sent.ActivityId}"))}\n{door.Log.Of(300, 340)}");
        Assert.Equal(20, (await door.RowsAsync(prefix: "answer:")).Count);
        Assert.Contains("20人のうち20人が回答", checklists.Standing(card).Text);
    }

    [Fact]
    public async Task A_round_closes_by_itself_at_its_time_and_too_few_answers_are_told_as_their_number_only()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var checklists = new ChecklistsDriver(door, team);
        var card = await checklists.StartAsync("2026-06-01");
        await AnswerAsync(card, People.Suzuki, "NotStarted");
        await AnswerAsync(card, People.Tanaka, "NotStarted");
        var late = await card.PressAsync(People.Sato, "回答する");
        Assert.Contains("結果は、締め切ったあとに見られます", (await card.SendAsync(People.Suzuki, ResultRequest(door, card, People.Suzuki))).Text);

        await door.AdvanceAsync(TimeSpan.FromHours(7) - TimeSpan.FromSeconds(1));
        Assert.Contains("【受付中】", checklists.Standing(card).Text);
        await door.AdvanceAsync(TimeSpan.FromSeconds(1));
        await door.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Contains("【受付終了】", checklists.Standing(card).Text);
        Assert.Contains("６月１日（月）午後5時に締め切りました。", checklists.Standing(card).Text);
        var refused = await late.PressAsync(People.Sato, "この内容で回答する", Ratings("Partial"));
        Assert.Contains("見つかりません", refused.Text);
        Assert.Equal(2, (await door.RowsAsync(prefix: "answer:")).Count);
        var result = ShownCard.Of(door, team, door.Channel.Sent.Last(sent => sent.Kind != SentKind.Update));
        Assert.Contains("2人が回答", result.Text);
        Assert.Contains("回答が3人に満たないため", result.Text);
        Assert.DoesNotContain("平均", result.Text);
    }

    [Fact]
    public async Task Members_start_no_round_observers_answer_none_and_only_the_right_people_close_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var checklists = new ChecklistsDriver(door, team);
        await checklists.GiveRoleAsync(People.Tanaka, "Observer");
        var form = await door.SayAsync(team, People.Sato, "チェックリスト 下半期の点検");
        Assert.Equal("下半期の点検", form.Value("title"));
        Assert.Contains("見つかりません", (await form.PressAsync(People.Suzuki, "チャネルに出す")).Text);

        var card = await checklists.StartAsync();
        Assert.Contains("2人のうち0人が回答", card.Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Tanaka, "回答する")).Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Suzuki, "締め切る（係の方）")).Text);
        Assert.Contains("名簿に登録されていません", (await card.PressAsync(People.Stranger, "回答する")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "answer:"));
    }

    [Fact]
    public async Task What_a_person_answered_is_never_written_where_others_read()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var card = await new ChecklistsDriver(door, team).StartAsync();
        await AnswerAsync(card, People.Suzuki, "Established");

        // A client without dialogs and Execute sends plain messages from the channel, and the answers to those everybody reads.
        var data = (System.Text.Json.Nodes.JsonObject)card.Card!["actions"]!.AsArray().First(action => (string?)action!["title"] == "回答する")!["data"]!.DeepClone();
        var form = await card.SendAsync(People.Suzuki, door.Activities.Submit(team, People.Suzuki, card.MessageId, data));
        Assert.Contains("ボットとの個人チャットで「チェックリスト」と送ってください", form.Text);
        var mine = await card.SendAsync(People.Suzuki, card.FallbackRequest(People.Suzuki, "自分の回答を見る"));
        Assert.Contains("ボットとの個人チャットで「チェックリスト」と送ってください", mine.Text);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(door.Channel.Sent, sent => sent.Plain.Contains("実施・定着", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_of_another_forum_is_not_found()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var other = await door.InstallAsync("momiji", People.Stranger);
        var card = await new ChecklistsDriver(door, team).StartAsync();

        foreach (var button in (string[])["自分の回答を見る", "締め切る（係の方）"])
        {
            var request = card.Request(People.Stranger, button);
            request["conversation"]!["id"] = other.Id;
            request["channelData"] = door.Activities.Message(other, People.Stranger, "x")["channelData"]!.DeepClone();
            request["value"]!["action"]!["data"]!.AsObject().Remove("forum");
            Assert.Contains("見つかりません", (await card.SendAsync(People.Stranger, request)).Text);
        }
    }

    private static System.Text.Json.Nodes.JsonObject ResultRequest(FrontDoor door, ShownCard card, TeamsPerson who)
    {
        var data = (System.Text.Json.Nodes.JsonObject)card.Card!["refresh"]!["action"]!["data"]!.DeepClone();
        return door.Activities.Execute(card.Place, who, card.MessageId, "checklist.result.1", data);
    }

    private static List<string> Versions(IEnumerable<Azure.Data.Tables.TableEntity> rows) =>
        [.. rows.Select(static row => $"{row.RowKey} {row.ETag}").Order(StringComparer.Ordinal)];
}
