using System.Globalization;
using System.Text;
using CareSystem.Bot.Shared;
using CsvHelper;
using CsvHelper.Configuration;

namespace CareSystem.Bot.Documents;

/// <summary>Tables as .csv (RFC 4180), for spreadsheets.</summary>
internal sealed class CsvFiles : ICsvFiles
{
    /// <summary>Shift_JIS as Windows writes it; a byte that is none of it is an error and not a question mark.</summary>
    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime knows no code page 932.");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly CsvConfiguration Writing = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // Also what ends a line in other systems, and space that some programs would cut off.
        ShouldQuote = static cell => cell.Field is { Length: > 0 } text && (text.AsSpan().IndexOfAny("\",\r\n") >= 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])),
    };

    public byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Writing))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(SafeCell.Guard(cell));
                }

                csv.NextRecord();
            }
        }

        return [.. Utf8.Preamble, .. new UTF8Encoding(false).GetBytes(text.ToString())];
    }

    public CsvReading Read(ReadOnlyMemory<byte> content)
    {
        // What every .xlsx and .zip begins with.
        if (content.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return new CsvReading.Workbook();
        }

        return Text(content.Span) is { } text ? Read(text) : new CsvReading.NotText();
    }

    public CsvReading Read(string text)
    {
        var broken = 0;
        var rows = new List<CsvRow>();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = found => broken = broken == 0 ? rows.Count + 1 : broken,
        };
        using var csv = new CsvParser(new StringReader(text), configuration);
        while (csv.Read())
        {
            rows.Add(new CsvRow(rows.Count + 1, [.. (csv.Record ?? []).Select(SafeCell.Restore)]));
        }

        return broken > 0 ? new CsvReading.Broken(broken) : new CsvReading.Read(rows, text);
    }

    /// <summary>Null where it is text in neither character set. A file that is both is UTF-8: Japanese in Shift_JIS never is by chance.</summary>
    private static string? Text(ReadOnlySpan<byte> content)
    {
        // UTF-16: what a spreadsheet calls Unicode text, with tabs.
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            return null;
        }

        var body = content.StartsWith(Utf8.Preamble) ? content[Utf8.Preamble.Length..] : content;
        foreach (var encoding in (Encoding[])[Utf8, ShiftJis])
        {
            try
            {
                var text = encoding.GetString(body);
                return text.Contains('\0', StringComparison.Ordinal) ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // The next one is tried.
            }
        }

        return null;
    }
}
