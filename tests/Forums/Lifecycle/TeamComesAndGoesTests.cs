using CareSystem.Bot.Forums;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>The app is taken out, the team archived, deleted, renamed; and all of it comes back. Nothing is lost, and nothing is sent into the void.</summary>
public sealed class TeamComesAndGoesTests(AzuriteFixture azurite)
{
    public static TheoryData<string, string, string, string> Rests => new()
    {
        { "remove", "add", "ボットがチームから外されました", "ボットがチームに戻りました" },
        { "remove-upgrade", "add-upgrade", "ボットがチームから外されました", "ボットがチームに戻りました" },
        { "bot", "bot", "ボットがチームから外されました", "ボットがチームに戻りました" },
        { "teamArchived", "teamUnarchived", "チームがアーカイブされました", "チームが元に戻りました" },
        { "TEAMARCHIVED", "teamunarchived", "チームがアーカイブされました", "チームが元に戻りました" },
        { "teamDeleted", "teamrestored", "チームが削除されました", "チームが元に戻りました" },
        { "teamHardDeleted", "teamRestored", "チームが完全に削除されました", "チームが元に戻りました" },
    };

    [Theory]
    [MemberData(nameof(Rests))]
    public async Task While_a_team_rests_nothing_is_sent_and_nothing_fails_and_it_goes_on_where_it_stopped(string rests, string goesOn, string told, string toldAfter)
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.TellAsync(driver.Events.BotInChat(People.Sato), 1);
        var before = driver.Door.Channel.Sent.Count;

        // A team without the bot answers it nothing; an archived one does.
        var isAway = !rests.Contains("rchived", StringComparison.OrdinalIgnoreCase);
        driver.Door.Channel.Connector.Instead = request => isAway && request.Method == "GET" ? StandInAnswer.Error(403, "BotNotInConversationRoster") : null;
        await driver.TellAsync(Event(driver, rests, isBack: false));
        Assert.Contains(told, Assert.Single(driver.Told(before)));
        await driver.PromiseAsync(driver.Team.Id);
        await driver.PromiseAsync(driver.Team.Id);
        driver.Door.Time.Advance(TimeSpan.FromDays(3));
        await driver.DayAsync();

        Assert.Equal(0, driver.Posts(driver.Team.Id, before));
        Assert.Equal(2, (await driver.OutboxAsync("Pending")).Count(static row => row.GetString("Kind") == "forum.welcome.1"));
        Assert.Empty(await driver.OutboxAsync("Failed"));
        Assert.Empty(await driver.OutboxAsync("Stopped"));
        before = driver.Door.Channel.Sent.Count;
        isAway = false;

        await driver.TellAsync(Event(driver, goesOn, isBack: true));

        Assert.Equal(2, driver.Posts(driver.Team.Id, before));
        Assert.Contains(toldAfter, Assert.Single(driver.Told(before)));
        Assert.Empty(await driver.OutboxAsync("Pending"));
    }

    [Theory]
    [InlineData("remove", "add")]
    [InlineData("bot", "bot")]
    [InlineData("teamDeleted", "teamRestored")]
    public async Task While_the_bot_is_away_nobody_has_rights_and_all_of_them_are_back_with_it(string goes, string comes)
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var chat = TeamsPlace.ChatOf(People.Suzuki);
        await driver.Door.SayAsync(chat, People.Suzuki, "議題 なくならない議題");
        await driver.Door.SettledAsync();
        driver.Door.Time.Advance(TimeSpan.FromSeconds(10));
        await driver.TellAsync(Event(driver, goes, isBack: false));

        Assert.Contains("名簿に登録されていません", (await driver.Door.SayAsync(chat, People.Suzuki, "議題")).Text);
        driver.Door.Time.Advance(TimeSpan.FromSeconds(10));

        // Meanwhile somebody left, which nobody could tell.
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki];
        driver.Door.Time.Advance(TimeSpan.FromMinutes(10));
        await driver.TellAsync(Event(driver, comes, isBack: true));

        Assert.Contains("なくならない議題", (await driver.Door.SayAsync(chat, People.Suzuki, "議題")).Text);
        Assert.False(await driver.HasRightsAsync(People.Tanaka));
        Assert.Equal("Secretariat", Assert.Single(await driver.Door.RowsAsync(prefix: $"member:{People.Sato.AadObjectId}")).GetString("Role"));
    }

    [Fact]
    public async Task An_app_that_was_taken_out_and_put_back_without_an_event_is_noticed_by_the_day_and_by_whoever_speaks()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.TellAsync(driver.Events.BotInChat(People.Sato), 1);
        var before = driver.Door.Channel.Sent.Count;
        driver.Door.Channel.Connector.AnswerNext(StandInAnswer.Error(403, "BotNotInConversationRoster"), 1, static request => request.Path.Contains("pagedmembers", StringComparison.Ordinal));

        await driver.DayAsync();
        Assert.Contains("ボットがチームから外されました", Assert.Single(driver.Told(before)));
        await driver.PromiseAsync(driver.Team.Id);
        Assert.Equal(0, driver.Posts(driver.Team.Id, before));

        // Somebody speaks to it in the team: so it is there.
        Assert.True(await driver.HasRightsAsync(People.Suzuki));
        await driver.Door.SettledAsync();
        Assert.Contains(driver.Told(before), static text => text.Contains("ボットがチームに戻りました", StringComparison.Ordinal));
        Assert.Empty(await driver.OutboxAsync("Pending"));
    }

    [Fact]
    public async Task What_was_refused_because_the_app_was_gone_rests_and_goes_on_when_it_is_back()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        driver.Door.Channel.Connector.AnswerNext(StandInAnswer.Error(403, "BotNotInConversationRoster"), 1, static request => request.Method == "POST");
        await driver.PromiseAsync(driver.Team.Id);
        Assert.Equal("BotNotInConversationRoster", Assert.Single(await driver.OutboxAsync("Pending")).GetString("Code"));
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Installation("add", driver.Team, People.Sato));

        Assert.Equal(1, driver.Posts(driver.Team.Id, before));
        Assert.Empty(await driver.OutboxAsync("Pending"));
    }

    [Fact]
    public async Task A_renamed_team_renames_its_forum_and_an_older_name_that_comes_late_does_not()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var older = driver.Events.Team("teamRenamed", driver.Team, People.Sato, "さくら市 準備会");
        driver.Door.Time.Advance(TimeSpan.FromMinutes(1));
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Team("teamRenamed", driver.Team, People.Sato, "さくら市 地域の会"));
        await driver.TellAsync(older);

        Assert.Contains("チームの名前が「さくら市 地域の会」に変わりました", Assert.Single(driver.Told(before)));
        Assert.Contains("協議の場：さくら市 地域の会", (await driver.Door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "ヘルプ")).Text);
    }

    [Fact]
    public async Task Every_documented_event_is_taken_twice_also_by_a_bot_that_knows_no_such_team()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var stranger = TeamsPlace.Team("yoso", "よその課");
        foreach (var team in new[] { driver.Team, stranger })
        {
            var channel = team.Channel("other", "ほかのチャネル");
            foreach (var name in TeamsEvents.OfChannels)
            {
                await driver.TellAsync(driver.Events.Channel(name, team, channel, People.Sato));
            }

            foreach (var name in TeamsEvents.OfTeams)
            {
                await driver.TellAsync(driver.Events.Team(name, team, People.Sato, team.TeamName!));
            }

            foreach (var yes in new[] { true, false })
            {
                await driver.TellAsync(driver.Events.Shared(yes, team, channel, People.Sato));
                await driver.TellAsync(driver.Events.OfPrivateChannel(yes, team, channel, People.Sato, People.Suzuki));
                await driver.TellAsync(driver.Events.OfPrivateChannel(yes, team, channel, People.Sato, null, "shared"));
            }
        }

        // None of it made a forum of a team that the bot was never added to.
        Assert.Single(await driver.Door.RowsAsync(prefix: RosterTable.ForumKey), static row => row.RowKey == RosterTable.ForumKey);
    }

    private static System.Text.Json.Nodes.JsonObject Event(LifecycleDriver driver, string name, bool isBack) => name switch
    {
        "bot" => driver.Events.Bot(driver.Team, People.Sato, isBack),
        _ when name.StartsWith("team", StringComparison.OrdinalIgnoreCase) => driver.Events.Team(name, driver.Team, People.Sato, driver.Team.TeamName!),
        _ => driver.Events.Installation(name, driver.Team, People.Sato),
    };
}
