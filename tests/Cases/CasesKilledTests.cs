using System.Text.Json.Nodes;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>
/// Every change in the life of a case, ended at each of its writes to storage, before and after it arrives, and then pressed again by whoever
/// got no answer: it is done once, and its history says so once.
/// </summary>
public sealed class CasesKilledTests(AzuriteFixture azurite)
{
    /// <summary>More writes than any of the changes makes.</summary>
    private const int MostWrites = 10;

    private static readonly DateTimeOffset At = new(2026, 5, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_change_killed_at_any_write_and_pressed_again_is_done_once(OnTheWay kind)
    {
        await using var seeded = await FrontDoor.StartAsync(azurite);
        await seeded.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var forum = await seeded.ForumAsync();
        await seeded.StopAsync();
        await using var door = await FrontDoor.StartAsync(azurite, before: seeded, services: static all =>
        {
            foreach (var worker in all.Where(static each => each.ServiceType == typeof(IHostedService) && each.ImplementationType?.Assembly == typeof(RandomIds).Assembly).ToArray())
            {
                all.Remove(worker);
            }
        });
        var (deaths, n) = (0, 0);
        foreach (var (verb, status, data) in Changes())
        {
            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostWrites, $"{verb} did not end.");
                var code = await PreparedAsync(door, forum, status, verb == "case.release.1", ++n);
                var filled = (JsonObject)data.DeepClone();
                (filled["forum"], filled["form"], filled["code"], filled["revision"]) = (forum.Value, $"form{n:D12}", code.Value, 1);
                var activity = door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", verb, filled);
                var before = await SnapshotAsync(door);
                var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => door.DeliverAsync((JsonObject)activity.DeepClone()));
                var between = await SnapshotAsync(door);

                await door.DeliverAsync((JsonObject)activity.DeepClone());
                await door.DeliverAsync(door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", verb, (JsonObject)filled.DeepClone()));
                var after = await SnapshotAsync(door);

                Assert.True(between.SequenceEqual(before) || between.SequenceEqual(after), $"{verb} at {step}: half of it was done.\n{string.Join('\n', between.Except(before))}");
                Assert.True(after.Except(before).Any(), $"{verb} at {step} changed nothing.");
                Assert.True(Count(after, "history:") - Count(before, "history:") == (verb.StartsWith("case.draft", StringComparison.Ordinal) ? 0 : 1), $"{verb} at {step}: its history.");
                Assert.Equal(verb == "case.aggregate.1" ? 2 : verb == "case.approve.1" || verb == "case.return.1" || verb == "case.submit.1" || verb == "case.discuss.1" ? 1 : 0, Count(after, "out:case", "out:agenda") - Count(before, "out:case", "out:agenda"));
                if (!died)
                {
                    break;
                }

                deaths++;
            }
        }

        Assert.True(deaths >= Changes().Count, $"Only {deaths} writes were seen.");
    }

    private static int Count(IEnumerable<string> rows, params string[] prefixes) => rows.Count(row => prefixes.Any(prefix => row.StartsWith(prefix, StringComparison.Ordinal)));

    private static List<(string Verb, CaseStatus Status, JsonObject Data)> Changes() =>
    [
        ("case.submit.1", CaseStatus.Waiting, Teams.Access.AccessTable.CaseForm()),
        ("case.approve.1", CaseStatus.Waiting, new JsonObject { ["summary"] = "要約の文" }),
        ("case.return.1", CaseStatus.Waiting, new JsonObject { ["comment"] = "直してください" }),
        ("case.discuss.1", CaseStatus.Approved, []),
        ("case.talk.1", CaseStatus.Approved, new JsonObject { ["happened"] = "退院が進まない" }),
        ("case.aggregate.1", CaseStatus.Discussing, new JsonObject { ["outcome"] = "まとめの文" }),
        ("case.hold.1", CaseStatus.Aggregated, new JsonObject { ["hold"] = "確かめている" }),
        ("case.release.1", CaseStatus.Aggregated, []),
        ("case.draft.save.1", CaseStatus.Waiting, new JsonObject { ["situation"] = "書きかけ" }),
    ];

    /// <summary>A case of somebody else in this state.</summary>
    private static async Task<CaseCode> PreparedAsync(FrontDoor door, ForumId forum, CaseStatus status, bool isHeld, int n)
    {
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var code = new CaseCode($"C-{n:D5}");
        var submission = new CaseSubmission(
            new CaseHead(code, status, PersonId.Of(People.Suzuki.AadObjectId, ""), "鈴木 健", At, At, 1, status == CaseStatus.Waiting ? null : new CaseDigest(bands, "要約", At)) { IsHeld = isHeld },
            new CaseContent(bands, CaseBasis.Deidentified, "状況", "", ""),
            ReviewNotes.None) { Hold = isHeld ? new CaseHold("理由", "佐藤", At) : null };
        var changes = new Changes().Insert(submission);
        if (await door.Services.GetRequiredService<Bot.Cases.Drafts.IDrafts>().OfAsync(forum, PersonId.Of(People.Sato.AadObjectId, ""), default) is { } draft)
        {
            changes.Delete(draft);
        }

        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        return code;
    }

    /// <summary>What cases are made of, row by row, by what they say and not by how it was sealed; promises by their kinds.</summary>
    private static async Task<List<string>> SnapshotAsync(FrontDoor door)
    {
        List<string> all = [];
        foreach (var row in await door.RowsAsync())
        {
            if (row.RowKey.Split(':')[0] is "case" or "casedraft" or "history")
            {
                all.Add($"{row.RowKey} {string.Join(' ', row.Where(static column => column.Key is not ("odata.etag" or "Timestamp" or "PartitionKey") && column.Value is not (byte[] or BinaryData)).OrderBy(static column => column.Key, StringComparer.Ordinal).Select(static column => $"{column.Key}={column.Value}"))}");
            }
            else if (row.RowKey.StartsWith("out:", StringComparison.Ordinal))
            {
                all.Add($"out:{row.GetString("Kind")} {row.RowKey}");
            }
        }

        return [.. all.Order(StringComparer.Ordinal)];
    }
}
