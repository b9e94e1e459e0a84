using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums;

public sealed class InstallTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Installing_makes_the_forum_fills_the_roster_and_posts_one_welcome()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);

        var welcome = Assert.Single(door.Channel.Sent);
        Assert.Equal(team.Id, welcome.ConversationId);
        Assert.Contains("事務局：佐藤 美咲さん", ShownCard.Of(door, team, welcome).Text);
        Assert.Equal(3, (await door.RowsAsync(prefix: "member:")).Count);
    }

    [Fact]
    public async Task Installing_again_keeps_the_roles_and_says_nothing()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        await door.DeliverAsync(door.Activities.BotAdded(team, People.Suzuki));
        await door.SettledAsync();

        Assert.Single(door.Channel.Sent);
        Assert.Equal(["Secretariat", "Member"], (await door.RowsAsync(prefix: "member:")).OrderBy(row => row.GetString("Name") == People.Sato.Name ? 0 : 1).Select(row => row.GetString("Role")));
    }

    [Fact]
    public async Task A_team_of_101_is_all_in_the_roster()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        TeamsPerson[] people = [People.Sato, .. Enumerable.Range(1, 100).Select(n => TeamsPerson.Named($"p{n}", $"委員 {n}"))];
        door.Channel.Connector.MaxMembersPerPage = 40;

        await door.InstallAsync("large", people);

        Assert.Equal(101, (await door.RowsAsync(prefix: "member:")).Count);
        Assert.Equal(101, (await door.RowsAsync("directory")).Count(row => row.RowKey.StartsWith("forum:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_guest_who_installs_does_not_become_the_secretariat_and_a_member_takes_the_role()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var guest = TeamsPerson.Named("guest", "外部 の方", role: "guest");
        var team = await door.InstallAsync("sakura", guest, People.Suzuki);
        var welcome = ShownCard.Of(door, team, door.Channel.Sent[0]);

        var refused = await welcome.PressAsync(guest, "わたしが事務局です");
        Assert.Contains("見つかりません", refused.Text);

        var taken = await welcome.PressAsync(People.Suzuki, "わたしが事務局です");
        Assert.Contains("鈴木 健さんが事務局になりました。", taken.Text);
    }

    [Fact]
    public async Task Of_two_who_take_the_role_at_the_same_moment_one_gets_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var guest = TeamsPerson.Named("guest", "外部 の方", role: "guest");
        var team = await door.InstallAsync("sakura", guest, People.Suzuki, People.Tanaka);
        var welcome = ShownCard.Of(door, team, door.Channel.Sent[0]);

        var both = await Task.WhenAll(welcome.PressAsync(People.Suzuki, "わたしが事務局です"), welcome.PressAsync(People.Tanaka, "わたしが事務局です"));

        Assert.Single(both, static answer => answer.Text.Contains("事務局になりました", StringComparison.Ordinal));
        Assert.Single(await door.RowsAsync(prefix: "member:"), static row => row.GetString("Role") == "Secretariat");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_the_team_leaves_the_roster_however_the_channel_names_them(bool byDirectoryId)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var left = door.Activities.MembersRemoved(team, People.Sato, People.Suzuki);
        if (!byDirectoryId)
        {
            ((JsonObject)left["membersRemoved"]![0]!).Remove("aadObjectId");
        }

        await door.DeliverAsync(left);

        Assert.Contains("名簿に登録されていません", (await door.SayAsync(team, People.Suzuki, "議題")).Text);
        await door.SettledAsync();
        Assert.Equal(People.Sato.Name, Assert.Single(await door.RowsAsync(prefix: "member:")).GetString("Name"));
        Assert.DoesNotContain(await door.RowsAsync("directory", "forum:"), row => row.PartitionKey.Contains(People.Suzuki.AadObjectId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_no_longer_in_the_team_leaves_the_roster_when_it_is_filled_again()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);

        // The event that said so was never delivered.
        door.Channel.Connector.Rosters[team.Id] = [People.Sato, People.Tanaka];
        await door.DeliverAsync(door.Activities.MembersAdded(team, People.Sato, People.Tanaka));
        await door.SettledAsync();

        Assert.Contains("名簿に登録されていません", (await door.SayAsync(team, People.Suzuki, "議題")).Text);
        Assert.Equal(2, (await door.RowsAsync(prefix: "member:")).Count);
    }

    [Fact]
    public async Task Help_answers_in_the_channel_and_in_personal_chat_by_any_of_its_names()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        foreach (var word in (string[])["ヘルプ", "help", "ＨＥＬＰ", "こんにちは", "？", "ﾍﾙﾌﾟ"])
        {
            var inChannel = await door.SayAsync(team, People.Suzuki, word);
            Assert.StartsWith("できること", inChannel.Text, StringComparison.Ordinal);
            Assert.Contains("議題", inChannel.Buttons);
        }

        var personal = await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "ヘルプ");
        Assert.Contains("協議の場：さくら市 協議の場", personal.Text);
        var agenda = await personal.PressAsync(People.Suzuki, "議題");
        Assert.Contains("次回の議題", agenda.Text);
    }

    [Fact]
    public async Task Unknown_text_is_answered_with_the_nearest_command()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        var near = await door.SayAsync(team, People.Sato, "ヘルブ");
        Assert.Contains("もしかして「ヘルプ」でしょうか。", near.Text);

        var far = await door.SayAsync(team, People.Sato, "おはようございます、よろしく");
        Assert.Contains("うまく読み取れませんでした", far.Text);
        Assert.Contains("議題", far.Buttons);
    }

    [Fact]
    public async Task Who_is_not_in_the_roster_may_read_the_help_and_nothing_else()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        Assert.Empty((await door.SayAsync(team, People.Stranger, "ヘルプ")).Buttons);
        Assert.Contains("名簿に登録されていません", (await door.SayAsync(team, People.Stranger, "議題")).Text);
        Assert.Contains("まだ見つかりません", (await door.SayAsync(TeamsPlace.ChatOf(People.Stranger), People.Stranger, "議題")).Text);
    }

    [Fact]
    public async Task Somebody_of_two_forums_is_asked_which_one_and_may_change_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var sakura = await door.InstallAsync("sakura", People.Sato);
        await door.InstallAsync("momiji", People.Sato);
        await door.SayAsync(sakura, People.Sato, "議題 さくら市の議題");
        var here = Assert.Single(await door.RowsAsync(prefix: "agenda:")).PartitionKey;
        var there = (await door.RowsAsync(prefix: "member:")).Select(static row => row.PartitionKey).First(forum => forum != here);
        var chat = TeamsPlace.ChatOf(People.Sato);

        var ask = await door.SayAsync(chat, People.Sato, "議題");
        Assert.Contains("どの協議の場のことですか", ask.Text);
        await ask.PressAsync(People.Sato, "この協議の場にする", ("forum", there));
        Assert.DoesNotContain("さくら市の議題", (await door.SayAsync(chat, People.Sato, "議題")).Text);

        await ask.PressAsync(People.Sato, "この協議の場にする", ("forum", here));
        Assert.Contains("さくら市の議題", (await door.SayAsync(chat, People.Sato, "議題")).Text);

        // A choice is a claim like any other.
        Assert.Contains("見つかりません", (await ask.PressAsync(People.Sato, "この協議の場にする", ("forum", "f00000000000000000000000000"))).Text);
    }
}
