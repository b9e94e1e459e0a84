using CareSystem.Bot.Forums.Links;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Issues.Handing;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Links;

/// <summary>Two forums agree to exchange issues, through the front door; and the decisions by themselves.</summary>
public sealed class LinksFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_code_is_told_typed_and_accepted_once_and_kept_nowhere()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        var code = await driver.CodeAsync();
        Assert.Contains("つながりを申し込みました。", (await driver.AskAsync(code.ToLowerInvariant().Replace('-', ' '))).Text);

        // The receiving secretariat sees who asks; the asking one nothing of the other forum yet.
        var asked = driver.Notice(HandingDriver.Bessho, "さくら市 協議の場から、つながりの申し込みがありました");
        Assert.Contains("さくら市 協議の場の佐藤 美咲さんが、こちらの接続コードを入力しました。", asked.Text);
        var waiting = await driver.LinksAsync(People.Sato);
        Assert.Contains("申し込み先の協議の場\n申し込み中（相手の承認待ち）", waiting.Text);
        Assert.DoesNotContain("森圏域", waiting.Text);

        Assert.Contains("さくら市 協議の場とつながりました。", (await asked.PressAsync(HandingDriver.Bessho, "つながりを承認する")).Text);
        await driver.SettleAsync();
        driver.Notice(People.Sato, "森圏域 協議の場とつながりました");
        Assert.Contains("この申し込みは、すでに終わっています。", (await asked.PressAsync(HandingDriver.Bessho, "つながりを承認する")).Text);
        Assert.Contains("森圏域 協議の場\nつながっています", (await driver.LinksAsync(People.Suzuki)).Text);
        Assert.DoesNotContain("つながりを終える", (await driver.LinksAsync(People.Suzuki)).Buttons);

        // Used up, and nowhere in clear: neither in a row nor in a log line.
        Assert.Contains("このコードは使えません。", (await driver.AskAsync(code)).Text);
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        foreach (var table in new[] { "forums", "directory" })
        {
            foreach (var row in await driver.Door.RowsAsync(table))
            {
                Assert.DoesNotContain(row, column => column.Value is string text && (text.Contains(bare, StringComparison.OrdinalIgnoreCase) || text.Contains(code, StringComparison.OrdinalIgnoreCase)));
            }
        }

        Assert.Empty(await driver.Door.RowsAsync(prefix: "linkcode"));
    }

    [Fact]
    public async Task A_code_is_good_for_an_hour_and_a_new_one_takes_its_place()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        var first = await driver.CodeAsync();
        var second = await driver.CodeAsync();
        Assert.Contains("つながりを申し込みました。", (await driver.AskAsync(first)).Text);
        driver.Notice(People.Sato, "つながりを申し込めませんでした");
        await driver.Door.AdvanceAsync(TimeSpan.FromMinutes(61));
        Assert.Contains("このコードは使えません。", (await driver.AskAsync(second)).Text);
        Assert.DoesNotContain(await driver.Door.RowsAsync("directory"), static row => row.PartitionKey.StartsWith("linkcode:", StringComparison.Ordinal));
        Assert.Contains("この協議の場で作ったコードです。", (await driver.AskAsync(await driver.CodeAsync(People.Sato))).Text);
        Assert.Contains("このコードは使えません。", (await driver.AskAsync("まちがい")).Text);
        Assert.Contains("入力してください。", (await driver.AskAsync("")).Text);
        Assert.DoesNotContain(await driver.Door.RowsAsync(prefix: "link:"), static row => row.GetString("State") != "Ended");
    }

    [Fact]
    public async Task A_link_is_declined_taken_back_ended_and_asked_for_again()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AskAsync(await driver.CodeAsync());
        Assert.Contains("からの申し込みを断りました。", (await driver.Notice(HandingDriver.Bessho, "申し込みがありました").PressAsync(HandingDriver.Bessho, "断る")).Text);
        await driver.SettleAsync();
        driver.Notice(People.Sato, "つながりの申し込みは、承認されませんでした");
        Assert.Contains("つながっている協議の場はありません。", (await driver.LinksAsync(People.Sato)).Text);

        await driver.AskAsync(await driver.CodeAsync());
        Assert.Contains("申し込みを取り下げました。", (await (await driver.LinksAsync(People.Sato)).PressAsync(People.Sato, "申し込みを取り下げる")).Text);
        await driver.SettleAsync();
        Assert.Contains("この申し込みは、すでに終わっています。", (await driver.Notice(HandingDriver.Bessho, "申し込みがありました").PressAsync(HandingDriver.Bessho, "つながりを承認する")).Text);

        await driver.LinkAsync();
        Assert.Contains("すでにつながっているか", (await driver.AskAsync(await driver.CodeAsync())).Text);
        await (await driver.LinksAsync(People.Sato)).PressAsync(People.Sato, "つながりを終える");
        await driver.SettleAsync();
        driver.Notice(HandingDriver.Bessho, "さくら市 協議の場とのつながりが終わりました");
        Assert.Contains("つながっている協議の場はありません。", (await driver.LinksAsync(HandingDriver.Bessho)).Text);
        await driver.LinkAsync();
        Assert.Equal(2, (await driver.Door.RowsAsync(prefix: "link:")).Count(static row => row.GetString("State") == "Linked"));
    }

    [Fact]
    public async Task A_code_that_is_asked_for_twice_by_one_press_is_shown_once_and_where_others_look_on_not_at_all()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        var list = await driver.LinksAsync(HandingDriver.Bessho);
        var press = list.Request(HandingDriver.Bessho, "コードを作る");
        Assert.Contains("1回だけ使えます", (await list.SendAsync(HandingDriver.Bessho, (System.Text.Json.Nodes.JsonObject)press.DeepClone())).Text);
        Assert.Contains("このコードはもう表示できません。", (await list.SendAsync(HandingDriver.Bessho, (System.Text.Json.Nodes.JsonObject)press.DeepClone())).Text);
        Assert.Single(await driver.Door.RowsAsync(prefix: "history:linkcode:"));

        var before = driver.Door.Channel.Sent.Count;
        await driver.Door.DeliverAsync(driver.Door.Activities.Submit(
            driver.Area, HandingDriver.Bessho, "1", new System.Text.Json.Nodes.JsonObject { ["verb"] = "link.code.1", ["forum"] = driver.AreaForum.Value }));
        Assert.Contains("ほかの人に見えない画面でだけ表示します", (await driver.Door.NextAsync(driver.Area, before)).Text);
        Assert.Single(await driver.Door.RowsAsync(prefix: "history:linkcode:"));
    }

    [Fact]
    public void Only_the_secretariat_makes_types_and_settles()
    {
        foreach (var role in new[] { MemberRole.Chair, MemberRole.Member, MemberRole.Observer })
        {
            var context = IssuesDriver.Context(role);
            Assert.IsType<Decision<MakeLinkCode.Made>.No>(MakeLinkCode.Decide("hash", context));
            Assert.IsType<NotAllowed>(Assert.IsType<Decision<AskLink.Asked>.No>(AskLink.Decide(new AskLink.Command("7F3K2M4X9A"), new AskLink.State("h", (new ForumId("area"), DateTimeOffset.MaxValue), []), context, new RandomIds())).Refusal);
            Assert.IsType<NotAllowed>(Assert.IsType<Decision<SettleLink.Settled>.No>(SettleLink.Decide(new SettleLink.Command("token", Accepts: true), [Link(LinkState.Asking)], context)).Refusal);
        }
    }

    [Fact]
    public void A_token_that_is_none_is_not_found_and_only_what_is_asked_is_agreed_to()
    {
        var office = IssuesDriver.Context(MemberRole.Secretariat);
        Refusal? Of(string? token, bool accepts, LinkState state) => (SettleLink.Decide(new SettleLink.Command(token, accepts), [Link(state)], office) as Decision<SettleLink.Settled>.No)?.Refusal;
        Assert.IsType<NotFound>(Of("another", accepts: true, LinkState.Asking));
        Assert.IsType<NotFound>(Of(null, accepts: false, LinkState.Linked));
        Assert.Null(Of("token", accepts: true, LinkState.Asking));
        Assert.Null(Of("token", accepts: false, LinkState.Asking));
        Assert.Null(Of("token", accepts: false, LinkState.Asked));
        Assert.Null(Of("token", accepts: false, LinkState.Linked));
        Assert.IsType<LinkStandsOtherwise>(Of("token", accepts: true, LinkState.Asked));
        Assert.IsType<LinkStandsOtherwise>(Of("token", accepts: true, LinkState.Linked));
        Assert.IsType<LinkStandsOtherwise>(Of("token", accepts: false, LinkState.Ended));
    }

    [Fact]
    public void A_code_uses_itself_up_and_what_is_late_or_another_agreement_changes_nothing()
    {
        var (now, asked) = (FrontDoor.Monday, Link(LinkState.Asked).Value);
        var from = IssuesDriver.Context().Forum;
        var code = new Stored<LinkCode>(new LinkCode("hash", now.AddMinutes(1)), "etag");
        var changes = CarryLink.Ask(asked, from, "hash", code, null, now)!;
        Assert.IsType<RowChange.Delete>(changes.Rows[0]);
        Assert.Equal(LinkState.Asking, Assert.IsType<ForumLink>(changes.Rows[1].Row).State);
        Assert.Null(CarryLink.Ask(asked, from, "another", code, null, now));
        Assert.Null(CarryLink.Ask(asked, from, "hash", code, null, now.AddMinutes(1)));
        Assert.Null(CarryLink.Ask(asked, from, "hash", null, null, now));
        Assert.Null(CarryLink.Ask(asked, from, "hash", code, Link(LinkState.Asking), now));
        Assert.Null(CarryLink.Ask(asked, from, "hash", code, new Stored<ForumLink>(asked with { Token = "older", State = LinkState.Linked }, "etag"), now));
        Assert.NotNull(CarryLink.Ask(asked, from, "hash", code, new Stored<ForumLink>(asked with { Token = "older", State = LinkState.Ended }, "etag"), now));

        Changes? Follow(LinkState stands, string token, LinkState state) => CarryLink.Follow(Link(stands), token, state, "森圏域", LinkNewsKind.Linked, asked.By, asked.ByName, now);
        Assert.Equal("森圏域", Assert.IsType<ForumLink>(Follow(LinkState.Asked, "token", LinkState.Linked)!.Rows[0].Row).Name);
        Assert.Null(Follow(LinkState.Asked, "another", LinkState.Linked));
        Assert.Null(Follow(LinkState.Linked, "token", LinkState.Linked));
        Assert.Null(Follow(LinkState.Ended, "token", LinkState.Linked));
        Assert.NotNull(Follow(LinkState.Linked, "token", LinkState.Ended));
        Assert.Null(CarryLink.Follow(null, "token", LinkState.Linked, null, LinkNewsKind.Linked, asked.By, asked.ByName, now));
    }

    [Theory]
    [InlineData("7F3K2-M4X9A", true)]
    [InlineData("７ｆ３ｋ２－ｍ４ｘ９ａ", true)]
    [InlineData(" 7f3k2 m4x9a ", true)]
    [InlineData("7F3K2M4X9", false)]
    [InlineData("7F3K2-M4X9U", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_is_read_as_people_write_it(string? typed, bool isCode) =>
        Assert.Equal(isCode ? LinkCode.HashOf("7f3k2m4x9a") : null, LinkCode.HashOf(typed));

    [Fact]
    public void The_keys_are_the_other_forum_and_one_code() => Assert.Equal(("link:area", "linkcode"), (LinksTable.KeyOf(new ForumId("area")), LinksTable.CodeKey));

    private static Stored<ForumLink> Link(LinkState state) =>
        new(new ForumLink(new ForumId("area"), "森圏域", "token", state, IssuesDriver.Me, "鈴木 健", FrontDoor.Monday, 1), "etag");
}
