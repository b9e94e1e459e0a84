namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds given names of kana and kanji: とし子, みち代さん, 小田切ふみ子, キヨ子様.</summary>
internal static class MixedNameCheck
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("子代江枝美恵男夫雄");

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = Next(text, 2); at > 0; at = Next(text, at + 1))
        {
            if (NameAt(text, at) is var (start, end))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
            }
        }
    }

    private static int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(Ends) is var offset and >= 0 ? from + offset : -1;

    private static (int Start, int End)? NameAt(string text, int at)
    {
        // The kana before it tell most of the places apart.
        var script = Scripts.Of(text, at - 1);
        if (script is not (Script.Hiragana or Script.Katakana) || !IsBorder(text, at + 1))
        {
            return null;
        }

        var honorific = HonorificAt(text, at + 1);
        for (var length = 3; length >= 2; length--)
        {
            var start = at - length;
            if (start < 0 || Scripts.StartOf(text, at, script) > start || !NameShapes.IsMixedGiven(text.AsSpan(start, length), text[at]))
            {
                continue;
            }

            var family = Family(text, start);
            var opened = Scripts.At(text, start - 1) is Script.Other or Script.Digit || text[start - 1] is 'の' or 'は' or 'が' or 'と' or 'を' or 'に';
            opened |= Scripts.At(text, start - 1) == Script.Kanji && Scripts.StartOf(text, start, Script.Kanji) is var role && PersonWordsCheck.IsRole(text.AsSpan(role, start - role));
            if (family < start || (opened && (honorific > 0 || !NameShapes.IsManlyEnd(text[at]))) || (honorific > 0 && Scripts.Of(text, start - 1) == Script.Kanji))
            {
                return (family, at + 1 + honorific);
            }
        }

        return null;
    }

    /// <summary>小田切ふみ子, 佐藤 とし子.</summary>
    private static int Family(string text, int given)
    {
        var end = given > 0 && text[given - 1] is ' ' or '・' ? given - 1 : given;
        var start = Scripts.StartOf(text, end, Script.Kanji);
        var run = text.AsSpan(start, end - start);
        return run.Length > 0 && (NameLists.IsLikelySurname(run) || NameShapes.LooksSurname(run)) ? start : given;
    }

    private static int HonorificAt(string text, int at)
    {
        foreach (var honorific in (ReadOnlySpan<string>)["さん", "さま", "ちゃん", "くん", "先生", "様", "氏", "君"])
        {
            if (string.CompareOrdinal(text, at, honorific, 0, honorific.Length) == 0)
            {
                return honorific.Length;
            }
        }

        return 0;
    }

    /// <summary>とし子は, but neither ふれあい子育て nor うち代わり.</summary>
    private static bool IsBorder(string text, int at) =>
        at >= text.Length || Scripts.Of(text, at) is Script.Other || text[at] is 'が' or 'は' or 'を' or 'に' or 'と' or 'も' or 'の' or 'へ' or 'で' or 'や' or 'か' or 'だ' || HonorificAt(text, at) > 0;
}
