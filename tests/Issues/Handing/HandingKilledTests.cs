using System.Text.Json.Nodes;
using CareSystem.Bot.Agenda;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Links;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>
/// Every change between bodies and forums, and everything that is carried from one forum into another, ended at each of its writes to
/// storage, before and after it arrives, and then done again: nothing is lost, and nothing is there twice, in neither forum.
/// </summary>
public sealed class HandingKilledTests(AzuriteFixture azurite)
{
    /// <summary>More writes than any of the changes makes.</summary>
    private const int MostWrites = 14;

    private static readonly HandingMark Mark = new(new PersonId("who"), "別所 遥", FrontDoor.Monday);

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_change_killed_at_any_write_and_done_again_is_done_once_in_both_forums(OnTheWay kind)
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.Door.StopAsync();
        await using var door = await FrontDoor.StartWithoutWorkersAsync(azurite, driver.Door);
        var world = new World(door, driver.Town.Team, driver.Town.Forum, driver.AreaForum, (await door.RowsAsync(prefix: "link:"))[0].GetString("Token"));
        var (deaths, n) = (0, 0);
        foreach (var (name, history, prepare) in Works())
        {
            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostWrites, $"{name} did not end.");
                var work = await prepare(world, ++n);
                var before = await SnapshotAsync(door);
                var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), work);
                var between = await SnapshotAsync(door);

                await work();
                var after = await SnapshotAsync(door);
                await work();
                Assert.Equal(after, await SnapshotAsync(door));

                // In each forum by itself all of it or nothing.
                foreach (var forum in new[] { world.Town, world.Area })
                {
                    List<string>[] states = [.. new[] { before, between, after }.Select(rows => rows.Where(row => row.StartsWith(forum.Value, StringComparison.Ordinal)).ToList())];
                    Assert.True(states[1].SequenceEqual(states[0]) || states[1].SequenceEqual(states[2]), $"{name} at {step}: half of it was done.\n{string.Join('\n', states[1].Except(states[0]))}");
                }

                Assert.True(after.Except(before).Any(), $"{name} at {step} changed nothing.");
                Assert.Equal((name, step, history), (name, step, Count(after, "history:") - Count(before, "history:")));
                if (!died)
                {
                    break;
                }

                deaths++;
            }
        }

        Assert.True(deaths >= Works().Count, $"Only {deaths} writes were seen.");
    }

    private static List<(string Name, int History, Func<World, int, Task<Func<Task>>> Prepare)> Works() =>
    [
        ("hand to a body", 1, static async (world, n) =>
        {
            var issue = await world.IssueAsync(n);
            var data = new JsonObject { ["issue"] = issue, ["to"] = "b-consultation", ["replyBy"] = "2026-07-01" };
            var seen = await world.PressAsync("handing.send.1", data, n);
            data["seen"] = seen![..seen!.IndexOf('"', StringComparison.Ordinal)];
            return world.Press("handing.send.1", data, n);
        }),
        ("acknowledge", 1, static async (world, n) => world.Press("handing.receive.1", new JsonObject { ["handing"] = await world.HandingAsync(n, "consultation") }, n)),
        ("answer", 1, static async (world, n) => world.Press("handing.answer.1", new JsonObject { ["handing"] = await world.HandingAsync(n, "consultation"), ["verdict"] = "Accepted" }, n)),
        ("call back", 1, static async (world, n) => world.Press("handing.recall.1", new JsonObject { ["handing"] = await world.HandingAsync(n, "consultation") }, n)),
        ("carry there", 0, static async (world, n) =>
        {
            var id = HandingId.Parse(await world.HandingAsync(n, null))!.Value;
            return () => world.Get<FollowHanding>().ThereAsync(world.Town, id, default);
        }),
        ("carry the calling back", 0, static async (world, n) =>
        {
            var id = HandingId.Parse(await world.HandingAsync(n, null, static handing => handing with { CalledBack = Mark }))!.Value;
            await world.InboxAsync(n, static inbox => inbox);
            return () => world.Get<FollowHanding>().ThereAsync(world.Town, id, default);
        }),
        ("carry back", 2, static async (world, n) =>
        {
            await world.HandingAsync(n, null);
            var id = await world.InboxAsync(n, static inbox => inbox with { Received = Mark, Answer = new HandingAnswer(HandingVerdict.Declined, "所管が違います。", Mark) });
            return () => world.Get<FollowHanding>().BackAsync(world.Area, id, default);
        }),
        ("call back too late", 1, static async (world, n) =>
        {
            var id = HandingId.Parse(await world.HandingAsync(n, null, static handing => handing with { CalledBack = Mark }, isOpen: false))!.Value;
            await world.InboxAsync(n, static inbox => inbox with { Received = Mark });
            return () => world.Get<FollowHanding>().ThereAsync(world.Town, id, default);
        }),
        ("not delivered", 1, static async (world, n) =>
        {
            var id = HandingId.Parse(await world.HandingAsync(n, null, static handing => handing with { To = handing.To with { Token = "another" } }))!.Value;
            return () => world.Get<FollowHanding>().ThereAsync(world.Town, id, default);
        }),
        ("take up", 2, static async (world, n) => world.Press("inbox.receive.1", new JsonObject { ["inbox"] = (await world.InboxAsync(n, static inbox => inbox)).Value }, n, isArea: true)),
        ("answer another forum", 1, static async (world, n) => world.Press(
            "inbox.answer.1", new JsonObject { ["inbox"] = (await world.InboxAsync(n, static inbox => inbox with { Received = Mark })).Value, ["verdict"] = "Accepted" }, n, isArea: true)),
        ("put on the agenda", 1, static async (world, n) =>
        {
            var id = await world.HandingAsync(n, "consultation", static handing => handing with { Received = Mark, Answer = new HandingAnswer(HandingVerdict.Accepted, "", Mark) });
            return () => world.Get<ProposeAgendaItem>().RunAsync(world.Town, new AgendaItemDue(IssueHanding.SharedKind, id), FrontDoor.Monday, default);
        }),
        ("ask for a link", 1, static async (world, n) =>
        {
            var (other, code) = (new ForumId($"fother{n}"), $"{n:D10}");
            await world.Get<ILinkCodes>().ListAsync(LinkCode.HashOf(code)!, other, world.Door.Time.GetUtcNow().AddHours(1), default);
            return world.Press("link.ask.1", new JsonObject { ["code"] = code }, n);
        }),
        ("carry the asking", 1, static async (world, n) =>
        {
            // The link of the world is another forum's here: each step asks from a forum of its own.
            var (from, hash) = (await world.ForumAsync(n), IdText.Hash("link-code", $"{n}"));
            await world.CommitAsync(from, new Changes().Insert(new ForumLink(world.Area, "", $"token{n}", LinkState.Asked, Mark.By, Mark.ByName, Mark.At, 1)));
            await world.CommitAsync(world.Area, new Changes().Upsert(new LinkCode(hash, world.Door.Time.GetUtcNow().AddHours(1))));
            return () => world.Get<CarryLink>().AskAsync(from, new LinkAskDue(world.Area.Value, $"token{n}", hash), default);
        }),
        ("agree to a link", 1, static async (world, n) =>
        {
            await world.CommitAsync(world.Town, new Changes().Insert(new ForumLink(new ForumId($"fasks{n}"), "となり", $"asks{n}", LinkState.Asking, Mark.By, Mark.ByName, Mark.At, 1)));
            return world.Press("link.accept.1", new JsonObject { ["link"] = $"asks{n}" }, n);
        }),
        ("end a link", 1, static async (world, n) =>
        {
            await world.CommitAsync(world.Town, new Changes().Insert(new ForumLink(new ForumId($"fends{n}"), "となり", $"ends{n}", LinkState.Linked, Mark.By, Mark.ByName, Mark.At, 1)));
            return world.Press("link.end.1", new JsonObject { ["link"] = $"ends{n}" }, n);
        }),
        ("carry the agreement", 1, static async (world, n) =>
        {
            var from = await world.ForumAsync(n);
            await world.CommitAsync(from, new Changes().Insert(new ForumLink(world.Area, "森圏域", $"token{n}", LinkState.Linked, Mark.By, Mark.ByName, Mark.At, 2)));
            await world.CommitAsync(world.Area, new Changes().Insert(new ForumLink(from, "", $"token{n}", LinkState.Asked, Mark.By, Mark.ByName, Mark.At, 1)));
            return () => world.Get<CarryLink>().FollowAsync(from, new LinkFollowDue(world.Area.Value, $"token{n}"), default);
        }),
    ];

    private static int Count(IEnumerable<string> rows, string kind) => rows.Count(row => row.Contains($" {kind}", StringComparison.Ordinal));

    /// <summary>What both forums are made of, row by row, and what they promise by its kind, without what only the account knows.</summary>
    private static async Task<List<string>> SnapshotAsync(FrontDoor door) =>
    [
        .. (await door.RowsAsync())
            .Where(static row => row.RowKey.Split(':')[0] is "handing" or "issuehanded" or "inbox" or "issue" or "agenda" or "history" or "counter" or "link" or "linkcode" or "out")
            .Select(static row => row.RowKey.StartsWith("out:", StringComparison.Ordinal)
                ? $"{row.PartitionKey} out {row.GetString("Kind")} {row.GetString("Record")}"
                : $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Where(static column => column.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey")).OrderBy(static column => column.Key, StringComparer.Ordinal).Select(static column => $"{column.Key}={column.Value}"))}")
            .Order(StringComparer.Ordinal),
    ];

    private sealed record World(FrontDoor Door, TeamsPlace Team, ForumId Town, ForumId Area, string Token)
    {
        public T Get<T>() where T : notnull => Door.Services.GetRequiredService<T>();

        public async Task CommitAsync(ForumId forum, Changes changes) => Assert.True(await Get<IForumActions>().CommitAsync(forum, changes, default));

        /// <summary>A press by the secretariat of the forum, sent as often as it is asked for, as the same activity and as a new one with the same form.</summary>
        public Func<Task> Press(string verb, JsonObject data, int n, bool isArea = false) => async () => await PressAsync(verb, data, n, isArea);

        /// <returns>What stands behind the mark of a preview; null where there is none.</returns>
        public async Task<string?> PressAsync(string verb, JsonObject data, int n, bool isArea = false)
        {
            var filled = (JsonObject)data.DeepClone();
            (filled["forum"], filled["form"]) = (isArea ? Area.Value : Town.Value, $"form{n:D12}");
            var who = isArea ? HandingDriver.Bessho : People.Sato;
            var answer = await Door.DeliverAsync(Door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", verb, filled));
            return answer?.ToJsonString().Split("\"seen\":\"") is [_, var seen, ..] ? seen : null;
        }

        /// <summary>An issue of its own.</summary>
        public async Task<string> IssueAsync(int n)
        {
            await CommitAsync(Town, new Changes().Insert(IssuesDriver.Issue(1000 + n, by: PersonId.Of(People.Sato.AadObjectId, "")).Value));
            return $"R8-{1000 + n}";
        }

        /// <summary>A handing of its own, to a body or to the area.</summary>
        public async Task<string> HandingAsync(int n, string? body, Func<IssueHanding, IssueHanding>? with = null, bool isOpen = true)
        {
            var handing = Handing(n);
            handing = handing with { To = handing.To with { Body = body is null ? null : new BodyId(body), Channel = body is null ? null : new ConversationId("19:sodan@thread.tacv2"), Forum = body is null ? Area : null } };
            handing = with?.Invoke(handing) ?? handing;
            var changes = new Changes().Insert(handing);
            await CommitAsync(Town, isOpen && handing.IsOpen ? changes.Insert(handing.Open) : changes);
            return handing.Id.Value;
        }

        public async Task<InboxId> InboxAsync(int n, Func<InboxIssue, InboxIssue> with)
        {
            var handing = Handing(n);
            var inbox = with(new InboxIssue(
                InboxId.Of(Town, handing.Id), Town, "さくら市", handing.Id, handing.Issue, handing.ReplyBy, FrontDoor.Monday, null, null, null, IsCalledBack: false, Revision: 1));
            await CommitAsync(Area, new Changes().Insert(inbox));
            return inbox.Id;
        }

        /// <summary>A forum of its own, of which nothing is needed but its name.</summary>
        public async Task<ForumId> ForumAsync(int n)
        {
            var row = (await Door.RowsAsync(prefix: RosterTable.ForumKey)).Single(row => row.RowKey == RosterTable.ForumKey && row.PartitionKey == Town.Value);
            row.PartitionKey = $"fthird{n}";
            await new Azure.Data.Tables.TableClient(Door.ConnectionString, Door.Prefix + "forums").AddEntityAsync(row);
            return new ForumId(row.PartitionKey);
        }

        private IssueHanding Handing(int n)
        {
            var handing = HandingDriver.Handing(null, Area, $"0abc{n:D4}").Value;
            var number = new IssueNumber(new FiscalYear(2026), 1000 + n);
            return handing with { Id = HandingId.Of(number, $"0abc{n:D4}"), Issue = handing.Issue with { Number = number }, To = handing.To with { Token = Token } };
        }
    }
}
