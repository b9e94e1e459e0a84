using CareSystem.Tests.Cases.Keeping;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases.Reading;

/// <summary>Who reads the text of a case, and that it stays on record.</summary>
public sealed class ReadingFlowTests(AzuriteFixture azurite)
{
    private const string Text = "Aさんの部屋が見つからない。";

    private static readonly TeamsPerson Mori = TeamsPerson.Named("mori", "森 直子");
    private static readonly TeamsPerson Ito = TeamsPerson.Named("ito", "伊藤 実");

    [Fact]
    public async Task Before_a_first_view_the_pledge_of_confidentiality_is_confirmed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.SubmitAsync();
        var notice = door.Last(ChatOfSato);

        // The forum has no words of it yet: the secretariat is led to where it sets them.
        var none = await notice.OpenTextAsync(People.Sato);
        Assert.Contains("まだありません", none.Text);
        Assert.DoesNotContain(Text, none.Text, StringComparison.Ordinal);
        Assert.Contains("守秘義務", (await none.PressAsync(People.Sato, "確認の文を決める")).Text);

        // The one who wrote it reads it all the same.
        Assert.Contains(Text, (await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).PressAsync(People.Suzuki, "このチャットで直す")).Value("situation"));

        await door.PledgeAsync(People.Suzuki);
        var asked = await notice.OpenHereAsync(People.Sato);
        Assert.Contains("守秘義務の確認が必要です", asked.Text);
        Assert.DoesNotContain(Text, asked.Text, StringComparison.Ordinal);
        var forged = door.Activities.Execute(ChatOfSato, People.Sato, "1", "case.approve.1", new() { ["forum"] = (await door.ForumAsync()).Value, ["code"] = code, ["revision"] = 1, ["summary"] = "要約" });
        await door.DeliverAsync(forged);
        Assert.Equal("Waiting", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        Assert.Empty(await door.RowsAsync(prefix: "caseread:"));

        await (await asked.PressAsync(People.Sato, "守秘義務の確認を開く")).PressAsync(People.Sato, "確認しました");
        Assert.Contains(Text, (await notice.OpenTextAsync(People.Sato)).Text);
    }

    [Fact]
    public async Task That_the_secretariat_reads_is_on_record_and_shown_as_being_reviewed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var code = await door.SubmitAsync();
        await door.Last(ChatOfSato).OpenTextAsync(People.Sato);

        var row = Assert.Single(await door.RowsAsync(prefix: $"caseread:{code}:"));
        Assert.Equal(People.Sato.Name, row.GetString("Name"));
        Assert.Equal(People.Sato.AadObjectId, row.GetString("Person"));
        Assert.Equal("Reviewing", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        var line = (await door.RowsAsync(prefix: $"history:case:{code}:"))[^1];
        Assert.Equal(("reviewing", People.Sato.Name, "[]", 1), (line.GetString("What"), line.GetString("ByName"), line.GetString("Fields"), line.GetInt32("Revision")));
        Assert.Contains($"確認中（{People.Sato.Name}さん）", (await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {code}")).Text);

        // The submitter may still mend it, reads their own without a record, and sees who has read it.
        var form = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).PressAsync(People.Suzuki, "このチャットで直す");
        Assert.Contains("直した内容を出しました", (await form.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "直した状況"))).Text);
        Assert.Equal("Waiting", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        Assert.Single(await door.RowsAsync(prefix: "caseread:"));
        var decide = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        await decide.PressAsync(People.Sato, "承認する", ("summary", "要約"));
        await door.SettledAsync();
        var mine = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).OpenTextAsync(People.Suzuki);
        var reads = await mine.PressAsync(People.Suzuki, "読んだ人");
        Assert.Equal(2, reads.Text.Split('\n').Count(static line => line.EndsWith($"{People.Sato.Name}さん", StringComparison.Ordinal)));
        Assert.DoesNotContain("直した状況", reads.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_reads_what_is_accepted_and_members_whom_the_secretariat_has_named()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka, Mori, Ito);
        await door.GiveRoleAsync(Mori, "Chair");
        var code = await door.SubmitAsync();
        var (chatOfMori, chatOfIto) = (TeamsPlace.ChatOf(Mori), TeamsPlace.ChatOf(Ito));

        // Before it is accepted it is not there for the chair.
        Assert.Contains("見つかりません", (await door.SayAsync(chatOfMori, Mori, $"事例 {code}")).Text);
        await (await door.Last(ChatOfSato).OpenTextAsync(People.Sato)).PressAsync(People.Sato, "承認する", ("summary", "要約"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(Text, (await (await door.SayAsync(chatOfMori, Mori, $"事例 {code}")).OpenTextAsync(Mori)).Text);

        // A member knows the digest, and no button leads to more.
        var digest = await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {code}");
        Assert.DoesNotContain(digest.Buttons, CaseStories.OpensText);

        var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        var readers = await text.PressAsync(People.Sato, "読める委員");
        Assert.Contains("事務局1名に見えます。承認されたあとは、座長1名にも見えます。", readers.Text);
        Assert.Contains(People.Tanaka.Name, readers.Text);
        Assert.DoesNotContain(Mori.Name, readers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Suzuki.Name, readers.Text, StringComparison.Ordinal);
        var named = await readers.PressAsync(People.Sato, "この方々に決める", ("readers", People.Tanaka.AadObjectId));
        Assert.Contains("1名の委員が読めます", named.Text);
        await door.AdvanceAsync(TimeSpan.FromDays(3));

        var notice = door.Last(ChatOfTanaka);
        Assert.Contains("読んでいただきたい事例があります", notice.Text);
        Assert.Contains(Text, (await notice.OpenTextAsync(People.Tanaka)).Text);
        Assert.DoesNotContain((await door.SayAsync(chatOfIto, Ito, $"事例 {code}")).Buttons, CaseStories.OpensText);

        // Nobody names themselves, an observer, or somebody who is not there.
        foreach (var claimed in (string[])[Mori.AadObjectId, People.Suzuki.AadObjectId, "nobody-here"])
        {
            var refused = await readers.PressAsync(People.Sato, "この方々に決める", ("readers", claimed));
            Assert.DoesNotContain("委員が読めます", refused.Text, StringComparison.Ordinal);
        }

        // Taken back, the text is gone for them at once.
        var later = await (await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato)).PressAsync(People.Sato, "読める委員");
        Assert.Contains("指名した委員は、いなくなりました", (await later.PressAsync(People.Sato, "この方々に決める", ("readers", ""))).Text);
        Assert.DoesNotContain(Text, (await notice.OpenTextAsync(People.Tanaka)).Text, StringComparison.Ordinal);
        var names = (await door.RowsAsync(prefix: $"caseread:{code}:")).Select(static row => row.GetString("Name")).CountBy(static name => name).ToDictionary();
        Assert.Equal((3, 1, 1), (names[People.Sato.Name], names[Mori.Name], names[People.Tanaka.Name]));
        Assert.NotNull(team);
    }

    [Fact]
    public async Task What_was_done_with_a_case_and_by_whom_stays_for_the_secretariat_to_see_when_its_text_is_gone()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var code = await door.AggregateAsync();
        await (await (await OpenAsync(ChatOfSato, People.Sato)).PressAsync(People.Sato, "読める委員")).PressAsync(People.Sato, "この方々に決める", ("readers", People.Tanaka.AadObjectId));
        await (await (await OpenAsync(ChatOfSato, People.Sato)).PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "消さずに残す", ("hold", "訴えがある"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));

        // Who submitted it sees who has read it, and no more.
        var own = await (await OpenAsync(ChatOfSuzuki, People.Suzuki)).PressAsync(People.Suzuki, "読んだ人");
        Assert.Contains(People.Sato.Name, own.Text);
        Assert.DoesNotContain("この事例の経過", own.Text);

        await (await (await OpenAsync(ChatOfSato, People.Sato)).PressAsync(People.Sato, "消さずに残す")).PressAsync(People.Sato, "残すのをやめる");
        await door.AdvanceAsync(TimeSpan.FromDays(91));
        await door.DayAsync();
        Assert.DoesNotContain("読んだ人", (await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {code}")).Buttons);
        var left = await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}");
        Assert.DoesNotContain(left.Buttons, CaseStories.OpensText);
        var done = await left.PressAsync(People.Sato, "読んだ人");
        var lines = done.Text[done.Text.IndexOf("この事例の経過", StringComparison.Ordinal)..].Split('\n').Skip(1).Where(static line => line.StartsWith("令和", StringComparison.Ordinal)).Select(static line => line.Split('　')).ToArray();
        Assert.Equal(
            ["保存期間が過ぎた文章を消した", "残すのをやめた", "消さずに残すことにした（保留）", "読める委員を決めた", "集約済にした", "承認", "確認を始めた", "提出"],
            lines.Select(static line => line[^1]));
        Assert.Equal(
            ["", "佐藤 美咲さん", "佐藤 美咲さん", "佐藤 美咲さん", "佐藤 美咲さん", "佐藤 美咲さん", "佐藤 美咲さん", "鈴木 健さん"],
            lines.Select(static line => line.Length == 3 ? line[1] : ""));
        Assert.All((string[])["訴えがある", "要約の文", "まとめの文", Text], text => Assert.DoesNotContain(text, done.Text, StringComparison.Ordinal));
        Assert.Contains("読んだ人", (await done.PressAsync(People.Sato, "事例にもどる")).Buttons);

        async Task<ShownCard> OpenAsync(TeamsPlace chat, TeamsPerson who) => await (await door.SayAsync(chat, who, $"事例 {code}")).OpenTextAsync(who);
    }

    [Fact]
    public async Task Before_it_is_sent_the_form_says_how_many_will_see_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka, Mori);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        await door.GiveRoleAsync(Mori, "Chair");

        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        Assert.Contains("この事例の文章は、出した方のほかに、事務局2名に見えます。承認されたあとは、座長1名にも見えます。", form.Text);
        var refused = await form.PressAsync(People.Suzuki, "この内容で出す", Typed("山田太郎さん"));
        Assert.Contains("事務局2名に見えます", refused.Text);

        // The secretariat's own case: the writer is not counted.
        Assert.Contains("事務局1名に見えます。承認されたあとは、座長1名にも見えます。", (await door.SayAsync(ChatOfSato, People.Sato, "事例")).Text);
    }

    [Fact]
    public async Task In_a_shared_channel_no_dialog_shows_a_word_of_a_case_however_it_is_asked_for()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.AcceptAsync();
        var waiting = await door.SubmitAsync();
        var forum = (await door.ForumAsync()).Value;
        string[] verbs =
        [
            "case.open.1", "case.edit.form.1", "case.talk.form.1", "case.aggregate.form.1", "case.hold.form.1", "case.reads.1", "case.readers.form.1", "case.draft.open.1", "case.form.1", "case.form.new.1",
        ];

        foreach (var verb in verbs)
        {
            await NothingAsync("task/fetch", verb, code, 2);
        }

        foreach (var verb in (string[])["case.talk.replace.1", "case.aggregate.replace.1", "case.followup.replace.1"])
        {
            await NothingAsync("task/submit", verb, code, 2);
        }

        await NothingAsync("task/submit", "case.review.replace.1", waiting, 1);

        // Refusals show again what was read, but not here.
        foreach (var verb in (string[])["case.approve.1", "case.return.1"])
        {
            await NothingAsync("task/submit", verb, waiting, 7);
        }

        foreach (var verb in (string[])["case.talk.1", "case.aggregate.1", "case.readers.1", "case.hold.1", "case.release.1"])
        {
            await NothingAsync("task/submit", verb, code, 7);
        }

        Assert.Empty((await door.RowsAsync(prefix: $"caseread:{waiting}:")));

        async Task NothingAsync(string name, string verb, string of, int revision)
        {
            var data = new System.Text.Json.Nodes.JsonObject { ["verb"] = verb, ["forum"] = forum, ["code"] = of, ["revision"] = revision, ["summary"] = "要約", ["comment"] = "", ["outcome"] = "まとめ" };
            var activity = door.Activities.Invoke(team, People.Sato, name, new System.Text.Json.Nodes.JsonObject { ["data"] = data, ["context"] = new System.Text.Json.Nodes.JsonObject() });
            activity["channelData"]!["channel"] = new System.Text.Json.Nodes.JsonObject { ["id"] = team.Id, ["type"] = "shared" };
            var answer = CaseMarks.Plain(await door.DeliverAsync(activity));
            Assert.DoesNotContain("うまく動きませんでした", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("部屋が見つからない", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(People.Suzuki.Name, answer, StringComparison.Ordinal);
        }
    }
}
