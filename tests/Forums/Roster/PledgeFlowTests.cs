using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>守秘義務の確認 through the front door.</summary>
public sealed class PledgeFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);
    private static readonly TeamsPlace Suzuki = TeamsPlace.ChatOf(People.Suzuki);

    [Fact]
    public async Task Everybody_is_asked_in_their_own_chat_and_again_when_the_text_changes()
    {
        await using var door = await StartAsync();
        var before = door.Channel.Sent.Count;
        var set = await SetAsync(door, "漏らしません。");
        Assert.Contains("第1版として記録しました", set.Text);
        Assert.Contains("2人のうち0人が確認しました", set.Text);

        var asked = await door.NextAsync(Suzuki, before);
        Assert.Contains("漏らしません。", asked.Text);
        var confirmed = await asked.PressAsync(People.Suzuki, "確認しました");
        Assert.Contains("✓ 第1版を令和８年６月１日（月）午前10時に確認しました。", confirmed.Text);
        Assert.Empty(confirmed.Buttons);
        await door.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Contains("午前10時に確認しました", (await asked.PressAsync(People.Suzuki, "確認しました")).Text);
        Assert.Contains("2人のうち1人が確認しました", (await ShowAsync(door, People.Sato)).Text);
        Assert.Contains("まだの方：佐藤 美咲", (await ShowAsync(door, People.Sato)).Text);

        before = door.Channel.Sent.Count;
        await SetAsync(door, "離れた後も漏らしません。");

        var again = await door.NextAsync(Suzuki, before, static sent => sent.Card?.ToJsonString().Contains("pledge.confirm.1", StringComparison.Ordinal) == true);
        Assert.Contains("前に確認いただいた第1版から文が変わりました", again.Text);
        var old = await asked.PressAsync(People.Suzuki, "確認しました");
        Assert.Contains("読んでいる間に文が新しくなりました", old.Text);
        Assert.Contains("離れた後も漏らしません。", old.Text);
        Assert.Equal(1, (await PledgedAsync(door)).GetInt32("Version"));
        await old.PressAsync(People.Suzuki, "確認しました");
        Assert.Equal(2, (await PledgedAsync(door)).GetInt32("Version"));
    }

    [Fact]
    public async Task Nobody_is_asked_at_night_and_who_has_confirmed_by_then_is_not_asked()
    {
        await using var door = await StartAsync();
        await door.AdvanceAsync(TimeSpan.FromHours(10));
        var before = door.Channel.Sent.Count;
        await SetAsync(door, "漏らしません。");
        await door.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain(door.Channel.Sent.Skip(before), static sent => sent.ConversationId == Suzuki.Id);
        await (await ShowAsync(door, People.Sato)).PressAsync(People.Sato, "確認しました");
        before = door.Channel.Sent.Count;

        await door.AdvanceAsync(new DateTimeOffset(2026, 6, 2, 8, 31, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());

        await door.NextAsync(Suzuki, before);
        Assert.DoesNotContain(door.Channel.Sent.Skip(before), static sent => sent.ConversationId == Sato.Id);
    }

    [Fact]
    public async Task A_member_reads_and_does_not_word_it()
    {
        await using var door = await StartAsync();
        Assert.Contains("まだ決まっていません", (await ShowAsync(door, People.Suzuki)).Text);
        var form = await (await ShowAsync(door, People.Sato)).PressAsync(People.Sato, "文を決める・変える");
        Assert.Contains("見つかりません", (await form.PressAsync(People.Suzuki, "この文で全員にお願いする", ("text", "だめ"))).Text);
        Assert.Empty(await door.RowsAsync(prefix: "pledge"));
    }

    private async Task<FrontDoor> StartAsync()
    {
        var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ");
        return door;
    }

    private static async Task<ShownCard> ShowAsync(FrontDoor door, TeamsPerson who) => await (await door.SayAsync(TeamsPlace.ChatOf(who), who, "設定")).PressAsync(who, "守秘義務の確認");

    private static async Task<ShownCard> SetAsync(FrontDoor door, string text) =>
        await (await (await ShowAsync(door, People.Sato)).PressAsync(People.Sato, "文を決める・変える")).PressAsync(People.Sato, "この文で全員にお願いする", ("text", text));

    private static async Task<Azure.Data.Tables.TableEntity> PledgedAsync(FrontDoor door) => Assert.Single(await door.RowsAsync(prefix: $"pledge:{People.Suzuki.AadObjectId}"));
}
