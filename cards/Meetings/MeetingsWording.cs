namespace CareSystem.Cards.Meetings;

/// <summary>The words of meetings: here those of list and forms.</summary>
public sealed partial record MeetingsWording
{
    /// <summary>The usual reading.</summary>
    public static MeetingsWording Standard { get; } = new()
    {
        ListTitle = "これからの会議",
        ListEmpty = "予定されている会議はありません。",
        PastCount = static count => $"今年度に開いた会議：{count}回",
        NewButton = "会議を入れる",
        FormTitle = "会議を入れる",
        EditTitle = "会議を変える",
        Name = "会議名（100文字まで）",
        NamePlaceholder = "例：第2回 協議の場",
        Date = "日付",
        Start = "開始",
        Length = "長さ",
        Place = "場所（100文字まで）",
        PlacePlaceholder = "例：市役所3階 会議室A",
        Online = "オンライン",
        OnlineTitle = "Teamsでも参加できるようにする",
        Required = "必ず入力してください。",
        Book = "この内容で会議を入れる",
        Save = "この内容に変える",
        BookedTitle = "会議を入れました",
        ChangedTitle = "会議を変えました",
        CancelledTitle = "会議を中止にしました",
        When = "日時",
        Where = "場所",
        Calendar = "予定表",
        OnlineOnly = "オンライン（Teams）",
        AndOnline = static place => $"{place}（Teamsでも参加できます）",
        NoPlace = "（決まりしだいお知らせします）",
        Join = "Teamsで参加する",
        EditButton = "日時・場所を変える",
        CancelButton = "中止する",
        CancelQuestion = static name => $"「{name}」を中止にしますか。",
        CancelYes = "中止にする",
        BackToList = "会議の一覧",
        Previous = "前のページ",
        Next = "次のページ",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        Empty = "（なし）",
        CancelledNotice = static name => $"「{name}」は中止になりました",
        ForumName = static name => $"協議の場：{name}",
        ReceiptBooked = static hasCalendar => hasCalendar ? "チャネルにお知らせを出し、参加する方の予定表にも入れます。" : "チャネルにお知らせを出します。",
        ReceiptChanged = static (isAnnounced, inCalendar) =>
            isAnnounced && inCalendar ? "チャネルに変更のお知らせを出し、予定表も直します。"
            : isAnnounced ? "チャネルに変更のお知らせを出します。"
            : inCalendar ? "予定表も直します。" : "",
        ReceiptCancelled = "チャネルに中止のお知らせを出します。",
        UnchangedTitle = "前と同じ内容です",
        Scheduled = "会議の予定",
        Moved = "会議の予定（変更あり）",
        Cancelled = "この会議は中止になりました",
        MovedMark = "（変更あり）",
        CalendarText = static (line, code) => line switch
        {
            MeetingCalendarLine.None => "予定表には入れていません（予定表の設定がありません）。ご自分の予定表に入れてください。",
            MeetingCalendarLine.Pending => "予定表に入れています…",
            MeetingCalendarLine.Booked => "参加する方の予定表に入れました。",
            MeetingCalendarLine.Changing => "予定表を直しています…",
            MeetingCalendarLine.Cancelling => "予定表から取り消しています…",
            MeetingCalendarLine.Cancelled => "予定表には残っていません。",
            MeetingCalendarLine.Delayed => $"予定表につながりません。自動でやり直しています。続くときは、事務局からこの記号を管理者に伝えてください：{code}",
            MeetingCalendarLine.NotBooked => $"予定表に入れられませんでした。ご自分の予定表に入れてください。事務局は、この記号を管理者に伝えてください：{code}",
            MeetingCalendarLine.NotChanged => $"予定表は前のままです。ご自分の予定表を直してください。事務局は、この記号を管理者に伝えてください：{code}",
            _ => $"予定表に残っています。ご自分の予定表から消してください。事務局は、この記号を管理者に伝えてください：{code}",
        },
        WithoutEmail = static count => $"予定表の案内が届かない方が{count}人います（メールアドレスがわかりません）。事務局から知らせてください。",
        CancelText = "チャネルに中止のお知らせが出ます。元には戻せません。",
        CancelTextCalendar = "チャネルに中止のお知らせが出て、参加する方の予定表からも取り消されます。元には戻せません。",
        CancelNo = "やめて一覧に戻る",
        IsCancelledTitle = static name => $"「{name}」は中止になっています",
        IsOverTitle = static name => $"「{name}」は終わっています",
        ClosedText = "変えたり、中止にしたりすることはできません。",
        ChangedNotice = static who => $"{who}さんが先に変えました。下の違いを見て、入力した内容でよければもう一度押してください。入力した内容は残っています。",
        MovedNotice = static name => $"「{name}」の日時が変わりました",
        ChangedNoticeTitle = static name => $"「{name}」の予定が変わりました（開始の日時は同じです）",
        CancelledBy = static who => $"中止にした人：{who}さん",
        ChangedBy = static who => $"変更した人：{who}さん",
        OldValue = "変更前",
        NewValue = "変更後",
        ReminderTitle = static (nearness, name, date) => nearness switch
        {
            MeetingNearness.Begun => $"「{name}」が始まっています",
            MeetingNearness.Soon => $"まもなく「{name}」が始まります",
            MeetingNearness.Today => $"今日は「{name}」があります",
            MeetingNearness.Tomorrow => $"明日は「{name}」があります",
            _ => $"{date}に「{name}」があります",
        },
        Late = "このお知らせは、システムの都合で遅れて届きました。",
        Open = "公開・非公開",
        Disclosures = new Dictionary<string, string>(StringComparer.Ordinal) { ["Closed"] = "非公開", ["Partial"] = "一部公開", ["Open"] = "公開" },
        OpenBecause = static (open, reason) => $"{open}（{reason}）",
        OnlineYes = "あり",
        OnlineNo = "なし",
        LengthText = static minutes => minutes % 60 == 0 ? $"{minutes / 60}時間" : minutes < 60 ? $"{minutes}分" : $"{minutes / 60}時間{minutes % 60}分",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MeetingsActions.Inputs.Name] = "会議名",
            [MeetingsActions.Inputs.Start] = "日時",
            [MeetingsActions.Inputs.Length] = "長さ",
            [MeetingsActions.Inputs.Place] = "場所",
            [MeetingsActions.Inputs.Online] = "オンライン",
            [MeetingsActions.Inputs.Open] = "公開・非公開",
        },
    };

    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Nothing is planned.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the number of meetings held this fiscal year.</summary>
    public required Func<int, string> PastCount { get; init; }

    /// <summary>Button.</summary>
    public required string NewButton { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string FormTitle { get; init; }

    /// <summary>Heading of the form of a meeting.</summary>
    public required string EditTitle { get; init; }

    /// <summary>Label.</summary>
    public required string Name { get; init; }

    /// <summary>An example.</summary>
    public required string NamePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Date { get; init; }

    /// <summary>Label.</summary>
    public required string Start { get; init; }

    /// <summary>Label.</summary>
    public required string Length { get; init; }

    /// <summary>Label.</summary>
    public required string Place { get; init; }

    /// <summary>An example.</summary>
    public required string PlacePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Online { get; init; }

    /// <summary>Beside the tick.</summary>
    public required string OnlineTitle { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string Book { get; init; }

    /// <summary>Button.</summary>
    public required string Save { get; init; }

    /// <summary>Label.</summary>
    public required string When { get; init; }

    /// <summary>Label.</summary>
    public required string Where { get; init; }

    /// <summary>Label.</summary>
    public required string Calendar { get; init; }

    /// <summary>Where, without a room.</summary>
    public required string OnlineOnly { get; init; }

    /// <summary>Takes a room in which a meeting is held that is online as well.</summary>
    public required Func<string, string> AndOnline { get; init; }

    /// <summary>No place yet.</summary>
    public required string NoPlace { get; init; }

    /// <summary>Button.</summary>
    public required string Join { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string CancelButton { get; init; }

    /// <summary>Takes the meeting's name.</summary>
    public required Func<string, string> CancelQuestion { get; init; }

    /// <summary>Button.</summary>
    public required string CancelYes { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForumName { get; init; }

    /// <summary>Stands behind the name in a list.</summary>
    public required string MovedMark { get; init; }

    /// <summary>Takes the number of people to whom no invitation could go.</summary>
    public required Func<int, string> WithoutEmail { get; init; }

    /// <summary>What cancelling does.</summary>
    public required string CancelText { get; init; }

    /// <summary>What cancelling does where there is a calendar.</summary>
    public required string CancelTextCalendar { get; init; }

    /// <summary>Button.</summary>
    public required string CancelNo { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Value of the field that says whether it is online.</summary>
    public required string OnlineYes { get; init; }

    /// <summary>Value of the field that says whether it is online.</summary>
    public required string OnlineNo { get; init; }

    /// <summary>Takes minutes.</summary>
    public required Func<int, string> LengthText { get; init; }

    /// <summary>Field → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Label: whether a meeting is public.</summary>
    public required string Open { get; init; }

    /// <summary>Whether a meeting is public, by code.</summary>
    public required IReadOnlyDictionary<string, string> Disclosures { get; init; }

    /// <summary>Takes whether it is public, and why.</summary>
    public required Func<string, string, string> OpenBecause { get; init; }
}
