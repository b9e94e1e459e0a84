using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>Makes messages for the channel.</summary>
internal static class Messages
{
    public static OutgoingMessage Of(AdaptiveCard card) => Write(json =>
    {
        // What a notification shows; without it the phone says "sent a card".
        json.WriteString("summary", card.FallbackText.ToPlain());
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", ContentTypes.AdaptiveCard);
        json.WritePropertyName("content");
        card.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static OutgoingMessage Of(string text) => Write(json =>
    {
        json.WriteString("text", text);
        json.WriteString("textFormat", "plain");
    });

    /// <summary>Somebody is at work on it. It shows for about three seconds, or until a message comes.</summary>
    public static readonly OutgoingMessage Typing = new($$"""{"type":"{{ActivityTypes.Typing}}"}""");

    private static OutgoingMessage Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", ActivityTypes.Message);
            body(json);
            json.WriteEndObject();
        }

        return new OutgoingMessage(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
