namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>The words before さん and its like that name nobody: relations, occupations, bodies, and words that only look like one.</summary>
internal static class PersonWordsCheck
{
    /// <summary>A run that ends with one of these is a relation, an occupation or a body.</summary>
    private static readonly WordEndings Endings = new(
    [
        // Relations.
        "本人", "家族", "遺族", "親族", "親戚", "身内", "両親", "母", "父", "兄", "姉", "弟", "妹", "兄弟", "姉妹", "息子", "娘", "嫁", "婿", "孫", "従姉妹", "姪", "甥", "旦那", "主人",
        "夫婦", "友人", "友達", "知人", "隣人", "恋人", "彼女", "同僚", "上司", "部下", "先輩", "後輩", "他人", "大人", "老人", "新人", "住人", "職人", "個人", "赤", "坊", "嬢", "爺", "婆",
        // Occupations and parts.
        "者", "員", "師", "療法士", "福祉士", "介護士", "保育士", "弁護士", "栄養士", "心理士", "書士", "消防士", "救命士", "衛生士", "看護士", "税理士", "労務士", "担当", "受付", "窓口", "事務", "警官",
        "察官", "保護司", "観察官", "先生", "学生", "同級生", "研修生", "実習生", "生徒", "主治医", "担当医", "産業医", "校医", "嘱託医", "開業医", "専門医", "家主", "世帯主", "事業主", "雇用主", "地主", "店主", "神主",
        "僧侶", "住職", "所長", "院長", "会長", "部長", "課長", "係長", "室長", "局長", "施設長", "班長", "社長", "店長", "校長", "園長", "町長", "市長", "区長", "村長", "座長", "係", "保証人", "後見人", "保佐人", "補助人", "管理人",
        "世話人", "代理人", "仲人", "運転手", "助手", "選手", "女将", "板前", "仲居", "秘書", "主任", "主査", "主事", "大家", "不動産屋", "本屋", "花屋", "床屋", "薬屋", "八百屋", "電気屋", "水道屋", "米屋", "肉屋", "魚屋",
        "酒屋", "牛乳屋", "新聞屋", "郵便屋", "便利屋", "弁当屋", "電器屋", "葬儀屋", "着物屋", "居酒屋", "ペンキ屋", "植木屋", "パン屋", "ケーキ屋", "ラーメン屋", "そば屋", "すし屋", "寿司屋", "豆腐屋", "保険屋", "引越屋", "自転車屋", "修理屋", "タバコ屋", "乾物屋", "雑貨屋", "文具屋", "時計屋", "眼鏡屋", "靴屋", "服屋", "呉服屋", "古本屋", "金物屋", "材木屋", "看板屋", "印刷屋", "土建屋", "姑", "舅", "義母", "義父", "義姉", "義兄", "義妹", "義弟", "家人", "身元", "居住者", "入居", "担任", "女医", "名医", "校医", "獣医", "恩師", "教頭", "理事", "弁護", "司法", "看護", "介護", "世帯", "受診", "次長", "管理職", "住民", "町民", "市民", "区民",
        "元夫", "元妻", "内縁", "里親", "親方", "親御", "嫁御", "婿殿", "奥方", "若奥", "若旦那", "大旦那", "貴殿", "宮殿", "神殿", "御殿", "仏殿", "本殿", "専門", "主治", "歯科", "内科", "精神科", "小児科", "外科", "産科", "眼科", "皮膚科",
        // Bodies.
        "病院", "医院", "診療所", "薬局", "事業所", "作業所", "保健所", "相談所", "児相", "役所", "役場", "支所", "出張所", "警察", "消防", "学校", "大学", "会社", "施設", "包括", "基幹", "社協", "協議会", "家族会", "自治会",
        "町会", "町内会", "当事者会", "訪看", "訪問看護", "居宅", "居宅介護", "相談支援", "生活保護", "福祉課", "都道府県", "市町村", "銀行", "農協", "生協", "組合", "法人", "企業", "工場", "行政", "病棟", "外来", "近所", "隣", "地域",
        "郵便局", "郵便", "宅配", "大工", "塗装工", "配管工", "工員", "左官", "鳶", "庭師", "棟梁", "番頭", "女中", "家政婦", "助産婦", "看護婦", "清掃婦", "保健婦", "妊婦", "主婦", "主夫", "新郎", "新婦", "花嫁", "花婿", "神父", "和尚", "坊主", "巫女", "僧", "刑事", "巡査", "検事", "判事", "力士", "運転士", "整備士", "機関士", "技士", "建築士", "会計士", "計理士", "学長", "総長", "組長", "団長", "隊長", "委員長", "理事長", "婦長", "塾長", "駅長", "船長", "署長", "支店長", "工場長", "議長", "長老", "取締役", "相談役", "世話役", "監督", "顧問", "講師", "教授", "博士", "役員", "相手", "取引先", "持主", "飼主", "雇主", "買主", "売主", "荷主", "株主", "喪主", "施主", "城主", "図書館", "公民館", "児童館", "交番", "駐在",
        // In katakana.
        "ヘルパー", "ワーカー", "スタッフ", "マネ", "マネジャー", "マネージャー", "サポーター", "ドクター", "ナース", "オーナー", "リーダー", "メンバー", "パート", "ボランティア", "カウンセラー", "アドバイザー", "コーディネーター",
        "コーディネータ", "トレーナー", "セラピスト", "ドライバー", "オペレーター", "コーチ", "キーパーソン", "パートナー", "ユーザー", "クライエント", "クライアント", "ゲスト", "ホスト", "インストラクター", "アルバイト", "バイト", "ピア",
        "ママ", "パパ", "ファシリテーター", "プランナー", "ホーム", "クリニック", "センター", "ステーション", "サービス", "ハローワーク", "デイケア", "デイ", "ショートステイ", "コンビニ", "スーパー", "メーカー", "タクシー", "ケア",
        "シェフ", "コック", "パティシエ", "エンジニア", "デザイナー", "ライター", "プログラマー", "ガードマン", "サラリーマン", "モデル", "タレント", "アイドル", "プロ", "キャスト", "ガイド", "エージェント", "コンサルタント", "サロン", "カフェ", "シェルター", "アパート", "マンション", "サビ管", "サークル", "チーム",
    ]);

    /// <summary>Runs that name nobody as a whole; as endings they would hide names (新妻, 土屋, 哲夫, 佐藤三男).</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "皆", "客", "子", "奥", "妻", "夫", "親", "医", "某", "各", "各位", "人", "方", "者", "屋", "姫", "鬼", "犬", "猫", "猿", "兎", "象", "鳥", "狸", "狐", "芋", "豆",
        "長男", "次男", "三男", "長女", "次女", "三女", "叔父", "伯父", "叔母", "伯母", "配偶者", "業者", "女性", "男性", "女子", "男子", "若者", "甲", "乙", "丙", "丁", "戊", "主", "鳶", "寺", "番", "役", "組", "係", "班",
        "市", "区", "町", "村", "県", "都", "府", "国", "課", "店", "園", "院", "局", "館", "寮", "塾", "観音", "地蔵", "稲荷", "天神",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeSpans = Whole.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Before 様, 君 and 氏: what makes one word with them at its end (同様, 諸君, 元彼氏).</summary>
    private static readonly Dictionary<string, string[]> Compounds = new(StringComparer.Ordinal)
    {
        ["様"] = ["同", "模", "仕", "異", "皆", "種多", "画一", "世間", "外", "逆", "客"],
        ["君"] = ["諸"],
        ["先生"] = ["医", "科", "校", "院", "各", "元", "前", "新", "同", "某", "名", "当", "方", "生", "職", "部", "課", "所", "園", "塾", "会"],
        ["殿"] = ["宮", "神", "御", "仏", "本", "拝", "貴", "各", "沈", "湯"],
        ["氏"] = ["彼", "両", "同", "某", "各", "諸", "旧", "姓"],
    };

    /// <summary>The same, where only the whole run makes that word (有様, 主君, 源氏).</summary>
    private static readonly Dictionary<string, string[]> WholeCompounds = new(StringComparer.Ordinal)
    {
        ["様"] = ["多", "有", "左", "今", "両", "文", "紋", "別", "王", "若", "上", "先", "貴", "神", "仏", "殿", "唐", "和"],
        ["君"] = ["主", "暴", "名", "細", "夫", "幼"],
        ["氏"] = ["源", "平", "摂", "華"],
    };

    /// <summary>What follows makes another word of it: 様子, 氏名, さんぽ, くんれん.</summary>
    private static readonly Dictionary<string, string[]> Followed = new(StringComparer.Ordinal)
    {
        ["様"] = ["子", "々", "式", "態", "相", "変わり"],
        ["氏"] = ["名", "神", "族", "姓"],
        ["君"] = ["主", "臨", "が代"],
        ["さん"] = ["ぽ", "ざん", "すう", "かく", "ぷん"],
        ["さま"] = ["ざま", "よう", "よって", "よい", "たげ"],
        ["くん"] = ["れん"],
    };

    /// <summary>At the end of a run of hiragana; none of them ends a name that is usual.</summary>
    private static readonly WordEndings HiraganaEndings = new(
    [
        "かあ", "おとう", "のとう", "にい", "ねえ", "ばあ", "じい", "おば", "おじ", "みな", "みんな", "おく", "むすめ", "むすこ", "きんじょ", "いしゃ", "きゃく", "となり", "まわり", "おやご", "まご", "よめ", "だんな", "しゅじん", "ほんにん", "かぞく",
        "かんごし", "ほけんし", "りようしゃ", "かんじゃ", "そうだんいん", "せんせい", "おおや", "やぬし", "いもうと", "おとうと", "ともだち", "つかれ", "ごくろう", "おかげ", "ごちそう", "たがい", "おひめ", "おじょう", "おかみ", "おまわり", "おてら", "だいく", "しょくにん", "もちぬし", "おっ", "おぼう", "おかん", "おとん", "おにい", "おねえ", "おじい", "おばあ", "やおや", "さかなや", "にくや", "でんきや", "すしや", "そばや", "べんとうや", "べんりや", "ゆうびんや", "しんぶんや", "おべんとうや", "くすりや", "こめや", "さかや", "うえきや", "かんごふ", "ほけんふ", "うんてんしゅ", "てんちょう", "しゃちょう", "たいしょう",
        "てつだい", "しりあい", "おむかい", "どなた", "やくしょ", "びょういん", "がんばりや", "がりや", "ぱんや", "はなや", "ほんや", "とこや", "おにく", "ひとり", "ふたり", "だれか", "あんた", "おたく",
    ]);

    /// <summary>Hiragana that names nobody as a whole run: as endings they would hide さとう, なおこ, むらかみ, あだち.</summary>
    private static readonly HashSet<string> HiraganaWhole = new(StringComparer.Ordinal)
    {
        "とう", "おこ", "かみ", "だち", "かい", "むかい", "じょう", "おう", "あね", "あに", "はは", "ちち", "ひと", "なかま", "おや", "むこ", "よう", "あり", "さか", "たち",
    };

    /// <summary>At the end of hiragana that is a clause and no name, before 様, 氏, 君 and さま (する様に, この様な).</summary>
    private static readonly string[] Clauses = ["の", "る", "く", "す", "つ", "ぬ", "む", "ぶ", "ぐ", "う", "な", "ない", "たい", "しい", "った", "した", "いた", "は", "が", "を", "に", "で", "も", "へ", "から", "まで", "ご", "お", "ずつ"];

    /// <summary>行くんです is 行く and not a person called 行.</summary>
    private const string VerbStems = "行聞書働置引着届続動歩泣開空付就向抱叩吐解説巻焼弾吹拭除築招驚傾頂嘆欠履掃描浮退敷研磨裂咲湧沸貫抜導炊";

    private static readonly HashSet<string> LatinWords = new(StringComparer.OrdinalIgnoreCase) { "staff", "helper", "worker", "doctor", "nurse", "care", "manager", "peer", "supporter", "member", "leader", "user", "Dr", "Mr", "Mrs", "Ms", "Zoom", "Teams", "PT", "OT", "ST", "NS", "CW", "SW", "CM", "CP", "PC", "SC", "HH", "GH", "CC", "FA", "SV", "PS", "RN", "NP", "HW", "DS", "VN", "AA", "NA", "GA", "FM", "KP", "TV", "OK" };

    /// <summary>Whether a run of kanji and katakana before an honorific is a word and no name.</summary>
    public static bool IsWord(ReadOnlySpan<char> run, string honorific, ReadOnlySpan<char> rest)
    {
        var kind = honorific == "さま" ? "様" : honorific;
        var word = run.TrimStart('御').ToString();
        return word.Length == 0
            || IsNumber(word)
            || Whole.Contains(word)
            || StartsWithAny(rest, Followed.GetValueOrDefault(honorific))
            || Endings.AnyEnds(word)
            || IsShop(word)
            || EndsWithAny(word, Compounds.GetValueOrDefault(kind))
            || (WholeCompounds.GetValueOrDefault(kind)?.Contains(word, StringComparer.Ordinal) ?? false)
            || (kind == "様" && word.EndsWith('多') && rest is ['な' or '化' or '性' or 'に' or 'で', ..])
            || (kind == "くん" && IsVerb(word) && IsExplaining(rest))
            || (kind == "ちゃん" && (word is "ワン" or "ニャン" || (rest is ['と', ..] && !LooksGiven(word) && !NameLists.IsStrongSurname(word) && !NameLists.IsLikelyGiven(word) && !(word[0] is >= 'ァ' and <= 'ヺ' && NameLists.IsGivenReadingInKatakana(Scripts.ToHiragana(word))))));
    }

    /// <summary>Whether a run of hiragana before an honorific is a word, a clause or a verb and no name.</summary>
    /// <param name="opened">Nothing that could belong to it stands before the run.</param>
    public static bool IsHiraganaWord(ReadOnlySpan<char> run, bool opened, string honorific, ReadOnlySpan<char> rest)
    {
        var word = run.ToString();
        if (HiraganaWhole.Contains(word) || StartsWithAny(rest, Followed.GetValueOrDefault(honorific)) || HiraganaEndings.AnyEnds(word) || word[^1] is 'を')
        {
            return true;
        }

        return honorific switch
        {
            "様" or "氏" or "君" or "さま" => !opened || (EndsWithAny(word, Clauses) && !word.EndsWith("とう", StringComparison.Ordinal)),
            "先生" or "殿" => false,
            "くん" => IsExplaining(rest) || (!opened && word.Length == 1),
            "ちゃん" => (rest is ['と', ..] && word[^1] != 'っ' && !(opened && NameLists.IsGivenReading(run))) || word.EndsWith("とう", StringComparison.Ordinal) || EndsWithAny(word, ["あか", "わん", "にゃん", "ぼっ"]),
            // たくさん, にさんかする; 手伝いさん and 年寄りさん end with a verb.
            _ => EndsWithAny(word, ["たく", "だく"])
                || (word[^1] is 'に' or 'で' or 'も' or 'が' && rest is ['か', 'し' or 'す' or 'せ' or 'で', ..])
                || (!opened && word.Length == 1 && "のはがにでもへとやいり".Contains(word[0], StringComparison.Ordinal)),
        };
    }

    /// <summary>Whether a run is a relation, an occupation or a body: what may stand before a name.</summary>
    public static bool IsRole(ReadOnlySpan<char> run)
    {
        var word = run.TrimStart('御');
        return word.Length == 0 || WholeSpans.Contains(word) || Endings.AnyEnds(word);
    }

    public static bool IsLatinWord(ReadOnlySpan<char> run) => LatinWords.Contains(run.ToString());

    private static bool IsNumber(string word) => word.AsSpan().Trim("一二三四五六七八九十百千何数人").IsEmpty;

    private static bool IsVerb(string word) =>
        (word.Length == 1 && VerbStems.Contains(word[0], StringComparison.Ordinal)) || EndsWithAny(word, ["長引", "気付", "片付", "色付", "近付", "追付", "根付", "傷付", "落着"]);

    /// <summary>板金屋, 左官屋, but not 土屋 and not 担当土屋.</summary>
    private static bool IsShop(string word)
    {
        if (word.Length < 2 || word[^1] != '屋')
        {
            return false;
        }

        for (var length = Math.Min(4, word.Length); length >= 2; length--)
        {
            if (NameLists.IsSurname(word.AsSpan(word.Length - length)))
            {
                return word.Length > length && !IsRole(word.AsSpan(0, word.Length - length)) && !GenericWordsCheck.IsGeneric(word.AsSpan(0, word.Length - length));
            }
        }

        return true;
    }

    /// <summary>…くんです, …くんだ, …くんじゃない, …くんなら.</summary>
    private static bool IsExplaining(ReadOnlySpan<char> rest) => rest is ['だ' or 'で' or 'じ' or 'な', ..];

    /// <summary>花子ちゃんと is a girl, 毎日ちゃんと is not.</summary>
    private static bool LooksGiven(string word) => "子美太郎香奈菜也介樹斗翔佳恵花華代江枝乃葉".Contains(word[^1], StringComparison.Ordinal);

    private static bool StartsWithAny(ReadOnlySpan<char> rest, string[]? words)
    {
        foreach (var word in words ?? [])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(string word, string[]? endings)
    {
        foreach (var ending in endings ?? [])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
