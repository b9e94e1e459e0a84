using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Cases.Keeping;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.FollowUp;

/// <summary>モニタリング through the front door.</summary>
public sealed class FollowUpFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Three_and_six_months_later_the_presenter_is_asked_and_the_answer_comes_to_the_next_agenda()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var code = await door.AggregateAsync();
        var before = door.Channel.Sent.Count(static sent => sent.ConversationId == ChatOfSuzuki.Id);

        await door.AdvanceAsync(TimeSpan.FromDays(90));
        Assert.Equal(before, door.Channel.Sent.Count(static sent => sent.ConversationId == ChatOfSuzuki.Id));
        await door.AdvanceAsync(TimeSpan.FromDays(3));
        var asked = door.Last(ChatOfSuzuki);
        Assert.Contains("その後の様子を教えてください（3か月たちました）", asked.Text);

        var form = await asked.PressAsync(People.Suzuki, "様子を書く（別の画面）");
        var missing = await form.PressAsync(People.Suzuki, "この内容で答える", ("since", "山田太郎さんは退院した"));
        Assert.Contains("その後の様子：", missing.Text);
        Assert.Contains("お名前のようです", missing.Text);
        missing = await missing.PressAsync(People.Suzuki, "提案どおりに置きかえる", ("change", "Better"));
        Assert.Contains("1か所を置きかえました。まだ出していません。", missing.Text);
        Assert.Equal(("A氏は退院した", "Better"), (missing.Value("since"), missing.Value("change")));
        Assert.Empty(await door.RowsAsync(prefix: "agenda:"));
        var thanks = await missing.PressAsync(People.Suzuki, "この内容で答える", ("since", "退院できた"), ("change", "Better"));
        Assert.Contains("ありがとうございました", thanks.Text);
        await door.SettledAsync();
        var item = Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Equal($"事例 {code} のその後の様子（3か月）", item.GetString("Subject"));
        Assert.Contains("出した方から答えがありました", item.GetString("Description"));

        // The agenda is everybody's: neither who submitted the case nor how it went stands there.
        Assert.DoesNotContain("よくなった", item.GetString("Description"), StringComparison.Ordinal);
        Assert.DoesNotContain(People.Suzuki.Name, (await door.SayAsync(ChatOfSato, People.Sato, "議題")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("退院できた", item.GetString("Description"), StringComparison.Ordinal);

        // Asked once, answered once; who has answered already is told where the case stands.
        Assert.Contains("先にほかの操作がありました", (await form.PressAsync(People.Suzuki, "この内容で答える", ("change", "Worse"))).Text);
        var forged = form.Request(People.Tanaka, "この内容で答える", ("change", "Worse"));
        forged["conversation"]!["id"] = ChatOfTanaka.Id;
        Assert.Contains("見つかりません", (await form.SendAsync(People.Tanaka, forged)).Text);
        Assert.Contains("退院できた", (await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato)).Text);

        await door.AdvanceAsync(TimeSpan.FromDays(98));
        var second = door.Last(ChatOfSuzuki);
        Assert.Contains("その後の様子を教えてください（6か月たちました）", second.Text);
        await (await second.PressAsync(People.Suzuki, "このチャットで書く")).PressAsync(People.Suzuki, "この内容で答える", ("change", "Same"));
        await door.SettledAsync();
        Assert.Equal(2, (await door.RowsAsync(prefix: "agenda:")).Count);
        Assert.Equal(2, door.Channel.Sent.Count(static sent => sent.ConversationId == ChatOfSuzuki.Id && ((string?)sent.Card?["fallbackText"])?.StartsWith("その後の様子を教えてください", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_stop_that_the_secretariat_passes_in_its_answer_is_read_with_its_reason_as_long_as_the_answer()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = CodeOf(await (await door.SayAsync(ChatOfSato, People.Sato, "事例")).PressAsync(People.Sato, "この内容で出す", Typed()));
        await door.SettledAsync();
        await (await OpenAsync()).PressAsync(People.Sato, "承認する", ("summary", "要約の文"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await (await (await OpenAsync()).PressAsync(People.Sato, "集約済にする")).PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "まとめの文"));
        await door.AdvanceAsync(TimeSpan.FromDays(93));

        var form = await door.Last(ChatOfSato).PressAsync(People.Sato, "様子を書く（別の画面）");
        var stopped = await form.PressAsync(People.Sato, "この内容で答える", ("change", "Better"), ("since", "源さんという人形を大切にしている。"));
        Assert.Contains("■ 直してください（1か所）。直さずに進めるときは、理由が要ります", stopped.Text);
        Assert.Contains("ありがとうございました", (await stopped.PressAsync(People.Sato, "この内容で答える", ("reason", "玩具の名前で、人ではない。"))).Text);
        await door.SettledAsync();

        var read = await OpenAsync();
        Assert.Contains("源さんという人形を大切にしている。", read.Text);
        Assert.Contains("点検の指摘を、事務局が確かめて進めた記録", read.Text);
        Assert.Contains("玩具の名前で、人ではない。", read.Text);
        Assert.DoesNotContain(await door.RowsAsync(prefix: ""), static row => row.Keys.Select(key => row[key]).OfType<string>().Any(static value => value.Contains("玩具", StringComparison.Ordinal)));

        // It goes with the answer, not with the text before it, and the answer that is left says only how it went.
        await door.DayAsync();
        Assert.Contains("玩具の名前で、人ではない。", (await OpenAsync()).Text);
        await door.AdvanceAsync(TimeSpan.FromDays(91));
        await door.DayAsync();
        var told = Assert.Single((await door.Services.GetRequiredService<ICases>().FindAsync(await door.ForumAsync(), new CaseCode(code), default))!.Value.FollowUps);
        Assert.Equal((CaseTurn.Better, "", null), (told.Turn, told.Text, told.Passed));

        async Task<ShownCard> OpenAsync() => await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
    }

    [Fact]
    public async Task Who_has_become_an_observer_is_not_asked()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.AggregateAsync();
        await door.GiveRoleAsync(People.Suzuki, "Observer");

        await door.AdvanceAsync(TimeSpan.FromDays(200));

        Assert.DoesNotContain(door.Channel.Sent, static sent => ((string?)sent.Card?["fallbackText"])?.StartsWith("その後の様子を教えてください", StringComparison.Ordinal) == true);
    }
}
