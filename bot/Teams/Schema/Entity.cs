using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareSystem.Bot.Teams.Schema;

/// <summary>Something said about an activity. Kinds we do not know are kept as they are.</summary>
internal sealed class Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The text of a property, or null where it is missing or no text.</summary>
    public string? Text(string property) => Properties.Text(property);

    /// <summary>This entity as a mention, or null where it is none.</summary>
    public Mention? AsMention()
    {
        if (!string.Equals(Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase)
            || Properties?.TryGetValue("mentioned", out var mentioned) is not true || mentioned.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new Mention
        {
            Mentioned = new ChannelAccount { Id = mentioned.Text("id"), Name = mentioned.Text("name") },
            Text = Text("text"),
        };
    }
}

/// <summary>A person or bot named in a text.</summary>
internal sealed class Mention
{
    public const string EntityType = "mention";

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the activity's text that stands for the name: <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }
}

internal static class JsonText
{
    public static string? Text(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static string? Text(this IDictionary<string, JsonElement>? properties, string property) =>
        properties?.TryGetValue(property, out var value) is true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
