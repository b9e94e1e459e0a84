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

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => "Fact";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, Title.ToMarkdown());
        json.WriteString("value"u8, Value.ToMarkdown());
        json.WriteEndObject();
    }
}
