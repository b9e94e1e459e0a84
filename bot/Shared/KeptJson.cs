using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareSystem.Bot.Shared;

/// <summary>How records are kept as JSON in a column: what they were made of, nothing that is computed from it.</summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidOperationException($"A kept {typeof(T).Name} is empty.");

    public static object? Read(string json, Type type) => JsonSerializer.Deserialize(json, type, Options);
}
