namespace CareSystem.Cards.Kit;

/// <summary>The look of a container.</summary>
public enum AdaptiveContainerStyle : byte
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>Set off from its surroundings.</summary>
    Emphasis,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Attention,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>The accent colour.</summary>
    Accent,
}

/// <summary>Elements that belong together.</summary>
public sealed record AdaptiveContainer : AdaptiveElement
{
    /// <summary>The elements.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init; } = [];

    /// <summary>The look.</summary>
    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>Whether it reaches over its parent's padding.</summary>
    public bool Bleed { get; init; }

    /// <summary>Where the content stands.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Container"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Choice("style"u8, Style);
        json.Flag("bleed"u8, Bleed);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Action("selectAction"u8, SelectAction);
        json.Elements("items"u8, Items);
    }
}

/// <summary>Columns side by side.</summary>
public sealed record AdaptiveColumnSet : AdaptiveElement
{
    /// <summary>The columns.</summary>
    public IReadOnlyList<AdaptiveColumn> Columns { get; init; } = [];

    /// <summary>The look.</summary>
    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>Whether it reaches over its parent's padding.</summary>
    public bool Bleed { get; init; }

    /// <summary>What a tap does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "ColumnSet"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Choice("style"u8, Style);
        json.Flag("bleed"u8, Bleed);
        json.Action("selectAction"u8, SelectAction);
        json.Elements("columns"u8, Columns);
    }
}

/// <summary>One column of a <see cref="AdaptiveColumnSet"/>.</summary>
public sealed record AdaptiveColumn : AdaptiveElement
{
    /// <summary>The elements.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init; } = [];

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</summary>
    public string Width { get; init; } = "stretch";

    /// <summary>The look.</summary>
    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>Where the content stands.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Column"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Text("width"u8, Width);
        json.Choice("style"u8, Style);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Action("selectAction"u8, SelectAction);
        json.Elements("items"u8, Items);
    }
}
