namespace CareSystem.Cards.Issues.Handing;

/// <summary>The words by which an issue is handed to another body or forum.</summary>
public sealed record HandingWording
{
    /// <summary>The usual reading.</summary>
    public static HandingWording Standard { get; } = new()
    {
        FormTitle = static number => $"課題 {number} をほかの会議体へ渡す",
        FormText = "渡すのは、番号・件名・分類・段階と、根拠（事例の数、チェックリストの番号、数字があるかどうか）です。説明の文や事例の文章は渡しません。渡す前に、内容を確かめられます。",
        To = "渡す先",
        Choose = "選んでください",
        StepName = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Report"] = "①課題の報告・共有",
            ["Examine"] = "②課題の検討",
            ["Direction"] = "③方向性の検討・課題の共有",
        },
        StepMeaning = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Report"] = "次は「①課題の報告・共有」です。協議の場で見えた課題を知らせ、いっしょに受けとめてもらいます。",
            ["Examine"] = "次は「②課題の検討」です。課題への取り組み方を検討してもらいます。",
            ["Direction"] = "次は「③方向性の検討・課題の共有」です。地域としての方向性を検討し、広く共有してもらいます。",
        },
        RouteDone = "①から③までの会議体には、すでに渡しています。ほかの会議体や、つながっている協議の場にも渡せます。",
        BodyChoice = static (body, step) => step is null ? body : $"{body}（{step}）",
        ForumChoice = static forum => $"{forum}（ほかの協議の場）",
        NoChannel = static bodies => $"チャネルのない会議体には渡せません：{bodies}。「設定」の「会議体」で、チャネルと結びつけてください。",
        NowhereToGo = "渡せる会議体がまだありません。「設定」の「会議体」で、会議体のチャネルを決めるか、ほかの協議の場とつながってください。",
        ReplyBy = "回答の期日",
        Required = "必ず入力してください。",
        PreviewButton = "渡す内容を確かめる",
        SendButton = "この内容で渡す",
        BackToIssue = "渡さずに戻る",
        PreviewTitle = "この内容で投稿します",
        PreviewOfForum = "この内容を届けます",
        Where = "届け先",
        WhereBody = static body => $"{body}のチャネル",
        WhereForum = static forum => $"{forum}の事務局",
        Who = "見る人",
        WhoBody = "そのチャネルに入っている方全員",
        WhoForum = "先方の事務局。受領すると、先方の課題の一覧に載り、先方の名簿の方全員が見ます",
        Deciders = "回答できる人",
        DecidersForum = "先方の事務局",
        Roles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Secretariat"] = "事務局",
            ["Chair"] = "座長",
            ["Member"] = "委員",
            ["Observer"] = "オブザーバー",
        },
        SharedWarning = "このチャネルには、ほかの組織の方が入っているかもしれません。事例の数など、根拠になったことは載せません。",
        SeenChanged = "確かめていただいた後に内容が変わりました。もう一度確かめてください。",
        AlreadyHanded = static name => $"この課題は、すでに{name}に渡していて、回答を待っています。",
        TooMany = static most => $"1つの課題について同時に回答を待てるのは、{most}件までです。",
        Handed = static (number, name) => $"課題 {number} を{name}に渡しました",
        CardTitle = static step => step is null ? "課題の報告と検討のお願い" : $"お願い：{step}",
        CardFrom = static forum => $"{forum}から",
        Number = "課題",
        Subject = "件名",
        Categories = "分類",
        Status = "段階",
        Cases = "背後にある事例",
        CasesCount = static count => $"{count}件",
        CasesFew = static limit => $"あります（{limit}件未満）",
        Checklist = "チェックリスト",
        Figures = "アセスメント",
        FiguresThere = "数字があります",
        Sent = "渡した人・日",
        SentTo = "渡した先",
        Received = "受領",
        Answered = "回答",
        AnsweredBy = "回答した方",
        CalledBack = "取りやめ",
        StepBy = static (name, day) => $"{name}さん　{day}",
        StepByForum = static (forum, name, day) => $"{forum}（{name}さん）　{day}",
        States = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Waiting"] = "受領待ち",
            ["Received"] = "受領済み・回答待ち",
            ["Answered"] = "回答済み",
            ["CalledBack"] = "取りやめ",
            ["NotDelivered"] = "届きませんでした",
        },
        State = "いまの状態",
        Overdue = "▲ 回答の期日を過ぎています",
        AskToReply = static day => $"{day}までに、受領と回答をお願いします。",
        AskLate = static day => $"回答の期日は{day}でした。",
        Awaited = static (name, day) => $"{name}の受領と回答を待っています（期日：{day}）。",
        AnswerAwaited = static (name, day) => $"{name}の回答を待っています（期日：{day}）。",
        Verdicts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Accepted"] = "受ける",
            ["Returned"] = "意見を付けて戻す",
            ["Declined"] = "受けない",
        },
        OwnIssue = "こちらの課題の番号",
        ReceiveButton = "受領する",
        AnswerButton = "回答する",
        RecallButton = "渡すのを取りやめる",
        OpenIssue = "この課題を開く",
        OpenHanding = "受け渡しの内容を開く",
        ListButton = "受け渡しの一覧",
        ReceivedReceipt = static number => $"課題 {number} を受領しました",
        AnsweredReceipt = static number => $"課題 {number} への回答を届けました",
        RecalledReceipt = static number => $"課題 {number} を渡すのを取りやめました",
        TakenUp = static number => $"受領しました。こちらの課題 {number} として登録しました",
        AlreadyReceived = static (name, day) => $"{name}さんが{day}に受領しています。",
        AlreadyAnswered = "すでに回答しています。",
        WasCalledBack = "事務局が渡すのを取りやめたため、受領や回答はできません。",
        TooLateToCallBack = "すでに受領されているため、取りやめることはできません。",
        NotToBeCalledBack = "回答を待っていないため、取りやめるものはありません。",
        ReceiveFirst = "先に受領してください。受領すると、こちらの課題として登録されます。",
        AnswerTitle = static number => $"課題 {number} への回答",
        AnswerText = "回答は、渡した協議の場の事務局と課題の担当に届き、課題の記録と次の会議の議題に載ります。個人が分かることは書かないでください。",
        Verdict = "回答",
        Opinion = "意見・理由（400文字まで。戻すとき、受けないときは必ず）",
        OpinionPlaceholder = "例：次回の部会で取り上げます。",
        OpinionMissing = "戻すとき、受けないときは、意見や理由を書いてください。",
        AnswerSave = "この内容で回答する",
        BackToHanding = "回答せずに戻る",
        RemindNotice = static day => $"回答の期日（{day}）が近づいています。",
        RemindLate = "回答をまだいただいていません。できるだけ早く、受領と回答をお願いします。",
        AnsweredNotice = static name => $"{name}から回答がありました",
        NotDeliveredNotice = static name => $"{name}に届けられませんでした。つながりが解かれているかもしれません。",
        CallBackTooLateNotice = static name => $"取りやめの前に、{name}が受領していました。回答を待ってください。",
        InboxNotice = static name => $"{name}から課題が届きました",
        InboxText = static name => $"受領すると、{name}から届いた課題として、こちらの課題の一覧に登録します。",
        InboxCalledBack = static name => $"{name}が、渡すのを取りやめました。",
        ListTitle = "受け渡しの一覧",
        ListOut = static count => $"渡して、回答を待っている課題 {count}件",
        ListIn = static count => $"ほかの協議の場から届き、回答していない課題 {count}件",
        ListEmpty = "回答を待っている課題も、回答していない課題もありません。",
        ListFrom = static name => $"{name}から",
        Open = "開く",
        OpenNamed = static (number, name) => $"課題 {number}、{name}を開く",
        PageOf = static (page, pages) => $"{pages}ページ中 {page}ページ目",
        Previous = "前のページ",
        Next = "次のページ",
        SectionTitle = "ほかの会議体への受け渡し",
        SectionLine = static (name, state) => $"{name}：{state}",
        SectionOpen = static name => $"{name}との受け渡しを開く",
        SectionDue = static day => $"期日：{day}",
        SectionMore = static count => $"ほか {count}件",
        HandButton = "ほかの会議体へ渡す",
        Origin = "もとの課題",
        OriginOf = static (forum, number) => $"{forum} の課題 {number}",
        HistorySent = static name => $"{name}に渡しました",
        HistoryReceived = static name => $"{name}が受領しました",
        HistoryAnswered = static (name, verdict) => $"{name}の回答：{verdict}",
        HistoryCalledBack = static name => $"{name}に渡すのを取りやめました",
        HistoryNotDelivered = static name => $"{name}に届けられませんでした",
        AgendaSubject = static (number, name, verdict) => $"課題 {number} への{name}の回答：{verdict}",
        AgendaText = static (number, subject, answer) => answer.Length == 0 ? $"課題 {number}「{subject}」" : $"課題 {number}「{subject}」\n回答：{answer}",
        WatchPart = static count => $"回答の期日を過ぎた受け渡し {count}件",
    };

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> FormTitle { get; init; }

    /// <summary>What is handed over, and what is not.</summary>
    public required string FormText { get; init; }

    /// <summary>Label.</summary>
    public required string To { get; init; }

    /// <summary>Stands where nothing is chosen.</summary>
    public required string Choose { get; init; }

    /// <summary>Step of the route → what it is called.</summary>
    public required IReadOnlyDictionary<string, string> StepName { get; init; }

    /// <summary>Step of the route → what it means, for the next one.</summary>
    public required IReadOnlyDictionary<string, string> StepMeaning { get; init; }

    /// <summary>The route has been gone to its end.</summary>
    public required string RouteDone { get; init; }

    /// <summary>Takes a body and its step; null = none.</summary>
    public required Func<string, string?, string> BodyChoice { get; init; }

    /// <summary>Takes another forum's name.</summary>
    public required Func<string, string> ForumChoice { get; init; }

    /// <summary>Takes the bodies without a channel.</summary>
    public required Func<string, string> NoChannel { get; init; }

    /// <summary>There is nobody to hand anything to.</summary>
    public required string NowhereToGo { get; init; }

    /// <summary>Label.</summary>
    public required string ReplyBy { get; init; }

    /// <summary>Beside an empty field.</summary>
    public required string Required { get; init; }

    /// <summary>Button of the first step.</summary>
    public required string PreviewButton { get; init; }

    /// <summary>Button of the second step.</summary>
    public required string SendButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackToIssue { get; init; }

    /// <summary>Above what will be posted.</summary>
    public required string PreviewTitle { get; init; }

    /// <summary>Above what another forum will get.</summary>
    public required string PreviewOfForum { get; init; }

    /// <summary>Label.</summary>
    public required string Where { get; init; }

    /// <summary>Takes a body.</summary>
    public required Func<string, string> WhereBody { get; init; }

    /// <summary>Takes another forum.</summary>
    public required Func<string, string> WhereForum { get; init; }

    /// <summary>Label.</summary>
    public required string Who { get; init; }

    /// <summary>Who sees what stands in a body's channel.</summary>
    public required string WhoBody { get; init; }

    /// <summary>Who sees what another forum gets.</summary>
    public required string WhoForum { get; init; }

    /// <summary>Label.</summary>
    public required string Deciders { get; init; }

    /// <summary>Who answers for another forum.</summary>
    public required string DecidersForum { get; init; }

    /// <summary>Role → name.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>People of other organisations may look on.</summary>
    public required string SharedWarning { get; init; }

    /// <summary>What was shown is not what would be posted any more.</summary>
    public required string SeenChanged { get; init; }

    /// <summary>Takes where it was handed.</summary>
    public required Func<string, string> AlreadyHanded { get; init; }

    /// <summary>Takes the most there may be.</summary>
    public required Func<int, string> TooMany { get; init; }

    /// <summary>The receipt; takes the number and where it went.</summary>
    public required Func<string, string, string> Handed { get; init; }

    /// <summary>Heading; takes the step, null = none.</summary>
    public required Func<string?, string> CardTitle { get; init; }

    /// <summary>Takes the forum that hands it over.</summary>
    public required Func<string, string> CardFrom { get; init; }

    /// <summary>Label.</summary>
    public required string Number { get; init; }

    /// <summary>Label.</summary>
    public required string Subject { get; init; }

    /// <summary>Label.</summary>
    public required string Categories { get; init; }

    /// <summary>Label.</summary>
    public required string Status { get; init; }

    /// <summary>Label.</summary>
    public required string Cases { get; init; }

    /// <summary>Takes how many.</summary>
    public required Func<int, string> CasesCount { get; init; }

    /// <summary>Takes the number below which nothing more is said.</summary>
    public required Func<int, string> CasesFew { get; init; }

    /// <summary>Label.</summary>
    public required string Checklist { get; init; }

    /// <summary>Label.</summary>
    public required string Figures { get; init; }

    /// <summary>There are figures.</summary>
    public required string FiguresThere { get; init; }

    /// <summary>Label.</summary>
    public required string Sent { get; init; }

    /// <summary>Label.</summary>
    public required string SentTo { get; init; }

    /// <summary>Label.</summary>
    public required string Received { get; init; }

    /// <summary>Label.</summary>
    public required string Answered { get; init; }

    /// <summary>Label.</summary>
    public required string AnsweredBy { get; init; }

    /// <summary>Label.</summary>
    public required string CalledBack { get; init; }

    /// <summary>Takes a name and a day.</summary>
    public required Func<string, string, string> StepBy { get; init; }

    /// <summary>Takes another forum, a name and a day.</summary>
    public required Func<string, string, string, string> StepByForum { get; init; }

    /// <summary>State → name.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }

    /// <summary>Label.</summary>
    public required string State { get; init; }

    /// <summary>The day is over and there is no answer.</summary>
    public required string Overdue { get; init; }

    /// <summary>Takes the day.</summary>
    public required Func<string, string> AskToReply { get; init; }

    /// <summary>The day is over; takes it.</summary>
    public required Func<string, string> AskLate { get; init; }

    /// <summary>For who handed it over, until it is acknowledged; takes where it went, and the day.</summary>
    public required Func<string, string, string> Awaited { get; init; }

    /// <summary>The same until it is answered; takes where it went, and the day.</summary>
    public required Func<string, string, string> AnswerAwaited { get; init; }

    /// <summary>Verdict → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Verdicts { get; init; }

    /// <summary>Label.</summary>
    public required string OwnIssue { get; init; }

    /// <summary>Button.</summary>
    public required string ReceiveButton { get; init; }

    /// <summary>Button.</summary>
    public required string AnswerButton { get; init; }

    /// <summary>Button.</summary>
    public required string RecallButton { get; init; }

    /// <summary>Button.</summary>
    public required string OpenIssue { get; init; }

    /// <summary>Button.</summary>
    public required string OpenHanding { get; init; }

    /// <summary>Button.</summary>
    public required string ListButton { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> ReceivedReceipt { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> AnsweredReceipt { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> RecalledReceipt { get; init; }

    /// <summary>The receipt; takes the number that it has here.</summary>
    public required Func<string, string> TakenUp { get; init; }

    /// <summary>Takes who was faster, and when.</summary>
    public required Func<string, string, string> AlreadyReceived { get; init; }

    /// <summary>Somebody was faster.</summary>
    public required string AlreadyAnswered { get; init; }

    /// <summary>It was called back.</summary>
    public required string WasCalledBack { get; init; }

    /// <summary>It was acknowledged before.</summary>
    public required string TooLateToCallBack { get; init; }

    /// <summary>Nothing is waited for.</summary>
    public required string NotToBeCalledBack { get; init; }

    /// <summary>It is no issue of this forum yet.</summary>
    public required string ReceiveFirst { get; init; }

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> AnswerTitle { get; init; }

    /// <summary>Where the answer goes.</summary>
    public required string AnswerText { get; init; }

    /// <summary>Label.</summary>
    public required string Verdict { get; init; }

    /// <summary>Label.</summary>
    public required string Opinion { get; init; }

    /// <summary>An example.</summary>
    public required string OpinionPlaceholder { get; init; }

    /// <summary>Giving back and declining need a reason.</summary>
    public required string OpinionMissing { get; init; }

    /// <summary>Button.</summary>
    public required string AnswerSave { get; init; }

    /// <summary>Button.</summary>
    public required string BackToHanding { get; init; }

    /// <summary>Takes the day.</summary>
    public required Func<string, string> RemindNotice { get; init; }

    /// <summary>The day is over.</summary>
    public required string RemindLate { get; init; }

    /// <summary>Takes who answered.</summary>
    public required Func<string, string> AnsweredNotice { get; init; }

    /// <summary>Takes whom it did not reach.</summary>
    public required Func<string, string> NotDeliveredNotice { get; init; }

    /// <summary>Takes who was faster.</summary>
    public required Func<string, string> CallBackTooLateNotice { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> InboxNotice { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> InboxText { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> InboxCalledBack { get; init; }

    /// <summary>Heading.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Takes how many.</summary>
    public required Func<int, string> ListOut { get; init; }

    /// <summary>Takes how many.</summary>
    public required Func<int, string> ListIn { get; init; }

    /// <summary>Nothing waits.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes where it came from.</summary>
    public required Func<string, string> ListFrom { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>What the button opens; takes number and name.</summary>
    public required Func<string, string, string> OpenNamed { get; init; }

    /// <summary>Takes the page and how many there are.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Heading on the issue's card.</summary>
    public required string SectionTitle { get; init; }

    /// <summary>Takes a name and a state.</summary>
    public required Func<string, string, string> SectionLine { get; init; }

    /// <summary>What the button opens; takes a name.</summary>
    public required Func<string, string> SectionOpen { get; init; }

    /// <summary>Until when an answer is asked for; takes the day.</summary>
    public required Func<string, string> SectionDue { get; init; }

    /// <summary>Takes how many more there are.</summary>
    public required Func<int, string> SectionMore { get; init; }

    /// <summary>Button.</summary>
    public required string HandButton { get; init; }

    /// <summary>Label.</summary>
    public required string Origin { get; init; }

    /// <summary>Takes the other forum and its number.</summary>
    public required Func<string, string, string> OriginOf { get; init; }

    /// <summary>Takes where it went.</summary>
    public required Func<string, string> HistorySent { get; init; }

    /// <summary>Takes who acknowledged it.</summary>
    public required Func<string, string> HistoryReceived { get; init; }

    /// <summary>Takes who answered, and what.</summary>
    public required Func<string, string, string> HistoryAnswered { get; init; }

    /// <summary>Takes where it had gone.</summary>
    public required Func<string, string> HistoryCalledBack { get; init; }

    /// <summary>Takes where it had gone.</summary>
    public required Func<string, string> HistoryNotDelivered { get; init; }

    /// <summary>Takes the number, who answered, and what.</summary>
    public required Func<string, string, string, string> AgendaSubject { get; init; }

    /// <summary>Takes the number, the subject and what was answered.</summary>
    public required Func<string, string, string, string> AgendaText { get; init; }

    /// <summary>Takes how many.</summary>
    public required Func<int, string> WatchPart { get; init; }
}
