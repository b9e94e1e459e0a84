using System.Globalization;
using System.Text.Json.Nodes;
using CareSystem.Bot.Forums;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Teams.Access;

namespace CareSystem.Tests.Delivery.Kills;

/// <summary>An action of the main job that is killed at every step.</summary>
/// <param name="Together">The kinds of rows it commits: there together or not at all, whenever the process dies.</param>
/// <param name="Again">Kinds that a repetition may promise once more, because doing them twice changes nothing.</param>
/// <param name="Make">The n-th such action; each makes its own rows.</param>
internal sealed record KilledAction(string Name, IReadOnlyList<string> Together, IReadOnlyList<string> Again, Func<KilledForum, int, JsonObject> Make)
{
    /// <summary>As many people as the longest walk has steps.</summary>
    internal const int People = 150;

    public static IReadOnlyList<KilledAction> All { get; } =
    [
        new("install", [RosterTable.ForumKey, "out forum.roster.fill.1"], ["out forum.roster.fill.1", "out forum.members.list.1", "out delivery.release.1"], static (forum, n) =>
        {
            var team = TeamsPlace.Team($"town{n}", "となり町 協議の場");
            forum.Bench.Channel.Connector.Rosters[team.Id] = [Kit.People.Sato];
            return forum.Bench.Activities.BotAdded(team, Kit.People.Sato);
        }),
        new("agenda", ["agenda", "history", "turn", "out turn.answer.1"], [], static (forum, n) => forum.Bench.Activities.Message(forum.Team, Kit.People.Sato, $"議題 議題その{n}")),
        new("case", ["case", "history", "turn", "form"], [], static (forum, n) => forum.Press("case.submit.1", AccessTable.CaseForm(), n)),
        new("issue", ["issue", "history", "turn", "form"], [], static (forum, n) => forum.Press(
            "issue.add.1", new JsonObject { ["subject"] = $"課題その{n}", ["category"] = "Housing", ["level"] = "Community", ["description"] = "", ["anyway"] = true }, n)),
        new("meeting", ["meeting", "history", "turn", "form"], [], static (forum, n) => forum.Press(
            "meeting.book.1",
            new JsonObject { ["name"] = $"会議その{n}", ["date"] = NextMonth(), ["start"] = "14:00", ["length"] = "120", ["place"] = "市役所", ["online"] = "true" },
            n)),
        new("vote", ["vote", "turn"], [], static (forum, n) => forum.Press("poll.vote.1", new JsonObject { ["poll"] = forum.Poll, ["option"] = 0 }, n)),
        new("answer", ["answer", "turn"], [], static (forum, n) => forum.Press("checklist.answer.1", AccessTable.Answers(forum.Round), n)),
    ];

    private static string NextMonth() => DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The forum in which actions are killed: a poll and a round are open in it.</summary>
internal sealed record KilledForum(KillBench Bench, TeamsPlace Team, string Id, string Poll, string Round)
{
    public static async Task<KilledForum> SetUpAsync(KillBench bench)
    {
        var team = TeamsPlace.Team("sakura", "さくら市 協議の場");
        await bench.InstallAsync(team, [People.Sato, .. Enumerable.Range(1, KilledAction.People).Select(Member)]);
        KilledForum forum = new(bench, team, await OneAsync(bench, RosterTable.ForumKey, static row => row.PartitionKey), "", "");
        await bench.DeliverAsync(forum.Press("poll.start.1", new JsonObject { ["question"] = "次回は", ["options"] = "午前\n午後" }, 0));
        await bench.DeliverAsync(forum.Press("checklist.start.1", new JsonObject { ["title"] = "点検" }, 0));
        await bench.SettledAsync();
        return forum with
        {
            Poll = await OneAsync(bench, "poll:", static row => row.RowKey["poll:".Length..]),
            Round = await OneAsync(bench, "round:", static row => row.RowKey["round:".Length..]),
        };
    }

    /// <summary>The n-th member presses a button; the secretariat is number 0.</summary>
    public JsonObject Press(string verb, JsonObject data, int n)
    {
        data["forum"] = Id;
        data["form"] = string.Create(CultureInfo.InvariantCulture, $"{verb.Replace('.', '-')}-{n}-0123456789");
        return Bench.Activities.Execute(Team, verb is "poll.vote.1" or "checklist.answer.1" ? Member(n) : People.Sato, "1", verb, data);
    }

    private static TeamsPerson Member(int n) => TeamsPerson.Named($"member{n}", $"委員 {n}");

    private static async Task<string> OneAsync(KillBench bench, string prefix, Func<Azure.Data.Tables.TableEntity, string> read) =>
        read((await bench.RowsAsync()).Single(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)));
}
