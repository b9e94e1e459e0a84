using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Kit.Door;

/// <summary>What a person sees: a card (or a sentence) in a place, with its buttons and fields.</summary>
internal sealed partial class ShownCard
{
    private readonly IDoor door;

    /// <summary>The command of the message extension that opened the dialog; null = a button did.</summary>
    private readonly string? extension;

    private ShownCard(IDoor door, TeamsPlace place, string messageId, JsonObject? card, string? said, bool inDialog, string? extension = null)
    {
        this.extension = extension;
        this.door = door;
        Place = place;
        MessageId = messageId;
        Card = card;
        Said = said;
        InDialog = inDialog;
    }

    public TeamsPlace Place { get; }

    /// <summary>The message in which it stands.</summary>
    public string MessageId { get; }

    public JsonObject? Card { get; }

    /// <summary>A plain sentence instead of a card.</summary>
    public string? Said { get; }

    public bool InDialog { get; }

    /// <summary>Everything that can be read on it, line by line.</summary>
    public string Text => Said ?? string.Join('\n', Walk(Card).SelectMany(static element => Readable(element)));

    /// <summary>The titles of its buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions.Select(static action => (string?)action["title"] ?? "")];

    private IEnumerable<JsonObject> Actions => Walk(Card).Where(static element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true);

    public static ShownCard Of(IDoor door, TeamsPlace place, SentActivity sent) =>
        new(door, place with { Id = sent.ConversationId }, sent.ActivityId, sent.Card, sent.Card is null ? sent.Text : null, inDialog: false);

    /// <summary>A card that a search of the compose box offers, or that stands in a dialog which one of its actions opened.</summary>
    public static ShownCard OfExtension(IDoor door, TeamsPlace place, JsonObject? card, string? said, string? extension = null) =>
        new(door, place, "", card, said, inDialog: extension is not null, extension);

    /// <summary>The value that stands in a field.</summary>
    public string? Value(string input) => Input(input)["value"]?.ToString();

    public bool HasInput(string input) => Walk(Card).Any(element => IsInput(element) && (string?)element["id"] == input);

    /// <summary>A person presses a button, with these answers in the fields; what is not named stays as it stands.</summary>
    public Task<ShownCard> PressAsync(TeamsPerson who, string title, params (string Input, string Value)[] answers) =>
        SendAsync(who, Request(who, title, answers), Button(title));

    /// <summary>The activity that pressing a button would send, to send it twice or to spoil it.</summary>
    public JsonObject Request(TeamsPerson who, string title, params (string Input, string Value)[] answers)
    {
        var button = Button(title);
        var data = (JsonObject)(button["data"]?.DeepClone() ?? new JsonObject());
        if ((string?)button["associatedInputs"] != "none")
        {
            foreach (var input in Walk(Card).Where(IsInput))
            {
                data[(string)input["id"]!] = answers.FirstOrDefault(answer => answer.Input == (string?)input["id"]).Value ?? input["value"]?.ToString() ?? "";
            }

            foreach (var (input, _) in answers)
            {
                _ = Input(input);
            }
        }

        var isFetch = (string?)data["msteams"]?["type"] == "task/fetch";
        return (string?)button["type"] switch
        {
            "Action.Execute" => door.Activities.Execute(Place, who, MessageId, (string)button["verb"]!, data),
            "Action.Submit" when extension is not null => door.Activities.SubmitAction(Place, who, extension, data),
            "Action.Submit" when isFetch => door.Activities.Invoke(Place, who, "task/fetch", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }),
            "Action.Submit" when InDialog => door.Activities.Invoke(Place, who, "task/submit", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }),
            "Action.Submit" => door.Activities.Submit(Place, who, MessageId, data),
            var other => throw new InvalidOperationException($"「{title}」 is a {other}."),
        };
    }

    /// <summary>The same button on a client that knows no Action.Execute: its fallback, sent as a message.</summary>
    public JsonObject FallbackRequest(TeamsPerson who, string title, params (string Input, string Value)[] answers)
    {
        var fallback = Button(title)["fallback"] as JsonObject ?? throw new InvalidOperationException($"「{title}」 has no fallback.");
        var data = (JsonObject)fallback["data"]!.DeepClone();
        foreach (var input in Walk(Card).Where(IsInput))
        {
            data[(string)input["id"]!] = answers.FirstOrDefault(answer => answer.Input == (string?)input["id"]).Value ?? input["value"]?.ToString() ?? "";
        }

        return door.Activities.Submit(Place, who, MessageId, data);
    }

    /// <summary>Sends what <see cref="Request"/> made, and reads the answer to the invoke.</summary>
    public async Task<ShownCard> SendAsync(TeamsPerson who, JsonObject activity, JsonObject? button = null)
    {
        var before = door.Channel.Sent.Count;
        var answer = await door.DeliverAsync(activity);
        if ((string?)activity["type"] == "message")
        {
            return await door.NextAsync(Place, before);
        }

        if (answer?["task"] is JsonObject task)
        {
            return (string?)task["type"] == "continue"
                ? new ShownCard(door, Place, MessageId, (JsonObject)task["value"]!["card"]!["content"]!, null, inDialog: true, extension)
                : new ShownCard(door, Place, MessageId, null, (string?)task["value"], inDialog: true, extension);
        }

        return (string?)answer?["type"] switch
        {
            "application/vnd.microsoft.card.adaptive" => new ShownCard(door, Place, MessageId, (JsonObject)answer["value"]!, null, inDialog: false),
            "application/vnd.microsoft.activity.message" => new ShownCard(door, Place, MessageId, null, (string?)answer["value"], inDialog: false),
            _ => throw new InvalidOperationException($"An answer of an unknown kind: {answer?.ToJsonString()}"),
        };
    }

    private static bool IsInput(JsonObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Readable(JsonObject element)
    {
        foreach (var member in (string[])["text", "label", "title", "value"])
        {
            if (element[member] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                yield return Unescaped(text);
            }
        }
    }

    /// <summary>As it looks once Markdown is read: what escaping added is gone.</summary>
    private static string Unescaped(string text) =>
        Backslash().Replace(WebUtility.HtmlDecode(text), "${sign}").Replace("\u200b", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\\(?<sign>[^\p{L}\p{N}\s])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Backslash();

    private static IEnumerable<JsonObject> Walk(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject element:
                yield return element;
                foreach (var (name, child) in element)
                {
                    if (name is not ("data" or "fallback" or "refresh" or "msteams"))
                    {
                        foreach (var inner in Walk(child))
                        {
                            yield return inner;
                        }
                    }
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    foreach (var inner in Walk(child))
                    {
                        yield return inner;
                    }
                }

                break;
        }
    }

    private JsonObject Button(string title) =>
        Actions.FirstOrDefault(action => (string?)action["title"] == title)
        ?? throw new InvalidOperationException($"No button 「{title}」 on:\n{Text}\nButtons: {string.Join('／', Buttons)}");

    private JsonObject Input(string id) =>
        Walk(Card).FirstOrDefault(element => IsInput(element) && (string?)element["id"] == id)
        ?? throw new InvalidOperationException($"No field {id} on:\n{Text}");
}
