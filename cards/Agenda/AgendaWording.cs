namespace CareSystem.Cards.Agenda;

/// <summary>The words of the agenda.</summary>
public sealed partial record AgendaWording
{
    /// <summary>The usual reading.</summary>
    public static AgendaWording Standard { get; } = new()
    {
        ListTitle = "次回の議題",
        ListEmpty = "まだ議題がありません。会議で話したいことを、下の欄から出してください。",
        ListCount = static count => $"{count}件の議題が出ています。",
        NextMeeting = static meeting => $"次回：{meeting}",
        NoMeeting = "次回の会議の日程は、まだ入っていません。",
        ItemMeta = static (type, minutes, name) => $"{type}{(minutes is null ? "" : $"・{minutes}分")}{(name.Length == 0 ? "" : $"・{name}さん")}",
        PutOff = static meeting => $"取り上げる会議：{meeting}",
        Minutes = static minutes => $"{minutes}分",
        TotalMinutes = static minutes => $"合計 {minutes}分（時間の書かれていない議題を除く）",
        FormTitle = "議題を出す",
        EditTitle = "議題を直す",
        Subject = "件名（100文字まで）",
        SubjectPlaceholder = "例：退院前カンファレンスの開き方",
        Type = "種別",
        MinutesLabel = "所要時間（分）5〜120",
        Description = "説明（1,000文字まで）",
        DescriptionPlaceholder = "例：病院ごとに時期も参加者も違う。そろえられるか話し合いたい。",
        Care = "説明は全員に見えます。個人が分かることは書かないでください。",
        Required = "必ず入力してください。",
        Add = "議題を出す",
        Save = "直した内容で記録する",
        Open = "開く",
        EditButton = "直す",
        Withdraw = "取り下げる",
        Up = "上へ",
        Down = "下へ",
        MoveTo = "取り上げる会議",
        MoveButton = "この会議に入れる",
        NextMeetingChoice = "次回（日程が決まりしだい）",
        TitleLine = "議題",
        Spoken = static subject => $"議題「{subject}」",
        FoundNothing = "件名や説明にこの言葉がある議題は、見つかりませんでした。",
        SearchNone = "次回の議題は、まだ出ていません。",
        FromMessage = "メッセージの文を入れました。個人が分かることがあれば、消してから出してください。",
        FromMessageCut = static (kept, left) => $"メッセージが長いため、はじめの{kept}文字までを入れました（残りの{left}文字は入っていません）。個人が分かることがあれば、消してから出してください。",
        BackToList = "議題の一覧",
        Back = "直さずに戻る",
        Previous = "前のページ",
        Next = "次のページ",
        ReceivedTitle = "議題を受け付けました",
        EditedTitle = "議題を直しました",
        WithdrawnTitle = "議題を取り下げました",
        By = "出した人",
        ChangedNotice = static who => $"{who}さんが先に直しました。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        Empty = "（なし）",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AgendaActions.Inputs.Subject] = "件名",
            [AgendaActions.Inputs.Type] = "種別",
            [AgendaActions.Inputs.Minutes] = "所要時間",
            [AgendaActions.Inputs.Description] = "説明",
            [AgendaActions.Inputs.Meeting] = "会議",
        },
        Types = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Report"] = "報告",
            ["Discussion"] = "協議",
            ["CaseStudy"] = "事例",
            ["GoalSetting"] = "目標設定",
            ["Evaluation"] = "評価",
            ["Information"] = "情報共有",
            ["Other"] = "その他",
        },
    };

    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Stands above a title outside the forum.</summary>
    public required string TitleLine { get; init; }

    /// <summary>Takes the subject.</summary>
    public required Func<string, string> Spoken { get; init; }

    /// <summary>A search of the compose box found nothing.</summary>
    public required string FoundNothing { get; init; }

    /// <summary>Nothing waits, said in the compose box.</summary>
    public required string SearchNone { get; init; }

    /// <summary>Stands above a form that holds the text of a message.</summary>
    public required string FromMessage { get; init; }

    /// <summary>The same where the message is longer than the form; takes how many characters went in and how many did not.</summary>
    public required Func<int, int, string> FromMessageCut { get; init; }

    /// <summary>Nothing waits.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the number of items.</summary>
    public required Func<int, string> ListCount { get; init; }

    /// <summary>Takes name and date of the next meeting.</summary>
    public required Func<string, string> NextMeeting { get; init; }

    /// <summary>There is no next meeting yet.</summary>
    public required string NoMeeting { get; init; }

    /// <summary>Takes type, minutes and the submitter's name.</summary>
    public required Func<string, int?, string, string> ItemMeta { get; init; }

    /// <summary>Takes name and date of a later meeting.</summary>
    public required Func<string, string> PutOff { get; init; }

    /// <summary>Takes minutes.</summary>
    public required Func<int, string> Minutes { get; init; }

    /// <summary>Takes the sum of the minutes.</summary>
    public required Func<int, string> TotalMinutes { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string FormTitle { get; init; }

    /// <summary>Heading of the form of an item.</summary>
    public required string EditTitle { get; init; }

    /// <summary>Label.</summary>
    public required string Subject { get; init; }

    /// <summary>An example.</summary>
    public required string SubjectPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Type { get; init; }

    /// <summary>Label.</summary>
    public required string MinutesLabel { get; init; }

    /// <summary>Label.</summary>
    public required string Description { get; init; }

    /// <summary>An example.</summary>
    public required string DescriptionPlaceholder { get; init; }

    /// <summary>Stands below the form, where it stays while people type.</summary>
    public required string Care { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string Add { get; init; }

    /// <summary>Button.</summary>
    public required string Save { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string Withdraw { get; init; }

    /// <summary>Button.</summary>
    public required string Up { get; init; }

    /// <summary>Button.</summary>
    public required string Down { get; init; }

    /// <summary>Label.</summary>
    public required string MoveTo { get; init; }

    /// <summary>Button.</summary>
    public required string MoveButton { get; init; }

    /// <summary>Choice.</summary>
    public required string NextMeetingChoice { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string ReceivedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string EditedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string WithdrawnTitle { get; init; }

    /// <summary>Label.</summary>
    public required string By { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Input id → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Type code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }
}
