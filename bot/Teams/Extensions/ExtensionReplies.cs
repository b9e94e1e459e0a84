using System.Text.Json.Nodes;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Common;

namespace CareSystem.Bot.Teams.Extensions;

/// <summary>The envelopes in which the answers to a search of the compose box travel (protocol.md 4.4).</summary>
internal static class ExtensionReplies
{
    /// <summary>A list to choose from.</summary>
    public static InvokeResponse Results(IReadOnlyList<FoundCard> cards) => Answer(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. cards.Select(Attachment)]),
    });

    /// <summary>A sentence in place of a list.</summary>
    public static InvokeResponse Message(string text) => Answer(new JsonObject { ["type"] = "message", ["text"] = text });

    private static JsonObject Attachment(FoundCard found) => new()
    {
        ["contentType"] = ContentTypes.AdaptiveCard,
        ["content"] = found.Card.ToLeaf(),
        ["preview"] = new JsonObject { ["contentType"] = ContentTypes.ThumbnailCard, ["content"] = Preview(found) },
    };

    private static JsonObject Preview(FoundCard found)
    {
        // Teams takes tags in such a card for HTML: what people typed must not be any.
        var preview = new JsonObject { ["title"] = found.Title.ToGuarded(), ["text"] = found.Text.ToGuarded() };
        if (found.Tap is { } tap)
        {
            preview["tap"] = new JsonObject { ["type"] = "invoke", ["title"] = tap.Title.ToPlain(), ["value"] = tap.DataNode() };
        }

        return preview;
    }

    private static InvokeResponse Answer(JsonObject result) => new() { Body = new JsonObject { ["composeExtension"] = result } };
}
