using System.Text.Json.Nodes;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
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

    private const string Mark = "QQOVERDUEQQ";

    private static readonly DateTimeOffset At = new(2026, 5, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_change_killed_at_any_write_and_pressed_again_is_done_once(OnTheWay kind)
    {
        await using var seeded = await FrontDoor.StartAsync(azurite);
        await seeded.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var forum = await seeded.ForumAsync();
        await using var door = await WithoutWorkersAsync(seeded);
        var (deaths, n) = (0, 0);
        foreach (var (verb, status, data) in Changes())
        {
            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostWrites, $"{verb} did not end.");
                var code = await PreparedAsync(door, forum, status, verb, ++n);
                var filled = (JsonObject)data.DeepClone();
                (filled["forum"], filled["form"], filled["code"], filled["revision"]) = (forum.Value, $"form{n:D12}", code.Value, 1);
                if (verb == "leak.step.1")
                {
                    filled["leak"] = LeakOf(n);
                }

                var activity = door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", verb, filled);
                var before = await SnapshotAsync(door);
                var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => door.DeliverAsync((JsonObject)activity.DeepClone()));
                var between = await SnapshotAsync(door);

                await door.DeliverAsync((JsonObject)activity.DeepClone());
                await door.DeliverAsync(door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", verb, (JsonObject)filled.DeepClone()));
                var after = await SnapshotAsync(door);

                Assert.True(between.SequenceEqual(before) || between.SequenceEqual(after), $"{verb} at {step}: half of it was done.\n{string.Join('\n', between.Except(before))}");
                Assert.False(after.SequenceEqual(before), $"{verb} at {step} changed nothing.");
                Assert.True(Count(after, "history:") - Count(before, "history:") == (verb.StartsWith("case.draft", StringComparison.Ordinal) ? 0 : 1), $"{verb} at {step}: its history.");
                Assert.Equal(Promised(verb), Count(after, "out:case", "out:agenda", "out:leak") - Count(before, "out:case", "out:agenda", "out:leak"));
                if (!died)
                {
                    break;
                }

                deaths++;
            }
        }

        Assert.True(deaths >= Changes().Count, $"Only {deaths} writes were seen.");
    }

    /// <summary>Each day at every forum, and nobody presses again: what the next run finds is all there is.</summary>
    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_purge_killed_at_any_write_and_run_again_takes_every_text_and_says_so_once(OnTheWay kind)
    {
        await using var seeded = await FrontDoor.StartAsync(azurite);
        await seeded.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var forum = await seeded.ForumAsync();
        await using var door = await WithoutWorkersAsync(seeded);
        var purge = door.Services.GetServices<IDailyWork>().OfType<PurgeCases>().Single();
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            Assert.True(step <= MostWrites, "The purge did not end.");
            CaseCode[] codes = [new($"C-{2 * step:D5}"), new($"C-{(2 * step) + 1:D5}")];
            await InsertOverdueAsync(door, forum, codes);
            Assert.Equal(["case#Content", "case#Content", "case#Digest", "case#Digest", "casedraft#Draft"], (await MarkedAsync(door)).Order(StringComparer.Ordinal));
            var before = await SnapshotAsync(door);

            var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => purge.RunAsync(forum, isDue: true, default));
            await purge.RunAsync(forum, isDue: true, default);
            var after = await SnapshotAsync(door);
            await purge.RunAsync(forum, isDue: true, default);
            Assert.Equal(after, await SnapshotAsync(door));

            Assert.Empty(await MarkedAsync(door));
            Assert.Equal(0, Count(after, "casedraft:"));
            foreach (var code in codes)
            {
                Assert.Equal("purged", Assert.Single(await door.RowsAsync(prefix: $"history:case:{code}:")).GetString("What"));
                Assert.Single(after.Except(before), row => row.StartsWith("out:", StringComparison.Ordinal) && row.Contains(code.Value, StringComparison.Ordinal));
            }

            if (!died)
            {
                break;
            }

            deaths++;
        }

        Assert.True(deaths >= 3, $"Only {deaths} writes were seen.");
    }

    /// <summary>What is promised beside what brings the channel up to date.</summary>
    private static int Promised(string verb) => verb switch
    {
        "leak.record.1" => 6,
        "case.aggregate.1" => 2,
        "case.approve.1" or "case.return.1" or "case.submit.1" or "case.mend.1" or "case.readers.1" or "case.discuss.1" or "case.followup.1" => 1,
        _ => 0,
    };

    private static string LeakOf(int n) => $"leak{n:D12}";

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
        ("case.draft.drop.1", CaseStatus.Waiting, []),
        ("case.mend.1", CaseStatus.Returned, Teams.Access.AccessTable.CaseForm()),
        ("case.withdraw.1", CaseStatus.Waiting, []),
        ("case.readers.1", CaseStatus.Approved, new JsonObject { ["readers"] = People.Tanaka.AadObjectId }),
        ("case.followup.1", CaseStatus.Aggregated, new JsonObject { ["months"] = 3, ["change"] = "Better", ["since"] = "退院した" }),
        ("leak.record.1", CaseStatus.Waiting, new JsonObject { ["knownOn"] = "2026-06-01", ["what"] = "起きたこと" }),
        ("leak.step.1", CaseStatus.Waiting, new JsonObject { ["step"] = "Contain" }),
    ];

    /// <summary>A case in this state: of the one who presses where only they may, else of somebody else.</summary>
    private static async Task<CaseCode> PreparedAsync(FrontDoor door, ForumId forum, CaseStatus status, string verb, int n)
    {
        var isHeld = verb == "case.release.1";
        var by = verb is "case.mend.1" or "case.withdraw.1" or "case.followup.1" ? People.Sato : People.Suzuki;
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var code = new CaseCode($"C-{n:D5}");
        var submission = new CaseSubmission(
            new CaseHead(code, status, PersonId.Of(by.AadObjectId, ""), by.Name, At, At, 1, status is CaseStatus.Waiting or CaseStatus.Returned ? null : new CaseDigest(bands, "要約", At)) { IsHeld = isHeld },
            new CaseContent(bands, CaseBasis.Deidentified, "状況", "", ""),
            ReviewNotes.None) { Hold = isHeld ? new CaseHold("理由", "佐藤", At) : null };
        var changes = new Changes().Insert(submission);
        if (await door.Services.GetRequiredService<Bot.Cases.Drafts.IDrafts>().OfAsync(forum, PersonId.Of(People.Sato.AadObjectId, ""), default) is { } draft)
        {
            changes.Delete(draft);
            Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
            changes = new Changes();
        }

        if (verb == "case.draft.drop.1")
        {
            changes.Insert(new Bot.Cases.Drafts.SavedDraft(PersonId.Of(People.Sato.AadObjectId, ""), new CaseDraft(null, null, null, null, null, null, null, "書きかけ", null, null), door.Time.GetUtcNow()));
        }

        if (verb == "leak.step.1")
        {
            changes.Insert(new Bot.Cases.Leaks.Leak(
                LeakOf(n), new DateOnly(2026, 6, 1), false, new Bot.Cases.Leaks.LeakText("起きたこと", "", ""), [], PersonId.Of(People.Sato.AadObjectId, ""), People.Sato.Name, At, 1));
        }

        if (changes.IsEmpty)
        {
            return code;
        }

        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        return code;
    }

    /// <summary>The same storage without what works by itself: a test runs it where it wants to see it die.</summary>
    private async Task<FrontDoor> WithoutWorkersAsync(FrontDoor seeded)
    {
        await seeded.StopAsync();
        return await FrontDoor.StartWithoutWorkersAsync(azurite, seeded);
    }

    /// <summary>Cases and a draft whose time is over, each text of them with the mark.</summary>
    private static async Task InsertOverdueAsync(FrontDoor door, ForumId forum, IEnumerable<CaseCode> codes)
    {
        var now = door.Time.GetUtcNow();
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var by = PersonId.Of(People.Suzuki.AadObjectId, "");
        var changes = new Changes().Insert(new Bot.Cases.Drafts.SavedDraft(by, new CaseDraft(null, null, null, null, null, null, null, Mark, null, null), now - Bot.Cases.Drafts.SavedDraft.Kept));
        foreach (var code in codes)
        {
            changes.Insert(new CaseSubmission(
                new CaseHead(code, CaseStatus.Aggregated, by, People.Suzuki.Name, now.AddDays(-100), now.AddDays(-91), 4, new CaseDigest(bands, Mark, now.AddDays(-95)) { Outcome = Mark })
                {
                    AggregatedAt = now.AddDays(-91), KeptFrom = now.AddDays(-91),
                },
                new CaseContent(bands, CaseBasis.Deidentified, Mark, Mark, Mark),
                ReviewNotes.None));
        }

        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
    }

    /// <summary>The sealed columns in which the mark stands.</summary>
    private static async Task<IReadOnlyList<string>> MarkedAsync(FrontDoor door) =>
        [.. (await CaseMarks.UnsealedAsync(door)).Where(static one => CaseMarks.Holds(one.Text, Mark)).Select(static one => one.Place)];

    /// <summary>What cases are made of, row by row, by what they say and not by how it was sealed; promises by their kinds.</summary>
    private static async Task<List<string>> SnapshotAsync(FrontDoor door)
    {
        List<string> all = [];
        foreach (var row in await door.RowsAsync())
        {
            if (row.RowKey.Split(':')[0] is "case" or "casedraft" or "leak" or "history")
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
