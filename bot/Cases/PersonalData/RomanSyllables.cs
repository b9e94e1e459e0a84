namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Reads Latin letters as hiragana, in Hepburn's spelling and the school's.</summary>
internal static class RomanSyllables
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Syllables = Make().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a vowel may be long behind this character without being written so.</summary>
    public static bool MayBeLong(char kana) => "おこごそぞとどのほぼぽもよょろうくぐすずつづぬふぶぷむゆゅる".Contains(kana, StringComparison.Ordinal);

    public static bool TryRead(ReadOnlySpan<char> letters, Span<char> kana, out int length)
    {
        length = 0;
        Span<char> lower = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(letters[i]);
        }

        for (var at = 0; at < lower.Length;)
        {
            var rest = lower[at..];
            if (rest.Length > 1 && ((rest[0] == rest[1] && "kstpgzdbc".Contains(rest[0], StringComparison.Ordinal)) || (rest[0] == 't' && rest[1] == 'c')))
            {
                kana[length++] = 'っ';
                at++;
                continue;
            }

            // Kimura's m is read with its vowel; the one in Homma and Shimbo is ん.
            if (rest[0] is 'n' or 'm' && (rest.Length == 1 ? rest[0] == 'n' : !"aiueoy".Contains(rest[1], StringComparison.Ordinal)) && (rest[0] == 'n' || rest[1] is 'b' or 'p' or 'm'))
            {
                kana[length++] = 'ん';
                at++;
                continue;
            }

            // Ohno, Itoh.
            if (rest[0] == 'h' && at > 0 && lower[at - 1] is 'o' or 'u' && (rest.Length == 1 || !"aiueoy".Contains(rest[1], StringComparison.Ordinal)))
            {
                kana[length++] = length == 1 && kana[0] == 'お' ? 'お' : 'う';
                at++;
                continue;
            }

            var taken = 0;
            for (var size = Math.Min(3, rest.Length); size > 0 && taken == 0; size--)
            {
                if (Syllables.TryGetValue(rest[..size], out var syllable))
                {
                    syllable.CopyTo(kana[length..]);
                    length += syllable.Length;
                    taken = size;
                }
            }

            if (taken == 0)
            {
                return false;
            }

            at += taken;
        }

        return true;
    }

    private static Dictionary<string, string> Make()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        void Row(string consonant, string five, string vowels = "aiueo")
        {
            for (var i = 0; i < vowels.Length; i++)
            {
                all[consonant + vowels[i]] = five[i].ToString();
            }
        }

        void Glide(string consonant, char kana)
        {
            all[consonant + 'a'] = $"{kana}ゃ";
            all[consonant + 'u'] = $"{kana}ゅ";
            all[consonant + 'o'] = $"{kana}ょ";
        }

        Row("", "あいうえお");
        Row("k", "かきくけこ");
        Row("s", "さしすせそ");
        Row("t", "たちつてと");
        Row("n", "なにぬねの");
        Row("h", "はひふへほ");
        Row("m", "まみむめも");
        Row("r", "らりるれろ");
        Row("g", "がぎぐげご");
        Row("z", "ざじずぜぞ");
        Row("d", "だでど", "aeo");
        Row("b", "ばびぶべぼ");
        Row("p", "ぱぴぷぺぽ");
        Row("y", "やゆよ", "auo");
        Row("w", "わを", "ao");
        all["shi"] = "し";
        all["chi"] = "ち";
        all["tsu"] = "つ";
        all["fu"] = "ふ";
        all["ji"] = "じ";
        Glide("ky", 'き');
        Glide("gy", 'ぎ');
        Glide("sh", 'し');
        Glide("sy", 'し');
        Glide("ch", 'ち');
        Glide("ty", 'ち');
        Glide("j", 'じ');
        Glide("zy", 'じ');
        Glide("jy", 'じ');
        Glide("ny", 'に');
        Glide("hy", 'ひ');
        Glide("by", 'び');
        Glide("py", 'ぴ');
        Glide("my", 'み');
        Glide("ry", 'り');
        return all;
    }
}
