using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Lifecycle;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Bodies;

/// <summary>会議体 through the front door: bind a channel, change the route, see beforehand what that does.</summary>
public sealed class BodiesFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task From_the_first_day_there_are_five_bodies_and_a_route()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var list = await (await driver.Door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "設定")).PressAsync(People.Suzuki, "会議体");

        Assert.Contains("① 課題の報告・共有\n→ 相談支援部会\n② 課題の検討\n→ 自立支援協議会\n③ 方向性の検討・課題の共有\n→ 自殺対策地域協議会", list.Text);
        Assert.Contains("チャネル：チームの最初のチャネル", list.Text);

        // Everybody may look; only the secretariat may change.
        Assert.DoesNotContain("変える", list.Buttons);
        Assert.DoesNotContain("会議体を加える", list.Buttons);
    }

    [Fact]
    public async Task A_channel_is_bound_after_its_consequences_were_shown_and_the_slices_follow()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var place = driver.Team.Channel("hiroba", "ひろば");
        await driver.TellAsync(driver.Events.Channel("channelCreated", driver.Team, place, People.Sato, type: "standard"));
        var list = await (await driver.Door.SayAsync(place, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        Assert.Contains("このチャネルは、まだどの会議体にも結びついていません。", list.Text);

        var form = await list.PressAsync(People.Sato, "このチャネルの会議体を決める");
        var seen = await form.PressAsync(People.Sato, "どう変わるか確かめる", ("body", "forum"));
        Assert.Contains("このチャネルが「協議の場」のチャネルになります。", seen.Text);
        Assert.Contains("会議のお知らせ・リマインド・承認した事例は、これからこのチャネルに投稿します。", seen.Text);
        Assert.DoesNotContain("個別事例に関するものは投稿しません", seen.Text);
        Assert.Contains("これまでのチャネル（チームの最初のチャネル）は、どの会議体にも結びつかなくなります。", seen.Text);
        Assert.Equal(driver.Team.Id, (await ForumAsync(driver)).GetString("Channel"));

        var done = await seen.PressAsync(People.Sato, "この内容にする");
        Assert.Contains("このチャネルは「協議の場」になりました。", done.Text);
        Assert.Equal(place.Id, (await ForumAsync(driver)).GetString("Channel"));

        // What the forum says from now on it says there.
        var before = driver.Door.Channel.Sent.Count;
        driver.Door.Time.Advance(TimeSpan.FromSeconds(20));
        await driver.Door.DeliverAsync(driver.Door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", "meeting.book.1", new System.Text.Json.Nodes.JsonObject
        {
            ["forum"] = driver.Forum.Value, ["name"] = "第2回", ["date"] = "2026-06-11", ["start"] = "14:00", ["length"] = "120", ["place"] = "市役所", ["online"] = "false",
        }));
        await driver.Door.SettledAsync();
        Assert.Equal((1, 0), (driver.Posts(place.Id, before), driver.Posts(driver.Team.Id, before)));
    }

    [Fact]
    public async Task Other_input_than_what_was_shown_is_shown_again_before_it_counts()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var list = await (await driver.Door.SayAsync(driver.Consultation, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        var seen = await (await list.PressAsync(People.Sato, "このチャネルの会議体を決める")).PressAsync(People.Sato, "どう変わるか確かめる", ("body", "consultation"));

        var again = await seen.PressAsync(People.Sato, "この内容にする", ("body", "living"));

        Assert.Contains("このチャネルが「自立支援協議会」のチャネルになります。", again.Text);
        Assert.Empty(await driver.Door.RowsAsync(prefix: "body:"));
    }

    [Fact]
    public async Task The_forums_own_channel_is_given_to_no_other_body()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var list = await (await driver.Door.SayAsync(driver.Team, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        Assert.Contains("このチャネルは「協議の場」です。", list.Text);

        var refused = await (await list.PressAsync(People.Sato, "このチャネルの会議体を決める")).PressAsync(People.Sato, "どう変わるか確かめる", ("body", "secretariat"));

        Assert.Contains("先に、協議の場を別のチャネルに移してください", refused.Text);
        Assert.Empty(await driver.Door.RowsAsync(prefix: "body:"));
    }

    [Fact]
    public async Task The_route_is_changed_with_a_history_and_other_slices_read_it()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var chat = TeamsPlace.ChatOf(People.Sato);
        var list = await (await driver.Door.SayAsync(chat, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        var form = await list.PressAsync(People.Sato, "会議体を加える");
        var faulty = await form.PressAsync(People.Sato, "どう変わるか確かめる", ("name", ""), ("deciders", ""));
        Assert.Contains("▲ 名前", faulty.Text);
        Assert.Contains("▲ ここで決めることができる人", faulty.Text);

        var seen = await faulty.PressAsync(People.Sato, "どう変わるか確かめる", ("name", "地域移行部会"), ("receives", "Examine"), ("deciders", "Chair,Member"), ("parent", "living"));
        Assert.Contains("会議体「地域移行部会」を加えます。", seen.Text);
        Assert.Contains("② 課題の検討の送り先：自立支援協議会 → 自立支援協議会、地域移行部会", seen.Text);
        Assert.Contains("「地域移行部会」を、この内容にしました。", (await seen.PressAsync(People.Sato, "この内容にする")).Text);

        var bodies = driver.Door.Services.GetRequiredService<IBodies>();
        Assert.Equal(["", "地域移行部会"], (await bodies.RouteAsync(driver.Forum, RouteStep.Examine, default)).Select(static body => body.Name));
        Assert.Equal(BodyType.Forum, (await bodies.OfChannelAsync(driver.Forum, new ConversationId(driver.Team.Id), default))!.Kind);
        Assert.Contains("地域移行部会", Assert.Single(await driver.Door.RowsAsync(prefix: "history:bodies:")).GetString("Fields"));
    }

    [Fact]
    public async Task Who_was_slower_is_told_what_somebody_else_changed_and_keeps_what_they_typed()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        var chat = TeamsPlace.ChatOf(People.Sato);
        var list = await (await driver.Door.SayAsync(chat, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        var slow = await list.PressAsync(People.Sato, "変える");
        await driver.BindAsync();

        var told = await slow.PressAsync(People.Sato, "どう変わるか確かめる", ("name", "わたしたちの場"));

        Assert.Contains("入力している間に、佐藤 美咲さんが会議体の設定を変えました", told.Text);
        Assert.Contains("「相談支援部会」のチャネル：変わりました", told.Text);
        Assert.Equal("わたしたちの場", told.Value("name"));
        var seen = await told.PressAsync(People.Sato, "どう変わるか確かめる");
        Assert.Contains("名前：「協議の場」→「わたしたちの場」", seen.Text);
    }

    [Fact]
    public async Task A_body_loses_its_channel_and_a_channel_changes_its_body()
    {
        await using var driver = await LifecycleDriver.StartAsync(azurite);
        await driver.BindAsync();
        var list = await (await driver.Door.SayAsync(driver.Consultation, People.Sato, "設定")).PressAsync(People.Sato, "会議体");
        var seen = await (await list.PressAsync(People.Sato, "このチャネルの会議体を決める")).PressAsync(People.Sato, "どう変わるか確かめる", ("body", "new"), ("name", "作業部会"));
        Assert.Contains("このチャネルは、これまで「相談支援部会」のチャネルでした。「相談支援部会」はチャネルなしになります。", seen.Text);
        await seen.PressAsync(People.Sato, "この内容にする");

        var bodies = driver.Door.Services.GetRequiredService<IBodies>();
        Assert.Equal("作業部会", (await bodies.OfChannelAsync(driver.Forum, new ConversationId(driver.Consultation.Id), default))!.Name);
        Assert.Null((await bodies.AllAsync(driver.Forum, default)).Single(static body => body.Kind == BodyType.ConsultationSupport).Channel);
    }

    private static async Task<Azure.Data.Tables.TableEntity> ForumAsync(LifecycleDriver driver) => (await driver.Door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey);
}
