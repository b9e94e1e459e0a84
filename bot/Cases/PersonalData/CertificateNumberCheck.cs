namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds numbers by what they are called: 被保険者番号, 手帳番号, 口座番号, 診察券番号, 個人番号.</summary>
internal static class CertificateNumberCheck
{
    private const int Fewest = 4;

    private static readonly string[] MyNumbers = ["個人番号", "マイナンバー", "マイナ番号"];

    private static readonly string[] Labels =
    [
        "被保険者番号", "被保険者証番号", "被保険者証", "受給者証番号", "受給者番号", "受給者証", "手帳番号", "手帳の番号", "手帳", "口座番号", "口座", "普通預金", "普通", "当座", "店番号", "店番", "支店番号", "診察券番号", "診察券", "患者ID", "患者番号", "患者No", "カルテ番号", "カルテNo", "カルテID", "カルテ",
        "基礎年金番号", "年金番号", "年金証書", "年金手帳", "保険者番号", "保険証番号", "保険証", "記号番号", "記号", "証番号", "証の番号", "負担者番号", "免許証番号", "免許番号", "免許証", "在留カード番号", "在留カード", "パスポート番号", "旅券番号", "パスポート", "会員番号", "利用者番号", "利用者ID", "登録番号", "ケース番号", "世帯番号", "宛名番号", "住民票コード",
        "介護保険証", "医療証", "資格者証", "通帳", "ゆうちょ", "銀行", "信用金庫", "支店", "クレジットカード", "カード番号", "生活保護番号", "ID番号", "ID", "番号",
    ];

    /// <summary>The number of something that is nobody's.</summary>
    private static readonly string[] Others = ["文書", "受付", "整理", "伝票", "型番", "品番", "法人", "事業所", "電話", "郵便", "議案", "告示", "ページ", "予約", "問い合わせ", "内線", "暗証", "代表", "FAX", "ファックス", "管理", "部屋", "背", "課題", "事例", "資料", "製造", "条例", "携帯", "連絡先", "契約"];

    private static readonly WordFinder MyNumberFinder = new(MyNumbers);

    private static readonly WordFinder LabelFinder = new(Labels);

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var span in Behind(text, MyNumbers, MyNumberFinder, PersonalDataKind.MyNumber, 8).Concat(Behind(text, Labels, LabelFinder, PersonalDataKind.CertificateNumber, Fewest)))
        {
            yield return span;
        }
    }

    private static IEnumerable<PersonalDataSpan> Behind(string text, string[] labels, WordFinder finder, PersonalDataKind kind, int fewest)
    {
        foreach (var (word, at) in finder.Find(text))
        {
            var label = labels[word];
            if (label.Length >= 2 && fewest == Fewest && Before(text, at) is var (from, to))
            {
                yield return PersonalDataSpan.Stop(kind, from, to);
            }

            if (Number(text, at + label.Length, label.StartsWith('店') ? 3 : fewest) is not var (start, end) || IsOther(text, at, label) || (label is "番号" && text[start] is '0' or '〇'))
            {
                continue;
            }

            // 口座 … 普通 1234567: of a short label only close by.
            if (label.Length > 2 || start - at - label.Length <= 4)
            {
                yield return PersonalDataSpan.Stop(kind, start, end);
            }
        }
    }

    /// <summary>0098765432(受給者証), 第8812号の手帳番号: the number stands before what it is called.</summary>
    private static (int From, int To)? Before(string text, int at)
    {
        if (at < 6 || text[at - 1] is not ('(' or 'の'))
        {
            return null;
        }

        var end = text[at - 2] == '号' ? at - 2 : at - 1;
        var start = Scripts.StartOf(text, end, Script.Digit);
        return end - start >= Fewest && (text[at - 2] == '号' || end - start >= 6) ? (start, end) : null;
    }

    private static bool IsOther(string text, int at, string label)
    {
        if (label is not ("番号" or "ID" or "登録番号" or "普通" or "会員番号" or "手帳" or "銀行" or "支店" or "記号"))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, at - 6), at - Math.Max(0, at - 6));
        foreach (var other in Others)
        {
            if (before.Contains(other, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first number behind a label: letters, groups and 第…号 belong to it.</summary>
    private static (int Start, int End)? Number(string text, int from, int fewest)
    {
        var start = from;
        while (start < text.Length && start - from < 10 && !IsDigit(text, start) && (" :はがの、,=「(/#)第番号NoO.→普通当座店支口座定期" .Contains(text[start], StringComparison.Ordinal) || (Scripts.Of(text, start) == Script.Kanji && start - from < 8)))
        {
            start++;
        }

        if (start < text.Length && char.IsAsciiLetterUpper(text[start]))
        {
            var letters = Scripts.EndOf(text, start, Script.Latin);
            var digit = letters < text.Length && text[letters] == '-' ? letters + 1 : letters;
            if (letters - start <= 4 && digit < text.Length && IsDigit(text, digit))
            {
                return End(text, digit, Math.Max(3, fewest - 1)) is { } lettered ? (start, lettered) : null;
            }
        }

        return start < text.Length && IsDigit(text, start) && End(text, start, fewest) is { } end ? (start, end) : null;
    }

    private static int? End(string text, int start, int fewest)
    {
        var digits = 0;
        var end = start;
        for (var at = start; at < text.Length && at - start < 40; at++)
        {
            if (IsDigit(text, at))
            {
                digits++;
                end = at + 1;
            }
            else if (at == end && at + 1 < text.Length && IsDigit(text, at + 1) && (text[at] is ' ' or '/' or 'の' || CareSystem.Bot.Shared.FoldedText.IsHyphen(text[at])))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        // 2024年, 12000円, 3000人: a number of something.
        return digits >= fewest && !(end < text.Length && "年円人月日歳件回時名級度%条項万千百".Contains(text[end], StringComparison.Ordinal)) ? end : null;
    }

    private static bool IsDigit(string text, int at) => char.IsAsciiDigit(text[at]) || "〇一二三四五六七八九零".Contains(text[at], StringComparison.Ordinal);
}
