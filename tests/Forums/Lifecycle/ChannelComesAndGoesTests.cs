using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Access;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>Channels are renamed, deleted, restored, shared: what was promised finds its way, and nothing of a case is ever posted where others look on.</summary>
public sealed class ChannelComesAndGoesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_is_promised_to_a_deleted_channel_goes_to_where_the_forum_speaks_until_it_is_restored()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.BindAsync();
        var before = driver.Door.Channel.Sent.Count;
        driver.Door.Channel.Connector.GoneConversations[driver.Consultation.Id] = true;

        await driver.TellAsync(driver.Events.Channel("channelDeleted", driver.Team, driver.Consultation, People.Sato));
        await driver.PromiseAsync(driver.Consultation.Id);

        Assert.Contains("「相談支援部会」のチャネルがなくなりました", Assert.Single(driver.Told(before)));
        Assert.Equal((1, 0), (driver.Posts(driver.Team.Id, before), driver.Posts(driver.Consultation.Id, before)));
        Assert.Contains("▲ チャネル：相談支援部会（なくなりました", (await ListAsync(driver)).Text);

        driver.Door.Channel.Connector.GoneConversations.Clear();
        before = driver.Door.Channel.Sent.Count;
        await driver.TellAsync(driver.Events.Channel("channelRestored", driver.Team, driver.Consultation, People.Sato));
        await driver.PromiseAsync(driver.Consultation.Id);

        Assert.Contains("「相談支援部会」のチャネルが元に戻りました", Assert.Single(driver.Told(before)));
        Assert.Equal((0, 1), (driver.Posts(driver.Team.Id, before), driver.Posts(driver.Consultation.Id, before)));
        Assert.Empty(await driver.OutboxAsync("Failed"));
    }

    [Fact]
    public async Task A_card_that_stood_in_a_deleted_channel_is_brought_up_to_date_where_the_forum_speaks()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.Door.SayAsync(driver.Consultation, People.Sato, "投票 昼と夜のどちらがよいですか / 昼 / 夜");
        await driver.Door.SettledAsync();
        driver.Door.Time.Advance(TimeSpan.FromSeconds(20));
        var card = ShownCard.Of(driver.Door, driver.Consultation, driver.Door.Channel.Sent.Last(sent => sent.ConversationId == driver.Consultation.Id && sent.Card is not null));
        driver.Door.Channel.Connector.GoneConversations[driver.Consultation.Id] = true;
        await driver.TellAsync(driver.Events.Channel("channelDeleted", driver.Team, driver.Consultation, People.Sato));
        var before = driver.Door.Channel.Sent.Count;

        var poll = Assert.Single(await driver.Door.RowsAsync(prefix: "poll:")).RowKey["poll:".Length..];
        await driver.Door.DeliverAsync(driver.Door.Activities.Execute(
            TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, card.MessageId, "poll.vote.1", new JsonObject { ["forum"] = driver.Forum.Value, ["poll"] = poll, ["option"] = 0 }));
        await driver.Door.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, driver.Posts(driver.Team.Id, before));
        Assert.DoesNotContain(await driver.Door.RowsAsync(prefix: "out:"), static row => row.GetString("State") is "Failed" or "Stopped");
        Assert.Contains(await driver.Door.RowsAsync("directory"), row => row.GetString("Conversation") == driver.Team.Id && row.RowKey == "address");
    }

    [Fact]
    public async Task When_the_forums_own_channel_is_deleted_its_promises_go_to_the_teams_first_channel()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.BindAsync(driver.Team.Channel("hiroba", "ひろば"), "forum");
        driver.Door.Channel.Connector.GoneConversations["19:hiroba@thread.tacv2"] = true;
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Channel("channelDeleted", driver.Team, driver.Team.Channel("hiroba", "ひろば"), People.Sato));
        await driver.PromiseAsync("19:hiroba@thread.tacv2");

        Assert.Contains("チームの最初のチャネルに送ります", Assert.Single(driver.Told(before)));
        Assert.Equal(1, driver.Posts(driver.Team.Id, before));
    }

    [Fact]
    public async Task The_names_of_a_bodys_channel_are_told_and_of_other_channels_nothing()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.TellAsync(driver.Events.Channel("channelCreated", driver.Team, driver.Consultation, People.Sato));
        await driver.BindAsync();
        var before = driver.Door.Channel.Sent.Count;

        await driver.TellAsync(driver.Events.Channel("channelRenamed", driver.Team, driver.Consultation, People.Sato, "相談支援部会（新）"));
        await driver.TellAsync(driver.Events.Channel("channelRenamed", driver.Team, driver.Team.Channel("zatsudan", "雑談"), People.Sato, "雑談２"));
        await driver.TellAsync(driver.Events.Channel("channelDeleted", driver.Team, driver.Team.Channel("zatsudan", "雑談"), People.Sato));

        Assert.Contains("新しい名前は「相談支援部会（新）」です", Assert.Single(driver.Told(before)));
        Assert.Contains("チャネル：相談支援部会（新）", (await ListAsync(driver)).Text);
    }

    [Theory]
    [InlineData("shared", null, true)]
    [InlineData(null, "told", true)]
    [InlineData(null, null, true)]
    [InlineData("private", null, false)]
    [InlineData(null, "listed", false)]
    [InlineData("standard", "told", true)]
    public async Task Nothing_of_a_case_is_posted_in_a_channel_until_it_is_known_that_nobody_else_looks_on(string? saidByTurn, string? known, bool isShared)
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        if (known == "told")
        {
            await driver.TellAsync(driver.Events.Shared(true, driver.Team, driver.Consultation, People.Sato));
            await driver.TellAsync(driver.Events.Shared(false, driver.Team, driver.Consultation, People.Sato));
        }
        else if (known == "listed")
        {
            driver.Door.Channel.Connector.Channels[driver.Team.Id] = new JsonObject
            {
                ["conversations"] = new JsonArray(new JsonObject { ["id"] = driver.Team.Id, ["type"] = "standard" }, new JsonObject { ["id"] = driver.Consultation.Id, ["name"] = "相談支援部会", ["type"] = "standard" }),
            };
            await driver.DayAsync();
        }

        foreach (var text in new[] { "事例", "事例 一覧", "事例 C-7F3K2" })
        {
            var message = driver.Door.Activities.Message(driver.Consultation, People.Suzuki, text);
            ((JsonObject)message["channelData"]!["channel"]!).Remove("type");
            if (saidByTurn is not null)
            {
                message["channelData"]!["channel"]!["type"] = saidByTurn;
            }

            var before = driver.Door.Channel.Sent.Count;
            await driver.Door.DeliverAsync(message);
            var answer = await driver.Door.NextAsync(driver.Consultation, before);
            driver.Door.Time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(isShared, answer.Text.Contains("共有", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_digest_of_an_approved_case_is_not_posted_where_the_forum_speaks_in_a_shared_channel()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var open = driver.Team.Channel("kyoyu", "となり町との場");
        await driver.BindAsync(open, "forum");
        await driver.TellAsync(driver.Events.Shared(true, driver.Team, open, People.Sato));
        var before = driver.Door.Channel.Sent.Count;

        var chat = TeamsPlace.ChatOf(People.Sato);
        var form = AccessTable.CaseForm();
        form["forum"] = driver.Forum.Value;
        await driver.Door.DeliverAsync(driver.Door.Activities.Execute(chat, People.Sato, "1", "case.submit.1", form));
        var code = Assert.Single(await driver.Door.RowsAsync(prefix: "case:")).RowKey["case:".Length..];
        await driver.Door.DeliverAsync(driver.Door.Activities.Execute(chat, People.Sato, "1", "case.approve.1", new JsonObject
        {
            ["forum"] = driver.Forum.Value, ["code"] = code, ["revision"] = 1, ["summary"] = "部屋を借りにくい",
        }));
        await driver.Door.SettledAsync();

        Assert.Equal("Approved", Assert.Single(await driver.Door.RowsAsync(prefix: "case:")).GetString("Status"));
        Assert.Equal(0, driver.Posts(open.Id, before));
    }

    private static async Task<ShownCard> ListAsync(LifecycleDriver driver)
    {
        var settings = await driver.Door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "設定");
        driver.Door.Time.Advance(TimeSpan.FromSeconds(5));
        return await settings.PressAsync(People.Sato, "会議体");
    }
}
