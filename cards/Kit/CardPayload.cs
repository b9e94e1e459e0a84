using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareSystem.Cards.Kit;

/// <summary>The data of buttons: written as camelCase without nulls, read with patience but without surprises.</summary>
internal static class CardPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowDuplicateProperties = false,
        Converters = { new TextConverter(), new FlagConverter() },
    };

    public static JsonElement Write<TPayload>(TPayload data, string? verb = null, bool opensDialog = false)
    {
        var payload = JsonSerializer.SerializeToElement(data, Options);
        if (verb is null)
        {
            return payload;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder }))
        {
            json.WriteStartObject();
            if (opensDialog)
            {
                json.WriteStartObject("msteams"u8);
                json.WriteString("type"u8, "task/fetch"u8);
                json.WriteEndObject();
            }

            json.WriteString(CardVerb.Member, verb);
            foreach (var member in payload.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    public static bool TryRead<TPayload>(JsonElement data, [NotNullWhen(true)] out TPayload? payload)
        where TPayload : class
    {
        payload = null;
        if (data.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        try
        {
            HashSet<string> names = [];
            foreach (var member in data.EnumerateObject())
            {
                if (!names.Add(member.Name))
                {
                    return false;
                }
            }

            payload = data.Deserialize<TPayload>(Options);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            // JsonException: another shape, a number out of range. InvalidOperationException: half a surrogate pair.
            payload = null;
        }

        return payload is not null;
    }

    public static void Data(this Utf8JsonWriter json, JsonElement? data)
    {
        if (data is { } element)
        {
            json.WritePropertyName("data"u8);
            element.WriteTo(json);
        }
    }

    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class FlagConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag) => flag,
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}
