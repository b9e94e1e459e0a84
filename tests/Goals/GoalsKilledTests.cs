using System.Text.Json.Nodes;
using CareSystem.Bot.Goals;
using CareSystem.Bot.Goals.Vision;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Goals;

/// <summary>
/// Every change of vision, targets, values and roadmap, ended at each of its writes to storage, before and after it arrives, and then
/// pressed again by whoever got no answer: it is done once, and its history says so once.
/// </summary>
public sealed class GoalsKilledTests(AzuriteFixture azurite)
{
    /// <summary>More writes than any of the changes makes.</summary>
    private const int MostWrites = 10;

    /// <summary>A change, and how many entries of the history it makes.</summary>
    private static readonly (string Verb, int Entries, Func<JsonObject> Data)[] All =
    [
        ("goal.add.1", 1, static () => new() { ["year"] = "2026", ["subject"] = "新しい目標", ["indicator"] = "数", ["unit"] = "人", ["direction"] = "Up", ["target"] = "5", ["owner"] = "健康福祉課" }),
        ("goal.add.1", 2, static () => new() { ["year"] = "2027", ["from"] = "ended", ["subject"] = "続き", ["indicator"] = "数", ["unit"] = "人", ["direction"] = "Up", ["target"] = "5", ["owner"] = "健康福祉課" }),
        ("goal.edit.1", 1, static () => new() { ["revision"] = 1, ["subject"] = "直した目標", ["indicator"] = "数", ["unit"] = "人", ["direction"] = "Up", ["target"] = "4", ["owner"] = "健康福祉課" }),
        ("goal.end.1", 1, static () => new() { ["revision"] = 1, ["status"] = "Achieved", ["review"] = "できた" }),
        ("goal.propose.1", 0, static () => []),
        ("goal.actual.record.1", 1, static () => new() { ["value"] = "3", ["asOf"] = "2026-05-31", ["source"] = "報告" }),
        ("goal.actual.correct.1", 1, static () => new() { ["revision"] = 1, ["value"] = "4", ["asOf"] = "2026-05-31", ["source"] = "報告", ["reason"] = "数え直した" }),
        ("goal.actual.withdraw.1", 1, static () => new() { ["revision"] = 1, ["reason"] = "別の数" }),
        ("goal.task.add.1", 1, static () => new() { ["subject"] = "説明会", ["lead"] = "居住支援法人", ["due"] = "2026-09-30" }),
        ("goal.task.edit.1", 1, static () => new() { ["revision"] = 1, ["subject"] = "勉強会", ["lead"] = "居住支援法人", ["due"] = "2026-09-30" }),
        ("goal.task.move.1", 1, static () => new() { ["revision"] = 1, ["state"] = "Done", ["result"] = "開いた" }),
        ("goal.vision.write.1", 1, static () => new() { ["text"] = "めざす姿" }),
    ];

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_change_killed_at_any_write_and_pressed_again_is_done_once(OnTheWay kind)
    {
        await using var seeded = await IssuesDriver.StartAsync(azurite);
        var team = await seeded.InstallAsync("sakura", People.Sato);
        var forum = await seeded.ForumAsync();
        await seeded.StopAsync();
        await using var door = await FrontDoor.StartWithoutWorkersAsync(azurite, seeded);
        var (deaths, n) = (0, 0);
        foreach (var (verb, entries, make) in All)
        {
            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostWrites, $"{verb} did not end.");
                var filled = await PreparedAsync(door, forum, ++n, make());
                (filled["forum"], filled["form"]) = (forum.Value, $"form{n:D12}");
                var activity = door.Activities.Execute(team, People.Sato, "1", verb, filled);
                var before = await SnapshotAsync(door);
                var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => door.DeliverAsync((JsonObject)activity.DeepClone()));
                var between = await SnapshotAsync(door);

                await door.DeliverAsync((JsonObject)activity.DeepClone());
                await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", verb, (JsonObject)filled.DeepClone()));
                var after = await SnapshotAsync(door);

                Assert.True(between.SequenceEqual(before) || between.SequenceEqual(after), $"{verb} at {step}: half of it was done.\n{string.Join('\n', between.Except(before))}");
                Assert.True(after.Except(before).Any(), $"{verb} at {step} changed nothing.");
                Assert.True(after.Count(IsHistory) - before.Count(IsHistory) == entries, $"{verb} at {step}: its history.");
                if (!died)
                {
                    break;
                }

                deaths++;
            }
        }

        Assert.True(deaths >= All.Length, $"Only {deaths} writes were seen.");
    }

    private static bool IsHistory(string row) => row.StartsWith("history:", StringComparison.Ordinal);

    /// <summary>A target, one that has ended, a value and a step of their own; the vision as it stands.</summary>
    private static async Task<JsonObject> PreparedAsync(FrontDoor door, ForumId forum, int n, JsonObject data)
    {
        var (target, ended) = (GoalsDriver.Target(1000 + n).Value, GoalsDriver.Target(2000 + n, GoalStatus.Achieved).Value);
        var actual = GoalsDriver.Actual($"1a{n:D6}", 2, "2026-04-30") with { Goal = target.Number };
        var changes = new Changes().Insert(target).Insert(ended).Insert(actual).Insert(GoalsDriver.Task(id: $"t{n:D6}").Value);
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        (data["number"], data["goal"], data["actual"], data["task"]) = (target.Number.ToString(), data.ContainsKey("lead") ? null : target.Number.ToString(), actual.Id.Value, $"t{n:D6}");
        if (data.ContainsKey("from"))
        {
            data["from"] = ended.Number.ToString();
        }

        if (data.ContainsKey("text"))
        {
            (data["text"], data["revision"]) = ($"めざす姿その{n}", (await door.Services.GetRequiredService<IVisions>().FindAsync(forum, default))?.Value.Revision ?? 0);
        }

        return data;
    }

    /// <summary>What the slice is made of, row by row, without what only the account knows; who did it when is known by turn and form.</summary>
    private static async Task<List<string>> SnapshotAsync(FrontDoor door) =>
    [
        .. (await door.RowsAsync()).Where(static row => row.RowKey.Split(':')[0] is "goal" or "goalactual" or "goal-task" or "goal-vision" or "history" or "counter")
            .Select(static row => $"{row.RowKey} {string.Join(' ', row.Where(static column => column.Key is not ("odata.etag" or "Timestamp" or "PartitionKey")).OrderBy(static column => column.Key, StringComparer.Ordinal).Select(static column => $"{column.Key}={column.Value}"))}")
            .Order(StringComparer.Ordinal),
    ];
}
