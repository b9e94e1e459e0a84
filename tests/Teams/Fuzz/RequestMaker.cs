using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Teams.Access;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>
/// Makes requests: right ones of every kind that the service knows (the verbs are those it has registered), spoiled in one place or
/// in several.
/// </summary>
internal sealed class RequestMaker(ChannelStandIn channel, TeamsActivities activities, Routes routes, IReadOnlyList<(TeamsPlace Team, Things Things)> forums)
{
    private static readonly IReadOnlyList<string> InvokeNamesKnown =
        [.. typeof(InvokeNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];

    private static readonly IReadOnlyList<Actor> Everybody = [.. Actors.Inside, .. Actors.Outside];

    /// <summary>Those who get furthest are asked for most.</summary>
    private static readonly IReadOnlyList<(int Weight, Actor Actor)> Askers =
        [(6, Actor.Secretariat), (6, Actor.Author), (3, Actor.Chair), .. Everybody.Select(static actor => (1, actor))];

    private readonly TokenMutation tokens = new(channel);

    private readonly IReadOnlyList<CardVerb> verbs = [.. routes.Verbs.OrderBy(static verb => verb.Name, StringComparer.Ordinal)];

    private readonly IReadOnlyList<string> searches = [.. routes.Queries.Select(static command => command.Id).Order(StringComparer.Ordinal)];

    private readonly IReadOnlyList<string> forms = [.. routes.Actions.Select(static command => command.Id).Order(StringComparer.Ordinal)];

    private readonly IReadOnlyList<string> files = [.. routes.Files.Order(StringComparer.Ordinal)];

    private readonly IReadOnlyList<string> offers = [.. routes.FileOffers.Order(StringComparer.Ordinal)];

    private readonly IReadOnlyList<string> words = [.. routes.Commands.SelectMany(static command => command.Words)];

    private readonly ILookup<string, VerbRow> rows = AccessTable.Rows.OfType<VerbRow>().ToLookup(static row => row.Name, StringComparer.Ordinal);

    public FuzzRequest Make(Dice dice) => dice.Weighted<Func<FuzzRequest>>(
        (40, () => Verb(dice)),
        (15, () => Typed(dice)),
        (12, () => Structure(dice)),
        (8, () => Invoke(dice)),
        (8, () => Extension(dice)),
        (6, () => Event(dice)),
        (9, () => Bytes(dice)),
        (8, () => Token(dice)),
        (4, () => Wire(dice)))();

    /// <summary>A button of the service, pressed in one of the ways a client knows, with spoiled data.</summary>
    private FuzzRequest Verb(Dice dice)
    {
        var verb = dice.Of(verbs);
        var (team, things) = dice.Of(forums);
        var data = rows[verb.Name].ToArray() is { Length: > 0 } known && !dice.Once(8) ? dice.Of(known).Data(things) : Invented(dice, verb.PayloadType);
        data["forum"] = dice.Once(20) ? NastyJson.Word(dice) : things.Forum;
        if (dice.Once(3))
        {
            data["form"] = dice.Once(2) ? $"f{dice.Below(1000)}" : NastyJson.Word(dice);
        }

        JsonMutation mutation = new(dice);
        foreach (var name in data.Select(static member => member.Key).ToArray())
        {
            if (dice.Once(6))
            {
                data[name] = mutation.Raw(NastyJson.Value(dice));
            }
        }

        var who = dice.Weighted(Askers).Person();
        var place = dice.Once(2) ? TeamsPlace.ChatOf(who) : dice.Once(2) ? team : team.Thread($"{1_780_000_000_000 + dice.Below(1000)}");
        var activity = dice.Weighted<Func<JsonObject>>(
            (5, () => activities.Execute(place, who, "1", verb.Name, data, dice.Once(6) ? "automatic" : "manual")),
            (2, () => activities.Invoke(place, who, dice.Of(InvokeNames.TaskFetch, InvokeNames.TaskSubmit), Dialog(data, verb.Name))),
            (1, () => activities.Submit(place, who, "1", Named(data, verb.Name))))();
        var json = dice.Once(5) ? mutation.Spoil(activity, 1 + dice.Below(2)) : mutation.Write(activity);
        return FuzzRequest.Of("verb", verb.Name, json);
    }

    /// <summary>Data with the members of the payload, whatever stands in them.</summary>
    private static JsonObject Invented(Dice dice, Type payload)
    {
        JsonObject data = [];
        foreach (var member in payload.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static member => member.Name != "EqualityContract"))
        {
            if (!dice.Once(5))
            {
                data[char.ToLowerInvariant(member.Name[0]) + member.Name[1..]] = member.PropertyType == typeof(string) ? NastyJson.Word(dice) : dice.Of(0, 1, -1, int.MaxValue, int.MinValue);
            }
        }

        return data;
    }

    private FuzzRequest Typed(Dice dice)
    {
        var (team, things) = dice.Of(forums);
        var who = dice.Weighted(Askers).Person();
        var word = dice.Once(5) ? NastyJson.Word(dice) : dice.Of(words);
        var rest = dice.Of("", things.Issue, things.ApprovedCase, "検索 ", "一覧") is { } known && dice.Once(2) ? known : NastyJson.Word(dice);
        var place = dice.Once(3) ? team : TeamsPlace.ChatOf(who);
        var activity = activities.Message(place, who, dice.Once(4) ? word : $"{word}{dice.Of(" ", "", "\u3000", "\n", "/")}{rest}");
        JsonMutation mutation = new(dice);
        return FuzzRequest.Of("typed", word.Length > 20 ? word[..20] : word, dice.Once(4) ? mutation.Spoil(activity, 1 + dice.Below(3)) : mutation.Write(activity));
    }

    /// <summary>Any activity, spoiled anywhere.</summary>
    private FuzzRequest Structure(Dice dice) => FuzzRequest.Of("structure", "", new JsonMutation(dice).Spoil(Right(dice), 1 + dice.Below(6)));

    private FuzzRequest Invoke(Dice dice)
    {
        var who = dice.Weighted(Askers).Person();
        var (team, things) = dice.Of(forums);
        var name = dice.Once(10) ? NastyJson.Word(dice) : dice.Of(InvokeNamesKnown);
        JsonNode value = dice.Below(4) switch
        {
            0 => new JsonObject
            {
                ["commandId"] = dice.Of("search", "", dice.Of(searches)), ["parameters"] = new JsonArray(new JsonObject { ["name"] = dice.Of("initialRun", "query", "words"), ["value"] = "true" }),
                ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
            },
            1 => new JsonObject
            {
                ["commandId"] = dice.Of("add", "", dice.Of(forms)), ["commandContext"] = "message", ["data"] = new JsonObject { ["forum"] = things.Forum },
                ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>x</p>" }, ["from"] = new JsonObject() },
            },
            2 => Dialog([], dice.Of(verbs).Name),
            _ => new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = dice.Of(verbs).Name, ["data"] = new JsonObject() }, ["trigger"] = "manual" },
        };
        return FuzzRequest.Of("invoke", name.Length > 40 ? name[..40] : name, new JsonMutation(dice).Spoil(activities.Invoke(dice.Once(2) ? team : TeamsPlace.ChatOf(who), who, name, value), 1 + dice.Below(4)));
    }

    /// <summary>What the compose box, the menu of a message and files send: every search, every form and every kind of file there is.</summary>
    private FuzzRequest Extension(Dice dice)
    {
        var who = dice.Weighted(Askers).Person();
        var (team, things) = dice.Of(forums);
        var chat = TeamsPlace.ChatOf(who);
        var place = dice.Of(team, chat, new TeamsPlace("19:elsewhere@thread.v2", "groupChat"));
        var (name, activity) = dice.Weighted<Func<(string Name, JsonObject Activity)>>(
            (4, () => Named(dice.Of(searches), id => activities.Search(place, who, id, dice.Once(3) ? "" : NastyJson.Word(dice), dice.Of(0, 0, 25, -1, int.MaxValue), dice.Of(25, 25, 0, -5, 1000)))),
            (4, () => Named(dice.Of(forms), id => activities.FetchAction(place, who, id, Html(dice), dice.Of("html", "html", "text", "", "x")))),
            (3, () => Named(dice.Of(forms), id => activities.SubmitAction(place, who, id, Button(dice, things)))),
            (2, () => Named("selectItem", _ => activities.SelectItem(place, who, Button(dice, things)))),
            (1, () => Named(dice.Of(files), ending => activities.File(chat, who, $"名簿{ending}", Nowhere(dice)))),
            (1, () => Named(dice.Of(offers), kind => activities.Consent(
                chat, who, "1", new JsonObject { ["kind"] = kind, ["forum"] = things.Forum }, NastyJson.Word(dice), dice.Once(2) ? null : Nowhere(dice)))))();
        JsonMutation mutation = new(dice);
        return FuzzRequest.Of("extension", name, dice.Once(3) ? mutation.Spoil(activity, 1 + dice.Below(3)) : mutation.Write(activity));

        static (string, JsonObject) Named(string name, Func<string, JsonObject> activity) => (name, activity(name));
    }

    /// <summary>A message as Teams quotes it, with what people put into messages.</summary>
    private static string Html(Dice dice) => dice.Below(4) switch
    {
        0 => NastyJson.Word(dice),
        1 => $"<p>{NastyJson.Word(dice)}</p><ul><li>{NastyJson.Word(dice)}</li></ul><at id=\"0\">x</at>",
        2 => string.Concat(Enumerable.Repeat("<div>", dice.Below(2000))) + NastyJson.Word(dice),
        _ => $"<p>&{NastyJson.Word(dice)};&#{dice.Below(2_000_000)};&#x{dice.Below(int.MaxValue):x};<a href='{NastyJson.Word(dice)}'>x<p",
    };

    /// <summary>An address from which nothing is fetched.</summary>
    private static string Nowhere(Dice dice) => dice.Of("https://example.com/x", "http://127.0.0.1:1/x", "file:///etc/passwd", "https://sharepoint.com.example.com/", "//x", NastyJson.Word(dice));

    /// <summary>What a button of the service carries.</summary>
    private JsonObject Button(Dice dice, Things things) => rows[dice.Of(verbs).Name].FirstOrDefault() is { } row ? Named(row.Filled(things), row.Name) : new JsonObject { ["forum"] = things.Forum };

    private FuzzRequest Event(Dice dice)
    {
        var (team, _) = dice.Of(forums);
        var who = dice.Weighted(Askers).Person();
        var place = dice.Below(3) switch
        {
            0 => team,
            1 => TeamsPlace.Team($"fuzz-{dice.Below(50)}", NastyJson.Word(dice)),
            _ => new TeamsPlace($"19:{NastyJson.Word(dice)}@thread.v2", "groupChat"),
        };
        var activity = dice.Below(5) switch
        {
            0 => activities.BotAdded(place, who),
            1 => activities.MembersAdded(place, who, Actor.Outsider.Person()),
            // Of nobody whom the others of the run are asked for.
            2 => activities.MembersRemoved(place, who, TeamsPerson.Named($"fuzz-{dice.Below(1000)}", "x")),
            3 => activities.Installation(place, who, dice.Of("add", "add-upgrade", "remove-upgrade", NastyJson.Word(dice))),
            _ => Meeting(place, who),
        };
        return FuzzRequest.Of("event", "", new JsonMutation(dice).Spoil(activity, 1 + dice.Below(3)));
    }

    /// <summary>A right activity whose bytes are spoiled.</summary>
    private FuzzRequest Bytes(Dice dice)
    {
        var bytes = Encoding.UTF8.GetBytes(Right(dice).ToJsonString()).ToList();
        for (var i = dice.Below(4); i >= 0; i--)
        {
            var at = dice.Below(Math.Max(1, bytes.Count));
            switch (dice.Below(7))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(1 + dice.Below(10), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, dice.Of<byte[]>([0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xEF, 0xBB, 0xBF], [0x00], [0xE3, 0x81], "\\ud800"u8.ToArray()));
                    break;
                case 3:
                    bytes.AddRange(dice.Of<byte[]>("x"u8.ToArray(), "{}"u8.ToArray(), [0], " \n\t"u8.ToArray(), "/* */"u8.ToArray(), [0xEF, 0xBB, 0xBF]));
                    break;
                case 4:
                    bytes.InsertRange(0, dice.Of<byte[]>([0xEF, 0xBB, 0xBF], " \r\n"u8.ToArray(), "[]"u8.ToArray(), ")]}'"u8.ToArray()));
                    break;
                default:
                    if (bytes.Count > 0)
                    {
                        bytes[at] = (byte)dice.Below(256);
                    }

                    break;
            }
        }

        var body = bytes.ToArray();
        return new FuzzRequest("bytes", "", dice.Once(15) ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)) : body);
    }

    private FuzzRequest Token(Dice dice) => FuzzRequest.Of("token", "", Right(dice).ToJsonString()) with { Authorization = tokens.Spoil(dice) };

    /// <summary>A right activity in a wrong envelope.</summary>
    private FuzzRequest Wire(Dice dice)
    {
        var request = FuzzRequest.Of("wire", "", Right(dice).ToJsonString());
        return dice.Weighted<Func<FuzzRequest>>(
            (4, () => request with
            {
                ContentType = dice.Of(
                    null, "", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=shift_jis", "application/json; charset=", "application/json;;;", "json",
                    "application/json, text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/vnd.x+json", "application/json; charset=\"utf-8\"", new string('x', 5000)),
            }),
            (3, () => request with { Method = dice.Of("GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FUZZ") }),
            (3, () => request with { IsChunked = true }),
            (3, () => request with { Body = Gzip(request.Body), ContentEncoding = dice.Of("gzip", "deflate", "br", null, "x") }),
            (1, () => request with { Body = Gzip(new byte[4 * 1024 * 1024]), ContentEncoding = "gzip" }),
            (6, () => request with { Broken = BrokenWire.Of(dice) }),
            (2, () => request with { Body = [], IsChunked = dice.Once(2) }),
            (1, () => request with { Body = Padded(request.Body, dice.Of(512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1, 700_000, 2_000_000)), IsChunked = dice.Once(2) }))();
    }

    private JsonObject Right(Dice dice)
    {
        var who = dice.Weighted(Askers).Person();
        var (team, things) = dice.Of(forums);
        var place = dice.Once(2) ? team : TeamsPlace.ChatOf(who);
        return dice.Below(6) switch
        {
            0 => activities.Message(place, who, dice.Of(words)),
            1 when rows[dice.Of(verbs).Name].FirstOrDefault() is { } row => activities.Execute(place, who, "1", row.Name, row.Filled(things)),
            2 when rows[dice.Of(verbs).Name].FirstOrDefault() is { } row => activities.Invoke(place, who, InvokeNames.TaskSubmit, Dialog(row.Filled(things), row.Name)),
            3 => activities.MembersAdded(place, who, Actor.Outsider.Person()),
            4 => Meeting(place, who),
            _ => activities.Message(place, who, NastyJson.Word(dice)),
        };
    }

    private JsonObject Meeting(TeamsPlace place, TeamsPerson who)
    {
        var activity = activities.Message(place, who, "");
        activity["type"] = "event";
        activity["name"] = "application/vnd.microsoft.meetingStart";
        activity["value"] = new JsonObject { ["Id"] = "MCMx", ["MeetingType"] = "Scheduled", ["StartTime"] = "2026-06-11T05:00:00Z" };
        activity["channelData"]!["meeting"] = new JsonObject { ["id"] = "MCMx" };
        return activity;
    }

    private static JsonObject Named(JsonObject data, string verb)
    {
        data["verb"] = verb;
        return data;
    }

    private static JsonObject Dialog(JsonObject data, string verb) => new() { ["data"] = Named(data, verb), ["context"] = new JsonObject { ["theme"] = "default" } };

    private static byte[] Gzip(byte[] body)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    /// <summary>Space around JSON says nothing, but has a length.</summary>
    private static byte[] Padded(byte[] body, int length) => [.. body, .. Enumerable.Repeat((byte)' ', Math.Max(0, length - body.Length))];
}
