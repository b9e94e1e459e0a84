using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds addresses: 丁目, 番地, 番・号, 字, a room, 本町1-2-3 (stop), and the name of a town with somebody who lives there (caution). The
/// town or municipality before a house number belongs to it.
/// </summary>
internal static partial class PersonalAddressCheck
{
    private const string Number = "(?:[0-9]{1,5}|[〇一二三四五六七八九十百]{1,5})";
    private const string House = "(?:[1-9][0-9]{0,3}|[一二三四五六七八九十]{1,3})";
    private const string Hyphen = @" ?[\-‐‑‒–—―−ーの] ?";

    private static readonly Regex WithWords = PersonalDataForms.Linear($@"(?<number>{Number} ?(?:丁目|番地)(?:{Number}|[の番号地\-‐‑‒–—―−ー ])*|{Number} ?番 ?{Number} ?号|{Number} ?番地? ?の? ?{Number}(?:$|[、。に号]))");
    [GeneratedRegex($"[\u4E00-\u9FFF々ヶケヵぁ-んァ-ン] ?(?<number>{House}{Hyphen}{House}{Hyphen}{House})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex ThreeNumbers { get; }
    [GeneratedRegex($"[町字条通台丘村り園原山川沢野田島崎] ?(?<number>{House}{Hyphen}{House})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex TwoNumbers { get; }
    [GeneratedRegex("(?<number>(?:大字|小字|字)[\u4E00-\u9FFF々ヶケヵァ-ンぁ-ん]{1,6}?(?:[0-9]{1,10}(?:番地)?(?:[\\-の][0-9]{1,10})?|$|[、。にのでへ]))", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Aza { get; }
    [GeneratedRegex("[市区郡町村][\u4E00-\u9FFF々ヶケ]{2,7}(?<number>[1-9][0-9]{1,4})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Lone { get; }
    [GeneratedRegex("通り?[\u4E00-\u9FFF々]{0,6}(?:上ル|下ル|上る|下る|東入ル|西入ル|東入る|西入る)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Street { get; }
    [GeneratedRegex("(?<town>[\u4E00-\u9FFF々ヶケヵァ-ンー]{1,6}?(?:町|ヶ丘|が丘|ケ丘|丘|台|新田|地区|小路|条))(?<rest>(?:に|の|で|へ|から|内の|内に|界隈|方面の|のはずれ|あたりに|の辺りに|付近)?[^。、]{0,10})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Town { get; }
    [GeneratedRegex("(?<town>(?:さくら|みどり|あおば|わかば|ひばり|つつじ|みなみ|ひかり|あさひ|きた|にし|ひがし|もみじ|あじさい|ふじみ|たけ|うめ|すみれ|すずらん)(?:が丘|ヶ丘|野|台|町))(?<rest>(?:に|の|で|へ|から)?[^。、]{0,10})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex HiraganaTown { get; }

    private static readonly string[] Living = ["住", "自宅", "在住", "の家", "実家", "暮ら", "転居", "引っ越", "引越", "のアパート", "のマンション", "居住", "移り", "生家", "戸建", "一軒家", "借家", "転入", "出身", "生まれ育", "宅", "育", "の借", "部屋を", "下宿"];

    /// <summary>A 町 that is no town's name, or a municipality as such.</summary>
    private static readonly HashSet<string> NoTowns = new(StringComparer.Ordinal)
    {
        "町", "隣町", "同町", "当町", "他町", "港町", "城下町", "下町", "温泉町", "田舎町", "各町", "本町", "市町", "全町", "小さな町", "別町", "両町", "地方町", "新興町", "台", "仙台", "丘", "地区", "同地区", "各地区", "当地区", "他地区", "担当地区", "全地区", "周辺地区", "農村地区", "山間地区", "中心地区", "旧地区", "別地区", "隣接地区", "裏町", "過疎地区", "市街地区", "住宅地区", "高台", "土台", "屋台", "舞台", "寝台", "仮設台",
        "一台", "二台", "三台", "何台", "数台", "灯台", "砂丘", "条", "新田", "団地地区", "隣の町", "元町", "実家町", "複数町", "町条", "箇条", "信条", "圏域地区", "日常生活圏域地区", "被災地区", "工業地区", "商業地区", "対象地区", "モデル地区", "台台", "旧町", "近隣町", "出身町", "故郷町", "宿場町", "門前町", "学生町", "炭鉱町", "漁師町", "地元町", "生活の土台",
    };

    /// <summary>Behind these a row of numbers counts something: 町3-5か所.</summary>
    private const string CountersBehind = "かカヶケ箇個回人名件日年月週時分割歳才度%円点枚倍段階歩杯本錠包kgmKGM0123456789";

    /// <summary>Behind these stands no house number: 第1-2-3週, 毎食後1-1-1.</summary>
    private const string NoPlaces = "第約計各毎朝昼夕夜後前分級度型類期価点番号階法年月日時週はがをにでともの、食錠回";

    /// <summary>Each form is tried only where a character stands without which it cannot match.</summary>
    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        HouseNumbers(text).Concat(text.Contains('字', StringComparison.Ordinal) ? Hamlets(text) : []).Concat(LoneNumbers(text));

    private static IEnumerable<PersonalDataSpan> HouseNumbers(string text)
    {
        foreach (var match in (text.AsSpan().ContainsAny("丁番") ? WithWords.Matches(text) : Enumerable.Empty<Match>()).Where(static match => !IsMasked(match.Groups["number"].Value)))
        {
            if (Found(text, match) is { } span && !IsProverb(text, span) && !IsNowhere(text, span))
            {
                yield return span;
            }
        }

        foreach (var match in HasJoinedNumbers(text) ? ThreeNumbers.Matches(text).Concat(TwoNumbers.Matches(text)).Where(match => IsHouse(text, match)) : [])
        {
            if (Found(text, match) is { } span)
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<PersonalDataSpan> Hamlets(string text)
    {
        foreach (var number in Aza.Matches(text).Select(static match => match.Groups["number"]).Where(number => number.Value.StartsWith('大') || Scripts.At(text, number.Index - 1) != Script.Kanji || text[number.Index - 1] is '町' or '村' or '市' or '郡' || (number.Value.AsSpan().ContainsAnyInRange('0', '9') && !"文漢名数苗十活英赤黒太点".Contains(text[number.Index - 1], StringComparison.Ordinal))))
        {
            var end = number.Index + number.Value.TrimEnd('、', '。', 'に', 'の', 'で', 'へ').Length;
            if (number.Length > 2 && "をはがでにのともへ".IndexOf(number.Value[number.Value.IndexOf('字', StringComparison.Ordinal) + 1], StringComparison.Ordinal) < 0 && (number.Value.StartsWith('大') || number.Value.StartsWith('小') || number.Value.AsSpan().ContainsAnyInRange('0', '9')))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Address, StartOfPlace(text, number.Index), end);
            }
        }
    }

    /// <summary>さくら市花園町1234, 西条町下見123: a number behind a municipality where the text speaks of living; and 桜通東入ル.</summary>
    private static IEnumerable<PersonalDataSpan> LoneNumbers(string text)
    {
        foreach (var number in (text.AsSpan().ContainsAny("市区郡町村") && text.AsSpan().ContainsAnyInRange('1', '9') ? Lone.Matches(text) : Enumerable.Empty<Match>()).Select(static match => match.Groups["number"]))
        {
            var end = number.Index + number.Length;
            var start = Scripts.StartOf(text, number.Index, Script.Kanji);
            var near = text.AsSpan(end, Math.Min(10, text.Length - end));
            if ((end == text.Length || "にのでへをが、。)」\n ".Contains(text[end], StringComparison.Ordinal)) && (IsLivedIn(near.ToString()) || IsLabelled(text, start)) && !GenericWordsCheck.IsGeneric(PartOfTown(text.AsSpan(start, number.Index - start))))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Address, StartOfPlace(text, number.Index), end);
            }
        }

        foreach (var street in (text.AsSpan().ContainsAny("ルる") ? Street.Matches(text) : Enumerable.Empty<Match>()))
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Address, Scripts.StartOf(text, street.Index, Script.Kanji), street.Index + street.Length);
        }
    }

    /// <summary>住所:さくら市…, 本籍は…: it is said to be an address.</summary>
    private static bool IsLabelled(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), start - Math.Max(0, start - 12));
        foreach (var label in (ReadOnlySpan<string>)["住所", "本籍", "自宅", "実家", "転居先", "居住地", "住民票"])
        {
            if (before.Contains(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands behind the first municipality of a run.</summary>
    private static ReadOnlySpan<char> PartOfTown(ReadOnlySpan<char> run) =>
        run[..^1].IndexOfAny("市区郡町村") is var border and >= 0 ? run[(border + 1)..] : run[..^1];

    /// <summary>The name of a town with somebody who lives there. A house that is called after the town tells more and is sought before.</summary>
    public static IEnumerable<PersonalDataSpan> FindTowns(string text)
    {
        var towns = text.AsSpan().ContainsAny("町丘台条") || text.Contains("新田", StringComparison.Ordinal) || text.Contains("地区", StringComparison.Ordinal) || text.Contains("小路", StringComparison.Ordinal);
        foreach (var match in (towns ? Town.Matches(text) : Enumerable.Empty<Match>()).Concat(HasHiraganaTown(text) ? HiraganaTown.Matches(text) : []))
        {
            var town = match.Groups["town"];
            var from = StartOfTown(text, town);
            if ((IsLivedIn(match.Groups["rest"].Value) || IsHomeOf(text, from)) && from < town.Index + town.Length - 1 && !NoTowns.Contains(text[from..(town.Index + town.Length)]) && IsTown(text.AsSpan(from, town.Index + town.Length - from)))
            {
                yield return PersonalDataSpan.Caution(PersonalDataKind.Address, from, town.Index + town.Length);
            }
        }
    }

    /// <summary>2-5, 三の八: a mark or の between numbers.</summary>
    private static bool HasJoinedNumbers(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if ((text[at + 1] == ' ' || IsNumber(text[at + 1])) && (text[at - 1] == ' ' || IsNumber(text[at - 1])) && (text[at] == 'の' || CareSystem.Bot.Shared.FoldedText.IsHyphen(text[at])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(char c) => c is (>= '0' and <= '9') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static bool HasHiraganaTown(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is '丘' or '野' or '台' or '町' && text[at - 1] is (>= 'ぁ' and <= 'ゖ') or 'ヶ')
            {
                return true;
            }
        }

        return false;
    }

    private static PersonalDataSpan? Found(string text, Match match)
    {
        var number = match.Groups["number"];
        var end = number.Index + number.Value.TrimEnd(' ', 'の', '、', '。', 'に').Length;
        return end > number.Index ? PersonalDataSpan.Stop(PersonalDataKind.Address, StartOfPlace(text, number.Index), end) : null;
    }

    /// <summary>緑町, さくら市緑町, 東京都板橋区緑町: what stands right before the number.</summary>
    private static int StartOfPlace(string text, int number)
    {
        var end = number > 0 && text[number - 1] == ' ' ? number - 1 : number;
        var start = Scripts.StartOf(text, end, Script.Kanji, Script.Katakana);
        start = AfterWords(text, start, end);

        if (start < end && WithHiragana(text, start) is var longer && longer < start)
        {
            start = longer > 0 && text[longer - 1] is '県' or '都' or '府' or '道' or '市' or '区' ? Scripts.StartOf(text, longer, Script.Kanji) : longer;
        }
        else if (start == end && end > 0 && Scripts.Of(text, end - 1) == Script.Hiragana)
        {
            var from = Scripts.StartOf(text, end, Script.Hiragana);
            var name = GenericWordsCheck.KanaNameAtEnd(text.AsSpan(from, end - from));
            return name > 0 ? end - name : number;
        }

        return start < end ? start : number;
    }

    /// <summary>さくら市, ひばりが丘, みずほ台: where the name of a place begins whose kanji begin at <paramref name="start"/>.</summary>
    public static int WithHiragana(string text, int start)
    {
        if (start == 0 || Scripts.Of(text, start - 1) != Script.Hiragana || start >= text.Length || !"市区町村郡野台丘島原川山坂田浜".Contains(text[start], StringComparison.Ordinal))
        {
            return start;
        }

        var from = Scripts.StartOf(text, start, Script.Hiragana);
        var kana = text.AsSpan(from, start - from);
        var stem = kana.Length > 2 && kana[^1] == 'が' ? kana[..^1] : kana;
        var name = GenericWordsCheck.KanaNameAtEnd(stem);
        var length = name > 0 ? name : stem.Length - stem.LastIndexOfAny("はがをにでともへのや") - 1;
        return length >= 2 && stem[^1] is not ('の' or 'い' or 'な' or 'た' or 'る') ? start - (kana.Length - stem.Length) - length : start;
    }

    /// <summary>自宅住所板橋区緑町: words of the language before the place do not belong to it.</summary>
    private static int AfterWords(string text, int start, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["住所", "自宅", "実家", "現住所", "転居先", "本籍", "所在地", "住居"])
        {
            if (text.AsSpan(start, end - start).StartsWith(word, StringComparison.Ordinal))
            {
                return start + word.Length;
            }
        }

        // A市本町: what stands before the run was a letter or a circle.
        return start < end - 1 && text[start] is '市' or '区' or '県' && !(start > 0 && Scripts.Of(text, start - 1) == Script.Hiragana) ? start + 1 : start;
    }

    /// <summary>The name of a town begins behind the municipality: さくら市緑町 tells 緑町.</summary>
    private static int StartOfTown(string text, Group town)
    {
        var part = text.AsSpan(town.Index, town.Length - 1);
        var border = part.LastIndexOfAny("市区県都府郡");
        return border >= 0 ? town.Index + border + 1 : town.Index;
    }

    private static bool IsTown(ReadOnlySpan<char> town) =>
        !(town is [var only, '台'] && char.IsAsciiDigit(only)) && !PersonWordsCheck.IsRole(town[..^1]) && town[0] is not ('各' or '両' or '全' or '同' or '当' or '他' or '某' or '隣' or '別' or '代')
        && !(town[^1] is '台' or '丘' or '条' && NameLists.IsWord(town)) && !(town.EndsWith("地区") && GenericWordsCheck.IsGeneric(town));

    /// <summary>自宅のある寿町, 実家がある旭町.</summary>
    private static bool IsHomeOf(string text, int town)
    {
        var before = text.AsSpan(Math.Max(0, town - 8), town - Math.Max(0, town - 8));
        foreach (var word in (ReadOnlySpan<string>)["自宅のある", "自宅がある", "実家のある", "実家がある", "家のある", "家がある", "住まいのある", "住まいがある", "自宅は", "住まいは", "実家は", "住所は", "居住地は"])
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLivedIn(string rest)
    {
        // 桜台駅, つつじが丘住宅: something that is called after the town.
        foreach (var body in (ReadOnlySpan<string>)["駅", "住宅", "団地", "小学", "中学", "高校", "保育", "病院", "公園", "商店"])
        {
            if (rest.StartsWith(body, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var word in Living)
        {
            if (rest.Contains(word, StringComparison.Ordinal) && !rest.StartsWith("から", StringComparison.Ordinal) && !rest.StartsWith("内", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>一丁目一番地の課題: what matters most.</summary>
    private static bool IsProverb(string text, PersonalDataSpan span) =>
        text[span.Start..span.End] is "一丁目一番地" or "1丁目1番地" or "一丁目1番地" or "一丁目一番";

    /// <summary>二丁目の角: without its town it is in every town.</summary>
    private static bool IsNowhere(string text, PersonalDataSpan span)
    {
        var piece = text.AsSpan(span.Start, span.End - span.Start);
        return piece.EndsWith("丁目") && piece.Length <= 4 && (char.IsAsciiDigit(piece[0]) || "一二三四五六七八九十".Contains(piece[0], StringComparison.Ordinal));
    }

    /// <summary>〇丁目〇番: the circle stands for a number that was left out.</summary>
    private static bool IsMasked(string number) => !number.Any(static c => char.IsAsciiDigit(c) || "一二三四五六七八九十百".Contains(c, StringComparison.Ordinal));

    private static bool IsHouse(string text, Match match)
    {
        var end = match.Index + match.Length;
        return !NoPlaces.Contains(text[match.Index], StringComparison.Ordinal)
            && (Scripts.Of(text, match.Index) == Script.Kanji || GenericWordsCheck.KanaNameAtEnd(text.AsSpan(Math.Max(0, match.Index - 7), match.Index + 1 - Math.Max(0, match.Index - 7))) > 0)
            && (end == text.Length || !CountersBehind.Contains(text[end], StringComparison.Ordinal));
    }
}
