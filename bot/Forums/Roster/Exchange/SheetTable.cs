using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>A row of a file by the columns that are read.</summary>
internal sealed record SheetLine(int Row, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>What stands in a cell; null where the file has no such column.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);

    public bool HasPlace => SheetColumns.OfPlace.Append(SheetColumns.Seat).Any(column => !string.IsNullOrEmpty(this[column]));
}

/// <summary>A file by its headings, in whatever order they stand.</summary>
internal sealed record SheetTable(IReadOnlyList<SheetLine> Lines, IReadOnlyList<string> UnknownHeadings)
{
    private const int LongestHeading = 40;

    public static SheetTable Of(IReadOnlyList<CsvRow> rows, RosterSheetNames names, int mostRows, List<FoundFault> faults)
    {
        if (rows.FirstOrDefault(static row => !row.IsBlank) is not { } headings)
        {
            faults.Add(new FoundFault(0, null, new SheetFault.NoRows()));
            return new SheetTable([], []);
        }

        var columns = headings.Cells.Select(cell => ColumnOf(cell, names)).ToArray();
        if (!columns.Contains(RosterFields.Name, StringComparer.Ordinal))
        {
            faults.Add(new FoundFault(headings.Number, RosterFields.Name, new SheetFault.NoHeading()));
        }

        foreach (var twice in columns.OfType<string>().GroupBy(static column => column, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            faults.Add(new FoundFault(headings.Number, twice.Key, new SheetFault.HeadingTwice()));
        }

        var below = rows.Where(row => row.Number > headings.Number && !row.IsBlank).ToArray();
        if (below.Length == 0)
        {
            faults.Add(new FoundFault(0, null, new SheetFault.NoRows()));
        }
        else if (below.Length > mostRows)
        {
            faults.Add(new FoundFault(0, null, new SheetFault.TooManyRows(mostRows, below.Length)));
        }

        return new SheetTable(
            faults.Count > 0 ? [] : [.. below.Select(row => Line(row, columns, faults))],
            [.. headings.Cells.Where((cell, index) => columns[index] is null && !string.IsNullOrWhiteSpace(cell)).Select(static cell => TextLimits.Cut(cell.Trim(), LongestHeading))]);
    }

    private static string? ColumnOf(string heading, RosterSheetNames names)
    {
        var wanted = KanaText.Fold(heading);
        return wanted.Length == 0 ? null : names.Headings.FirstOrDefault(one => KanaText.Fold(one.Value) == wanted).Key;
    }

    private static SheetLine Line(CsvRow row, string?[] columns, List<FoundFault> faults)
    {
        if (row.Cells.Skip(columns.Length).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            faults.Add(new FoundFault(row.Number, null, new SheetFault.TooManyCells()));
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } column)
            {
                cells[column] = i < row.Cells.Count ? row.Cells[i].Trim() : "";
            }
        }

        return new SheetLine(row.Number, cells);
    }
}
