namespace CareSystem.Cards.Cases;

/// <summary>The words of a case's life after it was submitted: who reads it, the talk about it, how it went since, and how long it is kept.</summary>
public sealed record CaseLifeWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static CaseLifeWording Kanji => field ??= Standard with { Areas = Common.KanjiSpelling.Of(Standard.Areas) };

    /// <summary>The usual reading.</summary>
    public static CaseLifeWording Standard { get; } = new()
    {
        Audience = static (secretariat, chairs, named) =>
        {
            string[] readers = [.. secretariat > 0 ? (string[])[$"事務局{secretariat}名"] : [], .. named > 0 ? (string[])[$"指名した委員{named}名"] : []];
            var seen = readers.Length == 0 ? "いまは出した方だけに見えます。" : $"出した方のほかに、{string.Join("と", readers)}に見えます。";
            var later = chairs > 0 ? $"承認されたあとは、座長{chairs}名にも見えます。" : "";
            return $"この事例の文章は、{seen}{later}外部の方（ゲスト）とオブザーバーには見えません。";
        },
        PledgeTitle = "守秘義務の確認が必要です",
        NoPledgeTitle = "守秘義務の確認の文がまだありません",
        SetPledgeButton = "確認の文を決める",
        PledgeText = "事例の文章は、守秘義務を確認した方だけが読めます。下のボタンから確認の文を読んで確認したあと、もう一度開いてください。",
        PledgeChanged = "確認の文が新しくなったときも、もう一度の確認が必要です。",
        PledgeAgain = "守秘義務の確認の文が新しくなりました。「設定」の守秘義務で確認してから、もう一度押してください。入力した内容は残っています。",
        NoPledgeText = "この協議の場には、守秘義務の確認の文がまだありません。事務局が文を決めるまで、ほかの方の事例の文章はどなたも開けません。",
        SetPledge = "下のボタンから、確認の文を決めてください。",
        PledgeButton = "守秘義務の確認を開く",
        ReviewedBy = static name => $"確認中（{name}さん）",
        Readers = "読める委員",
        NoReaders = "指名した委員はいません",
        ReadersButton = "読める委員",
        ReadersTitle = static code => $"事例 {code} を読める委員",
        ReadersText = "事務局と座長のほかに、この事例の文章を読んでよい委員を選びます。新しく選んだ方には、個人チャットでお知らせします。",
        ReadersLabel = static most => $"委員（{most}名まで）",
        ReadersSave = "この方々に決める",
        ReadersMore = static count => $"名簿の委員が多いため、名前の順に{count}名までを出しています。",
        NoCandidates = "選べる委員がいません。委員は「設定」の名簿で加えます。外部の方（ゲスト）とオブザーバーは選べません。",
        ReadersSaved = static count => new CaseNews("読める委員を決めました", count == 0 ? "指名した委員は、いなくなりました。" : $"{count}名の委員が読めます。"),
        ReaderNotice = new CaseNews("読んでいただきたい事例があります", "事務局から、この事例を読む方として指名されました。内容は、ボタンを押した方の画面にだけ出ます。", "読んだことは記録に残ります（内容は残りません）。"),
        ReadsButton = "読んだ人",
        ReadsTitle = static code => $"事例 {code} の閲覧の記録",
        ReadsText = "出した方ご本人のほかに、文章を開いた方の記録です。内容は記録していません。",
        NoReads = "文章を開いた方は、まだいません。",
        ReadsLine = static (at, name) => $"{at}　{name}さん",
        ReadsMore = static count => $"これより前に{count}件あります。",
        HistoryHeading = "この事例の経過",
        HistoryLine = static (at, name, what) => name.Length == 0 ? $"{at}　{what}" : $"{at}　{name}さん　{what}",
        HistoryEvents = Texts(
            ("submitted", "提出"),
            ("edited", "直して提出"),
            ("resubmitted", "差戻しのあとに直して提出"),
            ("reviewing", "確認を始めた"),
            ("returned", "差戻し"),
            ("approved", "承認"),
            ("approved-own", "自分が出した事例を承認"),
            ("readers", "読める委員を決めた"),
            ("discussing", "次の会議の議題にした"),
            ("talked", "話し合いの記録を保存"),
            ("aggregated", "集約済にした"),
            ("followed-up", "その後の様子を回答"),
            ("held", "消さずに残すことにした（保留）"),
            ("released", "残すのをやめた"),
            ("purged", "保存期間が過ぎた文章を消した")),
        DraftTitle = "書きかけの事例があります",
        DraftText = static (saved, last) => $"{saved}に保存した下書きです。{last}を過ぎると消えます。",
        DraftPrivate = "下書きは暗号化して保管し、あなただけが見られます。",
        OpenDraft = "続きを書く",
        OpenDraftHere = "このチャットで続きを書く",
        NewInstead = "新しく書く",
        DropDraft = "下書きを消す",
        AskDropDraft = "下書きを消しますか？",
        KeepDraft = "消さずに続きを書く",
        SaveDraft = "下書きを保存する",
        DraftSaved = static last => new CaseNews("下書きを保存しました", "まだ出していません。「事例」と送ると、どの端末からでも続きが書けます。", $"{last}を過ぎると消えます。出したときにも消えます。"),
        DraftDropped = new CaseNews("下書きを消しました"),
        DraftOpened = static saved => $"{saved}に保存した下書きの続きです。まだ出していません。",
        DraftGone = "下書きは、もうありません。出したか、消したか、30日が過ぎています。",
        DraftInTheWay = static saved => $"別の下書き（{saved}に保存）があります。もう一度「下書きを保存する」を押すと、いまの内容に置きかわります。置きかえたくないときは、そのまま出すか、この画面を閉じてください。",
        DiscussButton = "次の会議の議題にする",
        Discussing = new CaseNews("次の会議の議題に入れました", "議題には番号だけが出ます。文章は出ません。"),
        AgendaSubject = static code => $"事例 {code} から考える",
        AgendaDescription = "概要を聞き、質問と支援の工夫を出し合い、この人だけの課題か、地域の課題かを考えます。",
        TalkButton = "話し合いを書く",
        TalkTitle = static code => $"事例 {code} の話し合い",
        TalkText = "①から⑧の順に話すと、事例から地域の課題が見えてきます。埋まらないところがあってもかまいません。",
        TalkPrivate = "ここに書いたことは、事例の文章と同じ方だけが読めます。文章といっしょに消えます。",
        TalkSave = "記録を保存する",
        TalkSaved = new CaseNews("話し合いの記録を保存しました", "地域の課題が見えたら、課題として登録できます。まとめができたら、集約済にしてください。"),
        TalkBy = static (name, at) => $"{name}さんが{at}に保存しました。",
        TalkChanged = "ほかの方が先に記録を保存しています。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        TalkHeading = "話し合いの記録",
        Prompts = Texts(
            ("happened", "① 何が起きたか（個人が分からない書き方で）"),
            ("troubled", "② だれが、どこで困ったか"),
            ("went", "③ うまくいったこと・役に立ったもの（強み）"),
            ("lacks", "④ 足りなかったもの（あてはまるものすべて）"),
            ("lacking", "④ 足りなかったもの（くわしく）"),
            ("spread", "⑤ 同じことが、ほかの人にも起きるか"),
            ("areas", "⑥ どの分類か（あてはまるものすべて）"),
            ("place", "⑦ どこで扱うか"),
            ("step", "⑧ 次にできそうなこと")),
        Lacks = Texts(("People", "人"), ("Services", "サービス"), ("Rules", "ルール"), ("Information", "情報"), ("Connections", "つながり"), ("Money", "お金")),
        Spreads = Texts(("Unknown", "まだ分からない"), ("OnlyHere", "この方だけ"), ("AFew", "ほかにも何人か"), ("Many", "多くの方に")),
        Areas = Texts(
            ("Medical", "医療"), ("Welfare", "障がい福祉・介護"), ("Housing", "住まい"), ("Participation", "社会参加（就労）"), ("MutualHelp", "地域の助け合い"), ("Education", "教育（普及啓発）")),
        Places = Texts(
            ("Undecided", "まだ決めない"), ("Here", "この協議の場"), ("Subcommittee", "部会"), ("Council", "協議会"), ("Area", "圏域"), ("Prefecture", "都道府県"), ("Individual", "個別の支援に戻す")),
        AggregateButton = "集約済にする",
        AggregateTitle = static code => $"事例 {code} を集約済にする",
        AggregateText = static days => $"話し合いのまとめを書いてください。まとめは、参加している全員に見えます。今日から{days}日たつと、事例の文章・要約・話し合いの記録・このまとめは消えます。残るのは区分と件数だけです。",
        OutcomeLabel = "話し合いのまとめ（400文字まで）",
        OutcomePlaceholder = "例：保証人がいない方の入居を支えるしくみがない。次の会議に、不動産の会の方を招いて話す。",
        AggregateSave = "まとめを共有して集約済にする",
        Aggregated = static day => new CaseNews("集約済にしました", "まとめを参加している全員に見えるようにしました。", $"文章・要約・話し合いの記録・まとめは、{day}に消えます。残すときは、事例を開いて「消さずに残す」を押してください。", "3か月後と6か月後に、出した方に、その後の様子をおたずねします。"),
        OutcomeHeading = "話し合いのまとめ",
        IssuesHeading = static count => $"この事例から見えた地域課題（{count}件）",
        OpenIssue = static number => $"課題 {number} を開く",
        FollowUpTitle = static months => $"その後の様子を教えてください（{months}か月たちました）",
        FollowUpText = static (months, code) => $"{months}か月前に会議で話し合った事例 {code} について、その後の様子をおたずねします。",
        FollowUpButton = "様子を書く",
        FollowUpShow = "事例を見る",
        FollowUpHere = "このチャットで書く",
        FollowUpForm = static (code, months) => $"事例 {code} のその後（{months}か月）",
        FollowUpLabel = "その後の様子",
        FollowUpWords = "くわしく（400文字まで。書かなくてもかまいません）",
        FollowUpPlaceholder = "例：退院でき、週に2回デイケアに通っている。夜の不安は続いている。",
        FollowUpPrivacy = "次の会議の議題には、答えがあったことだけが、番号で出ます。選んだことと文は、事例の文章と同じ方だけが読めます。",
        FollowUpSend = "この内容で答える",
        FollowUpSent = new CaseNews("ありがとうございました", "答えがあったことを、次の会議の議題に入れました。"),
        FollowUpAgenda = static (code, months) => $"事例 {code} のその後の様子（{months}か月）",
        FollowUpAgendaText = "出した方から答えがありました。事例を読める方は、事例を開いて確かめてください。",
        FollowUpHeading = static (months, turn) => $"その後の様子（{months}か月）：{turn}",
        Turns = Texts(("Better", "よくなった"), ("Same", "変わらない"), ("Worse", "むずかしくなった"), ("NotKnown", "分からない・関わりが終わった")),
        HoldButton = "消さずに残す",
        HoldTitle = static code => $"事例 {code} を消さずに残す（保留）",
        HeldTitle = static code => $"事例 {code} は、消さずに残しています（保留）",
        HoldText = "保存期間が過ぎても、この事例の文章・要約・まとめが消えないようにします。必要がなくなったら、残すのをやめてください。",
        HoldLabel = "消さずに残す理由（200文字まで）",
        HoldSave = "消さずに残す",
        Held = new CaseNews("消さずに残すことにしました", "保存期間が過ぎても、文章は消えません。"),
        HeldSince = static (name, at, reason) => $"消さずに残しています：{name}さん（{at}）　理由：{reason}",
        ReleaseText = "残すのをやめると、保存期間が過ぎている文章は、次の日までに消えます。",
        ReleaseButton = "残すのをやめる",
        Released = new CaseNews("残すのをやめました", "保存期間が過ぎている文章は、次の日までに消えます。"),
        Purged = static day => $"文章は、保存期間が過ぎたため{day}に消しました。",
        PurgedDigest = "要約とまとめは、保存期間が過ぎたため消しました。区分だけが残っています。",
        DigestGone = "ここにあった事例の要約は、保存期間が過ぎたため消しました。",
        SummaryButton = "要約を見る",
        TypedHeading = "入力した内容（記録していません。要るところは、写してお使いください）",
        FollowUpKeptUntil = static day => $"その後の様子の文は、{day}に消えます。",
        KeptUntil = static day => $"文章は{day}に消えます。",
        Back = "事例にもどる",
    };

    /// <summary>How many people read the text: of the secretariat, chairs, named members.</summary>
    public required Func<int, int, int, string> Audience { get; init; }

    /// <summary>Heading: the pledge is missing.</summary>
    public required string PledgeTitle { get; init; }

    /// <summary>Heading: there is nothing to confirm yet.</summary>
    public required string NoPledgeTitle { get; init; }

    /// <summary>Button.</summary>
    public required string SetPledgeButton { get; init; }

    /// <summary>What to do.</summary>
    public required string PledgeText { get; init; }

    /// <summary>Why somebody who confirmed it once is asked again.</summary>
    public required string PledgeChanged { get; init; }

    /// <summary>The words changed while a form was open.</summary>
    public required string PledgeAgain { get; init; }

    /// <summary>There are no words of the pledge yet.</summary>
    public required string NoPledgeText { get; init; }

    /// <summary>To the secretariat.</summary>
    public required string SetPledge { get; init; }

    /// <summary>Button.</summary>
    public required string PledgeButton { get; init; }

    /// <summary>Takes the name of who reviews it.</summary>
    public required Func<string, string> ReviewedBy { get; init; }

    /// <summary>Label.</summary>
    public required string Readers { get; init; }

    /// <summary>Nobody is named.</summary>
    public required string NoReaders { get; init; }

    /// <summary>Button.</summary>
    public required string ReadersButton { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> ReadersTitle { get; init; }

    /// <summary>What naming means.</summary>
    public required string ReadersText { get; init; }

    /// <summary>Label; takes how many may be chosen.</summary>
    public required Func<int, string> ReadersLabel { get; init; }

    /// <summary>Button.</summary>
    public required string ReadersSave { get; init; }

    /// <summary>Takes how many are listed.</summary>
    public required Func<int, string> ReadersMore { get; init; }

    /// <summary>The roster has nobody to choose.</summary>
    public required string NoCandidates { get; init; }

    /// <summary>Receipt; takes the number.</summary>
    public required Func<int, CaseNews> ReadersSaved { get; init; }

    /// <summary>Notice to who was named.</summary>
    public required CaseNews ReaderNotice { get; init; }

    /// <summary>Button.</summary>
    public required string ReadsButton { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> ReadsTitle { get; init; }

    /// <summary>What is on record.</summary>
    public required string ReadsText { get; init; }

    /// <summary>Nobody has read it.</summary>
    public required string NoReads { get; init; }

    /// <summary>Takes when, and a name.</summary>
    public required Func<string, string, string> ReadsLine { get; init; }

    /// <summary>Takes the number of those that are not listed.</summary>
    public required Func<int, string> ReadsMore { get; init; }

    /// <summary>Heading of what was done with a case.</summary>
    public required string HistoryHeading { get; init; }

    /// <summary>Takes when, who (empty = nobody) and what.</summary>
    public required Func<string, string, string, string> HistoryLine { get; init; }

    /// <summary>Code → what was done.</summary>
    public required IReadOnlyDictionary<string, string> HistoryEvents { get; init; }

    /// <summary>Heading: there is a draft.</summary>
    public required string DraftTitle { get; init; }

    /// <summary>Takes when it was saved, and its last day.</summary>
    public required Func<string, string, string> DraftText { get; init; }

    /// <summary>Who sees it.</summary>
    public required string DraftPrivate { get; init; }

    /// <summary>Button: the draft in a dialog.</summary>
    public required string OpenDraft { get; init; }

    /// <summary>Button: the draft in place of the card.</summary>
    public required string OpenDraftHere { get; init; }

    /// <summary>Button: an empty form.</summary>
    public required string NewInstead { get; init; }

    /// <summary>Button.</summary>
    public required string DropDraft { get; init; }

    /// <summary>Asked once more.</summary>
    public required string AskDropDraft { get; init; }

    /// <summary>Button: back to the draft.</summary>
    public required string KeepDraft { get; init; }

    /// <summary>Button.</summary>
    public required string SaveDraft { get; init; }

    /// <summary>Receipt; takes its last day.</summary>
    public required Func<string, CaseNews> DraftSaved { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews DraftDropped { get; init; }

    /// <summary>Above the form; takes when it was saved.</summary>
    public required Func<string, string> DraftOpened { get; init; }

    /// <summary>There is none any more.</summary>
    public required string DraftGone { get; init; }

    /// <summary>Another would be overwritten; takes when that was saved.</summary>
    public required Func<string, string> DraftInTheWay { get; init; }

    /// <summary>Button.</summary>
    public required string DiscussButton { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Discussing { get; init; }

    /// <summary>The agenda item; takes the code.</summary>
    public required Func<string, string> AgendaSubject { get; init; }

    /// <summary>What the agenda item is about.</summary>
    public required string AgendaDescription { get; init; }

    /// <summary>Button.</summary>
    public required string TalkButton { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> TalkTitle { get; init; }

    /// <summary>How to use the questions.</summary>
    public required string TalkText { get; init; }

    /// <summary>Who reads it.</summary>
    public required string TalkPrivate { get; init; }

    /// <summary>Button.</summary>
    public required string TalkSave { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews TalkSaved { get; init; }

    /// <summary>Takes who kept the notes last, and when.</summary>
    public required Func<string, string, string> TalkBy { get; init; }

    /// <summary>Somebody was faster.</summary>
    public required string TalkChanged { get; init; }

    /// <summary>Heading of the notes in the text.</summary>
    public required string TalkHeading { get; init; }

    /// <summary>Input id → question.</summary>
    public required IReadOnlyDictionary<string, string> Prompts { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Lacks { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Spreads { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Areas { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }

    /// <summary>Button.</summary>
    public required string AggregateButton { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> AggregateTitle { get; init; }

    /// <summary>What it means; takes after how many days the text goes.</summary>
    public required Func<int, string> AggregateText { get; init; }

    /// <summary>Label.</summary>
    public required string OutcomeLabel { get; init; }

    /// <summary>An example.</summary>
    public required string OutcomePlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string AggregateSave { get; init; }

    /// <summary>Receipt; takes the day on which the text goes.</summary>
    public required Func<string, CaseNews> Aggregated { get; init; }

    /// <summary>Heading of what the talk came to.</summary>
    public required string OutcomeHeading { get; init; }

    /// <summary>Heading of the issues that were drawn out of it; takes the number.</summary>
    public required Func<int, string> IssuesHeading { get; init; }

    /// <summary>Button; takes the number of an issue.</summary>
    public required Func<string, string> OpenIssue { get; init; }

    /// <summary>Takes the months.</summary>
    public required Func<int, string> FollowUpTitle { get; init; }

    /// <summary>Takes the months and the code.</summary>
    public required Func<int, string, string> FollowUpText { get; init; }

    /// <summary>Button: the form in a dialog.</summary>
    public required string FollowUpButton { get; init; }

    /// <summary>Button.</summary>
    public required string FollowUpShow { get; init; }

    /// <summary>Button: the form in place of the card.</summary>
    public required string FollowUpHere { get; init; }

    /// <summary>Heading of the form; takes the code and the months.</summary>
    public required Func<string, int, string> FollowUpForm { get; init; }

    /// <summary>Label.</summary>
    public required string FollowUpLabel { get; init; }

    /// <summary>Label.</summary>
    public required string FollowUpWords { get; init; }

    /// <summary>An example.</summary>
    public required string FollowUpPlaceholder { get; init; }

    /// <summary>Who reads it.</summary>
    public required string FollowUpPrivacy { get; init; }

    /// <summary>Button.</summary>
    public required string FollowUpSend { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews FollowUpSent { get; init; }

    /// <summary>The agenda item; takes the code and the months.</summary>
    public required Func<string, int, string> FollowUpAgenda { get; init; }

    /// <summary>What the agenda item says.</summary>
    public required string FollowUpAgendaText { get; init; }

    /// <summary>Heading in the text; takes the months and what was chosen.</summary>
    public required Func<int, string, string> FollowUpHeading { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Turns { get; init; }

    /// <summary>Button.</summary>
    public required string HoldButton { get; init; }

    /// <summary>Takes the code.</summary>
    public required Func<string, string> HoldTitle { get; init; }

    /// <summary>Takes the code; it is held.</summary>
    public required Func<string, string> HeldTitle { get; init; }

    /// <summary>What it means.</summary>
    public required string HoldText { get; init; }

    /// <summary>Label.</summary>
    public required string HoldLabel { get; init; }

    /// <summary>Button.</summary>
    public required string HoldSave { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Held { get; init; }

    /// <summary>Takes who holds it, since when, and why.</summary>
    public required Func<string, string, string, string> HeldSince { get; init; }

    /// <summary>What letting go means.</summary>
    public required string ReleaseText { get; init; }

    /// <summary>Button.</summary>
    public required string ReleaseButton { get; init; }

    /// <summary>Receipt.</summary>
    public required CaseNews Released { get; init; }

    /// <summary>Takes the day.</summary>
    public required Func<string, string> Purged { get; init; }

    /// <summary>In place of the summary.</summary>
    public required string PurgedDigest { get; init; }

    /// <summary>In place of a digest in a channel that may be shared.</summary>
    public required string DigestGone { get; init; }

    /// <summary>Button.</summary>
    public required string SummaryButton { get; init; }

    /// <summary>Heading of what was typed and not recorded.</summary>
    public required string TypedHeading { get; init; }

    /// <summary>Takes the day on which what the presenter told goes.</summary>
    public required Func<string, string> FollowUpKeptUntil { get; init; }

    /// <summary>Takes the day on which the text goes.</summary>
    public required Func<string, string> KeptUntil { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    private static Dictionary<string, string> Texts(params (string Code, string Text)[] entries) =>
        entries.ToDictionary(static entry => entry.Code, static entry => entry.Text, StringComparer.Ordinal);
}
