using System.Text;
using Azure.Core.Pipeline;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Tests.Cases.Keeping;
using CareSystem.Tests.Cases.Leaks;
using CareSystem.Tests.Forums.Lifecycle;
using CareSystem.Tests.Forums.Roster.Exchange;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseMarks;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>
/// A mark of its own in every text that a person can ever type of a case, from the draft to the purge. After each stage all of storage,
/// every sealed column opened with the keys, the log, the queue and everything that left are read: each mark is only where it may be, and in the end nowhere.
/// </summary>
/// <remarks>The presenter is of the secretariat, because only then can a stop be passed with a reason at every stage.</remarks>
public sealed class CaseLifeSecrecyTests(AzuriteFixture azurite)
{
    private const string Content = "case#Content";
    private const string Digest = "case#Digest";
    private const string Later = "case#Later";

    private static readonly (string, string)[] Bands =
        [("age", "Sixties"), ("household", "InHospital"), ("stay", "FiveYearsOrMore"), ("troubles", "Housing,Medical"), ("bodies", "Consultation"), ("group", "NotStated"), ("basis", "Deidentified")];

    [Fact]
    public async Task From_the_draft_to_the_purge_every_text_is_only_where_it_may_be_and_then_nowhere()
    {
        Wire wire = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(wire));
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Suzuki, "Secretariat");
        CaseMarkedStory story = new(door, wire, team);

        await BeginAsync(door, story, team);
        var code = await SubmitAsync(door, story);
        await ReturnAsync(door, story, code);
        await MendAsync(door, story);
        await ApproveAsync(door, story, code);
        await TalkAsync(door, story, code);
        await HandOverAsync(door, team, code);
        await story.CheckAsync("an issue was begun from it and handed over");
        await AggregateAsync(door, story, code);
        await HoldAsync(door, story, code);
        await FollowUpAsync(door, story, code);
        await LeakAsync(door, story);
        Assert.Empty(story.NeverTyped);

        // The one file that leaves the service is the roster: while every text is still kept, nothing of it is in there.
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var roster = ExchangeDriver.Text(await new ExchangeDriver(door).ExportAsync(People.Sato));
        Assert.Contains("名前,ふりがな,所属", roster, StringComparison.Ordinal);
        Assert.True(story.IsClean(roster));
        Assert.DoesNotContain(code, roster, StringComparison.Ordinal);

        await PurgeAsync(door, story, code);

        // What stands in the channel was brought up to date as well.
        var shown = door.Channel.Sent.Last(sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) && Holds(sent.Json.ToJsonString(), code));
        Assert.True(story.IsClean(shown.Json.ToJsonString()));
    }

    [Fact]
    public async Task A_reason_of_somebody_who_may_give_none_is_kept_nowhere_and_what_is_withdrawn_is_gone_at_once()
    {
        Wire wire = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(wire));
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        CaseMarkedStory story = new(door, wire, team);

        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        Assert.Contains("090-1234-5678", (await story.PressAsync(form, People.Suzuki, "この内容で出す", Bands)).Text, StringComparison.Ordinal);
        await story.CheckAsync("refused");
        var code = CodeOf(await story.PressAsync(form, People.Suzuki, "この内容で出す", [.. Bands, ("situation", story.Type(new TypedText(CasesActions.Submit.Name, "situation")))]));
        await door.SettledAsync();
        story.Keeps(Content, CasesActions.Submit, "situation", "worked", "missing");
        await story.CheckAsync("submitted");

        var asked = await (await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).PressAsync(People.Suzuki, "内容を直す（別の画面）")).PressAsync(People.Suzuki, "取り下げる");
        await asked.PressAsync(People.Suzuki, "取り下げて消す");
        await door.SettledAsync();
        story.Loses(CasesActions.Submit, "situation", "worked", "missing");
        await story.CheckAsync("withdrawn");
    }

    [Fact]
    public void A_mark_is_found_however_it_is_wrapped()
    {
        // Each of the searches above must be able to find something.
        foreach (var mark in CaseTypedTexts.All.Select(static text => text.Mark))
        {
            Assert.Equal([mark], CaseMarkedStory.MarksIn($"x{mark}y"));
            Assert.Equal([mark], CaseMarkedStory.MarksIn(mark.ToLowerInvariant()));
            Assert.Equal([mark], CaseMarkedStory.MarksIn(Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{mark}"))));
            Assert.Equal([mark], CaseMarkedStory.MarksIn(Convert.ToBase64String(Encoding.Unicode.GetBytes($"ab{mark}"))));
        }

        Assert.Empty(CaseMarkedStory.MarksIn("QQ and nothing more"));
    }

    /// <summary>Typed where nothing is kept; refused, replaced, and kept as a draft: its texts and not the reason, which nobody has asked for yet.</summary>
    private static async Task BeginAsync(FrontDoor door, CaseMarkedStory story, TeamsPlace team)
    {
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {story.Type(CaseTypedTexts.Command)}");
        await door.SearchAsync(team, People.Suzuki, CaseTypedTexts.Search.By, story.Type(CaseTypedTexts.Search));
        var stopped = await story.PressAsync(form, People.Suzuki, "この内容で出す", [.. Bands, ("reason", "")]);
        Assert.Contains("■ 直してください", stopped.Text, StringComparison.Ordinal);
        Assert.True(stopped.HasInput("reason"));
        await story.CheckAsync("refused");

        var replaced = await story.PressAsync(stopped, People.Suzuki, "提案どおりに置きかえる");
        Assert.Contains("1か所を置きかえました", replaced.Text, StringComparison.Ordinal);
        await story.CheckAsync("replaced");

        Assert.Contains("下書きを保存しました", (await story.PressAsync(replaced, People.Suzuki, "下書きを保存する", Bands)).Text, StringComparison.Ordinal);
        story.Keeps("casedraft#Draft", CasesActions.SaveDraft, "situation", "worked", "missing");
        await story.CheckAsync("a draft");
    }

    /// <summary>The draft goes with the case that was written from it; that a stop was passed, and why, stands with the case.</summary>
    private static async Task<string> SubmitAsync(FrontDoor door, CaseMarkedStory story)
    {
        var resumed = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).PressAsync(People.Suzuki, "続きを書く（別の画面）");
        var code = CodeOf(await story.PressAsync(resumed, People.Suzuki, "この内容で出す"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Loses(CasesActions.SaveDraft, "situation", "worked", "missing");
        story.Keeps(Content, CasesActions.Submit, "situation", "worked", "missing", "reason");
        await story.CheckAsync("submitted");
        return code;
    }

    /// <summary>What is refused or replaced in a review is kept nowhere; with a return its comment and the summary that was begun are.</summary>
    private static async Task ReturnAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        var review = await OpenAsync(door, code);
        var refused = await story.PressAsync(review, People.Sato, "承認する", ("reason", ""));
        Assert.Contains("コメントを空にしてください", refused.Text, StringComparison.Ordinal);
        await story.CheckAsync("not approved");
        var replaced = await story.PressAsync(refused, People.Sato, "提案どおりに置きかえる");
        Assert.Contains("1か所を置きかえました", replaced.Text, StringComparison.Ordinal);
        await story.CheckAsync("replaced in the review");

        Assert.Contains("差し戻しました", (await story.PressAsync(replaced, People.Sato, "差し戻す")).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Content, CasesActions.Return, "summary", "comment");
        await story.CheckAsync("returned");
    }

    /// <summary>The texts of before are gone, and so is the comment; why the stop was passed the first time stays as long as the case's text.</summary>
    private static async Task MendAsync(FrontDoor door, CaseMarkedStory story)
    {
        var mend = await door.Last(ChatOfSuzuki).PressAsync(People.Suzuki, "このチャットで直す");
        Assert.Contains(new TypedText(CasesActions.Return.Name, "comment").Mark, mend.Text, StringComparison.Ordinal);
        Assert.Contains("直した内容を出しました", (await story.PressAsync(mend, People.Suzuki, "直した内容で出す")).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Loses(CasesActions.Submit, "situation", "worked", "missing");
        story.Loses(CasesActions.Return, "comment");
        story.Keeps(Content, CasesActions.Mend, "situation", "worked", "missing", "reason");
        await story.CheckAsync("mended");
    }

    /// <summary>The approved summary is for the forum: sealed where it lies, open in the channel. What was begun of it before is gone.</summary>
    private static async Task ApproveAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        var approved = await story.PressAsync(await OpenAsync(door, code), People.Sato, "承認する", ("comment", ""));
        Assert.Contains("事例を承認しました", approved.Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Loses(CasesActions.Return, "summary");
        story.Keeps(Digest, CasesActions.Approve, "summary");
        story.Keeps(Content, CasesActions.Approve, "reason");
        story.Shares(CasesActions.Approve, "summary");
        await story.CheckAsync("approved");
    }

    private static async Task TalkAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "次の会議の議題にする");
        var stopped = await story.PressAsync(await (await OpenAsync(door, code)).PressAsync(People.Sato, "話し合いを書く"), People.Sato, "記録を保存する", ("reason", ""));
        Assert.True(stopped.HasInput("reason"));
        await story.CheckAsync("the talk was refused");
        var replaced = await story.PressAsync(stopped, People.Sato, "提案どおりに置きかえる");
        await story.CheckAsync("replaced in the talk");
        Assert.Contains("✓", (await story.PressAsync(replaced, People.Sato, "記録を保存する")).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Content, CaseDiscussionActions.Note, "happened", "troubled", "went", "lacking", "step", "reason");
        await story.CheckAsync("talked over");
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

    /// <summary>What the talk came to is for the forum, as the summary is.</summary>
    private static async Task AggregateAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        var stopped = await story.PressAsync(await (await OpenAsync(door, code)).PressAsync(People.Sato, "集約済にする"), People.Sato, "まとめを共有して集約済にする", ("reason", ""));
        Assert.True(stopped.HasInput("reason"));
        var replaced = await story.PressAsync(stopped, People.Sato, "提案どおりに置きかえる");
        await story.CheckAsync("the outcome was refused, and replaced");
        Assert.Contains("集約済にしました", (await story.PressAsync(replaced, People.Sato, "まとめを共有して集約済にする")).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Digest, CaseDiscussionActions.Aggregate, "outcome");
        story.Keeps(Content, CaseDiscussionActions.Aggregate, "reason");
        story.Shares(CaseDiscussionActions.Aggregate, "outcome");
        await story.CheckAsync("aggregated");
    }

    private static async Task HoldAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        var form = await (await OpenAsync(door, code)).PressAsync(People.Sato, "消さずに残す");
        Assert.Contains("消さずに残すことにしました", (await story.PressAsync(form, People.Sato, "消さずに残す")).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Later, CaseKeepingActions.Hold, "hold");
        await story.CheckAsync("held");

        // Let go of, with a reason that nobody asks for, and held again.
        form = await (await OpenAsync(door, code)).PressAsync(People.Sato, "消さずに残す");
        Assert.Contains("残すのをやめました", (await story.PressAsync(form, People.Sato, "残すのをやめる")).Text, StringComparison.Ordinal);
        story.Loses(CaseKeepingActions.Hold, "hold");
        await story.CheckAsync("let go of");
        await story.PressAsync(await (await OpenAsync(door, code)).PressAsync(People.Sato, "消さずに残す"), People.Sato, "消さずに残す");
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Later, CaseKeepingActions.Hold, "hold");
        await story.CheckAsync("held again");
    }

    /// <summary>What the presenter tells later, and why a stop in it was passed, stand apart: they have a time of their own.</summary>
    private static async Task FollowUpAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        await door.AdvanceAsync(TimeSpan.FromDays(93));
        await door.SettledAsync();
        await story.CheckAsync("asked");
        var asked = ShownCard.Of(door, ChatOfSuzuki, door.Channel.Sent.Last(static sent => sent.ConversationId == ChatOfSuzuki.Id && sent.Json.ToJsonString().Contains("case.followup.form.1", StringComparison.Ordinal)));
        var stopped = await story.PressAsync(await asked.PressAsync(People.Suzuki, "様子を書く（別の画面）"), People.Suzuki, "この内容で答える", ("change", "Better"), ("reason", ""));
        Assert.True(stopped.HasInput("reason"));
        var replaced = await story.PressAsync(stopped, People.Suzuki, "提案どおりに置きかえる", ("change", "Better"));
        await story.CheckAsync("the answer was refused, and replaced");
        Assert.Contains("ありがとうございました", (await story.PressAsync(replaced, People.Suzuki, "この内容で答える", ("change", "Better"))).Text, StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Keeps(Later, CaseFollowUpActions.Answer, "since", "reason");
        await story.CheckAsync($"{code} was followed up");
    }

    /// <summary>What is written of a leak may quote a case, and is kept apart from all of them.</summary>
    private static async Task LeakAsync(FrontDoor door, CaseMarkedStory story)
    {
        var form = await (await door.SayAsync(ChatOfSato, People.Sato, "事例 漏えい")).PressAsync(People.Sato, "記録を始める（別の画面）");
        var record = await story.PressAsync(form, People.Sato, "記録する", ("knownOn", "2026-08-31"));
        story.Keeps("leak#Text", LeakActions.Record, "what", "whose", "done");
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        await story.CheckAsync("a leak is on record");
        foreach (var step in Enum.GetNames<Bot.Cases.Leaks.LeakStep>())
        {
            record = await record.SendAsync(People.Sato, record.Request(People.Sato, "済みにする").WithStep(step));
        }

        Assert.DoesNotContain("□", record.Text, StringComparison.Ordinal);
    }

    /// <summary>Let go of, the case goes: what was written of it first, what was told later in its own time. What was written of the leak goes by its years.</summary>
    private static async Task PurgeAsync(FrontDoor door, CaseMarkedStory story, string code)
    {
        await (await (await OpenAsync(door, code)).PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "残すのをやめる");
        await door.DayAsync();
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        story.Loses(CasesActions.Submit, "reason");
        story.Loses(CasesActions.Mend, "situation", "worked", "missing", "reason");
        story.Loses(CasesActions.Approve, "summary", "reason");
        story.Loses(CaseDiscussionActions.Note, "happened", "troubled", "went", "lacking", "step", "reason");
        story.Loses(CaseDiscussionActions.Aggregate, "outcome", "reason");
        story.Loses(CaseKeepingActions.Hold, "hold");
        await story.CheckAsync("purged");

        await door.AdvanceAsync(TimeSpan.FromDays(91));
        await door.DayAsync();
        await door.AdvanceAsync(TimeSpan.FromDays(8));
        await door.DayAsync();
        story.Loses(CaseFollowUpActions.Answer, "since", "reason");
        await story.CheckAsync("what was told later is purged");

        // A leak is answered for longer than a text is worked with: by the law's reports, and to whom it concerns. It stays for the years of 個別事例.
        await door.AdvanceAsync(new DateTimeOffset(2028, 3, 2, 10, 0, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());
        await door.DayAsync();
        await story.CheckAsync("the secretariat is told of what goes");
        await door.AdvanceAsync(new DateTimeOffset(2028, 4, 3, 10, 0, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());
        await door.DayAsync();
        story.Loses(LeakActions.Record, "what", "whose", "done");
        await story.CheckAsync("the years are over");
        Assert.Empty(await door.RowsAsync(prefix: "case:"));
        Assert.Empty(await door.RowsAsync(prefix: "leak:"));
    }

    private static async Task<ShownCard> OpenAsync(FrontDoor door, string code) => await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
}
