namespace CareSystem.Cards.Kit;

/// <summary>Text in several runs, each with its own look and none with Markdown.</summary>
public sealed record AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The runs.</summary>
    public IReadOnlyList<AdaptiveTextRun> Inlines { get; init; } = [];

    /// <summary>Where it stands in its line.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "RichTextBlock"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.StartList("inlines"u8);
        for (var i = 0; i < Inlines.Count; i++)
        {
            Inlines[i].Write(json);
        }

        json.EndList();
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
    }
}

/// <summary>One run of a <see cref="AdaptiveRichTextBlock"/>.</summary>
public sealed record AdaptiveTextRun
{
    /// <summary>A run.</summary>
    /// <param name="text">Its text, without Markdown.</param>
    public AdaptiveTextRun(CardText text) => Text = text;

    /// <summary>The text.</summary>
    public CardText Text { get; init; }

    /// <summary>The size.</summary>
    public AdaptiveTextSize Size { get; init; }

    /// <summary>The weight.</summary>
    public AdaptiveTextWeight Weight { get; init; }

    /// <summary>The colour.</summary>
    public AdaptiveTextColor Color { get; init; }

    /// <summary>Whether it is paler than other text.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Whether it is italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Whether it is struck through.</summary>
    public bool Strikethrough { get; init; }

    /// <summary>Whether it is highlighted.</summary>
    public bool Highlight { get; init; }

    /// <summary>Whether it is underlined.</summary>
    public bool Underline { get; init; }

    /// <summary>What a tap does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The schema's type name.</returns>
    public override string ToString() => "TextRun";

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "TextRun"u8);
        json.Name("text"u8);
        Text.WritePlain(json);
        json.Choice("size"u8, Size);
        json.Choice("weight"u8, Weight);
        json.Choice("color"u8, Color);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Flag("italic"u8, Italic);
        json.Flag("strikethrough"u8, Strikethrough);
        json.Flag("highlight"u8, Highlight);
        json.Flag("underline"u8, Underline);
        json.Action("selectAction"u8, SelectAction);
        json.EndObject();
    }
}
