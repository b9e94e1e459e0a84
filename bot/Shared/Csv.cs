namespace CareSystem.Bot.Shared;

/// <summary>A row of a table of text.</summary>
/// <param name="Number">As a spreadsheet numbers it: the headings stand in row 1.</param>
internal sealed record CsvRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>What a .csv file turned out to be.</summary>
internal abstract record CsvReading
{
    /// <param name="Text">The whole file as text, for whoever keeps it.</param>
    internal sealed record Read(IReadOnlyList<CsvRow> Rows, string Text) : CsvReading;

    /// <summary>A workbook (.xlsx) under another name.</summary>
    internal sealed record Workbook : CsvReading;

    /// <summary>Text in none of the character sets that are read.</summary>
    internal sealed record NotText : CsvReading;

    /// <summary>A quotation mark is opened and not closed, or stands in the middle of a cell.</summary>
    internal sealed record Broken(int Row) : CsvReading;
}

/// <summary>
/// Tables as .csv files that a spreadsheet opens as they are meant: UTF-8 with a mark, and no cell that it would run as a formula or turn
/// into another number or a day. Implemented by <c>Documents</c>.
/// </summary>
internal interface ICsvFiles
{
    byte[] Write(IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>Reads UTF-8 with or without a mark, and Shift_JIS; gives back exactly what was written.</summary>
    CsvReading Read(ReadOnlyMemory<byte> content);

    /// <summary>The text of a file that was read before.</summary>
    CsvReading Read(string text);
}
