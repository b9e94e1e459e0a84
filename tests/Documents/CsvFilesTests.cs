using System.Text;
using CareSystem.Bot.Documents;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Documents;

public sealed class CsvFilesTests
{
    /// <summary>What people and spreadsheets put into cells, and what breaks tables.</summary>
    private static readonly string[] Bits =
    [
        "=1+1", "=HYPERLINK(\"http://x\")", "+81", "-1", "@SUM(A1)", "＝１", "\t", "\r\n", "\n", "\r", "'", "''", "\"", "\"\"", ",", ";", "０３", "03", "0312345678", "2026-04-01", "4/1", "1e5", "(12)", "12:30",
        "髙橋", "ﾀﾅｶ", "𠮷野家", "👨‍👩‍👧", "\u3000", " ", "~", "〜", "−", "é", "\uFEFF", "",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Bits.Length - 1].Select(static index => Bits[index]).Array[0, 5].Select(string.Concat);

    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    private readonly CsvFiles files = new();

    [Fact]
    public void What_is_written_is_read_again_to_the_letter() => Cell.Array[1, 4].Array[1, 6].Sample(
        table =>
        {
            // A row that is nothing but an empty cell looks like no row at all, and is told apart by its number.
            var read = Assert.IsType<CsvReading.Read>(files.Read(files.Write(table)));

            Assert.Equal(table, read.Rows.Select(static row => row.Cells.ToArray()));
            Assert.Equal(Enumerable.Range(1, table.Length), read.Rows.Select(static row => row.Number));
            Assert.Equal(table, Assert.IsType<CsvReading.Read>(files.Read(read.Text)).Rows.Select(static row => row.Cells.ToArray()));
        },
        iter: 20_000);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81-3-1234-5678")]
    [InlineData("-5")]
    [InlineData("@cmd")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝１＋１")]
    [InlineData("'=1+1")]
    [InlineData("0312345678")]
    [InlineData("123456789012")]
    [InlineData("3-1")]
    [InlineData("2026/4/1")]
    [InlineData("1E5")]
    public void No_cell_is_run_as_a_formula_or_turned_into_something_else(string cell)
    {
        var written = Encoding.UTF8.GetString(files.Write([[cell]]))[1..];

        Assert.StartsWith("'", written.TrimStart('"'), StringComparison.Ordinal);
        Assert.Equal(cell, Assert.Single(Rows(files.Write([[cell]])))[0]);
    }

    [Theory]
    [InlineData("佐藤 美咲")]
    [InlineData("03-1234-5678")]
    [InlineData("'quoted'")]
    [InlineData("5人")]
    [InlineData("")]
    public void Everything_else_stays_as_it_is(string cell) => Assert.Equal(cell + "\r\n", Encoding.UTF8.GetString(files.Write([[cell]]))[1..]);

    [Fact]
    public void A_file_begins_with_the_mark_by_which_a_spreadsheet_knows_UTF8() => Assert.Equal([0xEF, 0xBB, 0xBF], files.Write([["名前"]])[..3]);

    [Fact]
    public void UTF8_is_read_with_and_without_its_mark_and_Shift_JIS_as_Windows_writes_it()
    {
        const string Text = "名前,所属\r\n髙橋 ①子,㈱さくら〜病院\r\n";

        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(Text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], ShiftJis.GetBytes(Text)])
        {
            var rows = Rows(bytes);
            Assert.Equal(["名前", "所属"], rows[0]);
            Assert.Equal("髙橋 ①子", rows[1][0]);
        }
    }

    [Fact]
    public void What_is_no_text_is_told_from_a_workbook_and_from_a_table_with_a_broken_quotation()
    {
        Assert.IsType<CsvReading.Workbook>(files.Read("PK\u0003\u0004rest"u8.ToArray()));
        Assert.IsType<CsvReading.NotText>(files.Read(new byte[] { 0x81, 0xFF, 0xFE, 0x00 }));
        Assert.IsType<CsvReading.NotText>(files.Read((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("名前")]));
        Assert.Equal(2, Assert.IsType<CsvReading.Broken>(files.Read("a,b\r\nc,d\"e\r\n"u8.ToArray())).Row);
        Assert.Equal(2, Assert.IsType<CsvReading.Broken>(files.Read("a,b\r\nc,\"d\r\ne,f\r\n"u8.ToArray())).Row);
    }

    private string[][] Rows(byte[] content) => [.. Assert.IsType<CsvReading.Read>(files.Read(content)).Rows.Select(static row => row.Cells.ToArray())];
}
