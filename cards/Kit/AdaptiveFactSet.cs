using System.Text.Json;

namespace CareSystem.Cards.Kit;

/// <summary>Names and values, one pair a line.</summary>
public sealed record AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The pairs.</summary>
    public IReadOnlyList<AdaptiveFact> Facts { get; init; } = [];

    private protected override string Type => "FactSet";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartArray("facts"u8);
        for (var i = 0; i < Facts.Count; i++)
        {
            Facts[i].Write(json);
        }

        json.WriteEndArray();
    }
}

/// <summary>One pair of a <see cref="AdaptiveFactSet"/>. Both sides understand Markdown.</summary>
public sealed record AdaptiveFact
{
    /// <summary>A pair.</summary>
    /// <param name="title">The name.</param>
    /// <param name="value">The value.</param>
    public AdaptiveFact(CardText title, CardText value)
    {
        Title = title;
        Value = value;
    }

    /// <summary>The name.</summary>
    public CardText Title { get; init; }

    /// <summary>The value.</summary>
    public CardText Value { get; init; }

    /// <summary>A name of at most this many characters stays on one line.</summary>
    private const int Short = 8;

    private const char WordJoiner = '\u2060';

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => "Fact";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, Unbroken(Title.ToMarkdown()));
        json.WritePropertyName("value"u8);
        Value.WriteMarkdown(json);
        json.WriteEndObject();
    }

    /// <summary>Japanese breaks between any two characters, and renderers give the narrow column of the names no least width: 日／時.</summary>
    private static string Unbroken(string title) =>
        title.Length is > 1 and <= Short && title.All(static letter => letter >= '\u3000') ? string.Join(WordJoiner, title.AsEnumerable()) : title;
}
