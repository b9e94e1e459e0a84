using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>事例 through the front door.</summary>
public sealed class CaseFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task From_submission_to_the_channel()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        Assert.Contains("個別事例を出す", form.Text);

        Assert.Equal("NotStated", form.Value("sex"));
        var receipt = await form.PressAsync(People.Suzuki, "この内容で出す", [.. Typed(), ("sex", "Female")]);
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        var code = CodeOf(receipt);
        await door.SettledAsync();

        var notice = door.Last(ChatOfSato);
        Assert.Contains("確かめていただく事例があります", notice.Text);
        Assert.Contains(code, notice.Text);
        Assert.Contains("鈴木 健さん", notice.Text);
        var review = await notice.OpenTextAsync(People.Sato);
        Assert.True(review.InDialog);
        Assert.Contains("Aさんの部屋が見つからない。", review.Text);
        Assert.Contains("入院5年以上", review.Text);
        Assert.Contains("性別\n女性", review.Text);

        var approved = await review.PressAsync(People.Sato, "承認する", ("summary", "保証人がおらず退院が進まない。"));
        Assert.Contains("✓ 事例を承認しました", approved.Text);
        await door.SettledAsync();

        var digest = door.Last(team);
        Assert.Contains($"事例 {code}", digest.Text);
        Assert.Contains("保証人がおらず退院が進まない。", digest.Text);
        Assert.Contains("60代", digest.Text);
        Assert.Contains("女性", digest.Text);
        Assert.DoesNotContain("Aさん", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(digest.Buttons, CaseStories.OpensText);
        Assert.Contains("お出しいただいた事例が承認されました", door.Last(ChatOfSuzuki).Text);

        var list = await digest.PressAsync(People.Suzuki, "承認された事例");
        Assert.Contains("保証人がおらず退院が進まない。", list.Text);
    }

    [Fact]
    public async Task A_returned_case_is_mended_and_approved_under_the_same_code()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.SubmitAsync();
        var notice = door.Last(ChatOfSato);

        var review = await notice.OpenHereAsync(People.Sato);
        Assert.False(review.InDialog);
        var missing = await review.PressAsync(People.Sato, "差し戻す", ("summary", "要約の途中"));
        Assert.Contains("コメント：入力してください。", missing.Text);
        Assert.Contains("Aさんの部屋が見つからない。", missing.Text);
        Assert.Equal("要約の途中", missing.Value("summary"));
        await missing.PressAsync(People.Sato, "差し戻す", ("comment", "「Aさん」の年代をぼかしてください"));
        await door.SettledAsync();

        var returned = door.Last(ChatOfSuzuki);
        Assert.Contains("お出しいただいた事例に、確かめたいところがあります", returned.Text);
        Assert.DoesNotContain("ぼかして", returned.Text, StringComparison.Ordinal);
        var form = await returned.PressAsync(People.Suzuki, "コメントを見て直す（別の画面）");
        Assert.Contains("「Aさん」の年代をぼかしてください", form.Text);
        Assert.Equal("Aさんの部屋が見つからない。", form.Value("situation"));
        var again = await form.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "佐藤さんの件"));
        Assert.Contains("状況：「佐藤さん」は、お名前のようです →", again.Text);
        Assert.Contains("「Aさん」の年代をぼかしてください", again.Text);
        var mended = await again.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "部屋が見つからない。"));
        Assert.Contains("直した内容を出しました", mended.Text);
        await door.SettledAsync();

        var second = await door.Last(ChatOfSato).OpenTextAsync(People.Sato);
        Assert.Equal("要約の途中", second.Value("summary"));
        await second.PressAsync(People.Sato, "承認する", ("summary", "部屋が見つからない"));
        await door.SettledAsync();

        Assert.Contains(code, door.Last(team).Text);
        Assert.Equal(
            ["submitted", "reviewing", "returned", "resubmitted", "reviewing", "approved"],
            (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")));
    }

    [Fact]
    public async Task In_a_channel_there_is_a_button_that_opens_the_form_in_a_dialog()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);

        var entry = await door.SayAsync(team, People.Suzuki, "事例");
        Assert.Contains("個人チャットで「事例」と送っても出せます。", entry.Text);
        Assert.False(entry.HasInput("situation"));
        Assert.Equal(["事例を出す", "承認された事例"], entry.Buttons);

        var form = await entry.PressAsync(People.Suzuki, "事例を出す");
        Assert.True(form.InDialog);
        var faulty = await form.PressAsync(People.Suzuki, "この内容で出す", Typed("090-1234-5678に電話"));
        Assert.True(faulty.InDialog);
        Assert.Contains("状況：「090-1234-5678」は、電話番号のようです →「（電話番号）」", faulty.Text);
        var receipt = await faulty.PressAsync(People.Suzuki, "この内容で出す", ("situation", "電話で話した"));
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        Assert.Single(await door.RowsAsync(prefix: "case:"));
    }

    [Fact]
    public async Task A_bad_form_comes_back_as_it_was_typed_with_every_fault_and_finding_beside_its_field()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "ＣＡＳＥ");

        var again = await form.PressAsync(
            People.Suzuki, "この内容で出す", ("age", ""), ("troubles", ""), ("situation", "山田さんが\n令和2年4月1日に来た"), ("worked", new string('長', 401)), ("missing", "のこる"), ("sex", "Other"));

        Assert.Equal("Other", again.Value("sex"));
        Assert.Contains("直していただきたい所が8か所あります。", again.Text);
        Assert.Contains("状況：「山田さん」は、お名前のようです →「A氏」", again.Text);
        Assert.Contains("状況：「令和2年4月1日」は、生年月日や、特定の日のようです →", again.Text);
        Assert.Contains("400文字までにしてください（いま401文字）。", again.Text);
        Assert.Equal("山田さんが\n令和2年4月1日に来た", again.Value("situation"));
        Assert.Equal("のこる", again.Value("missing"));
        Assert.Empty(await door.RowsAsync(prefix: "case:"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_case_and_other_content_is_another()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");

        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.PressAsync(People.Suzuki, "この内容で出す", Typed())));
        Assert.Single(both.Select(CodeOf).Distinct());
        Assert.Single(await door.RowsAsync(prefix: "case:"));

        await form.PressAsync(People.Suzuki, "この内容で出す", Typed("ほかの内容"));
        Assert.Equal(2, (await door.RowsAsync(prefix: "case:")).Count);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_drawn_again()
    {
        var ids = new SameCodeTwice();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<IIdSource>(ids));
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);

        var first = await door.SubmitAsync(Typed("はじめの事例"));
        var second = await door.SubmitAsync(Typed("つぎの事例"));

        Assert.NotEqual(first, second);
        Assert.True(ids.Drawn > 2, "The taken code was not drawn.");
        Assert.Equal(2, (await door.RowsAsync(prefix: "case:")).Count);
    }

    [Fact]
    public async Task Withdrawing_leaves_nothing_of_the_text()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.SubmitAsync();
        Assert.NotNull(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));

        var state = await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}");
        var form = await state.PressAsync(People.Suzuki, "このチャットで直す");
        var asked = await form.PressAsync(People.Suzuki, "取り下げる");
        Assert.Contains("書いた内容は消え、元には戻せません。", asked.Text);
        Assert.NotNull(Assert.Single(await door.RowsAsync(prefix: "case:")).GetBinary("Content"));
        var kept = await asked.PressAsync(People.Suzuki, "取り下げない");
        Assert.Contains("確認待ち", kept.Text);
        var receipt = await asked.PressAsync(People.Suzuki, "取り下げて消す");

        Assert.Contains("事例を取り下げました", receipt.Text);
        var row = Assert.Single(await door.RowsAsync(prefix: "case:"));
        Assert.Null(row.GetBinary("Content"));
        Assert.Null(row.GetBinary("Digest"));
        Assert.Contains("見つかりません", (await door.Last(ChatOfSato).OpenTextAsync(People.Sato)).Text);
        Assert.Contains("見つかりません", (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).Text);
    }

    [Fact]
    public async Task Only_the_submitter_and_the_secretariat_open_a_case_and_every_other_answer_is_the_same()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.InstallPledgedAsync("momiji", People.Stranger);
        var code = await door.SubmitAsync();
        var notice = door.Last(ChatOfSato);

        foreach (var button in (string[])["開いて確認を始める（別の画面）", "このチャットで確認を始める"])
        {
            var other = await notice.SendAsync(People.Tanaka, FromChat(notice.Request(People.Tanaka, button), ChatOfTanaka));
            Assert.Contains("見つかりません", other.Text);
            Assert.DoesNotContain("Aさん", other.Text, StringComparison.Ordinal);
            var stranger = await notice.SendAsync(People.Stranger, FromChat(notice.Request(People.Stranger, button), TeamsPlace.ChatOf(People.Stranger)));
            Assert.DoesNotContain("Aさん", stranger.Text, StringComparison.Ordinal);
        }

        Assert.Contains("見つかりません", (await door.SayAsync(ChatOfTanaka, People.Tanaka, $"事例 {code}")).Text);
        var inChannel = await door.SayAsync(team, People.Sato, $"事例 {code}");
        Assert.Contains("承認された事例だけをお見せします", inChannel.Text);
        Assert.DoesNotContain(code, inChannel.Text, StringComparison.Ordinal);
        Assert.Equal(inChannel.Text, (await door.SayAsync(team, People.Sato, "事例 C-00000")).Text);

        var review = await notice.OpenTextAsync(People.Sato);
        var forged = await review.SendAsync(People.Tanaka, FromChat(review.Request(People.Tanaka, "承認する", ("summary", "勝手な承認")), ChatOfTanaka));
        Assert.Contains("見つかりません", forged.Text);
        Assert.Equal("Reviewing", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
    }

    [Fact]
    public async Task Text_typed_behind_the_command_is_neither_kept_nor_repeated()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);

        foreach (var place in (TeamsPlace[])[team, ChatOfSuzuki])
        {
            var answer = await door.SayAsync(place, People.Suzuki, "事例 60代の方が退院したい");
            Assert.Contains("まず、その文章を削除してください。", answer.Text);
            Assert.Equal(place == team, answer.Text.Contains("チャネルでは、ほかの方にも見えています。", StringComparison.Ordinal));
            Assert.DoesNotContain("退院したい", answer.Text, StringComparison.Ordinal);
        }

        Assert.Empty(await door.RowsAsync(prefix: "case:"));
    }

    [Fact]
    public async Task In_a_shared_channel_nothing_is_said_about_cases()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var before = door.Channel.Sent.Count;
        var activity = door.Activities.Message(team, People.Suzuki, "事例 一覧");
        activity["channelData"]!["channel"]!["type"] = "shared";
        await door.DeliverAsync(activity);

        var answer = await door.NextAsync(team, before);
        Assert.Contains("共有チャネルでは、個別事例を扱いません。", answer.Text);
    }

    [Fact]
    public async Task The_list_shows_the_secretariat_what_waits_and_a_member_their_own()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var code = await door.SubmitAsync();

        var mine = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例　一覧");
        Assert.Contains("あなたが出した事例", mine.Text);
        Assert.Contains(code, mine.Text);
        var theirs = await door.SayAsync(ChatOfSato, People.Sato, "事例 一覧");
        Assert.Contains("確認待ち（1件）", theirs.Text);
        Assert.Contains("令和８年６月１日（月）　鈴木 健さん", theirs.Text);
        var state = await theirs.PressAsync(People.Sato, "開く");
        Assert.Contains("Aさんの部屋が見つからない。", (await state.OpenHereAsync(People.Sato)).Text);

        Assert.DoesNotContain(code, (await door.SayAsync(ChatOfTanaka, People.Tanaka, "事例 一覧")).Text, StringComparison.Ordinal);
        var inChannel = await door.SayAsync(team, People.Sato, "事例 一覧");
        Assert.DoesNotContain(code, inChannel.Text, StringComparison.Ordinal);
        Assert.Contains("承認された事例は、まだありません。", inChannel.Text);
    }

    [Fact]
    public async Task How_few_cases_are_approved_is_told_to_the_secretariat_alone_and_where_nobody_else_looks_on()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.AcceptAsync();

        Assert.Contains("承認された事例（1件）", (await door.SayAsync(ChatOfSato, People.Sato, "事例 一覧")).Text);
        foreach (var (place, who) in ((TeamsPlace, TeamsPerson)[])[(ChatOfTanaka, People.Tanaka), (ChatOfSuzuki, People.Suzuki), (team, People.Sato)])
        {
            Assert.Contains("承認された事例（5件未満）", (await door.SayAsync(place, who, "事例 一覧")).Text);
        }
    }

    [Fact]
    public async Task Of_two_reviewers_the_second_is_told_and_nothing_is_overwritten()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.SubmitAsync();
        var notice = door.Last(ChatOfSato);
        var one = await notice.OpenTextAsync(People.Sato);
        var two = await notice.OpenHereAsync(People.Sato);

        await one.PressAsync(People.Sato, "承認する", ("summary", "はじめの要約"));
        var late = await two.PressAsync(People.Sato, "差し戻す", ("comment", "遅れたコメント"));

        Assert.Contains("先にほかの操作がありました", late.Text);
        Assert.Contains("承認済み", late.Text);
        Assert.Equal("Approved", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
    }

    [Fact]
    public async Task A_case_changed_under_the_reviewers_eyes_is_shown_again_and_the_summary_is_kept()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.SubmitAsync();
        var review = await door.Last(ChatOfSato).OpenTextAsync(People.Sato);
        var state = await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}");
        var one = await state.PressAsync(People.Suzuki, "内容を直す（別の画面）");
        var two = await state.PressAsync(People.Suzuki, "このチャットで直す");
        await one.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "直した状況"));

        var again = await review.PressAsync(People.Sato, "承認する", ("summary", "書いた要約"));
        Assert.Contains("出した方が内容を直しました", again.Text);
        Assert.Contains("直した状況", again.Text);
        Assert.Equal("書いた要約", again.Value("summary"));

        var told = await two.PressAsync(People.Suzuki, "直した内容で出す", ("worked", "わたしの工夫"));
        Assert.Contains("状況：いまの記録は「直した状況」", told.Text);
        Assert.Equal("わたしの工夫", told.Value("worked"));
        Assert.Contains("直した内容を出しました", (await told.PressAsync(People.Suzuki, "直した内容で出す")).Text);

        Assert.Contains("出した方が内容を直しました", (await again.PressAsync(People.Sato, "承認する")).Text);
    }

    [Fact]
    public async Task The_secretariat_may_submit_mend_and_approve_its_own_case_and_that_stays_on_record()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var receipt = await (await door.SayAsync(ChatOfSato, People.Sato, "事例")).PressAsync(People.Sato, "この内容で出す", Typed());
        var code = CodeOf(receipt);
        await door.SettledAsync();

        var review = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        Assert.Contains("ご自分が出した事例です", review.Text);
        var mended = await (await review.PressAsync(People.Sato, "内容を直す")).PressAsync(People.Sato, "直した内容で出す", ("worked", "足した工夫"));
        Assert.Contains("直した内容を出しました", mended.Text);
        var second = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenHereAsync(People.Sato);
        await second.PressAsync(People.Sato, "承認する", ("summary", "要約"));
        await door.SettledAsync();

        Assert.Equal(["submitted", "edited", "approved-own"], (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")));
        Assert.Contains(door.Channel.Sent, static sent => sent.Plain.Contains("確かめていただく事例があります", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Channel.Sent, static sent => sent.Plain.Contains("お出しいただいた事例", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_member_of_the_secretariat_is_told()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        await door.SubmitAsync();

        Assert.Contains("確かめていただく事例があります", door.Last(ChatOfSato).Text);
        Assert.Contains("確かめていただく事例があります", door.Last(ChatOfTanaka).Text);
    }

    [Fact]
    public async Task An_observer_sees_what_is_approved_and_may_not_submit()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var form = await door.SayAsync(ChatOfTanaka, People.Tanaka, "事例");
        await door.GiveRoleAsync(People.Tanaka, "Observer");

        Assert.Contains("見つかりません", (await form.PressAsync(People.Tanaka, "この内容で出す", Typed())).Text);
        var answer = await door.SayAsync(ChatOfTanaka, People.Tanaka, "事例");
        Assert.Contains("事例の一覧", answer.Text);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task Others_learn_of_a_code_whether_it_is_approved()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var waiting = await door.SubmitAsync();
        var approved = await door.SubmitAsync(Typed("二つ目"));
        var review = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {approved}")).OpenTextAsync(People.Sato);
        await review.PressAsync(People.Sato, "承認する", ("summary", "要約"));

        var forum = ForumId.Parse(Assert.Single(await door.RowsAsync(prefix: RosterTable.ForumKey)).PartitionKey)!.Value;
        var known = await door.Services.GetRequiredService<ICaseCodes>().FindAsync(
            forum, [new CaseCode(waiting), new CaseCode(approved), new CaseCode("C-00000"), new CaseCode(approved)], CancellationToken.None);

        Assert.Equal(new Dictionary<CaseCode, bool> { [new CaseCode(waiting)] = false, [new CaseCode(approved)] = true }, known);
    }

    [Fact]
    public async Task A_submit_costs_one_round_of_reads_one_transaction_and_one_wake_up()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.SubmitAsync(Typed("鍵を作る"));
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await door.SettledAsync();

        IReadOnlyList<string> requests;
        using (StorageProbe.Watch(out requests))
        {
            await form.PressAsync(People.Suzuki, "この内容で出す", Typed());
        }

        Assert.Single(requests, static request => request.Contains("$batch", StringComparison.Ordinal));
        Assert.Single(requests, static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("/messages", StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonObject FromChat(System.Text.Json.Nodes.JsonObject activity, TeamsPlace chat)
    {
        activity["conversation"]!["id"] = chat.Id;
        return activity;
    }

    /// <summary>Ids from chance, but the first two codes are the same.</summary>
    private sealed class SameCodeTwice : IIdSource
    {
        private readonly RandomIds random = new();
        private int drawn;

        public int Drawn => drawn;

        public string Next(int length) => length == 5 && Interlocked.Increment(ref drawn) <= 2 ? "7f3k2" : random.Next(length);
    }
}
