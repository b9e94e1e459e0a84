using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CareSystem.Cards.Kit;

/// <summary>How the members of an element are written: what is null, empty or the schema's default is left out.</summary>
internal static class CardJson
{
    /// <summary>Lists of actions in Teams hold at most this many.</summary>
    public const int MaxActions = 6;

    public static void Markdown(this CardWriter json, ReadOnlySpan<byte> name, CardText text)
    {
        if (!text.IsEmpty)
        {
            json.Name(name);
            text.WriteMarkdown(json);
        }
    }

    public static void Plain(this CardWriter json, ReadOnlySpan<byte> name, CardText text)
    {
        if (!text.IsEmpty)
        {
            json.Name(name);
            text.WritePlain(json);
        }
    }

    public static void Text(this CardWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.Member(name, text);
        }
    }

    /// <summary>A flag whose default in the schema is <paramref name="schemaDefault"/>.</summary>
    public static void Flag(this CardWriter json, ReadOnlySpan<byte> name, bool value, bool schemaDefault = false)
    {
        if (value != schemaDefault)
        {
            json.Member(name, value);
        }
    }

    public static void Number(this CardWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            json.Member(name, number);
        }
    }

    public static void Number(this CardWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.Member(name, number);
        }
    }

    /// <summary>An enumeration in the schema's spelling; its first value is the schema's default and left out.</summary>
    public static void Choice<TEnum>(this CardWriter json, ReadOnlySpan<byte> name, TEnum value)
        where TEnum : unmanaged, Enum
    {
        var index = Unsafe.BitCast<TEnum, byte>(value);
        if (index != 0)
        {
            json.Word(name, SchemaNames<TEnum>.All[index]);
        }
    }

    public static void Elements<TElement>(this CardWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TElement> elements)
        where TElement : AdaptiveElement
    {
        json.StartList(name);
        for (var i = 0; i < elements.Count; i++)
        {
            elements[i].Write(json);
        }

        json.EndList();
    }

    /// <summary>A list of actions; an empty one is left out.</summary>
    /// <exception cref="CardShapeException">There are more than Teams shows.</exception>
    public static void Actions(this CardWriter json, IReadOnlyList<AdaptiveAction> actions)
    {
        if (actions.Count == 0)
        {
            return;
        }

        if (actions.Count > MaxActions)
        {
            throw new CardShapeException($"A list of {actions.Count} actions; Teams shows at most {MaxActions}. Page the list or use a choice.");
        }

        json.StartList("actions"u8);
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i].Write(json);
        }

        json.EndList();
    }

    public static void Action(this CardWriter json, ReadOnlySpan<byte> name, AdaptiveAction? action)
    {
        if (action is not null)
        {
            json.Name(name);
            action.Write(json);
        }
    }

    private static class SchemaNames<TEnum>
        where TEnum : unmanaged, Enum
    {
        public static readonly byte[][] All = Array.ConvertAll(
            Enum.GetNames<TEnum>(),
            static name => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name)));
    }
}
