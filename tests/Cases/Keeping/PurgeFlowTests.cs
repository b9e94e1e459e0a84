using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.Keeping;

/// <summary>How the text of cases goes when its time is over.</summary>
public sealed class PurgeFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_days_that_are_set_for_the_forum_reach_the_purge()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.SetAsync("保存期間", ("caseDays", "30"));
        await door.AggregateAsync();
        await door.AdvanceAsync(TimeSpan.FromDays(29));
        await door.DayAsync();
        Assert.NotNull(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));

        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.DayAsync();
        Assert.Null(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));
    }

    [Fact]
    public async Task Ninety_days_after_it_was_aggregated_the_text_goes_and_bands_and_number_stay()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.AggregateAsync();
        await door.AdvanceAsync(TimeSpan.FromDays(89));
        await door.DayAsync();
        Assert.NotNull(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));

        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.DayAsync();
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));

        var row = Assert.Single(await door.RowsAsync(prefix: "case:"));
        Assert.Null(row.GetBinary("Content"));
        Assert.Equal("purged", (await door.RowsAsync(prefix: $"history:case:{code}:")).Last().GetString("What"));
        var digest = ShownCard.Of(door, team, door.Channel.Sent.Last(sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) && sent.Json.ToJsonString().Contains(code, StringComparison.Ordinal)));
        Assert.Contains("60代", digest.Text);
        Assert.Contains("保存期間が過ぎたため消しました", digest.Text);
        Assert.DoesNotContain("要約の文", digest.Text, StringComparison.Ordinal);
        var state = await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}");
        Assert.DoesNotContain(state.Buttons, CaseStories.OpensText);
        Assert.Contains("文章は、保存期間が過ぎたため", state.Text);

        // Once more, and nothing happens.
        await door.DayAsync();
        Assert.Single((await door.RowsAsync(prefix: $"history:case:{code}:")), static entry => entry.GetString("What") == "purged");

        // What the presenter tells later is read, and goes when its own time is over.
        await door.AdvanceAsync(TimeSpan.FromDays(5));
        var form = await door.Last(ChatOfSuzuki).PressAsync(People.Suzuki, "様子を書く（別の画面）");
        await form.PressAsync(People.Suzuki, "この内容で答える", ("change", "Better"), ("since", "退院できた"));
        Assert.Contains("退院できた", (await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato)).Text);
        await door.AdvanceAsync(TimeSpan.FromDays(91));
        await door.DayAsync();
        Assert.Null(Assert.Single(await door.RowsAsync(prefix: "case:")).GetDateTimeOffset("KeptFrom"));
        Assert.DoesNotContain((await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).Buttons, CaseStories.OpensText);

        // When the years are over the case goes with the record of who read it, a month after the secretariat was told; how many went stays.
        await door.AdvanceAsync(new DateTimeOffset(2028, 3, 2, 10, 0, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());
        await door.DayAsync();
        await door.AdvanceAsync(new DateTimeOffset(2028, 4, 3, 10, 0, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());
        await door.DayAsync();
        Assert.Empty(await door.RowsAsync(prefix: "case:"));
        Assert.Empty(await door.RowsAsync(prefix: "caseread:"));
        Assert.Contains("見つかりません", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).Text);
    }

    [Fact]
    public async Task What_is_held_stays_and_goes_when_it_is_let_go()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var code = await door.AggregateAsync();
        var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        var form = await text.PressAsync(People.Sato, "消さずに残す");
        Assert.Contains("消さずに残す理由：入力してください", (await form.PressAsync(People.Sato, "消さずに残す")).Text);
        var forged = form.Request(People.Tanaka, "消さずに残す", ("hold", "勝手"));
        forged["conversation"]!["id"] = ChatOfTanaka.Id;
        Assert.Contains("見つかりません", (await form.SendAsync(People.Tanaka, forged)).Text);
        Assert.Contains("✓ 消さずに残すことにしました", (await form.PressAsync(People.Sato, "消さずに残す", ("hold", "訴えがあり、確かめている"))).Text);

        await door.AdvanceAsync(TimeSpan.FromDays(120));
        await door.DayAsync();
        var held = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        Assert.Contains("訴えがあり、確かめている", held.Text);
        Assert.Contains("✓ 残すのをやめました", (await (await held.PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "残すのをやめる")).Text);
        await door.DayAsync();
        Assert.Null(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));
        Assert.Equal(["held", "released", "purged"], (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")).TakeLast(3));
    }

    [Fact]
    public async Task A_copy_that_has_just_started_looks_as_well()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.AggregateAsync();
        door.Time.Advance(TimeSpan.FromDays(91));

        foreach (var work in door.Services.GetServices<IDailyWork>())
        {
            await work.RunAsync(await door.ForumAsync(), isDue: false, default);
        }

        Assert.Null(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));
    }

    [Fact]
    public async Task What_stays_in_a_chat_holds_no_summary_that_would_outlive_its_time()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.AggregateAsync();

        foreach (var place in (Kit.Channel.TeamsPlace[])[team, ChatOfSato])
        {
            foreach (var asked in (string[])[$"事例 {code}", "事例 一覧"])
            {
                var said = await door.SayAsync(place, People.Sato, asked);
                Assert.Contains(code, said.Text);
                Assert.DoesNotContain("要約の文", said.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("まとめの文", said.Text, StringComparison.Ordinal);
                await door.AdvanceAsync(TimeSpan.FromSeconds(30));
            }
        }

        var opened = await (await door.SayAsync(team, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "要約を見る");
        Assert.Contains("要約の文", opened.Text);
        Assert.Contains("まとめの文", opened.Text);
    }

    [Fact]
    public async Task A_draft_goes_after_thirty_days_unless_it_is_saved_again()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        foreach (var (person, chat) in ((Kit.Channel.TeamsPerson, Kit.Channel.TeamsPlace)[])[(People.Suzuki, ChatOfSuzuki), (People.Tanaka, ChatOfTanaka)])
        {
            await (await door.SayAsync(chat, person, "事例")).PressAsync(person, "下書きを保存する", ("situation", "書きかけ"));
        }

        await door.AdvanceAsync(TimeSpan.FromDays(29));
        await (await (await door.SayAsync(ChatOfTanaka, People.Tanaka, "事例")).PressAsync(People.Tanaka, "続きを書く（別の画面）")).PressAsync(People.Tanaka, "下書きを保存する");
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Contains("個別事例を出す", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).Text);
        await door.DayAsync();
        Assert.Equal($"casedraft:{People.Tanaka.AadObjectId}", Assert.Single(await door.RowsAsync(prefix: "casedraft:")).RowKey);
    }
}
