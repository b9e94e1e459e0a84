namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Reads the name of a body behind the word for what it is: グループホーム虹, 作業所「あおば」, 株式会社さくら製作所.</summary>
internal static class BodyNameBehind
{
    /// <returns>Where the name behind a kind ends: グループホーム虹, 作業所「あおば」, 株式会社さくら製作所.</returns>
    public static int? EndOfName(string text, int from, string head)
    {
        if (from >= text.Length)
        {
            return null;
        }

        if (text[from] is '「' or '『' or '"' or '“')
        {
            var close = text.AsSpan(from + 1, Math.Min(14, text.Length - from - 1)).IndexOfAny("」』\"”");
            return close is > 0 && IsQuotedName(text.AsSpan(from + 1, close)) ? from + 2 + close : null;
        }

        var start = text[from] is ' ' or '・' ? from + 1 : from;
        if (start >= text.Length)
        {
            return null;
        }

        var legal = head.EndsWith("法人", StringComparison.Ordinal) || head.EndsWith("社団", StringComparison.Ordinal) || head.EndsWith("財団", StringComparison.Ordinal) || head.EndsWith("会社", StringComparison.Ordinal) || head is "(株)" or "(有)";
        foreach (var no in BodyWords.NoNames)
        {
            if (string.CompareOrdinal(text, start, no, 0, no.Length) == 0)
            {
                return null;
            }
        }

        var listed = GenericWordsCheck.KanaNameAtStart(text.AsSpan(start));
        if (listed > 0 && !head.EndsWith("の", StringComparison.Ordinal))
        {
            // さくらんぼ begins like さくら: up to the next particle.
            var last = start + listed;
            while (last < text.Length && last - start < 8 && !IsNameBorder(text, last))
            {
                last++;
            }

            return WithRest(text, last, legal);
        }

        var script = Scripts.Of(text, start);
        if (script is Script.Hiragana)
        {
            return SurnameBehind(text, start) ?? HiraganaBehind(text, start, legal);
        }

        if (script is not (Script.Kanji or Script.Katakana or Script.Latin))
        {
            return null;
        }

        var end = Scripts.EndOf(text, start, script == Script.Katakana ? [Script.Katakana] : script == Script.Latin ? [Script.Latin] : [Script.Kanji]);
        var name = text.AsSpan(start, end - start);
        if (script == Script.Latin)
        {
            return name.Length >= 3 && !PersonWordsCheck.IsLatinWord(name) ? end : null;
        }

        if (legal)
        {
            return !GenericWordsCheck.IsGeneric(name) || GenericWordsCheck.IsBodyName(name) ? WithRest(text, end, legal) : null;
        }

        if (script == Script.Katakana)
        {
            return name.Length >= 2 && start == from && Scripts.Of(text, from - 1) is Script.Katakana or Script.Kanji && !GenericWordsCheck.IsGeneric(name) && !PersonWordsCheck.IsRole(name) ? end : null;
        }

        return GenericWordsCheck.IsBodyName(name) || (name.Length >= 2 && NameLists.IsStrongSurname(name)) || (name.Length is 2 or 3 && name[^1] is '荘' or '園' or '苑' or '舎' or '館' && !GenericWordsCheck.IsGeneric(name)) || IsUnlistedName(text, end, name, head) ? end : null;
    }

    /// <summary>メンタルクリニックおおの: a surname in hiragana up to a particle.</summary>
    private static int? SurnameBehind(string text, int start)
    {
        var run = text.AsSpan(start, Scripts.EndOf(text, start, Script.Hiragana) - start);
        // 事業所にしか: what begins like a particle must be longer.
        var least = run[0] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or 'か' or 'や' or 'だ' ? 4 : 3;
        for (var length = Math.Min(6, run.Length); length >= least; length--)
        {
            if (NameLists.IsLikelySurnameReading(run[..length]) && IsNameBorder(text, start + length))
            {
                return start + length;
            }
        }

        return null;
    }

    /// <summary>グループホーム和楽: two or three kanji that are no word, behind a word for a single body and before a particle.</summary>
    private static bool IsUnlistedName(string text, int end, ReadOnlySpan<char> name, string head) =>
        name.Length is 2 or 3 && head.Length > 3 && head is not ("家族会" or "断酒会" or "患者会") && !NameLists.IsWord(name) && !GenericWordsCheck.IsGeneric(name) && !PersonWordsCheck.IsRole(name)
        && !(name.Length == 3 && (NameLists.IsWord(name[..2]) || NameLists.IsWord(name[1..]))) && end < text.Length && text[end] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or '、' or '。' or ')';

    /// <summary>就労支援センターあおば, 訪問看護ステーションここから: up to the next particle.</summary>
    private static int? HiraganaBehind(string text, int start, bool legal)
    {
        var end = Scripts.EndOf(text, start, Script.Hiragana);
        var run = text.AsSpan(start, end - start);
        if (run.Length < 2 || run[0] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or 'か' or 'や' or 'だ' or 'な' or 'さ' or 'し' or 'す' or 'ま' or 'い' or 'よ' or 'ら' or 'ほ' or 'く' or 'ご' or 'お')
        {
            return null;
        }

        var border = run[2..].IndexOfAny("にのをがはとでもへ");
        if (border == 0 && run.Length > 3)
        {
            border = run[3..].IndexOfAny("にのをがはとでもへ") is var next and >= 0 ? next + 1 : -1;
        }

        var length = border >= 0 ? border + 2 : run.Length;
        return length is >= 2 and <= 8 ? WithRest(text, start + length, legal) : null;
    }

    /// <summary>株式会社さくら製作所: the rest of the name in kanji or katakana.</summary>
    private static int WithRest(string text, int at, bool legal) => legal ? Scripts.EndOf(text, at, Script.Kanji, Script.Katakana) : at;

    private static bool IsNameBorder(string text, int at) =>
        at >= text.Length || Scripts.Of(text, at) is not Script.Hiragana || text[at] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or 'か' or 'や' or 'だ' or 'さ' or 'な';

    /// <summary>「あおば」 is a name, 「帰りたい」 is what somebody said.</summary>
    private static bool IsQuotedName(ReadOnlySpan<char> quoted) =>
        quoted.Length is >= 1 and <= 12 && quoted.IndexOfAny("、。！？!?をはが") < 0
        && (IsBodyName(quoted) || !(quoted[^1] is 'い' or 'た' or 'る' or 'く' or 'す' or 'う' or 'よ' or 'ね' or 'か' or 'だ' or 'て' or 'な' or 'で' or 'ん') && !(quoted.Length > 1 && GenericWordsCheck.IsGeneric(quoted)))
        && !(quoted.Length == 1 && char.IsAsciiLetter(quoted[0]));

    /// <summary>A listed one, or a word in hiragana that is no sentence.</summary>
    private static bool IsBodyName(ReadOnlySpan<char> quoted) =>
        GenericWordsCheck.IsBodyName(quoted)
        || (quoted.Length is >= 3 and <= 6 && quoted.IndexOfAnyExceptInRange('ぁ', 'ゖ') < 0 && quoted[^1] is 'る' or 'く' or 'か' or 'ね' && !quoted.EndsWith("くる") && !quoted.EndsWith("ける") && !quoted.EndsWith("える") && !quoted.EndsWith("している"));
}
