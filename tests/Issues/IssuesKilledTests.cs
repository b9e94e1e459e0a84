using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>
/// Every change of the log, ended at each of its writes to storage, before and after it arrives, and then pressed again by whoever got no
/// answer: it is done once, and its history says so once.
/// </summary>
public sealed class IssuesKilledTests(AzuriteFixture azurite)
{
    /// <summary>More writes than any of the changes makes.</summary>
    private const int MostWrites = 10;

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
        foreach (var (verb, revision, data) in Changes())
        {
            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostWrites, $"{verb} did not end.");
                var (number, strength) = await PreparedAsync(door, forum, revision, ++n);
                var filled = (JsonObject)data.DeepClone();
                (filled["forum"], filled["form"], filled["issue"], filled["strength"]) = (forum.Value, $"form{n:D12}", verb.StartsWith("strength.", StringComparison.Ordinal) ? null : $"R8-{number}", strength);
                filled["subject"] = $"件名その{n}";
                var activity = door.Activities.Execute(team, People.Sato, "1", verb, filled);
                var before = await SnapshotAsync(door);
                var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => door.DeliverAsync((JsonObject)activity.DeepClone()));
                var between = await SnapshotAsync(door);

                await door.DeliverAsync((JsonObject)activity.DeepClone());
                await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", verb, (JsonObject)filled.DeepClone()));
                var after = await SnapshotAsync(door);

                Assert.True(between.SequenceEqual(before) || between.SequenceEqual(after), $"{verb} at {step}: half of it was done.\n{string.Join('\n', between.Except(before))}");
                Assert.True(after.Except(before).Any(), $"{verb} at {step} changed nothing.");
                Assert.True(after.Count(static row => row.StartsWith("history:", StringComparison.Ordinal)) - before.Count(static row => row.StartsWith("history:", StringComparison.Ordinal)) == (verb == "issue.vote.1" ? 0 : 1), $"{verb} at {step}: its history.");
                if (!died)
                {
                    break;
                }

                deaths++;
            }
        }

        Assert.True(deaths >= Changes().Count, $"Only {deaths} writes were seen.");
    }

    private static List<(string Verb, int Revision, JsonObject Data)> Changes() =>
    [
        ("issue.add.1", 1, new JsonObject { ["category"] = "Housing", ["level"] = "Community", ["anyway"] = true }),
        ("issue.edit.1", 1, new JsonObject { ["category"] = "Housing", ["level"] = "Community", ["revision"] = 1 }),
        ("issue.move.1", 1, new JsonObject { ["status"] = "Accepted", ["revision"] = 1 }),
        ("issue.vote.1", 1, new JsonObject { ["priority"] = "High" }),
        ("issue.undo.1", 2, new JsonObject { ["revision"] = 2 }),
        ("strength.add.1", 1, new JsonObject { ["category"] = "Housing" }),
        ("strength.edit.1", 1, new JsonObject { ["category"] = "Housing", ["revision"] = 1 }),
        ("strength.withdraw.1", 1, []),
    ];

    /// <summary>An issue and a strength of their own; at the second revision the issue has a change to take back.</summary>
    private static async Task<(int Number, string Strength)> PreparedAsync(FrontDoor door, ForumId forum, int revision, int n)
    {
        var issue = IssuesDriver.Issue(1000 + n, by: PersonId.Of(People.Sato.AadObjectId, ""), revision: revision).Value;
        var changes = new Changes().Insert(issue).Insert(IssuesDriver.Strength($"s{n:D10}"));
        if (revision > 1)
        {
            changes.Insert(IssuesDriver.Before(issue));
        }

        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        return (issue.Number.Number, $"s{n:D10}");
    }

    /// <summary>What the log is made of, row by row, without what only the account knows; who did it when is known by turn and form.</summary>
    private static async Task<List<string>> SnapshotAsync(FrontDoor door) =>
    [
        .. (await door.RowsAsync()).Where(static row => row.RowKey.Split(':')[0] is "issue" or "issuestrength" or "issueundo" or "issuevote" or "history" or "counter")
            .Select(static row => $"{row.RowKey} {string.Join(' ', row.Where(static column => column.Key is not ("odata.etag" or "Timestamp" or "PartitionKey")).OrderBy(static column => column.Key, StringComparer.Ordinal).Select(static column => $"{column.Key}={column.Value}"))}")
            .Order(StringComparer.Ordinal),
    ];
}
