namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Reads a name in kana behind a label: 氏名 ヤマダ タロウ, 娘「はな」, 祖母はとみえという名.</summary>
internal static class LabelledKanaName
{
    /// <summary>What stands behind 名前は and is no name, also what was written instead of one: (アカウント).</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal) { "アカウント", "メールアドレス", "ペンネーム", "ニックネーム", "ハンドルネーム", "イニシャル", "カタカナ", "ローマ", "ペット", "キャラクター", "ゲーム", "ブログ", "メモ", "カード" };

    public static int? Katakana(string text, int from, char link, bool marked, bool strong)
    {
        var end = Scripts.EndOf(text, from, Script.Katakana);
        if (end < text.Length && Scripts.Of(text, end) == Script.Kanji)
        {
            return null;
        }

        var reading = Scripts.ToHiragana(text.AsSpan(from, end - from));
        if (reading.Length < 2 || NoNames.Contains(text[from..end]))
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

        return known && (marked || link is 'の' or ' ' or '・' or '\0' || LabelledNameCheck.IsNaming(text, end)) ? end : null;
    }

    public static int? Hiragana(string text, int from, char link, bool marked, bool strong)
    {
        var end = Scripts.EndOf(text, from, Script.Hiragana);
        for (var length = Math.Min(12, end - from); length >= 2; length--)
        {
            var name = text.AsSpan(from, length);
            // 呼び名になります.
            if (name.EndsWith("ます") || name.EndsWith("です") || !LabelledNameCheck.IsBorder(text, from + length) && !(from + length == end && marked))
            {
                continue;
            }

            // 名前は「くるみ」, 息子（たかし）: marked at both ends.
            var closed = marked && from + length < text.Length && (text[from + length] is '」' or '』' or ')' or '】' || (link == '(' && length > 2 && text[from + length] is '・' or '、'));
            if (NameLists.IsFullReading(name) || (closed && length == end - from && (strong || NameLists.IsReading(name))))
            {
                return from + length;
            }

            var known = length > 2 || marked || strong ? NameLists.IsLikelyReading(name) : NameLists.IsGivenReading(name) && IsNameOfTwo(name);
            if (known && (marked || strong || link is 'の' or ' '))
            {
                // まつだ けんじ.
                return from + length + 2 < text.Length && text[from + length] == ' ' && NameLists.IsSurnameReading(name) ? PlainNameCheck.GivenBehindBlank(text, from + length + 1) ?? from + length : from + length;
            }

            // 祖母はとみえという名で.
            if (length >= 3 && NameLists.IsGivenReading(name) && IsCalled(text, from + length))
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

    private static bool IsCalled(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("という名") || rest.StartsWith("といい") || rest.StartsWith("と名乗") || rest.StartsWith("と呼ばれ") || rest.StartsWith("と申し");
    }

    private static bool IsNameOfTwo(ReadOnlySpan<char> name) =>
        name is "ゆい" or "りん" or "はな" or "さき" or "まい" or "えみ" or "ゆき" or "みき" or "めい" or "りお" or "れん" or "けん" or "みゆ" or "ゆめ" or "りこ" or "さな" or "まな" or "るな" or "ゆな" or "ひな" or "みお" or "なお" or "まり" or "えり" or "ゆり" or "るい" or "れい" or "りく" or "そら" or "ゆう" or "じん";

    /// <summary>Words that are given names to every reader.</summary>
    public static bool IsUsual(ReadOnlySpan<char> name) =>
        name is "さくら" or "ひかり" or "のぞみ" or "かおる" or "かおり" or "つばさ" or "あかり" or "みどり" or "すみれ" or "まこと" or "いずみ" or "ゆかり" or "しのぶ" or "めぐみ" or "まさる" or "みのる" or "すすむ" or "ちひろ" or "こころ" or "あおい" or "かえで" or "あゆむ" or "わたる" or "かける" or "はるか" or "まなぶ" or "つよし" or "きよし";
}
