using CareSystem.Cards.Common;
using Inputs = CareSystem.Cards.Forums.Roster.OrganizationActions.Inputs;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The words of だれに聞く, and of who is missing at the table.</summary>
public sealed record OrganizationWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static OrganizationWording Kanji => field ??= Standard with { Types = KanjiSpelling.Of(Standard.Types), Components = KanjiSpelling.Of(Standard.Components) };

    /// <summary>The usual reading.</summary>
    public static OrganizationWording Standard { get; } = new()
    {
        ListTitle = "だれに聞く",
        ListText = "どの機関が何をしているか、だれに、いつ聞けばよいかを探せます。",
        ListEmpty = "まだ機関が載っていません。名簿に人を加えると、所属の機関がここに並びます。",
        FoundTitle = static words => $"「{words}」で探した機関",
        FoundNothing = "この言葉に当たる機関は見つかりませんでした。",
        SearchLabel = "言葉で探す（機関の名前・種類・していること）",
        SearchPlaceholder = "例：訪問看護、住まい",
        SearchButton = "探す",
        PageOf = static (page, pages) => $"{pages}ページ中 {page}ページ目",
        Previous = "前のページ",
        Next = "次のページ",
        Open = "開く",
        OpenNamed = static name => $"{name}を開く",
        NotYet = "（まだ書かれていません）",
        Back = "一覧へ戻る",
        BackToSettings = "設定へ戻る",
        People = "席についている方",
        Nobody = "（いまはいません）",
        EditButton = "内容を書く・直す",
        FormTitle = static name => $"{name}について",
        FormText = "相談したい方が見る欄です。利用者や患者さん個人のことは書かないでください。",
        SaveButton = "この内容で載せる",
        Cancel = "変えずに戻る",
        Required = "選んでください。",
        NameRequired = "名称を入力してください。",
        NoArea = "決めない",
        InArea = static (type, area) => $"{type}・{area}",
        Former = static (name, until) => $"{until}までの名称：{name}",
        Changed = static name => $"{name}の内容を載せました",
        ChangedField = static (field, value) => $"{field}：いまの記録は「{(value.Length == 0 ? "（なし）" : value)}」",
        ThisOrganization = "この機関",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "名称", [Inputs.Area] = "圏域", [Inputs.Type] = "種類", [Inputs.Does] = "していること", [Inputs.Ask] = "だれに聞くか", [Inputs.Reachable] = "連絡のつく時間と方法",
        },
        Labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "名称（変えると、名簿のどこでも新しい名前になります）",
            [Inputs.Area] = "圏域",
            [Inputs.Type] = "機関の種類",
            [Inputs.Does] = "していること（300文字まで）",
            [Inputs.Ask] = "だれに聞くか（150文字まで）",
            [Inputs.Reachable] = "連絡のつく時間と方法（150文字まで）",
        },
        Placeholders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Does] = "例：精神科の訪問看護。退院前の話し合いから参加できます。",
            [Inputs.Ask] = "例：地域連携室 相談員",
            [Inputs.Reachable] = "例：平日 午後1時から5時、電話 03-1234-5678",
        },
        Types = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Municipality"] = "市区町村の障がい福祉担当",
            ["HealthCenter"] = "保健所・保健センター",
            ["Consultation"] = "基幹相談支援センター・相談支援",
            ["TransitionSupport"] = "地域移行・地域定着支援",
            ["PsychiatricHospital"] = "精神科病院",
            ["PeerGroup"] = "当事者・ピアサポーターの団体",
            ["FamilyGroup"] = "家族会",
            ["Clinic"] = "診療所・クリニック",
            ["VisitingNurse"] = "訪問看護",
            ["GroupHome"] = "グループホーム",
            ["Housing"] = "不動産・居住支援",
            ["LongTermCare"] = "地域包括支援センター・介護",
            ["Employment"] = "就労支援",
            ["ActivityCenter"] = "地域活動支援センター・居場所",
            ["SocialWelfareCouncil"] = "社会福祉協議会",
            ["Volunteers"] = "民生委員・自治会",
            ["Education"] = "学校・教育委員会",
            ["Other"] = "その他・まだ決めていない",
        },
        Components = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Medical"] = "医療",
            ["Welfare"] = "障がい福祉・介護",
            ["Housing"] = "住まい",
            ["Participation"] = "社会参加（就労）",
            ["MutualHelp"] = "地域の助け合い",
            ["Education"] = "教育（普及啓発）",
        },
        Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Municipality"] = "地域の計画と予算につなげるために",
            ["HealthCenter"] = "こころの相談と、受診につながりにくい方への訪問を考えるために",
            ["Consultation"] = "事例を持ち寄り、地域の課題を見つけるために",
            ["TransitionSupport"] = "退院してからの暮らしを、必要な量まで支えるために",
            ["PsychiatricHospital"] = "退院の前から、病院と地域が一緒に話し合うために",
            ["PeerGroup"] = "経験のある方の声から始めるために",
            ["FamilyGroup"] = "家族が相談でき、休めるようにするために",
            ["Clinic"] = "退院後の通院と、からだの病気の治療を続けるために",
            ["VisitingNurse"] = "治療が途切れそうなときに、家を訪ねて支えるために",
            ["GroupHome"] = "空きや特色を、支援者がすぐ調べられるようにするために",
            ["Housing"] = "保証人がいない方の住まいを考えるために",
            ["LongTermCare"] = "65歳の前後で支援が途切れないようにするために",
            ["Employment"] = "働く前と働いた後の支援をつなげるために",
            ["ActivityCenter"] = "昼間に行ける居場所を紹介できるようにするために",
            ["SocialWelfareCouncil"] = "心配な方を、地域で一緒に考えるために",
            ["Volunteers"] = "近所の見守りと、災害のときの動き方を決めるために",
            ["Education"] = "若い方の相談と、こころの健康を学ぶ機会のために",
        },
        GapsTitle = "まだいない立場",
        GapsText = "きょう席についている方をもとに、まだいない立場を示します。少ない人数で始めて、必要に応じて声をかけてください。",
        GapsKinds = "いない種別（参加者数を数える区分）",
        GapsComponents = "いない分野（6つの要素）",
        GapsTypes = "いない機関の種類",
        GapsNone = "そろっています",
        GapsUntyped = static names => $"種類がまだ決まっていない機関：{names}。「だれに聞く」で種類を選ぶと、ここに数えられます。",
        GapsNext = static (type, reason) => $"次に声をかけるなら：{type}（{reason}）",
        GapsFull = "すべての種類の機関がそろっています。",
    };

    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>What it is for.</summary>
    public required string ListText { get; init; }

    /// <summary>There is none yet.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the words searched for.</summary>
    public required Func<string, string> FoundTitle { get; init; }

    /// <summary>A search in vain.</summary>
    public required string FoundNothing { get; init; }

    /// <summary>Label of the search.</summary>
    public required string SearchLabel { get; init; }

    /// <summary>Hint in the search.</summary>
    public required string SearchPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string SearchButton { get; init; }

    /// <summary>Takes page and pages.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> OpenNamed { get; init; }

    /// <summary>Nothing is said.</summary>
    public required string NotYet { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Button.</summary>
    public required string BackToSettings { get; init; }

    /// <summary>Who of it is in a seat.</summary>
    public required string People { get; init; }

    /// <summary>Nobody of it is in a seat.</summary>
    public required string Nobody { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> FormTitle { get; init; }

    /// <summary>What to know before filling in the form.</summary>
    public required string FormText { get; init; }

    /// <summary>Button.</summary>
    public required string SaveButton { get; init; }

    /// <summary>Button.</summary>
    public required string Cancel { get; init; }

    /// <summary>Something must be chosen.</summary>
    public required string Required { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Changed { get; init; }

    /// <summary>Takes a field and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Where its name could not be read.</summary>
    public required string ThisOrganization { get; init; }

    /// <summary>The fields by their names.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Labels of the form, by input.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Hints in the form, by input.</summary>
    public required IReadOnlyDictionary<string, string> Placeholders { get; init; }

    /// <summary>Kinds of organisation by code, in the order in which a forum grows.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    /// <summary>The six components by code.</summary>
    public required IReadOnlyDictionary<string, string> Components { get; init; }

    /// <summary>Why an organisation of a kind is asked to the table, by code.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>Heading.</summary>
    public required string GapsTitle { get; init; }

    /// <summary>What it shows.</summary>
    public required string GapsText { get; init; }

    /// <summary>Label.</summary>
    public required string GapsKinds { get; init; }

    /// <summary>Label.</summary>
    public required string GapsComponents { get; init; }

    /// <summary>Label.</summary>
    public required string GapsTypes { get; init; }

    /// <summary>Nothing is missing.</summary>
    public required string GapsNone { get; init; }

    /// <summary>Takes names.</summary>
    public required Func<string, string> GapsUntyped { get; init; }

    /// <summary>Takes a kind of organisation and the reason.</summary>
    public required Func<string, string, string> GapsNext { get; init; }

    /// <summary>Nobody is missing.</summary>
    public required string GapsFull { get; init; }

    /// <summary>The name is empty.</summary>
    public required string NameRequired { get; init; }

    /// <summary>Choice: no area.</summary>
    public required string NoArea { get; init; }

    /// <summary>Takes a kind of organisation and the area it works in.</summary>
    public required Func<string, string, string> InArea { get; init; }

    /// <summary>Takes a former name and the last day of it.</summary>
    public required Func<string, string, string> Former { get; init; }
}
