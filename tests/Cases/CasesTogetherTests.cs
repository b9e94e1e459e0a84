using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>Many people at one case at once: one of them is first, the others are told, and the history has each change once.</summary>
public sealed partial class CasesTogetherTests(AzuriteFixture azurite)
{
    /// <summary>Each of those who come at once is begun with three times.</summary>
    private const int Rounds = 12;

    private const int FirstRevision = 4;

    private static readonly TimeSpan[] HoldAfter = [TimeSpan.Zero, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1)];

    [Fact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var code = await door.SubmitAsync();
        var forum = (await door.ForumAsync()).Value;

        JsonObject Ask(TeamsPerson who, string verb, params (string Name, string Value)[] data)
        {
            JsonObject filled = new() { ["forum"] = forum, ["code"] = code, ["revision"] = 1 };
            foreach (var (name, value) in data)
            {
                filled[name] = value;
            }

            return door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", verb, filled);
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => door.DeliverAsync((n % 4) switch
        {
            0 => Ask(People.Sato, "case.approve.1", ("summary", $"要約その{n}")),
            1 => Ask(People.Tanaka, "case.approve.1", ("summary", $"要約その{n}")),
            2 => Ask(People.Tanaka, "case.return.1", ("comment", $"コメントその{n}")),
            _ => Ask(People.Sato, "case.return.1", ("comment", $"コメントその{n}")),
        })));
        await door.SettledAsync();

        var history = (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")).ToArray();
        Assert.Equal(2, history.Length);
        Assert.Equal(2, Assert.Single(await door.RowsAsync(prefix: "case:")).GetInt32("Revision"));
        Assert.Equal(history[1] == "approved" ? "Approved" : "Returned", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        Assert.Equal(1, door.Channel.Sent.Count(static sent => sent.ConversationId == ChatOfSuzuki.Id && ((string?)sent.Card?["fallbackText"])?.StartsWith("お出しいただいた", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_submits_one_case_and_all_who_read_at_once_are_on_record()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.PressAsync(People.Suzuki, "この内容で出す", Typed())));
        var code = Assert.Single(await door.RowsAsync(prefix: "case:")).RowKey["case:".Length..];
        var forum = (await door.ForumAsync()).Value;

        var seen = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
        {
            var who = n % 2 == 0 ? People.Sato : People.Tanaka;
            return door.DeliverAsync(door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", "case.open.1", new JsonObject { ["forum"] = forum, ["code"] = code }));
        }));

        // Whoever saw the text is on record; who was not on record in time saw nothing.
        var shown = seen.Count(static answer => CaseMarks.Holds(answer!.ToJsonString(), "\\u90E8\\u5C4B\\u304C\\u898B\\u3064\\u304B\\u3089\\u306A\\u3044"));
        Assert.True(shown >= 1);
        Assert.Equal(shown, (await door.RowsAsync(prefix: $"caseread:{code}:")).Count);
    }

    /// <summary>Two copies of the service purge a case while the secretariat holds it and its presenter tells how it went.</summary>
    [Fact]
    public async Task A_case_that_is_purged_twice_held_and_answered_at_once_loses_nothing_and_its_history_says_each_once()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await using var other = await FrontDoor.StartAsync(azurite, before: door);
        var forum = await door.ForumAsync();
        var (purged, held) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var code = await InsertOverdueAsync(door, forum, round);
            JsonNode? answerToHold = null;
            JsonNode? answerToTelling = null;
            Func<Task>[] all =
            [
                async () =>
                {
                    // At once the hold comes first, after a second the purge does; in between either may.
                    await Task.Delay(HoldAfter[round % HoldAfter.Length]);
                    answerToHold = await door.DeliverAsync(Ask(People.Sato, "case.hold.1", code, ("hold", "訴えがある")));
                },
                () => PurgeOf(door).RunAsync(forum, isDue: true, default),
                async () => answerToTelling = await other.DeliverAsync(Ask(People.Suzuki, "case.followup.1", code, ("change", "Better"), ("since", "退院できた"))),
                () => PurgeOf(other).RunAsync(forum, isDue: true, default),
            ];

            // Whoever is begun with is ahead by a little.
            await Task.WhenAll(Enumerable.Range(0, all.Length).Select(n => all[(n + round) % all.Length]()));
            await door.SettledAsync();

            var after = (await door.Services.GetRequiredService<ICases>().FindAsync(forum, code, default))!.Value;
            var history = (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")).ToArray();
            var said = $"{round}: {string.Join(' ', history)}\n{CaseMarks.Plain(answerToHold)}\n{CaseMarks.Plain(answerToTelling)}";
            Assert.True(history.Distinct(StringComparer.Ordinal).Count() == history.Length, said);
            Assert.True(after.Head.Revision == FirstRevision + history.Length, said);

            // What the presenter has told is there whatever came first, and comes to the agenda once.
            Assert.Contains("followed-up", history);
            Assert.Contains("ありがとうございました", CaseMarks.Plain(answerToTelling), StringComparison.Ordinal);
            Assert.Equal("退院できた", Assert.Single(after.FollowUps).Text);
            Assert.Single(await door.RowsAsync(prefix: "agenda:"), row => row.GetString("Subject").Contains(code.Value, StringComparison.Ordinal));

            // Whoever was told that it is held finds it held, and who came too late is told so.
            Assert.True(history.Contains("held") == after.Head.IsHeld && after.Head.IsHeld == (after.Hold is not null), said);
            Assert.True(CaseMarks.Plain(answerToHold).Contains("消さずに残すことにしました", StringComparison.Ordinal) == after.Head.IsHeld, said);
            Assert.True(history.Contains("purged") == after.Head.PurgedAt is not null && after.Head.PurgedAt is not null == after.Content is null, said);
            Assert.True(after.Head.PurgedAt is null == after.Head.Digest!.Summary.Length > 0, said);
            Assert.True(after.Head.IsHeld || after.Head.PurgedAt is not null, said);
            purged += after.Head.PurgedAt is null ? 0 : 1;
            held += after.Head.IsHeld ? 1 : 0;
        }

        Assert.True(purged > 0 && held > 0, $"Of {Rounds} rounds {purged} purged and {held} held: one of them never came first.");

        static IDailyWork PurgeOf(FrontDoor copy) => copy.Services.GetServices<IDailyWork>().OfType<PurgeCases>().Single();

        JsonObject Ask(TeamsPerson who, string verb, CaseCode code, params (string Name, string Value)[] typed)
        {
            JsonObject data = new() { ["forum"] = forum.Value, ["code"] = code.Value, ["months"] = 3 };
            foreach (var (name, value) in typed)
            {
                data[name] = value;
            }

            return door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", verb, data);
        }
    }

    /// <summary>Suzuki's, aggregated so long ago that its text has had its time.</summary>
    private static async Task<CaseCode> InsertOverdueAsync(FrontDoor door, ForumId forum, int n)
    {
        var (now, code) = (door.Time.GetUtcNow(), new CaseCode($"C-{n:D5}"));
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var head = new CaseHead(
            code, CaseStatus.Aggregated, PersonId.Of(People.Suzuki.AadObjectId, ""), People.Suzuki.Name, now.AddDays(-100), now.AddDays(-91), FirstRevision, new CaseDigest(bands, "要約の文", now.AddDays(-95)))
        {
            AggregatedAt = now.AddDays(-91), KeptFrom = now.AddDays(-91),
        };
        var changes = new Changes().Insert(new CaseSubmission(head, new CaseContent(bands, CaseBasis.Deidentified, "状況", "", ""), ReviewNotes.None));
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        return code;
    }

    /// <summary>Each round a key is made and used at once, by a copy that the others have not heard it from, while people hand in at all of them.</summary>
    [Fact]
    public async Task Keys_rotated_while_cases_are_handed_in_lose_none_and_every_copy_opens_all_of_them()
    {
        await using var first = await FrontDoor.StartAsync(azurite);
        await first.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var forum = (await first.ForumAsync()).Value;
        List<FrontDoor> copies = [first];
        try
        {
            var said = 0;
            for (var round = 0; round < 3; round++)
            {
                await using (var keys = KeyServices.Make(first.Services.GetRequiredService<KeyRing>(), new KeyOptions { AcceptUnwrapped = true }))
                {
                    keys.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
                }

                copies.Add(await FrontDoor.StartAsync(azurite, before: first));
                await Task.WhenAll(Enumerable.Range(said, 6).Select(n => copies[n % copies.Count].DeliverAsync(Submitted(n))));
                said += 6;
                var codes = (await first.RowsAsync(prefix: "case:")).Select(static row => row.RowKey["case:".Length..]).ToArray();
                Assert.Equal(said, codes.Length);
                foreach (var copy in copies)
                {
                    var shown = await Task.WhenAll(codes.Select(code => copy.DeliverAsync(Opened(code))));
                    Assert.Equal(Enumerable.Range(0, said), shown.Select(StoryOf).Order());
                }
            }

            var used = (await first.RowsAsync(prefix: "case:")).Select(static row => new Guid(row.GetBinary("Content").AsSpan(4, 16))).Distinct();
            Assert.InRange(used.Count(), 3, 4);
        }
        finally
        {
            foreach (var copy in copies.Skip(1))
            {
                await copy.DisposeAsync();
            }
        }

        JsonObject Submitted(int n)
        {
            JsonObject data = new() { ["forum"] = forum };
            foreach (var (input, value) in Typed($"Aさんの部屋が見つからない。物語{n:D2}番。"))
            {
                data[input] = value;
            }

            return first.Activities.Execute(ChatOfSuzuki, People.Suzuki, "1", "case.submit.1", data);
        }

        JsonObject Opened(string code) => first.Activities.Execute(ChatOfSato, People.Sato, "1", "case.open.1", new JsonObject { ["forum"] = forum, ["code"] = code });

        static int StoryOf(JsonNode? answer) => int.Parse(Story().Match(answer!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("物語(?<n>[0-9]+)番", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Story();
}
