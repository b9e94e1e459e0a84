using System.Text;
using Azure.Core.Pipeline;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseMarks;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>
/// The whole life of cases with a mark in every text: the marks reach nobody but the submitter's and the secretariat's own responses.
/// Not the channel, not a log, not the queue, not a column, not one byte that is sent to storage.
/// </summary>
public sealed class CaseSecrecyTests(AzuriteFixture azurite)
{
    private const string Situation = "QQSITUATIONQQ";
    private const string Worked = "QQWORKEDQQ";
    private const string Missing = "QQMISSINGQQ";
    private const string Mended = "QQMENDEDQQ";
    private const string Refused = "QQREFUSEDQQ";
    private const string Comment = "QQCOMMENTQQ";
    private const string Draft = "QQDRAFTQQ";
    private const string Summary = "QQSUMMARYQQ";
    private const string Withdrawn = "QQWITHDRAWNQQ";
    private const string Crafted = "QQCRAFTEDQQ";

    /// <summary>What nobody but the two may ever see; the summary only leaves once it is approved.</summary>
    private static readonly string[] Secret = [Situation, Worked, Missing, Mended, Refused, Comment, Draft, Withdrawn, Crafted];

    [Fact]
    public async Task No_activity_that_leaves_no_log_no_queue_message_and_no_column_ever_holds_case_text()
    {
        Wire wire = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(wire));
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);

        // Submitted from personal chat, after a refusal.
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var again = await form.PressAsync(People.Suzuki, "この内容で出す", Typed($"{Refused}　山田さん（090-1234-5678）", Worked, Missing));
        Assert.Contains(Refused, again.Value("situation"), StringComparison.Ordinal);
        var receipt = await again.PressAsync(People.Suzuki, "この内容で出す", ("situation", Situation));
        HoldsNothing(receipt);
        var code = CodeOf(receipt);
        await door.SettledAsync();

        // Read and returned by the secretariat, in place and in a dialog.
        var notice = door.Last(ChatOfSato);
        var review = await notice.OpenHereAsync(People.Sato);
        Assert.All([Situation, Worked, Missing], text => Assert.Contains(text, review.Text, StringComparison.Ordinal));
        HoldsNothing(await review.PressAsync(People.Sato, "閉じる"));
        HoldsNothing(await review.PressAsync(People.Sato, "差し戻す", ("comment", Comment), ("summary", Draft)));
        await door.SettledAsync();

        // Mended and read again; a second case from a channel's dialog, withdrawn.
        var mend = await door.Last(ChatOfSuzuki).PressAsync(People.Suzuki, "このチャットで直す");
        Assert.Contains(Comment, mend.Text, StringComparison.Ordinal);
        HoldsNothing(await mend.PressAsync(People.Suzuki, "直した内容で出す", ("situation", Mended)));
        var dialog = await (await door.SayAsync(team, People.Suzuki, "事例")).PressAsync(People.Suzuki, "事例を出す");
        var second = CodeOf(await dialog.PressAsync(People.Suzuki, "この内容で出す", Typed(Withdrawn)));
        var withdraw = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {second}")).PressAsync(People.Suzuki, "内容を直す（別の画面）");
        var asked = await withdraw.PressAsync(People.Suzuki, "取り下げる");
        HoldsNothing(asked);
        HoldsNothing(await asked.PressAsync(People.Suzuki, "取り下げて消す"));
        await door.SettledAsync();

        // Every way that must not lead to the text.
        await CraftAsync(door, team, notice, code);
        Assert.Contains(code, (await door.SayAsync(ChatOfSato, People.Sato, "事例 一覧")).Text, StringComparison.Ordinal);
        await door.SayAsync(team, People.Sato, $"事例 {code}");
        NothingHolds(door, wire, [.. Secret, Summary]);

        // So many answers fill what a conversation takes in half a minute: what is promised next would wait for it.
        door.Time.Advance(TimeSpan.FromMinutes(1));

        // Approved: code, bands and summary leave, nothing else.
        var decide = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        Assert.Contains(Mended, decide.Text, StringComparison.Ordinal);
        HoldsNothing(await decide.PressAsync(People.Sato, "承認する", ("summary", Summary)));
        await door.SettledAsync();
        var digest = door.Last(team);
        Assert.Contains(Summary, digest.Text, StringComparison.Ordinal);
        Assert.Equal(
            [$"事例 {code}", "個人が特定されないように加工した事例（事務局承認済み）", Summary, "年代", "60代", "世帯", "入院中", "入院期間", "入院5年以上", "困りごと", "住まい、医療", "関係機関", "相談支援", "この事例から課題を登録する", "承認された事例"],
            digest.Text.Split('\n'));
        await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {code}");
        await door.SayAsync(team, People.Tanaka, "事例 一覧");
        var late = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).OpenHereAsync(People.Suzuki);
        Assert.Contains(Mended, late.Text, StringComparison.Ordinal);
        NothingHolds(door, wire, Secret);
        NotSent(door, Summary, except: sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal) || sent.ConversationId == ChatOfTanaka.Id || sent.ConversationId == ChatOfSuzuki.Id);
        NotKept(await RowsAsync(door), Summary);
        NotWritten(wire, Summary);
        NotLogged(door, Summary);
    }

    [Fact]
    public async Task While_storage_stands_still_a_form_comes_back_as_typed_and_in_no_message()
    {
        await using var own = await AzuriteServer.StartAsync();
        await using var door = await FrontDoor.StartAsync(own.ConnectionString);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await door.SubmitAsync(Typed("鍵を作る"));
        var review = await door.Last(ChatOfSato).OpenTextAsync(People.Sato);
        var crafted = door.Activities.Submit(ChatOfSuzuki, People.Suzuki, form.MessageId, SubmitData(form, $"{Crafted}のこる"));

        own.Pause();
        ShownCard told;
        ShownCard reviewer;
        try
        {
            var pressed = form.PressAsync(People.Suzuki, "この内容で出す", Typed(Situation));
            var reviewed = review.PressAsync(People.Sato, "承認する", ("summary", Draft));
            var sent = door.DeliverAsync(crafted);
            await Task.WhenAll(pressed, reviewed, sent);
            (told, reviewer) = (await pressed, await reviewed);
        }
        finally
        {
            own.Resume();
        }

        Assert.Contains("いま記録できませんでした", told.Text);
        Assert.Equal(Situation, told.Value("situation"));
        Assert.True(reviewer.InDialog);
        Assert.Equal(Draft, reviewer.Value("summary"));
        Assert.Contains("事例を出しました", (await told.PressAsync(People.Suzuki, "この内容で出す")).Text);
        Assert.Contains("事例を承認しました", (await reviewer.PressAsync(People.Sato, "承認する")).Text);
        await door.SettledAsync();
        NotSent(door, Crafted, except: static _ => false);
        NotSent(door, Situation, except: static _ => false);
    }

    [Fact]
    public void What_is_sealed_opens_in_its_own_row_and_column_only()
    {
        ProtectedText texts = new(new TestKeys(new EphemeralDataProtectionProvider()));
        ForumId forum = new("f1");
        var bytes = texts.Seal(forum, "case:C-7F3K2#Content", Situation);

        Assert.Equal(Situation, texts.Open(forum, "case:C-7F3K2#Content", bytes));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => texts.Open(forum, "case:C-7F3K2#Digest", bytes));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => texts.Open(forum, "case:C-00000#Content", bytes));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => texts.Open(new ForumId("f2"), "case:C-7F3K2#Content", bytes));
    }

    [Fact]
    public async Task A_column_copied_to_another_row_shows_nobody_anything()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.SubmitAsync(Typed(Situation));
        var receipt = await (await door.SayAsync(ChatOfTanaka, People.Tanaka, "事例")).PressAsync(People.Tanaka, "この内容で出す", Typed(Worked));
        var (mine, theirs) = (CodeOf(receipt), (await door.RowsAsync(prefix: "case:")).Single(row => row.GetString("ByName") == People.Suzuki.Name));
        var copy = (await door.RowsAsync(prefix: $"case:{mine}")).Single();
        copy["Content"] = theirs.GetBinary("Content");
        await new Azure.Data.Tables.TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(copy, copy.ETag, Azure.Data.Tables.TableUpdateMode.Replace);

        var state = await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {mine}");
        Assert.Contains("うまく動きませんでした", (await state.PressAsync(People.Tanaka, "このチャットで直す")).Text);
        NotSent(door, Situation, except: static _ => false);
        NotLogged(door, Situation);
    }

    [Fact]
    public void A_mark_is_found_however_it_is_wrapped()
    {
        // Each of the searches above must be able to find something.
        Assert.True(Holds($"x{Situation}y", Situation));
        Assert.True(Holds(Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{Situation}")), Situation));
        Assert.True(Holds(Convert.ToBase64String(Encoding.Unicode.GetBytes($"ab{Situation}")), Situation));
        Assert.False(Holds(Worked, Situation));
    }

    /// <summary>Requests that no button of ours sends.</summary>
    private static async Task CraftAsync(FrontDoor door, TeamsPlace team, ShownCard notice, string code)
    {
        // The form sent as a message by an old or a forged client, in personal chat and in the channel: not in order, so not taken, and not shown again.
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        foreach (var place in (TeamsPlace[])[ChatOfSuzuki, team])
        {
            var before = door.Channel.Sent.Count;
            await door.DeliverAsync(door.Activities.Submit(place, People.Suzuki, form.MessageId, SubmitData(form, $"{Crafted}山田さん")));
            Assert.Contains("このままでは受け付けられませんでした", (await door.NextAsync(place, before)).Text, StringComparison.Ordinal);
        }

        // In order: taken, and answered with a receipt; the chat takes no more in this second.
        door.Time.Advance(TimeSpan.FromSeconds(5));
        var sent = door.Channel.Sent.Count;
        await door.DeliverAsync(door.Activities.Submit(ChatOfSuzuki, People.Suzuki, form.MessageId, SubmitData(form, $"{Crafted}よい形")));
        HoldsNothing(await door.NextAsync(ChatOfSuzuki, sent));

        // The text asked for as a message, and in a channel in place of a card.
        foreach (var verb in (string[])["case.open.1", "case.edit.form.1", "case.withdraw.ask.1", "case.show.1", "case.form.1"])
        {
            foreach (var (person, place) in ((TeamsPerson, TeamsPlace)[])[(People.Sato, ChatOfSato), (People.Suzuki, ChatOfSuzuki), (People.Sato, team), (People.Suzuki, team)])
            {
                var data = (System.Text.Json.Nodes.JsonObject)notice.Request(People.Sato, "開いて確認を始める（別の画面）")["value"]!["data"]!.DeepClone();
                data["verb"] = verb;
                data["code"] = code;
                data.Remove("msteams");
                var before = door.Channel.Sent.Count;
                await door.DeliverAsync(door.Activities.Submit(place, person, notice.MessageId, (System.Text.Json.Nodes.JsonObject)data.DeepClone()));
                HoldsNothing(await door.NextAsync(place, before));
                if (place == team)
                {
                    HoldsNothing(await notice.SendAsync(person, door.Activities.Execute(place, person, notice.MessageId, verb, data)));
                }
            }
        }
    }

    private static System.Text.Json.Nodes.JsonObject SubmitData(ShownCard form, string situation)
    {
        var data = (System.Text.Json.Nodes.JsonObject)form.Request(People.Suzuki, "この内容で出す", Typed(situation))["value"]!["action"]!["data"]!.DeepClone();
        data["verb"] = "case.submit.1";
        return data;
    }

    private static void HoldsNothing(ShownCard shown) => Assert.All(Secret, mark => Assert.False(Holds(shown.Card?.ToJsonString() ?? shown.Said ?? "", mark), $"{mark} on {shown.Text}"));

    private static void NothingHolds(FrontDoor door, Wire wire, string[] marks)
    {
        var rows = RowsAsync(door).GetAwaiter().GetResult();
        Assert.All(marks, mark =>
        {
            NotSent(door, mark, except: static _ => false);
            NotLogged(door, mark);
            NotKept(rows, mark);
            NotWritten(wire, mark);
        });
    }
}
