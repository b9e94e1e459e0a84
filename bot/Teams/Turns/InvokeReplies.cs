using System.Text.Json.Nodes;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>The envelopes in which answers to invokes travel (protocol.md 4.2, 4.3).</summary>
internal static class InvokeReplies
{
    private const string Error = "application/vnd.microsoft.error";
    private const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>Takes the place of the card, for this person.</summary>
    public static InvokeResponse Card(AdaptiveCard card) => Envelope(ContentTypes.AdaptiveCard, card.ToLeaf());

    /// <summary>A short sentence; the card stays as it is, with everything typed into it.</summary>
    public static InvokeResponse Say(string text) => Envelope(Message, JsonValue.Create(text));

    /// <summary>The request itself was malformed.</summary>
    public static InvokeResponse BadRequest(string code, string message) => new()
    {
        Status = 400,
        Body = new JsonObject { ["statusCode"] = 400, ["type"] = Error, ["value"] = new JsonObject { ["code"] = code, ["message"] = message } },
    };

    /// <summary>Opens a dialog, or shows the next card in it. Its title is what the card says of itself in one line.</summary>
    public static InvokeResponse Dialog(AdaptiveCard card) => new()
    {
        Body = new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = card.FallbackText.ToPlain(),
                    ["height"] = "large",
                    ["width"] = "medium",
                    ["card"] = new JsonObject { ["contentType"] = ContentTypes.AdaptiveCard, ["content"] = card.ToLeaf() },
                },
            },
        },
    };

    /// <summary>Closes a dialog with a sentence.</summary>
    public static InvokeResponse DialogMessage(string text) => new()
    {
        Body = new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } },
    };

    private static InvokeResponse Envelope(string type, JsonNode value) => new()
    {
        Body = new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value },
    };
}
