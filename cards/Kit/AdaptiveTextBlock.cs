namespace CareSystem.Cards.Kit;

/// <summary>The size of text.</summary>
public enum AdaptiveTextSize : byte
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Extra large.</summary>
    ExtraLarge,
}

/// <summary>The weight of text.</summary>
public enum AdaptiveTextWeight : byte
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>Lighter.</summary>
    Lighter,

    /// <summary>Bolder.</summary>
    Bolder,
}

/// <summary>The colour of text; never the only sign of a state.</summary>
public enum AdaptiveTextColor : byte
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The accent colour.</summary>
    Accent,

    /// <summary>Good.</summary>
    Good,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Needs attention.</summary>
    Attention,
}

/// <summary>What a text is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle : byte
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>A text. It wraps unless told otherwise: the schema's default cuts Japanese sentences off on a phone.</summary>
public sealed record AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>A text.</summary>
    /// <param name="text">A string is our own wording with Markdown; what people typed comes as <see cref="CardText.Typed"/>.</param>
    public AdaptiveTextBlock(CardText text) => Text = text;

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

    /// <summary>Whether it wraps. True by default, unlike the schema and Microsoft's package.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The most lines shown.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Where it stands in its line.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; init; }

    /// <summary>What it is to a screen reader.</summary>
    public AdaptiveTextBlockStyle Style { get; init; }

    private protected override ReadOnlySpan<byte> Type => "TextBlock"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Name("text"u8);
        Text.WriteMarkdown(json);
        json.Choice("size"u8, Size);
        json.Choice("weight"u8, Weight);
        json.Choice("color"u8, Color);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Flag("wrap"u8, Wrap);
        json.Number("maxLines"u8, MaxLines);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
        json.Choice("style"u8, Style);
    }
}
