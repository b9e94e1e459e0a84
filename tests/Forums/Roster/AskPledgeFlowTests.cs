using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Lifecycle;
using CareSystem.Tests.Forums.Roster.Exchange;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>守秘義務の確認 is asked of whoever comes after its text was set: once, and by day.</summary>
public sealed class AskPledgeFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Who_joins_later_is_asked_in_their_own_chat_and_nobody_is_asked_again()
    {
        await using var driver = await StartAsync();
        await SetAsync(driver);
        Assert.Equal(1, Asked(driver, People.Suzuki));

        await ComeAsync(driver);

        Assert.Equal((1, 1), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
        await NextDayAsync(driver);
        Assert.Equal((1, 1), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
        await SetAsync(driver, "離れた後も漏らしません。");
        Assert.Equal((2, 2), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
    }

    [Fact]
    public async Task Without_a_text_nobody_is_asked()
    {
        await using var driver = await StartAsync();
        await ComeAsync(driver);
        await NextDayAsync(driver);

        Assert.Equal((0, 0), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
        Assert.Empty(await driver.Door.RowsAsync(prefix: "pledge"));
    }

    [Fact]
    public async Task Who_joins_at_night_is_asked_in_the_morning_unless_they_have_left_by_then()
    {
        await using var driver = await StartAsync();
        await SetAsync(driver);
        await AdvanceToAsync(driver, 1, 20, 0);
        await ComeAsync(driver);
        await driver.Door.AdvanceAsync(TimeSpan.FromHours(3));
        Assert.Equal(0, Asked(driver, People.Tanaka));

        await AdvanceToAsync(driver, 2, 8, 31);
        Assert.Equal(1, Asked(driver, People.Tanaka));

        await SetAsync(driver, "離れた後も漏らしません。");
        await AdvanceToAsync(driver, 2, 20, 0);
        await SetAsync(driver, "資料も見せません。");
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki];
        await driver.TellAsync(driver.Events.Left(driver.Team, People.Sato, People.Tanaka));
        await AdvanceToAsync(driver, 3, 8, 31);
        Assert.Equal((2, 3), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
    }

    [Theory]
    [InlineData("set came sync import again seat")]
    [InlineData("came import set sync again seat")]
    [InlineData("sync set again seat came import")]
    [InlineData("again import seat set again came sync")]
    public async Task However_often_and_in_whatever_order_people_come_each_is_asked_once(string order)
    {
        await using var driver = await StartAsync();
        ExchangeDriver exchange = new(driver.Door);
        foreach (var step in order.Split(' '))
        {
            await (step switch
            {
                "set" => SetAsync(driver),
                "came" => ComeAsync(driver),
                "sync" => SyncAsync(driver),
                "again" => PromiseAsync(driver, new AskPledgeDue(AskPledgeDue.Current), AskPledgeDue.By(driver.Forum)),
                "seat" => SeatAsync(driver),
                _ => ImportAsync(exchange),
            });
        }

        await NextDayAsync(driver);

        Assert.Equal((1, 1), (Asked(driver, People.Tanaka), Asked(driver, People.Suzuki)));
    }

    [Fact]
    public async Task Whoever_was_missed_is_asked_within_a_day()
    {
        await using var driver = await StartAsync();
        Assert.True(await driver.Door.Services.GetRequiredService<IForumActions>().CommitAsync(
            driver.Forum, new Changes().Insert(new PledgeText(1, "漏らしません。", driver.Door.Time.GetUtcNow(), "佐藤 美咲")), TestContext.Current.CancellationToken));

        await NextDayAsync(driver);
        await NextDayAsync(driver);

        Assert.Equal(1, Asked(driver, People.Suzuki));
    }

    [Fact]
    public async Task The_secretariat_sees_in_the_roster_who_has_not_confirmed_and_nobody_else_does()
    {
        await using var driver = await StartAsync();
        await SeatAsync(driver, People.Suzuki);
        Assert.DoesNotContain("守秘義務の確認：まだ", (await RosterAsync(driver, People.Sato)).Text);
        await SetAsync(driver);

        Assert.Contains("守秘義務の確認：まだ", (await RosterAsync(driver, People.Sato)).Text);
        Assert.DoesNotContain("守秘義務の確認：まだ", (await RosterAsync(driver, People.Suzuki)).Text);
        await (await (await driver.Door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "設定")).PressAsync(People.Suzuki, "守秘義務の確認")).PressAsync(People.Suzuki, "確認しました");
        Assert.DoesNotContain("守秘義務の確認：まだ", (await RosterAsync(driver, People.Sato)).Text);
    }

    private Task<LifecycleDriver> StartAsync() => LifecycleDriver.StartAsync(azurite, null, People.Sato, People.Suzuki);

    private static int Asked(LifecycleDriver driver, TeamsPerson who) => driver.Door.Channel.Sent.Count(sent =>
        sent.ConversationId == TeamsPlace.ChatOf(who).Id && sent.Card?.ToJsonString().Contains("pledge.confirm.1", StringComparison.Ordinal) == true);

    private static async Task SetAsync(LifecycleDriver driver, string text = "漏らしません。")
    {
        var settings = await driver.Door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "設定");
        var form = await (await settings.PressAsync(People.Sato, "守秘義務の確認")).PressAsync(People.Sato, "文を決める・変える");
        Assert.Contains("版として記録しました", (await form.PressAsync(People.Sato, "この文で全員にお願いする", ("text", text))).Text);
        await driver.Door.SettledAsync();
    }

    private static Task ComeAsync(LifecycleDriver driver)
    {
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki, People.Tanaka];
        return driver.TellAsync(driver.Events.Came(driver.Team, People.Sato, People.Tanaka));
    }

    private static Task SyncAsync(LifecycleDriver driver)
    {
        driver.Door.Channel.Connector.Rosters[driver.Team.Id] = [People.Sato, People.Suzuki, People.Tanaka];
        return PromiseAsync(driver, new SyncRosterDue(), new Recipient.Service("roster", driver.Forum.Value));
    }

    /// <summary>Twice, as a wake-up may come.</summary>
    private static async Task PromiseAsync(LifecycleDriver driver, OutboxRecord record, Recipient to)
    {
        var now = driver.Door.Time.GetUtcNow();
        Assert.True(await driver.Door.Services.GetRequiredService<IForumActions>().CommitAsync(
            driver.Forum, new Changes().Promise(record, to, now).Promise(record, to, now), TestContext.Current.CancellationToken));
        await driver.Door.SettledAsync();
    }

    private static Task SeatAsync(LifecycleDriver driver) => SeatAsync(driver, People.Suzuki);

    private static async Task SeatAsync(LifecycleDriver driver, TeamsPerson who)
    {
        var form = await (await RosterAsync(driver, People.Sato)).PressAsync(People.Sato, "名簿に加える");
        var added = await form.PressAsync(
            People.Sato, "この内容で加える", ("name", who.Name), ("organization", "さくら福祉会"), ("role", "Member"), ("kind", "Welfare"), ("teams", who.AadObjectId!), ("from", "2026-04-01"));
        Assert.Contains("名簿に加えました", added.Text);
        await driver.Door.SettledAsync();
    }

    private static async Task ImportAsync(ExchangeDriver exchange) =>
        Assert.Contains("加わった方 3人", (await exchange.ConfirmAsync(await exchange.SendAsync(People.Sato, ExchangeDriver.Members(3)), People.Sato)).Text);

    private static async Task<ShownCard> RosterAsync(LifecycleDriver driver, TeamsPerson who) =>
        await (await driver.Door.SayAsync(TeamsPlace.ChatOf(who), who, "設定")).PressAsync(who, "名簿");

    /// <summary>A day later at the same hour, with what is done once a day.</summary>
    private static async Task NextDayAsync(LifecycleDriver driver)
    {
        await driver.Door.AdvanceAsync(TimeSpan.FromDays(1));
        await driver.DayAsync();
    }

    private static Task AdvanceToAsync(LifecycleDriver driver, int day, int hour, int minute) =>
        driver.Door.AdvanceAsync(new DateTimeOffset(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9)) - driver.Door.Time.GetUtcNow());
}
