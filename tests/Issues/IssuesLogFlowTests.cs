using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Cases.Keeping;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>What an issue rests on, how people vote for it, what is taken back and what looks alike, through the front door.</summary>
public sealed class IssuesLogFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_issue_says_what_it_rests_on_where_it_goes_and_what_comes_next()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var form = await (await door.SayAsync(team, People.Suzuki, "課題")).PressAsync(People.Suzuki, "課題を登録する");
        Assert.Contains("相談支援部会", form.Text);
        var support = (string?)form.Card!["body"]!.AsArray().First(static element => (string?)element!["id"] == "target")!["choices"]!.AsArray()
            .First(static choice => (string?)choice!["title"] == "相談支援部会")!["value"];

        (string, string)[] typed =
        [
            ("subject", "保証人がいないと借りられない"), ("category", "Housing,Welfare"), ("tags", "LivedExperience"), ("level", "Community"), ("cases", "C-7F3K2"), ("caseCount", "７"),
            ("checklist", "HOU-02"), ("figures", "相談 23件"), ("source", ""), ("target", support!), ("nextAction", "居住支援法人に声をかける"),
        ];
        var again = await form.PressAsync(People.Suzuki, "この内容で登録する", typed);
        Assert.Contains("数字の出典を書いてください", again.Text);
        Assert.Equal(("Housing,Welfare", "LivedExperience", "７", support), (again.Value("category"), again.Value("tags"), again.Value("caseCount"), again.Value("target")));

        var one = await (await again.PressAsync(People.Suzuki, "この内容で登録する", ("source", "住宅課（令和７年度）"))).PressAsync(People.Suzuki, "この課題を開く");
        foreach (var said in (string[])["住まい、障がい福祉・介護", "当事者・ピア", "この課題の背後に事例が7件あります", "HOU-02", "相談 23件", "住宅課（令和７年度）", "相談支援部会", "居住支援法人に声をかける"])
        {
            Assert.Contains(said, one.Text);
        }
    }

    [Fact]
    public async Task The_codes_of_cases_and_small_numbers_are_for_the_secretariat()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var receipt = await door.AddIssueAsync(team, People.Suzuki, "部屋", ("cases", "C-7F3K2"));
        await door.AddIssueAsync(team, People.Suzuki, "居場所", ("cases", "C-7F3K2"), ("caseCount", "12"));
        await (await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "内容を直す"))
            .PressAsync(People.Sato, "直した内容で記録する", ("caseCount", "3"), ("owner", "住宅課"));

        var seen = await receipt.PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("この課題の背後に事例が3件あります", seen.Text);
        Assert.Contains("C-7F3K2", seen.Text);
        Assert.Contains("事例の数：（なし） → 3", seen.Text);

        // Who submitted it is told no more than anybody else.
        foreach (var who in (TeamsPerson[])[People.Suzuki, People.Tanaka])
        {
            var other = await receipt.PressAsync(who, "この課題を開く");
            Assert.Contains("この課題の背後に事例があります（5件未満）", other.Text);
            Assert.Contains("事例の数を変えました\n担当：（なし） → 住宅課", other.Text);
            Assert.DoesNotContain("C-7F3K2", other.Text);
            Assert.DoesNotContain("→ 3", other.Text);
        }

        var shared = await door.SayAsync(team, People.Sato, "課題 1");
        Assert.Contains("（5件未満）", shared.Text);
        Assert.DoesNotContain("C-7F3K2", shared.Text);
        Assert.Contains("事例が12件あります", (await door.SayAsync(team, People.Sato, "課題 2")).Text);
    }

    [Fact]
    public async Task Each_member_votes_once_changes_it_and_takes_it_back_and_nobody_sees_whose_vote_it_is()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var receipt = await door.AddIssueAsync(team, People.Suzuki, "居場所が足りない");

        var voted = await (await receipt.PressAsync(People.Suzuki, "この課題を開く")).PressAsync(People.Suzuki, "「急ぐ」に投票する");
        Assert.Contains("課題 R8-1 は「急ぐ」に投票しました", voted.Text);
        await (await receipt.PressAsync(People.Tanaka, "この課題を開く")).PressAsync(People.Tanaka, "「急ぐ」に投票する");
        var changed = await voted.PressAsync(People.Suzuki, "「様子を見る」に投票する");
        Assert.Contains("優先順位の投票\n急ぐ 1人・必要 0人・様子を見る 1人", changed.Text);

        var seen = await receipt.PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("優先順位の投票\n急ぐ 1人・必要 0人・様子を見る 1人", seen.Text);
        Assert.DoesNotContain("田中", seen.Text);
        Assert.DoesNotContain("あなたの投票", seen.Text, StringComparison.Ordinal);
        Assert.Contains("あなたの投票：様子を見る", (await receipt.PressAsync(People.Suzuki, "この課題を開く")).Text);
        Assert.DoesNotContain("あなたの投票", (await door.SayAsync(team, People.Suzuki, "課題 1")).Text);

        var none = await changed.PressAsync(People.Suzuki, "自分の投票を取り消す");
        Assert.Contains("優先順位の投票\n急ぐ 1人・必要 0人・様子を見る 0人", none.Text);
        Assert.Contains("急ぐ 1人・必要 0人・様子を見る 0人", (await door.SayAsync(team, People.Sato, "課題")).Text);
        Assert.Single(await door.RowsAsync(prefix: "issuevote:"));
        Assert.Single(await door.RowsAsync(prefix: "history:issue:"));
    }

    [Fact]
    public async Task Votes_of_many_at_once_are_all_counted_and_an_edit_meanwhile_is_not_lost()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        TeamsPerson[] people = [People.Sato, .. Enumerable.Range(1, 20).Select(static n => TeamsPerson.Named($"p{n}", $"委員 {n}"))];
        var team = await door.InstallAsync("sakura", people);
        var receipt = await door.AddIssueAsync(team, People.Sato, "居場所が足りない");
        var seen = new List<(TeamsPerson Who, ShownCard Card)>();
        foreach (var who in people.Skip(1))
        {
            seen.Add((who, await receipt.PressAsync(who, "この課題を開く")));
        }

        var form = await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "内容を直す");
        var votes = Task.WhenAll(seen.Select((one, n) => one.Card.PressAsync(one.Who, n % 2 == 0 ? "「急ぐ」に投票する" : "「必要」に投票する")));
        var edited = form.PressAsync(People.Sato, "直した内容で記録する", ("owner", "障がい福祉課"));
        await Task.WhenAll(votes, edited);

        Assert.Contains("課題 R8-1 を直しました", (await edited).Text);
        var one = await receipt.PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("優先順位の投票\n急ぐ 10人・必要 10人・様子を見る 0人", one.Text);
        Assert.Contains("障がい福祉課", one.Text);
        Assert.Equal(20, (await door.RowsAsync(prefix: "issuevote:")).Count);
    }

    [Fact]
    public async Task Nobody_votes_on_what_is_over()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var seen = await (await door.AddIssueAsync(team, People.Sato, "済んだこと")).PressAsync(People.Sato, "この課題を開く");
        await (await seen.PressAsync(People.Sato, "段階を変える")).PressAsync(People.Sato, "この段階にする", ("status", "Dropped"), ("note", "他の場で扱う"));

        Assert.Contains("課題 R8-1 は完了または見送りになっているため", (await seen.PressAsync(People.Sato, "「急ぐ」に投票する")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "issuevote:"));
    }

    [Fact]
    public async Task The_last_change_is_taken_back_within_ten_minutes_and_that_stands_in_the_history()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Suzuki, MemberRole.Chair);
        var receipt = await door.AddIssueAsync(team, People.Tanaka, "居場所が足りない", ("description", "残ってほしい説明"));
        var edit = await (await receipt.PressAsync(People.Tanaka, "この課題を開く")).PressAsync(People.Tanaka, "内容を直す");
        var edited = await edit.PressAsync(People.Tanaka, "直した内容で記録する", ("description", ""));

        Assert.Contains("取り消せる変更はありません", (await edited.PressAsync(People.Suzuki, "直前の変更を取り消す")).Text);
        var undone = await edited.PressAsync(People.Tanaka, "直前の変更を取り消す");
        Assert.Contains("課題 R8-1 の直前の変更を取り消しました", undone.Text);
        Assert.Contains("残ってほしい説明", undone.Text);
        Assert.Contains("取り消せる変更はありません", (await edited.PressAsync(People.Tanaka, "直前の変更を取り消す")).Text);

        var move = await (await receipt.PressAsync(People.Suzuki, "この課題を開く")).PressAsync(People.Suzuki, "段階を変える");
        var moved = await move.PressAsync(People.Suzuki, "この段階にする", ("status", "Accepted"), ("note", "まちがい"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(9));
        var back = await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "直前の変更を取り消す");
        Assert.Contains("提出", back.Text);

        var one = await receipt.PressAsync(People.Sato, "この課題を開く");
        Assert.Contains("佐藤 美咲さん\n直前の変更を取り消しました\n段階：受付 → 提出\n理由・経緯：まちがい → （なし）", one.Text);
        Assert.Contains("段階：提出 → 受付\n理由・経緯：まちがい", one.Text);
        Assert.Contains("田中 由美さん\n直前の変更を取り消しました\n説明：（なし） → 残ってほしい説明", one.Text);
        Assert.DoesNotContain("直前の変更を取り消す", one.Buttons);
        Assert.Equal(5, (await door.RowsAsync(prefix: "history:issue:")).Count);
        Assert.Contains("取り消せる変更はありません", (await moved.PressAsync(People.Suzuki, "直前の変更を取り消す")).Text);
    }

    [Fact]
    public async Task What_can_no_longer_be_taken_back_is_not_offered_and_is_forgotten_the_next_day()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var receipt = await door.AddIssueAsync(team, People.Sato, "居場所が足りない", ("description", new string('前', 70) + "消したい名前"));
        var edit = await (await receipt.PressAsync(People.Sato, "この課題を開く")).PressAsync(People.Sato, "内容を直す");
        var edited = await edit.PressAsync(People.Sato, "直した内容で記録する", ("description", "短い説明"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(11));

        Assert.DoesNotContain("直前の変更を取り消す", (await receipt.PressAsync(People.Sato, "この課題を開く")).Buttons);
        Assert.Contains("取り消せる変更はありません", (await edited.PressAsync(People.Sato, "直前の変更を取り消す")).Text);
        Assert.Single(await door.RowsAsync(prefix: "issueundo:"));

        await door.KeepHouseAsync();
        Assert.Empty(await door.RowsAsync(prefix: "issueundo:"));

        // What it said before and after stays whole in the history, as README says, and is shown by the place that changed.
        var line = (await door.RowsAsync(prefix: "history:issue:")).Single(static row => row.GetString("What") == "edited");
        Assert.Contains($"\"Old\":\"{new string('前', 70)}消したい名前\",\"New\":\"短い説明\"", line.GetString("Fields"), StringComparison.Ordinal);
        var shown = (await receipt.PressAsync(People.Sato, "この課題を開く")).Text;
        Assert.Contains($"{new string('前', 60)}… → 短い説明", shown);
    }

    [Fact]
    public async Task The_small_number_that_is_set_reaches_the_card()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.WriteLogAsync([IssuesDriver.Issue(1, content: IssuesDriver.Content() with { Evidence = IssueEvidence.None with { CaseCount = 3 } }).Value]);
        Assert.Contains("5件未満", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "課題 1")).Text);

        await door.SetAsync("数の見せ方", ("smallNumber", "3"));
        Assert.Contains("この課題の背後に事例が3件あります", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "課題 1")).Text);

        await door.SetAsync("数の見せ方", ("smallNumber", "10"));
        Assert.Contains("10件未満", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "課題 1")).Text);
    }

    [Theory]
    [InlineData(nameof(IssueStatus.Submitted), "確認中", "受付", "見送り")]
    [InlineData(nameof(IssueStatus.InAction), "部会へ報告", "協議会へ報告", "圏域・県へ提起", "協議中", "完了", "見送り")]
    [InlineData(nameof(IssueStatus.Dropped), "確認中", "協議中")]
    public async Task The_form_offers_the_moves_that_are_allowed_and_no_others(string status, params string[] offered)
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        await door.WriteLogAsync([IssuesDriver.Issue(1, Enum.Parse<IssueStatus>(status)).Value]);

        var form = await (await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "課題 1")).PressAsync(People.Sato, "段階を変える");

        var choices = form.Card!["body"]!.AsArray().SelectMany(Inputs).Single(static input => (string?)input["id"] == "status")["choices"]!.AsArray();
        Assert.Equal(offered, choices.Select(static choice => (string)choice!["title"]!));

        static IEnumerable<System.Text.Json.Nodes.JsonObject> Inputs(System.Text.Json.Nodes.JsonNode? node) => node is System.Text.Json.Nodes.JsonObject part
            ? [part, .. part.Where(static one => one.Value is System.Text.Json.Nodes.JsonArray).SelectMany(static one => one.Value!.AsArray()).SelectMany(Inputs)]
            : [];
    }

    [Fact]
    public async Task Similar_open_issues_are_shown_with_a_look_at_them_and_what_was_typed_stays()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Sato, "昼の居場所が足りない");
        await door.AddIssueAsync(team, People.Sato, "夜間に相談できる先がない");
        var form = await (await door.SayAsync(team, People.Suzuki, "課題")).PressAsync(People.Suzuki, "課題を登録する");

        var alike = await form.PressAsync(People.Suzuki, "この内容で登録する", [.. IssuesDriver.Typed("ヒルの居場所が　足りない"), ("description", "わたしの説明")]);
        Assert.Contains("似た課題があります", alike.Text);
        Assert.Contains("R8-1　昼の居場所が足りない\nいまの段階：提出", alike.Text);
        Assert.DoesNotContain("R8-2", alike.Text);
        Assert.Equal(("ヒルの居場所が　足りない", "わたしの説明"), (alike.Value("subject"), alike.Value("description")));

        var look = await alike.PressAsync(People.Suzuki, "R8-1 を開く");
        Assert.True(look.InDialog);
        Assert.Contains("昼の居場所が足りない", look.Text);
        Assert.Empty(look.Buttons);

        var both = await Task.WhenAll(alike.PressAsync(People.Suzuki, IssuesDriver.Anyway), alike.PressAsync(People.Suzuki, IssuesDriver.Anyway));
        Assert.All(both, static receipt => Assert.Contains("課題 R8-3 として登録しました", receipt.Text));
        Assert.Equal(3, (await door.RowsAsync(prefix: "issue:")).Count);
    }
}
