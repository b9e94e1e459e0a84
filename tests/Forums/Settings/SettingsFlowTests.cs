using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Settings;

/// <summary>協議の場の決めごと and 自分の設定 through the front door.</summary>
public sealed class SettingsFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);
    private static readonly TeamsPlace Suzuki = TeamsPlace.ChatOf(People.Suzuki);

    [Fact]
    public async Task A_change_is_seen_before_it_is_made_and_moves_what_was_promised()
    {
        await using var door = await StartAsync();
        var booked = await BookAsync(door, "2026-06-11", "14:00");
        Assert.Contains("第2回 協議の場", booked.Text);

        // Thursday 11 June at 14:00: the reminder of the day before would come on Wednesday at 14:00.
        var form = await FormAsync(door, People.Sato, Sato, "会議とお知らせ");
        var preview = await form.PressAsync(People.Sato, "変えるとどうなるかを見る", ("firstDays", "2"), ("firstAt", "16:00"));
        Assert.Contains("第2回 協議の場の1回目のお知らせ：６月10日（水）午後2時ではなく６月９日（火）午後4時に送ります", preview.Text);
        Assert.Contains("これからの会議1件のうち1件で、お知らせの時刻が変わります", preview.Text);
        Assert.Empty(await door.RowsAsync(prefix: "setting:"));

        var done = await preview.PressAsync(People.Sato, "この内容に変える");
        Assert.Contains("変えました。", done.Text);
        await door.SettledAsync();
        var before = door.Channel.Sent.Count;
        await AdvanceToAsync(door, 9, 16, 1);
        Assert.Contains("第2回 協議の場", (await door.NextAsync(Suzuki, before)).Text);

        // What was promised before the change comes to nothing.
        before = door.Channel.Sent.Count;
        await AdvanceToAsync(door, 10, 18, 0);
        Assert.Equal(before, door.Channel.Sent.Count);
        await AdvanceToAsync(door, 11, 13, 1);
        await door.NextAsync(Suzuki, before);

        var shown = await (await GroupsAsync(door, People.Suzuki, Suzuki)).PressAsync(People.Suzuki, "会議とお知らせ");
        Assert.Contains("佐藤 美咲さん：1回目のお知らせ 前日 → 2日前、1回目の時刻 会議が始まるのと同じ時刻 → 午後4時", shown.Text);
        Assert.DoesNotContain("変える", shown.Buttons);
    }

    [Fact]
    public async Task A_closed_day_moves_a_reminder_and_back_again()
    {
        await using var door = await StartAsync();
        await BookAsync(door, "2026-06-11", "14:00");
        await ChangeAsync(door, "送る時間と閉庁日", ("closed", "6月10日 市制記念日"));
        await ChangeAsync(door, "送る時間と閉庁日", ("closed", ""));
        await ChangeAsync(door, "送る時間と閉庁日", ("closed", "6月9日〜10日 市制記念日"));
        await door.SettledAsync();
        var before = door.Channel.Sent.Count;

        await AdvanceToAsync(door, 8, 18, 1);
        var reminder = await door.NextAsync(Suzuki, before);
        await door.SettledAsync();
        var once = door.Channel.Sent.Count;
        await AdvanceToAsync(door, 11, 9, 0);

        Assert.Contains("第2回 協議の場", reminder.Text);
        Assert.Equal(once, door.Channel.Sent.Count);
    }

    [Fact]
    public async Task Of_two_who_change_a_group_the_slower_one_is_told_and_loses_nothing()
    {
        await using var door = await StartAsync();
        var slow = await FormAsync(door, People.Sato, Sato, "送る時間と閉庁日");
        var preview = await slow.PressAsync(People.Sato, "変えるとどうなるかを見る", ("from", "09:00"));
        await ChangeAsync(door, "送る時間と閉庁日", ("to", "17:00"));

        var told = await preview.PressAsync(People.Sato, "この内容に変える");

        Assert.Contains("佐藤 美咲さんがこの設定を変えました", told.Text);
        Assert.Contains("送り終える時刻：午後5時", told.Text);
        Assert.Equal("09:00", told.Value("from"));
        var mended = await told.PressAsync(People.Sato, "変えるとどうなるかを見る", ("to", "17:00"));
        Assert.Contains("送り始める時刻", mended.Text);
        Assert.Contains("変えました。", (await mended.PressAsync(People.Sato, "この内容に変える")).Text);
        Assert.Equal(2, Assert.Single(await door.RowsAsync(prefix: "setting:Hours")).GetInt32("Revision"));
    }

    [Fact]
    public async Task What_was_typed_stays_on_the_way_to_the_preview_and_back()
    {
        await using var door = await StartAsync();
        var form = await FormAsync(door, People.Sato, Sato, "送る時間と閉庁日");
        var faulty = await form.PressAsync(People.Sato, "変えるとどうなるかを見る", ("closed", "8月32日 お盆"), ("to", "17:00"));
        Assert.Contains("「8月32日 お盆」は、暦にない日です。", faulty.Text);
        Assert.Equal("8月32日 お盆", faulty.Value("closed"));

        var preview = await faulty.PressAsync(People.Sato, "変えるとどうなるかを見る", ("closed", "8月13日〜15日 お盆閉庁"));
        Assert.Contains("なし　→　令和８年８月13日（木）〜８月15日（土） お盆閉庁", preview.Text);
        var back = await preview.PressAsync(People.Sato, "入力にもどる");
        Assert.Equal(("2026年8月13日〜15日 お盆閉庁", "17:00"), (back.Value("closed"), back.Value("to")));

        // The same form sent twice is one change.
        var again = await back.PressAsync(People.Sato, "変えるとどうなるかを見る");
        await again.PressAsync(People.Sato, "この内容に変える");
        Assert.Contains("変えました。", (await again.PressAsync(People.Sato, "この内容に変える")).Text);
        Assert.Equal(1, Assert.Single(await door.RowsAsync(prefix: "setting:")).GetInt32("Revision"));
        Assert.Equal("2026年8月13日〜15日 お盆閉庁", (await FormAsync(door, People.Sato, Sato, "送る時間と閉庁日")).Value("closed"));
    }

    [Fact]
    public async Task A_notation_is_everywhere_from_the_next_answer_on()
    {
        await using var door = await StartAsync();
        await BookAsync(door, "2026-06-11", "14:00");
        Assert.Contains("令和８年６月11日（木）午後2時", (await door.SayAsync(Suzuki, People.Suzuki, "会議")).Text);
        await ChangeAsync(door, "表記", ("dates", "Western"), ("digits", "Half"), ("spelling", "Kanji"));

        Assert.Contains("2026年6月11日（木）午後2時", (await door.SayAsync(Suzuki, People.Suzuki, "会議")).Text);
        var before = door.Channel.Sent.Count;
        await AdvanceToAsync(door, 10, 14, 1);
        Assert.Contains("2026年6月11日（木）午後2時", (await door.NextAsync(Suzuki, before)).Text);
    }

    [Fact]
    public async Task Another_name_is_on_every_card_and_in_the_choice_of_a_forum()
    {
        await using var door = await StartAsync();
        await ChangeAsync(door, "協議の場", ("name", "みどり圏域 協議の場"), ("layer", "Area"));
        await door.SettledAsync();

        Assert.Contains("みどり圏域 協議の場", (await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ")).Text);
        Assert.Contains(await door.RowsAsync("directory"), static row => ((IDictionary<string, object>)row).Values.Contains("みどり圏域 協議の場"));
    }

    [Fact]
    public async Task Others_look_and_an_id_of_another_forum_is_worth_nothing()
    {
        await using var door = await StartAsync();
        var other = await door.InstallAsync("momiji", People.Stranger);
        var form = await FormAsync(door, People.Sato, Sato, "表記");
        var preview = await form.PressAsync(People.Sato, "変えるとどうなるかを見る", ("dates", "Western"));

        Assert.Contains("見つかりません", (await form.PressAsync(People.Suzuki, "変えるとどうなるかを見る", ("dates", "Western"))).Text);
        Assert.Contains("見つかりません", (await preview.PressAsync(People.Suzuki, "この内容に変える")).Text);
        Assert.DoesNotContain("変えました", (await preview.PressAsync(People.Stranger, "この内容に変える")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "setting:"));
        Assert.NotEqual(default, other);
    }

    [Fact]
    public async Task Who_wants_the_channel_only_gets_no_reminder_and_who_wants_quiet_gets_it_afterwards()
    {
        await using var door = await StartAsync();
        await BookAsync(door, "2026-06-11", "14:00");
        await OwnAsync(door, People.Sato, Sato, ("reach", "ChannelOnly"));
        var set = await OwnAsync(door, People.Suzuki, Suzuki, ("quietFrom", "13:00"), ("quietTo", "15:30"));
        Assert.Contains("自分の設定を変えました。", set.Text);
        var before = door.Channel.Sent.Count;

        await AdvanceToAsync(door, 10, 14, 1);
        await door.SettledAsync();
        Assert.DoesNotContain(door.Channel.Sent.Skip(before), static sent => sent.ConversationId == Suzuki.Id);
        await AdvanceToAsync(door, 10, 15, 31);
        var reminder = await door.NextAsync(Suzuki, before);

        Assert.DoesNotContain("遅れ", reminder.Text);
        Assert.DoesNotContain(door.Channel.Sent.Skip(before), static sent => sent.ConversationId == Sato.Id);
    }

    private static async Task<ShownCard> BookAsync(FrontDoor door, string date, string start)
    {
        var form = await (await door.SayAsync(Sato, People.Sato, "会議")).PressAsync(People.Sato, "会議を入れる");
        var booked = await form.PressAsync(People.Sato, "この内容で会議を入れる", ("name", "第2回 協議の場"), ("date", date), ("start", start));
        await door.SettledAsync();
        return booked;
    }

    private static async Task<ShownCard> GroupsAsync(FrontDoor door, TeamsPerson who, TeamsPlace chat) =>
        await (await door.SayAsync(chat, who, "設定")).PressAsync(who, "協議の場の決めごと");

    private static async Task<ShownCard> FormAsync(FrontDoor door, TeamsPerson who, TeamsPlace chat, string group) =>
        await (await (await GroupsAsync(door, who, chat)).PressAsync(who, group)).PressAsync(who, "変える");

    private static async Task ChangeAsync(FrontDoor door, string group, params (string Input, string Value)[] answers)
    {
        var preview = await (await FormAsync(door, People.Sato, Sato, group)).PressAsync(People.Sato, "変えるとどうなるかを見る", answers);
        Assert.Contains("変えました。", (await preview.PressAsync(People.Sato, "この内容に変える")).Text);
    }

    private static async Task<ShownCard> OwnAsync(FrontDoor door, TeamsPerson who, TeamsPlace chat, params (string Input, string Value)[] answers)
    {
        var form = await (await door.SayAsync(chat, who, "設定")).PressAsync(who, "自分の設定");
        return await form.PressAsync(who, "この内容にする", answers);
    }

    private static Task AdvanceToAsync(FrontDoor door, int day, int hour, int minute) =>
        door.AdvanceAsync(new DateTimeOffset(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());

    private async Task<FrontDoor> StartAsync()
    {
        var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(Sato, People.Sato, "ヘルプ");
        await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ");
        return door;
    }
}
