namespace CareSystem.Bot.Cases;

/// <summary>
/// Finds names by the honorific behind them: 山田さん, 鈴木 花子様, タロウくん, はなちゃん. Relations and occupations (お母さん, 相談員さん)
/// and letters or circles for a name (Aさん, 〇〇さん) are none.
/// </summary>
internal static class PersonalNameCheck
{
    private const int LongestName = 8;

    private static readonly string[] Honorifics = ["さん", "さま", "様", "氏", "くん", "君", "ちゃん"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            foreach (var honorific in Honorifics)
            {
                if (string.CompareOrdinal(text, at, honorific, 0, honorific.Length) == 0 && NameBefore(text, at, honorific) is { } start)
                {
                    yield return new PersonalDataSpan(PersonalDataKind.Name, start, at + honorific.Length);
                }
            }
        }
    }

    /// <returns>Where the name begins, or null where there is none.</returns>
    private static int? NameBefore(string text, int at, string honorific)
    {
        var end = at > 1 && text[at - 1] == ' ' ? at - 1 : at;
        var rest = text.AsSpan(at + honorific.Length);
        return ScriptOf(text, end - 1) switch
        {
            Script.Kanji or Script.Katakana => Spoken(text, end, honorific, rest),
            Script.Hiragana when end == at => Hiragana(text, end, honorific, rest),
            Script.Latin => Latin(text, end),
            _ => null,
        };
    }

    /// <summary>A run of kanji and katakana: 山田, タロウ, 生活支援コーディネーター.</summary>
    private static int? Spoken(string text, int end, string honorific, ReadOnlySpan<char> rest)
    {
        var start = RunStart(text, end, static script => script is Script.Kanji or Script.Katakana);
        var run = text.AsSpan(start, end - start);
        if (PersonWordsCheck.IsWord(run, honorific, rest))
        {
            return null;
        }

        return FamilyName(text, start, Math.Max(start, end - LongestName));
    }

    /// <summary>はなこ, 山田はなこ: hiragana has no border of its own, so a word of the language at its end decides.</summary>
    private static int? Hiragana(string text, int end, string honorific, ReadOnlySpan<char> rest)
    {
        var start = RunStart(text, end, static script => script == Script.Hiragana);
        var before = start > 0 ? ScriptOf(text, start - 1) : Script.Other;
        var run = text.AsSpan(start, end - start);
        var opened = before is not (Script.Kanji or Script.Katakana or Script.Latin);
        if (PersonWordsCheck.IsHiraganaWord(run, opened, honorific, rest) || (opened && run.Length < 2))
        {
            return null;
        }

        if (opened)
        {
            return FamilyName(text, start, Math.Max(start, end - LongestName));
        }

        // 幸えさん, 山田はなこさん: the kanji belong to it.
        return Math.Max(RunStart(text, start, static script => script is Script.Kanji or Script.Katakana), end - LongestName);
    }

    /// <summary>Yamadaさん. One letter or a short abbreviation (Aさん, PSWさん) names nobody.</summary>
    private static int? Latin(string text, int end)
    {
        var start = RunStart(text, end, static script => script == Script.Latin);
        var run = text.AsSpan(start, end - start);
        var isName = run.Length >= 5 || (run.Length >= 3 && run.IndexOfAnyInRange('a', 'z') >= 0);
        return isName && !PersonWordsCheck.IsLatinWord(run) ? start : null;
    }

    /// <summary>山田 太郎さん: the word before a single space belongs to the name when it is as short as a family name.</summary>
    private static int FamilyName(string text, int runStart, int nameStart)
    {
        if (nameStart != runStart || runStart < 2 || text[runStart - 1] is not (' ' or '・'))
        {
            return nameStart;
        }

        var family = RunStart(text, runStart - 1, static script => script is Script.Kanji or Script.Katakana);
        return runStart - 1 - family is >= 1 and <= 4 ? family : nameStart;
    }

    private static int RunStart(string text, int end, Func<Script, bool> belongs)
    {
        // A run longer than any name need not be followed to its beginning.
        var lowest = Math.Max(0, end - 24);
        var start = end;
        while (start > lowest && belongs(ScriptOf(text, start - 1)))
        {
            start--;
        }

        return start;
    }

    private static Script ScriptOf(string text, int index)
    {
        var c = text[index];
        return c switch
        {
            '々' or '〆' or 'ヶ' or 'ヵ' => Script.Kanji,
            >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => Script.Kanji,
            // Rare kanji such as 𠮷 are pairs.
            >= '\uD840' and <= '\uD8BF' => Script.Kanji,
            >= '\uDC00' and <= '\uDFFF' when index > 0 && text[index - 1] is >= '\uD840' and <= '\uD8BF' => Script.Kanji,
            >= 'ァ' and <= 'ヺ' or 'ー' => Script.Katakana,
            >= 'ぁ' and <= 'ゖ' => Script.Hiragana,
            _ when char.IsAsciiLetter(c) => Script.Latin,
            _ => Script.Other,
        };
    }

    private enum Script
    {
        Other,
        Kanji,
        Katakana,
        Hiragana,
        Latin,
    }
}
