using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>Makes messages for the channel.</summary>
internal static class Messages
{
    /// <summary>Type, summary and the attachment around a card.</summary>
    private const int Envelope = 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static OutgoingMessage Of(AdaptiveCard card)
    {
        var content = card.ToUtf8();
        return Write(content.Length + Envelope, json => Attach(json, card, content.Span));
    }

    public static OutgoingMessage Of(string text) => Write(Envelope, json =>
    {
        json.WriteString("text", text);
        json.WriteString("textFormat", "plain");
    });

    /// <summary>A message that is an attachment of another kind than a card of ours.</summary>
    /// <param name="link">The attachment's own address, where it has one.</param>
    /// <param name="content">Writes the members of its content.</param>
    public static OutgoingMessage Of(string contentType, string name, string? link, Action<Utf8JsonWriter> content) => Write(Envelope, json =>
    {
        json.WriteString("summary", name);
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", contentType);
        if (link is not null)
        {
            json.WriteString("contentUrl", link);
        }

        json.WriteString("name", name);
        json.WriteStartObject("content");
        content(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>Somebody is at work on it. It shows for about three seconds, or until a message comes.</summary>
    public static readonly OutgoingMessage Typing = new("""{"type":"typing"}"""u8.ToArray());

    private static void Attach(Utf8JsonWriter json, AdaptiveCard card, ReadOnlySpan<byte> content)
    {
        // What a notification shows; without it the phone says "sent a card".
        json.WriteString("summary", card.FallbackText.ToPlain());
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", ContentTypes.AdaptiveCard);
        json.WritePropertyName("content");
        json.WriteRawValue(content, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static OutgoingMessage Write(int size, Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", ActivityTypes.Message);
            body(json);
            json.WriteEndObject();
        }

        return new OutgoingMessage(buffer.WrittenMemory);
    }
}
