using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareSystem.Cards.Kit;

/// <summary>
/// The data of buttons: written as camelCase without nulls, read with patience but without surprises. Each slice has a
/// <see cref="JsonSerializerContext"/> of its payloads, made with these rules.
/// </summary>
public static class CardPayload
{
    /// <summary>The rules, for a context that follows them.</summary>
    /// <returns>Options of its own: a context takes them over.</returns>
    public static JsonSerializerOptions NewOptions() => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowDuplicateProperties = false,
        Converters = { new TextConverter(), new FlagConverter() },
    };

    internal static bool TryRead<TPayload>(JsonElement data, JsonTypeInfo<TPayload> type, [NotNullWhen(true)] out TPayload? payload)
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

            payload = data.Deserialize(type);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            // JsonException: another shape, a number out of range. InvalidOperationException: half a surrogate pair.
            payload = null;
        }

        return payload is not null;
    }

    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan),
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
