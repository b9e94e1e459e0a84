using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseMarks;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.Leaks;

/// <summary>漏えい等への対応 through the front door.</summary>
public sealed class LeakFlowTests(AzuriteFixture azurite)
{
    private const string What = "QQWHATQQ";

    [Fact]
    public async Task A_leak_is_put_on_record_its_clocks_run_and_its_steps_are_ticked()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var guide = await door.SayAsync(ChatOfSato, People.Sato, "事例 漏えい");
        Assert.Contains("おおむね3日から5日以内", guide.Text);
        Assert.Contains("個人情報保護委員会", guide.Text);
        Assert.Contains("漏えいが起きたとき", (await door.SayAsync(ChatOfSato, People.Sato, "事例 一覧")).Buttons);

        var form = await guide.PressAsync(People.Sato, "記録を始める（別の画面）");
        var missing = await form.PressAsync(People.Sato, "記録する", ("knownOn", "2027-01-01"), ("what", ""));
        Assert.Contains("知った日", missing.Text);
        Assert.Contains("何が起きたか：入力してください", missing.Text);
        var open = await missing.PressAsync(People.Sato, "記録する", ("knownOn", "2026-06-01"), ("what", What));
        Assert.Contains("速報：できるだけ早く。目安は令和８年６月４日（木）、おそくとも令和８年６月６日（土）まで（あと5日）", open.Text);
        Assert.Contains("確報：令和８年７月１日（水）まで（あと30日）", open.Text);
        Assert.Contains(What, open.Text);

        // The first reminder comes the next morning; who has made the report is not reminded.
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        var notice = door.Last(ChatOfSato);
        Assert.Contains("漏えい等の速報は済みましたか（あと4日）", notice.Text);
        Assert.DoesNotContain(What, notice.Text, StringComparison.Ordinal);
        var record = await notice.PressAsync(People.Sato, "記録を開く（別の画面）");
        Assert.Contains("□ 速報を出す", record.Text);
        var ticked = await record.SendAsync(People.Sato, record.Request(People.Sato, "済みにする").WithStep("QuickReport"));
        Assert.Contains("☑ 速報を出す", ticked.Text);
        Assert.Contains("速報：済み", ticked.Text);
        var late = await record.SendAsync(People.Sato, record.Request(People.Sato, "済みにする").WithStep("Contain"));
        Assert.Contains("ほかの方が先に記録を直しています", late.Text);
        await door.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Equal(1, Reminders(door, "速報"));

        // Malice makes it sixty days: the reminders of thirty say nothing.
        var edit = await late.PressAsync(People.Sato, "記録を直す");
        Assert.Equal(What, edit.Value("what"));
        var mended = await edit.PressAsync(People.Sato, "記録する", ("malicious", "true"));
        Assert.Contains("確報：令和８年７月31日（金）まで", mended.Text.Replace("３１", "31", StringComparison.Ordinal));
        await door.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(0, Reminders(door, "確報"));
        await door.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(3, Reminders(door, "確報"));

        // Nothing of it anywhere but in its sealed column.
        Assert.Equal(["leak#Text"], (await UnsealedAsync(door)).Where(static one => Holds(one.Text, What)).Select(static one => one.Place));
        NotKept(await RowsAsync(door), What);
        NotLogged(door, What);
        NotSent(door, What, except: static _ => false);
        Assert.Equal(["recorded", "done", "edited"], (await door.RowsAsync(prefix: "history:leak:")).Select(static row => row.GetString("What")));
        Assert.NotNull(team);
    }

    [Fact]
    public async Task For_everybody_else_there_is_nothing_and_in_a_channel_nothing_of_what_was_written()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await (await door.SayAsync(ChatOfSato, People.Sato, "事例 漏えい")).PressAsync(People.Sato, "記録を始める（別の画面）");
        var open = await form.PressAsync(People.Sato, "記録する", ("what", What));

        Assert.Contains("見つかりません", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例 漏えい")).Text);
        var forged = open.Request(People.Suzuki, "記録を直す");
        forged["conversation"]!["id"] = ChatOfSuzuki.Id;
        var answer = await open.SendAsync(People.Suzuki, forged);
        Assert.Contains("見つかりません", answer.Text);
        Assert.DoesNotContain("漏えいが起きたとき", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例 一覧")).Buttons);

        var inChannel = await door.SayAsync(team, People.Sato, "事例 漏えい");
        Assert.Contains("個人情報保護委員会", inChannel.Text);
        Assert.DoesNotContain("に知った件", inChannel.Text, StringComparison.Ordinal);
        Assert.Single(await door.RowsAsync(prefix: "leak:"));
    }

    private static int Reminders(FrontDoor door, string report) => door.Channel.Sent.Count(sent =>
        sent.ConversationId == ChatOfSato.Id && ((string?)sent.Card?["fallbackText"])?.StartsWith($"漏えい等の{report}は", StringComparison.Ordinal) == true);
}

internal static class LeakRequests
{
    /// <summary>The button of another line.</summary>
    public static System.Text.Json.Nodes.JsonObject WithStep(this System.Text.Json.Nodes.JsonObject request, string step)
    {
        var data = request["value"]!["data"] ?? request["value"]!["action"]!["data"]!;
        data["step"] = step;
        return request;
    }
}
