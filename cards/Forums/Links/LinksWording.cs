namespace CareSystem.Cards.Forums.Links;

/// <summary>The words by which two forums are linked.</summary>
public sealed record LinksWording
{
    /// <summary>The usual reading.</summary>
    public static LinksWording Standard { get; } = new()
    {
        ListTitle = "ほかの協議の場とのつながり",
        ListText = "ほかの協議の場とつながると、お互いに課題を渡し、回答を受け取れます。名簿や事例、そのほかの記録は、お互いに見えません。",
        ListEmpty = "つながっている協議の場はありません。",
        States = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Asked"] = "申し込み中（相手の承認待ち）",
            ["Asking"] = "申し込みが届いています",
            ["Linked"] = "つながっています",
            ["Ended"] = "終わりました",
        },
        UnknownName = "申し込み先の協議の場",
        Line = static (by, day) => $"{by}さん　{day}",
        Accept = "つながりを承認する",
        Decline = "断る",
        TakeBack = "申し込みを取り下げる",
        End = "つながりを終える",
        Named = static (what, name) => $"{what}：{name}",
        CodeTitle = "接続コード",
        CodeText = static until => $"つながりたい協議の場の事務局に、電話などで伝えてください。{until}まで、1回だけ使えます。使われると、ここの事務局に確認のお知らせが届きます。",
        CodeOnce = "この画面を閉じると、もう表示できません。見失ったときは、新しく作ってください（前のコードは使えなくなります）。",
        CodeGone = "このコードはもう表示できません。新しく作ってください（前のコードは使えなくなります）。",
        CodePrivate = "接続コードは、ほかの人に見えない画面でだけ表示します。新しいTeamsか、ボットとの個人チャットで開いてください。",
        CodeButton = "コードを作る",
        AskTitle = "先方からコードを聞いたとき",
        CodeLabel = "接続コード（10文字）",
        CodePlaceholder = "例：7F3K2-M4X9A",
        Required = "必ず入力してください。",
        AskButton = "つながりを申し込む",
        CodeUnknown = "このコードは使えません。間違いがないか、時間が過ぎていないか、先方に確かめてください。コードは作ってから1時間、1回だけ使えます。",
        OwnCode = "この協議の場で作ったコードです。先方の事務局が入力します。",
        AlreadyLinked = "この協議の場とは、すでにつながっているか、申し込みの途中です。",
        Asked = "つながりを申し込みました。先方の事務局が承認すると、お知らせします。",
        Accepted = static name => $"{name}とつながりました。",
        Ended = static name => $"{name}とのつながりを終えました。",
        Declined = static name => $"{name}からの申し込みを断りました。",
        TakenBack = "申し込みを取り下げました。",
        OtherState = "この申し込みは、すでに終わっています。",
        NewsAsking = static name => $"{name}から、つながりの申し込みがありました",
        NewsAskingText = static (name, by) => $"{name}の{by}さんが、こちらの接続コードを入力しました。承認すると、お互いに課題を渡せるようになります。心当たりがないときは断ってください。",
        NewsLinked = static name => $"{name}とつながりました",
        NewsLinkedText = "課題のカードの「ほかの会議体へ渡す」から、課題を渡せます。",
        NewsEnded = static name => $"{name}とのつながりが終わりました",
        NewsEndedText = "これからは課題を渡せません。すでに受領された課題の回答は届きます。",
        NewsDeclined = "つながりの申し込みは、承認されませんでした",
        NewsDeclinedText = "先方の事務局に確かめてください。",
        NewsFailed = "つながりを申し込めませんでした",
        NewsFailedText = "接続コードが、使われたか、時間を過ぎていました。先方に新しいコードを作ってもらってください。",
        OpenList = "つながりの一覧",
        BackToBodies = "会議体へ戻る",
    };

    /// <summary>Heading.</summary>
    public required string ListTitle { get; init; }

    /// <summary>What a link does, and what it does not.</summary>
    public required string ListText { get; init; }

    /// <summary>There is none.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>State → name.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }

    /// <summary>Stands for the name of a forum that has not agreed yet.</summary>
    public required string UnknownName { get; init; }

    /// <summary>Takes a name and a day.</summary>
    public required Func<string, string, string> Line { get; init; }

    /// <summary>Button.</summary>
    public required string Accept { get; init; }

    /// <summary>Button.</summary>
    public required string Decline { get; init; }

    /// <summary>Button.</summary>
    public required string TakeBack { get; init; }

    /// <summary>Button.</summary>
    public required string End { get; init; }

    /// <summary>What a button is for; takes the button and the forum.</summary>
    public required Func<string, string, string> Named { get; init; }

    /// <summary>Heading.</summary>
    public required string CodeTitle { get; init; }

    /// <summary>Takes until when it is good.</summary>
    public required Func<string, string> CodeText { get; init; }

    /// <summary>It is shown once.</summary>
    public required string CodeOnce { get; init; }

    /// <summary>It was shown before.</summary>
    public required string CodeGone { get; init; }

    /// <summary>It is not shown where others look on.</summary>
    public required string CodePrivate { get; init; }

    /// <summary>Button.</summary>
    public required string CodeButton { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string AskTitle { get; init; }

    /// <summary>Label.</summary>
    public required string CodeLabel { get; init; }

    /// <summary>An example.</summary>
    public required string CodePlaceholder { get; init; }

    /// <summary>Beside an empty field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string AskButton { get; init; }

    /// <summary>No code is good that reads like this.</summary>
    public required string CodeUnknown { get; init; }

    /// <summary>It is this forum's own.</summary>
    public required string OwnCode { get; init; }

    /// <summary>There is a link already.</summary>
    public required string AlreadyLinked { get; init; }

    /// <summary>The receipt.</summary>
    public required string Asked { get; init; }

    /// <summary>The receipt; takes the other forum.</summary>
    public required Func<string, string> Accepted { get; init; }

    /// <summary>The receipt; takes the other forum.</summary>
    public required Func<string, string> Ended { get; init; }

    /// <summary>The receipt; takes the other forum.</summary>
    public required Func<string, string> Declined { get; init; }

    /// <summary>The receipt.</summary>
    public required string TakenBack { get; init; }

    /// <summary>Somebody was faster.</summary>
    public required string OtherState { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> NewsAsking { get; init; }

    /// <summary>Takes the other forum and who asks.</summary>
    public required Func<string, string, string> NewsAskingText { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> NewsLinked { get; init; }

    /// <summary>What to do with it.</summary>
    public required string NewsLinkedText { get; init; }

    /// <summary>Takes the other forum.</summary>
    public required Func<string, string> NewsEnded { get; init; }

    /// <summary>What that means.</summary>
    public required string NewsEndedText { get; init; }

    /// <summary>The other forum has not agreed.</summary>
    public required string NewsDeclined { get; init; }

    /// <summary>What to do then.</summary>
    public required string NewsDeclinedText { get; init; }

    /// <summary>The code was no good any more when it arrived.</summary>
    public required string NewsFailed { get; init; }

    /// <summary>What to do then.</summary>
    public required string NewsFailedText { get; init; }

    /// <summary>Button.</summary>
    public required string OpenList { get; init; }

    /// <summary>Button.</summary>
    public required string BackToBodies { get; init; }
}
