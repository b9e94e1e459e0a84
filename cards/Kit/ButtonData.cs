using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareSystem.Cards.Kit;

/// <summary>What comes back when a button is pressed. It becomes JSON only when the card does, and then once.</summary>
/// <param name="Payload">The record, of the type the shape was made for.</param>
/// <param name="OpensDialog">Whether Teams asks for a dialog instead of sending a message.</param>
internal readonly record struct ButtonData(PayloadShape Shape, object Payload, bool OpensDialog)
{
    /// <param name="verb">Named in the data of a submit button; of an execute button it stands beside the data.</param>
    public void Write(Utf8JsonWriter json, string? verb)
    {
        json.WritePropertyName("data"u8);
        WriteValue(json, verb);
    }

    public void WriteValue(Utf8JsonWriter json, string? verb)
    {
        json.WriteStartObject();
        if (OpensDialog)
        {
            json.WriteStartObject("msteams"u8);
            json.WriteString("type"u8, "task/fetch"u8);
            json.WriteEndObject();
        }

        if (verb is not null)
        {
            json.WriteString(CardVerb.Member, verb);
        }

        Shape.WriteMembers(json, Payload);
        json.WriteEndObject();
    }
}

/// <summary>The members of a payload type: their names as they are written, and how to get at them.</summary>
internal sealed class PayloadShape
{
    private readonly (JsonEncodedText Name, Func<object, object?> Get, JsonTypeInfo Type)[] members;

    public PayloadShape(JsonTypeInfo type) => members =
    [
        .. type.Properties
            // What a form adds under names of its own is read, never written.
            .Where(static member => member.Get is not null && !member.IsExtensionData)
            .Select(member => (JsonEncodedText.Encode(member.Name, type.Options.Encoder), member.Get!, type.Options.GetTypeInfo(member.PropertyType))),
    ];

    /// <summary>Writes what is not null.</summary>
    public void WriteMembers(Utf8JsonWriter json, object payload)
    {
        foreach (var (name, get, type) in members)
        {
            switch (get(payload))
            {
                case null:
                    break;
                case string text:
                    json.WriteString(name, text);
                    break;
                case int number:
                    json.WriteNumber(name, number);
                    break;
                case bool flag:
                    json.WriteBoolean(name, flag);
                    break;
                case var other:
                    json.WritePropertyName(name);
                    JsonSerializer.Serialize(json, other, type);
                    break;
            }
        }
    }
}
