using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Values as an attacker, a broken client or a careless person would send them, as JSON text.</summary>
internal static class NastyJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Not all of it is JSON: what is not must be refused.</summary>
    private static readonly string[] Small =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "0.1", "1e3", "1e999", "-1e999", "1e-999", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
        "123456789012345678901234567890", "79228162514264337593543950336", "[]", "{}", "[[]]", "[null]", "[{}]", """{"":""}""", """{"a":1,"a":2}""", """{"id":{"id":{}}}""",
        "NaN", "Infinity", "undefined", "01", "+1", "'x'", "\"", "{", "]",
        """
        "\ud800"
        """, """
        "\udc00x"
        """, """
        "a\ud83d"
        """, """
        "\ud83d\ud83d\ude00"
        """, """
        "\u0000"
        """, """
        "\u0001\u001f\u007f\u0085\u2028\ufeff\uffff"
        """, "\"\\x\"", "\"\\u12\"", "\"\t\"",
    ];

    private static readonly string[] Words =
    [
        "", " ", "\u3000", "\n", "\r\n\r\n", "0", "-1", "1.5", "1e3", "１２", "٣", "Ⅻ", "NaN", "4294967296", "99999999999999999999999999", "79228162514264337593543950335.5",
        "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "-0001-01-01", "10000-01-01", "2026-06-11T00:00:00Z", "24:00", "00:00", "99:99", "10:00", "令和8年6月11日",
        "9999-12-31T23:59:59.9999999-14:00", "0001-01-01T00:00:00+14:00",
        "R0-0", "R8-1", "R99-999999", "R999-1", "R8-0000001", "C-7F3K2", "C-OOOOO", "c7f3k2", "Ｃ－７Ｆ３Ｋ２",
        "/", "\\", "#", "?", "/\\#?", "a/b\\c#d?e", "../../x", "%2f%5c%23%3f", "%00", "'", "''", "x' or PartitionKey ne '", "x' or RowKey ge '", "\";drop", "a:b:c", ";messageid=", "!", "~",
        "\u0000", "a\u0001b", "\u007f", "\u0085", "\u2028", "\ufeff", "\uffff", "\u202eabc\u202c", "\u2066\u2069", "\u200b", "e\u0301\u0301\u0301", "👨‍👩‍👧‍👦", "𠮷野家", "ﷺ", "ǅ", "İ", "ß",
        "<at>x</at>", "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://x.example/)", "**x**", "&nbsp;", "&#0;", "{{x}}", "{0}", "%s%n", "${x}", "$(x)", "`x`", "=1+1", "@SUM(1)",
        "true", "True", "TRUE", "false", "null", "undefined", "[]", "{}", "Discussion", "Secretariat", "Housing", "Housing,Medical,Housing", "Housing,,,", ",", ",,,,", "0,1,2", "1,", "Accepted", "Partial",
        "meeting", "up", "down", "remove", "議題", "課題 12", "課題 R8-1", "課題12", "課題 検索", "課題 検索 印", "投票 問い / 甲 / 乙", "投票 //", "事例 一覧", "事例 C-7F3K2", "会議", "チェックリスト", "ヘルプ", "設定", "議題 ",
        "automatic", "AUTOMATIC", "manual", "task/fetch", "Action.Execute", "invoke", "message", "msteams", "msteams:x", "personal", "channel", "groupChat", "19:meeting_x@thread.v2",
    ];

    /// <summary>Around the limits of names, keys, columns (64 KiB), cards (25 KiB) and messages.</summary>
    private static readonly int[] Lengths = [26, 63, 64, 65, 120, 200, 255, 256, 257, 500, 1000, 1023, 1024, 1025, 2000, 2048, 2049, 5000, 12_000, 26_000, 32_768, 33_000];

    private static readonly string[] Fillers = ["a", "あ", "\"", "\\", "/", "#", "?", "\u0301", "\u0001", "\n", "👨‍👩‍👧‍👦", "𠮷", "<", "*", "0", ",", "、", " ", "\u202e", "ﾊﾟ", "1-", "R8-"];

    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(Gen.Char, Gen.Char[' ', '~'], Gen.Char['ぁ', 'ん'], Gen.Char['一', '龠']), 0, 40];

    /// <summary>Any value; a huge one rarely, because it costs as much as a thousand others.</summary>
    public static string Value(Dice dice) => dice.Weighted<Func<string>>(
        (40, () => dice.Of(Small)),
        (60, () => Text(dice)),
        (4, () => Nested(dice)),
        (2, () => Many(dice)))();

    /// <summary>A text value.</summary>
    public static string Text(Dice dice) => JsonSerializer.Serialize(Word(dice), Relaxed);

    /// <summary>A text without the quotes; no half characters.</summary>
    public static string Word(Dice dice) => dice.Weighted<Func<string>>(
        (60, () => dice.Of(Words)),
        (10, () => Whole(dice.From(AnyText))),
        (10, () => Repeated(dice.Of(Fillers), dice.Of(Lengths))),
        (1, () => Repeated(dice.Of(Fillers), 40_000 + dice.Below(120_000))))();

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(static rune => rune.Value != 0xFFFD));

    private static string Repeated(string filler, int length)
    {
        var text = new StringBuilder(length + filler.Length);
        while (text.Length < length)
        {
            text.Append(filler);
        }

        return text.ToString();
    }

    private static string Nested(Dice dice)
    {
        var depth = dice.Of(8, 60, 64, 65, 120, 127, 128, 129, 130, 1000, 50_000);
        return dice.Once(2) ? Repeated("[", depth) + Repeated("]", depth) : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + Repeated("}", depth);
    }

    private static string Many(Dice dice)
    {
        var count = dice.Of(100, 1000, 5000, 30_000);
        return dice.Below(4) switch
        {
            0 => $"[{string.Join(',', Enumerable.Repeat(dice.Of("0", "{}", "null", "\"a\""), count))}]",
            1 => $"[{string.Join(',', Enumerable.Range(0, Math.Min(count, 3000)).Select(static i => $$"""{"id":"29:{{i}}","aadObjectId":"{{i}}","name":"x"}"""))}]",
            2 => $$"""{{{string.Join(',', Enumerable.Range(0, Math.Min(count, 5000)).Select(static i => $"\"m{i}\":{i}"))}}}""",
            _ => $"[{string.Join(',', Enumerable.Repeat("""{"type":"mention","mentioned":{"id":"28:8f2b6f0e-3b0a-4c7e-9d62-0f1f3a5c7e91","name":"a"},"text":"a"}""", Math.Min(count, 3000)))}]",
        };
    }
}
