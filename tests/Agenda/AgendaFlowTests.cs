using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Agenda;

/// <summary>議題 through the front door.</summary>
public sealed class AgendaFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_item_is_added_with_the_form_and_stands_in_the_list()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var list = await door.SayAsync(team, People.Suzuki, "議題");
        Assert.Contains("まだ議題がありません", list.Text);
        var receipt = await list.PressAsync(People.Suzuki, "議題を出す", ("subject", "退院前カンファレンスの開き方"), ("type", "Discussion"), ("minutes", "２０"), ("description", "病院と地域で"));
        Assert.Contains("議題を受け付けました", receipt.Text);

        var again = await door.SayAsync(team, People.Sato, "議題");
        Assert.Contains("1．退院前カンファレンスの開き方", again.Text);
        Assert.Contains("協議・20分・鈴木 健さん", again.Text);
    }

    [Fact]
    public async Task A_subject_typed_behind_the_command_is_added_at_once()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        var receipt = await door.SayAsync(team, People.Sato, "議題　住まいの確保について");

        Assert.Contains("議題を受け付けました", receipt.Text);
        Assert.Contains("住まいの確保について", receipt.Text);
    }

    [Fact]
    public async Task A_bad_form_comes_back_as_it_was_typed_with_every_fault_beside_its_field()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");

        var form = await list.PressAsync(People.Sato, "議題を出す", ("subject", new string('長', 101)), ("type", "Nonsense"), ("minutes", "3"), ("description", "残ってほしい説明"));

        Assert.Contains("100文字までにしてください（いま101文字）。", form.Text);
        Assert.Contains("選択肢から選んでください。", form.Text);
        Assert.Contains("5から120までの数字で入力してください。", form.Text);
        Assert.Equal("残ってほしい説明", form.Value("description"));
        Assert.Equal(new string('長', 101), form.Value("subject"));
        Assert.Empty(await door.RowsAsync(prefix: "agenda:"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_item_at_once_and_later()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var list = await door.SayAsync(team, People.Sato, "議題");
        (string, string)[] typed = [("subject", "訪問支援"), ("type", "Report")];

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => list.PressAsync(People.Sato, "議題を出す", typed)));
        await door.AdvanceAsync(TimeSpan.FromHours(3));
        var later = await list.PressAsync(People.Sato, "議題を出す", typed);

        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.All(both, receipt => Assert.Equal(later.Text, receipt.Text));

        await list.PressAsync(People.Suzuki, "議題を出す", typed);
        await list.PressAsync(People.Sato, "議題を出す", ("subject", "別の議題"), ("type", "Report"));
        Assert.Equal(3, (await door.RowsAsync(prefix: "agenda:")).Count);
    }

    [Fact]
    public async Task The_same_activity_delivered_again_is_answered_and_not_run_again()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var activity = door.Activities.Message(team, People.Sato, "議題 一度だけ");

        await door.DeliverAsync(activity);
        await door.DeliverAsync(activity);
        await door.SettledAsync();

        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Single(door.Channel.Sent, sent => ShownCard.Of(door, team, sent).Text.Contains("一度だけ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_without_execute_gets_its_receipt_in_the_place_of_the_form()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");

        var receipt = await list.SendAsync(People.Sato, list.FallbackRequest(People.Sato, "議題を出す", ("subject", "古い端末から")));

        Assert.Contains("議題を受け付けました", receipt.Text);
        Assert.Equal(list.MessageId, receipt.MessageId);
        Assert.Equal(SentKind.Update, door.Channel.Sent[^1].Kind);
    }

    [Fact]
    public async Task The_same_form_sent_again_from_such_a_client_gets_its_receipt_again()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");

        await list.SendAsync(People.Sato, list.FallbackRequest(People.Sato, "議題を出す", ("subject", "二度押した")));
        var again = await list.SendAsync(People.Sato, list.FallbackRequest(People.Sato, "議題を出す", ("subject", "二度押した")));

        Assert.Contains("議題を受け付けました", again.Text);
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_what_the_first_changed_and_keeps_what_was_typed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var receipt = await door.SayAsync(team, People.Suzuki, "議題 退院支援");
        var mine = await receipt.PressAsync(People.Suzuki, "直す");
        var theirs = await receipt.PressAsync(People.Sato, "直す");

        await theirs.PressAsync(People.Sato, "直した内容で記録する", ("subject", "退院支援の流れ"), ("minutes", "30"));
        var told = await mine.PressAsync(People.Suzuki, "直した内容で記録する", ("subject", "退院の支え方"), ("description", "わたしの説明"));

        Assert.Contains("佐藤 美咲さんが先に直しました", told.Text);
        Assert.Contains("件名：いまの記録は「退院支援の流れ」", told.Text);
        Assert.Contains("所要時間：いまの記録は「30」", told.Text);
        Assert.Equal("退院の支え方", told.Value("subject"));
        Assert.Equal("わたしの説明", told.Value("description"));
        Assert.Equal("退院支援の流れ", Assert.Single(await door.RowsAsync(prefix: "agenda:")).GetString("Subject"));

        var decided = await told.PressAsync(People.Suzuki, "直した内容で記録する");
        Assert.Contains("議題を直しました", decided.Text);
        Assert.Equal("退院の支え方", Assert.Single(await door.RowsAsync(prefix: "agenda:")).GetString("Subject"));
    }

    [Fact]
    public async Task The_submitter_withdraws_and_nobody_else_may()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var receipt = await door.SayAsync(team, People.Suzuki, "議題 取り下げる予定");

        Assert.Contains("見つかりません", (await receipt.PressAsync(People.Tanaka, "取り下げる")).Text);
        Assert.Contains("議題を取り下げました", (await receipt.PressAsync(People.Suzuki, "取り下げる")).Text);
        Assert.Contains("まだ議題がありません", (await door.SayAsync(team, People.Suzuki, "議題")).Text);
    }

    [Fact]
    public async Task The_secretariat_reorders_and_nobody_else_may()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(team, People.Suzuki, "議題 はじめ");
        await door.SayAsync(team, People.Suzuki, "議題 つぎ");
        var list = await door.SayAsync(team, People.Sato, "議題");

        var first = await list.PressAsync(People.Sato, "開く");
        var after = await first.PressAsync(People.Sato, "下へ");
        Assert.Contains("1．つぎ", after.Text);
        Assert.Contains("2．はじめ", after.Text);

        var refused = await first.PressAsync(People.Suzuki, "上へ");
        Assert.Contains("見つかりません", refused.Text);
    }

    [Fact]
    public async Task An_item_of_another_forum_is_not_found()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var other = await door.InstallAsync("momiji", People.Stranger);
        var receipt = await door.SayAsync(team, People.Sato, "議題 さくら市の議題");

        var request = receipt.Request(People.Stranger, "直す");
        request["conversation"]!["id"] = other.Id;
        request["channelData"] = door.Activities.Message(other, People.Stranger, "x")["channelData"]!.DeepClone();

        Assert.Contains("見つかりません", (await receipt.SendAsync(People.Stranger, request)).Text);
        Assert.Contains("名簿に登録されていません", (await receipt.PressAsync(People.Stranger, "直す")).Text);
    }

    [Fact]
    public async Task A_form_submit_costs_one_round_of_reads_one_transaction_and_no_more()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");

        using var watch = StorageProbe.Watch(out var requests);
        await list.PressAsync(People.Sato, "議題を出す", ("subject", "数える"), ("type", "Report"));

        Assert.Single(requests, static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("$batch", StringComparison.Ordinal));
        Assert.All(requests.Where(static request => !request.Contains("$batch", StringComparison.Ordinal)), static request => Assert.StartsWith("GET", request));
    }
}
