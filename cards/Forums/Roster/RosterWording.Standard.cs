using Inputs = CareSystem.Cards.Forums.Roster.RosterActions.Inputs;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Cards.Forums.Roster;

/// <content>The usual reading.</content>
public sealed partial record RosterWording
{
    /// <summary>The usual reading.</summary>
    public static RosterWording Standard { get; } = new()
    {
        ListTitle = "名簿",
        ListEmpty = "名簿にはまだだれも載っていません。事務局の方が「名簿に加える」から始めてください。少ない人数で始めて、あとから増やせます。",
        ListCount = static count => $"{count}人",
        FoundTitle = static words => $"「{words}」で探した人",
        FoundNothing = "この言葉に当たる人は見つかりませんでした。ふりがなや所属の名前でも探せます。",
        OrderReading = "五十音順",
        OrderListed = "名簿順",
        ByReading = "五十音順にする",
        AsListed = "名簿順にする",
        Open = "開く",
        OpenPerson = static name => $"{name}さんを開く",
        AddButton = "名簿に加える",
        ExchangeButton = "CSVで出す・入れる",
        OwnButton = "自分の欄を開く",
        SearchLabel = "言葉で探す（名前・ふりがな・所属）",
        SearchPlaceholder = "例：さとう、保健所",
        SearchButton = "探す",
        PageOf = static (page, pages) => $"{pages}ページ中 {page}ページ目",
        Previous = "前のページ",
        Next = "次のページ",
        BackToList = "名簿へ戻る",
        BackToSettings = "設定へ戻る",
        NameLine = static (name, reading) => reading.Length == 0 ? name : $"{name}（{reading}）",
        NoSeat = "席なし",
        Unpledged = "守秘義務の確認：まだ",
        Term = static (from, to) => to is null ? $"{from}から" : $"{from}から{to}まで",
        Now = "在任中",
        Later = "これから",
        Over = "任期終了",
        LineState = static (role, kind, state) => kind is null ? $"{role}・{state}" : $"{role}・{kind}・{state}",
        PlaceState = static (state, term) => $"{state}　{term}",
        AsProxy = static name => $"{name}（代理）",
        Roles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Member"] = "委員", ["Chair"] = "座長", ["Secretariat"] = "事務局", ["Observer"] = "オブザーバー",
        },
        Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Health"] = "保健",
            ["PsychiatricMedical"] = "医療（精神科）",
            ["OtherMedical"] = "医療（精神科以外）",
            ["Welfare"] = "福祉",
            ["LongTermCare"] = "介護",
            ["Peer"] = "当事者",
            ["Family"] = "家族等",
            ["Other"] = "その他",
        },
        Reaches = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Teams"] = "Teams", ["Email"] = "メール", ["Telephone"] = "電話", ["Fax"] = "ファクス", ["Post"] = "郵送",
        },
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "名前",
            [Inputs.Reading] = "ふりがな",
            [Inputs.Organization] = "所属",
            [Inputs.Role] = "役割",
            [Inputs.Kind] = "種別",
            [Inputs.Email] = "メール",
            [Inputs.Telephone] = "電話",
            [Inputs.ReachBy] = "連絡の方法",
            [Inputs.ReachNote] = "連絡のときに",
            [Inputs.Teams] = "Teams",
            [Inputs.From] = "始まりの日",
            [Inputs.To] = "終わりの日",
        },
        HasTeams = "使っている",
        HasNoTeams = "使っていない",
        SeatsTitle = "席と委嘱期間",
        MoreSeats = static count => $"ほかに{count}件の記録があります。",
        Empty = "（なし）",
        ContactLine = static (field, value) => $"{field}：{value}",
        ContactHidden = static audience => $"連絡先は、{Shown(audience)}に表示します。",
        EditButton = "内容を直す",
        StepButtons = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Steps.Succeed] = "後任を決める", [Steps.Represent] = "代理を立てる", [Steps.End] = "終わりの日", [Steps.Kind] = "種別を変える",
            [Steps.Withdraw] = "間違えて入れた記録を消す",
        },
        NewTitle = "名簿に加える",
        EditTitle = static name => $"{name}さんの欄を直す",
        FormHint = static audience => $"連絡先は暗号にして保存し、{Shown(audience)}に表示します。Teamsを使わない方も載せられます。",
        ChoosePlaceholder = "選んでください",
        NoSeatChoice = "席につかない（事務局・オブザーバー）",
        NoTeamsChoice = "Teamsを使わない・まだ参加していない",
        Labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "名前（40文字まで）",
            [Inputs.Reading] = "ふりがな",
            [Inputs.Organization] = "所属（60文字まで）",
            [Inputs.Role] = "役割",
            [Inputs.Kind] = "種別（参加者数を数える区分）",
            [Inputs.Email] = "メール",
            [Inputs.Telephone] = "電話",
            [Inputs.ReachBy] = "連絡の方法（ご本人の希望）",
            [Inputs.ReachNote] = "連絡のときに気をつけること（100文字まで）",
            [Inputs.Teams] = "チームの参加者のうち、この方",
            [Inputs.From] = "委嘱の始まりの日（空欄は今日から）",
            [Inputs.To] = "委嘱の終わりの日（空欄は決めない）",
            [Inputs.Person] = "名簿に載っている方から選ぶ",
        },
        Placeholders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "例：山田 花子",
            [Inputs.Reading] = "例：やまだ はなこ",
            [Inputs.Organization] = "例：さくら市 保健センター",
            [Inputs.Email] = "例：hanako@example.lg.jp",
            [Inputs.Telephone] = "例：03-1234-5678 内線12",
            [Inputs.ReachNote] = "例：午前中は診察のため、午後に電話",
        },
        Required = "必ず入力してください。",
        AddSave = "この内容で加える",
        EditSave = "直した内容で記録する",
        Back = "変えずに戻る",
        StepTitles = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
        {
            [Steps.Succeed] = static seat => $"後任を決める：{seat}",
            [Steps.Represent] = static seat => $"代理を立てる：{seat}",
            [Steps.End] = static seat => $"終わりの日を決める：{seat}",
            [Steps.Kind] = static seat => $"種別を変える：{seat}",
            [Steps.Withdraw] = static seat => $"間違えて入れた記録を消す：{seat}",
        },
        StepTexts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Steps.Succeed] = "この席に次につく方と、その始まりの日を決めます。いまの方の任期は前の日までになります。それより前の出席の記録は変わりません。",
            [Steps.Represent] = "決めた期間だけ、別の方がこの席で出席します。出席はこの席の種別で数えます。",
            [Steps.End] = "この日までを任期とします。空欄にすると、終わりを決めないことになります。代理の期間は空欄にできません。",
            [Steps.Kind] = "この日から、この席の出席を別の種別で数えます。それより前の数え方は変わりません。",
            [Steps.Withdraw] = "上の委嘱を、はじめからなかったことにします。人や日付を間違えて入れたときだけ使ってください。この期間の出席の数え方も変わり、この委嘱の代理の記録も一緒に消えます。途中でやめる方には「終わりの日」を使ってください。だれがいつ消したかは残ります。",
        },
        StepSaves = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Steps.Succeed] = "この方を後任にする", [Steps.Represent] = "この方を代理にする", [Steps.End] = "この日までにする", [Steps.Kind] = "この種別にする",
            [Steps.Withdraw] = "この記録を消す",
        },
        ChosenBefore = "先ほど選んだ方",
        ThisSeat = "この席",
        SomebodyNew = "名簿にいない方（下に名前を入力）",
        Seat = static (organization, kind) => $"{organization}（{kind}）",
        Added = static name => $"{name}さんを名簿に加えました",
        Changed = static name => $"{name}さんの欄を直しました",
        StepReceipts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Steps.Succeed] = "後任を記録しました", [Steps.Represent] = "代理を記録しました", [Steps.End] = "終わりの日を記録しました", [Steps.Kind] = "種別を記録しました",
            [Steps.Withdraw] = "間違えて入れた記録を消しました",
        },
        ChangedNotice = static name => name.Length == 0
            ? "入力している間に、ほかの方がこの記録を変えました。入力した内容はそのまま残っています。確かめて、もう一度押してください。"
            : $"入力している間に、{name}さんがこの記録を変えました。入力した内容はそのまま残っています。確かめて、もう一度押してください。",
        ChangedField = static (field, value) => $"{field}：いまの記録は「{value}」",
        OnlyInChat = "名簿には個人の情報があるため、ここには表示しません。ボットとの個人チャットで「設定」と送ってください。",
        LastSecretariat = "事務局がだれもいなくなるため、記録しませんでした。先に別の方を事務局にしてください。",
        TooManyFollow = "この機関の方が多すぎるため、名称を変えられません。運用担当者に知らせてください。",
        NameTaken = "同じ名前の機関が、もうあります。",
        AlreadyLinked = "この方は、名簿の別の欄につながっています。",
        SeatTaken = static (name, term) => $"この期間は、{name}さんがこの席にいます（{term}）。",
        SeatEmpty = "この期間を通してこの席にいる方がいません。日付を確かめてください。",
        EndsBeforeItBegins = "終わりの日が、始まりの日より前になってしまいます。",
        SamePerson = "この方は、もうこの席にいます。別の方を選んでください。",
        NotAnEmail = "メールアドレスの形ではありません。例：hanako@example.lg.jp",
        NotATelephone = "電話番号は、数字とハイフンで入力してください。内線も書けます。",
        NotKana = "ふりがなは、ひらがなかカタカナで入力してください。",
    };

    private static string Shown(string audience) => audience switch
    {
        "Members" => "ご本人と事務局、委員の方",
        "Everyone" => "ご本人と事務局、名簿にいる方（オブザーバーも）",
        _ => "ご本人と事務局だけ",
    };
}
