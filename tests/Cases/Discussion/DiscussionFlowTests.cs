using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.Discussion;

/// <summary>会議で検討 and 集約済 through the front door.</summary>
public sealed class DiscussionFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPerson Mori = TeamsPerson.Named("mori", "森 直子");
    private static readonly TeamsPlace ChatOfMori = TeamsPlace.ChatOf(Mori);

    [Fact]
    public async Task An_accepted_case_is_put_on_the_agenda_talked_over_along_eight_questions_and_aggregated()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, Mori);
        await door.GiveRoleAsync(Mori, "Chair");
        var code = await door.AcceptAsync();

        var state = await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}");
        Assert.Contains("次の会議の議題に入れました", (await state.PressAsync(People.Sato, "次の会議の議題にする")).Text);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var item = Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Equal(($"事例 {code} から考える", "CaseStudy"), (item.GetString("Subject"), item.GetString("Type")));
        Assert.Contains("会議で検討", Digest(door, team, code));
        Assert.Contains("先にほかの操作がありました", (await state.PressAsync(People.Sato, "次の会議の議題にする")).Text);
        await door.SettledAsync();
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));

        // The chair keeps the notes; each question stands on the card.
        var talk = await (await (await door.SayAsync(ChatOfMori, Mori, $"事例 {code}")).OpenTextAsync(Mori)).PressAsync(Mori, "話し合いを書く");
        Assert.All("①②③④⑤⑥⑦⑧", mark => Assert.Contains(mark, talk.Text));
        var stopped = await talk.PressAsync(Mori, "記録を保存する", ("happened", "山田太郎さんの退院が進まない"), ("lacks", "Rules,Connections"), ("spread", "Many"), ("areas", "Housing"), ("place", "Here"), ("step", "不動産の会の方を招く"));
        Assert.Contains("①何が起きたか：「山田太郎さん」は、", stopped.Text);
        Assert.Equal("不動産の会の方を招く", stopped.Value("step"));
        stopped = await stopped.PressAsync(Mori, "提案どおりに置きかえる");
        Assert.Contains("1か所を置きかえました。まだ出していません。", stopped.Text);
        Assert.Equal(("A氏の退院が進まない", "不動産の会の方を招く", "Rules,Connections"), (stopped.Value("happened"), stopped.Value("step"), stopped.Value("lacks")));
        Assert.DoesNotContain("提案どおりに置きかえる", stopped.Buttons);
        await stopped.PressAsync(Mori, "記録を保存する", ("happened", "退院が進まない"));

        // The secretariat had the form open before: it is told what the chair has kept, and nothing typed is lost.
        var late = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        Assert.Contains("退院が進まない", late.Text);
        Assert.Contains("ルール、つながり", late.Text);
        var mine = await late.PressAsync(People.Sato, "話し合いを書く");
        var theirs = await (await (await door.SayAsync(ChatOfMori, Mori, $"事例 {code}")).OpenTextAsync(Mori)).PressAsync(Mori, "話し合いを書く");
        await theirs.PressAsync(Mori, "記録を保存する", ("step", "家主さんの話を聞く"));
        var told = await mine.PressAsync(People.Sato, "記録を保存する", ("step", "市の補助を調べる"));
        Assert.Contains("ほかの方が先に記録を保存しています", told.Text);
        Assert.Contains("家主さんの話を聞く", told.Text);
        Assert.Equal("市の補助を調べる", told.Value("step"));
        await told.PressAsync(People.Sato, "記録を保存する");
        door.Time.Advance(TimeSpan.FromMinutes(2));

        // What it came to is for everybody, is checked, and begins the time after which the text goes.
        var outcome = await (await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato)).PressAsync(People.Sato, "集約済にする");
        Assert.Contains("今日から90日たつと、事例の文章・要約・話し合いの記録・このまとめは消えます", outcome.Text);
        var again = await outcome.PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "090-1234-5678に電話"));
        Assert.Contains("話し合いのまとめ：「090-1234-5678」は、", again.Text);
        again = await again.PressAsync(People.Sato, "提案どおりに置きかえる");
        Assert.Equal("（電話番号）に電話", again.Value("outcome"));
        Assert.Contains("まだ出していません", again.Text);
        Assert.Equal("Discussing", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        var done = await again.PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "入居を支えるしくみが足りない。"));
        Assert.Contains("✓ 集約済にしました", done.Text);
        Assert.Contains("令和８年８月30日", done.Text.Replace("３０", "30", StringComparison.Ordinal));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("入居を支えるしくみが足りない。", Digest(door, team, code));
        Assert.Contains("集約済", Digest(door, team, code));
        Assert.DoesNotContain("市の補助を調べる", Digest(door, team, code), StringComparison.Ordinal);
        Assert.Equal(
            ["submitted", "reviewing", "approved", "discussing", "talked", "talked", "talked", "aggregated"],
            (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")));
    }

    [Fact]
    public async Task Who_may_not_talk_it_over_does_not_and_nobody_twice()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka, Mori);
        await door.GiveRoleAsync(Mori, "Chair");
        var code = await door.AcceptAsync();
        var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        var (talk, outcome) = (await text.PressAsync(People.Sato, "話し合いを書く"), await text.PressAsync(People.Sato, "集約済にする"));

        foreach (var (card, button) in ((ShownCard, string)[])[(text, "話し合いを書く"), (text, "集約済にする"), (talk, "記録を保存する"), (outcome, "まとめを共有して集約済にする")])
        {
            var request = card.Request(People.Tanaka, button, button == "まとめを共有して集約済にする" ? [("outcome", "勝手なまとめ")] : []);
            request["conversation"]!["id"] = ChatOfTanaka.Id;
            Assert.Contains("見つかりません", (await card.SendAsync(People.Tanaka, request)).Text);
        }

        // The chair aggregates nothing.
        var forged = outcome.Request(Mori, "まとめを共有して集約済にする", ("outcome", "勝手なまとめ"));
        forged["conversation"]!["id"] = ChatOfMori.Id;
        Assert.Contains("見つかりません", (await outcome.SendAsync(Mori, forged)).Text);
        Assert.Equal("Approved", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));

        await outcome.PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "まとめ"));
        Assert.Contains("先にほかの操作がありました", (await outcome.PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "別のまとめ"))).Text);
        Assert.Contains("先にほかの操作がありました", (await talk.PressAsync(People.Sato, "記録を保存する", ("step", "おそい"))).Text);
        Assert.Equal(2, (await door.RowsAsync(prefix: "out:")).Count(static row => row.GetString("Kind") == "case.followup.1"));
    }

    private static string Digest(FrontDoor door, TeamsPlace team, string code) => ShownCard.Of(door, team, door.Channel.Sent.Last(sent =>
        sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) && sent.Json.ToJsonString().Contains(code, StringComparison.Ordinal))).Text;
}
