using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Forums.Links;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>The ids of one forum's things.</summary>
internal sealed record Things(
    string Forum,
    string Item,
    string WithdrawnItem,
    string Issue,
    string EditedIssue,
    string Strength,
    string Meeting,
    string CancelledMeeting,
    string Poll,
    string ClosedPoll,
    string Round,
    string ClosedRound,
    string WaitingCase,
    string ApprovedCase,
    string AggregatedCase,
    string HeldCase,
    string Leak,
    string Person,
    string Seat,
    string Organization,
    string Undelivered,
    string Upload,
    string Handing,
    string Inbox,
    string TakenInbox,
    string Link,
    string Goal,
    string EndedGoal,
    string Actual,
    string Task,
    string OtherCase);

/// <summary>An answer: the door's status, and every word that left because of the activity.</summary>
internal sealed record Answered(HttpStatusCode Status, string Words);

/// <summary>
/// Two forums with one of everything, made through the front door; then a service on the same storage that delivers nothing, so that
/// whatever changes there was changed by a turn.
/// </summary>
public sealed class AccessWorld(AzuriteFixture azurite) : IAsyncLifetime
{
    internal const string NeighbourTenant = "22222222-2222-4222-8222-222222222222";

    /// <summary>Stands in every text of the forum that is asked.</summary>
    internal const string Marker = "ここだけの印";

    /// <summary>Stands in every text of the other forum.</summary>
    internal const string OtherMarker = "よそだけの印";

    /// <summary>Stands in the text of every case.</summary>
    internal const string CaseText = "だれにも見せない本文";

    /// <summary>A connection code that is good.</summary>
    internal const string LinkCodeText = "7F3K2-M4X9A";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private FrontDoor? seeded;
    private FrontDoor? door;
    private int threads;

    /// <summary>Made once: signing costs more than all the rest.</summary>
    private string? token;

    internal FrontDoor Door => door ?? throw new InvalidOperationException("Not started.");

    internal TeamsPlace Team { get; private set; } = null!;

    internal TeamsPlace OtherTeam { get; private set; } = null!;

    internal Things Here { get; private set; } = null!;

    internal Things Elsewhere { get; private set; } = null!;

    internal StorageSnapshot Seeded { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Tenants:Allowed"] = $"{ChannelStandIn.TenantId},{NeighbourTenant}" };
        seeded = await FrontDoor.StartAsync(azurite, settings: settings);
        (Team, Here) = await SeedAsync(seeded, "access-here", Actor.Secretariat, Actor.Author, Marker, issues: 1);
        (OtherTeam, Elsewhere) = await SeedAsync(seeded, "access-elsewhere", Actor.OtherForum, Actor.OtherForum, OtherMarker, issues: 3);
        await seeded.StopAsync();
        door = await FrontDoor.StartWithoutWorkersAsync(azurite, seeded, settings);

        // One of the workers that are not here reads the keys of sealed columns at the start.
        door.Services.GetRequiredService<ProtectedText>().Seal(new ForumId("any"), "row", "");

        // Everybody has spoken once: their addresses are known.
        foreach (var actor in Actors.Inside.Concat(Actors.Named).Concat(Actors.Outside))
        {
            var chat = TeamsPlace.ChatOf(actor.Person());
            await AskAsync(actor, new Attempt("warm up", chat, Door.Activities.Message(chat, actor.Person(), "ヘルプ")));
            var channel = Thread(actor);
            await AskAsync(actor, new Attempt("warm up", channel, Door.Activities.Message(channel, actor.Person(), "ヘルプ")));
        }

        Seeded = await StorageSnapshot.TakeAsync(Door);
    }

    /// <summary>Makes storage what it was at the beginning.</summary>
    /// <param name="now">What it holds now, where that has just been read.</param>
    internal async Task RestoreAsync(StorageSnapshot? now = null) => Seeded = await Seeded.RestoreAsync(Door, now ?? await StorageSnapshot.TakeAsync(Door));

    public async ValueTask DisposeAsync()
    {
        if (door is not null)
        {
            await door.DisposeAsync();
        }

        if (seeded is not null)
        {
            await seeded.Channel.DisposeAsync();
        }
    }

    /// <summary>A thread in which nobody else is answered: of the channel where this person presses buttons, which is not always the forum's.</summary>
    internal TeamsPlace Thread(Actor actor) => Thread(actor switch
    {
        Actor.OtherForum => OtherTeam,
        Actor.Neighbour or Actor.OtherTenant => TeamsPlace.Team($"access-{actor}", "隣町"),
        _ => Team,
    });

    /// <summary>A thread of the forum's channel.</summary>
    internal TeamsPlace Thread() => Thread(Team);

    /// <summary>A chat of this person with another one, of which the bot is no part; Teams calls it personal, too.</summary>
    internal TeamsPlace ChatOfTwo(Actor actor) => new($"19:{actor.Person().AadObjectId}_other{Interlocked.Increment(ref threads)}@unq.gbl.spaces", "personal");

    /// <summary>The kinds of places from which a message extension speaks.</summary>
    internal IEnumerable<(string Where, TeamsPlace Place)> WhereverPeopleWrite(Actor actor) =>
    [
        ("the channel", Thread(actor)),
        ("a chat of two people", ChatOfTwo(actor)),
        ("the chat with the bot", TeamsPlace.ChatOf(actor.Person())),
        ("a group chat without the bot", new TeamsPlace($"19:group{Interlocked.Increment(ref threads)}@thread.v2", "groupChat")),
    ];

    private TeamsPlace Thread(TeamsPlace channel) => channel.Thread((1_780_000_000_000 + Interlocked.Increment(ref threads)).ToString(CultureInfo.InvariantCulture));

    /// <summary>Sends an attempt as the channel would for this person. Two at once in one place would see each other's answers.</summary>
    internal async Task<Answered> AskAsync(Actor actor, Attempt attempt)
    {
        attempt.Activity["channelData"]!["tenant"]!["id"] = actor.Tenant();
        attempt.Activity["conversation"]!["tenantId"] = actor.Tenant();
        token ??= Door.Channel.ChannelToken().ToString();
        var before = Door.Channel.Connector.SentCount;
        using var response = await Door.Channel.DeliverAsync(Door.Client, attempt.Activity, token);
        var body = await response.Content.ReadAsStringAsync();
        var posted = Door.Channel.Connector.SentAfter(before).Where(sent => sent.ConversationId == attempt.Place.Id).Select(static sent => sent.Json.ToJsonString(Readable));
        return new Answered(response.StatusCode, body + string.Concat(posted));
    }

    internal static async Task<(TeamsPlace Team, Things Things)> SeedAsync(FrontDoor door, string key, Actor secretariat, Actor author, string marker, int issues)
    {
        IReadOnlyList<Actor> people = author == secretariat ? [secretariat] : [.. Actors.Inside, .. Actors.Named];
        var team = await door.InstallAsync(key, [.. people.Select(static actor => actor.Person())]);
        var rows = await door.RowsAsync();
        var forum = rows.Single(row => row.RowKey == RosterTable.ForumKey && row.GetString("Channel") == team.Id).PartitionKey;
        if (people.Contains(Actor.Chair))
        {
            await GiveRoleAsync(door, forum, Actor.Chair, "Chair");
            await GiveRoleAsync(door, forum, Actor.Observer, "Observer");
        }

        async Task DoAsync(Actor who, string verb, JsonObject data)
        {
            data["forum"] = forum;
            var answer = await door.DeliverAsync(door.Activities.Execute(team, who.Person(), "1", verb, data));

            // The channel takes seven messages in a second and sixty in half a minute, by a clock that stands still otherwise.
            door.Time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer?["type"]);
        }

        async Task<string> NewAsync(Actor who, string verb, JsonObject data, string prefix)
        {
            var before = await KeysAsync(prefix);
            await DoAsync(who, verb, data);
            return Assert.Single((await KeysAsync(prefix)).Except(before))[prefix.Length..];
        }

        async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
            [.. (await door.RowsAsync(prefix: prefix)).Where(row => row.PartitionKey == forum).Select(static row => row.RowKey)];

        JsonObject Item(string subject) => new() { ["subject"] = $"{subject} {marker}", ["type"] = "Discussion", ["minutes"] = "20", ["description"] = $"説明 {marker}" };
        var item = await NewAsync(author, "agenda.add.1", Item("議題"), "agenda:");
        var withdrawn = await NewAsync(author, "agenda.add.1", Item("取り下げる議題"), "agenda:");
        await DoAsync(author, "agenda.withdraw.1", new JsonObject { ["item"] = withdrawn });
        var issue = "";
        for (var i = 0; i < issues; i++)
        {
            issue = await NewAsync(
                author,
                "issue.add.1",
                new JsonObject { ["subject"] = $"課題 {marker}", ["category"] = "Housing", ["level"] = "Community", ["description"] = $"説明 {marker}", ["anyway"] = true },
                "issue:");
        }

        var strength = await NewAsync(author, "strength.add.1", new JsonObject { ["subject"] = $"強み {marker}", ["category"] = "Housing", ["description"] = $"説明 {marker}" }, "issuestrength:");

        JsonObject Meeting(string name) => new()
        {
            ["name"] = $"{name} {marker}", ["date"] = "2026-06-11", ["start"] = "14:00", ["length"] = "120", ["place"] = $"会場 {marker}", ["online"] = "false",
        };
        var meeting = await NewAsync(secretariat, "meeting.book.1", Meeting("会議"), "meeting:");
        var cancelled = await NewAsync(secretariat, "meeting.book.1", Meeting("中止する会議"), "meeting:");
        await DoAsync(secretariat, "meeting.cancel.1", new JsonObject { ["meeting"] = cancelled });

        JsonObject Poll() => new() { ["question"] = $"問い {marker}", ["options"] = $"はい {marker}\nいいえ" };
        var poll = await NewAsync(author, "poll.start.1", Poll(), "poll:");
        var closedPoll = await NewAsync(author, "poll.start.1", Poll(), "poll:");
        await DoAsync(author, "poll.close.1", new JsonObject { ["poll"] = closedPoll });

        var round = await NewAsync(secretariat, "checklist.start.1", new JsonObject { ["title"] = $"点検 {marker}" }, "round:");
        var closedRound = await NewAsync(secretariat, "checklist.start.1", new JsonObject { ["title"] = $"済んだ点検 {marker}" }, "round:");
        await DoAsync(secretariat, "checklist.close.1", new JsonObject { ["round"] = closedRound });

        // Who reads a case that is not their own has confirmed the pledge of confidentiality.
        await DoAsync(secretariat, "pledge.set.1", new JsonObject { ["version"] = 0, ["text"] = $"漏らしません {marker}" });
        await DoAsync(secretariat, "pledge.confirm.1", new JsonObject { ["version"] = 1 });
        foreach (var reader in people.Intersect([Actor.Chair, .. Actors.Named]))
        {
            await DoAsync(reader, "pledge.confirm.1", new JsonObject { ["version"] = 1 });
        }

        var waiting = await NewAsync(author, "case.submit.1", AccessTable.CaseForm(), "case:");
        async Task<string> ApprovedAsync(Actor reader)
        {
            var code = await NewAsync(author, "case.submit.1", AccessTable.CaseForm(), "case:");
            await DoAsync(secretariat, "case.approve.1", new JsonObject { ["code"] = code, ["revision"] = 1, ["summary"] = $"要約 {marker}" });
            await DoAsync(secretariat, "case.readers.1", new JsonObject { ["code"] = code, ["revision"] = 2, ["readers"] = people.Contains(reader) ? reader.Person().AadObjectId : "" });
            return code;
        }

        async Task<string> AggregatedAsync()
        {
            var code = await ApprovedAsync(Actor.Reader);
            await DoAsync(secretariat, "case.aggregate.1", new JsonObject { ["code"] = code, ["revision"] = people.Contains(Actor.Reader) ? 3 : 2, ["outcome"] = $"しくみが足りない {marker}" });
            return code;
        }

        var (approved, aggregated, held, other) = (await ApprovedAsync(Actor.Reader), await AggregatedAsync(), await AggregatedAsync(), await ApprovedAsync(Actor.OtherReader));
        await DoAsync(secretariat, "case.hold.1", new JsonObject { ["code"] = held, ["hold"] = $"確かめている {marker}" });
        JsonObject Leak() => new() { ["knownOn"] = "2026-05-31", ["what"] = $"起きたこと {marker}", ["whose"] = $"一名分 {marker}", ["done"] = $"したこと {marker}" };
        var leak = await NewAsync(secretariat, "leak.record.1", Leak(), "leak:");

        // Who made the things is in a seat, so that what they may do follows from it.
        var person = await NewAsync(
            secretariat,
            "roster.add.1",
            new JsonObject
            {
                ["name"] = $"名前 {marker}", ["organization"] = $"所属 {marker}", ["role"] = people.Contains(Actor.Chair) ? "Member" : "Secretariat", ["kind"] = "Welfare",
                ["reachBy"] = "Email", ["email"] = "who@example.lg.jp", ["from"] = "2026-04-01", ["teams"] = author.Person().AadObjectId,
            },
            "roster:000001:person:");
        var seat = Assert.Single(await KeysAsync("roster:000001:seat:"))["roster:000001:seat:".Length..];
        var organization = Assert.Single(await KeysAsync("roster:000001:organization:"))["roster:000001:organization:".Length..];
        var uploads = await KeysAsync("rosterupload:");
        var chat = TeamsPlace.ChatOf(secretariat.Person());
        await door.DeliverAsync(door.Activities.File(chat, secretariat.Person(), "名簿.csv", door.Channel.Files.Hold(Encoding.UTF8.GetBytes($"名前,所属,種別\r\n{marker},所属,保健"))));
        var upload = Assert.Single((await KeysAsync("rosterupload:")).Except(uploads))["rosterupload:".Length..];

        // An issue whose last change may still be taken back.
        JsonObject Issue(string subject) => new() { ["subject"] = $"{subject} {marker}", ["category"] = "Housing", ["level"] = "Community", ["anyway"] = true };
        var edited = Number(await NewAsync(author, "issue.add.1", Issue("直す前の課題"), "issue:"));
        var edit = Issue("直した課題");
        (edit["issue"], edit["revision"]) = (edited, 1);
        await DoAsync(author, "issue.edit.1", edit);
        // As many targets as issues, so that the number of one forum names nothing in the other.
        var goal = "";
        for (var i = 0; i < issues; i++)
        {
            goal = Number(await NewAsync(secretariat, "goal.add.1", AccessTable.GoalForm($"目標 {marker}"), "goal:"));
        }

        var actual = await NewAsync(
            secretariat, "goal.actual.record.1", new JsonObject { ["number"] = goal, ["value"] = "2", ["asOf"] = "2026-05-31", ["source"] = $"出典 {marker}" }, "goalactual:");
        var task = await NewAsync(
            secretariat, "goal.task.add.1", new JsonObject { ["subject"] = $"工程 {marker}", ["lead"] = $"担当 {marker}", ["due"] = "2026-09-30", ["goal"] = goal }, "goal-task:");
        await DoAsync(secretariat, "goal.vision.write.1", new JsonObject { ["revision"] = 0, ["text"] = $"めざす姿 {marker}" });
        var ended = Number(await NewAsync(secretariat, "goal.add.1", AccessTable.GoalForm($"終わった目標 {marker}"), "goal:"));
        await DoAsync(secretariat, "goal.end.1", new JsonObject { ["number"] = ended, ["revision"] = 1, ["status"] = "Achieved", ["review"] = $"振り返り {marker}" });
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        var (handing, inbox, taken, link) = await HandAsync(door, forum, issues, marker);
        return (team, new Things(
            forum, item, withdrawn, Number(issue), edited, strength, meeting, cancelled, poll, closedPoll, round, closedRound, waiting, approved, aggregated, held, leak, person, seat, organization, await FailAsync(door, forum), upload, handing, inbox, taken, link, goal, ended, actual.Split(':')[^1], task, other));
    }

    /// <summary>A body with a channel, what was handed to it and what came from elsewhere, and a forum that asks for a link.</summary>
    private static async Task<(string Handing, string Inbox, string TakenInbox, string Link)> HandAsync(FrontDoor door, string forum, int issue, string marker)
    {
        var (mark, number, evidence) = (new HandingMark(new PersonId("who"), $"だれか {marker}", door.Time.GetUtcNow()), new IssueNumber(new FiscalYear(2026), issue), HandedEvidence.Nothing);
        var body = new Body(
            new BodyId("consultation"), BodyType.ConsultationSupport, "", null, [RouteStep.Report], [MemberRole.Secretariat, MemberRole.Chair], new ConversationId($"19:{forum}@thread.tacv2"));
        var handing = new IssueHanding(
            HandingId.Of(number, "0abc"), new HandingTarget(body.Id, null, nameof(BodyType.ConsultationSupport), body.Channel, null), RouteStep.Report,
            new HandedIssue(number, $"課題 {marker}", [IssueCategory.Housing], IssueLevel.Community, IssueStatus.Submitted, evidence), new DateOnly(2026, 7, 1), mark, null, null, null,
            IsNotDelivered: false, Revision: 1);
        InboxIssue Inbox(string id, HandingMark? received) => new(
            InboxId.Of(new ForumId("fthird"), HandingId.Of(number, id)), new ForumId("fthird"), $"よその場 {marker}", HandingId.Of(number, id), handing.Issue, handing.ReplyBy, mark.At, received, null, null,
            IsCalledBack: false, Revision: 1);
        var (waiting, taken) = (Inbox("0abd", null), Inbox("0abe", mark));
        var link = new ForumLink(new ForumId("fthird"), $"よその場 {marker}", $"token{issue}", LinkState.Asking, mark.By, mark.ByName, mark.At, Revision: 1);
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(
            new ForumId(forum), new Changes().Insert(body).Insert(handing).Insert(handing.Open).Insert(waiting).Insert(taken).Insert(link), default));
        await door.Services.GetRequiredService<ILinkCodes>().ListAsync(LinkCode.HashOf(LinkCodeText)!, new ForumId("ffourth"), door.Time.GetUtcNow().AddDays(1), default);
        return (handing.Id.Value, waiting.Id.Value, taken.Id.Value, link.Token);
    }

    /// <summary>As people say it, from the rest of its key.</summary>
    private static string Number(string rest)
    {
        var parts = rest.Split(':');
        return $"R{int.Parse(parts[0], CultureInfo.InvariantCulture) - 2018}-{int.Parse(parts[1], CultureInfo.InvariantCulture)}";
    }

    /// <summary>The welcome, as if the channel had not taken it.</summary>
    private static async Task<string> FailAsync(FrontDoor door, string forum)
    {
        var row = (await door.RowsAsync(prefix: "out:")).Single(row => row.PartitionKey == forum && row.GetString("Kind") == "forum.welcome.1");
        row["State"] = "Failed";
        row["Code"] = "BadSyntax";
        await new TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        return row.RowKey;
    }

    private static async Task GiveRoleAsync(FrontDoor door, string forum, Actor actor, string role)
    {
        var row = (await door.RowsAsync(prefix: $"member:{actor.Person().AadObjectId}")).Single(row => row.PartitionKey == forum);
        row["Role"] = role;
        await new TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
