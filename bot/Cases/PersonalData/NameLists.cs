namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>What is known of Japanese names. The lists are read when the first text is searched.</summary>
internal static class NameLists
{
    /// <summary>The longest listed name in kanji, and in kana.</summary>
    public const int LongestKanji = 5;
    public const int LongestKana = 7;

    /// <summary>Names that are so common that they are read as names although they are places or words as well.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MostCommon = new HashSet<string>(
        (
            "山田 小川 高木 清水 青木 藤本 本田 杉山 太田 金子 小島 上田 島田 大石 桑原 高野 大山 石橋 原田 山内 望月 小松 平田 菅原 谷口 古川 小池 大島 石川 山口 山崎 松本 宮崎 上野 中野 大川 石井 吉川 " +
            "大谷 高田 田島 土屋 戸田 川口 新田 内海 小山 牧野 白石 尾崎 高山 大内 川端 関口 藤沢 本間 飯田 大沢 片山 川上 永井 小倉 松浦 岩田 木下 大橋 三浦 大久保 野田 松田 平井 町田 三宅 二宮 神田 千葉 福島 長野 宮城 " +
            "香川 徳島 秋田 山形 富山 福井 福田 今井 東野 西川 北川 北村 南 東 西 北 林 森 原 関 星 岡 堀 辻 谷 泉 菅 秦 桂 沢 榊 楠 柏 柳 滝 峰 李 朴 金 張 王 陳 趙 崔 鄭 劉 楊 黄 呉 周 徐 孫 馬 郭 高 許 梁 宋 鈴木 佐藤 高橋 田中 伊藤 " +
            "渡辺 山本 中村 小林 加藤 吉田 佐々木 井上 木村 斎藤 阿部 池田 橋本 前田 藤田 後藤 岡田 長谷川 村上 近藤 石田 遠藤 坂本 西村 藤井 岡本 藤原 三木 中島 原口 渡邉 渡邊 齋藤 齊藤 高梨 大西 五十嵐 " +
            "奥山 末永 杉原 中原 長尾 名取 新妻 布施 古屋 真木 三好 三輪 本山 八木 柳川 山岸 山下 木戸 砂川 筒井 鵜飼 遠山 真田 沼田 内野 大関 大滝 木本 塩田 柴山 滝口 谷川 油井 和気 入江 若松 結城 笹原 馬場 水口 新山 土方").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Lazy<WordTable> SurnameTable = new(static () => WordTable.Read("surnames", "more-surnames"));
    private static readonly Lazy<WordTable> GivenTable = new(static () => WordTable.Read("given-names", "recent-given-names"));
    private static readonly Lazy<WordTable> SurnameReadings = new(static () => WordTable.Read("surname-readings"));
    private static readonly Lazy<WordTable> GivenReadings = new(static () => WordTable.Read("given-name-readings", "recent-given-name-readings"));
    private static readonly Lazy<WordTable> Words = new(static () => WordTable.Read("words"));

    public static bool IsSurname(ReadOnlySpan<char> kanji) => SurnameTable.Value.Has(kanji) || MostCommon.Contains(kanji);

    /// <summary>A surname that a reader takes for one without being told: common, and no place or ordinary word.</summary>
    public static bool IsStrongSurname(ReadOnlySpan<char> kanji) => kanji.Length > 1 && (MostCommon.Contains(kanji) || SurnameTable.Value.Find(kanji) is WordMarks.Common);

    /// <summary>A surname of two characters or more that is no ordinary word, or one of the most common of any length.</summary>
    public static bool IsLikelySurname(ReadOnlySpan<char> kanji) =>
        MostCommon.Contains(kanji) || (kanji.Length > 1 && SurnameTable.Value.Find(kanji) is { } marks && (marks & WordMarks.Ordinary) == WordMarks.None && !Words.Value.Has(kanji));

    /// <summary>A surname, however rare, that is neither a word nor a place: 蛭田, 仁科.</summary>
    public static bool IsClearSurname(ReadOnlySpan<char> kanji) => IsStrongSurname(kanji) || (kanji.Length > 1 && SurnameTable.Value.Find(kanji) == WordMarks.None && !Words.Value.Has(kanji));

    public static bool IsPlaceRather(ReadOnlySpan<char> kanji) => SurnameTable.Value.Find(kanji) is { } marks && (marks & WordMarks.Place) != WordMarks.None;

    public static bool IsGiven(ReadOnlySpan<char> kanji) => GivenTable.Value.Has(kanji);

    /// <summary>A given name that is no ordinary word.</summary>
    public static bool IsLikelyGiven(ReadOnlySpan<char> kanji) =>
        GivenTable.Value.Find(kanji) is { } marks && (marks & WordMarks.Ordinary) == WordMarks.None && (kanji.Length > 2 || !Words.Value.Has(kanji));

    /// <summary>A surname and a given name, and not by chance: one of the two is unmistakable.</summary>
    public static bool IsFullName(ReadOnlySpan<char> kanji)
    {
        if (kanji.Length < 3 || Words.Value.Has(kanji))
        {
            return false;
        }

        for (var border = Math.Min(kanji.Length - 1, LongestKanji); border > 0; border--)
        {
            var family = kanji[..border];
            var given = kanji[border..];
            if (!IsGiven(given) || !IsSurname(family))
            {
                continue;
            }

            if ((IsLikelySurname(family) && IsGiven(given) && (given.Length > 1 || IsLikelyGiven(given) || IsStrongSurname(family)))
                || (IsSurname(family) && border > 1 && given.Length > 1 && IsLikelyGiven(given)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A surname and a given name of any kind: enough where a name is expected.</summary>
    public static bool IsPossibleFullName(ReadOnlySpan<char> kanji)
    {
        for (var border = Math.Min(kanji.Length - 1, LongestKanji); border > 1; border--)
        {
            if (IsSurname(kanji[..border]) && IsGiven(kanji[border..]) && !Words.Value.Has(kanji))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSurnameReading(ReadOnlySpan<char> hiragana) => SurnameReadings.Value.Has(hiragana);

    public static bool IsGivenReading(ReadOnlySpan<char> hiragana) => GivenReadings.Value.Has(hiragana);

    public static bool IsLikelySurnameReading(ReadOnlySpan<char> hiragana) => SurnameReadings.Value.Find(hiragana) is WordMarks.None or WordMarks.Katakana;

    public static bool IsLikelyGivenReading(ReadOnlySpan<char> hiragana) => GivenReadings.Value.Find(hiragana) is WordMarks.None or WordMarks.Katakana;

    /// <summary>Whether it is a name when it is written in katakana: コウジ is, though こうじ is a word.</summary>
    public static bool IsReadingInKatakana(ReadOnlySpan<char> hiragana) =>
        SurnameReadings.Value.Find(hiragana) is WordMarks.None or WordMarks.Ordinary || GivenReadings.Value.Find(hiragana) is WordMarks.None or WordMarks.Ordinary;

    public static bool IsGivenReadingInKatakana(ReadOnlySpan<char> hiragana) => GivenReadings.Value.Find(hiragana) is WordMarks.None or WordMarks.Ordinary;

    public static bool IsReading(ReadOnlySpan<char> hiragana) => IsSurnameReading(hiragana) || IsGivenReading(hiragana);

    public static bool IsLikelyReading(ReadOnlySpan<char> hiragana) => IsLikelySurnameReading(hiragana) || IsLikelyGivenReading(hiragana);

    /// <summary>Both parts read as names, and long enough not to do so by chance.</summary>
    public static bool IsFullReading(ReadOnlySpan<char> hiragana)
    {
        for (var border = 2; border <= Math.Min(LongestKana, hiragana.Length - 2); border++)
        {
            if (hiragana.Length >= 5 && IsSurnameReading(hiragana[..border]) && IsGivenReading(hiragana[border..])
                && (IsLikelySurnameReading(hiragana[..border]) || IsLikelyGivenReading(hiragana[border..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An ordinary word: of two kanji, or one that could be read as a full name, also in katakana.</summary>
    public static bool IsWord(ReadOnlySpan<char> kanji) => Words.Value.Has(kanji);
}
