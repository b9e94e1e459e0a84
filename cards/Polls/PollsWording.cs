namespace CareSystem.Cards.Polls;

/// <summary>The words of polls.</summary>
public sealed partial record PollsWording
{
    /// <summary>The usual reading.</summary>
    public static PollsWording Standard { get; } = new()
    {
        Title = "投票",
        StateOpen = "受付中",
        StateClosed = "受付終了",
        StartedBy = static name => $"{name}さんからの質問",
        People = static people => people == 0 ? "まだ回答はありません" : $"{people}人が回答",
        Votes = static (votes, percent) => $"{votes}票（{percent}％）",
        Top = "（最多）",
        OwnMark = " ✓",
        OwnAnswer = static option => $"あなたの回答：{option}",
        MayChange = "ほかの選択肢を押すと、変えられます。",
        NotAnswered = "これから回答できます。",
        DidNotAnswer = "あなたの回答はありません。",
        OnlyLooking = "オブザーバーの方は、結果だけをご覧いただけます。",
        HowToAnswer = "1つ押すと回答になり、あとで変えられます。だれがどれを選んだかは、事務局を含めてほかの人には見えません。",
        Closed = static (when, name) => name is null ? $"{when}に締め切りました。" : $"{when}に{name}さんが締め切りました。",
        ShowOwn = "自分の回答を見る",
        Retract = "回答を取り消す",
        Close = "投票を締め切る",
        CloseForSome = "締め切る（係の方）",
        ListEmpty = "いま受付中の投票はありません。",
        ListCount = static count => $"受付中の投票が{count}件あります。",
        ListLine = static (when, name) => $"{when}から・{name}さん",
        Open = "開く",
        Previous = "前のページ",
        Next = "次のページ",
        FormTitle = "新しく聞く",
        Question = "問い（200文字まで）",
        QuestionPlaceholder = "例：次回は、いつがよいですか",
        Options = "選択肢（2〜6つ。1行に1つ、60文字まで）",
        OptionsPlaceholder = "例：平日の午前",
        Example = "「投票」に続けて送ることもできます。例：投票 次回は、いつがよいですか / 平日の午前 / 平日の午後",
        Start = "チャネルに投票を出す",
        Required = "必ず入力してください。",
        WrongOptionCount = static (low, high, count) => $"{low}つから{high}つまで、1行に1つずつ書いてください（いま{count}つ）。",
        OptionTooLong = static (option, limit, length) => $"「{option}」は{length}文字あります。{limit}文字までにしてください。",
        SameOption = static option => $"「{option}」が2つあります。",
        TypedNotice = "投票を出せませんでした。下の欄で直すか、下の例のように送り直してください。",
        StartedTitle = "投票を出しました",
        StartedText = static forum => $"「{forum}」のチャネルで、回答の受付が始まりました。",
        OpenThis = "この投票を開く",
        BackToList = "投票の一覧",
    };

    /// <summary>What the cards are called.</summary>
    public required string Title { get; init; }

    /// <summary>It takes answers.</summary>
    public required string StateOpen { get; init; }

    /// <summary>It takes none any more.</summary>
    public required string StateClosed { get; init; }

    /// <summary>Takes the starter's name.</summary>
    public required Func<string, string> StartedBy { get; init; }

    /// <summary>Takes the number of people who have answered.</summary>
    public required Func<int, string> People { get; init; }

    /// <summary>Takes votes and per cent.</summary>
    public required Func<int, int, string> Votes { get; init; }

    /// <summary>Behind the option with the most answers of a closed poll.</summary>
    public required string Top { get; init; }

    /// <summary>Behind what the person answered.</summary>
    public required string OwnMark { get; init; }

    /// <summary>Takes the option.</summary>
    public required Func<string, string> OwnAnswer { get; init; }

    /// <summary>Under the own answer.</summary>
    public required string MayChange { get; init; }

    /// <summary>Instead of the own answer.</summary>
    public required string NotAnswered { get; init; }

    /// <summary>Instead of the own answer, once it is closed.</summary>
    public required string DidNotAnswer { get; init; }

    /// <summary>For observers.</summary>
    public required string OnlyLooking { get; init; }

    /// <summary>Above the options' buttons.</summary>
    public required string HowToAnswer { get; init; }

    /// <summary>Takes the time and who closed it.</summary>
    public required Func<string, string?, string> Closed { get; init; }

    /// <summary>Button.</summary>
    public required string ShowOwn { get; init; }

    /// <summary>Button.</summary>
    public required string Retract { get; init; }

    /// <summary>Button.</summary>
    public required string Close { get; init; }

    /// <summary>Button on everybody's card.</summary>
    public required string CloseForSome { get; init; }

    /// <summary>No poll is open.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the number of open polls.</summary>
    public required Func<int, string> ListCount { get; init; }

    /// <summary>Takes the day and the starter's name.</summary>
    public required Func<string, string, string> ListLine { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string FormTitle { get; init; }

    /// <summary>Label.</summary>
    public required string Question { get; init; }

    /// <summary>An example.</summary>
    public required string QuestionPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Options { get; init; }

    /// <summary>An example.</summary>
    public required string OptionsPlaceholder { get; init; }

    /// <summary>How to type it in one line.</summary>
    public required string Example { get; init; }

    /// <summary>Button.</summary>
    public required string Start { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Takes the lowest and highest number of options, and what there is.</summary>
    public required Func<int, int, int, string> WrongOptionCount { get; init; }

    /// <summary>Takes the option, the limit and the length, both in characters.</summary>
    public required Func<string, int, int, string> OptionTooLong { get; init; }

    /// <summary>Takes the option.</summary>
    public required Func<string, string> SameOption { get; init; }

    /// <summary>A command that could not be read.</summary>
    public required string TypedNotice { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string StartedTitle { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> StartedText { get; init; }

    /// <summary>Button.</summary>
    public required string OpenThis { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }
}
