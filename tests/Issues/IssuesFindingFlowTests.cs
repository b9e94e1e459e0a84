using Azure.Data.Tables;
using CareSystem.Bot.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>Filters, orders, the table and the weekly word to the secretariat, through the front door.</summary>
public sealed class IssuesFindingFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_list_is_narrowed_down_paged_searched_within_and_opened_wide_again()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.WriteLogAsync(Enumerable.Range(1, 20).Select(static n => IssuesDriver.Issue(
            n, n % 2 == 0 ? IssueStatus.InAction : IssueStatus.Submitted, content: IssuesDriver.Content(n == 4 ? "アパートのこと" : $"課題その{n}", n % 2 == 0 ? IssueCategory.Medical : IssueCategory.Housing)).Value));

        var filter = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "絞り込む・並べ替える");
        var list = await filter.PressAsync(People.Sato, "この条件で見る", ("state", "Acting"), ("category", "Medical"), ("year", "2026"));
        Assert.Contains("条件：対応中・医療・令和８年度", list.Text);
        Assert.Contains("継続中 10件", list.Text);
        Assert.Contains("R8-20", list.Text);
        Assert.DoesNotContain("R8-19", list.Text);

        var next = await list.PressAsync(People.Sato, "次のページ");
        Assert.Contains("条件：対応中・医療・令和８年度", next.Text);
        Assert.Contains("R8-2　", next.Text);
        var words = await next.PressAsync(People.Sato, "探す", ("words", "あぱーと"));
        Assert.Contains("R8-4　アパートのこと", words.Text);
        Assert.Contains("条件：対応中・医療", words.Text);
        Assert.Equal("Acting", (await words.PressAsync(People.Sato, "絞り込む・並べ替える")).Value("state"));
        Assert.Contains("この条件に合う課題はありません。", (await filter.PressAsync(People.Sato, "この条件で見る", ("state", "Raised"))).Text);
        Assert.Contains("継続中 20件", (await words.PressAsync(People.Sato, "課題の一覧")).Text);
    }

    [Fact]
    public async Task A_row_that_was_written_before_characters_were_read_as_what_they_stand_for_is_found()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.WriteLogAsync([IssuesDriver.Issue(1, content: IssuesDriver.Content("㈱みどりの寮")).Value, IssuesDriver.Issue(2).Value]);
        var row = (await door.RowsAsync(prefix: "issue:")).Single(static row => row.GetString("Subject") == "㈱みどりの寮");
        Assert.StartsWith("(株)みどりの寮", row.GetString("Folded"), StringComparison.Ordinal);
        row["Folded"] = "㈱みどりの寮\n";
        await new TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var list = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "探す", ("words", "（株）みどり"));

        Assert.Contains("R8-1　㈱みどりの寮", list.Text);
        Assert.DoesNotContain("R8-2", list.Text);
    }

    [Fact]
    public async Task The_numbers_of_the_table_open_the_list_of_what_they_count()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.WriteLogAsync(
        [
            IssuesDriver.Issue(1, content: IssuesDriver.Content("二つの分類", IssueCategory.Housing, IssueCategory.Medical)).Value,
            IssuesDriver.Issue(2, IssueStatus.InAction, content: IssuesDriver.Content("期限切れ") with { Due = new DateOnly(2026, 5, 1) }).Value,
            IssuesDriver.Issue(3, IssueStatus.Completed).Value,
        ]);

        var map = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "分類と段階の表");

        Assert.Contains("住まい・提出 1件", map.Buttons);
        Assert.Contains("全体・終了 1件", map.Buttons);
        var list = await map.PressAsync(People.Sato, "医療・提出 1件");
        Assert.Contains("条件：提出・確認中・医療", list.Text);
        Assert.Contains("R8-1　二つの分類", list.Text);
        Assert.DoesNotContain("R8-2", list.Text);
        Assert.Contains("R8-2　期限切れ", (await map.PressAsync(People.Sato, "期限を過ぎた課題 1件")).Text);
    }

    [Fact]
    public async Task The_secretariat_is_told_once_a_week_and_only_while_there_is_something_to_say()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "ヘルプ");
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.KeepHouseAsync();
        Assert.Empty(Told(door));

        await door.AddIssueAsync(team, People.Suzuki, "居場所が足りない", ("due", "2026-06-03"), ("owner", "障がい福祉課"));
        await door.AdvanceAsync(TimeSpan.FromDays(2));
        await door.KeepHouseAsync();
        await door.AdvanceAsync(TimeSpan.FromHours(1));
        await door.KeepHouseAsync();
        var told = Assert.Single(Told(door));
        Assert.Contains("期限を過ぎた課題 1件", told.Text);
        Assert.Contains("R8-1　居場所が足りない\n担当：障がい福祉課\n期限：６月３日（水）", told.Text);
        Assert.Contains("さくら市 協議の場", told.Text);
        Assert.Contains("R8-1", (await told.PressAsync(People.Sato, "期限を過ぎた課題を開く")).Text);

        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.KeepHouseAsync();
        Assert.Single(Told(door));
        await door.AdvanceAsync(TimeSpan.FromDays(7));
        await door.KeepHouseAsync();
        Assert.Equal(2, Told(door).Count);
    }

    [Fact]
    public async Task What_nobody_has_moved_for_ninety_days_is_told_each_week_until_somebody_does()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "ヘルプ");
        await door.WriteLogAsync(
        [
            IssuesDriver.Issue(1, content: IssuesDriver.Content("動いていない")).Value with { MovedAt = FrontDoor.Monday.AddDays(-90) },
            IssuesDriver.Issue(2, content: IssuesDriver.Content("もっと動いていない")).Value with { MovedAt = FrontDoor.Monday.AddDays(-200) },
            IssuesDriver.Issue(3, content: IssuesDriver.Content("動いた")).Value with { MovedAt = FrontDoor.Monday.AddDays(-30) },
            IssuesDriver.Issue(4, IssueStatus.Completed, content: IssuesDriver.Content("終わった")).Value with { MovedAt = FrontDoor.Monday.AddDays(-300) },
        ]);

        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.KeepHouseAsync();
        var told = Assert.Single(Told(door));
        Assert.Contains("2件", told.Text);
        Assert.True(told.Text.IndexOf("R8-2　もっと動いていない", StringComparison.Ordinal) is var longest and >= 0 && longest < told.Text.IndexOf("R8-1　動いていない", StringComparison.Ordinal), told.Text);
        Assert.DoesNotContain("R8-3", told.Text);
        Assert.DoesNotContain("R8-4", told.Text);

        foreach (var number in (int[])[1, 2])
        {
            var issue = await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, $"課題 {number}");
            await (await issue.PressAsync(People.Sato, "段階を変える")).PressAsync(People.Sato, "この段階にする", ("status", "Checking"));
            await door.AdvanceAsync(TimeSpan.FromSeconds(10));
            if (number == 1)
            {
                await door.AdvanceAsync(TimeSpan.FromDays(7));
                await door.KeepHouseAsync();
                Assert.Equal(2, Told(door).Count);
                Assert.DoesNotContain("R8-1", Told(door)[^1].Text);
            }
        }

        await door.AdvanceAsync(TimeSpan.FromDays(7));
        await door.KeepHouseAsync();
        Assert.Equal(2, Told(door).Count);
    }

    [Fact]
    public async Task What_has_been_seen_to_before_the_word_goes_out_is_not_spoken_of()
    {
        // A Saturday: the word waits for Monday morning.
        await using var door = await IssuesDriver.StartAsync(azurite, new DateTimeOffset(2026, 6, 6, 10, 0, 0, TimeSpan.FromHours(9)));
        var team = await door.InstallAsync("sakura", People.Sato);
        await door.WriteLogAsync([IssuesDriver.Issue(1, content: IssuesDriver.Content("期限切れ") with { Due = new DateOnly(2026, 5, 1) }).Value]);
        await door.AdvanceAsync(TimeSpan.FromHours(21));
        await door.KeepHouseAsync();
        Assert.Single(await door.RowsAsync(prefix: "issuewatch"));
        Assert.Empty(Told(door));

        var seen = await door.SayAsync(TeamsPlace.ChatOf(People.Sato), People.Sato, "課題 1");
        await (await seen.PressAsync(People.Sato, "段階を変える")).PressAsync(People.Sato, "この段階にする", ("status", "Dropped"), ("note", "他の場で扱う"));
        await door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(Told(door));
        Assert.NotNull(team);
    }

    private static List<ShownCard> Told(FrontDoor door) =>
        [.. door.Channel.Sent.Select(sent => ShownCard.Of(door, TeamsPlace.ChatOf(People.Sato), sent)).Where(static card => card.Text.StartsWith("気をつけたい課題", StringComparison.Ordinal))];
}
