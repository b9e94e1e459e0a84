using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Extensions;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>Ten years of a log: what a list, a filter, a search and the table cost in requests to storage.</summary>
public sealed class IssuesCostTests(AzuriteFixture azurite)
{
    private const int Issues = 2000;
    private const int Years = 10;

    /// <summary>Requests for all rows of the log.</summary>
    private const int Pages = Issues / 1000;

    [Fact]
    public async Task A_list_of_ten_years_costs_a_request_for_each_thousand_rows_and_the_two_that_every_turn_makes()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await SeedAsync(door);

        // Cases are of the same forum, and none of them is read for a list of issues.
        await CasesCostTests.SeedAsync(door);
        var list = await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "次のページ");
        Assert.Contains("継続中 1600件・完了と見送り 400件", list.Text);

        (string What, string Button, (string, string)[] Typed, string Shows)[] asked =
        [
            ("page", "次のページ", [], "継続中 1600件"),
            ("search", "探す", [("words", "りんごの ｼﾞﾕｳﾆ")], "「りんごの ｼﾞﾕｳﾆ」で探した課題"),
            ("table", "分類と段階の表", [], "1600件"),
        ];
        foreach (var (what, button, typed, shows) in asked)
        {
            await CostsAsync(list, what, button, typed, shows);
        }

        // The compose box: words, a number, and nothing typed.
        // A number with its year needs the rows from that year on, nothing typed those of this year and the last: a page of them.
        foreach (var (words, title, pages) in ((string, string, int)[])
            [("りんごの ｼﾞﾕｳﾆ", "R1-1　課題その7", Pages), ("R8-12", "R8-12　課題その110", 1), ("12", "R8-12　課題その110", Pages), ("", "R7-200　", 1)])
        {
            IReadOnlyList<string> requests;
            using (StorageProbe.Watch(out requests))
            {
                Assert.Contains((await door.SearchAsync(team, People.Sato, "issueSearch", words)).Titles, found => found.StartsWith(title[..4], StringComparison.Ordinal));
            }

            RequestsAre(requests, pages, $"{words}:\n{string.Join('\n', requests)}");
        }

        var filter = await list.PressAsync(People.Sato, "絞り込む・並べ替える");
        await CostsAsync(filter, "filter", "この条件で見る", [("state", "Open"), ("category", "Housing"), ("year", "2020"), ("owner", "福祉"), ("order", "MostWanted")], "条件：継続中・住まい");
    }

    private static async Task CostsAsync(ShownCard card, string what, string button, (string, string)[] typed, string shows)
    {
        ShownCard answer;
        IReadOnlyList<string> requests;
        using (StorageProbe.Watch(out requests))
        {
            answer = await card.PressAsync(People.Sato, button, typed);
        }

        Assert.Contains(shows, answer.Text.Replace(",", "", StringComparison.Ordinal));
        var said = $"{what}:\n{string.Join('\n', requests)}";
        var own = RequestsAre(requests, Pages, said);
        Assert.All(own, request => Assert.Contains("%24select", request.Replace("$select", "%24select", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.True(what == "search" || own.All(static request => !request.Contains("Folded", StringComparison.Ordinal)), said);
        Assert.All(own, request => Assert.DoesNotContain("Description", request, StringComparison.Ordinal));
    }

    /// <summary>
    /// Everything that the turn asks of storage: the pages of the range of issues, a thousand rows each, and the one by which it knows who
    /// asks, for the forum's row and the member's own. Nothing else is read, and nothing written.
    /// </summary>
    /// <returns>The pages.</returns>
    private static IReadOnlyList<string> RequestsAre(IReadOnlyList<string> requests, int pages, string said)
    {
        Assert.All(requests, request => Assert.True(request.StartsWith("GET", StringComparison.Ordinal), said));
        Assert.True(requests.Count(static request => request.Contains(RosterTable.ForumKey, StringComparison.Ordinal)) == 1, said);
        var own = requests.Where(static request => request.Contains("issue%3A", StringComparison.Ordinal)).ToArray();
        Assert.True(own.Length == pages && requests.Count == pages + 1, said);
        return own;
    }

    /// <summary>Straight into the table, a hundred at a time, as the service would have written them.</summary>
    private static async Task SeedAsync(FrontDoor door)
    {
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        var forum = await door.ForumAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Issues).Chunk(100), async (chunk, stop) =>
            await table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row(forum, n))), stop));
    }

    private static TableEntity Row(ForumId forum, int n)
    {
        var year = 2026 - (n % Years);
        var description = string.Concat(Enumerable.Repeat("夜間や休日に相談できる先がなく、りんごの話になる。", 30));
        var content = IssuesDriver.Content(string.Create(CultureInfo.InvariantCulture, $"課題その{n}")) with { Description = n == 7 ? description + "じゆうに" : description };
        return new TableEntity(forum.Value, IssuesTable.KeyOf(new IssueNumber(new FiscalYear(year), (n / Years) + 1)))
        {
            ["Subject"] = content.Subject,
            ["Category"] = n % 3 == 0 ? "Housing,Medical" : "Housing",
            ["Level"] = "Community",
            ["Description"] = content.Description,
            ["Folded"] = IssueSearch.TextOf(content),
            ["Owner"] = n % 2 == 0 ? "障がい福祉課" : "",
            ["Status"] = n % 5 == 0 ? "Completed" : "UnderDiscussion",
            ["By"] = "someone",
            ["ByName"] = "鈴木 健",
            ["At"] = new DateTimeOffset(year, 5, 1, 0, 0, 0, TimeSpan.Zero),
            ["MovedAt"] = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero),
            ["Revision"] = 1,
            ["High"] = n % 7,
            ["Medium"] = 0,
            ["Low"] = 0,
        };
    }
}
