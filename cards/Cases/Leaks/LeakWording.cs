namespace CareSystem.Cards.Cases.Leaks;

/// <summary>A step: what it is called, and what it means.</summary>
public sealed record LeakStepWords(string Title, string Text);

/// <summary>The words of what is done after a leak.</summary>
public sealed record LeakWording
{
    /// <summary>The usual reading.</summary>
    public static LeakWording Standard { get; } = new()
    {
        Title = "漏えいが起きたとき・起きたかもしれないとき",
        Intro = "まず、被害を止めてください。次に、下の「記録を始める」で、知った日を記録してください。事例は、ほぼすべてが「要配慮個人情報」です。お一人分でも、漏れた・なくした・こわれた（そのおそれがある）ときは、個人情報保護委員会への報告と、ご本人への通知が要ります。",
        Clocks =
        [
            "・速報：知った日から、おおむね3日から5日以内",
            "・確報：知った日から30日以内（不正の目的によるおそれがあるときは60日以内）",
            "・ご本人への通知：状況に応じて、すみやかに",
        ],
        WhomTitle = "知らせる先",
        Whom =
        [
            "・自治体の個人情報保護の担当と、情報セキュリティの責任者",
            "・個人情報保護委員会（ホームページの「漏えい等の報告」から。自治体も、病院・事業所も）",
            "・その事例を出した方と、その所属の責任者（病院・事業所は、それぞれにも報告の義務があります）",
            "・ご本人（むずかしいときは、ご家族や代理の方）",
            "・Microsoft 365の管理者（チームの監査ログを残してもらう）",
            "・盗難や不正アクセスなら、警察",
        ],
        WhatTitle = "書き残すこと",
        What =
        [
            "・いつ、どこで、何が起き、いつ、だれが気づいたか",
            "・だれの、どの情報が、何名分か（番号で書き、お名前は書きません）",
            "・原因、広がりのおそれ、したこと、これからすること",
        ],
        NotLegalAdvice = "日数の数え方や、報告が要るかどうかは、自治体の担当の判断に従ってください。",
        Begin = "記録を始める",
        BeginHere = "このチャットで記録を始める",
        Open = static (day, isOver) => $"{day}に知った件（{(isOver ? "対応済み" : "対応中")}）",
        OpenText = static (done, all) => $"{all}つのうち{done}つが済み",
        Back = "一覧にもどる",
        Form = "漏えい等の記録",
        KnownOn = "知った日（この日から日数を数えます）",
        MaliceLabel = "不正の目的",
        IsMalicious = "不正の目的によるおそれがある（盗難、不正アクセス、持ち出しなど。確報が60日以内になります）",
        WhatLabel = "何が起きたか（1000文字まで）",
        WhatPlaceholder = "例：事例の画面を写した写真が、別のチームに送られた。",
        Whose = "だれの、どの情報が、何名分か（事例の番号で。1000文字まで）",
        WhosePlaceholder = "例：C-7F3K2の文章。1名分。",
        Done = "したこと・これからすること（1000文字まで）",
        DonePlaceholder = "例：投稿を消した。見た方に消去を頼んだ。",
        Private = "この記録は暗号化して保管し、事務局だけが読めます。",
        Save = "記録する",
        Required = "必ず入力してください。",
        Changed = "ほかの方が先に記録を直しています。いまの記録を開いて確かめてから、もう一度書いてください。入力した内容は残っています。",
        StepChanged = "ほかの方が先に記録を直しています。いまの記録を出しましたので、見てからもう一度押してください。",
        WhatName = "何が起きたか",
        WhoseName = "だれの、どの情報が、何名分か",
        DoneName = "したこと・これからすること",
        OneTitle = static day => $"漏えい等の記録（{day}に知った件）",
        QuickClock = static (from, until) => $"速報：できるだけ早く。目安は{from}、おそくとも{until}まで",
        QuickDone = "速報：済み",
        FullClock = static until => $"確報：{until}まで",
        FullDone = "確報：済み",
        QuickLate = static (days, until) => $"速報：期限を{days}日過ぎています。すぐに出してください（期限 {until}）",
        FullLate = static (days, until) => $"確報：期限を{days}日過ぎています。すぐに出してください（期限 {until}）",
        DaysLeft = static days => days switch { < 0 => $"（{-days}日過ぎています）", 0 => "（今日まで）", _ => $"（あと{days}日）" },
        Steps = new Dictionary<string, LeakStepWords>(StringComparer.Ordinal)
        {
            ["Contain"] = new("被害を止める", "投稿や写しを消す、見た方に消去を頼む、アカウントを止める。"),
            ["Escalate"] = new("責任者に知らせる", "自治体の個人情報保護の担当、情報セキュリティの責任者、事例を出した方とその所属。"),
            ["Investigate"] = new("事実を調べる", "だれの、どの情報が、いつ、どこへ、何名分か。閲覧の記録も確かめる。"),
            ["QuickReport"] = new("速報を出す", "個人情報保護委員会へ。分かっていることだけでかまいません。"),
            ["NotifyPerson"] = new("ご本人に知らせる", "すみやかに。むずかしいときは、公表などの代わりの方法をとります。"),
            ["FullReport"] = new("確報を出す", "個人情報保護委員会へ。原因と、再発を防ぐ手立てまで。"),
            ["Prevent"] = new("再発を防ぐ", "協議の場で、しくみや約束を見直す。"),
        },
        DoneBy = static (name, at) => $"✓ {at}　{name}さん",
        Tick = "済みにする",
        Untick = "済みを取り消す",
        Edit = "記録を直す",
        ReminderTitle = static (step, left) => step == "QuickReport" ? $"漏えい等の速報は済みましたか{left}" : $"漏えい等の確報は済みましたか{left}",
        ReminderText = static (day, clock) => $"{day}に知った件です。{clock}",
        OpenRecord = "記録を開く",
        OpenHere = "記録をここに出す",
        ListDoor = "漏えいが起きたとき",
    };

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Intro { get; init; }

    /// <summary>What the law gives time for, a line each.</summary>
    public required IReadOnlyList<string> Clocks { get; init; }

    /// <summary>Heading.</summary>
    public required string WhomTitle { get; init; }

    /// <summary>Whom to inform, a line each.</summary>
    public required IReadOnlyList<string> Whom { get; init; }

    /// <summary>Heading.</summary>
    public required string WhatTitle { get; init; }

    /// <summary>What to record, a line each.</summary>
    public required IReadOnlyList<string> What { get; init; }

    /// <summary>The town's own officer decides.</summary>
    public required string NotLegalAdvice { get; init; }

    /// <summary>Button.</summary>
    public required string Begin { get; init; }

    /// <summary>Button: the form in place of the card.</summary>
    public required string BeginHere { get; init; }

    /// <summary>Takes the day, and whether all is done.</summary>
    public required Func<string, bool, string> Open { get; init; }

    /// <summary>Takes how many steps are done, of how many.</summary>
    public required Func<int, int, string> OpenText { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Label.</summary>
    public required string KnownOn { get; init; }

    /// <summary>Label.</summary>
    public required string MaliceLabel { get; init; }

    /// <summary>What ticking it says.</summary>
    public required string IsMalicious { get; init; }

    /// <summary>Label.</summary>
    public required string WhatLabel { get; init; }

    /// <summary>An example.</summary>
    public required string WhatPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Whose { get; init; }

    /// <summary>An example.</summary>
    public required string WhosePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Done { get; init; }

    /// <summary>An example.</summary>
    public required string DonePlaceholder { get; init; }

    /// <summary>Who reads it.</summary>
    public required string Private { get; init; }

    /// <summary>Button.</summary>
    public required string Save { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Somebody was faster.</summary>
    public required string Changed { get; init; }

    /// <summary>Somebody was faster with another step.</summary>
    public required string StepChanged { get; init; }

    /// <summary>Heading.</summary>
    public required string WhatName { get; init; }

    /// <summary>Heading.</summary>
    public required string WhoseName { get; init; }

    /// <summary>Heading.</summary>
    public required string DoneName { get; init; }

    /// <summary>Takes the day.</summary>
    public required Func<string, string> OneTitle { get; init; }

    /// <summary>Takes the first and the last day.</summary>
    public required Func<string, string, string> QuickClock { get; init; }

    /// <summary>It was made.</summary>
    public required string QuickDone { get; init; }

    /// <summary>Takes the last day.</summary>
    public required Func<string, string> FullClock { get; init; }

    /// <summary>It was made.</summary>
    public required string FullDone { get; init; }

    /// <summary>Its last day is over; takes since how many days, and the day.</summary>
    public required Func<int, string, string> QuickLate { get; init; }

    /// <summary>Its last day is over; takes since how many days, and the day.</summary>
    public required Func<int, string, string> FullLate { get; init; }

    /// <summary>Takes the days that are left.</summary>
    public required Func<int, string> DaysLeft { get; init; }

    /// <summary>Code → words, in the order of the steps.</summary>
    public required IReadOnlyDictionary<string, LeakStepWords> Steps { get; init; }

    /// <summary>Takes who did it, and when.</summary>
    public required Func<string, string, string> DoneBy { get; init; }

    /// <summary>Button.</summary>
    public required string Tick { get; init; }

    /// <summary>Button.</summary>
    public required string Untick { get; init; }

    /// <summary>Button.</summary>
    public required string Edit { get; init; }

    /// <summary>Takes the report as a step, and how long there is in <see cref="DaysLeft"/>.</summary>
    public required Func<string, string, string> ReminderTitle { get; init; }

    /// <summary>Takes the day, and the clock.</summary>
    public required Func<string, string, string> ReminderText { get; init; }

    /// <summary>Button: in a dialog.</summary>
    public required string OpenRecord { get; init; }

    /// <summary>Button: in place of the card.</summary>
    public required string OpenHere { get; init; }

    /// <summary>Button that leads here.</summary>
    public required string ListDoor { get; init; }
}
