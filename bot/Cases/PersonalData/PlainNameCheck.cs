namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names that stand by themselves: 山田太郎, 鈴木さくら, ヤマダタロウ (stop), and a bare surname, 中村が訪問した (caution).</summary>
internal static class PlainNameCheck
{
    private static readonly string[] Naming = ["という", "といい", "と名乗", "と申", "と呼", "っていう", "こと"];

    private static readonly string[] InBrackets = ["歳", "代", "男", "女", "仮名", "夫", "妻", "母", "父", "本人", "担当", "主治医", "長", "次", "年齢", "当時"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var script = Scripts.Of(text, at);
            if (script is not (Script.Kanji or Script.Katakana or Script.Hiragana))
            {
                at++;
                continue;
            }

            var end = Scripts.EndOf(text, at, script);
            var found = script switch
            {
                Script.Kanji => Kanji(text, at, end),
                Script.Katakana => Katakana(text, at, end),
                _ => SpacedHiragana(text, at, end),
            };
            if (found is { } span)
            {
                yield return span;
            }

            at = end;
        }
    }

    private static PersonalDataSpan? Kanji(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        if (run.Length is < 2 or > 10)
        {
            return run.Length == 1 ? Single(text, start, end) : null;
        }

        // 患者山田太郎: the longest full name at the end of the run.
        for (var from = Math.Max(0, run.Length - 7); from <= run.Length - 3; from++)
        {
            var before = run[..from];
            if (NameLists.IsFullName(run[from..]) && (from == 0 || PersonWordsCheck.IsRole(before) || GenericWordsCheck.IsGeneric(before))
                && !GenericWordsCheck.IsGeneric(run) && !GenericWordsCheck.IsOffice(run[from..]))
            {
                return PersonalDataSpan.Stop(PersonalDataKind.Name, start + from, end);
            }
        }

        if (NameLists.IsStrongSurname(run) && GivenInKana(text, end) is { } givenEnd)
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, givenEnd);
        }

        var surname = NameLists.IsStrongSurname(run) || NameLists.IsLikelySurname(run);
        var given = NameLists.IsLikelyGiven(run);
        if ((!surname && !given) || PersonWordsCheck.IsRole(run))
        {
            return null;
        }

        var called = IsCalled(text, start, end) && (given || NameLists.IsStrongSurname(run));
        if (called || ((surname || given) && IsNamed(text, end)))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        // 佐藤 花子.
        if (surname && end + 1 < text.Length && text[end] is ' ' && Scripts.Of(text, end + 1) == Script.Kanji)
        {
            var second = Scripts.EndOf(text, end + 1, Script.Kanji);
            var name = text.AsSpan(end + 1, second - end - 1);
            if (NameLists.IsGiven(name) && !GenericWordsCheck.IsGeneric(name))
            {
                return PersonalDataSpan.Stop(PersonalDataKind.Name, start, second);
            }
        }

        var bare = (NameLists.IsStrongSurname(run) && !NameLists.IsPlaceRather(run)) || (given && !surname && LooksGiven(run));
        return bare && ActsAsPerson(text, end) && !IsMoved(text, end) ? PersonalDataSpan.Caution(PersonalDataKind.Name, start, end) : null;
    }

    /// <summary>林という男性: of a single kanji only where it is called a name.</summary>
    private static PersonalDataSpan? Single(string text, int start, int end)
    {
        if (!NameLists.IsLikelySurname(text.AsSpan(start, 1)))
        {
            return null;
        }

        return GivenInKana(text, end) is { } given && given - end >= 3 ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, given)
            : IsNamed(text, end) && !text.AsSpan(end).StartsWith("こと") && text.AsSpan(end).IndexOf('人') is < 0 or > 3 && text.AsSpan(end).StartsWith("と") && IsAboutPerson(text, end) ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, end)
            : null;
    }

    /// <summary>「健太、早く起きなさい」, 「裕太が帰ってこない」, 「武田です」.</summary>
    private static bool IsCalled(string text, int start, int end) =>
        start > 0 && text[start - 1] is '「' or '『' && end < text.Length
        && (text[end] is '、' or '!' or '」' or 'が' or 'は' or 'を' or 'も' || text.AsSpan(end).StartsWith("です") || text.AsSpan(end).StartsWith("と申"));

    private static bool IsAboutPerson(string text, int end)
    {
        var near = text.AsSpan(end, Math.Min(10, text.Length - end));
        return near.Contains("名", StringComparison.Ordinal) || near.Contains("男", StringComparison.Ordinal) || near.Contains("女", StringComparison.Ordinal) || near.Contains("申", StringComparison.Ordinal) || near.Contains("方", StringComparison.Ordinal);
    }

    private static bool IsNamed(string text, int end)
    {
        var rest = text.AsSpan(end);
        foreach (var word in Naming)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return !IsPlaceNamed(rest[word.Length..]);
            }
        }

        if (rest is not ['(', ..])
        {
            return false;
        }

        var inner = rest[1..Math.Min(rest.Length, 9)];
        inner = inner.IndexOf(')') is var close and >= 0 ? inner[..close] : inner;
        if (inner.Length is >= 1 and <= 3 && inner.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return true;
        }

        foreach (var word in InBrackets)
        {
            if (inner.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return NameLists.IsReading(Scripts.ToHiragana(inner)) || NameLists.IsFullReading(Scripts.ToHiragana(inner));
    }

    /// <summary>前田という地名.</summary>
    private static bool IsPlaceNamed(ReadOnlySpan<char> rest)
    {
        foreach (var word in (ReadOnlySpan<string>)["地名", "土地", "町", "駅", "所", "場所", "集落", "地区", "村", "地域", "街", "島", "山", "川", "店", "会社", "病院", "ところ"])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>鈴木さくら, 高橋ひろし, 山田タロウ.</summary>
    public static int? GivenInKana(string text, int at)
    {
        var script = Scripts.At(text, at);
        if (script == Script.Katakana)
        {
            var end = Scripts.EndOf(text, at, Script.Katakana);
            var reading = Scripts.ToHiragana(text.AsSpan(at, end - at));
            return reading.Length >= 2 && NameLists.IsGivenReading(reading) && Scripts.At(text, end) != Script.Kanji ? end : null;
        }

        if (script != Script.Hiragana)
        {
            return null;
        }

        var hiragana = Scripts.EndOf(text, at, Script.Hiragana);
        for (var length = Math.Min(6, hiragana - at); length >= 2; length--)
        {
            var name = text.AsSpan(at, length);
            if ((LabelledNameCheck.IsUsual(name) || (length >= 3 ? NameLists.IsGivenReading(name) && !HonorificNameCheck.StartsHonorific(name) : NameLists.IsLikelyGivenReading(name) && name[^1] is 'こ' or 'み'))
                && name[0] is not ('が' or 'は' or 'を' or 'に' or 'と' or 'で' or 'へ' or 'か')
                && (at + length == text.Length || text[at + length] is 'が' or 'は' or 'を' or 'に' or 'と' or 'も' or 'の' or 'へ' or 'で' or 'だ' or 'さ' or 'く' or 'ち' || Scripts.Of(text, at + length) is Script.Other))
            {
                return at + length;
            }
        }

        return null;
    }

    private static PersonalDataSpan? Katakana(string text, int start, int end)
    {
        var reading = Scripts.ToHiragana(text.AsSpan(start, end - start));
        if (end + 2 < text.Length && text[end] is ' ' or '・' && Scripts.Of(text, end + 1) == Script.Katakana)
        {
            var second = Scripts.EndOf(text, end + 1, Script.Katakana);
            var given = Scripts.ToHiragana(text.AsSpan(end + 1, second - end - 1));
            if (reading.Length >= 2 && given.Length >= 2 && NameLists.IsSurnameReading(reading) && NameLists.IsGivenReading(given)
                && (NameLists.IsLikelySurnameReading(reading) || NameLists.IsLikelyGivenReading(given) || (reading.Length >= 3 && given.Length >= 3)))
            {
                return PersonalDataSpan.Stop(PersonalDataKind.Name, start, second);
            }
        }

        return (NameLists.IsFullReading(reading) && Scripts.At(text, end) != Script.Kanji && !IsKnownWord(text.AsSpan(start, end - start)) && !reading.Contains('ー', StringComparison.Ordinal))
            || (reading.Length >= 3 && NameLists.IsReadingInKatakana(reading) && (IsNamed(text, end) || (IsCalled(text, start, end) && text[end] is 'で' or '、')))
            ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, end)
            : null;
    }

    /// <summary>クリニック is no Kuri and no Nikku.</summary>
    private static bool IsKnownWord(ReadOnlySpan<char> katakana) =>
        NameLists.IsWord(katakana) || GenericWordsCheck.IsGeneric(katakana) || PersonWordsCheck.IsRole(katakana);

    /// <summary>やまだ たろう: two runs of hiragana with a blank between.</summary>
    private static PersonalDataSpan? SpacedHiragana(string text, int start, int end)
    {
        if (end + 2 >= text.Length || text[end] != ' ' || Scripts.Of(text, end + 1) != Script.Hiragana)
        {
            return null;
        }

        for (var length = Math.Min(NameLists.LongestKana, end - start); length >= 2; length--)
        {
            if (!NameLists.IsLikelySurnameReading(text.AsSpan(end - length, length)) || (length < end - start && text[end - length - 1] is not ('は' or 'の' or 'が' or 'に' or 'と')))
            {
                continue;
            }

            var last = Scripts.EndOf(text, end + 1, Script.Hiragana);
            for (var given = Math.Min(NameLists.LongestKana, last - end - 1); given >= 2; given--)
            {
                if (NameLists.IsLikelyGivenReading(text.AsSpan(end + 1, given)))
                {
                    return PersonalDataSpan.Stop(PersonalDataKind.Name, end - length, end + 1 + given);
                }
            }
        }

        return null;
    }

    private static bool ActsAsPerson(string text, int at) =>
        at < text.Length && (text[at] is 'が' or 'は' or 'も' or 'に' || (text[at] == 'と' && !text.AsSpan(at).StartsWith("とい")) || text.AsSpan(at).StartsWith("より") || text.AsSpan(at).StartsWith("から"));

    /// <summary>Where somebody goes to or comes from is a place, whatever its name.</summary>
    private static bool IsMoved(string text, int at)
    {
        var near = text.AsSpan(at, Math.Min(9, text.Length - at));
        foreach (var word in (ReadOnlySpan<string>)["引っ越", "転居", "移", "住", "行", "通", "駅", "在", "帰", "出身", "方面", "入所", "店", "病院", "支店"])
        {
            if (near.Contains(word, StringComparison.Ordinal))
            {
                return !near.StartsWith("が") && !near.StartsWith("は") && !near.StartsWith("も");
            }
        }

        return false;
    }

    private static bool LooksGiven(ReadOnlySpan<char> name) => "子美太郎介斗翔香奈菜也樹佳恵花華江枝乃希音莉助哉之彦雄夫男司吾馬輝".Contains(name[^1], StringComparison.Ordinal);
}
