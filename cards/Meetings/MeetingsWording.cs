namespace CareSystem.Cards.Meetings;

/// <summary>The words of meetings.</summary>
public sealed record MeetingsWording
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
        ReceiptText = "チャネルにお知らせを出します。",
        ReceiptCalendar = "参加する方の予定表にも入れます。",
        Scheduled = "予定",
        Moved = "変更あり",
        Cancelled = "中止",
        When = "日時",
        Where = "場所",
        State = "状態",
        Calendar = "予定表",
        OnlineOnly = "オンライン（Teams）",
        AndOnline = static place => $"{place}（Teamsでも参加できます）",
        NoPlace = "（決まりしだいお知らせします）",
        CalendarNone = "予定表には入れていません（予定表の設定がありません）。ご自分の予定表に入れてください。",
        CalendarPending = "予定表に入れています…",
        CalendarBooked = "予定表に入れました。",
        CalendarFailed = static code => $"予定表に入れられませんでした。事務局はこの番号を管理者に伝えてください：{code}",
        CalendarCancelled = "予定表からも取り消しました。",
        Join = "Teamsで参加する",
        EditButton = "日時・場所を変える",
        CancelButton = "中止する",
        CancelQuestion = static name => $"「{name}」を中止にしますか。",
        CancelText = "チャネルに中止のお知らせが出て、予定表からも取り消されます。元には戻せません。",
        CancelYes = "中止にする",
        BackToList = "会議の一覧",
        Previous = "前のページ",
        Next = "次のページ",
        ChangedNotice = static who => $"{who}さんが先に変えました。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        Empty = "（なし）",
        MovedNotice = static name => $"「{name}」が変わりました",
        CancelledNotice = static name => $"「{name}」は中止になりました",
        OldWhen = "これまで",
        NewWhen = "これから",
        DayBefore = static name => $"まもなく「{name}」です",
        HourBefore = static name => $"このあと「{name}」があります",
        Late = "このお知らせは、仕組みの都合で遅れて届きました。",
        ForumName = static name => $"協議の場：{name}",
        LengthText = static minutes => minutes % 60 == 0 ? $"{minutes / 60}時間" : minutes < 60 ? $"{minutes}分" : $"{minutes / 60}時間{minutes % 60}分",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MeetingsActions.Inputs.Name] = "会議名",
            [MeetingsActions.Inputs.Start] = "日時",
            [MeetingsActions.Inputs.Length] = "長さ",
            [MeetingsActions.Inputs.Place] = "場所",
            [MeetingsActions.Inputs.Online] = "オンライン",
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

    /// <summary>Heading of the receipt.</summary>
    public required string BookedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string ChangedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string CancelledTitle { get; init; }

    /// <summary>What happens next.</summary>
    public required string ReceiptText { get; init; }

    /// <summary>What happens in the calendar.</summary>
    public required string ReceiptCalendar { get; init; }

    /// <summary>State.</summary>
    public required string Scheduled { get; init; }

    /// <summary>State of a meeting that was changed.</summary>
    public required string Moved { get; init; }

    /// <summary>State.</summary>
    public required string Cancelled { get; init; }

    /// <summary>Label.</summary>
    public required string When { get; init; }

    /// <summary>Label.</summary>
    public required string Where { get; init; }

    /// <summary>Label.</summary>
    public required string State { get; init; }

    /// <summary>Label.</summary>
    public required string Calendar { get; init; }

    /// <summary>Where, without a room.</summary>
    public required string OnlineOnly { get; init; }

    /// <summary>Takes a room in which a meeting is held that is online as well.</summary>
    public required Func<string, string> AndOnline { get; init; }

    /// <summary>No place yet.</summary>
    public required string NoPlace { get; init; }

    /// <summary>No calendar is set up.</summary>
    public required string CalendarNone { get; init; }

    /// <summary>Not yet booked.</summary>
    public required string CalendarPending { get; init; }

    /// <summary>Booked.</summary>
    public required string CalendarBooked { get; init; }

    /// <summary>Takes Graph's code.</summary>
    public required Func<string, string> CalendarFailed { get; init; }

    /// <summary>Cancelled in the calendar.</summary>
    public required string CalendarCancelled { get; init; }

    /// <summary>Button.</summary>
    public required string Join { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string CancelButton { get; init; }

    /// <summary>Takes the meeting's name.</summary>
    public required Func<string, string> CancelQuestion { get; init; }

    /// <summary>What cancelling does.</summary>
    public required string CancelText { get; init; }

    /// <summary>Button.</summary>
    public required string CancelYes { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Heading of the notice.</summary>
    public required Func<string, string> MovedNotice { get; init; }

    /// <summary>Heading of the notice.</summary>
    public required Func<string, string> CancelledNotice { get; init; }

    /// <summary>Label.</summary>
    public required string OldWhen { get; init; }

    /// <summary>Label.</summary>
    public required string NewWhen { get; init; }

    /// <summary>Heading of the reminder of the day before.</summary>
    public required Func<string, string> DayBefore { get; init; }

    /// <summary>Heading of the reminder of the hour before.</summary>
    public required Func<string, string> HourBefore { get; init; }

    /// <summary>The reminder comes late.</summary>
    public required string Late { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForumName { get; init; }

    /// <summary>Takes minutes.</summary>
    public required Func<int, string> LengthText { get; init; }

    /// <summary>Field → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }
}
