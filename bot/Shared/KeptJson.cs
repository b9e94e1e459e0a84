using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareSystem.Bot.Shared;

/// <summary>How records are kept as JSON in a column: what they were made of, nothing that is computed from it.</summary>
internal static class KeptJson
{
    /// <summary>The rules, for a slice's context that follows them.</summary>
    public static JsonSerializerOptions NewOptions() => new()
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new InvalidOperationException($"A kept {typeof(T).Name} is empty.");
}

/// <summary>
/// Every type of record that is kept, from the contexts of all slices. How a type is written is worked out when it is first needed:
/// for all of them at once it was, with the verbs of the cards, more than a third of what a start compiled.
/// </summary>
internal sealed class KeptTypes
{
    private readonly JsonSerializerOptions options = KeptJson.NewOptions();

    public KeptTypes(IEnumerable<JsonSerializerContext> contexts) => options.TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts]);

    public JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Of(typeof(T));

    public JsonTypeInfo Of(Type type) =>
        options.TryGetTypeInfo(type, out var found) ? found : throw new InvalidOperationException($"{type.Name} is kept, but its slice's context does not name it.");
}
