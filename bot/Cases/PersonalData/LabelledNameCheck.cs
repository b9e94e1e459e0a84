namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names by what stands before them: 氏名 ヤマダ タロウ, 担当：佐藤, 本人は山田太郎, 長男の健太, 娘「はな」.</summary>
internal static class LabelledNameCheck
{
    private static readonly WordFinder Labels = new(PersonLabels.All);

    private static readonly string[] Naming = ["という", "といい", "といっ", "と言う", "と言い", "と名乗", "と申", "と呼", "って", "です", "だ。", "で、", "である", "さん", "氏", "様", "こと", "（", "(", "。", "、", "」", ")"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var span in BehindColons(text).Concat(Behind(text)))
        {
            yield return span;
        }
    }

    /// <summary>面談者:三田村, 訪問者名:金沢・宮前: whoever it is, what stands before the colon says that it is somebody.</summary>
    private static IEnumerable<PersonalDataSpan> BehindColons(string text)
    {
        for (var at = text.IndexOf(':'); at > 0; at = text.IndexOf(':', at + 1))
        {
            var start = Scripts.StartOf(text, at, Script.Kanji, Script.Katakana);
            var label = text.AsSpan(start, at - start);
            label = label.EndsWith("名") ? label[..^1] : label;
            if (label.Length >= 2 && PersonWordsCheck.IsRole(label))
            {
                var (from, link) = Link(text, at);
                foreach (var span in Named(text, from, link, strong: false))
                {
                    yield return span;
                }
            }
        }
    }

    /// <summary>The name that begins at <paramref name="from"/>, and the others of its row: 参加者:佐伯、奥寺、綿貫.</summary>
    private static IEnumerable<PersonalDataSpan> Named(string text, int from, char link, bool strong)
    {
        if (EndOfName(text, from, link, strong) is not { } end)
        {
            yield break;
        }

        yield return PersonalDataSpan.Stop(PersonalDataKind.Name, from, end);
        var marked = link is ':' or '=' or '→' or '「' or '『' or '【' or '】' or '(';
        for (var next = NextOfRow(text, end, marked); next is var (start, last); next = NextOfRow(text, last, marked))
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Name, start, last);
        }
    }

    private static IEnumerable<PersonalDataSpan> Behind(string text)
    {
        foreach (var (label, at) in Labels.Find(text))
        {
            var word = PersonLabels.All[label];
            var (from, link) = Link(text, at + (word[^1] == ':' ? word.Length - 1 : word.Length));
            foreach (var span in Named(text, from, link, strong: label < PersonLabels.Strong.Length))
            {
                yield return span;
            }
        }
    }

    /// <summary>Another name behind the first, when a comma stands between them and none goes on as a sentence.</summary>
    private static (int Start, int End)? NextOfRow(string text, int at, bool marked)
    {
        if (at >= text.Length || text[at] is not ('、' or ',' or '・' or '/'))
        {
            return null;
        }

        var start = at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
        if (Scripts.At(text, start) != Script.Kanji)
        {
            return null;
        }

        var end = Scripts.EndOf(text, start, Script.Kanji);
        var run = text.AsSpan(start, end - start);
        var closed = end >= text.Length || text[end] is '、' or ',' or '・' or '/' or '。' or '(' or ')' or '\n' or 'の' or 'が' or 'は' or 'と' or 'で' or 'に' or 'も' or ' ';
        return closed && (NameLists.IsFullName(run) || NameLists.IsClearSurname(run) || (marked && run.Length > 1 && NameLists.IsSurname(run) && !NameLists.IsWord(run))) && !PersonWordsCheck.IsRole(run) ? (start, end) : null;
    }

    /// <summary>What stands between label and name: the last mark or particle of it, a blank, or nothing.</summary>
    private static (int From, char Link) Link(string text, int at)
    {
        var link = '\0';
        for (var taken = 0; taken < 3 && at < text.Length; taken++)
        {
            if (text[at] is ':' or '=' or '→' or '「' or '『' or '(' or '[' or '【' or '】' or '・' or ' ' or ')' or '―' or '\n')
            {
                link = text[at] is ' ' or '\n' && link != '\0' ? link : text[at];
                at++;
            }
            else if (text[at] is 'は' or 'が' or 'の' or 'も' or 'を' or 'に' or 'と' && link == '\0')
            {
                link = text[at++];
            }
            else if (text[at] is '、' && link is 'は' or '\0')
            {
                link = link == '\0' ? '、' : link;
                at++;
            }
            else
            {
                break;
            }
        }

        return (at, link);
    }

    private static int? EndOfName(string text, int from, char link, bool strong)
    {
        var marked = link is ':' or '=' or '→' or '「' or '『' or '【' or '】' or '(';
        return Scripts.At(text, from) switch
        {
            Script.Kanji => Kanji(text, from, link, marked, strong),
            Script.Katakana => LabelledKanaName.Katakana(text, from, link, marked, strong),
            Script.Hiragana => LabelledKanaName.Hiragana(text, from, link, marked, strong),
            _ => null,
        };
    }

    private static int? Kanji(string text, int from, char link, bool marked, bool strong)
    {
        var end = Scripts.EndOf(text, from, Script.Kanji);
        var run = text.AsSpan(from, end - from);
        if (run.Length > 8 || (run.Length > 1 && PersonWordsCheck.IsRole(run)))
        {
            return null;
        }

        // 佐藤 花子: a given name behind a blank belongs to it.
        int WithGiven(int at)
        {
            if (at + 1 < text.Length && text[at] is ' ' or '・')
            {
                var givenEnd = Scripts.EndOf(text, at + 1, Script.Kanji);
                if (givenEnd > at + 1 && text.AsSpan(at + 1, givenEnd - at - 1) is var given && (NameLists.IsGiven(given) || NameShapes.LooksGivenOfKin(given) || NameShapes.IsGivenOfOne(given)))
                {
                    return givenEnd;
                }
            }

            return PlainNameCheck.GivenInKana(text, at) ?? (at + 2 < text.Length && text[at] == ' ' ? PlainNameCheck.GivenBehindBlank(text, at + 1) : null) ?? at;
        }

        if (NameLists.IsFullName(run) || (IsBorder(text, end) && NameLists.IsPossibleFullName(run) && !GenericWordsCheck.IsGeneric(run)))
        {
            return end;
        }

        // 夫(渡).
        if (link == '(' && end < text.Length && text[end] is ')' && NameShapes.IsGivenOfOne(run))
        {
            return end;
        }

        var naming = IsNaming(text, end);
        if (strong || marked)
        {
            return AcceptMarked(text, from, end, strong, naming) ? WithGiven(end) : null;
        }

        var border = IsBorder(text, end);
        if (border && (NameShapes.LooksGiven(run) || (link is 'の' or '・' && NameShapes.LooksGivenOfKin(run))))
        {
            return end;
        }

        // 本人の兄、洋一が: the two are one person, or the given name would hardly be told.
        if (link is '、')
        {
            return border && run.Length > 1 && NameLists.IsLikelyGiven(run) && (!NameLists.IsSurname(run) || NameShapes.LooksGivenOfKin(run)) && NameContext.IsParticle(text, end) ? end : null;
        }

        if (link is 'の' or '・' or ' ' or 'が' or 'は' or '\0' or 'も')
        {
            // 患者は早乙女 薫.
            if (border && run.Length > 1 && NameLists.IsSurname(run) && WithGiven(end) is var whole && whole > end)
            {
                return whole;
            }

            var surname = (NameLists.IsLikelySurname(run) && run.Length > 1) || (link is 'の' && border && NameShapes.LooksSurname(run)) || (naming && (NameShapes.LooksSurname(run) || (run.Length > 1 && NameLists.IsSurname(run) && IsSaidToBe(text, end))));
            var given = NameLists.IsLikelyGiven(run) && run.Length > 1;
            if (link is 'は' or 'も' or 'が' && !given)
            {
                return surname && (naming || !NameLists.IsPlaceRather(run)) && border && (naming || NameLists.IsClearSurname(run)) && !NameLists.IsPlaceRather(run) ? WithGiven(end) : null;
            }

            if (link is 'の' && surname && !given)
            {
                return border && (NameLists.IsClearSurname(run) || (run.Length > 1 && NameShapes.LooksSurname(run))) && !NameLists.IsPlaceRather(run) ? WithGiven(end) : null;
            }

            if (link is '\0')
            {
                return border && (NameLists.IsClearSurname(run) || given || (run.Length > 1 && NameLists.IsGiven(run) && !NameLists.IsWord(run) && !GenericWordsCheck.IsGeneric(run)) || (run.Length == 1 && NameLists.IsGiven(run) && (end >= text.Length || text[end] is '、' or '。' or ')' or '(' or '・' or ','))) ? WithGiven(end) : null;
            }

            if (surname || given)
            {
                return border ? WithGiven(end) : null;
            }

            // 次男・陸.
            if (link is '・' && border && (NameShapes.IsGivenOfOne(run) || (run.Length == 1 && NameLists.IsGiven(run))) && !PersonWordsCheck.IsRole(run))
            {
                return end;
            }

            return link is 'の' && run.Length == 1 && NameLists.IsLikelyGiven(run) && border && !GenericWordsCheck.IsGeneric(run) ? end : null;
        }

        return null;
    }

    /// <summary>Behind a colon or a bracket a name need not be unmistakable, but no ordinary word (担当：地域).</summary>
    private static bool AcceptMarked(string text, int from, int end, bool strong, bool naming)
    {
        var run = text.AsSpan(from, end - from);
        if (!NameLists.IsSurname(run) && !NameLists.IsGiven(run))
        {
            return IsBorder(text, end) && (NameShapes.LooksSurname(run) || NameShapes.LooksGiven(run));
        }

        // 名前は勝利という.
        if (strong && run.Length > 1 && NameLists.IsGiven(run) && IsSaidToBe(text, end))
        {
            return true;
        }

        return NameLists.IsLikelySurname(run) || NameLists.IsLikelyGiven(run) || (strong && !NameLists.IsWord(run)) || (naming && run.Length > 1 && !NameLists.IsWord(run) && NameLists.IsSurname(run));
    }

    /// <summary>後任は穂積で、: that is who it is.</summary>
    private static bool IsSaidToBe(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("です") || rest.StartsWith("で、") || rest.StartsWith("である") || rest.StartsWith("だ。") || rest.StartsWith("という") || rest.StartsWith("といい");
    }

    public static bool IsNaming(string text, int at)
    {
        foreach (var word in Naming)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return at >= text.Length;
    }

    /// <summary>The name ends here: a particle, a mark or the end.</summary>
    public static bool IsBorder(string text, int at) =>
        at >= text.Length || Scripts.Of(text, at) is Script.Other or Script.Digit or Script.Latin
        || text[at] is 'が' or 'は' or 'を' or 'に' or 'と' or 'も' or 'の' or 'へ' or 'で' or 'か' or 'や' or 'だ' or 'さ' or 'く' or 'ち' or '氏' or '様' or '君';
}
