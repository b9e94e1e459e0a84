using CareSystem.Tests.Checklists;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Settings;

/// <summary>公開 and 協議の場 through the front door: what each setting says happens.</summary>
public sealed class ShownDataFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);
    private static readonly TeamsPlace Suzuki = TeamsPlace.ChatOf(People.Suzuki);
    private static readonly TeamsPerson Mori = TeamsPerson.Named("mori", "森 一郎");

    [Fact]
    public async Task Contact_data_is_shown_to_whom_the_forum_has_named()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var form = await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "名簿")).PressAsync(People.Sato, "名簿に加える");
        Assert.Contains("ご本人と事務局だけに表示します", form.Text);
        await form.PressAsync(People.Sato, "この内容で加える", ("name", "森 一郎"), ("organization", "さくら病院"), ("kind", "Health"), ("email", "mori@example.jp"));
        var hidden = await SeenAsync();
        Assert.DoesNotContain("mori@example.jp", hidden.Text);
        Assert.Contains("ご本人と事務局だけに表示します", hidden.Text);

        await ChangeAsync(door, "公開", ("showContacts", "Members"));
        Assert.Contains("mori@example.jp", (await SeenAsync()).Text);
        Assert.Contains("ご本人と事務局、委員の方に表示します", (await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "名簿")).PressAsync(People.Sato, "名簿に加える")).Text);

        await new ChecklistsDriver(door, team).GiveRoleAsync(People.Suzuki, "Observer");
        Assert.DoesNotContain("mori@example.jp", (await SeenAsync()).Text);

        async Task<ShownCard> SeenAsync() => await (await (await door.SayAsync(Suzuki, People.Suzuki, "設定")).PressAsync(People.Suzuki, "名簿")).PressAsync(People.Suzuki, "開く");
    }

    [Fact]
    public async Task Results_for_members_are_opened_by_members_and_no_number_of_them_stands_in_the_channel()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka, Mori);
        var checklists = new ChecklistsDriver(door, team);
        await checklists.GiveRoleAsync(Mori, "Observer");
        await ChangeAsync(door, "公開", ("showResults", "Members"));
        var card = await checklists.StartAsync();
        foreach (var who in new[] { People.Sato, People.Suzuki, People.Tanaka })
        {
            await ChecklistsDriver.AnswerAsync(card, who, "Partial");
        }

        await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        var before = door.Channel.Sent.Count;
        await checklists.Standing(card).PressAsync(People.Sato, "締め切る（係の方）");
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));

        var ready = await door.NextAsync(team, before, static sent => sent.Kind != SentKind.Update);
        Assert.Contains("結果がまとまりました。見られるのは委員と事務局の方です。", ready.Text);
        Assert.DoesNotContain("平均", ready.Text);
        Assert.Contains("平均2.0（3人）", (await ready.PressAsync(People.Suzuki, "結果を見る")).Text);
        var refused = await ready.PressAsync(Mori, "結果を見る");
        Assert.Contains("見つかりません", refused.Text);
        Assert.DoesNotContain("平均", refused.Text);

        // A client that can only post is not given the numbers where others read along.
        var posted = await ready.SendAsync(People.Suzuki, ready.FallbackRequest(People.Suzuki, "結果を見る"));
        Assert.DoesNotContain("平均", posted.Text);

        await ChangeAsync(door, "公開", ("showResults", "Everyone"));
        Assert.Contains("平均2.0（3人）", (await ready.PressAsync(Mori, "結果を見る")).Text);
    }

    [Fact]
    public async Task What_kind_of_forum_it_is_stands_where_people_look()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(Sato, People.Sato, "ヘルプ");
        await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ");
        Assert.DoesNotContain("市町村の協議の場", (await door.SayAsync(Suzuki, People.Suzuki, "設定")).Text);
        await ChangeAsync(door, "協議の場", ("layer", "Area"), ("areas", "東部圏域\n西部圏域"), ("footing", "Council"));

        const string Standing = "圏域の協議の場・圏域：東部圏域、西部圏域";
        Assert.Contains(Standing, (await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ")).Text);
        var settings = await door.SayAsync(Suzuki, People.Suzuki, "設定");
        Assert.Contains(Standing, settings.Text);
        Assert.Contains(Standing, (await settings.PressAsync(People.Suzuki, "名簿")).Text);
        Assert.Contains("障害者総合支援法第89条の3による守秘義務", (await settings.PressAsync(People.Suzuki, "守秘義務の確認")).Text);

        var add = await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "名簿")).PressAsync(People.Sato, "名簿に加える");
        await add.PressAsync(People.Sato, "この内容で加える", ("name", "森 一郎"), ("organization", "さくら病院"), ("kind", "Health"));
        var form = await (await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "だれに聞く")).PressAsync(People.Sato, "開く")).PressAsync(People.Sato, "内容を書く・直す");
        var saved = await form.PressAsync(People.Sato, "この内容で載せる", ("type", "PsychiatricHospital"), ("area", "西部圏域"));
        Assert.Contains("精神科病院・西部圏域", saved.Text);
        var found = await (await (await door.SayAsync(Suzuki, People.Suzuki, "設定")).PressAsync(People.Suzuki, "だれに聞く")).PressAsync(People.Suzuki, "探す", ("words", "西部"));
        Assert.Contains("さくら病院", found.Text);
    }

    [Fact]
    public async Task A_meeting_is_public_or_not_as_the_forum_has_decided_until_somebody_says_otherwise()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.SayAsync(Sato, People.Sato, "ヘルプ");
        await ChangeAsync(door, "公開", ("open", "Partial"), ("openReason", "事例に触れることがあるため"));
        var before = door.Channel.Sent.Count;
        var form = await (await door.SayAsync(Sato, People.Sato, "会議")).PressAsync(People.Sato, "会議を入れる");
        Assert.Equal("Partial", form.Value("open"));
        await form.PressAsync(People.Sato, "この内容で会議を入れる", ("name", "第2回 協議の場"), ("date", "2026-06-11"), ("start", "14:00"));
        await door.SettledAsync();
        Assert.Contains("一部公開（事例に触れることがあるため）", (await door.NextAsync(team, before)).Text.Replace("\u2060", "", StringComparison.Ordinal));

        before = door.Channel.Sent.Count;
        var edit = await (await door.SayAsync(Sato, People.Sato, "会議")).PressAsync(People.Sato, "日時・場所を変える");
        await edit.PressAsync(People.Sato, "この内容に変える", ("open", "Open"));
        await door.SettledAsync();
        var list = await door.SayAsync(Sato, People.Sato, "会議");
        Assert.Contains("公開・非公開\n公開", list.Text.Replace("\u2060", "", StringComparison.Ordinal));
        Assert.DoesNotContain("事例に触れる", list.Text);
    }

    private static async Task ChangeAsync(FrontDoor door, string group, params (string Input, string Value)[] answers)
    {
        var form = await (await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "協議の場の決めごと")).PressAsync(People.Sato, group)).PressAsync(People.Sato, "変える");
        var preview = await form.PressAsync(People.Sato, "変えるとどうなるかを見る", answers);
        Assert.Contains("変えました。", (await preview.PressAsync(People.Sato, "この内容に変える")).Text);
        await door.SettledAsync();
        door.Time.Advance(TimeSpan.FromSeconds(31));
    }
}
