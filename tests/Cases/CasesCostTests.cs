using System.Globalization;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>Five hundred cases of a forum: what a list, a page of it and a search cost in requests to storage.</summary>
public sealed class CasesCostTests(AzuriteFixture azurite)
{
    private const int Cases = 500;

    /// <summary>Requests for the rows of all cases.</summary>
    private const int Pages = (Cases + 999) / 1000;

    /// <summary>The forum's row and the member's own.</summary>
    private const int WhoAsks = 1;

    [Fact]
    public async Task A_list_a_page_and_a_search_cost_one_request_and_read_no_text()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await SeedAsync(door);

        var list = await door.SayAsync(ChatOfSato, People.Sato, "事例 一覧");
        await CostsAsync(() => list.PressAsync(People.Sato, "次のページ"), "確認待ち（100件）");
        await CostsAsync(() => door.SayAsync(team, People.Sato, "事例 一覧"), "承認された事例（400件）");

        // The compose box, and one case by its code.
        IReadOnlyList<string> requests;
        using (StorageProbe.Watch(out requests))
        {
            Assert.Equal(["事例 C-00123"], (await door.SearchAsync(team, People.Sato, "caseSearch", "00123")).Titles);
        }

        OneRange(requests);
        using (StorageProbe.Watch(out requests))
        {
            Assert.Contains("C-00123", (await door.SayAsync(ChatOfSato, People.Sato, "事例 C-00123")).Text);
        }

        // Typed in personal chat: one more is read, in which forums the person is.
        Assert.Single(requests, static request => request.Contains("directory()", StringComparison.Ordinal));
        Assert.True(requests.Count == 1 + WhoAsks + 1, string.Join('\n', requests));
        Assert.Single(requests, static request => request.Contains("case:C-00123", StringComparison.Ordinal) || request.Contains("case%3AC-00123", StringComparison.Ordinal));
        Assert.DoesNotContain(requests, static request => request.Contains("issue", StringComparison.Ordinal));
    }

    /// <summary>Five hundred cases of the forum, a fifth of which wait.</summary>
    internal static async Task SeedAsync(FrontDoor door)
    {
        var actions = door.Services.GetRequiredService<IForumActions>();
        var forum = await door.ForumAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Cases).Chunk(50), async (chunk, stop) =>
        {
            var changes = new Changes();
            foreach (var n in chunk)
            {
                changes.Insert(Case(n, door.Time.GetUtcNow()));
            }

            Assert.True(await actions.CommitAsync(forum, changes, stop));
        });
    }

    private static async Task CostsAsync(Func<Task<ShownCard>> ask, string shows)
    {
        ShownCard answer;
        IReadOnlyList<string> requests;
        using (StorageProbe.Watch(out requests))
        {
            answer = await ask();
        }

        Assert.Contains(shows, answer.Text);
        OneRange(requests);
    }

    /// <summary>
    /// Everything that the turn asks of storage: the range of cases, a thousand rows each, of which none asks for text, and the one by which it
    /// knows who asks, for the forum's row and the member's own. Nothing else is read, and nothing written.
    /// </summary>
    private static void OneRange(IReadOnlyList<string> requests)
    {
        var said = string.Join('\n', requests);
        var own = requests.Where(static request => request.Contains("case%3A", StringComparison.Ordinal)).ToArray();
        Assert.True(own.Length == Pages, said);
        Assert.True(requests.Count(static request => request.Contains(RosterTable.ForumKey, StringComparison.Ordinal)) == WhoAsks, said);
        Assert.True(requests.Count == own.Length + WhoAsks, said);
        Assert.All(requests, request => Assert.True(request.StartsWith("GET", StringComparison.Ordinal), said));
        Assert.All(own, static request => Assert.Contains("select", request, StringComparison.Ordinal));
        Assert.All(own, static request => Assert.DoesNotContain("Content", request, StringComparison.Ordinal));
    }

    private static CaseSubmission Case(int n, DateTimeOffset now)
    {
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [BodyKind.Consultation], ConditionGroup.NotStated);
        var content = new CaseContent(bands, CaseBasis.Deidentified, new string('状', 400), new string('工', 400), new string('足', 400));
        var waits = n % 5 == 0;
        var code = new CaseCode(string.Create(CultureInfo.InvariantCulture, $"C-{n:D5}"));
        return new CaseSubmission(
            new CaseHead(
                code, waits ? CaseStatus.Waiting : CaseStatus.Approved, new PersonId("someone"), "鈴木 健", now.AddDays(-n), now.AddDays(-n), 1, waits ? null : new CaseDigest(bands, "要約の文", now.AddDays(-n))),
            content,
            ReviewNotes.None);
    }
}
