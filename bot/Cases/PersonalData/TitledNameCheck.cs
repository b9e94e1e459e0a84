namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds names by the occupation, relation or household behind them: 佐藤医師, 鈴木ケアマネ, 山田家, 田中夫妻.</summary>
internal static class TitledNameCheck
{
    private static readonly string[] Titles =
    [
        "医師", "ドクター", "精神科医", "公認心理師", "臨床心理士", "ソーシャルワーカー", "ケアマネジャー", "ケアマネージャー", "キーワーカー", "サービス管理責任者", "Dr", "DR", "看護師長", "看護師", "看護部長", "看護主任", "師長", "保健師", "助産師", "薬剤師", "相談員", "支援員", "指導員", "世話人", "精神保健福祉士", "社会福祉士", "介護士", "心理士", "心理師", "言語聴覚士", "栄養士", "保育士", "作業療法士", "理学療法士",
        "相談支援専門員", "専門員", "ケアマネ", "ワーカー", "ケースワーカー", "ヘルパー", "サビ管", "PSW", "MSW", "MHSW", "SW", "CW", "OT", "PT", "Ns", "NS", "課長", "係長", "部長", "主任", "主査", "主事", "室長", "所長", "院長", "副院長", "施設長",
        "センター長", "管理者", "社長", "店長", "校長", "教頭", "教諭", "教授", "担任", "主幹", "次長", "局長", "代表", "事務長", "講師", "技師", "係員", "町長", "区長", "班長", "組長", "自治会長", "町内会長", "刑事", "調査員", "主治医", "弁護士", "司法書士", "行政書士", "民生委員", "児童委員", "保護司", "巡査", "警部補", "会長", "委員", "理事", "理事長", "事務局長", "参事", "職員", "コーディネーター",
        "夫妻", "夫婦", "一家", "兄弟", "姉妹", "親子", "母娘", "母子", "姓", "宅", "家", "名義", "本人", "夫", "妻", "ピアサポーター", "ボランティア", "スタッフ", "オーナー", "大家", "住職",
        "ばあさん", "ばあちゃん", "じいさん", "じいちゃん", "おばさん", "おじさん", "おばちゃん", "おじちゃん", "にいさん", "ねえさん", "兄さん", "姉さん", "兄ちゃん", "姉ちゃん",
    ];

    private static readonly WordFinder TitleFinder = new(Titles);

    /// <summary>Such a title is two letters of another word too often; only an unmistakable name counts before it.</summary>
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal) { "家", "宅", "姓", "夫", "妻", "会長", "部長", "所長", "委員", "職員", "課長", "店長", "大家", "理事", "本人", "母子", "親子", "名義", "CW", "SW", "OT", "PT", "NS", "Ns", "主幹", "次長", "局長", "代表", "事務長", "講師", "技師", "係員", "町長", "区長", "班長", "組長", "自治会長", "町内会長", "刑事", "調査員", "主治医" };

    /// <summary>Surnames of one character that stand before titles in another sense: 前主任, 市保健師, 准看護師.</summary>
    private const string NoSurnames = "東西南北中上下元前新女男各両同市町村県区国道府都当副准正主総他全先後初現旧本";

    /// <summary>Behind a title: 医師会, 家族, 家庭, 委員会, 宅配.</summary>
    private const string Continues = "会族庭族計事屋具電裁賃主配地老急食員部室課科群団人";

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var (word, at) in TitleFinder.Find(text))
        {
            var title = Titles[word];
            if (at > 0 && NameBefore(text, at, title) is { } start && !IsContinued(text, at + title.Length, title))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Name, start, at);
            }
        }
    }

    private static bool IsContinued(string text, int end, string title) =>
        end < text.Length && Continues.Contains(text[end], StringComparison.Ordinal) && !(title.Length > 2 && text[end] == '長');

    private static int? NameBefore(string text, int at, string title)
    {
        var end = at > 0 && text[at - 1] is ' ' or '・' ? at - 1 : at;
        var start = Scripts.StartOf(text, end, Script.Kanji);
        var run = text.AsSpan(start, end - start);
        if (run.Length == 0)
        {
            return KanaBefore(text, end, title);
        }

        for (var length = Math.Min(8, run.Length); length > 0; length--)
        {
            var name = run[^length..];
            if (!IsName(name, title, whole: length == run.Length))
            {
                continue;
            }

            var before = run[..^length];
            if (before.Length == 0 || PersonWordsCheck.IsRole(before) || (before.Length > 1 && GenericWordsCheck.IsGeneric(before)))
            {
                return end - length;
            }
        }

        return null;
    }

    private static bool IsName(ReadOnlySpan<char> name, string title, bool whole)
    {
        if (GenericWordsCheck.IsOffice(name))
        {
            return false;
        }

        var strong = NameLists.IsStrongSurname(name) || NameLists.IsFullName(name);
        if (Weak.Contains(title))
        {
            return strong || (whole && NameLists.IsClearSurname(name) && !GenericWordsCheck.IsGeneric(name));
        }

        if (title is "夫妻" or "夫婦" or "兄弟" or "姉妹" && whole && name.Length > 1 && NameLists.IsLikelyGiven(name))
        {
            return true;
        }

        // 乾保健師, 粟飯原師長: before what only a person is, a surname may be short or listed nowhere.
        return strong || (name.Length > 1 && NameLists.IsLikelySurname(name))
            || (whole && name.Length == 1 && title.Length > 1 && (NameLists.IsLikelySurname(name) || (title[^1] is '師' or '員' or '士' or 'W' or 'ー' && NameLists.IsSurname(name))) && !NoSurnames.Contains(name[0], StringComparison.Ordinal))
            || (whole && name.Length > 1 && (NameShapes.LooksSurname(name) || IsSurnameRather(name)));
    }

    /// <summary>伊達看護主任, 一色医師: listed as a word as well, though hardly anybody uses it for one.</summary>
    private static bool IsSurnameRather(ReadOnlySpan<char> name) =>
        NameLists.IsSurname(name) && !NameLists.IsWord(name) && !NameLists.IsPlaceRather(name) && !PersonWordsCheck.IsRole(name) && !GenericWordsCheck.IsGeneric(name);

    /// <summary>サトウ医師, やまだ看護師.</summary>
    private static int? KanaBefore(string text, int end, string title)
    {
        if (Weak.Contains(title))
        {
            return null;
        }

        var script = Scripts.At(text, end - 1);
        if (script is not (Script.Katakana or Script.Hiragana))
        {
            return null;
        }

        var start = Scripts.StartOf(text, end, script);
        var reading = Scripts.ToHiragana(text.AsSpan(start, end - start));
        if (title[^1] is 'ん' && script == Script.Katakana && NameLists.IsReading(reading) && reading.Length >= 2 && !NameLists.IsWord(text.AsSpan(start, end - start)))
        {
            // カネばあさん.
            return start;
        }

        return reading.Length >= 3 && NameLists.IsLikelySurnameReading(reading) && !Scripts.IsJapanese(start > 0 ? text[start - 1] : ' ') ? start : null;
    }
}
