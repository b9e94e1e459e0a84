namespace CareSystem.Cards.Kit;

/// <summary>A table. Clients before 1.5 have none: set <see cref="AdaptiveElement.Fallback"/> where they matter.</summary>
public sealed record AdaptiveTable : AdaptiveElement
{
    /// <summary>The columns.</summary>
    public IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; } = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<AdaptiveTableRow> Rows { get; init; } = [];

    /// <summary>Whether the first row holds the headings.</summary>
    public bool FirstRowAsHeader { get; init; } = true;

    /// <summary>Whether lines stand between the cells.</summary>
    public bool ShowGridLines { get; init; } = true;

    /// <summary>The look of the lines.</summary>
    public AdaptiveContainerStyle GridStyle { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Table"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Flag("firstRowAsHeader"u8, FirstRowAsHeader, schemaDefault: true);
        json.Flag("showGridLines"u8, ShowGridLines, schemaDefault: true);
        json.Choice("gridStyle"u8, GridStyle);
        json.StartList("columns"u8);
        for (var i = 0; i < Columns.Count; i++)
        {
            Columns[i].Write(json);
        }

        json.EndList();
        json.StartList("rows"u8);
        for (var i = 0; i < Rows.Count; i++)
        {
            Rows[i].Write(json);
        }

        json.EndList();
    }
}

/// <summary>A column of a <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableColumnDefinition
{
    /// <summary>The width relative to the other columns.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Where the content stands.</summary>
    public AdaptiveHorizontalAlignment HorizontalCellContentAlignment { get; init; }

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Member("width"u8, Width);
        json.Choice("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        json.EndObject();
    }
}

/// <summary>A row of a <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableRow
{
    /// <summary>A row.</summary>
    /// <param name="cells">Its cells.</param>
    public AdaptiveTableRow(params IReadOnlyList<AdaptiveTableCell> cells) => Cells = cells;

    /// <summary>The cells.</summary>
    public IReadOnlyList<AdaptiveTableCell> Cells { get; init; }

    /// <summary>The look.</summary>
    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The schema's type name.</returns>
    public override string ToString() => "TableRow";

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "TableRow"u8);
        json.Choice("style"u8, Style);
        json.StartList("cells"u8);
        for (var i = 0; i < Cells.Count; i++)
        {
            Cells[i].Write(json);
        }

        json.EndList();
        json.EndObject();
    }
}

/// <summary>A cell of a <see cref="AdaptiveTableRow"/>.</summary>
public sealed record AdaptiveTableCell
{
    /// <summary>A cell.</summary>
    /// <param name="items">Its elements.</param>
    public AdaptiveTableCell(params IReadOnlyList<AdaptiveElement> items) => Items = items;

    /// <summary>The elements.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary>The look.</summary>
    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The schema's type name.</returns>
    public override string ToString() => "TableCell";

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "TableCell"u8);
        json.Choice("style"u8, Style);
        json.Elements("items"u8, Items);
        json.EndObject();
    }
}
