using CareSystem.Cards.Cases.Leaks;

namespace CareSystem.Cards.Cases;

/// <summary>The words of the review by the secretariat.</summary>
public sealed record CaseReviewWording
{
    /// <summary>Takes the code.</summary>
    public required Func<string, string> Title { get; init; }

    /// <summary>The reader submitted the case.</summary>
    public required string Own { get; init; }

    /// <summary>Heading of the reminders.</summary>
    public required string ReminderTitle { get; init; }

    /// <summary>What no machine finds, a line each.</summary>
    public required IReadOnlyList<string> Reminders { get; init; }

    /// <summary>What others will see.</summary>
    public required string WhatIsShared { get; init; }

    /// <summary>Button: opens the text of a case that waits in a dialog.</summary>
    public required string BeginButton { get; init; }

    /// <summary>Button: the same in place of the card.</summary>
    public required string BeginHere { get; init; }

    /// <summary>What opening it does.</summary>
    public required string BeginText { get; init; }

    /// <summary>Button.</summary>
    public required string Approve { get; init; }

    /// <summary>Button.</summary>
    public required string Return { get; init; }

    /// <summary>Heading of the approved summary.</summary>
    public required string ApprovedSummary { get; init; }

    /// <summary>Heading of the lines below.</summary>
    public required string OverridesTitle { get; init; }

    /// <summary>Takes the day, who it was, the kinds of what was found, and the reason.</summary>
    public required Func<string, string, string, string, string> Override { get; init; }

    /// <summary>The submitter changed the case under the reviewer's eyes.</summary>
    public required string ChangedNotice { get; init; }

    /// <summary>Heading: somebody was faster.</summary>
    public required string MovedOnTitle { get; init; }
}

/// <summary>A state card's words: what has happened, and what happens next.</summary>
public sealed record CaseNews(string Title, params IReadOnlyList<string> Lines);

/// <summary>The words of cases.</summary>
public sealed record CasesWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static CasesWording Kanji => field ??= Standard with { Form = CaseFormWording.Kanji, Life = CaseLifeWording.Kanji };

    /// <summary>The usual reading.</summary>
    public static CasesWording Standard { get; } = new()
    {
        Form = CaseFormWording.Standard,
        Life = CaseLifeWording.Standard,
        Leaks = LeakWording.Standard,
        Review = new CaseReviewWording
        {
            Title = static code => $"事例 {code} の確認",
            Own = "ご自分が出した事例です。できれば、ほかの事務局の方が確かめてください。ご自分で承認した場合は、そのことが記録に残ります。",
            ReminderTitle = "承認の前に、目で確かめてください",
            Reminders =
            [
                "・人、病院、事業所、学校の名前や、地名、駅名が残っていませんか。",
                "・年代、性別、入院期間、病気などを合わせると、どなたか分かってしまいませんか。",
                "・めずらしい出来事や、新聞に出たことが書かれていませんか。",
                "・自動の点検は済んでいますが、完全ではありません。",
            ],
            WhatIsShared = "承認すると、番号・区分（年代、性別、世帯、入院期間、困りごと、関わった機関、病気など）・この要約がチャネルに出て、参加している全員に見えます。書かれた文章は出ません。",
            BeginButton = "開いて確認を始める",
            BeginHere = "このチャットで確認を始める",
            BeginText = "開くと、状態が「確認中（あなたの名前）」になります。内容は、あなたの画面にだけ出ます。",
            Approve = "承認する",
            Return = "差し戻す",
            ApprovedSummary = "承認された要約",
            OverridesTitle = "点検の指摘を、事務局が確かめて進めた記録",
            Override = static (day, name, kinds, reason) => $"{day}　{name}さん（{kinds}）：{reason}",
            ChangedNotice = "出した方が内容を直しました。下の内容をもう一度お読みください。入力した要約とコメントは残っています。",
            MovedOnTitle = "先にほかの操作がありました",
        },
        Title = "個別事例",
        DoorText = "個人が特定されないように加工した事例を出し、地域の課題を見つけるもとにします。",
        DoorHint = "内容をチャネルには書かないでください。下のボタンから、ご自分だけに見える画面で書けます。ボットとの個人チャットで「事例」と送っても出せます。",
        DoorButton = "事例を出す",
        FormHere = "このチャットで事例を書く",
        DoorTextTyped = "いま送った文章に事例の内容があれば、まず、その文章を削除してください。ボットは記録していません。削除したら、下から出してください。",
        DoorTextTypedInChannel = "いま送った文章に事例の内容があれば、まず、その文章を削除してください。チャネルでは、ほかの方にも見えています。ボットは記録していません。削除したら、下のボタンから出してください。",
        DoorMessage = "このままでは受け付けられませんでした。下のボタンから、もう一度書いてください。",
        SharedChannel = "共有チャネルでは、個別事例を扱いません。ボットとの個人チャットで「事例」と送ってください。",
        FoundNothing = "番号や要約にこの言葉がある事例は、見つかりませんでした。",
        FoundNoCode = "この番号の事例は、見つかりませんでした。協議の場の外では、承認された事例を番号だけで探せます。",
        OnlyApprovedHere = "ここでは、承認された事例だけをお見せします。ご自分が出した事例は、ボットとの個人チャットで見られます。",
        ListTitle = "事例の一覧",
        ListButton = "事例の一覧",
        ApprovedListButton = "承認された事例",
        WaitingTitle = static count => $"確認待ち（{count}件）",
        OwnTitle = "あなたが出した事例",
        ApprovedTitle = static count => $"承認された事例（{count}件）",
        ApprovedFew = static limit => $"承認された事例（{limit}件未満）",
        NoneApproved = "承認された事例は、まだありません。",
        ShowButton = "開く",
        Previous = "前のページ",
        Next = "次のページ",
        Code = "番号",
        Status = "状態",
        By = "出した人",
        SubmittedAt = "出した日",
        PersonName = static name => $"{name}さん",
        Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Waiting"] = "提出（確認待ち）",
            ["Reviewing"] = "確認中",
            ["Returned"] = "差戻し",
            ["Approved"] = "承認済み",
            ["Discussing"] = "会議で検討",
            ["Aggregated"] = "集約済",
            ["Withdrawn"] = "取り下げ",
        },
        OpenButton = "内容を見る",
        NewIssueButton = "この事例から課題を登録する",
        OpenHere = "内容をここに出す",
        MendButton = "内容を直す",
        MendReturned = "コメントを見て直す",
        MendHere = "このチャットで直す",
        AskWithdraw = static code => $"事例 {code} を取り下げますか？",
        AskWithdrawText = "書いた内容は消え、元には戻せません。",
        WithdrawButton = "取り下げて消す",
        KeepButton = "取り下げない",
        InDialog = static title => $"{title}（別の画面）",
        Hide = "閉じる",
        OnlyYou = "この内容は、いまあなたの画面にだけ出ています。",
        DigestTitle = static code => $"事例 {code}",
        DigestSubtitle = "個人が特定されないように加工した事例（事務局承認済み）",
        State = static code => $"事例 {code}",
        Submitted = new CaseNews(
            "事例を出しました（事務局の確認待ち）",
            "事務局が内容を確かめ、結果をこのボットとの個人チャットでお知らせします。",
            "承認されると、番号・区分（年代など）・要約がチャネルに出ます。書いた文章は出ません。",
            "承認されるまでは、直すことも取り下げることもできます。"),
        Mended = new CaseNews("直した内容を出しました", "事務局が内容を確かめ、結果をこのボットとの個人チャットでお知らせします。"),
        Withdrawn = new CaseNews("事例を取り下げました", "書いた内容は消しました。元には戻せません。"),
        Approved = new CaseNews("事例を承認しました", "番号・区分・要約をチャネルに出し、出した方にお知らせします。"),
        Returned = new CaseNews("事例を差し戻しました", "出した方にお知らせします。コメントは、その方が開いたときだけ見えます。"),
        WaitingNotice = new CaseNews("確かめていただく事例があります", "事務局の方に届くお知らせです。"),
        ApprovedNotice = new CaseNews("お出しいただいた事例が承認されました", "番号・区分・要約だけがチャネルに出ます。書いた文章は出ません。ありがとうございました。"),
        ReturnedNotice = new CaseNews("お出しいただいた事例に、確かめたいところがあります", "事務局のコメントを見て、直してもう一度出せます。取り下げてもかまいません。"),
    };

    /// <summary>The form's words.</summary>
    public required CaseFormWording Form { get; init; }

    /// <summary>The words of what is done after a leak.</summary>
    public required LeakWording Leaks { get; init; }

    /// <summary>The words of what comes after the submission.</summary>
    public required CaseLifeWording Life { get; init; }

    /// <summary>The review's words.</summary>
    public required CaseReviewWording Review { get; init; }

    /// <summary>What all this is.</summary>
    public required string Title { get; init; }

    /// <summary>What a case is for.</summary>
    public required string DoorText { get; init; }

    /// <summary>Where it may be written.</summary>
    public required string DoorHint { get; init; }

    /// <summary>Button.</summary>
    public required string DoorButton { get; init; }

    /// <summary>Button: the form in place of the card.</summary>
    public required string FormHere { get; init; }

    /// <summary>Text was typed behind the command.</summary>
    public required string DoorTextTyped { get; init; }

    /// <summary>The same where others can read it.</summary>
    public required string DoorTextTypedInChannel { get; init; }

    /// <summary>A form came as a message and was not in order.</summary>
    public required string DoorMessage { get; init; }

    /// <summary>People of other organisations look on.</summary>
    public required string SharedChannel { get; init; }

    /// <summary>A code in a channel that is not (yet) approved, or unknown.</summary>
    public required string OnlyApprovedHere { get; init; }

    /// <summary>A search of the compose box found nothing.</summary>
    public required string FoundNothing { get; init; }

    /// <summary>The same where only codes are searched.</summary>
    public required string FoundNoCode { get; init; }

    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Button.</summary>
    public required string ListButton { get; init; }

    /// <summary>Button in a channel.</summary>
    public required string ApprovedListButton { get; init; }

    /// <summary>Takes the number of cases.</summary>
    public required Func<int, string> WaitingTitle { get; init; }

    /// <summary>Heading of a part of the list.</summary>
    public required string OwnTitle { get; init; }

    /// <summary>Takes the number of cases.</summary>
    public required Func<int, string> ApprovedTitle { get; init; }

    /// <summary>Takes the number below which it is not told how many there are.</summary>
    public required Func<int, string> ApprovedFew { get; init; }

    /// <summary>Nothing is approved yet.</summary>
    public required string NoneApproved { get; init; }

    /// <summary>Button.</summary>
    public required string ShowButton { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Label.</summary>
    public required string Code { get; init; }

    /// <summary>Label.</summary>
    public required string Status { get; init; }

    /// <summary>Label.</summary>
    public required string By { get; init; }

    /// <summary>Label.</summary>
    public required string SubmittedAt { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> PersonName { get; init; }

    /// <summary>Code of a state → name.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    /// <summary>Button: the text in a dialog.</summary>
    public required string OpenButton { get; init; }

    /// <summary>Button: an issue with this case as its evidence.</summary>
    public required string NewIssueButton { get; init; }

    /// <summary>Button: the text in place of the card.</summary>
    public required string OpenHere { get; init; }

    /// <summary>Button: the form in a dialog.</summary>
    public required string MendButton { get; init; }

    /// <summary>Button: the form of a returned case in a dialog.</summary>
    public required string MendReturned { get; init; }

    /// <summary>Button: the form in place of the card.</summary>
    public required string MendHere { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> AskWithdraw { get; init; }

    /// <summary>What it means.</summary>
    public required string AskWithdrawText { get; init; }

    /// <summary>Button.</summary>
    public required string WithdrawButton { get; init; }

    /// <summary>Button.</summary>
    public required string KeepButton { get; init; }

    /// <summary>Marks a button that opens a dialog, where another beside it shows the same in place; takes what it is called elsewhere.</summary>
    public required Func<string, string> InDialog { get; init; }

    /// <summary>Button: away with the text.</summary>
    public required string Hide { get; init; }

    /// <summary>Nobody else sees this.</summary>
    public required string OnlyYou { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> DigestTitle { get; init; }

    /// <summary>What a digest is.</summary>
    public required string DigestSubtitle { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> State { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Submitted { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Mended { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Withdrawn { get; init; }

    /// <summary>Receipt of the reviewer.</summary>
    public required CaseNews Approved { get; init; }

    /// <summary>Receipt of the reviewer.</summary>
    public required CaseNews Returned { get; init; }

    /// <summary>Notice to the secretariat.</summary>
    public required CaseNews WaitingNotice { get; init; }

    /// <summary>Notice to the submitter.</summary>
    public required CaseNews ApprovedNotice { get; init; }

    /// <summary>Notice to the submitter.</summary>
    public required CaseNews ReturnedNotice { get; init; }
}
