using System.Globalization;
using System.Text.Json.Nodes;
using CareSystem.Bot.Agenda;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Microsoft.Extensions.DependencyInjection;

namespace CareSystem.Tests.Teams.Extensions;

/// <summary>A line in the list of the compose box.</summary>
internal sealed record FoundLine(string Title, string Text, ShownCard Card, JsonNode? Tap);

/// <summary>What the compose box shows: lines, or a sentence.</summary>
/// <param name="Json">The whole answer, to look for what must not be in it.</param>
internal sealed record FoundLines(IReadOnlyList<FoundLine> Lines, string? Said, string Json)
{
    public IEnumerable<string> Titles => Lines.Select(static line => line.Title);
}

/// <summary>The message extension through the front door.</summary>
internal static class ExtensionsDriver
{
    /// <summary>A chat of two people, of which the bot is no part.</summary>
    public static readonly TeamsPlace ChatOfTwo = new("19:suzuki_tanaka@unq.gbl.spaces", "personal");

    public static async Task<FoundLines> SearchAsync(
        this FrontDoor door, TeamsPlace place, TeamsPerson who, string command, string words = "", int skip = 0, int count = 25, Action<JsonObject>? change = null)
    {
        var activity = door.Activities.Search(place, who, command, words, skip, count);
        change?.Invoke(activity);
        return Read(door, place, await door.DeliverAsync(activity));
    }

    public static async Task<FoundLines> PickAsync(this FrontDoor door, TeamsPlace place, TeamsPerson who, JsonNode? tap) =>
        Read(door, place, await door.DeliverAsync(door.Activities.SelectItem(place, who, tap?["value"]?.DeepClone())));

    /// <summary>Opens the form of a message.</summary>
    public static async Task<ShownCard> OpenAsync(this FrontDoor door, TeamsPlace place, TeamsPerson who, string command, string message, string contentType = "html")
    {
        var answer = await door.DeliverAsync(door.Activities.FetchAction(place, who, command, message, contentType));
        var task = answer?["task"] ?? throw new InvalidOperationException($"No dialog: {answer?.ToJsonString()}");
        return (string?)task["type"] == "continue"
            ? ShownCard.OfExtension(door, place, (JsonObject)task["value"]!["card"]!["content"]!, null, command)
            : ShownCard.OfExtension(door, place, null, (string?)task["value"], command);
    }

    /// <summary>Puts issues on record without typing each of them.</summary>
    public static Task WriteIssuesAsync(this FrontDoor door, int from, int count, Func<int, string> subject) => door.WriteAsync(Enumerable.Range(from, count), (changes, n) => changes.Insert(new CommunityIssue(
        new IssueNumber(new FiscalYear(2026), n),
        IssuesDriver.Content(subject(n)) with { Description = $"説明{n}" },
        IssueStatus.Submitted,
        "",
        new PersonId("someone"),
        "鈴木 健",
        door.Time.GetUtcNow(),
        Revision: 1)));

    public static Task WriteAgendaAsync(this FrontDoor door, int count) => door.WriteAsync(Enumerable.Range(1, count), (changes, n) => changes.Insert(new AgendaItem(
        new AgendaItemId(string.Create(CultureInfo.InvariantCulture, $"{IdSourceExtensions.TimePrefix(door.Time.GetUtcNow())}{n:D7}")),
        new AgendaContent($"議題その{n}", AgendaItemType.Discussion, Minutes: null, ""),
        AgendaItemStatus.Waiting,
        Meeting: null,
        Order: n,
        new PersonId("someone"),
        "鈴木 健",
        door.Time.GetUtcNow(),
        Revision: 1)));

    /// <summary>Approved ones.</summary>
    public static Task WriteCasesAsync(this FrontDoor door, int count) => door.WriteAsync(Enumerable.Range(1, count), (changes, n) =>
    {
        var (at, bands) = (door.Time.GetUtcNow().AddDays(-n), new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [BodyKind.Consultation], ConditionGroup.NotStated));
        var code = new CaseCode(string.Create(CultureInfo.InvariantCulture, $"C-{n:D5}"));
        return changes.Insert(new CaseSubmission(
            new CaseHead(code, CaseStatus.Approved, new PersonId("someone"), "鈴木 健", at, at, Revision: 1, new CaseDigest(bands, "要約の文", at)), Content: null, ReviewNotes.None));
    });

    private static async Task WriteAsync(this FrontDoor door, IEnumerable<int> numbers, Func<Changes, int, Changes> add)
    {
        var changes = numbers.Aggregate(new Changes(), add);
        if (!await door.Services.GetRequiredService<IForumActions>().CommitAsync(await door.ForumAsync(), changes, CancellationToken.None))
        {
            throw new InvalidOperationException("Not written.");
        }
    }

    /// <summary>Two teams, of which one person is in both.</summary>
    public static async Task<(TeamsPlace First, TeamsPlace Second)> InstallTwoAsync(this FrontDoor door)
    {
        var first = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var second = TeamsPlace.Team("momiji", "もみじ町 協議の場");
        door.Channel.Connector.Rosters[second.Id] = [People.Sato, People.Suzuki];
        var before = door.Channel.Sent.Count;
        await door.DeliverAsync(door.Activities.BotAdded(second, People.Sato));
        await door.NextAsync(second, before);
        await door.SettledAsync();
        return (first, second);
    }

    private static FoundLines Read(FrontDoor door, TeamsPlace place, JsonNode? answer)
    {
        var result = answer?["composeExtension"] ?? throw new InvalidOperationException($"No answer for the compose box: {answer?.ToJsonString()}");
        return (string?)result["type"] switch
        {
            "message" => new FoundLines([], (string?)result["text"], answer.ToJsonString()),
            "result" => new FoundLines(
                [
                    .. result["attachments"]!.AsArray().Select(each => new FoundLine(
                        (string)each!["preview"]!["content"]!["title"]!,
                        (string)each["preview"]!["content"]!["text"]!,
                        ShownCard.OfExtension(door, place, (JsonObject)each["content"]!, null),
                        each["preview"]!["content"]!["tap"])),
                ],
                null,
                answer.ToJsonString()),
            var other => throw new InvalidOperationException($"A result of type {other}."),
        };
    }
}
