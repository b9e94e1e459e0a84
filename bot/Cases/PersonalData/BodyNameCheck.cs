namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds what bodies are called: さくら病院, グループホーム虹, 株式会社みどり, 桜台駅. Their kind alone (市内の精神科病院, 県立病院, 地域活動支援
/// センター), a letter (B病院) or a circle (〇〇病院) names none.
/// </summary>
internal static class BodyNameCheck
{
    /// <summary>The name stands before these. A word that ends with another one of them comes first.</summary>
    private static readonly (string Word, PersonalDataKind Kind)[] Tails =
    [
        .. Of(
            PersonalDataKind.Facility,
            "病院 医院 クリニック 診療所 薬局 医療センター 訪問看護ステーション 訪問看護 ヘルパーステーション ステーション 事業所 作業所 相談支援センター 支援センター 相談センター 活動センター 福祉センター 就労センター センター グループホーム ケアホーム ホーム 工房 " +
            "デイケア デイサービス 家族会 断酒会 自助会 福祉会 会館 苑 の家 の里 の会 の郷 福祉作業所 相談室 療養所 ハウス 学舎 サロン カフェ 喫茶 ベーカリー 寮 療護園 更生園 授産所 授産施設 支援室 メンタルクリニック 記念病院 医師会 NPO 施療院"),
        .. Of(
            PersonalDataKind.Employer,
            "製作所 製造所 工務店 商店 工業 建設 運輸 運送 食品 製菓 製パン 電機 電器 電工 商事 物産 産業 印刷 鉄工所 鉄工 水産 農園 牧場 酒造 造園 塗装 不動産 銀行 信用金庫 信金 食堂 スーパー マート ストア 美容室 美容院 理容店 書店 旅館 クリーニング クリーニング店 新聞店 警備保障 警備 " +
            "タクシー 交通 電鉄 製薬 商会 自動車 薬品 薬局 ホテル 弁当 寿司 石油 繊維 縫製 化学 本舗 精機 精工 鋼業 木材 材木店 組 工場 倉庫 冷蔵 牧場 養鶏場 畜産 園芸 種苗 石材 瓦店 畳店 酒店 米店 青果 鮮魚 精肉店 豆腐店 菓子店 洋菓子店 百貨店 デパート 株式会社 有限会社 合同会社 (株) (有) 社"),
        .. Of(
            PersonalDataKind.Place,
            "駅前 駅 小学校 中学校 高等学校 高校 大学 短大 専門学校 幼稚園 保育園 保育所 こども園 学園 学院 支援学校 養護学校 学童クラブ 学童 児童クラブ 中等教育学校 工業高校 商業高校 農業高校"),
    ];

    /// <summary>The name stands behind these.</summary>
    private static readonly (string Word, PersonalDataKind Kind)[] Heads =
    [
        .. Of(
            PersonalDataKind.Facility,
            "社会福祉法人 医療法人社団 医療法人財団 医療法人 特定非営利活動法人 NPO法人 一般社団法人 公益社団法人 一般財団法人 公益財団法人 学校法人 グループホーム ケアホーム 共同生活援助 訪問看護ステーション 訪問看護 ヘルパーステーション 就労支援センター 生活支援センター 相談支援センター 地域活動支援センター 活動支援センター 支援センター " +
            "センター 福祉作業所 共同作業所 作業所 相談支援事業所 事業所 B型事業所 A型事業所 就労継続支援B型 就労継続支援A型 就労移行支援 生活介護 B型 A型 メンタルクリニック クリニック デイケア デイサービス 小規模多機能 ショートステイ サロン 工房 喫茶 カフェ 特別養護老人ホーム 有料老人ホーム 老人ホーム 養護老人ホーム 老健 特養 施設 居場所 フリースペース フリースクール " +
            "家族会 自助グループ 断酒会 患者会 ピアグループ 救護施設 シェルター 薬局 病院 相談室 地活 就労B 就B 移行支援 自立訓練 通所施設 放課後等デイサービス 放デイ 児童発達支援"),
        .. Of(PersonalDataKind.Employer, "株式会社 有限会社 合同会社 (株) (有) スーパー コンビニの コンビニ ホテル レストラン パチンコ 居酒屋 スナック ドラッグストア 美容室 勤務先の 勤め先の 就職先の 派遣会社の 運送会社の 弁当屋の 弁当店"),
    ];

    /// <summary>Chains and companies that everybody knows.</summary>
    private static readonly string[] Companies =
        ["セブンイレブン", "セブン-イレブン", "ローソン", "ファミリーマート", "ファミマ", "ミニストップ", "イオン", "ユニクロ", "マクドナルド", "ヤマト運輸", "佐川急便", "日本郵便", "すき家", "吉野家", "松屋フーズ", "ガスト", "サイゼリヤ", "ドン・キホーテ", "ドンキ", "ヤマダ電機", "トヨタ", "日産自動車", "イトーヨーカドー", "西友", "しまむら", "ダイソー", "スターバックス", "ケーヨーデイツー", "コメリ", "カインズ", "マツモトキヨシ", "ウエルシア"];

    /// <summary>Where the whole is an ordinary word or a kind all the same.</summary>
    private static readonly string[] Kinds =
    [
        "最寄駅", "最寄り駅", "隣駅", "次の駅", "同駅", "各駅", "終着駅", "始発駅", "乗換駅", "道の駅", "ターミナル駅", "無人駅", "小中学校", "大小", "放送大学", "総合大学", "大学病院", "コールセンター", "デイセンター", "ショッピングセンター", "ホームセンター", "ゲームセンター", "スポーツセンター", "リハビリセンター", "ワークセンター", "サービスセンター", "データセンター", "マイホーム",
        "マンション", "シェアハウス", "モデルハウス", "ビニールハウス", "ガソリンスタンド", "子の家", "親の家", "自分の家", "実家の家", "隣の家", "人の家", "同じ家", "会社", "当社", "他社", "弊社", "自社", "入社", "退社", "出社", "神社", "本社", "支社", "公社", "結社", "新聞社", "出版社", "旅行社", "商社", "貴社", "御社", "社",
        "番組", "仕組", "取組", "枠組", "骨組", "組", "労働組", "職組", "農組", "プロジェクト組", "一組", "二組", "三組", "数組", "夫婦組", "心組", "大組", "小組", "縁組", "養子縁組", "公共交通", "地域交通", "学会", "産業", "農林水産", "経済産業", "基幹産業", "生活の会", "本人の会", "地域の会", "仲間の会", "当事者の会", "家族の会", "本物の会", "職員寮", "社員寮", "学生寮", "独身寮", "入寮", "退寮", "女子寮", "男子寮",
        "ネットカフェ", "インターネットカフェ", "漫画喫茶", "認知症カフェ", "純喫茶", "機械化学", "文化学園", "救命センター", "がんセンター", "こころの健康センター", "精神保健福祉センター", "若者サポートステーション", "サポステ", "地域若者サポートステーション", "保護司会", "医師会", "歯科医師会",
    ];

    private static readonly string[] NoNames =
    [
        "利用", "探し", "入居", "入所", "通所", "見学", "体験", "職員", "管理", "担当", "側", "等", "長", "内", "外", "職", "部", "向け", "など", "から", "まで", "との", "での", "への", "には", "では", "こと", "ため", "だけ", "しか", "さん", "スタッフ", "メンバー", "ワーカー", "ヘルパー", "ナース", "ケア", "マネ", "サービス", "ステーション", "グループ", "ホーム", "タイプ", "コース", "リーダー", "ユーザー", "プログラム", "マネジャー", "マネージャー", "アルバイト", "パート", "レジ", "バイト", "オーナー", "ボランティア", "デビュー",
    ];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var (word, kind) in Heads)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (NameBehind(text, at + word.Length, word) is { } end)
                {
                    yield return Span(kind, NameBefore(text, at, word, kind) ?? at, end);
                }
            }
        }

        foreach (var (word, kind) in Tails)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (NameBefore(text, at, word, kind) is { } start && !IsLonger(text, at, word, kind))
                {
                    yield return Span(kind, start, at + word.Length);
                }
            }
        }

        foreach (var company in Companies)
        {
            for (var at = text.IndexOf(company, StringComparison.Ordinal); at >= 0; at = text.IndexOf(company, at + company.Length, StringComparison.Ordinal))
            {
                if (!(Scripts.At(text, at - 1) == Script.Katakana || (Scripts.At(text, at + company.Length) == Script.Katakana && Scripts.Of(text, at + company.Length - 1) == Script.Katakana)))
                {
                    yield return PersonalDataSpan.Caution(PersonalDataKind.Employer, at, at + company.Length);
                }
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
            return end == at ? KanaBefore(text, at, word) : null;
        }

        foreach (var one in Kinds)
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
            return listed > 0 ? start - listed : null;
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

        if (kind == PersonalDataKind.Facility && word is "の家" or "の里" or "の会" or "の郷" or "ハウス" or "寮" or "苑" or "会館" or "喫茶" or "カフェ" or "サロン" or "支援室" or "相談室" or "医師会" && !GenericWordsCheck.IsBodyName(kanji[..left]) && word is not "苑")
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
        return GenericWordsCheck.IsBodyName(name) || NameLists.IsStrongSurname(name) || NameLists.IsLikelySurname(name) || (name[0] is >= 'ァ' and <= 'ヺ' && name.Length >= 2) ? left : 0;
    }

    private static int? KanaBefore(string text, int at, string word)
    {
        if (at == 0 || Scripts.Of(text, at - 1) != Script.Hiragana)
        {
            return null;
        }

        var from = Scripts.StartOf(text, at, Script.Hiragana);
        var run = text.AsSpan(from, at - from);
        var listed = GenericWordsCheck.KanaNameAtEnd(run);
        if (listed > 0 && !(run.EndsWith("こころの") && word is not ("クリニック" or "医院" or "診療所" or "ホーム")))
        {
            // 隣町のさくら病院: さくら市立 is a municipality's.
            return at - listed;
        }

        if (word is "の家" or "の里" or "の会" or "の郷" or "社" or "組" or "駅前" or "施設" or "カフェ" or "サロン" or "寮" or "ハウス" or "会館" or "大学" or "支援室" or "相談室")
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

    private static bool IsClause(ReadOnlySpan<char> run) =>
        run[^1] is 'の' or 'な' or 'い' or 'る' or 'た' or 'う' or 'く' or 'す' or 'で' or 'に' or 'は' or 'が' or 'を' or 'と' or 'も' or 'へ' or 'て' or 'か' or 'や' or 'ら' or 'ず'
        || run is "かかりつけ" or "なじみ" or "おなじ" or "となり" or "すぐれ" or "いきつけ" or "ゆきつけ" or "つなぎ";

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

    /// <returns>Where the name behind a kind ends: グループホーム虹, 作業所「あおば」, 株式会社さくら製作所.</returns>
    private static int? NameBehind(string text, int from, string head)
    {
        if (from >= text.Length)
        {
            return null;
        }

        if (text[from] is '「' or '『' or '"' or '“')
        {
            var close = text.AsSpan(from + 1, Math.Min(14, text.Length - from - 1)).IndexOfAny("」』\"”");
            return close is > 0 && IsQuotedName(text.AsSpan(from + 1, close)) ? from + 2 + close : null;
        }

        var start = text[from] is ' ' or '・' ? from + 1 : from;
        if (start >= text.Length)
        {
            return null;
        }

        var legal = head.EndsWith("法人", StringComparison.Ordinal) || head.EndsWith("社団", StringComparison.Ordinal) || head.EndsWith("財団", StringComparison.Ordinal) || head.EndsWith("会社", StringComparison.Ordinal) || head is "(株)" or "(有)";
        foreach (var no in NoNames)
        {
            if (string.CompareOrdinal(text, start, no, 0, no.Length) == 0)
            {
                return null;
            }
        }

        var listed = GenericWordsCheck.KanaNameAtStart(text.AsSpan(start));
        if (listed > 0 && !head.EndsWith("の", StringComparison.Ordinal))
        {
            // さくらんぼ begins like さくら: up to the next particle.
            var last = start + listed;
            while (last < text.Length && last - start < 8 && !IsNameBorder(text, last))
            {
                last++;
            }

            return WithRest(text, last, legal);
        }

        var script = Scripts.Of(text, start);
        if (script is Script.Hiragana)
        {
            return HiraganaBehind(text, start, legal);
        }

        if (script is not (Script.Kanji or Script.Katakana or Script.Latin))
        {
            return null;
        }

        var end = Scripts.EndOf(text, start, script == Script.Katakana ? [Script.Katakana] : script == Script.Latin ? [Script.Latin] : [Script.Kanji]);
        var name = text.AsSpan(start, end - start);
        if (script == Script.Latin)
        {
            return name.Length >= 3 && !PersonWordsCheck.IsLatinWord(name) ? end : null;
        }

        if (legal)
        {
            return !GenericWordsCheck.IsGeneric(name) || GenericWordsCheck.IsBodyName(name) ? WithRest(text, end, legal) : null;
        }

        if (script == Script.Katakana)
        {
            return name.Length >= 2 && start == from && Scripts.Of(text, from - 1) is Script.Katakana or Script.Kanji && !GenericWordsCheck.IsGeneric(name) && !PersonWordsCheck.IsRole(name) ? end : null;
        }

        return GenericWordsCheck.IsBodyName(name) || (name.Length >= 2 && NameLists.IsStrongSurname(name)) || (name.Length is 2 or 3 && name[^1] is '荘' or '園' or '苑' or '舎' or '館' && !GenericWordsCheck.IsGeneric(name)) ? end : null;
    }

    /// <summary>就労支援センターあおば, 訪問看護ステーションここから: up to the next particle.</summary>
    private static int? HiraganaBehind(string text, int start, bool legal)
    {
        var end = Scripts.EndOf(text, start, Script.Hiragana);
        var run = text.AsSpan(start, end - start);
        if (run.Length < 2 || run[0] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or 'か' or 'や' or 'だ' or 'な' or 'さ' or 'し' or 'す' or 'ま' or 'い' or 'よ' or 'ら' or 'ほ' or 'く' or 'ご' or 'お')
        {
            return null;
        }

        var border = run[2..].IndexOfAny("にのをがはとでもへ");
        if (border == 0 && run.Length > 3)
        {
            border = run[3..].IndexOfAny("にのをがはとでもへ") is var next and >= 0 ? next + 1 : -1;
        }

        var length = border >= 0 ? border + 2 : run.Length;
        return length is >= 2 and <= 8 ? WithRest(text, start + length, legal) : null;
    }

    /// <summary>株式会社さくら製作所: the rest of the name in kanji or katakana.</summary>
    private static int WithRest(string text, int at, bool legal) => legal ? Scripts.EndOf(text, at, Script.Kanji, Script.Katakana) : at;

    private static bool IsNameBorder(string text, int at) =>
        at >= text.Length || Scripts.Of(text, at) is not Script.Hiragana || text[at] is 'に' or 'の' or 'を' or 'が' or 'は' or 'と' or 'で' or 'も' or 'へ' or 'か' or 'や' or 'だ' or 'さ' or 'な';

    /// <summary>「あおば」 is a name, 「帰りたい」 is what somebody said.</summary>
    private static bool IsQuotedName(ReadOnlySpan<char> quoted) =>
        quoted.Length is >= 1 and <= 12 && quoted.IndexOfAny("、。！？!?をはが") < 0
        && (IsBodyName(quoted) || !(quoted[^1] is 'い' or 'た' or 'る' or 'く' or 'す' or 'う' or 'よ' or 'ね' or 'か' or 'だ' or 'て' or 'な' or 'で' or 'ん') && !(quoted.Length > 1 && GenericWordsCheck.IsGeneric(quoted)))
        && !(quoted.Length == 1 && char.IsAsciiLetter(quoted[0]));

    /// <summary>A listed one, or a word in hiragana that is no sentence.</summary>
    private static bool IsBodyName(ReadOnlySpan<char> quoted) =>
        GenericWordsCheck.IsBodyName(quoted)
        || (quoted.Length is >= 3 and <= 6 && quoted.IndexOfAnyExceptInRange('ぁ', 'ゖ') < 0 && quoted[^1] is 'る' or 'く' or 'か' or 'ね' && !quoted.EndsWith("くる") && !quoted.EndsWith("ける") && !quoted.EndsWith("える") && !quoted.EndsWith("している"));

    private static (string Word, PersonalDataKind Kind)[] Of(PersonalDataKind kind, string words) =>
        [.. words.Split(' ').OrderByDescending(static word => word.Length).Select(word => (word, kind))];
}
