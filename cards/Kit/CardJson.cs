using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CareSystem.Cards.Kit;

/// <summary>How the members of an element are written: what is null, empty or the schema's default is left out.</summary>
internal static class CardJson
{
    /// <summary>Lists of actions in Teams hold at most this many.</summary>
    public const int MaxActions = 6;

    public static void Markdown(this Utf8JsonWriter json, ReadOnlySpan<byte> name, CardText text)
    {
        if (!text.IsEmpty)
        {
            json.WritePropertyName(name);
            text.WriteMarkdown(json);
        }
    }

    public static void Plain(this Utf8JsonWriter json, ReadOnlySpan<byte> name, CardText text)
    {
        if (!text.IsEmpty)
        {
            json.WritePropertyName(name);
            text.WritePlain(json);
        }
    }

    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A flag whose default in the schema is <paramref name="schemaDefault"/>.</summary>
    public static void Flag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value, bool schemaDefault = false)
    {
        if (value != schemaDefault)
        {
            json.WriteBoolean(name, value);
        }
    }

    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>An enumeration in the schema's spelling; its first value is the schema's default and left out.</summary>
    public static void Choice<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum value)
        where TEnum : unmanaged, Enum
    {
        var index = Unsafe.BitCast<TEnum, int>(value);
        if (index != 0)
        {
            json.WriteString(name, SchemaNames<TEnum>.All[index]);
        }
    }

    public static void Elements<TElement>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TElement> elements)
        where TElement : AdaptiveElement
    {
        json.WriteStartArray(name);
        for (var i = 0; i < elements.Count; i++)
        {
            elements[i].Write(json);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of actions; an empty one is left out.</summary>
    /// <exception cref="CardShapeException">There are more than Teams shows.</exception>
    public static void Actions(this Utf8JsonWriter json, IReadOnlyList<AdaptiveAction> actions)
    {
        if (actions.Count == 0)
        {
            return;
        }

        if (actions.Count > MaxActions)
        {
            throw new CardShapeException($"A list of {actions.Count} actions; Teams shows at most {MaxActions}. Page the list or use a choice.");
        }

        json.WriteStartArray("actions"u8);
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i].Write(json);
        }

        json.WriteEndArray();
    }

    public static void Action(this Utf8JsonWriter json, ReadOnlySpan<byte> name, AdaptiveAction? action)
    {
        if (action is not null)
        {
            json.WritePropertyName(name);
            action.Write(json);
        }
    }

    private static class SchemaNames<TEnum>
        where TEnum : unmanaged, Enum
    {
        public static readonly JsonEncodedText[] All = Array.ConvertAll(
            Enum.GetNames<TEnum>(),
            static name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)));
    }
}
