using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Polls;

/// <summary>投票 through the front door.</summary>
public sealed class PollFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_question_typed_in_a_channel_is_posted_there_and_answered_with_one_tap()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var polls = new PollsDriver(door, team);

        var card = await polls.AskAsync(People.Suzuki);
        Assert.Equal(team.Id, card.Place.Id);
        Assert.Contains("【受付中】投票", card.Text);
        Assert.Contains("鈴木 健さんからの質問・まだ回答はありません", card.Text);
        Assert.Equal(2, door.Channel.Sent.Count);

        var own = await card.PressAsync(People.Tanaka, "1. 平日の午前");
        Assert.Contains("あなたの回答：1. 平日の午前", own.Text);
        Assert.Contains("1票（100％）", own.Text);

        await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        var standing = polls.Standing(card);
        Assert.Contains("1人が回答", standing.Text);
        Assert.Contains("■■■■■■■■■■ 1票（100％）", standing.Text);
        Assert.DoesNotContain("あなたの回答", standing.Text);
        Assert.DoesNotContain(People.Tanaka.Name, standing.Text);
    }

    [Fact]
    public async Task Each_person_sees_the_own_answer_changes_it_and_takes_it_back()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var card = await new PollsDriver(door, team).AskAsync(People.Suzuki);

        await card.PressAsync(People.Suzuki, "1. 平日の午前");
        await card.PressAsync(People.Tanaka, "1. 平日の午前");
        var changed = await card.PressAsync(People.Tanaka, "2. 平日の午後");

        Assert.Contains("あなたの回答：2. 平日の午後", changed.Text);
        Assert.Contains("2人が回答", changed.Text);
        Assert.Equal([0, 1], (await door.RowsAsync(prefix: "vote:")).Select(row => row.GetInt32("Option")!.Value).Order());

        var back = await changed.PressAsync(People.Tanaka, "回答を取り消す");
        Assert.Contains("これから回答できます", back.Text);
        Assert.Single(await door.RowsAsync(prefix: "vote:"));
    }

    [Fact]
    public async Task Clients_fetch_each_persons_view_and_that_causes_no_update()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Suzuki);
        await card.PressAsync(People.Tanaka, "2. 平日の午後");
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        var standing = polls.Standing(card);
        Assert.Equal([People.Sato.Id, People.Suzuki.Id, People.Tanaka.Id], standing.Card!["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal));

        var sent = door.Channel.Sent.Count;
        var rows = Versions(await door.RowsAsync());
        var tanakas = await polls.RefreshAsync(standing, People.Tanaka);
        var suzukis = await polls.RefreshAsync(standing, People.Suzuki);
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Contains("あなたの回答：2. 平日の午後", tanakas.Text);
        Assert.Contains("これから回答できます", suzukis.Text);
        Assert.Equal([People.Tanaka.Id], tanakas.Card!["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(sent, door.Channel.Sent.Count);
        Assert.Equal(rows, Versions(await door.RowsAsync()));
    }

    [Fact]
    public async Task A_vote_that_no_person_pressed_is_not_taken()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var card = await new PollsDriver(door, team).AskAsync(People.Sato);

        var request = card.Request(People.Sato, "1. 平日の午前");
        request["value"]!["trigger"] = "automatic";
        await card.SendAsync(People.Sato, request);

        Assert.Empty(await door.RowsAsync(prefix: "vote:"));
    }

    [Fact]
    public async Task A_forum_of_more_than_60_gets_a_button_in_place_of_the_refresh()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("large", PollsDriver.Crowd(61));
        var card = await new PollsDriver(door, team).AskAsync(People.Sato);

        Assert.Null(card.Card!["refresh"]);
        Assert.Contains("これから回答できます", (await card.PressAsync(People.Sato, "自分の回答を見る")).Text);
    }

    [Fact]
    public async Task Twenty_people_at_once_are_all_counted_and_the_card_is_updated_once_in_five_seconds()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(20);
        var team = await door.InstallAsync("sakura", people);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);

        var views = await Task.WhenAll(people.Select((who, n) => card.PressAsync(who, n % 4 == 0 ? "1. 平日の午前" : "2. 平日の午後")));
        await door.SettledAsync();
        Assert.All(views, view => Assert.Contains("あなたの回答", view.Text));
        Assert.Equal(20, (await door.RowsAsync(prefix: "vote:")).Count);
        Assert.Empty(polls.Updates(card));

        await door.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Single(polls.Updates(card));
        await card.PressAsync(people[1], "1. 平日の午前");
        await card.PressAsync(people[2], "1. 平日の午前");
        await door.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Single(polls.Updates(card));
        await door.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, polls.Updates(card).Count());
        await door.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(2, polls.Updates(card).Count());
        var standing = polls.Standing(card);
        Assert.Contains("20人が回答", standing.Text);
        Assert.Contains("7票（35％）", standing.Text);
        Assert.Contains("13票（65％）", standing.Text);
    }

    [Fact]
    public async Task The_form_asks_from_personal_chat_into_the_forums_channel()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var chat = TeamsPlace.ChatOf(People.Suzuki);

        var form = await door.SayAsync(chat, People.Suzuki, "投票");
        var before = door.Channel.Sent.Count;
        var receipt = await form.PressAsync(People.Suzuki, "チャネルに投票を出す", ("question", "どこに集まりますか"), ("options", "市役所\n保健所\nオンライン"));
        Assert.Contains("投票を出しました", receipt.Text);

        var card = await door.NextAsync(team, before);
        Assert.Contains("どこに集まりますか", card.Text);
        Assert.Contains("3. オンライン", card.Buttons);

        var list = await door.SayAsync(chat, People.Suzuki, "投票");
        Assert.Contains("受付中の投票が1件あります", list.Text);
        var mine = await (await list.PressAsync(People.Suzuki, "開く")).PressAsync(People.Suzuki, "3. オンライン");
        Assert.Contains("あなたの回答：3. オンライン", mine.Text);
    }

    [Fact]
    public async Task What_cannot_be_read_comes_back_in_the_form_with_an_example()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        var told = await door.SayAsync(team, People.Sato, "投票 いつがよいですか / 午前");
        Assert.Contains("例：投票 次回は、いつがよいですか / 平日の午前 / 平日の午後", told.Text);
        Assert.Contains("2つから6つまで、1行に1つずつ書いてください（いま1つ）。", told.Text);
        Assert.Equal("いつがよいですか", told.Value("question"));
        Assert.Equal("午前", told.Value("options"));

        var again = await told.PressAsync(People.Sato, "チャネルに投票を出す", ("options", "午前\n午後\n午前"));
        Assert.Contains("「午前」が2つあります。", again.Text);
        Assert.Equal("午前\n午後\n午前", again.Value("options"));
        Assert.Empty(await door.RowsAsync(prefix: "poll:"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_poll()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await door.SayAsync(team, People.Sato, "投票");
        (string, string)[] typed = [("question", "問い"), ("options", "はい\nいいえ")];

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.PressAsync(People.Sato, "チャネルに投票を出す", typed)));
        await door.SettledAsync();

        Assert.Single(await door.RowsAsync(prefix: "poll:"));
        Assert.Single(door.Channel.Sent, sent => sent.Card?.ToJsonString().Contains("poll.vote.1", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Who_is_not_in_the_roster_and_who_is_of_another_forum_may_neither_look_nor_answer()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var other = await door.InstallAsync("momiji", People.Stranger);
        var card = await new PollsDriver(door, team).AskAsync(People.Sato);

        Assert.Contains("名簿に登録されていません", (await card.PressAsync(People.Stranger, "1. 平日の午前")).Text);

        var request = card.Request(People.Stranger, "1. 平日の午前");
        request["conversation"]!["id"] = other.Id;
        request["channelData"] = door.Activities.Message(other, People.Stranger, "x")["channelData"]!.DeepClone();
        request["value"]!["action"]!["data"]!.AsObject().Remove("forum");
        Assert.Contains("見つかりません", (await card.SendAsync(People.Stranger, request)).Text);
        Assert.Empty(await door.RowsAsync(prefix: "vote:"));
    }

    [Fact]
    public async Task A_client_without_execute_answers_too_and_its_receipt_goes_to_the_own_chat()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);

        await door.DeliverAsync(card.FallbackRequest(People.Suzuki, "2. 平日の午後"));
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));

        var receipt = Assert.Single(door.Channel.Sent, sent => sent.ConversationId == ConnectorStandIn.ChatWith(People.Suzuki.Id));
        Assert.Contains("あなたの回答：2", ShownCard.Of(door, TeamsPlace.ChatOf(People.Suzuki), receipt).Text);
        Assert.Contains("1人が回答", polls.Standing(card).Text);
        Assert.DoesNotContain(door.Channel.Sent, sent => sent.ConversationId == team.Id && sent.Plain.Contains("あなたの回答：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vote_costs_one_round_of_reads_and_one_transaction()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var card = await new PollsDriver(door, team).AskAsync(People.Sato);

        using var watch = StorageProbe.Watch(out var requests);
        await card.PressAsync(People.Sato, "1. 平日の午前");

        Assert.Single(requests, static request => request.Contains("$batch", StringComparison.Ordinal));
        Assert.InRange(requests.Count(static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("/messages", StringComparison.Ordinal)), 0, 1);
    }

    private static List<string> Versions(IEnumerable<Azure.Data.Tables.TableEntity> rows) =>
        [.. rows.Select(static row => $"{row.RowKey} {row.ETag}").Order(StringComparer.Ordinal)];
}
