namespace CareSystem.Cards.Kit;

/// <summary>Names and values, one pair a line.</summary>
public sealed record AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The pairs.</summary>
    public IReadOnlyList<AdaptiveFact> Facts { get; init; } = [];

    private protected override ReadOnlySpan<byte> Type => "FactSet"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.StartList("facts"u8);
        for (var i = 0; i < Facts.Count; i++)
        {
            Facts[i].Write(json);
        }

        json.EndList();
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

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Name("title"u8);
        WriteUnbroken(json, Title.ToMarkdown());
        json.Name("value"u8);
        Value.WriteMarkdown(json);
        json.EndObject();
    }

    /// <summary>Japanese breaks between any two characters, and renderers give the narrow column of the names no least width: 日／時.</summary>
    private static void WriteUnbroken(CardWriter json, string title)
    {
        if (title.Length > Short || title.AsSpan().ContainsAnyInRange('\0', '\u2FFF'))
        {
            json.Value(title);
            return;
        }

        Span<char> joined = stackalloc char[Short * 2];
        for (var i = 0; i < title.Length; i++)
        {
            joined[i * 2] = title[i];
            joined[(i * 2) + 1] = WordJoiner;
        }

        json.Value(joined[..Math.Max(0, (title.Length * 2) - 1)]);
    }
}
