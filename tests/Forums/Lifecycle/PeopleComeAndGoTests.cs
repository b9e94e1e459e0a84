using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>People join and leave the team: rights end with the event, at the latest with the day, and the secretariat is told once.</summary>
public sealed class PeopleComeAndGoTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_has_no_rights_from_that_turn_on_and_the_secretariat_is_told_once(bool withDirectoryId)
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var before = driver.Door.Channel.Sent.Count;
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Tanaka];

        // Before anything is delivered: the turn itself ends the rights.
        await driver.Door.DeliverAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki, withDirectoryId));
        Assert.False(await driver.HasRightsAsync(People.Suzuki));
        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki, withDirectoryId));

        var told = Assert.Single(driver.Told(before));
        Assert.Contains("鈴木 健さんがチームから抜けました", told);
        Assert.Contains("名簿の席にはついていませんでした", told);
        Assert.Empty(driver.Told(before, People.Suzuki));
    }

    [Fact]
    public async Task Who_leaves_keeps_their_seat_in_the_roster_and_the_secretariat_is_told_which()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Suzuki, "Member", "Welfare");
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki));

        var told = Assert.Single(driver.Told(before));
        Assert.Contains("さくら福祉会", told);
        Assert.Contains("次の席にまだ名前があります。どうしますか。", told);
        Assert.Single(await driver.Door.RowsAsync(prefix: "roster:000001:term:"));
    }

    [Fact]
    public async Task A_seat_of_somebody_who_left_is_ended_with_one_press_and_only_once()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Suzuki, "Member", "Welfare");
        var card = await LeftAsync(driver);
        Assert.Equal(["任期を終える（６月１日（月）まで）", "後任を選ぶ", "そのままにする", "名簿を開く"], card.Buttons);

        var receipt = await card.PressAsync(People.Sato, "任期を終える（６月１日（月）まで）");
        Assert.Contains("鈴木 健", receipt.Text);
        var term = Assert.Single(await driver.Door.RowsAsync(prefix: "roster:000001:term:"));
        Assert.Equal("2026-06-01", term.GetString("To"));
        var history = (await driver.Door.RowsAsync(prefix: "history:seat:")).Count;

        await card.PressAsync(People.Sato, "任期を終える（６月１日（月）まで）");
        Assert.Equal(history, (await driver.Door.RowsAsync(prefix: "history:seat:")).Count);

        // Who is not of the secretariat has this card by nobody's will.
        Assert.Contains("見つかりません", (await card.PressAsync(People.Tanaka, "任期を終える（６月１日（月）まで）")).Text);
    }

    [Fact]
    public async Task A_seat_of_somebody_who_left_is_given_to_another_or_left_as_it_is()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Suzuki, "Member", "Welfare");
        var card = await LeftAsync(driver);
        var before = await driver.Door.RowsAsync(prefix: "roster:");

        Assert.Contains("名簿の席は、そのままにしました", (await card.PressAsync(People.Sato, "そのままにする")).Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Tanaka, "そのままにする")).Text);
        Assert.Equal(before.Count, (await driver.Door.RowsAsync(prefix: "roster:")).Count);

        var form = await card.PressAsync(People.Sato, "後任を選ぶ");
        Assert.True(form.HasInput("person"));
        await form.PressAsync(People.Sato, form.Buttons[0], ("name", "高橋 進"), ("from", "2026-06-02"));
        Assert.Equal(["2026-06-01", null], (await driver.Door.RowsAsync(prefix: "roster:000001:term:")).Select(static row => row.GetString("To")).OrderBy(static to => to is null));
    }

    private static async Task<ShownCard> LeftAsync(LifecycleDriver driver)
    {
        var before = driver.Door.Channel.Sent.Count;
        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki));
        return await driver.Door.NextAsync(TeamsPlace.ChatOf(People.Sato), before);
    }

    [Fact]
    public async Task Who_comes_back_has_what_the_roster_says_of_them_and_no_more()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Suzuki, "Member", "Welfare", to: "2026-05-31");
        Assert.True(await driver.HasRightsAsync(People.Suzuki));
        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki));
        driver.Door.Time.Advance(TimeSpan.FromMinutes(10));

        await driver.TellAsync(driver.Events.Came(driver.Team, People.Sato, People.Suzuki));

        // Back in the team, and in a seat that ended in May: an observer.
        Assert.True(await driver.HasRightsAsync(People.Suzuki));
        var chat = TeamsPlace.ChatOf(People.Suzuki);
        Assert.DoesNotContain("議題を出す", (await driver.Door.SayAsync(chat, People.Suzuki, "議題")).Buttons);
    }

    [Fact]
    public async Task A_late_event_that_somebody_left_does_not_undo_that_they_came_back()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var left = driver.Events.Left(driver.Team, People.Sato, People.Suzuki);
        driver.Door.Time.Advance(TimeSpan.FromMinutes(1));
        await driver.TellAsync(driver.Events.Came(driver.Team, People.Sato, People.Suzuki));
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(left);

        Assert.True(await driver.HasRightsAsync(People.Suzuki));
        Assert.Empty(driver.Told(before));
    }

    [Fact]
    public async Task A_list_that_is_behind_does_not_bring_back_who_has_just_left()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki));

        // Teams still lists her while somebody else comes.
        var other = TeamsPerson.Named("kobayashi", "小林 和子");
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki, People.Tanaka, other];
        await driver.TellAsync(driver.Events.Came(driver.Team, People.Sato, other));

        Assert.False(await driver.HasRightsAsync(People.Suzuki));
        Assert.True(await driver.HasRightsAsync(other));
    }

    [Fact]
    public async Task Who_joins_is_told_to_the_secretariat_and_marked_as_a_guest()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var guest = TeamsPerson.Named("guest", "外部 の方", role: "guest");
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki, People.Tanaka, guest];
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Came(driver.Team, People.Sato, guest));

        Assert.Contains("外部 の方（ゲスト）さんがチームに加わりました", Assert.Single(driver.Told(before)));
        Assert.True(Assert.Single(await driver.Door.RowsAsync(prefix: "member:"), row => row.GetString("Name") == guest.Name).GetBoolean("IsGuest"));
    }

    [Fact]
    public async Task At_the_latest_the_day_ends_the_rights_of_whoever_left_without_an_event_and_a_second_day_writes_nothing()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki with { Name = "鈴木 健一" }];
        var before = driver.Door.Channel.Sent.Count;

        await driver.DayAsync();

        Assert.False(await driver.HasRightsAsync(People.Tanaka));
        Assert.Contains("田中 由美さんがチームから抜けました", Assert.Single(driver.Told(before)));
        Assert.Contains(await driver.Door.RowsAsync(prefix: "member:"), static row => row.GetString("Name") == "鈴木 健一");
        var rows = (await driver.Door.RowsAsync()).ToDictionary(static row => row.RowKey, static row => row.ETag);
        driver.Door.Time.Advance(TimeSpan.FromHours(1));
        await driver.DayAsync();
        Assert.All(await driver.Door.RowsAsync(), row => Assert.Equal(row.ETag, rows[row.RowKey]));
    }

    [Fact]
    public async Task A_secretariat_that_became_a_guest_keeps_no_office()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato with { Role = "guest" }, People.Suzuki, People.Tanaka];
        var before = driver.Door.Channel.Sent.Count;

        await driver.DayAsync();

        var asked = Assert.Single(driver.Door.Channel.Sent.Skip(before), sent => sent.ConversationId == driver.Team.Id);
        var card = ShownCard.Of(driver.Door, driver.Team, asked);
        Assert.Contains("事務局の方がいなくなりました", card.Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Sato, "わたしが事務局です")).Text);
        Assert.Contains("鈴木 健さんが事務局になりました", (await card.PressAsync(People.Suzuki, "わたしが事務局です")).Text);
    }

    [Fact]
    public async Task When_the_last_secretariat_leaves_a_card_asks_once_who_takes_the_office_and_the_roster_lets_them_keep_it()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Sato, "Secretariat", null);
        await SeatAsync(driver, People.Suzuki, "Member", "Welfare");
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Sato));

        var card = ShownCard.Of(driver.Door, driver.Team, Assert.Single(driver.Door.Channel.Sent.Skip(before)));
        Assert.Contains("事務局の方がいなくなりました", card.Text);
        Assert.Contains("鈴木 健さんが事務局になりました", (await card.PressAsync(People.Suzuki, "わたしが事務局です")).Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Tanaka, "わたしが事務局です")).Text);

        // An edit of the roster afterwards does not take it back.
        await SeatAsync(driver, People.Tanaka, "Member", "Health", by: People.Suzuki);
        Assert.Equal("Secretariat", Assert.Single(await driver.Door.RowsAsync(prefix: $"member:{People.Suzuki.AadObjectId}")).GetString("Role"));

        // And who left comes back without the office.
        driver.Door.Time.Advance(TimeSpan.FromMinutes(10));
        await driver.TellAsync(driver.Events.Came(driver.Team, People.Suzuki, People.Sato));
        Assert.Equal("Member", Assert.Single(await driver.Door.RowsAsync(prefix: $"member:{People.Sato.AadObjectId}")).GetString("Role"));
    }

    [Fact]
    public async Task Of_two_secretariats_who_leave_at_once_the_forum_notices_that_none_is_left()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await SeatAsync(driver, People.Suzuki, "Secretariat", null);
        var before = driver.Door.Channel.Sent.Count;

        await Task.WhenAll(
            driver.Door.DeliverAsync(driver.Events.Left(driver.Team, People.Sato, People.Sato)),
            driver.Door.DeliverAsync(driver.Events.Left(driver.Team, People.Sato, People.Suzuki)));
        await driver.Door.SettledAsync();

        Assert.Contains("事務局の方がいなくなりました", ShownCard.Of(driver.Door, driver.Team, Assert.Single(driver.Door.Channel.Sent.Skip(before), sent => sent.ConversationId == driver.Team.Id)).Text);
    }

    [Fact]
    public async Task Whom_the_operator_named_takes_the_office_that_the_last_one_left()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite, new Dictionary<string, string?> { ["Forums:Recovery"] = People.Tanaka.AadObjectId.ToUpperInvariant() });
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Sato));

        Assert.Equal("Secretariat", Assert.Single(await driver.Door.RowsAsync(prefix: $"member:{People.Tanaka.AadObjectId}")).GetString("Role"));
        Assert.Contains(driver.Told(before, People.Tanaka), static text => text.Contains("田中 由美さんが事務局になりました", StringComparison.Ordinal));
        Assert.DoesNotContain(driver.Door.Channel.Sent.Skip(before), sent => sent.ConversationId == driver.Team.Id);
    }

    [Fact]
    public async Task Whom_the_operator_named_takes_the_office_of_a_forum_that_never_had_one_on_the_next_day()
    {
        var guest = TeamsPerson.Named("guest", "外部 の方", role: "guest");
        await using var driver = await LifecycleDriver.StartAsync(azurite, null, guest, People.Suzuki);
        await driver.Door.StopAsync();
        await using var again = await FrontDoor.StartAsync(
            azurite, settings: new Dictionary<string, string?> { ["Forums:Recovery"] = People.Suzuki.AadObjectId }, before: driver.Door);
        var name = $"member:{People.Suzuki.AadObjectId}";

        for (var i = 0; i < 200 && (await again.RowsAsync(prefix: name)).Single().GetString("Role") != "Secretariat"; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal("Secretariat", Assert.Single(await again.RowsAsync(prefix: name)).GetString("Role"));
    }

    [Fact]
    public async Task Who_leaves_a_private_channel_stays_in_the_forum()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var secret = driver.Team.Channel("naisho", "準備会");

        await driver.TellAsync(driver.Events.OfPrivateChannel(true, driver.Team, secret, People.Sato, People.Suzuki));
        await driver.TellAsync(driver.Events.OfPrivateChannel(false, driver.Team, secret, People.Sato, People.Suzuki));

        Assert.True(await driver.HasRightsAsync(People.Suzuki));
        Assert.Equal("Private", Assert.Single(await driver.Door.RowsAsync(prefix: "channel:")).GetString("Type"));
    }

    [Fact]
    public async Task Who_takes_the_bot_out_of_their_own_chat_is_left_alone_until_it_is_back()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var chat = TeamsPlace.ChatOf(People.Suzuki);
        await driver.TellAsync(driver.Events.BotInChat(People.Suzuki));
        Assert.Contains(await driver.Door.RowsAsync("directory"), row => row.RowKey == "chat" && row.GetString("Conversation") == chat.Id);

        await driver.TellAsync(driver.Events.Installation("remove", chat, People.Suzuki));
        Assert.DoesNotContain(await driver.Door.RowsAsync("directory"), row => row.RowKey == "chat" && row.GetString("Conversation") == chat.Id);

        await driver.TellAsync(driver.Events.Installation("add-upgrade", chat, People.Suzuki));
        Assert.Contains(await driver.Door.RowsAsync("directory"), row => row.RowKey == "chat" && row.GetString("Conversation") == chat.Id);
    }

    /// <summary>The secretariat puts a member of the team on the roster.</summary>
    private static async Task SeatAsync(LifecycleDriver driver, TeamsPerson person, string role, string? kind, TeamsPerson? by = null, string? to = null)
    {
        var chat = TeamsPlace.ChatOf(by ?? People.Sato);
        var answer = await driver.Door.DeliverAsync(driver.Door.Activities.Execute(chat, by ?? People.Sato, "1", "roster.add.1", new JsonObject
        {
            ["forum"] = driver.Forum.Value, ["name"] = person.Name, ["organization"] = "さくら福祉会", ["role"] = role, ["kind"] = kind ?? "none", ["reachBy"] = "Teams",
            ["teams"] = person.AadObjectId, ["from"] = "2026-04-01", ["to"] = to,
        }));
        Assert.Contains("名簿に", ShownText(answer));
        await driver.Door.SettledAsync();
        driver.Door.Time.Advance(TimeSpan.FromSeconds(5));
    }

    private static string ShownText(JsonNode? answer) => answer?["value"]?.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";
}
