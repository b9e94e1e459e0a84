using System.Text;
using CareSystem.Bot.Cases.PersonalData;
using Xunit;

namespace CareSystem.Tests.Cases;

public sealed class PersonalDataCheckTests
{
    [Theory]
    [InlineData("090-1234-5678")]
    [InlineData("090 1234 5678")]
    [InlineData("09012345678")]
    [InlineData("０９０－１２３４－５６７８")]
    [InlineData("０９０ー１２３４ー５６７８")]
    [InlineData("090‐1234‐5678")]
    [InlineData("090–1234–5678")]
    [InlineData("090−1234−5678")]
    [InlineData("090・1234・5678")]
    [InlineData("090.1234.5678")]
    [InlineData("090の1234の5678")]
    [InlineData("〇九〇-一二三四-五六七八")]
    [InlineData("050-1234-5678")]
    [InlineData("0800-123-4567")]
    [InlineData("03(1234)5678")]
    [InlineData("（03）1234-5678")]
    [InlineData("０３（１２３４）５６７８")]
    [InlineData("03-1234-5678")]
    [InlineData("0312345678")]
    [InlineData("04992-2-1234")]
    [InlineData("0120-123-456")]
    [InlineData("+81 90-1234-5678")]
    [InlineData("+81-3-1234-5678")]
    [InlineData("0081-90-1234-5678")]
    [InlineData("090\u200B-1234-5678")]
    [InlineData("090\u034F1234\u034F5678")]
    [InlineData("090\u3164-1234\u115F-5678")]
    [InlineData("090-12-34-56-78")]
    [InlineData("090 12 34 56 78")]
    [InlineData("0-9-0-1-2-3-4-5-6-7-8")]
    public void A_telephone_number_is_found(string number) => Finds(PersonalDataKind.Telephone, number);

    [Theory]
    [InlineData("TEL 52-1234", "52-1234")]
    [InlineData("電話は3456-7890", "3456-7890")]
    [InlineData("電話は03 12 34 56 78", "03 12 34 56 78")]
    [InlineData("℡５２－１２３４", "５２－１２３４")]
    public void A_number_without_area_code_is_found_where_the_text_says_what_it_is(string text, string piece) => FindsPiece(PersonalDataKind.Telephone, text, piece);

    [Theory]
    [InlineData("〒123-4567")]
    [InlineData("〒 123-4567")]
    [InlineData("〒1234567")]
    [InlineData("〒123")]
    [InlineData("123-4567")]
    [InlineData("１２３－４５６７")]
    [InlineData("１２３ー４５６７")]
    public void A_postal_code_is_found(string code) => Finds(PersonalDataKind.PostalCode, code);

    [Fact]
    public void A_postal_code_before_an_address_is_found_beside_it() =>
        Assert.Equal(
            [(PersonalDataKind.PostalCode, "123-4567"), (PersonalDataKind.Address, "本町1-2-3")],
            Of("123-4567 A市本町1-2-3の方").Select(static finding => (finding.Kind, finding.Piece)));

    [Theory]
    [InlineData("taro.yamada@example.co.jp")]
    [InlineData("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ")]
    [InlineData("taro+x@example.jp")]
    [InlineData("taro(at)example.jp")]
    [InlineData("taro [at] example[dot]jp")]
    [InlineData("taro@local")]
    public void An_email_address_is_found(string address) => Finds(PersonalDataKind.Email, address);

    [Theory]
    [InlineData("12345678")]
    [InlineData("123456789012")]
    [InlineData("1234 5678 9012")]
    [InlineData("1234-5678-9012")]
    [InlineData("１２３４５６７８")]
    [InlineData("1234567890123456")]
    [InlineData("1234-5678")]
    public void A_long_number_is_found(string number) => Finds(PersonalDataKind.CertificateNumber, number);

    [Theory]
    [InlineData("2020/4/1")]
    [InlineData("2020-04-01")]
    [InlineData("2020.4.1")]
    [InlineData("2020年4月1日")]
    [InlineData("２０２０年４月１日")]
    [InlineData("2020年 4月 1日")]
    [InlineData("2020年4月1")]
    [InlineData("1980年1月1日生")]
    [InlineData("1980年1月1日生まれ")]
    [InlineData("1980年1月生まれ")]
    [InlineData("1月1日生まれ")]
    [InlineData("令和2年4月1日")]
    [InlineData("令和元年５月１日")]
    [InlineData("令和二年四月一日")]
    [InlineData("昭和五十五年十二月三十一日")]
    [InlineData("二〇二〇年四月一日")]
    [InlineData("平成30年4月1日")]
    [InlineData("㍻30年4月1日")]
    [InlineData("㋿2年㋃㏠")]
    [InlineData("H30.4.1")]
    [InlineData("Ｈ３０．４．１")]
    [InlineData("R2/4/1")]
    [InlineData("S55-1-1")]
    [InlineData("平30.4.1")]
    [InlineData("昭55年1月1日")]
    [InlineData("4/1/2020")]
    [InlineData("20200401")]
    public void A_full_date_is_found(string date) => Finds(PersonalDataKind.BirthDate, date);

    [Theory]
    [InlineData("3丁目")]
    [InlineData("三丁目")]
    [InlineData("３丁目２番１号")]
    [InlineData("2丁目3-4")]
    [InlineData("123番地")]
    [InlineData("123番地の4")]
    [InlineData("5番6号")]
    public void A_house_number_is_found_with_its_town(string address) => FindsPiece(PersonalDataKind.Address, $"本町{address}に住む", $"本町{address}");

    [Theory]
    [InlineData("本町1-2-3", "本町1-2-3")]
    [InlineData("中央１－２－３に住む", "中央１－２－３")]
    [InlineData("桜ヶ丘12-3", "桜ヶ丘12-3")]
    [InlineData("本町3-5に住む", "本町3-5")]
    [InlineData("本町1の2の3", "本町1の2の3")]
    [InlineData("本町101号室", "101号室")]
    public void A_house_number_without_words_is_found_behind_a_place(string text, string piece) => FindsPiece(PersonalDataKind.Address, text, piece);

    [Theory]
    [InlineData("山田さん")]
    [InlineData("山田太郎さん")]
    [InlineData("山田 太郎さん")]
    [InlineData("山田　太郎様")]
    [InlineData("山田・太郎さま")]
    [InlineData("山田太郎 様")]
    [InlineData("林さん")]
    [InlineData("佐々木さん")]
    [InlineData("五ヶ瀬さん")]
    [InlineData("𠮷田さん")]
    [InlineData("辻\U000E0100さん")]
    [InlineData("土屋さん")]
    [InlineData("羽生さん")]
    [InlineData("緒方さん")]
    [InlineData("勇人さん")]
    [InlineData("本多様")]
    [InlineData("健一様")]
    [InlineData("佐藤氏")]
    [InlineData("松平氏")]
    [InlineData("健三氏")]
    [InlineData("健太くん")]
    [InlineData("哲夫君")]
    [InlineData("花子ちゃん")]
    [InlineData("田中殿村さん")]
    [InlineData("タロウくん")]
    [InlineData("タナカさん")]
    [InlineData("ﾀﾅｶさん")]
    [InlineData("マリアさん")]
    [InlineData("グエンさん")]
    [InlineData("ワンさん")]
    [InlineData("王さん")]
    [InlineData("はなこさん")]
    [InlineData("なおこさん")]
    [InlineData("さとうさん")]
    [InlineData("むらかみさん")]
    [InlineData("あやさん")]
    [InlineData("あだちさん")]
    [InlineData("たなか様")]
    [InlineData("さいとう様")]
    [InlineData("みゆきちゃん")]
    [InlineData("はるとくん")]
    [InlineData("鈴木さくらさん")]
    [InlineData("恵みさん")]
    [InlineData("Yamadaさん")]
    [InlineData("Ｙａｍａｄａさん")]
    [InlineData("YAMADAさん")]
    [InlineData("Kenくん")]
    [InlineData("山\u200B田さん")]
    [InlineData("佐藤三男さん")]
    [InlineData("新妻さん")]
    public void A_name_with_an_honorific_is_found(string name)
    {
        Finds(PersonalDataKind.Name, name);
        FindsPiece(PersonalDataKind.Name, $"（{name}）が来た", name);
    }

    [Theory]
    [InlineData("退院した山田さんから電話")]
    [InlineData("山田さんと話した")]
    [InlineData("健太くんで困った")]
    [InlineData("花子ちゃんと公園へ")]
    [InlineData("山田様の様子")]
    [InlineData("山田君たちが")]
    [InlineData("たなか様に相談")]
    public void A_name_within_a_sentence_is_found(string text) => Assert.Equal([PersonalDataKind.Name], Of(text).Select(static finding => finding.Kind));

    [Theory]
    [InlineData("Aさん")]
    [InlineData("Ａさんは60代の女性。Bさんと暮らす。")]
    [InlineData("A様、B氏、Cくん、Dちゃん")]
    [InlineData("Ａ子さんではなくAさんと書く", "子さん")]
    [InlineData("〇〇さん、○○さん、◯◯様、△△氏、××くん、●●さん、＊＊さん")]
    [InlineData("〇〇市〇〇町〇丁目〇番〇号")]
    [InlineData("電話は〇〇〇-〇〇〇〇-〇〇〇〇")]
    [InlineData("令和〇年〇月〇日に入院")]
    [InlineData("PSWさん、MSWさん、OTさん、CWさん")]
    public void Masks_and_letters_name_nobody(string text, string? except = null) => FindsNothing(except is null ? text : text.Replace(except, "", StringComparison.Ordinal));

    [Theory]
    [InlineData("お母さん、お父さん、お兄さん、お姉さん、弟さん、妹さん、娘さん、息子さん、奥さん、旦那さん、お孫さん、お嫁さん、叔父さん、伯母さん、お子さん、長男さん")]
    [InlineData("お母様、お父様、ご主人様、奥様、ご家族様、ご本人様、お子様、お嬢様")]
    [InlineData("おかあさん、おとうさん、おにいさん、おねえさん、おばあさん、おじいさん、おばさん、おじさん、かあさん、むすめさん、おくさん、うちのとうさん")]
    [InlineData("赤ちゃん、あかちゃん、おばあちゃん、おじいちゃん、お兄ちゃん、お姉ちゃん、ワンちゃん、うちのとうちゃん")]
    [InlineData("皆さん、みなさん、皆様、みなさま、地域の皆さん、支援者のみなさん")]
    [InlineData("利用者さん、患者さん、当事者さん、ご利用者様、患者様、本人さん、ご本人さん、関係者さん、保護者さん、障害者さん、若者さん")]
    [InlineData("相談員さん、支援員さん、民生委員さん、看護師さん、保健師さん、薬剤師さん、精神保健福祉士さん、作業療法士さん、医者さん、お医者さん、主治医さん、先生、警察官さん")]
    [InlineData("ヘルパーさん、ワーカーさん、ケースワーカーさん、ケアマネさん、ケアマネジャーさん、ピアサポーターさん、スタッフさん、生活支援コーディネーターさん、サビ管さん、オーナーさん")]
    [InlineData("大家さん、家主さん、不動産屋さん、管理人さん、隣人さん、お隣さん、ご近所さん、近所の友達さん、業者さん、店員さん、大家様")]
    [InlineData("事業所さん、病院さん、包括さん、社協さん、市役所さん、訪看さん、訪問看護さん、グループホームさん、センターさん、クリニックさん、市さん、区さん")]
    [InlineData("お客様、お客さん、神様、おまわりさん、お手伝いさん、お年寄りさん、お坊さん")]
    [InlineData("ﾍﾙﾊﾟｰさんとｹｱﾏﾈさん")]
    [InlineData("御家族様、御本人様、御利用者様")]
    [InlineData("1人さん、お二人さん、三人さん")]
    public void Relations_and_occupations_name_nobody(string text) => FindsNothing(text);

    [Theory]
    [InlineData("最近の様子を見て、様々な支援を同様に続けた。生活様式は多様で、この様な例が多い。")]
    [InlineData("多種多様な働き方。模様替えをする。仕様。異様な雰囲気。一様ではない。有様。多様化。")]
    [InlineData("できる様になり、相談する様に伝えた。そのような様態。")]
    [InlineData("本人の氏名は書かない。彼氏と別れた。両氏。")]
    [InlineData("たくさんの人がいて、支援が盛りだくさん。")]
    [InlineData("毎日さんぽをする。地域の会にさんかした。")]
    [InlineData("毎日ちゃんと服薬する。ちゃんと食べる。いつもちゃんとしている。")]
    [InlineData("一人で行くんです。仕事に行くんだと言う。働くんじゃないかと思う。話を聞くんなら。")]
    [InlineData("入院が長引くんです。ていねいに書いていただくんです。生活くんれん。")]
    [InlineData("さまざまな機関。さまよう。おかげさまで。おつかれさま。おたがいさま。逆さま。")]
    [InlineData("諸君。主君。君が代。")]
    [InlineData("富士山に登る。さん付けで呼ぶ。")]
    public void Words_that_only_look_like_an_honorific_are_none(string text) => FindsNothing(text);

    [Theory]
    [InlineData("2020年4月に入院し、令和3年春に退院した。4月1日に通った。1980年代。1980年代生まれ。")]
    [InlineData("2019-2020年度、2018〜2020年、H30年度、R2年4月")]
    [InlineData("24時間365日、9:00-10:30、10時〜12時、週3-4回、0-3か月、3-12か月")]
    [InlineData("血圧は120/80から150/90、体温36.5度、BMI 22.5")]
    [InlineData("50代、60歳、80歳以上、20-30-40代")]
    [InlineData("10,000円、1,234,567円、10000000円、100-2000円、100-2000人")]
    [InlineData("110番と119番、#7119、188、24時間")]
    [InlineData("第1-2-3週、1-1-1錠、毎食後1-1-1、区分1-2、レベル1-2-3、段階3-2-1")]
    [InlineData("各町3-5か所、2-3人、1丁寧に")]
    [InlineData("同じ番地、丁目までは書かない、2号被保険者、1号、3番目")]
    [InlineData("PH7.4.1、Ver2.10.3")]
    [InlineData("3@100円、@担当")]
    [InlineData("一人、二三日、三四人、十人十色、四六時中、七転八起")]
    [InlineData("①通院 ②服薬 ③住まい ④就労 ⑤居場所 ⑥家族 ⑦近所 ⑧お金")]
    [InlineData("2020年13月1日、2020/4/32")]
    [InlineData("13-45-67")]
    [InlineData("1234567")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("05 10 15 20 25 30")]
    [InlineData("目盛りは0・10・20・30・40・50・60")]
    [InlineData("目盛りは10 20 30 40 50 60")]
    public void Numbers_that_tell_nobody_who_it_is_are_left_alone(string? text) => FindsNothing(text);

    /// <summary>For every kind that is not searched for above: what is found, how grave it is, and where.</summary>
    [Theory]
    [InlineData("Url", "Stop", "https://example.com/yamada を見た", "https://example.com/yamada")]
    [InlineData("Url", "Stop", "ブログは www.example.com/a です", "www.example.com/a")]
    [InlineData("Url", "Stop", "ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐを見た", "ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ")]
    [InlineData("Url", "Stop", "yamada-blog.jp に書いた", "yamada-blog.jp")]
    [InlineData("Account", "Stop", "LINEのIDは yuki0714 だ", "yuki0714")]
    [InlineData("Account", "Stop", "ツイッターの@sakura_88で知り合う", "@sakura_88")]
    [InlineData("Account", "Stop", "ゲームのIDはmoon_river", "moon_river")]
    [InlineData("Account", "Stop", "ディスコードはtaro#1234", "taro#1234")]
    [InlineData("MyNumber", "Stop", "個人番号は 1234 5678 9018", "1234 5678 9018")]
    [InlineData("MyNumber", "Stop", "控えは123-456-789-018とある", "123-456-789-018")]
    [InlineData("MyNumber", "Stop", "控えは12 34 56 78 90 18とある", "12 34 56 78 90 18")]
    [InlineData("MyNumber", "Stop", "マイナンバー123456789018を聞いた", "123456789018")]
    [InlineData("MyNumber", "Stop", "１２３４－５６７８－９０１８と書いた", "１２３４－５６７８－９０１８")]
    [InlineData("Age", "Caution", "母は82歳である", "82歳")]
    [InlineData("Age", "Caution", "八十五才の父", "八十五才")]
    [InlineData("Age", "Caution", "祖母（９１）と暮らす", "９１")]
    [InlineData("Place", "Caution", "桜台駅で待つ", "桜台駅")]
    [InlineData("Place", "Caution", "ひばり小学校に通う", "ひばり小学校")]
    [InlineData("Place", "Caution", "県立さくら高校を出た", "さくら高校")]
    [InlineData("Place", "Caution", "子は青葉保育園に通う", "青葉保育園")]
    [InlineData("Employer", "Caution", "株式会社みどりで働く", "株式会社みどり")]
    [InlineData("Employer", "Caution", "山本工務店に勤める", "山本工務店")]
    [InlineData("Employer", "Caution", "スーパーさくらで働く", "スーパーさくら")]
    [InlineData("Facility", "Stop", "さくら病院を退院した", "さくら病院")]
    [InlineData("Facility", "Stop", "グループホーム虹に移った", "グループホーム虹")]
    [InlineData("Facility", "Stop", "たなかメンタルクリニックに通う", "たなかメンタルクリニック")]
    [InlineData("Vehicle", "Stop", "品川 300 あ 12-34の車で来た", "品川 300 あ 12-34")]
    [InlineData("Vehicle", "Stop", "なにわ500さ1234を運転する", "なにわ500さ1234")]
    [InlineData("Vehicle", "Stop", "車のナンバーは12-34", "12-34")]
    [InlineData("Vehicle", "Stop", "練馬５８０さ・・１２の軽に乗る", "練馬５８０さ・・１２")]
    [InlineData("RareEvent", "Caution", "新聞に載ったことがある", "新聞に載")]
    [InlineData("RareEvent", "Caution", "市議の息子である", "市議の息子")]
    [InlineData("RareEvent", "Caution", "元プロ野球選手だった", "元プロ野球選手")]
    [InlineData("RareEvent", "Caution", "ネットで話題になった", "ネットで話題")]
    [InlineData("Name", "Stop", "山田太郎と会った", "山田太郎")]
    [InlineData("Name", "Caution", "高橋が来た", "高橋")]
    [InlineData("Name", "Caution", "渡辺に電話した", "渡辺")]
    [InlineData("Name", "Caution", "鈴木は怒っていた", "鈴木")]
    [InlineData("Name", "Stop", "A.K.は20代である", "A.K.")]
    [InlineData("Name", "Stop", "A・Kさんは20代である", "A・Kさん")]
    [InlineData("Telephone", "Stop", "FAX番号は03-1234-5678だ", "03-1234-5678")]
    [InlineData("Telephone", "Stop", "ＦＡＸ番号：52-1234", "52-1234")]
    [InlineData("CertificateNumber", "Stop", "手帳番号は第123456号である", "123456")]
    [InlineData("CertificateNumber", "Stop", "被保険者番号12345678で確かめた", "12345678")]
    [InlineData("CertificateNumber", "Stop", "口座番号は1234567で、家族が管理する", "1234567")]
    [InlineData("CertificateNumber", "Stop", "口座（普通 0456789）に年金が入る", "0456789")]
    [InlineData("Address", "Stop", "グリーンマンション405に住む", "グリーンマンション405")]
    [InlineData("Address", "Stop", "旭ヶ丘マンションの6階に住む", "旭ヶ丘マンション")]
    public void Each_kind_is_found_with_its_severity(string kind, string severity, string text, string piece)
    {
        var finding = Assert.Single(Of(text));
        Assert.Equal((Enum.Parse<PersonalDataKind>(kind), Enum.Parse<PersonalDataSeverity>(severity), piece), (finding.Kind, finding.Severity, finding.Piece));
    }

    [Fact]
    public void Every_kind_is_searched_for_here() => Assert.Equal(
        Enum.GetValues<PersonalDataKind>().ToHashSet(),
        [
            PersonalDataKind.Telephone, PersonalDataKind.PostalCode, PersonalDataKind.Email, PersonalDataKind.CertificateNumber, PersonalDataKind.BirthDate, PersonalDataKind.Address,
            .. GetType().GetMethod(nameof(Each_kind_is_found_with_its_severity))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
                .Select(static row => Enum.Parse<PersonalDataKind>((string)((InlineDataAttribute)row).Data[0]!)),
        ]);

    [Theory]
    [InlineData("URLの欄は空けた。ホームページで調べた。令和6.4版。2.5倍になった。")]
    [InlineData("LINEで連絡を取る。XやInstagramは使わない。IDカードを作る。SNS疲れがある。#居場所")]
    [InlineData("マイナンバーカードの申請に付きそった。個人番号の通知を無くした。")]
    [InlineData("80歳。80歳以上。80代の母。八十路。65歳未満。18歳到達後。")]
    [InlineData("駅まで歩く。最寄り駅。小学校の頃。中学校を卒業した。高校に通う。市内の保育園。特別支援学校の高等部")]
    [InlineData("会社を辞めた。株式会社で働く。スーパーで買う。工場に勤める。銀行の窓口。A社で働く。")]
    [InlineData("市内の精神科病院。県立病院。B病院。〇〇クリニック。グループホームに移る。地域活動支援センターに通う。")]
    [InlineData("車で来る。ナンバープレートを返した。車のナンバーは書かない。品川へ行く。第3あさひ、500さつ読んだ")]
    [InlineData("新聞を読む。テレビを見て過ごす。ネットで調べる。市議会に要望する。珍しい話ではない。事件に巻き込まれる不安")]
    public void What_only_looks_like_such_a_kind_is_left_alone(string text) => FindsNothing(text);

    /// <summary>What every case says: none of it may ever stop one.</summary>
    [Theory]
    [InlineData("令和６年度")]
    [InlineData("令和6年度に申し込んだ")]
    [InlineData("障害支援区分3")]
    [InlineData("障害支援区分３の認定を受けた")]
    [InlineData("一丁目一番地の課題")]
    [InlineData("住まいが一丁目一番地の課題だ")]
    [InlineData("週2回")]
    [InlineData("週２回の訪問")]
    [InlineData("3か月")]
    [InlineData("３か月ごとに見直す")]
    [InlineData("市内の精神科病院")]
    [InlineData("市内の精神科病院を退院した")]
    [InlineData("民生委員さん")]
    [InlineData("民生委員さんが訪ねた")]
    [InlineData("大家さん")]
    [InlineData("大家さんに相談した")]
    [InlineData("相談員さん")]
    [InlineData("病院の相談員さんから聞いた")]
    [InlineData("Aさん")]
    [InlineData("Ａさんは部屋を探している")]
    [InlineData("B病院")]
    [InlineData("Ｂ病院からグループホームへ移った")]
    public void The_words_of_every_case_are_left_alone(string text) => FindsNothing(text);

    [Fact]
    public void A_case_as_people_write_it_is_left_alone() => FindsNothing(
        """
        60代の女性。単身。統合失調症で10年以上入院していたが、病棟の看護師さんと相談支援専門員さんが一緒に外出を重ね、グループホームの体験利用を3回行った。
        お姉さんは遠方で、保証人になれない。大家さんは「何かあったときの連絡先がほしい」と言う。
        Aさんは「自分の部屋で好きな音楽を聞きたい」と話した。週2〜3回の訪問看護と、月1回の会議で様子を確かめている。
        ・夜間に相談できるところがない
        ・不動産屋さんが少ない（2か所のみ）
        ・ピアサポーターさんの謝金が1回1,000円
        """);

    [Fact]
    public void Every_finding_is_named_with_its_place_as_people_count()
    {
        var findings = PersonalDataCheck.Find("situation", "👨‍👩‍👧‍👦と暮らすか\u3099、\r\n山田さん（090-1234-5678）に\u200B聞いた。令和2年4月1日");
        Assert.Equal(
            [
                (PersonalDataKind.Name, 9, "山田さん"),
                (PersonalDataKind.Telephone, 14, "090-1234-5678"),
                (PersonalDataKind.BirthDate, 34, "令和2年4月1日"),
            ],
            findings.Select(static finding => (finding.Kind, finding.Position, finding.Piece)));
    }

    [Fact]
    public void The_same_name_is_found_as_often_as_it_stands_there() => Assert.Equal([1, 6, 11], Of("山田さん、山田さん、山田さん").Select(static finding => finding.Position));

    [Fact]
    public void A_finding_written_to_a_log_tells_the_kind_and_the_place_only() =>
        Assert.Equal("Name Stop f 1", Of("山田さん").Single().ToString());

    [Fact]
    public void No_text_makes_it_fail()
    {
        var random = new Random(20260401);
        const string Letters = "0123456789０９-ー ./()（）〒@a.Z年月日生令和平成丁目番地号室の町山田太郎さん様氏くん君ちゃんまたうアカー㍻㏠\u3099\u200B\uD842\uDFB7\n、";
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i >= 0; i--)
            {
                text.Append(Letters[random.Next(Letters.Length)]);
            }

            var typed = text.ToString();
            Assert.All(PersonalDataCheck.Find("f", typed), finding =>
            {
                Assert.InRange(finding.Position, 1, typed.Length);
                Assert.Equal(finding.Piece, typed.Substring(finding.Start, finding.Piece.Length));
                Assert.NotEmpty(finding.Proposal);
            });
        }
    }

    private static IReadOnlyList<PersonalDataFinding> Of(string? text) => PersonalDataCheck.Find("f", text);

    private static void Finds(PersonalDataKind kind, string piece)
    {
        FindsPiece(kind, piece, piece);
        FindsPiece(kind, $"連絡先：{piece}。", piece);
        FindsPiece(kind, $"\n{piece}\n", piece);
    }

    private static void FindsPiece(PersonalDataKind kind, string text, string piece)
    {
        var finding = Assert.Single(Of(text));
        Assert.Equal((kind, piece), (finding.Kind, finding.Piece));
    }

    private static void FindsNothing(string? text) => Assert.Empty(Of(text).Select(static finding => $"{finding}: {finding.Piece}"));
}
