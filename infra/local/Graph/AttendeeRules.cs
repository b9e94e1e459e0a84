using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

internal static class AttendeeRules
{
    public static GraphRefusal? Fault(string name, JsonNode? value) =>
        JsonShape.Each(name, value, OneFault) ?? EventRules.TooMany(value!.AsArray().Count);

    private static GraphRefusal? OneFault(string name, JsonNode? value)
    {
        if (JsonShape.Object(name, value, "type", "emailAddress", "status", "proposedNewTime") is { } shape)
        {
            return shape;
        }

        if (value!["type"] is { } type && JsonShape.OneOf($"{name}.type", type, "required", "optional", "resource") is { } wrongType)
        {
            return wrongType;
        }

        if (JsonShape.Object($"{name}.emailAddress", value["emailAddress"], "address", "name") is { } wrongAddress)
        {
            return wrongAddress;
        }

        var address = value["emailAddress"]!["address"];
        return JsonShape.Text($"{name}.emailAddress.address", address)
            ?? (address!.GetValue<string>().Trim() is { Length: > 2 } text && text.Contains('@', StringComparison.Ordinal)
                ? null
                : GraphRefusal.BadRequest("ErrorInvalidRecipients", "At least one recipient is not valid."));
    }
}
