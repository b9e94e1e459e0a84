using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareSystem.Bot.Teams.Schema;

/// <summary>
/// How activities are read and written (protocol.md 3.6): camelCase, names read ignoring case, nulls left out, unknown members
/// ignored, depth as the SDKs allow it, and Japanese text written as it is.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class SchemaJsonContext : JsonSerializerContext
{
    public const int MaxDepth = 128;

    /// <summary>The one to use; <see cref="Default"/> knows nothing of the rules above.</summary>
    public static SchemaJsonContext Wire { get; } = new(NewOptions());

    /// <summary>The rules, for another context that follows them too.</summary>
    public static JsonSerializerOptions NewOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Nothing hangs on the channel's clock: a timestamp that cannot be read is no reason to refuse what a person said.</summary>
internal sealed class LenientTimestamp : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.TryGetDateTimeOffset(out var time) ? time : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteStringValue(time);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
