namespace CareSystem.Cards.Polls;

/// <summary>The words of polls in plain Japanese.</summary>
public sealed partial record PollsWording
{
    /// <summary>やさしい日本語.</summary>
    public static PollsWording Plain => field ??= Standard with
    {
        Title = "投票（とうひょう）",
        StateOpen = "いま答えられます",
        StateClosed = "終わりました",
        StartedBy = static name => $"{name}さんが聞いています",
        People = static people => people == 0 ? "まだだれも答えていません" : $"{people}人が答えました",
        Votes = static (votes, percent) => $"{votes}人（{percent}％）",
        Top = "（いちばん多い）",
        OwnAnswer = static option => $"あなたの答え：{option}",
        MayChange = "ほかのボタンを押（お）すと、答えを変えられます。",
        NotAnswered = "あなたは、まだ答えていません。いま答えられます。",
        DidNotAnswer = "あなたは、答えませんでした。",
        OnlyLooking = "あなたはオブザーバー（見る人）です。結果（けっか）を見ることができます。",
        HowToAnswer = "ボタンを1つ押（お）してください。それが、あなたの答えになります。あとで変えられます。だれがどれを選（えら）んだかは、ほかの人に見えません。事務局（じむきょく）の人にも見えません。",
        Closed = static (when, name) => name is null ? $"{when}に終わりました。" : $"{when}に{name}さんが終わりにしました。",
        ShowOwn = "自分の答えを見る",
        Retract = "答えをやめる",
        Close = "投票を終わりにする",
        CloseForSome = "終わりにする（係の人）",
        ListEmpty = "いま答えられる投票（とうひょう）は、ありません。",
        ListCount = static count => $"いま答えられる投票（とうひょう）が{count}つあります。",
        ListLine = static (when, name) => $"{when}から・{name}さんが聞いています",
        FormTitle = "新しく聞く",
        Question = "聞きたいこと（200文字まで）",
        QuestionPlaceholder = "例（れい）：次は、いつがいいですか",
        Options = "答えの候補（こうほ）（2〜6つ。1行に1つずつ、60文字まで）",
        OptionsPlaceholder = "例（れい）：午前（ごぜん）",
        Example = "「投票」のあとに続けて書いて、送ることもできます。例（れい）：投票 次は、いつがいいですか / 午前 / 午後",
        Start = "チャネルに出す",
        Required = "ここは、必（かなら）ず書いてください。",
        WrongOptionCount = static (low, high, count) => $"答えの候補（こうほ）は、{low}つから{high}つまでです。いまは{count}つあります。1行に1つずつ書いてください。",
        OptionTooLong = static (option, limit, length) => $"「{option}」は{length}文字あります。{limit}文字までにしてください。",
        SameOption = static option => $"「{option}」が2つあります。1つにしてください。",
        TypedNotice = "投票（とうひょう）を出せませんでした。下の四角（しかく）で直してください。下の例（れい）のように書いて、もう一度送ることもできます。",
        StartedTitle = "投票（とうひょう）を出しました",
        StartedText = static forum => $"「{forum}」のチャネルに出しました。いまから答えられます。",
        OpenThis = "この投票を見る",
        BackToList = "投票を全部見る",
    };
}
