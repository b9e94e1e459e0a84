using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareSystem.Cards.Kit;

/// <summary>What comes back when a button is pressed. It becomes JSON only when the card does, and then once.</summary>
/// <param name="Payload">The record, of the type the shape was made for.</param>
/// <param name="OpensDialog">Whether Teams asks for a dialog instead of sending a message.</param>
internal readonly record struct ButtonData(PayloadShape Shape, object Payload, bool OpensDialog)
{
    /// <param name="verb">Named in the data of a submit button; of an execute button it stands beside the data.</param>
    /// <returns>Where the payload's members stand, for <see cref="WriteAgain"/>.</returns>
    public Range Write(CardWriter json, string? verb)
    {
        json.Name("data"u8);
        return WriteValue(json, verb);
    }

    /// <summary>The data of the same button in its other form: the members are copied from where they stand.</summary>
    public void WriteAgain(CardWriter json, string verb, Range members)
    {
        json.Name("data"u8);
        Open(json, verb);
        json.Again(members);
        json.EndObject();
    }

    /// <returns>Where the payload's members stand.</returns>
    public Range WriteValue(CardWriter json, string? verb)
    {
        Open(json, verb);
        var start = json.Length;
        Shape.WriteMembers(json, Payload);
        var members = start..json.Length;
        json.EndObject();
        return members;
    }

    private void Open(CardWriter json, string? verb)
    {
        json.StartObject();
        if (OpensDialog)
        {
            json.StartObject("msteams"u8);
            json.Word("type"u8, "task/fetch"u8);
            json.EndObject();
        }

        if (verb is not null)
        {
            json.Member("verb"u8, verb);
        }
    }
}

/// <summary>The members of a payload type: their names as they are written, and how to get at them.</summary>
internal sealed class PayloadShape
{
    private readonly (byte[] Name, Func<object, object?> Get, JsonTypeInfo Type)[] members;

    /// <exception cref="ArgumentException">A member has a name that the button itself needs.</exception>
    public PayloadShape(JsonTypeInfo type)
    {
        if (type.Properties.FirstOrDefault(static member => IsReserved(member.Name)) is { } taken)
        {
            throw new ArgumentException($"{type.Type.Name}.{taken.Name}: the data's 'verb' and 'msteams' belong to the button itself.", nameof(type));
        }

        members =
        [
            .. type.Properties
                // What a form adds under names of its own is read, never written.
                .Where(static member => member.Get is not null && !member.IsExtensionData)
                .Select(member => (Encoding.UTF8.GetBytes(member.Name), member.Get!, type.Options.GetTypeInfo(member.PropertyType))),
        ];
    }

    /// <summary>Writes what is not null.</summary>
    public void WriteMembers(CardWriter json, object payload)
    {
        foreach (var (name, get, type) in members)
        {
            switch (get(payload))
            {
                case null:
                    break;
                case string text:
                    json.Member(name, text);
                    break;
                case int number:
                    json.Member(name, number);
                    break;
                case bool flag:
                    json.Member(name, flag);
                    break;
                case var other:
                    json.Name(name);
                    json.Raw(JsonSerializer.SerializeToUtf8Bytes(other, type));
                    break;
            }
        }
    }

    private static bool IsReserved(string name) =>
        name.Equals(CardVerb.Member, StringComparison.OrdinalIgnoreCase) || name.Equals("msteams", StringComparison.OrdinalIgnoreCase);
}
