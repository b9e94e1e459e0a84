using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Common;

namespace CareSystem.Cards.Cases;

/// <summary>The words of the form of a case: labels, choices, findings.</summary>
public sealed record CaseFormWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static CaseFormWording Kanji => field ??= Standard with
    {
        Labels = KanjiSpelling.Of(Standard.Labels),
        FieldNames = KanjiSpelling.Of(Standard.FieldNames),
        Troubles = KanjiSpelling.Of(Standard.Troubles),
        Bodies = KanjiSpelling.Of(Standard.Bodies),
        Groups = KanjiSpelling.Of(Standard.Groups),
    };

    /// <summary>The usual reading.</summary>
    public static CaseFormWording Standard { get; } = new()
    {
        Title = "個別事例を出す",
        MendTitle = static code => $"事例 {code} を直す",
        Intro = "個人が特定されないように加工した事例を書いてください。",
        Rules =
        [
            "・お名前は「Aさん」、病院や事業所の名前は「B病院」のように置きかえます（イニシャルは使いません）。",
            "・電話番号、番地、年月日、めずらしい出来事など、その方と分かることは書きません。",
            "・名前や番号、地名などを自動でも点検しますが、完全ではありません。出す前に、もう一度お読みください。",
        ],
        Privacy = "書いた内容は暗号化して保管します。承認されると、番号・区分（年代、性別、世帯、入院期間、困りごと、関わった機関、病気など）と、事務局が書く要約がチャネルに出て、参加している全員に見えます。",
        Submit = "この内容で出す",
        Resubmit = "直した内容で出す",
        Withdraw = "取り下げる",
        InDialog = "別の画面で書く",
        Choose = "選んでください",
        Required = "必ず入力してください。",
        RequiredLabel = static label => $"{label}（必須）",
        CommentTitle = "事務局からのコメント",
        Stops = static count => $"■ 直さないと出せません（{count}か所）",
        StopsForSecretariat = static count => $"■ 直してください（{count}か所）。直さずに進めるときは、理由が要ります",
        Cautions = static count => $"▲ 確かめてください（{count}か所）。よければ、このまま出せます",
        Finding = static (field, piece, kind, proposal) => $"{field}：「{piece}」は、{kind} →「{proposal}」",
        MoreFindings = static count => $"ほかに{count}か所あります。",
        NotComplete = "自動の点検は完全ではありません。見つけられない名前や地名もあり、まちがえて見つけることもあります。出す前に、必ずご自分の目でお読みください。",
        CautionsNotice = static count => $"読み直していただきたい所が{count}か所あります。",
        FindingsAbove = static count => $"▲ 点検で見つかった{count}か所が、いちばん上に出ています。先にお読みください。",
        Replace = "提案どおりに置きかえる",
        Replaced = static count => $"{count}か所を置きかえました。まだ出していません。下の文をもう一度お読みになり、よければ出してください。",
        Confirm = "確認しました。この内容で出す",
        ChangedNotice = "ほかの画面で先に直されています。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        ChangedEmpty = "（なし）",
        CommentOnApproval = "承認するときは、コメントを空にしてください。コメントを届けるときは「差し戻す」を押してください。",
        Labels = Texts(
            (CasesActions.Inputs.Age, "年代"),
            (CasesActions.Inputs.Sex, "ご本人の性別（書かなくてもかまいません）"),
            (CasesActions.Inputs.Household, "世帯"),
            (CasesActions.Inputs.Stay, "入院期間（いまの、または最近の入院）"),
            (CasesActions.Inputs.Troubles, "主な困りごと（あてはまるものすべて）"),
            (CasesActions.Inputs.Bodies, "関わった機関の種類（あてはまるものすべて。名前は書きません）"),
            (CasesActions.Inputs.Group, "病気や障がいのおおまかな区分（書かなくてもかまいません）"),
            (CasesActions.Inputs.Basis, "事例を共有できる理由"),
            (CasesActions.Inputs.Situation, "状況（400文字まで）"),
            (CasesActions.Inputs.Worked, "工夫・うまくいったこと（400文字まで）"),
            (CasesActions.Inputs.Missing, "足りなかったもの（400文字まで）"),
            (CasesActions.Inputs.Summary, "承認用の要約（200文字まで。承認するときは必ず）"),
            (CasesActions.Inputs.Comment, "差し戻すときのコメント（400文字まで。差し戻すときは必ず）"),
            (CasesActions.Inputs.Reason, "直さずに進める理由（事務局だけ。200文字まで。記録に残ります）")),
        Placeholders = Texts(
            (CasesActions.Inputs.Situation, "例：Aさんは退院を望んでいるが、保証人がおらず、部屋が見つからない。"),
            (CasesActions.Inputs.Worked, "例：病棟の看護師と相談支援専門員が、いっしょに部屋を見に行った。"),
            (CasesActions.Inputs.Missing, "例：夜に相談できるところ。保証人がいない人の入居を支えるしくみ。"),
            (CasesActions.Inputs.Summary, "例：保証人がおらず退院が進まない。入居を支えるしくみが足りない。"),
            (CasesActions.Inputs.Comment, "例：状況の2行目から、どなたか分かるおそれがあります。"),
            (CasesActions.Inputs.Reason, "例：点検が見つけたのは作品の登場人物の名前で、どなたのことでもない。")),
        FieldNames = Texts(
            (CasesActions.Inputs.Age, "年代"),
            (CasesActions.Inputs.Sex, "性別"),
            (CasesActions.Inputs.Household, "世帯"),
            (CasesActions.Inputs.Stay, "入院期間"),
            (CasesActions.Inputs.Troubles, "困りごと"),
            (CasesActions.Inputs.Bodies, "関係機関"),
            (CasesActions.Inputs.Group, "病気・障がい"),
            (CasesActions.Inputs.Basis, "共有できる理由"),
            (CasesActions.Inputs.Situation, "状況"),
            (CasesActions.Inputs.Worked, "工夫・うまくいったこと"),
            (CasesActions.Inputs.Missing, "足りなかったもの"),
            (CasesActions.Inputs.Summary, "承認用の要約"),
            (CasesActions.Inputs.Comment, "コメント"),
            (CasesActions.Inputs.Reason, "進める理由"),
            (CaseDiscussionActions.Inputs.Happened, "①何が起きたか"),
            (CaseDiscussionActions.Inputs.Troubled, "②だれがどこで困ったか"),
            (CaseDiscussionActions.Inputs.Worked, "③うまくいったこと"),
            (CaseDiscussionActions.Inputs.Lacks, "④足りなかったものの種類"),
            (CaseDiscussionActions.Inputs.Missing, "④足りなかったもの"),
            (CaseDiscussionActions.Inputs.Spread, "⑤ほかの人にも起きるか"),
            (CaseDiscussionActions.Inputs.Areas, "⑥分類"),
            (CaseDiscussionActions.Inputs.Place, "⑦扱う場"),
            (CaseDiscussionActions.Inputs.Step, "⑧次にできそうなこと"),
            (CaseDiscussionActions.Inputs.Outcome, "話し合いのまとめ"),
            (CaseFollowUpActions.Inputs.Since, "その後の様子")),
        FindingKinds = Texts(
            ("Name", "お名前のようです"),
            ("Telephone", "電話番号のようです"),
            ("PostalCode", "郵便番号のようです"),
            ("Email", "メールアドレスのようです"),
            ("Url", "ページの場所（URL）のようです"),
            ("Account", "LINEやXなどのIDのようです"),
            ("MyNumber", "個人番号（マイナンバー）のようです"),
            ("CertificateNumber", "証や口座などの番号のようです"),
            ("BirthDate", "生年月日や、特定の日のようです"),
            ("Age", "80歳を超える方の年齢です"),
            ("Address", "住所のようです"),
            ("Place", "駅や学校の名前のようです"),
            ("Employer", "会社やお店の名前のようです"),
            ("Facility", "病院や事業所などの名前のようです"),
            ("Vehicle", "車のナンバーのようです"),
            ("RareEvent", "調べるとどなたか分かりそうな出来事です")),
        Ages = Texts(
            ("UnderTen", "10歳未満"),
            ("Teens", "10代"),
            ("Twenties", "20代"),
            ("Thirties", "30代"),
            ("Forties", "40代"),
            ("Fifties", "50代"),
            ("Sixties", "60代"),
            ("Seventies", "70代"),
            ("EightyOrMore", "80歳以上"),
            ("Unknown", "年代は書かない")),
        Sexes = Texts(("NotStated", "書かない"), ("Female", "女性"), ("Male", "男性"), ("Other", "その他の性別")),
        Households = Texts(("Alone", "単身"), ("WithFamily", "家族と同居"), ("GroupHome", "グループホーム"), ("InHospital", "入院中"), ("Other", "その他の世帯")),
        Stays = Texts(
            ("None", "入院なし"),
            ("UnderThreeMonths", "入院3か月未満"),
            ("ThreeToTwelveMonths", "入院3か月〜1年未満"),
            ("OneToFiveYears", "入院1年〜5年未満"),
            ("FiveYearsOrMore", "入院5年以上")),
        Troubles = Texts(
            ("Medical", "医療"),
            ("Welfare", "障がい福祉・介護"),
            ("Housing", "住まい"),
            ("Participation", "社会参加（就労）"),
            ("MutualHelp", "地域の助け合い"),
            ("Education", "教育（普及啓発）")),
        Bodies = Texts(
            ("PsychiatricMedical", "精神科の病院・診療所"),
            ("OtherMedical", "精神科以外の医療機関"),
            ("VisitingNurse", "訪問看護"),
            ("HealthCentre", "保健所・保健センター"),
            ("TownOffice", "市区町村の窓口"),
            ("Consultation", "相談支援"),
            ("DisabilityService", "障がい福祉サービス"),
            ("GroupHome", "グループホーム"),
            ("LongTermCare", "介護・地域包括支援センター"),
            ("Employment", "就労支援"),
            ("Housing", "不動産・居住支援"),
            ("Neighbourhood", "社会福祉協議会・民生委員・自治会"),
            ("School", "学校・教育"),
            ("PeersAndFamilies", "ピアサポーター・家族会"),
            ("PoliceAndFire", "警察・消防"),
            ("Other", "その他の機関")),
        Groups = Texts(
            ("NotStated", "書かない"),
            ("Schizophrenia", "統合失調症圏"),
            ("Mood", "気分障害圏"),
            ("Addiction", "依存症"),
            ("Developmental", "発達障がい"),
            ("Dementia", "認知症")),
        Bases = Texts(
            ("Consent", "ご本人の同意がある"),
            ("StatutorySharing", "法律にもとづく協議会の中で共有する"),
            ("Deidentified", "ご本人の同意は得ていない。どなたのことか分からないように加工した")),
    };

    /// <summary>Heading of the form of a new case.</summary>
    public required string Title { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> MendTitle { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Intro { get; init; }

    /// <summary>What must not stand in it, a line each.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Who reads it.</summary>
    public required string Privacy { get; init; }

    /// <summary>Button.</summary>
    public required string Submit { get; init; }

    /// <summary>Button.</summary>
    public required string Resubmit { get; init; }

    /// <summary>Button.</summary>
    public required string Withdraw { get; init; }

    /// <summary>Button.</summary>
    public required string InDialog { get; init; }

    /// <summary>Shown while nothing is chosen.</summary>
    public required string Choose { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Takes the label of a field that must be filled before it is submitted.</summary>
    public required Func<string, string> RequiredLabel { get; init; }

    /// <summary>Heading of the comment of a return.</summary>
    public required string CommentTitle { get; init; }

    /// <summary>Heading of what must not be sent as it is; takes the number.</summary>
    public required Func<int, string> Stops { get; init; }

    /// <summary>The same to who may pass it with a reason.</summary>
    public required Func<int, string> StopsForSecretariat { get; init; }

    /// <summary>Heading of what is to be looked at; takes the number.</summary>
    public required Func<int, string> Cautions { get; init; }

    /// <summary>Takes the field's name, the piece, what it seems to be, and what to write instead.</summary>
    public required Func<string, string, string, string, string> Finding { get; init; }

    /// <summary>The check does not find everything.</summary>
    public required string NotComplete { get; init; }

    /// <summary>Above a form in which nothing needs to be mended; takes how much is to be looked at.</summary>
    public required Func<int, string> CautionsNotice { get; init; }

    /// <summary>Above the buttons of a long form, which are pressed by who has not scrolled up; takes how much was found.</summary>
    public required Func<int, string> FindingsAbove { get; init; }

    /// <summary>Button.</summary>
    public required string Replace { get; init; }

    /// <summary>Takes the number of replaced pieces.</summary>
    public required Func<int, string> Replaced { get; init; }

    /// <summary>Button: the cautions were read.</summary>
    public required string Confirm { get; init; }

    /// <summary>Takes the number of findings that are not listed.</summary>
    public required Func<int, string> MoreFindings { get; init; }

    /// <summary>The case was changed elsewhere meanwhile.</summary>
    public required string ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string ChangedEmpty { get; init; }

    /// <summary>A comment was typed, but the button approves.</summary>
    public required string CommentOnApproval { get; init; }

    /// <summary>Input id → label.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Input id → an example.</summary>
    public required IReadOnlyDictionary<string, string> Placeholders { get; init; }

    /// <summary>Input id → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Kind of finding → what it seems to be.</summary>
    public required IReadOnlyDictionary<string, string> FindingKinds { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Ages { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Sexes { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Households { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Stays { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Troubles { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Bodies { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    /// <summary>Code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Bases { get; init; }

    private static Dictionary<string, string> Texts(params (string Code, string Text)[] entries) =>
        entries.ToDictionary(static entry => entry.Code, static entry => entry.Text, StringComparer.Ordinal);
}
