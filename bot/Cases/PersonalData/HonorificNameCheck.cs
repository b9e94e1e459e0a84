namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds names by the honorific behind them: 山田さん, 鈴木 花子様, タロウくん, はなちゃん, 佐藤先生. Relations and occupations (お母さん,
/// 相談員さん) and letters or circles for a name (Aさん, 〇〇さん) are none.
/// </summary>
internal static class HonorificNameCheck
{
    private const int LongestName = 8;

    private static readonly string[] Honorifics = ["さん", "さま", "様", "氏", "くん", "君", "ちゃん", "先生", "殿", "チャン", "クン", "サン", "サマ"];

    private static readonly System.Buffers.SearchValues<char> Firsts = System.Buffers.SearchValues.Create("さ様氏く君ち先殿チクサ");

    public static bool StartsHonorific(ReadOnlySpan<char> text)
    {
        foreach (var honorific in Honorifics)
        {
            if (text.StartsWith(honorific, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the honorific at a place ends, or the place.</summary>
    public static int EndOfHonorific(string text, int at)
    {
        foreach (var honorific in Honorifics)
        {
            if (string.CompareOrdinal(text, at, honorific, 0, honorific.Length) == 0)
            {
                return at + honorific.Length;
            }
        }

        return at;
    }

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = Next(text, 1); at > 0; at = Next(text, at + 1))
        {
            foreach (var honorific in Honorifics)
            {
                if (string.CompareOrdinal(text, at, honorific, 0, honorific.Length) == 0 && NameBefore(text, at, honorific) is { } start)
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.Name, start, at + honorific.Length);
                }
            }
        }
    }

    private static int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(Firsts) is var offset and >= 0 ? from + offset : -1;

    /// <returns>Where the name begins, or null where there is none.</returns>
    private static int? NameBefore(string text, int at, string honorific)
    {
        if (honorific == "殿" && Scripts.At(text, at + 1) == Script.Kanji)
        {
            return null;
        }

        if (honorific[0] is >= 'ァ' and <= 'ヺ')
        {
            return InKatakana(text, at, honorific);
        }

        var end = at > 1 && text[at - 1] is ' ' or '」' or ')' ? at - 1 : at;
        var rest = text.AsSpan(at + honorific.Length);
        return Scripts.At(text, end - 1) switch
        {
            Script.Kanji or Script.Katakana => Spoken(text, end, honorific, rest),
            Script.Hiragana when end == at => Hiragana(text, end, honorific, rest),
            Script.Latin => Latin(text, end),
            _ => null,
        };
    }

    /// <summary>ダイスケチャン, タナカサン: the honorific in katakana makes one run with the name.</summary>
    private static int? InKatakana(string text, int at, string honorific)
    {
        if (Scripts.At(text, at + honorific.Length) == Script.Katakana)
        {
            return null;
        }

        var start = Scripts.StartOf(text, at, Script.Katakana);
        if (start == at)
        {
            // 山田サン.
            var kanji = Scripts.StartOf(text, at, Script.Kanji);
            return kanji < at && NameLists.IsLikelySurname(text.AsSpan(kanji, at - kanji)) ? kanji : null;
        }

        var reading = Scripts.ToHiragana(text.AsSpan(start, at - start));
        return reading.Length >= 2 && NameLists.IsReading(reading) && !NameLists.IsWord(text.AsSpan(start, at + honorific.Length - start))
            && !PersonWordsCheck.IsHiraganaWord(reading, opened: true, honorific is "チャン" ? "ちゃん" : "さん", "") ? start : null;
    }

    /// <summary>A run of kanji and katakana: 山田, タロウ, 生活支援コーディネーター.</summary>
    private static int? Spoken(string text, int end, string honorific, ReadOnlySpan<char> rest)
    {
        var start = Scripts.StartOf(text, end, Script.Kanji, Script.Katakana);
        var run = text.AsSpan(start, end - start);
        if (PersonWordsCheck.IsWord(run, honorific, rest) || NameLists.IsWord(run) && run[0] is >= 'ァ' and <= 'ヺ')
        {
            return null;
        }

        if (NameAtEnd(run) is > 0 and var length)
        {
            // 田中殿村さん: what stands before it is a surname as well.
            length = run.Length > length && NameLists.IsStrongSurname(run[..^length]) ? run.Length : length;
            return WithFamily(text, start, end - length);
        }

        // A name that is not listed: no word of the language, and no longer than a name.
        return honorific is "先生" or "殿" || GenericWordsCheck.IsGeneric(run) ? null : WithFamily(text, start, Math.Max(start, end - LongestName));
    }

    /// <summary>The length of the name a run ends with: the longest listed one, with its family name.</summary>
    private static int NameAtEnd(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(LongestName, run.Length); length > 0; length--)
        {
            var name = run[^length..];
            var reading = Scripts.ToHiragana(name);
            var whole = length == run.Length;
            if (NameLists.IsFullName(name) || NameLists.IsFullReading(reading))
            {
                return length;
            }

            if (length >= 2 && (NameLists.IsLikelySurname(name) || NameLists.IsLikelyGiven(name) || (NameLists.IsReading(reading) && name[0] is >= 'ァ' and <= 'ヺ' && (whole || length >= 3))))
            {
                return length;
            }

            if (whole && ((length == 1 && (NameLists.IsSurname(name) || NameLists.IsGiven(name))) || (length >= 2 && (NameLists.IsSurname(name) || NameLists.IsGiven(name)))))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>はなこ, 山田はなこ: hiragana has no border of its own, so a word of the language at its end decides.</summary>
    private static int? Hiragana(string text, int end, string honorific, ReadOnlySpan<char> rest)
    {
        var start = Scripts.StartOf(text, end, Script.Hiragana);
        var before = Scripts.At(text, start - 1);
        var run = text.AsSpan(start, end - start);
        var opened = before is not (Script.Kanji or Script.Katakana or Script.Latin);
        if (PersonWordsCheck.IsHiraganaWord(run, opened, honorific, rest) || (opened && run.Length < 2))
        {
            return null;
        }

        var listed = ListedAtEnd(run);
        if (listed == 0 && honorific is "先生" or "殿" or "様" or "氏" or "君")
        {
            return null;
        }

        if (opened)
        {
            return WithFamily(text, start, end - (listed > 0 ? listed : Math.Min(run.Length, LongestName)));
        }

        if (listed > 0 && listed < run.Length)
        {
            return end - listed;
        }

        // 支援者からはさっちゃん: what stands behind the last particle.
        var particle = run[..Math.Max(0, run.Length - 2)].LastIndexOfAny("のはがをにとでもへや");
        if (particle >= 0 && honorific is "ちゃん" or "くん" or "さん")
        {
            return start + particle + 1;
        }

        // 幸えさん, 山田はなこさん: the kanji belong to it.
        return Math.Max(Scripts.StartOf(text, start, Script.Kanji, Script.Katakana), end - LongestName);
    }

    private static int ListedAtEnd(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(LongestName + 2, run.Length); length >= 2; length--)
        {
            var name = run[^length..];
            if (NameLists.IsFullReading(name) || (NameLists.IsReading(name) && (length > 2 || length == run.Length || IsParticle(run[^(length + 1)]))))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool IsParticle(char c) => c is 'の' or 'は' or 'が' or 'を' or 'に' or 'と' or 'で' or 'も' or 'へ' or 'や';

    /// <summary>Yamadaさん. One letter or a short abbreviation (Aさん, PSWさん) names nobody.</summary>
    private static int? Latin(string text, int end)
    {
        var start = Scripts.StartOf(text, end, Script.Latin);
        var run = text.AsSpan(start, end - start);
        var isName = run.Length >= 5 || (run.Length >= 3 && run.IndexOfAnyInRange('a', 'z') >= 0) || (run.Length == 2 && run.IndexOfAnyExceptInRange('A', 'Z') < 0);
        if (!isName || PersonWordsCheck.IsLatinWord(run))
        {
            return null;
        }

        // Yamada Taroさん.
        if (start > 1 && text[start - 1] == ' ' && char.IsAsciiLetter(text[start - 2]))
        {
            var family = Scripts.StartOf(text, start - 1, Script.Latin);
            return start - 1 - family >= 2 && char.IsAsciiLetterUpper(text[family]) ? family : start;
        }

        return start;
    }

    /// <summary>山田 太郎さん: the word before a single space belongs to the name when it is as short as a family name.</summary>
    private static int WithFamily(string text, int runStart, int nameStart)
    {
        if (nameStart != runStart || runStart < 2 || text[runStart - 1] is not (' ' or '・'))
        {
            return nameStart;
        }

        var family = Scripts.StartOf(text, runStart - 1, Script.Kanji, Script.Katakana);
        if (family == runStart - 1)
        {
            family = Scripts.StartOf(text, runStart - 1, Script.Hiragana);
            return runStart - 1 - family >= 2 && NameLists.IsSurnameReading(text.AsSpan(family, runStart - 1 - family)) ? family : nameStart;
        }

        var word = text.AsSpan(family, runStart - 1 - family);
        return word.Length is >= 1 and <= 5 && !GenericWordsCheck.IsGeneric(word) && !PersonWordsCheck.IsRole(word) ? family : nameStart;
    }
}
