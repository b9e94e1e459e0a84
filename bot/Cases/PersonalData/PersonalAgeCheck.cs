using System.Globalization;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds an exact age over eighty: 82歳, 八十五才, 91さい, 母（88）. There are few people of that age in a town.</summary>
internal static class PersonalAgeCheck
{
    private const int Youngest = 81;
    private const int Oldest = 120;

    private const string Numerals = "〇一二三四五六七八九十百零";

    private static readonly string[] Units = ["歳", "才", "さい", "サイ", "歲"];

    /// <summary>Behind these it is a band and no age.</summary>
    private static readonly string[] Bands = ["以上", "以下", "未満", "まで", "前後", "代", "から", "以降", "くらい", "ぐらい", "程度", "頃", "能", "児", "過ぎ", "超", "〜", "~", "-", "に達", "到達", "時", "時点", "になる前", "を超"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var unit in Units)
        {
            for (var at = text.IndexOf(unit, 1 <= text.Length ? 1 : 0, StringComparison.Ordinal); at > 0; at = text.IndexOf(unit, at + unit.Length, StringComparison.Ordinal))
            {
                if (NumberBefore(text, at) is { } start && !IsBand(text, at + unit.Length))
                {
                    yield return PersonalDataSpan.Caution(PersonalDataKind.Age, start, at + unit.Length);
                }
            }
        }

        for (var at = text.IndexOf('('); at >= 0; at = text.IndexOf('(', at + 1))
        {
            var end = Scripts.EndOf(text, at + 1, Script.Digit);
            if (end - at - 1 is 2 or 3 && IsOld(text.AsSpan(at + 1, end - at - 1)) && end < text.Length && text[end] is ')' or '・' or '、' or ',' && at > 0
                && "母父夫妻男女者人性姉兄弟妹親氏ん様娘".Contains(text[at - 1], StringComparison.Ordinal))
            {
                yield return PersonalDataSpan.Caution(PersonalDataKind.Age, at + 1, end);
            }
        }

        for (var at = text.IndexOf("年齢", StringComparison.Ordinal); at >= 0; at = text.IndexOf("年齢", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            while (start < text.Length && start < at + 5 && text[start] is 'は' or ':' or ' ' or '、')
            {
                start++;
            }

            var end = Scripts.EndOf(text, start, Script.Digit);
            if (end > start && IsOld(text.AsSpan(start, end - start)) && !IsBand(text, end) && Scripts.At(text, end) != Script.Kanji)
            {
                yield return PersonalDataSpan.Caution(PersonalDataKind.Age, start, end);
            }
        }
    }

    private static int? NumberBefore(string text, int at)
    {
        var end = text[at - 1] == ' ' ? at - 1 : at;
        var start = end;
        while (start > 0 && end - start < 5 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (start < end)
        {
            // 70-85歳 is a range.
            var ranged = start > 0 && text[start - 1] is '-' or '~' or '〜' or '.' or '、' && start > 1 && char.IsAsciiDigit(text[start - 2]);
            return !ranged && IsOld(text.AsSpan(start, end - start)) ? start : null;
        }

        while (start > 0 && end - start < 5 && Numerals.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        return start < end && ValueOf(text.AsSpan(start, end - start)) is >= Youngest and <= Oldest ? start : null;
    }

    private static bool IsBand(string text, int at)
    {
        foreach (var band in Bands)
        {
            if (string.CompareOrdinal(text, at, band, 0, band.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOld(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is >= Youngest and <= Oldest;

    /// <summary>八十二, 八二, 百二.</summary>
    private static int ValueOf(ReadOnlySpan<char> numerals)
    {
        var number = 0;
        var unit = 0;
        foreach (var c in numerals)
        {
            if (c is '十' or '百')
            {
                number += Math.Max(unit, 1) * (c == '十' ? 10 : 100);
                unit = 0;
            }
            else
            {
                unit = (unit * 10) + (c == '零' ? 0 : "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal));
            }
        }

        return number + unit;
    }
}
