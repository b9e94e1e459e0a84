using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>Checks of one JSON value. Each takes the property's name for its message.</summary>
internal static class JsonShape
{
    public static GraphRefusal? Boolean(string name, JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : Wrong(name, "Boolean");

    public static GraphRefusal? Number(string name, JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<int>(out _) ? null : Wrong(name, "Int32");

    public static GraphRefusal? Text(string name, JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.String ? null : Wrong(name, "String");

    public static GraphRefusal? Texts(string name, JsonNode? value) => Each(name, value, Text);

    public static GraphRefusal? OneOf(string name, JsonNode? value, params ReadOnlySpan<string> choices) =>
        Text(name, value) ?? (choices.Contains(value!.GetValue<string>())
            ? null
            : GraphRefusal.BadRequest("RequestBodyRead", $"Requested value '{value}' was not found for {name}."));

    public static GraphRefusal? Each(string name, JsonNode? value, Func<string, JsonNode?, GraphRefusal?> check) =>
        value is JsonArray items
            ? items.Select((item, i) => check($"{name}[{i}]", item)).FirstOrDefault(static fault => fault is not null)
            : Wrong(name, "Collection");

    /// <summary>An object with no other properties than these; what they hold is not looked at.</summary>
    public static GraphRefusal? Object(string name, JsonNode? value, params ReadOnlySpan<string> properties)
    {
        if (value is not JsonObject fields)
        {
            return Wrong(name, "Object");
        }

        foreach (var (field, _) in fields)
        {
            if (!field.StartsWith('@') && !properties.Contains(field))
            {
                return EventRules.UnknownProperty(field, name);
            }
        }

        return null;
    }

    public static GraphRefusal? Location(string name, JsonNode? value) =>
        Object(
            name,
            value,
            "address",
            "coordinates",
            "displayName",
            "locationEmailAddress",
            "locationType",
            "locationUri",
            "uniqueId",
            "uniqueIdType")
        ?? (value!["displayName"] is { } shown ? Text($"{name}.displayName", shown) : null);

    /// <summary>"{type} {GUID} Name {name}", "… Id {hex}" or "{type} {hex}": the forms that Outlook's overview page lists.</summary>
    public static GraphRefusal? ExtendedProperty(string name, JsonNode? value)
    {
        if (Object(name, value, "id", "value") is { } shape)
        {
            return shape;
        }

        if ((Text($"{name}.id", value!["id"]) ?? Text($"{name}.value", value["value"])) is { } fault)
        {
            return fault;
        }

        var parts = value["id"]!.GetValue<string>().Split(' ');
        var named = parts is [_, ['{', .., '}'], "Name" or "Id", _] && Guid.TryParseExact(parts[1], "B", out _);
        return named || parts is [_, ['0', 'x', ..]]
            ? null
            : GraphRefusal.BadRequest("ErrorInvalidProperty", $"The id of {name} is not that of an extended property.");
    }

    private static GraphRefusal Wrong(string name, string type) => GraphRefusal.BadRequest(
        "RequestBodyRead",
        $"Cannot read the value of '{name}' as 'Edm.{type}'.");
}
