using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.Drafts;

/// <summary>下書き through the front door.</summary>
public sealed class DraftFlowTests(AzuriteFixture azurite)
{
    private const string Begun = "QQBEGUNQQ";

    [Fact]
    public async Task A_draft_comes_back_on_any_device_is_no_message_and_goes_when_it_is_submitted()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");

        // Nothing is required of what is not finished, and nothing of it is checked: it is the writer's own.
        var kept = await form.PressAsync(People.Suzuki, "下書きを保存する", ("situation", $"{Begun}　山田太郎さん"), ("age", "Sixties"), ("sex", "Male"));
        Assert.Contains("✓ 下書きを保存しました", kept.Text);
        Assert.Contains("令和８年７月１日（水）を過ぎると消えます", kept.Text);
        Assert.DoesNotContain(Begun, kept.Text, StringComparison.Ordinal);
        Assert.Empty(await door.RowsAsync(prefix: "case:"));

        // Another device: the message holds nothing of it, the person's own view does.
        var again = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        Assert.Contains("書きかけの事例があります", again.Text);
        Assert.DoesNotContain(Begun, again.Text, StringComparison.Ordinal);
        foreach (var button in (string[])["続きを書く（別の画面）", "このチャットで続きを書く"])
        {
            var opened = await again.PressAsync(People.Suzuki, button);
            Assert.Equal($"{Begun}　山田太郎さん", opened.Value("situation"));
            Assert.Equal(("Sixties", "Male"), (opened.Value("age"), opened.Value("sex")));
        }

        // From a dialog of the channel as well.
        var inChannel = await (await door.SayAsync(team, People.Suzuki, "事例")).PressAsync(People.Suzuki, "事例を出す");
        Assert.Contains("書きかけの事例があります", inChannel.Text);
        var resumed = await inChannel.PressAsync(People.Suzuki, "続きを書く");
        Assert.True(resumed.InDialog);
        var refused = await resumed.PressAsync(People.Suzuki, "この内容で出す", Typed($"{Begun}　山田太郎さん"));
        Assert.Contains("お名前のようです", refused.Text);
        var receipt = await refused.PressAsync(People.Suzuki, "この内容で出す", ("situation", Begun));
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        Assert.Empty(await door.RowsAsync(prefix: "casedraft:"));
        Assert.Contains("個別事例を出す", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).Text);
        await door.SettledAsync();
        Assert.DoesNotContain(door.Channel.Sent, static sent => sent.Json.ToJsonString().Contains(Begun, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).PressAsync(People.Suzuki, "下書きを保存する", ("situation", Begun));
        var card = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");

        foreach (var (person, chat) in ((TeamsPerson, TeamsPlace)[])[(People.Sato, ChatOfSato), (People.Tanaka, ChatOfTanaka)])
        {
            var forged = card.Request(person, "続きを書く（別の画面）");
            forged["conversation"]!["id"] = chat.Id;
            var answer = await card.SendAsync(person, forged);
            Assert.Contains("下書きは、もうありません", answer.Text);
            Assert.DoesNotContain(Begun, answer.Text, StringComparison.Ordinal);
        }

        Assert.Single(await door.RowsAsync(prefix: "casedraft:"));
    }

    [Fact]
    public async Task Another_draft_is_not_overwritten_before_its_writer_was_told()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var first = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await first.PressAsync(People.Suzuki, "下書きを保存する", ("situation", Begun));
        var card = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var fresh = await card.PressAsync(People.Suzuki, "新しく書く");
        Assert.Equal("", fresh.Value("situation") ?? "");

        door.Time.Advance(TimeSpan.FromMinutes(1));
        var told = await fresh.PressAsync(People.Suzuki, "下書きを保存する", ("situation", "別の事例"));
        Assert.Contains("別の下書き（", told.Text);
        Assert.Equal("別の事例", told.Value("situation"));
        Assert.Equal(Begun, (await card.PressAsync(People.Suzuki, "続きを書く（別の画面）")).Value("situation"));

        // Pressed again it takes the other's place; submitted from elsewhere the draft stays.
        await told.PressAsync(People.Suzuki, "下書きを保存する");
        Assert.Equal("別の事例", (await card.PressAsync(People.Suzuki, "続きを書く（別の画面）")).Value("situation"));
        var other = await card.PressAsync(People.Suzuki, "新しく書く");
        await other.PressAsync(People.Suzuki, "この内容で出す", Typed("三つ目の事例"));
        Assert.Single(await door.RowsAsync(prefix: "casedraft:"));

        // A form that was opened from an older saving does not take the newer one with it.
        var before = await card.PressAsync(People.Suzuki, "続きを書く（別の画面）");
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await before.PressAsync(People.Suzuki, "下書きを保存する", ("situation", "直した別の事例"));
        await before.PressAsync(People.Suzuki, "この内容で出す", Typed("四つ目の事例"));
        Assert.Equal("直した別の事例", (await card.PressAsync(People.Suzuki, "続きを書く（別の画面）")).Value("situation"));
        Assert.Equal(2, (await door.RowsAsync(prefix: "case:")).Count);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_what_is_too_long_is_not_kept()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var refused = await form.PressAsync(People.Suzuki, "下書きを保存する", ("situation", new string('あ', 401)));
        Assert.Contains("400文字", refused.Text);
        Assert.Empty(await door.RowsAsync(prefix: "casedraft:"));

        await refused.PressAsync(People.Suzuki, "下書きを保存する", ("situation", Begun));
        var card = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var asked = await card.PressAsync(People.Suzuki, "下書きを消す");
        Assert.Contains("下書きを消しますか？", asked.Text);
        Assert.Contains("書きかけの事例があります", (await asked.PressAsync(People.Suzuki, "消さずに続きを書く")).Text);
        Assert.Contains("✓ 下書きを消しました", (await asked.PressAsync(People.Suzuki, "下書きを消す")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "casedraft:"));
        Assert.Contains("下書きは、もうありません", (await card.PressAsync(People.Suzuki, "続きを書く（別の画面）")).Text);
        Assert.Contains("下書きは、もうありません", (await card.PressAsync(People.Suzuki, "下書きを消す")).Text);
    }
}
