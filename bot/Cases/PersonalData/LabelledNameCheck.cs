namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names by what stands before them: 氏名 ヤマダ タロウ, 担当：佐藤, 本人は山田太郎, 長男の健太, 娘「はな」.</summary>
internal static class LabelledNameCheck
{
    /// <summary>Behind these stands a name and hardly anything else.</summary>
    private static readonly string[] Strong =
    [
        "氏名", "名前", "本名", "実名", "フルネーム", "フリガナ", "ふりがな", "記入者", "作成者", "記録者", "報告者", "担当者名", "利用者名", "患者名", "相談者名", "宛名", "旧姓", "通称", "あだ名", "愛称", "名義人", "名義", "筆名", "ペンネーム", "芸名", "源氏名", "ニックネーム", "戸籍名", "ドクター", "Dr.", "Mr.", "Ms.", "呼び名",
    ];

    private static readonly string[] Weak =
    [
        "本人", "利用者", "患者", "相談者", "対象者", "ケース", "担当者", "担当", "主治医", "医師", "看護師", "保健師", "相談員", "支援員", "ケアマネジャー", "ケアマネ", "PSW", "MSW", "担当CW", "サビ管", "専門員", "代理人", "付き添い", "同行者", "仲人", "里親", "養父", "養母", "義母", "義父", "義姉", "義兄", "義妹", "義弟", "前夫", "前妻", "パートナー", "母方", "幼なじみ", "ルームメイト", "店主", "雇い主", "ワーカー", "ヘルパー", "民生委員", "弁護士", "後見人", "保佐人", "補助人", "保証人", "世話人",
        "大家", "家主", "キーパーソン", "長男", "次男", "二男", "三男", "四男", "長女", "次女", "二女", "三女", "四女", "息子", "娘", "夫", "妻", "父", "母", "父親", "母親", "兄", "姉", "弟", "妹", "孫", "祖父", "祖母", "叔父", "叔母", "伯父", "伯母", "甥", "姪", "従兄弟", "いとこ",
        "元夫", "元妻", "内縁の夫", "内縁の妻", "同居人", "友人", "知人", "同僚", "上司", "恋人", "交際相手", "彼氏", "彼女", "婚約者", "隣人", "世帯主", "連絡先", "緊急連絡先", "所長", "院長", "課長", "係長", "主任", "社長", "店長", "校長", "担任", "職員", "スタッフ", "仲間", "先輩", "後輩", "同級生",
        "男性", "女性", "障害者", "当事者", "ピアサポーター", "妹さん", "弟さん", "お母さん", "お父さん", "お姉さん", "お兄さん", "息子さん", "娘さん", "奥さん", "旦那さん", "お孫さん", "子ども", "子供", "お子さん", "赤ちゃん",
    ];

    private static readonly string[] Naming = ["という", "といい", "といっ", "と言う", "と言い", "と名乗", "と申", "と呼", "って", "です", "だ。", "で、", "である", "さん", "氏", "様", "こと", "（", "(", "。", "、", "」", ")"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var span in Behind(text, Strong, strong: true).Concat(Behind(text, Weak, strong: false)))
        {
            yield return span;
        }
    }

    private static IEnumerable<PersonalDataSpan> Behind(string text, string[] labels, bool strong)
    {
        foreach (var label in labels)
        {
            for (var at = text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = text.IndexOf(label, at + label.Length, StringComparison.Ordinal))
            {
                var (from, link) = Link(text, at + label.Length);
                if (EndOfName(text, from, link, strong) is { } end)
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.Name, from, end);
                }
            }
        }
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
            else if (text[at] is '、' && link is 'は')
            {
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
            Script.Katakana => Katakana(text, from, link, marked, strong),
            Script.Hiragana => Hiragana(text, from, link, marked, strong),
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
                if (givenEnd > at + 1 && NameLists.IsGiven(text.AsSpan(at + 1, givenEnd - at - 1)))
                {
                    return givenEnd;
                }
            }

            return PlainNameCheck.GivenInKana(text, at) ?? at;
        }

        if (NameLists.IsFullName(run))
        {
            return end;
        }

        var naming = IsNaming(text, end);
        if (strong || marked)
        {
            return NameLists.IsSurname(run) || NameLists.IsGiven(run) ? AcceptMarked(text, from, end, strong, naming) ? WithGiven(end) : null : null;
        }

        var border = IsBorder(text, end);
        if (link is 'の' or '・' or ' ' or 'が' or 'は' or '\0' or 'も')
        {
            var surname = NameLists.IsStrongSurname(run) || (NameLists.IsLikelySurname(run) && run.Length > 1);
            var given = NameLists.IsLikelyGiven(run) && run.Length > 1;
            if (link is 'は' or 'も' or 'が' && !given)
            {
                return surname && (naming || !NameLists.IsPlaceRather(run)) && border && (naming || NameLists.IsStrongSurname(run)) && !NameLists.IsPlaceRather(run) ? WithGiven(end) : null;
            }

            if (link is 'の' && surname && !given)
            {
                return border && NameLists.IsStrongSurname(run) && !NameLists.IsPlaceRather(run) ? WithGiven(end) : null;
            }

            if (link is '\0')
            {
                return border && (NameLists.IsStrongSurname(run) || given || (run.Length == 1 && NameLists.IsGiven(run) && (end >= text.Length || text[end] is '、' or '。' or ')' or '(' or '・' or ','))) ? WithGiven(end) : null;
            }

            if (surname || given)
            {
                return border ? WithGiven(end) : null;
            }

            return link is 'の' && run.Length == 1 && NameLists.IsLikelyGiven(run) && border && !GenericWordsCheck.IsGeneric(run) ? end : null;
        }

        return null;
    }

    /// <summary>Behind a colon or a bracket a name need not be unmistakable, but no ordinary word (担当：地域).</summary>
    private static bool AcceptMarked(string text, int from, int end, bool strong, bool naming)
    {
        var run = text.AsSpan(from, end - from);
        return NameLists.IsLikelySurname(run) || NameLists.IsLikelyGiven(run) || (strong && !NameLists.IsWord(run)) || (naming && run.Length > 1 && !NameLists.IsWord(run) && NameLists.IsSurname(run));
    }

    private static int? Katakana(string text, int from, char link, bool marked, bool strong)
    {
        var end = Scripts.EndOf(text, from, Script.Katakana);
        if (end < text.Length && Scripts.Of(text, end) == Script.Kanji)
        {
            return null;
        }

        var reading = Scripts.ToHiragana(text.AsSpan(from, end - from));
        if (reading.Length < 2)
        {
            return null;
        }

        // ヤマダ タロウ, グエン・ヴァン.
        if (end + 2 < text.Length && text[end] is ' ' or '・' && Scripts.Of(text, end + 1) == Script.Katakana)
        {
            var second = Scripts.EndOf(text, end + 1, Script.Katakana);
            var given = Scripts.ToHiragana(text.AsSpan(end + 1, second - end - 1));
            if (strong || (NameLists.IsReading(reading) && NameLists.IsReading(given)))
            {
                return second;
            }
        }

        if (strong)
        {
            return link == '\0' ? (NameLists.IsReading(reading) ? end : null) : end;
        }

        var known = NameLists.IsFullReading(reading) || NameLists.IsReadingInKatakana(reading) || (NameLists.IsReading(reading) && marked);
        if (!known && link == 'の' && reading.Length >= 3 && NameLists.IsGivenReading(reading))
        {
            return end;
        }

        return known && (marked || link is 'の' or ' ' or '・' or '\0' || IsNaming(text, end)) ? end : null;
    }

    private static int? Hiragana(string text, int from, char link, bool marked, bool strong)
    {
        var end = Scripts.EndOf(text, from, Script.Hiragana);
        for (var length = Math.Min(12, end - from); length >= 2; length--)
        {
            var name = text.AsSpan(from, length);
            if (!IsBorder(text, from + length) && !(from + length == end && marked))
            {
                continue;
            }

            // 名前は「くるみ」, 息子（たかし）: marked at both ends.
            var closed = marked && from + length < text.Length && text[from + length] is '」' or '』' or ')' or '】';
            if (NameLists.IsFullReading(name) || (closed && length == end - from && (strong || NameLists.IsReading(name))))
            {
                return from + length;
            }

            var known = length > 2 || marked || strong ? NameLists.IsLikelyReading(name) : NameLists.IsLikelyGivenReading(name) && IsNameOfTwo(name);
            if (known && (marked || strong || link is 'の' or ' '))
            {
                return from + length;
            }

            if (length >= 3 && (marked || link == 'の') && NameLists.IsGivenReading(name) && IsUsual(name))
            {
                return from + length;
            }
        }

        return null;
    }

    private static bool IsNameOfTwo(ReadOnlySpan<char> name) =>
        name is "ゆい" or "りん" or "はな" or "さき" or "まい" or "えみ" or "ゆき" or "みき" or "めい" or "りお" or "れん" or "けん" or "みゆ" or "ゆめ" or "りこ" or "さな" or "まな" or "るな" or "ゆな" or "ひな" or "みお" or "なお" or "まり" or "えり" or "ゆり" or "るい" or "れい" or "りく" or "そら" or "ゆう" or "じん";

    /// <summary>Words that are given names to every reader.</summary>
    public static bool IsUsual(ReadOnlySpan<char> name) =>
        name is "さくら" or "ひかり" or "のぞみ" or "かおる" or "かおり" or "つばさ" or "あかり" or "みどり" or "すみれ" or "まこと" or "いずみ" or "ゆかり" or "しのぶ" or "めぐみ" or "まさる" or "みのる" or "すすむ" or "ちひろ" or "こころ" or "あおい" or "かえで" or "あゆむ" or "わたる" or "かける" or "はるか" or "まなぶ" or "つよし" or "きよし";

    private static bool IsNaming(string text, int at)
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
    private static bool IsBorder(string text, int at) =>
        at >= text.Length || Scripts.Of(text, at) is Script.Other or Script.Digit or Script.Latin
        || text[at] is 'が' or 'は' or 'を' or 'に' or 'と' or 'も' or 'の' or 'へ' or 'で' or 'か' or 'や' or 'だ' or 'さ' or 'く' or 'ち' or '氏' or '様' or '君';
}
