namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names in Latin letters: Yamada Taro, TARO YAMADA, Taro, and the initials of a name: A.K., K・Sさん.</summary>
internal static class RomanNameCheck
{
    private static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "date", "are", "one", "home", "same", "note", "name", "kana", "kanji", "sake", "manga", "karate", "ikigai", "hikikomori", "make", "take", "more", "made", "mate", "site", "side", "line", "zone", "tone", "nike", "sony", "toyota", "honda", "suzuki", "kawasaki",
        "tokyo", "osaka", "kyoto", "japan", "saitama", "chiba", "kanagawa", "yokohama", "nagoya", "sapporo", "fukuoka", "hiroshima", "sendai", "kobe", "media", "memo", "menu", "mono", "ai", "an", "on", "in", "no", "go", "do", "to", "me", "he", "we", "so", "ya", "mr", "ms", "aiko", "nano", "pasmo", "suica", "nanaco", "mana", "yoga", "tomato", "ramen", "nemo", "kokoro", "tsunami", "koban", "origami", "dare", "rare", "are", "sure", "pure", "mune", "mare", "bare", "area", "idea", "aide", "mode", "code", "safe",
    };

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal) { "A.M", "P.M", "P.S", "B.C", "A.D", "U.S", "U.K", "Q.A", "Q.O", "N.B", "W.H", "E.U", "S.O", "I.Q", "D.V", "V.S", "V.I", "O.T", "P.T", "S.T", "C.W", "O.K", "N.G", "T.V", "C.D", "A.A" };

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            if (Initials(text, at) is { } initials)
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Name, at, initials);
                end = initials;
            }
            else if (end - at <= 24 && IsAlone(text, at) && Word(text, at, end) is { } last)
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Name, at, last);
                end = last;
            }

            at = end;
        }
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsAlone(string text, int at) => at == 0 || IsAddressed(text.AsSpan(0, at)) || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '@' or '.' or '_' or '/' or '-');

    /// <summary>Ms.Tanaka.</summary>
    private static bool IsAddressed(ReadOnlySpan<char> before) => before.EndsWith("Mr.") || before.EndsWith("Ms.") || before.EndsWith("Mrs.") || before.EndsWith("Dr.");

    private static int? Word(string text, int at, int end)
    {
        if (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '@' or '_' or '/'))
        {
            return null;
        }

        var first = text.AsSpan(at, end - at);
        var second = end + 1 < text.Length && text[end] is ' ' or '・' or ',' or '-' && char.IsAsciiLetter(text[end + 1]) ? end + 1 : -1;
        if (second < 0 && end + 2 < text.Length && text[end] == ',' && text[end + 1] == ' ' && char.IsAsciiLetter(text[end + 2]))
        {
            second = end + 2;
        }

        if (second > 0)
        {
            var last = EndOfWord(text, second);
            var other = text.AsSpan(second, last - second);
            if (last - second <= 24 && first.Length >= 2 && other.Length >= 2 && IsRoman(first) && IsRoman(other) && !(Ordinary.Contains(first.ToString()) && Ordinary.Contains(other.ToString())))
            {
                return last;
            }

            // T. Yamada is found below; Taro M. here.
        }

        return first.Length >= 4 && char.IsAsciiLetterUpper(first[0]) && !Ordinary.Contains(first.ToString()) && IsRoman(first) ? end : null;
    }

    private static bool IsRoman(ReadOnlySpan<char> word)
    {
        Span<char> kana = stackalloc char[2 * word.Length];
        return RomanSyllables.TryRead(word, kana, out var length) && length >= 2 && IsListed(kana[..length]);
    }

    /// <summary>As it reads, or with the long vowels that Latin spelling leaves out (Taro, Yuko, Ono).</summary>
    private static bool IsListed(ReadOnlySpan<char> kana)
    {
        if (NameLists.IsReading(kana))
        {
            return true;
        }

        Span<char> longer = stackalloc char[kana.Length + 2];
        for (var at = 1; at <= kana.Length; at++)
        {
            if (RomanSyllables.MayBeLong(kana[at - 1]) && Lengthened(kana, at, longer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Lengthened(ReadOnlySpan<char> kana, int at, Span<char> longer)
    {
        kana[..at].CopyTo(longer);
        longer[at] = at == 1 && kana[0] == 'お' ? 'お' : 'う';
        kana[at..].CopyTo(longer[(at + 1)..]);
        if (NameLists.IsReading(longer[..(kana.Length + 1)]))
        {
            return true;
        }

        // Two of them: Yuichiro.
        Span<char> both = stackalloc char[kana.Length + 2];
        for (var second = at + 1; second <= kana.Length; second++)
        {
            if (!RomanSyllables.MayBeLong(kana[second - 1]))
            {
                continue;
            }

            longer[..(second + 1)].CopyTo(both);
            both[second + 1] = 'う';
            kana[second..].CopyTo(both[(second + 2)..]);
            if (NameLists.IsReading(both))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A.K., A.K, K・Sさん, T.Yamada.</summary>
    private static int? Initials(string text, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || at + 2 >= text.Length || text[at + 1] is not ('.' or '・' or '·' or '/') || !IsAlone(text, at))
        {
            return null;
        }

        var second = text[at + 2] == ' ' ? at + 3 : at + 2;
        if (second >= text.Length || !char.IsAsciiLetterUpper(text[second]))
        {
            return null;
        }

        var end = second + 1;
        if (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            var last = EndOfWord(text, second);
            return text[at + 1] == '.' && last - second is >= 3 and <= 24 && IsRoman(text.AsSpan(second, last - second)) ? last : null;
        }

        if (Abbreviations.Contains($"{text[at]}.{text[second]}") && !(end < text.Length && HonorificNameCheck.StartsHonorific(text.AsSpan(end).TrimStart('.'))))
        {
            return null;
        }

        var closed = end < text.Length && text[end] == '.';
        end = closed ? end + 1 : end;
        if (end < text.Length && HonorificNameCheck.StartsHonorific(text.AsSpan(end)))
        {
            // A・Bさん are two codes in a row, not the initials of one person.
            var codes = text[at + 1] != '.' && text[second] == text[at] + 1;
            var honorific = text.AsSpan(end).StartsWith("ちゃん") ? 3 : text[end] is '様' or '氏' or '君' or '殿' ? 1 : 2;
            return codes ? null : end + honorific;
        }

        var called = text.AsSpan(Math.Max(0, at - 8), at - Math.Max(0, at - 8)).Contains("イニシャル", StringComparison.Ordinal);
        var asPerson = text[at + 1] == '.' && (closed || end >= text.Length || text[end] is 'は' or 'が' or 'の' or 'を' or 'に' or 'と' or 'も' or '(' or '、' or '。' or ',');
        return called || (asPerson && text[second] != text[at] + 1) || (asPerson && closed) ? end : null;
    }
}
