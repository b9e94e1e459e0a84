namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds what bodies are called: さくら病院, グループホーム虹, 株式会社みどり, 桜台駅. Their kind alone (市内の精神科病院, 県立病院, 地域活動支援
/// センター), a letter (B病院) or a circle (〇〇病院) names none.
/// </summary>
internal static class BodyNameCheck
{
    private static readonly WordFinder Heads = new(BodyWords.Heads.Select(static head => head.Word));

    private static readonly WordFinder Tails = new(BodyWords.Tails.Select(static tail => tail.Word));

    private const string CorporateEnds = "風仁愛生和光恵心明清慈友洋陽真誠徳寿康静信正星幸栄祥樹翠泉輝";

    /// <summary>Names of bodies in kanji and kana.</summary>
    private static readonly string[] Mixed =
        ["青い鳥", "赤い鳥", "赤い実", "風の子", "光の子", "星の子", "虹の橋", "虹の木", "緑の風", "森の風", "麦の穂", "一粒の麦", "つくしの子", "青い空", "青い海", "白い雲", "大きな木", "木の実", "ぶどうの木", "風の丘", "花の木", "虹の丘", "光の丘", "麦の郷"];

    private static readonly WordFinder Companies = new(BodyWords.Companies);

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var (head, at) in Heads.Find(text))
        {
            var (word, kind) = BodyWords.Heads[head];
            if (BodyNameBehind.EndOfName(text, at + word.Length, word) is { } end)
            {
                yield return Span(kind, NameBefore(text, at, word, kind) ?? at, end);
            }
        }

        foreach (var (tail, at) in Tails.Find(text))
        {
            var (word, kind) = BodyWords.Tails[tail];
            if (NameBefore(text, at, word, kind) is { } start && !IsLonger(text, at, word, kind))
            {
                yield return Span(kind, start, at + word.Length);
            }
        }

        foreach (var span in Corporations(text))
        {
            yield return span;
        }

        foreach (var (word, at) in Companies.Find(text))
        {
            var end = at + BodyWords.Companies[word].Length;
            if (!(Scripts.At(text, at - 1) == Script.Katakana || (Scripts.At(text, end) == Script.Katakana && Scripts.Of(text, end - 1) == Script.Katakana)))
            {
                yield return PersonalDataSpan.Caution(PersonalDataKind.Employer, at, end);
            }
        }
    }

    /// <summary>恵風会が運営する: what runs a body and is called as corporations are.</summary>
    private static IEnumerable<PersonalDataSpan> Corporations(string text)
    {
        for (var at = text.IndexOf('会'); at > 0; at = text.IndexOf('会', at + 1))
        {
            var start = Scripts.StartOf(text, at, Script.Kanji);
            var stem = text.AsSpan(start, at - start);
            if (stem.Length is 2 or 3 && (GenericWordsCheck.IsBodyName(stem) || (CorporateEnds.Contains(stem[^1], StringComparison.Ordinal) && !NameLists.IsWord(stem) && !GenericWordsCheck.IsGeneric(stem)))
                && NameContext.ContainsAny(text.AsSpan(at + 1, Math.Min(8, text.Length - at - 1)), "運営", "経営", "法人", "グループ", "開設", "系列", "の病院", "の施設", "の作業所", "の職員"))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Facility, start, at + 1);
            }
        }
    }

    /// <summary>Where somebody is treated or looked after tells who they are; a station or a shop is one of many who pass there.</summary>
    private static PersonalDataSpan Span(PersonalDataKind kind, int start, int end) =>
        kind == PersonalDataKind.Facility ? PersonalDataSpan.Stop(kind, start, end) : PersonalDataSpan.Caution(kind, start, end);

    /// <returns>Where the name begins, or null where only the kind is said.</returns>
    private static int? NameBefore(string text, int at, string word, PersonalDataKind kind)
    {
        var end = at > 0 && text[at - 1] is ' ' or '・' ? at - 1 : at;
        if (end > 0 && text[end - 1] is '」' or '』')
        {
            return null;
        }

        var start = Scripts.StartOf(text, end, Script.Kanji, Script.Katakana, Script.Latin, Script.Digit);
        if (end != at && start == end)
        {
            return null;
        }

        if (start == end)
        {
            return end == at && word != "園" && word[^1] != '科' ? KanaBefore(text, at, word) : null;
        }

        foreach (var mixed in Mixed)
        {
            if (kind == PersonalDataKind.Facility && text.AsSpan(0, end).EndsWith(mixed, StringComparison.Ordinal))
            {
                return end - mixed.Length;
            }
        }

        if (word[^1] == '科')
        {
            // 小川心療内科: a surgery that has no other word than what it treats.
            var physician = text.AsSpan(start, end - start);
            var isWard = at + word.Length < text.Length && text[at + word.Length] is '医' or '部' or '長' or '病' or '外' or '系' or '学';
            return end == at && !isWard && physician.Length > 1 && (NameLists.IsStrongSurname(physician) || GenericWordsCheck.IsBodyName(physician)) ? start : null;
        }

        if (word == "園")
        {
            return IsHome(text, start, at) ? start : null;
        }

        foreach (var one in BodyWords.Kinds)
        {
            if (text.AsSpan(start, at + word.Length - start).EndsWith(one, StringComparison.Ordinal))
            {
                return null;
            }
        }

        var run = text.AsSpan(start, end - start);
        if (end != at && run.Length < 2)
        {
            return null;
        }

        // A letter is a code, and so is a number alone.
        var kanji = run.TrimStart("0123456789");
        if (kanji.Length == 0 || (kanji.Length == 1 && char.IsAsciiLetter(kanji[0])) || (char.IsAsciiLetter(kanji[0]) && kanji.Length > 1 && GenericWordsCheck.IsGeneric(kanji[1..])) || kanji.EndsWith("県立") || kanji is "市立" or "町立")
        {
            return null;
        }

        if (char.IsAsciiLetter(kanji[^1]) && kanji.Length <= 3)
        {
            return null;
        }

        var left = kind == PersonalDataKind.Employer && word is not ("株式会社" or "有限会社" or "合同会社" or "(株)" or "(有)") ? EmployerName(kanji) : GenericWordsCheck.NameBefore(kanji);
        if (left == 0 && start > 0 && Scripts.Of(text, start - 1) == Script.Hiragana && kind != PersonalDataKind.Employer)
        {
            // みなと共同作業所.
            var before = Scripts.StartOf(text, start, Script.Hiragana);
            var listed = GenericWordsCheck.KanaNameAtEnd(text.AsSpan(before, start - before));
            return listed > 0 ? start - listed : kind == PersonalDataKind.Facility ? KanaBefore(text, start, word) : null;
        }

        if (left == 0 || PersonWordsCheck.IsRole(kanji) || GenericWordsCheck.IsOffice(text.AsSpan(start, at + word.Length - start)) || GenericWordsCheck.IsOffice(kanji[..left]) && word is "センター" or "事業所" or "駅" or "薬局")
        {
            return null;
        }

        if (PersonalAddressCheck.WithHiragana(text, start) is var longer && longer < start && kind != PersonalDataKind.Employer)
        {
            return longer;
        }

        // 元小学校, 約3病院: one character that is no name.
        if (left == 1 && !GenericWordsCheck.IsBodyName(kanji[..1]) && !NameLists.IsLikelySurname(kanji[..1]))
        {
            return null;
        }

        if (kind == PersonalDataKind.Facility && word is "の家" or "の里" or "の会" or "の郷" or "の工房" or "の園" or "の杜" or "の樹" or "ハウス" or "寮" or "苑" or "会館" or "喫茶" or "カフェ" or "サロン" or "支援室" or "相談室" or "医師会" && !GenericWordsCheck.IsBodyName(kanji[..left]) && word is not "苑")
        {
            return null;
        }

        // とまり木病院, さくら台駅: hiragana before the kanji belongs to it where it is such a name.
        if (start > 0 && Scripts.Of(text, start - 1) == Script.Hiragana)
        {
            var from = Scripts.StartOf(text, start, Script.Hiragana);
            var name = GenericWordsCheck.KanaNameAtEnd(text.AsSpan(from, start - from));
            return start - name;
        }

        return start;
    }

    /// <summary>Before 運送 and 食品 only what is unmistakably a name: 佐藤運送, ミナミ食品, さくら工業.</summary>
    private static int EmployerName(ReadOnlySpan<char> run)
    {
        var left = GenericWordsCheck.NameBefore(run);
        if (left == 0)
        {
            return 0;
        }

        var name = run[..left];
        return GenericWordsCheck.IsBodyName(name) || NameLists.IsStrongSurname(name) || NameLists.IsLikelySurname(name) || (left >= 2 && EndsWithRegion(name)) || (name[0] is >= 'ァ' and <= 'ヺ' && name.Length >= 2) ? left : 0;
    }

    /// <summary>北日本運輸, 中部電機.</summary>
    private static bool EndsWithRegion(ReadOnlySpan<char> name)
    {
        foreach (var region in (ReadOnlySpan<string>)["日本", "関東", "関西", "東海", "九州", "北陸", "東北", "北海", "中部", "近畿", "四国", "瀬戸内", "信越", "東洋", "大洋", "太平洋", "国際", "帝国", "三洋", "昭和", "平成", "大正", "東亜", "東邦"])
        {
            if (name.EndsWith(region, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int? KanaBefore(string text, int at, string word)
    {
        if (at == 0 || Scripts.Of(text, at - 1) != Script.Hiragana)
        {
            return null;
        }

        var from = Scripts.StartOf(text, at, Script.Hiragana);
        var run = text.AsSpan(from, at - from);
        if (run.EndsWith("ない") || run.EndsWith("する") || run.EndsWith("いる") || run.EndsWith("ある") || run.EndsWith("たい"))
        {
            return null;
        }

        var listed = GenericWordsCheck.KanaNameAtEnd(run);
        if (listed > 0 && !(run.EndsWith("こころの") && word is not ("クリニック" or "医院" or "診療所" or "ホーム")))
        {
            // 隣町のさくら病院: さくら市立 is a municipality's.
            return at - listed;
        }

        if (word is "の家" or "の里" or "の会" or "の郷" or "の工房" or "の園" or "の杜" or "の樹" or "社" or "組" or "駅前" or "施設" or "カフェ" or "サロン" or "寮" or "ハウス" or "会館" or "大学" or "支援室" or "相談室")
        {
            return null;
        }

        // かざぐるま作業所: nothing before it, and no clause.
        var opened = !Scripts.IsJapanese(from > 0 ? text[from - 1] : ' ');
        if (opened && run.Length is >= 3 and <= 8 && !IsClause(run))
        {
            return from;
        }

        for (var length = Math.Min(6, run.Length); length >= 3; length--)
        {
            var name = run[^length..];
            if (NameLists.IsLikelySurnameReading(name) && (length == run.Length || run[^(length + 1)] is 'の' or 'は' or 'が' or 'に' or 'を' or 'と' or 'で' or 'も'))
            {
                return at - length;
            }
        }

        return null;
    }

    /// <summary>松風園に入所: gardens and schools end so too, so somebody must live or be looked after there.</summary>
    private static bool IsHome(string text, int start, int at)
    {
        var name = text.AsSpan(start, at - start);
        return name.Length is 2 or 3 && Scripts.StartOf(text, at, Script.Kanji) == start && (GenericWordsCheck.IsBodyName(name) || (!GenericWordsCheck.IsGeneric(name) && name[^1] is not ('稚' or '育' or '物' or '樹' or '学' or '公' or '庭' or '遊' or '霊' or '菜' or '農' or '村')))
            && NameContext.ContainsAny(text.AsSpan(at + 1, Math.Min(12, text.Length - at - 1)), "入所", "入居", "通所", "退所", "措置", "施設", "職員", "ショート", "面会", "利用", "体験", "世話人", "支援員", "相談員", "契約", "入って", "移っ", "移り", "に通");
    }

    private static bool IsClause(ReadOnlySpan<char> run) =>
        !((run.EndsWith("ょう") || run.EndsWith("ゅう")) && !run.EndsWith("しょう")) && run[^1] is 'の' or 'な' or 'い' or 'る' or 'た' or 'う' or 'く' or 'す' or 'で' or 'に' or 'は' or 'が' or 'を' or 'と' or 'も' or 'へ' or 'て' or 'か' or 'や' or 'ら' or 'ず'
        || run is "かかりつけ" or "びょう" or "なじみ" or "おなじ" or "となり" or "すぐれ" or "いきつけ" or "ゆきつけ" or "つなぎ";

    /// <summary>病院長, 駅員, 小学校区, 大学病院, 保育園児: another word.</summary>
    private static bool IsLonger(string text, int at, string word, PersonalDataKind kind)
    {
        var end = at + word.Length;
        if (end >= text.Length)
        {
            return false;
        }

        return kind switch
        {
            PersonalDataKind.Place => word is "駅" && text[end] is '員' or '伝' or '弁' or '長' or '前',
            PersonalDataKind.Employer => Scripts.Of(text, end) is Script.Kanji && text[end] is not ('内' or '前' or '勤' or '本' or '支' or '第' or '在' or '退' or '社' or '株') || (Scripts.Of(text, end) == Script.Katakana && Scripts.Of(text, end - 1) == Script.Katakana),
            _ => (Scripts.Of(text, end) == Script.Katakana && Scripts.Of(text, end - 1) == Script.Katakana) || (word is "センター" or "ホーム" or "ステーション" && text[end] is '長' or '化' or '型'),
        };
    }
}
