namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// What reads as a name although no list has it: 粟飯原 by its last character, 源治郎 by its ending, とし子 by its reading. Only what stands
/// where a name is expected is asked for its shape.
/// </summary>
internal static class NameShapes
{
    private const string SurnameEnds = "田川山本村野原井崎﨑島嶋沢澤口木森林橋谷藤塚屋坂浦石尾津見戸関江堀辺永松岡倉瀬部城杉柳越股脇嶺里";

    /// <summary>男 and 夫 stand behind verbs and adjectives as well (なる男), so these endings want a honorific or a label.</summary>
    private const string ManlyEnds = "男夫雄";

    private const string KinEnds = "子美代江枝恵香奈菜花華希音月乃衣帆穂莉里咲結愛太郎介助斗翔真也哉樹輝馬吾司彦雄夫男之造蔵吉平治作次";

    private static readonly string[] GivenEnds =
        ["太郎", "次郎", "治郎", "二郎", "三郎", "四郎", "五郎", "一郎", "之助", "之介", "之進", "兵衛", "左衛門", "右衛門", "美子", "恵子", "代子", "枝子", "津子", "紀子", "由美", "津枝", "津江", "津代", "美枝", "美江", "美代", "彦", "麿", "寿美", "佳奈", "香里"];

    /// <summary>Verbs and pronouns that a child is called by: この子, いる子.</summary>
    private static readonly string[] NoMixed = ["その", "この", "あの", "どの", "うち", "よそ", "なる", "ある", "いる", "くる", "する", "みる", "よる", "こる", "かう", "いう", "よい", "いい", "わが", "ない", "たい"];

    /// <summary>Two or three kanji that are no word and end as surnames do.</summary>
    public static bool LooksSurname(ReadOnlySpan<char> run) =>
        run.Length is 2 or 3 && SurnameEnds.Contains(run[^1], StringComparison.Ordinal) && !NameLists.IsWord(run)
        && !(run.Length == 3 && (NameLists.IsWord(run[..2]) || NameLists.IsWord(run[1..]) || (!NameLists.IsSurname(run[1..]) && !NameLists.IsSurname(run[..2]))))
        && !PersonWordsCheck.IsRole(run) && !GenericWordsCheck.IsGeneric(run) && !GenericWordsCheck.IsOffice(run) && !NameLists.IsPlaceRather(run);

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
