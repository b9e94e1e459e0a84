namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// What reads as a name although no list has it: 粟飯原 by its last character, 源治郎 by its ending, とし子 by its reading. Only what stands
/// where a name is expected is asked for its shape.
/// </summary>
internal static class NameShapes
{
    private const string SurnameEnds = "田川山本村野原井崎﨑島嶋沢澤口木森林橋谷藤塚屋坂浦石尾津見戸関江堀辺永松岡倉瀬部城杉柳越股脇嶺里寺宮垣端迫畑畠窪添桐梨笠嵐峯淵渕";

    /// <summary>男 and 夫 stand behind verbs and adjectives as well (なる男), so these endings want a honorific or a label.</summary>
    private const string ManlyEnds = "男夫雄";

    private const string KinEnds = "子美代江枝恵香奈菜花華希音月乃衣帆穂莉里咲結愛太郎介助斗翔真也哉樹輝馬吾司彦雄夫男之造蔵吉平治作次";

    private static readonly string[] GivenEnds =
        ["太郎", "次郎", "治郎", "二郎", "三郎", "四郎", "五郎", "一郎", "之助", "之介", "之進", "兵衛", "左衛門", "右衛門", "美子", "恵子", "代子", "枝子", "津子", "紀子", "由美", "津枝", "津江", "津代", "美枝", "美江", "美代", "彦", "麿", "寿美", "佳奈", "香里"];

    /// <summary>Verbs and pronouns that a child is called by: この子, いる子.</summary>
    private static readonly string[] NoMixed = ["その", "この", "あの", "どの", "うち", "よそ", "なる", "ある", "いる", "くる", "する", "みる", "よる", "こる", "かう", "いう", "よい", "いい", "わが", "ない", "たい"];

    /// <summary>Given names of one kanji; only behind a surname and a blank, or behind a relation and a dot.</summary>
    private const string Ones = "咲岳陸翼葵凛凜蓮樹湊律蒼暁旭朔颯悠碧陽杏凪澪桜楓紬栞翠琴暖駿隼慧奏絆輝彰渉渚遥瞳梓茜藍蘭椿薫馨忍巌勲勉稔穣猛武剛毅健豊茂実誠諭聡哲晃昇昌進隆浩博宏弘洋淳潤徹亨亮涼遼諒豪務努勇勝学修治清潔仁篤温厚敦信孝忠充司渡登環静恵愛望希梢操節貞幸福寿鶴松梅竹菊";

    /// <summary>Rooms and holes that no list of words has.</summary>
    private static readonly string[] NoSurnames = ["部屋", "小屋", "納屋", "母屋", "長屋", "楽屋", "土間", "裏口", "窓口", "戸口", "悪口", "陰口", "山寺", "尼寺", "田畑", "茶畑", "花畑", "道端", "片端", "水浴", "縁談", "川端", "池端", "各寺", "石垣", "生垣", "垣根", "お宮", "母宮"];

    public static bool IsGivenOfOne(ReadOnlySpan<char> run) => run.Length == 1 && Ones.Contains(run[0], StringComparison.Ordinal);

    /// <summary>Two or three kanji that are no word and end as surnames do.</summary>
    public static bool LooksSurname(ReadOnlySpan<char> run) =>
        run.Length is 2 or 3 && !IsNoSurname(run) && SurnameEnds.Contains(run[^1], StringComparison.Ordinal) && !NameLists.IsWord(run)
        && !(run.Length == 3 && (NameLists.IsWord(run[..2]) || NameLists.IsWord(run[1..]) || (!NameLists.IsSurname(run[1..]) && !NameLists.IsSurname(run[..2]))))
        && !PersonWordsCheck.IsRole(run) && !GenericWordsCheck.IsGeneric(run) && !GenericWordsCheck.IsOffice(run) && !NameLists.IsPlaceRather(run);

    private static bool IsNoSurname(ReadOnlySpan<char> run)
    {
        foreach (var word in NoSurnames)
        {
            if (run.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>源治郎, 美津枝: an ending that hardly any word has.</summary>
    public static bool LooksGiven(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > 5 || NameLists.IsWord(run) || PersonWordsCheck.IsRole(run))
        {
            return false;
        }

        foreach (var end in GivenEnds)
        {
            if (run.Length > end.Length - 1 && run.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>莉央奈, 幸造: of somebody's kin, where nothing in it is a word.</summary>
    public static bool LooksGivenOfKin(ReadOnlySpan<char> run) =>
        run.Length is 2 or 3 && KinEnds.Contains(run[^1], StringComparison.Ordinal) && !NameLists.IsWord(run)
        && !(run.Length == 3 && (NameLists.IsWord(run[..2]) || NameLists.IsWord(run[1..]))) && !PersonWordsCheck.IsRole(run) && !GenericWordsCheck.IsGeneric(run);

    public static bool IsManlyEnd(char c) => ManlyEnds.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether kana and the kanji behind them read as a given name: とし子, ユキ江.</summary>
    public static bool IsMixedGiven(ReadOnlySpan<char> kana, char end)
    {
        if (kana.Length is < 2 or > 3)
        {
            return false;
        }

        foreach (var no in NoMixed)
        {
            if (kana.SequenceEqual(no))
            {
                return false;
            }
        }

        Span<char> reading = stackalloc char[kana.Length + 1];
        for (var at = 0; at < kana.Length; at++)
        {
            reading[at] = kana[at] is >= 'ァ' and <= 'ヶ' ? (char)(kana[at] - 0x60) : kana[at];
        }

        reading[kana.Length] = end switch
        {
            '子' => 'こ',
            '代' => 'よ',
            '江' or '枝' or '恵' => 'え',
            '美' => 'み',
            _ => 'お',
        };
        return NameLists.IsGivenReading(reading);
    }
}
