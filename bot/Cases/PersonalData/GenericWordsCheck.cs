namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Tells what kind of place or body something is (市内の, 精神科, 急性期, 就労継続支援) from what it is called.</summary>
internal static class GenericWordsCheck
{
    /// <summary>The longest token below.</summary>
    private const int LongestToken = 8;

    /// <summary>Words that make a kind and no name, besides the ordinary words of two kanji.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Tokens = Set(
        "精神科 心療内科 小児科 内科 外科 整形外科 皮膚科 眼科 歯科 耳鼻科 産婦人科 婦人科 脳神経外科 認知症 急性期 慢性期 回復期 療養型 単科 総合 大学 国立 公立 県立 市立 町立 村立 区立 都立 府立 道立 私立 民間 民営 公営 一般 専門 地域 地域包括 包括 基幹 拠点 中核 協力 連携 指定 " +
        "認可 無認可 認定 委託 受託 特定 特別 養護 老人 介護 看護 訪問 訪問看護 居宅 通所 入所 入居 短期 生活 自立 自立支援 就労 移行 継続 定着 就労移行 就労継続 支援 支援型 相談 相談支援 計画 計画相談 障害 障害者 障がい 障がい者 障害児 発達 発達障害 児童 児童発達 放課後 放課後等 保健 福祉 医療 " +
        "保健福祉 精神 精神保健 精神保健福祉 社会 社会福祉 社会復帰 生活困窮 生活困窮者 ひきこもり 若者 子育て 子ども 子供 家庭 家族 女性 男性 母子 高齢者 高齢 権利擁護 成年後見 後見 人権 雇用 職業 障害者就業 就業 生活支援 地域活動 活動 地域生活 生活介護 共同 共同生活 援助 福祉型 小規模 多機能 " +
        "小規模多機能 有料 軽費 ケア ケアホーム グループ グループホーム ホーム デイ デイケア デイサービス ナイト ナイトケア ショート ショートステイ ステイ サービス サービス付き ステーション センター クリニック メンタル メンタルヘルス メンタルクリニック ヘルス ヘルパー リハビリ リハビリテーション リハ レディース ファミリー " +
        "サポート サポートセンター ピア ピアサポート ハローワーク ハロー ワーク ジョブ コミュニティ フリー スクール スペース サロン カフェ オレンジ レストラン コンビニ スーパー マーケット ドラッグ ストア ホテル ビジネス チェーン チェーン店 ボランティア アパート マンション シェア ハウス ワンルーム シェルター アウトリーチ " +
        "アルコール ギャンブル 依存 依存症 更生 保護 更生保護 更生施設 救護 無料低額 宿泊 緊急 一時 夜間 休日 救急 救命 二次 三次 一次 初診 再診 転院 転院先 入院 入院先 通院 通院先 退院 退院先 受診 受診先 紹介 紹介先 勤務 勤務先 就職 就職先 実習 実習先 利用 利用先 支援先 担当 主治 主治医 嘱託 かかりつけ 身体科 " +
        "作業 作業所 事業 事業所 施設 病院 医院 診療所 薬局 学校 高校 中学 小学 中学校 小学校 高等 高等学校 女子 男子 短期 専修 専門 各種 通信 通信制 定時制 夜間 単位制 普通科 工業 商業 農業 水産 特別支援 支援学校 支援学級 院内 母校 出身 卒業 地元 近隣 近所 近く 隣町 市内 市外 県内 県外 町内 町外 村内 区内 区外 都内 圏域 圏域内 管内 郊外 " +
        "都市 地方 中山間 駅前 駅近 最寄り 最寄 乗換 終点 始発 無人 主要 新幹線 当該 同一 別 別の 他 他の 同じ 以前 現在 元 前 現 新 旧 両 各 全 某 当 同 本 複数 多数 数 大手 中小 零細 個人 自営 家業 系列 同族 下請 下請け 家電 食品 建設 運送 運輸 清掃 警備 印刷 製造 縫製 水産加工 加工 金属 自動車 部品 化学 製薬 薬品 不動産 " +
        "保険 証券 旅行 派遣 人材 人材派遣 飲食 外食 小売 卸売 量販 弁当 惣菜 パン 菓子 酒造 農家 農園 牧場 漁協 農協 生協 組合 協同 協同組合 商工 観光 市民 町民 区民 県民 住民 公民 文化 体育 総合福祉 老人福祉 町役場 市役所 区役所 村役場 支所 出張所 分室 本庁 行政 公的 私的 法人 社会福祉協議会 協議会 社協 家族会 自助 当事者 患者 断酒 " +
        "遺族 職親 親 会 B型 A型 型 科 者 児 期 症 系 用 性 的 内 外 中 後 先 等 型の 市 町 村 区 県 都 府 国 私 公 立 営 大型 小型 大 小 付属 附属 併設 敷地 別館 本館 分院 本院 新設 既存 老朽 閉鎖 開放 病棟 外来 一部 近郊 遠方 格安 賃貸 分譲 木造 鉄筋 高層 低層 家賃 公団 公社 市営 県営 町営 都営 区営 村営 府営 国営 社宅 社員 独身 学生 古い 空き 民営化 " +
        "営業 休業 閉店 倒産 老舗 人気 有名 私鉄 民鉄 県境 村外 町立 児相 教育 教育支援 適応 適応指導 青少年 少年 障害福祉 介護保険 地域移行 地域定着 居住 居住支援 見守り 配食 移動 移動支援 行動 同行 同行援護 重度 重度訪問 難病 がん 緩和 ホスピス 在宅 在宅医療 往診 巡回 調剤 門前 院外");

    /// <summary>Names that bodies are given although they are ordinary words.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BodyNames = Set(
        "青葉 若葉 双葉 四葉 紅葉 楓 桜 梅 松 竹 杉 欅 樹 大樹 若木 若草 緑 緑風 緑陽 青空 青嵐 大空 虹 星 月 光 朝日 旭 日向 陽光 陽 太陽 希望 夢 翼 翔 絆 結 輪 和 心 愛 愛育 愛生 愛和 慈恵 慈愛 慈生 聖 聖和 聖心 恵 恵愛 恵生 恵風 明和 明生 明星 共立 共生 共和 協和 協立 健生 健和 厚生 中央 東部 西部 南部 北部 " +
        "済生会 日赤 赤十字 若竹 白樺 白梅 白鳥 白百合 鈴蘭 花園 花水木 泉 清流 清風 清和 静和 静心 静風 平和 平成 昭和 友愛 友和 友 道 道草 大地 海 海辺 浜 浜風 潮風 岬 丘 緑丘 山手 里山 里 森 林 風 風車 そよ風 翠 翠明 千歳 鶴 鶴亀 亀 あゆみ 歩 歩み 灯 灯火 灯台 燈 輝 輝き 響 響き 奏 匠 栞 葵 茜 藍 桐 椿 蘭 菊 菜の花 木漏れ日 陽だまり 日だまり 四季 四つ葉 三つ葉 旭丘 旭ヶ丘 希望が丘 " +
        "和楽 寿楽 福寿 敬愛 博愛 仁愛 信愛 信和 聖愛 慈光 光明 光風 光陽 光洋 恵光 恵和 恵心 仁和 仁恵 友生 清心 清泉 静光 徳風 睦 暁 曙 黎明 橘 楠 樫 桃 杏 蓮 向日葵 百合 青雲 白雲 飛翔 架け橋 掛け橋 道標 羅針盤 明日葉 双樹 悠々 憩い 集い 和み 安らぎ 温もり 結い 紡ぎ " +
        "緑ヶ丘 光ヶ丘 桜台 桜丘 桜ヶ丘 東 西 南 北 新生 創生 蒼 空 宙 縁 縁側 暖 笑 笑顔 元気 銀河 北斗 南十字 オアシス 飛鳥 大和 武蔵 富士 あさひ 第一 第二 第三 第四 第五");

    /// <summary>The same in kana.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KanaNames = Set(
        "ひまわり さくら すみれ たんぽぽ あおば わかば ふたば よつば みつば みどり のぞみ ひかり きぼう いずみ あさひ ゆうひ にじ にじいろ そら あおぞら ほし きらり きらきら ひだまり こもれび なごみ やすらぎ ゆうゆう ゆう ゆめ かがやき きずな つばさ はばたき あゆみ ともだち とも ともに なかま やまびこ こだま そよかぜ はるかぜ すずらん すいせん ゆり しらゆり つくし " +
        "れんげ あやめ つばき もみじ かえで けやき いちょう くるみ どんぐり まつぼっくり あすなろ ひのき わかたけ わかくさ なのはな はなみずき あじさい こすもす コスモス りんどう つつじ かたくり はまなす ラベンダー オリーブ ポプラ アカシア アゼリア ミモザ スマイル ハーモニー ハート ハートフル あったか ほっと ほっとスペース ぬくもり ほのぼの のんびり ゆっくり いこい こころ こころの まごころ たいよう おひさま " +
        "おひさまの ひなた ゆうあい しあわせ えがお ふれあい めぐみ みのり いぶき せせらぎ みなも うみ なぎさ はまかぜ しおかぜ みらい あした あす あしたば きたかぜ みなみかぜ ゆいまーる どれみ てとて てのひら ゆびきり とまり木 止まり木 木もれび 陽だまり わ なないろ たけのこ ふきのとう かもめ つばめ すずめ ふくろう めだか ほたる ぽけっと ポケット ぽっぽ ステップ ジャンプ ホップ クローバー オアシス ドリーム レインボー " +
        "サンシャイン ブルースカイ はるにれ くすのき かしの木 やなぎ うぐいす ひばり こまどり はと かるがも あけぼの あかつき ともしび あかり とうだい かけはし みちしるべ あゆむ おおぞら まほろば いろは さんぽみち 散歩道 ゆず みかん りんご れもん レモン いちご くじら いるか うさぎ ぺんぎん やまぼうし りあん ふらっと ぽれぽれ もくれん さざんか たちばな あすか むつみ まつば まつかぜ みなみ みなと きた ひがし にし やまと あおい ふじ たいよう どんぐりころころ かざぐるま ふうせん しゃぼんだま てんとうむし こうのとり つくしんぼ ぶどう ゆりかご ゆりの木 けやきの木 もりの こすずめ ぽかぽか にこにこ わくわく のびのび いきいき さわやか はつらつ ほがらか すこやか のどか しらかば なぎ まつのき うめ きく ふれんど フレンド エール ウイング ウィング アゲイン リスタート リンク ブリッジ アトリエ パレット モモ ピース サンライズ コスモ ルピナス ゆずりは しらさぎ かわせみ こぶし ほのか なでしこ ききょう おりづる ゆうなぎ あさなぎ ゆりかもめ しおさい つむぎ もみの木 やまもも ねむの木 ひいらぎ まどか たまゆら うららか ほっこり よりみち みちくさ すまいる すてっぷ ほーぷ はーと ぴーす すてら それいゆ しゃろーむ くろーばー くれよん ぽぷら ソレイユ リアン リーフ フローラ シャローム ローズ ミント メープル パステル プリズム ポレポレ マーガレット パンジー チューリップ カトレア ビオラ");

    /// <summary>Offices that every town has: with the town's name before them they tell the town only.</summary>
    private static readonly string[] Offices =
        ["市役所", "区役所", "町役場", "村役場", "役場", "県庁", "都庁", "府庁", "道庁", "保健所", "保健センター", "福祉事務所", "保健福祉センター", "社会福祉協議会", "社協", "地域包括支援センター", "包括支援センター", "基幹相談支援センター", "児童相談所", "精神保健福祉センター", "教育委員会", "障害福祉課", "警察署", "消防署", "税務署", "年金事務所", "家庭裁判所", "裁判所", "自立支援協議会", "協議会", "権利擁護センター", "都道府県", "市町村"];

    /// <summary>Whether all of it are words of kind: 精神科, 県立, 就労移行支援.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> run) => NameBefore(run) == 0;

    /// <summary>An office of a municipality, or the municipality itself.</summary>
    public static bool IsOffice(ReadOnlySpan<char> run)
    {
        foreach (var office in Offices)
        {
            if (run.EndsWith(office, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return run.Length >= 3 && run[^1] is '市' or '区' or '県' or '府' or '都' or '郡';
    }

    /// <summary>How much of the beginning of a run is left when the words of kind behind it are taken away.</summary>
    public static int NameBefore(ReadOnlySpan<char> run)
    {
        var left = run.Length;
        while (left > 0)
        {
            var taken = WordAtEnd(run[..left]);
            if (taken == 0)
            {
                return left;
            }

            left -= taken;
        }

        return 0;
    }

    /// <summary>Whether a body may be called so by itself: ひまわり, 青葉, 虹, 佐藤.</summary>
    public static bool IsBodyName(ReadOnlySpan<char> word) => BodyNames.Contains(word) || KanaNames.Contains(word);

    /// <summary>The longest name in kana that a text begins with.</summary>
    public static int KanaNameAtStart(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(9, text.Length); length >= 2; length--)
        {
            if (KanaNames.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The longest name in kana that a text ends with.</summary>
    public static int KanaNameAtEnd(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(9, text.Length); length >= 2; length--)
        {
            if (KanaNames.Contains(text[^length..]))
            {
                return length;
            }
        }

        return 0;
    }

    private static int WordAtEnd(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(LongestToken, run.Length); length > 0; length--)
        {
            var word = run[^length..];
            if (IsBodyName(word) && !Tokens.Contains(word) && (length > 1 || length == run.Length))
            {
                return 0;
            }

            if (Tokens.Contains(word))
            {
                // 中山 is not 中 and 山, 本田 no 田: of one character only what the rest leaves.
                return length > 1 || run.Length == 1 || Tokens.Contains(run[..^1]) || WordAtEnd(run[..^1]) > 0 ? length : 0;
            }

            if (length == 2 && NameLists.IsWord(word) && !NameLists.IsStrongSurname(word))
            {
                return 2;
            }
        }

        return 0;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
