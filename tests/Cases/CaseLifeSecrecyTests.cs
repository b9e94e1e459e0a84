using Azure.Core.Pipeline;
using CareSystem.Tests.Cases.Keeping;
using CareSystem.Tests.Forums.Lifecycle;
using CareSystem.Tests.Forums.Roster.Exchange;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseMarks;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>
/// A mark in everything that is ever written of a case, from the draft to the purge. After each stage all of storage, every sealed column
/// opened with the keys, the log, the queue and everything that left are read: each mark is only where it may be, and in the end nowhere.
/// </summary>
public sealed class CaseLifeSecrecyTests(AzuriteFixture azurite)
{
    private const string Begun = "QQBEGUNQQ";
    private const string Situation = "QQSITUATIONQQ";
    private const string Summary = "QQSUMMARYQQ";
    private const string Talked = "QQTALKEDQQ";
    private const string Outcome = "QQOUTCOMEQQ";
    private const string Told = "QQTOLDQQ";
    private const string Why = "QQHELDQQ";

    private static readonly string[] All = [Begun, Situation, Summary, Talked, Outcome, Told, Why];

    [Fact]
    public async Task From_the_draft_to_the_purge_every_text_is_only_where_it_may_be_and_then_nowhere()
    {
        Wire wire = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(wire));
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);

        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await form.PressAsync(People.Suzuki, "下書きを保存する", Typed($"{Begun} {Situation}"));
        await OnlyAsync(door, wire, team, (Begun, "casedraft#Draft", false), (Situation, "casedraft#Draft", false));

        var resumed = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).PressAsync(People.Suzuki, "続きを書く");
        var code = CodeOf(await resumed.PressAsync(People.Suzuki, "この内容で出す", ("situation", Situation)));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await OnlyAsync(door, wire, team, (Situation, "case#Content", false));

        var review = await door.Last(ChatOfSato).PressAsync(People.Sato, "内容を見る");
        await review.PressAsync(People.Sato, "承認する", ("summary", Summary));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await OnlyAsync(door, wire, team, (Situation, "case#Content", false), (Summary, "case#Digest", true));

        await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "次の会議の議題にする");
        var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "内容を見る");
        await (await text.PressAsync(People.Sato, "話し合いを書く")).PressAsync(People.Sato, "記録を保存する", ("happened", Talked));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await OnlyAsync(door, wire, team, (Situation, "case#Content", false), (Summary, "case#Digest", true), (Talked, "case#Content", false));

        await HandOverAsync(door, team, code);
        await OnlyAsync(door, wire, team, (Situation, "case#Content", false), (Summary, "case#Digest", true), (Talked, "case#Content", false));

        text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "内容を見る");
        await (await text.PressAsync(People.Sato, "集約済にする")).PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", Outcome));
        text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "内容を見る");
        await (await text.PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "保留にする", ("hold", Why));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await OnlyAsync(
            door, wire, team, (Situation, "case#Content", false), (Summary, "case#Digest", true), (Talked, "case#Content", false), (Outcome, "case#Digest", true), (Why, "case#Later", false));

        await door.AdvanceAsync(TimeSpan.FromDays(93));
        await (await door.Last(ChatOfSuzuki).PressAsync(People.Suzuki, "様子を書く")).PressAsync(People.Suzuki, "この内容で答える", ("change", "Better"), ("since", Told));
        await door.SettledAsync();
        await OnlyAsync(
            door,
            wire,
            team,
            (Situation, "case#Content", false),
            (Summary, "case#Digest", true),
            (Talked, "case#Content", false),
            (Outcome, "case#Digest", true),
            (Why, "case#Later", false),
            (Told, "case#Later", false));

        // The one file that leaves the service is the roster: while every text is still kept, nothing of it is in there.
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var roster = ExchangeDriver.Text(await new ExchangeDriver(door).ExportAsync(People.Sato));
        Assert.Contains("名前,ふりがな,所属", roster, StringComparison.Ordinal);
        Assert.All(All, mark => Assert.False(Holds(roster, mark)));
        Assert.DoesNotContain(code, roster, StringComparison.Ordinal);

        // Let go of: what was written goes, and what the presenter told later has its own time.
        text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "内容を見る");
        await (await text.PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "保留をやめる");
        await door.DayAsync();
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await OnlyAsync(door, wire, team, (Told, "case#Later", false));
        await door.AdvanceAsync(TimeSpan.FromDays(91));
        await door.DayAsync();
        await door.AdvanceAsync(TimeSpan.FromDays(8));
        await door.DayAsync();
        await OnlyAsync(door, wire, team);

        // What stands in the channel was brought up to date as well.
        var shown = door.Channel.Sent.Last(sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) && Holds(sent.Json.ToJsonString(), code));
        Assert.All(All, mark => Assert.False(Holds(shown.Json.ToJsonString(), mark)));
    }

    /// <summary>An issue is begun from the case and handed to 相談支援部会, which acknowledges and answers it.</summary>
    private static async Task HandOverAsync(FrontDoor door, TeamsPlace team, string code)
    {
        LifecycleDriver town = new(door, team, await door.ForumAsync());
        await town.TellAsync(town.Events.Channel("channelCreated", team, town.Consultation, People.Sato, type: "standard"));
        await town.BindAsync();
        var form = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "この事例から課題を登録する");
        await form.PressAsync(People.Sato, "この内容で登録する", IssuesDriver.Typed("部屋が見つからない"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var issue = await door.SayAsync(ChatOfSato, People.Sato, "課題 R8-1");
        var seen = await (await issue.PressAsync(People.Sato, "ほかの会議体へ渡す")).PressAsync(People.Sato, "渡す内容を確かめる");
        Assert.Contains("に渡しました", (await seen.PressAsync(People.Sato, "この内容で渡す")).Text);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var posted = door.Last(town.Consultation);
        await posted.PressAsync(People.Sato, "受領する");
        await (await posted.PressAsync(People.Sato, "回答する")).PressAsync(People.Sato, "この内容で回答する", ("verdict", "Returned"), ("answer", "住宅課と相談してください。"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Single(await door.RowsAsync(prefix: "handing:"), static row => row.GetString("Verdict") == "Returned");
    }

    /// <summary>These marks are in these sealed columns and nowhere else; some of them may have left for the forum's channel and its members' chats.</summary>
    private static async Task OnlyAsync(FrontDoor door, Wire wire, TeamsPlace team, params (string Mark, string Place, bool MayLeave)[] allowed)
    {
        var unsealed = await UnsealedAsync(door);
        var rows = await RowsAsync(door);
        foreach (var mark in All)
        {
            Assert.Equal(
                allowed.Where(one => one.Mark == mark).Select(static one => one.Place),
                unsealed.Where(one => Holds(one.Text, mark)).Select(static one => one.Place).Distinct());
            NotKept(rows, mark);
            NotLogged(door, mark);
            NotWritten(wire, mark);
            NotSent(door, mark, sent => mark is Summary or Outcome && (sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) || sent.ConversationId == ChatOfSato.Id));
        }
    }
}
