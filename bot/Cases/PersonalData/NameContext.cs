namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>What stands around a name and tells that it is one: 「…です」と名乗る, …の自宅, …という男性, …から電話があった.</summary>
internal static class NameContext
{
    private static readonly string[] Naming = ["という", "といい", "と名乗", "と申", "と呼", "っていう", "こと"];

    private static readonly string[] InBrackets = ["歳", "代", "男", "女", "仮名", "夫", "妻", "母", "父", "本人", "担当", "主治医", "長", "次", "年齢", "当時", "旧姓", "仮", "実名", "敬称略", "以下"];

    /// <summary>「健太、早く起きなさい」, 「裕太が帰ってこない」, 「武田です」.</summary>
    public static bool IsCalled(string text, int start, int end) =>
        start > 0 && text[start - 1] is '「' or '『' && end < text.Length
        && (text[end] is '、' or '!' or '」' or 'が' or 'は' or 'を' or 'も' || text.AsSpan(end).StartsWith("です") || text.AsSpan(end).StartsWith("と申"));

    /// <summary>「笹原です」と名乗る: somebody says who they are.</summary>
    public static bool IsIntroduced(string text, int start, int end)
    {
        var rest = text.AsSpan(end);
        if (rest is not ['で' or 'と' or '」' or '』', ..])
        {
            return false;
        }

        if (rest.StartsWith("です"))
        {
            rest = rest[2..].TrimStart("」』。、");
            return IsOpened(text, start) && rest.StartsWith("と") && ContainsAny(rest[1..Math.Min(rest.Length, 10)], "名乗", "電話", "申し", "自己紹介", "挨拶", "あいさつ", "名前");
        }

        return rest.StartsWith("と名乗") || rest.StartsWith("と申し") || rest.StartsWith("」と名乗") || rest.StartsWith("』と名乗") || rest.StartsWith("といいます") || rest.StartsWith("と申します") || rest.StartsWith("と言います");
    }

    private static bool IsOpened(string text, int start) => start == 0 || text[start - 1] is '「' or '『' or '、' or 'は' or 'の' or '。' or ' ';

    /// <summary>内山田の家から, 樫村の妻が: whose home or kin it is.</summary>
    public static bool IsAtHome(string text, int end, ReadOnlySpan<char> run)
    {
        if (!NameLists.IsClearSurname(run) && !NameShapes.LooksSurname(run) || NameLists.IsPlaceRather(run))
        {
            return false;
        }

        return IsOfPerson(text, end);
    }

    /// <summary>…の妻, …の服薬: only a person has it.</summary>
    public static bool IsOfPerson(string text, int end)
    {
        if (end >= text.Length || text[end] != 'の')
        {
            return false;
        }

        var rest = text.AsSpan(end);
        foreach (var home in (ReadOnlySpan<string>)["の家から", "の家に", "の家を", "の家の", "の家へ", "の家で", "の家は", "の家族", "の自宅", "の妻", "の夫", "の息子", "の娘", "の母", "の父", "の兄", "の姉", "の弟", "の妹", "の主治医", "の退院", "の入院", "の服薬", "の通院", "の受診", "の通帳", "の体調", "の病状", "の症状", "の部屋", "の希望", "の言い分", "のケース", "の件で", "の長男", "の長女", "の両親", "の母親", "の父親"])
        {
            if (rest.StartsWith(home, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>前任の樫村, 保護者の穂積: what stands before it is somebody's part.</summary>
    public static bool PrecededByRole(string text, int start)
    {
        if (start < 3 || text[start - 1] is not ('の' or '・' or ':'))
        {
            return false;
        }

        var from = Scripts.StartOf(text, start - 1, Script.Kanji, Script.Katakana);
        return start - 1 - from >= 2 && PersonWordsCheck.IsRole(text.AsSpan(from, start - 1 - from));
    }

    public static bool IsParticle(string text, int at) => at >= text.Length || text[at] is 'が' or 'は' or 'も' or 'に' or 'を' or 'と' or 'か' or 'へ' or '、' or '。' or ')';

    /// <summary>What only people do is said close behind.</summary>
    public static bool SpeaksOrMoves(string text, int at) =>
        ContainsAny(text.AsSpan(at, Math.Min(14, text.Length - at)), "話", "言", "訪問", "面接", "面談", "電話", "会議", "報告", "対応", "同行", "相談", "説明", "担当", "聞", "黙", "怒", "泣", "笑", "答", "「", "入院", "退院", "連絡", "付き添", "引き受", "受診", "通院", "家族", "体調", "服薬", "眠", "働", "勤務", "尋", "伝え", "頼", "望", "希望", "参加", "出席", "引き継", "替わ", "調整", "就労", "始め", "表情", "意欲", "仕事", "面談", "拒否", "学校", "作業", "幻聴", "妄想", "不安", "暴れ", "叫", "泣", "倒れ", "外出", "外泊", "離婚", "結婚", "亡くな", "死亡", "同居", "薬", "面会", "涙", "自傷", "飲酒", "酒を", "引きこも", "夜中", "卒業", "進学", "高校", "就職", "中退", "不登校");

    public static bool ContainsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAboutPerson(string text, int end)
    {
        var near = text.AsSpan(end, Math.Min(10, text.Length - end));
        return near.Contains("名", StringComparison.Ordinal) || near.Contains("男", StringComparison.Ordinal) || near.Contains("女", StringComparison.Ordinal) || near.Contains("申", StringComparison.Ordinal) || near.Contains("方", StringComparison.Ordinal);
    }

    public static bool IsNamed(string text, int end)
    {
        var rest = text.AsSpan(end);
        if (rest is not ['と' or 'っ' or 'こ' or '(', ..])
        {
            return false;
        }

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

        return (inner.Length > 0 && PersonWordsCheck.IsRole(inner)) || NameLists.IsReading(Scripts.ToHiragana(inner)) || NameLists.IsFullReading(Scripts.ToHiragana(inner));
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

    public static bool ActsAsPerson(string text, int at) =>
        at < text.Length && (text[at] is 'が' or 'は' or 'も' or 'に' || (text[at] == 'と' && !text.AsSpan(at).StartsWith("とい")) || text.AsSpan(at).StartsWith("より") || text.AsSpan(at).StartsWith("から"));

    /// <summary>Where somebody goes to or comes from is a place, whatever its name.</summary>
    public static bool IsMoved(string text, int at)
    {
        var near = text.AsSpan(at, Math.Min(9, text.Length - at));
        if (near.StartsWith("から出") || near.StartsWith("から来") || near.StartsWith("からの"))
        {
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["引っ越", "転居", "移", "住", "行", "通", "駅", "在", "帰", "出身", "方面", "入所", "店", "病院", "支店"])
        {
            if (near.Contains(word, StringComparison.Ordinal))
            {
                return !near.StartsWith("が") && !near.StartsWith("は") && !near.StartsWith("も");
            }
        }

        return false;
    }
}
