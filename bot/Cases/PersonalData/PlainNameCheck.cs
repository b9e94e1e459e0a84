namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names that stand by themselves: 山田太郎, 鈴木さくら, ヤマダタロウ (stop), and a bare surname, 中村が訪問した (caution).</summary>
internal static class PlainNameCheck
{
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
                _ => QuotedHiragana(text, at, end) ?? NamedHiragana(text, at, end) ?? SpacedHiragana(text, at, end),
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
            if (NameLists.IsFullName(run[from..]) && (from == 0 || PersonWordsCheck.IsRole(before) || before is "故" or "亡" or "元" or "前" or "現" || GenericWordsCheck.IsGeneric(before))
                && !GenericWordsCheck.IsGeneric(run) && !GenericWordsCheck.IsOffice(run[from..]))
            {
                return PersonalDataSpan.Stop(PersonalDataKind.Name, start + from, end);
            }
        }

        if (NameLists.IsStrongSurname(run) && GivenInKana(text, end) is { } givenEnd)
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, givenEnd);
        }

        // 大空ひばりと名乗る.
        if (run.Length is 2 or 3 && GivenInKana(text, end) is { } named && (text.AsSpan(named).StartsWith("と名乗") || text.AsSpan(named).StartsWith("という名")))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, named);
        }

        // 服部 たえ.
        if ((NameLists.IsClearSurname(run) || (NameLists.IsSurname(run) && !NameLists.IsWord(run))) && end + 2 < text.Length && text[end] == ' '
            && GivenBehindBlank(text, end + 1) is { } spaced)
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, spaced);
        }

        var surname = NameLists.IsStrongSurname(run) || NameLists.IsLikelySurname(run);
        var given = NameLists.IsLikelyGiven(run);
        if (NameContext.IsIntroduced(text, start, end) && (given || NameLists.IsSurname(run) || NameShapes.LooksSurname(run)))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        if (given && LooksGiven(run) && IsPair(text, end))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        if (AreCounted(text, end) && IsInRow(text, start, end))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        if ((!surname && !given) || PersonWordsCheck.IsRole(run))
        {
            return null;
        }

        var called = NameContext.IsCalled(text, start, end) && (given || NameLists.IsStrongSurname(run));
        if (called || ((surname || given) && NameContext.IsNamed(text, end)))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        // 佐藤 花子.
        if (surname && GivenInKanji(text, end) is { } whole)
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, whole);
        }

        if (IsInRow(text, start, end) || (given && !NameLists.IsSurname(run) && run.Length > 1 && LooksGiven(run) && NameContext.IsOfPerson(text, end)) || NameContext.IsAtHome(text, end, run) || (NameContext.PrecededByRole(text, start) && (NameLists.IsClearSurname(run) || given || (NameLists.IsSurname(run) && NameContext.SpeaksOrMoves(text, end))) && (!NameLists.IsPlaceRather(run) || NameContext.SpeaksOrMoves(text, end)) && NameContext.IsParticle(text, end)))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        // 昭子は「もう限界」, 直樹には幻聴が: hardly another word ends so.
        if (given && !surname && run.Length > 1 && (run[^1] is '子' or '美' or '郎' || (LooksGiven(run) && !NameLists.IsSurname(run))) && NameContext.ActsAsPerson(text, end) && NameContext.SpeaksOrMoves(text, end))
        {
            return PersonalDataSpan.Stop(PersonalDataKind.Name, start, end);
        }

        var bare = (NameLists.IsStrongSurname(run) && !NameLists.IsPlaceRather(run)) || (given && !surname && LooksGiven(run)) || (NameLists.IsClearSurname(run) && NameContext.SpeaksOrMoves(text, end));
        if (NameLists.IsClearSurname(run) && (start == 0 || text[start - 1] is '。' or '\n') && end < text.Length && text[end] == '、' && NameContext.SpeaksOrMoves(text, end))
        {
            // 寺沢、面談を拒否: the note of somebody in a hurry.
            return PersonalDataSpan.Caution(PersonalDataKind.Name, start, end);
        }

        return bare && NameContext.ActsAsPerson(text, end) && !NameContext.IsMoved(text, end) ? PersonalDataSpan.Caution(PersonalDataKind.Name, start, end) : null;
    }

    /// <summary>佐藤 花子, 鈴木・一郎名義, 鷲尾 咲: where the given name behind a blank or a dot ends.</summary>
    private static int? GivenInKanji(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or '・') || Scripts.Of(text, end + 1) != Script.Kanji)
        {
            return null;
        }

        var last = Scripts.EndOf(text, end + 1, Script.Kanji);
        var name = text.AsSpan(end + 1, last - end - 1);
        foreach (var behind in (ReadOnlySpan<string>)["名義", "宛", "宅", "夫妻", "夫婦", "方"])
        {
            if (name.Length > behind.Length + 1 && name.EndsWith(behind, StringComparison.Ordinal))
            {
                name = name[..^behind.Length];
                break;
            }
        }

        var known = text[end] == ' ' ? NameLists.IsGiven(name) : NameLists.IsLikelyGiven(name);
        var shaped = NameShapes.LooksGiven(name) || (text[end] == ' ' && (NameShapes.LooksGivenOfKin(name) || (NameShapes.IsGivenOfOne(name) && LabelledNameCheck.IsBorder(text, last))));
        return (known && !GenericWordsCheck.IsGeneric(name)) || shaped ? end + 1 + name.Length : null;
    }

    /// <summary>服部 たえ, 佐々木 ハナ, 熊谷 ひろみ.</summary>
    public static int? GivenBehindBlank(string text, int at) =>
        Scripts.At(text, at) is Script.Hiragana ? GivenInKana(text, at) ?? ShortGiven(text, at) : Scripts.At(text, at) is Script.Katakana ? GivenInKana(text, at) : null;

    /// <summary>林という男性: of a single kanji only where it is called a name.</summary>
    private static PersonalDataSpan? Single(string text, int start, int end)
    {
        if (!NameLists.IsLikelySurname(text.AsSpan(start, 1)))
        {
            return null;
        }

        return GivenInKana(text, end) is { } given && given - end >= 3 ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, given)
            : NameContext.IsNamed(text, end) && !text.AsSpan(end).StartsWith("こと") && text.AsSpan(end).IndexOf('人') is < 0 or > 3 && text.AsSpan(end).StartsWith("と") && NameContext.IsAboutPerson(text, end) ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, end)
            : null;
    }

    /// <summary>蛭田、真壁の両名: two surnames that are nothing else stand beside one another.</summary>
    private static bool IsInRow(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        if (!NameLists.IsClearSurname(run) && !(NameLists.IsSurname(run) && AreCounted(text, end)))
        {
            return false;
        }

        if (end + 2 < text.Length && text[end] is '、' or '・' or ',' or '/' or 'と' && Scripts.EndOf(text, end + 1, Script.Kanji) is var last && IsClear(text, end + 1, last))
        {
            return text[end] != 'と' || NameContext.SpeaksOrMoves(text, last);
        }

        // 三枝・早瀬の2名で訪問: how many they are is told.
        if (end + 2 < text.Length && text[end] is '・' or '、' && Scripts.EndOf(text, end + 1, Script.Kanji) is var counted && counted - end > 2
            && NameLists.IsSurname(text.AsSpan(end + 1, counted - end - 1)) && AreCounted(text, counted))
        {
            return true;
        }

        var before = start - 1;
        if (before > 1 && text[before] is '・' or '、' && AreCounted(text, end) && IsClear(text, Scripts.StartOf(text, before, Script.Kanji), before))
        {
            return true;
        }

        return before > 1 && text[before] is '、' or '・' or ',' or '/' or 'と' && IsClear(text, Scripts.StartOf(text, before, Script.Kanji), before) && (text[before] != 'と' || NameContext.SpeaksOrMoves(text, end));
    }

    private static bool AreCounted(string text, int at) =>
        at + 2 < text.Length && text[at] == 'の' && (text.AsSpan(at + 1).StartsWith("両名") || (text[at + 1] is '2' or '3' or '4' or '二' or '三' or '四' && text[at + 2] is '名' or '人'));

    /// <summary>康夫・和枝: two given names beside one another.</summary>
    private static bool IsPair(string text, int end) =>
        end + 2 < text.Length && text[end] is '・' or '、' or 'と' && NameLists.IsLikelyGiven(text.AsSpan(end + 1, 2)) && LooksGiven(text.AsSpan(end + 1, 2));

    private static bool IsClear(string text, int start, int end) =>
        end - start >= 2 && NameLists.IsClearSurname(text.AsSpan(start, end - start)) && !NameLists.IsPlaceRather(text.AsSpan(start, end - start));

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
            if ((LabelledKanaName.IsUsual(name) || (length >= 3 ? NameLists.IsGivenReading(name) && !HonorificNameCheck.StartsHonorific(name) : NameLists.IsLikelyGivenReading(name) && name[^1] is 'こ' or 'み'))
                && name[0] is not ('が' or 'は' or 'を' or 'に' or 'と' or 'で' or 'へ' or 'か')
                && (at + length == text.Length || text[at + length] is 'が' or 'は' or 'を' or 'に' or 'と' or 'も' or 'の' or 'へ' or 'で' or 'だ' or 'さ' or 'く' or 'ち' || Scripts.Of(text, at + length) is Script.Other))
            {
                return at + length;
            }
        }

        return null;
    }

    private static int? ShortGiven(string text, int at) =>
        at + 2 <= text.Length && NameLists.IsGivenReading(text.AsSpan(at, 2)) && (at + 2 == text.Length || Scripts.Of(text, at + 2) == Script.Other) ? at + 2 : null;

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
            || (reading.Length >= 2 && NameLists.IsReadingInKatakana(reading) && (NameContext.IsNamed(text, end) || (NameContext.IsCalled(text, start, end) && text[end] is 'で' or '、')))
            || (reading.Length >= 3 && NameLists.IsGivenReadingInKatakana(reading) && !IsKnownWord(text.AsSpan(start, end - start)) && NameContext.ActsAsPerson(text, end) && NameContext.SpeaksOrMoves(text, end))
            ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, end)
            : null;
    }

    /// <summary>クリニック is no Kuri and no Nikku.</summary>
    private static bool IsKnownWord(ReadOnlySpan<char> katakana) =>
        NameLists.IsWord(katakana) || GenericWordsCheck.IsGeneric(katakana) || PersonWordsCheck.IsRole(katakana);

    /// <summary>「よしえ」とだけ答えた: what somebody says to be called.</summary>
    private static PersonalDataSpan? QuotedHiragana(string text, int start, int end)
    {
        if (start == 0 || text[start - 1] is not ('「' or '『') || end - start is < 3 or > 9 || end + 1 >= text.Length || text[end] is not ('」' or '』') || text[end + 1] != 'と')
        {
            return null;
        }

        var run = text.AsSpan(start, end - start);
        var name = run.EndsWith("です") ? run[..^2] : run;
        return name.Length >= 3 && NameLists.IsLikelyReading(name)
            && NameContext.ContainsAny(text.AsSpan(end + 1, Math.Min(8, text.Length - end - 1)), "答", "名乗", "呼", "書", "署名", "申", "電話", "言っ", "挨拶")
            ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, start + name.Length)
            : null;
    }

    /// <summary>みつるという名の弟.</summary>
    private static PersonalDataSpan? NamedHiragana(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        if (Scripts.At(text, start - 1) != Script.Other || !run.EndsWith("という") || end >= text.Length || text[end] != '名')
        {
            return null;
        }

        return run.Length >= 5 && NameLists.IsGivenReading(run[..^3]) ? PersonalDataSpan.Stop(PersonalDataKind.Name, start, end - 3) : null;
    }

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

    private static bool LooksGiven(ReadOnlySpan<char> name) => "子美太郎介斗翔香奈菜也樹佳恵花華江枝乃希音莉助哉之彦雄夫男司吾馬輝里織帆穂咲".Contains(name[^1], StringComparison.Ordinal);
}
