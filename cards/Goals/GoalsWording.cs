using CareSystem.Cards.Common;

namespace CareSystem.Cards.Goals;

/// <summary>What everybody reads of vision, targets and roadmap.</summary>
public sealed partial record GoalsWording
{
    /// <summary>The usual reading.</summary>
    public static GoalsWording Standard { get; } = new()
    {
        States = GoalStateWording.Standard,
        Issues = IssueStateWording.Standard,
        YearTitle = static year => $"{year}の目標",
        Counts = static (targets, tasks, overdue) => overdue == 0 ? $"目標 {targets}件・工程 {tasks}件" : $"目標 {targets}件・工程 {tasks}件（期限を過ぎたもの {overdue}件）",
        VisionTitle = "地域ビジョン（めざす姿）",
        NoVision = "まだ書かれていません。",
        OpenVision = "ビジョンの記録を見る",
        WriteVision = "ビジョンを書く",
        EditVision = "ビジョンを直す",
        TargetsTitle = static count => count == 0 ? "数値目標" : $"数値目標 {count}件",
        NoTargets = "この年度の目標は、まだありません。目標は、何をいくつにするかを決めたものです。会議で話し合い、事務局か座長が立てます。",
        RoadmapTitle = static (count, overdue) => count == 0 ? "ロードマップ（だれが、いつまでに、何をするか）" : overdue == 0 ? $"ロードマップ（だれが、いつまでに、何をするか） {count}件" : $"ロードマップ（だれが、いつまでに、何をするか） {count}件（うち期限を過ぎたもの {overdue}件）",
        NoTasks = "この年度の工程は、まだありません。工程は、目標に届くためにすることを一つずつ書いたものです。事務局か座長が加えます。",
        OwnerLine = static owner => $"担当：{owner}",
        TaskLine = static (lead, due) => $"主担当：{lead}　期限：{due}",
        Measure = static (indicator, aim) => $"{indicator}：{aim}",
        Aim = static (from, to, isUp) => from is null ? to + (isUp ? "まで増やす" : "まで減らす") : $"{from} → {to}（{(isUp ? "増やす" : "減らす")}）",
        IssuesLine = static numbers => $"課題：{numbers}",
        ServesGoal = static number => $"目標 {number}",
        ServesIssue = static number => $"課題 {number}",
        PageOf = static (page, pages) => $"{pages}ページ中 {page}ページ目",
        Previous = "前のページ",
        Next = "次のページ",
        YearLabel = "ほかの年度",
        YearPlaceholder = "選んでください",
        OpenYear = "この年度を見る",
        NewTarget = "目標を立てる",
        NewTask = "工程を加える",
        Spoken = static (number, subject) => $"目標 {number}「{subject}」",
        NumberLine = static number => $"目標 {number}",
        NoBase = "分かりません（記録がありません）",
        BaseLine = static (value, source) => $"{value}（出典：{source}）",
        OnAgenda = "議題",
        AskedLine = static (isEvaluation, who, day) => $"{(isEvaluation ? "評価" : "目標設定")}として、{who}さんが{day}に出しました",
        By = "登録",
        ByWhen = static (name, day) => $"{name}さん　{day}",
        ContinuesFrom = static number => $"続きのもと：目標 {number} を開く",
        ContinuedAs = static number => $"続き：目標 {number} を開く",
        IssuesTitle = "もとになった課題",
        NoIssues = "もとになった課題は、書かれていません。",
        IssueGone = static number => $"・課題 {number} の記録は、もうありません",
        OpenIssue = static number => $"課題 {number} を開く",
        ActualsTitle = "実績",
        ActualLine = static (value, day) => $"{value}（{day}現在）",
        SourceLine = static (source, who) => $"出典：{source}　記録：{who}さん",
        CorrectButton = "この実績を直す・取り消す",
        CorrectNamed = static value => $"実績「{value}」を直す・取り消す",
        StepsTitle = static count => count == 0 ? "この目標のための工程" : $"この目標のための工程 {count}件",
        NoSteps = "まだありません。",
        MoreSteps = static count => $"ほかに{count}件あります（年度の一覧にあります）。",
        History = "これまでの記録",
        Newer = "新しい記録",
        Older = "前の記録",
        OpenOwn = "自分の画面で開く",
        OpenThis = "この目標を開く",
        RecordButton = "実績を記録する",
        EditButton = "内容を直す",
        EndButton = "結果と振り返りを書いて終える",
        EndAgainButton = "結果と振り返りを直す",
        ContinueButton = "次の年度に続ける",
        ProposeButton = "次の会議の議題に出す",
        BackToYear = "目標の一覧",
        WhichTitle = static number => $"どちらの目標 {number} ですか",
        OpenNumber = static number => $"目標 {number} を開く",
        NoSuchNumber = static numbers => $"{numbers} という番号の目標はありません。一覧から探してください。",
        Unclear = static typed => $"「{typed}」は、番号としても年度としても読み取れませんでした。「目標 1」「目標 R7」のように送ってください。",
        Added = static number => $"目標 {number} を立てました",
        Edited = static number => $"目標 {number} を直しました",
        Ended = static (number, state) => $"目標 {number} を「{state}」にしました",
        Recorded = static number => $"目標 {number} の実績を記録しました",
        Corrected = static number => $"目標 {number} の実績を直しました",
        Withdrawn = static number => $"目標 {number} の実績を取り消しました",
        Proposed = static (number, isEvaluation) => $"目標 {number} を、{(isEvaluation ? "評価" : "目標設定")}として次の会議の議題に出しました",
        TaskAdded = "工程を加えました",
        TaskEdited = "工程を直しました",
        TaskMoved = static state => $"工程を「{state}」にしました",
        VisionWritten = "地域ビジョンを記録しました",
        Dropped = static number => $"目標 {number} は取りやめになっているため、この操作はできません。",
        Continued = static (number, other) => $"目標 {number} は、すでに目標 {other} に続いています。",
        AskedAlready = static (number, who, day) => $"目標 {number} は、{who}さんが{day}に議題に出しています。「議題」と送ると見られます。",
        TaskTitle = "ロードマップの工程",
        MoveTaskButton = "進み具合を変える",
        HistoryAdded = "登録しました",
        HistoryFrom = static number => $"目標 {number} の続きとして立てました",
        HistoryAs = static number => $"目標 {number} に続けました",
        HistoryRecorded = static (value, day) => $"実績 {value}（{day}現在）を記録しました",
        HistoryWithdrawn = static value => $"実績 {value} を取り消しました",
        HistoryChange = static (field, old, now) => $"{field}：{old} → {now}",
        HistoryText = static text => $"「{text}」",
        HistoryWhole = static (field, text) => $"{field}：{text}",
        Empty = "（なし）",
        Person = static name => $"{name}さん",
        Directions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Up"] = "増やす",
            ["Down"] = "減らす",
        },
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [GoalActions.Inputs.Year] = "年度",
            [GoalActions.Inputs.Subject] = "件名",
            [GoalActions.Inputs.Indicator] = "指標",
            [GoalActions.Inputs.Unit] = "単位",
            [GoalActions.Inputs.Direction] = "増やすか減らすか",
            [GoalActions.Inputs.Base] = "はじめの値（現状値）",
            [GoalActions.Inputs.BaseSource] = "はじめの値の出典",
            [GoalActions.Inputs.Target] = "目標値",
            [GoalActions.Inputs.Reasoning] = "設定の考え方",
            [GoalActions.Inputs.Owner] = "担当",
            [GoalActions.Inputs.Issues] = "課題",
            [GoalActions.Inputs.Status] = "状態",
            [GoalActions.Inputs.Review] = "振り返り",
            [GoalActions.Inputs.Value] = "実績",
            [GoalActions.Inputs.AsOf] = "時点",
            [GoalActions.Inputs.Source] = "出典",
            [GoalActions.Inputs.Note] = "備考",
            [GoalActions.Inputs.Reason] = "理由",
            [GoalActions.Inputs.Lead] = "主担当",
            [GoalActions.Inputs.Support] = "協力",
            [GoalActions.Inputs.Informed] = "共有",
            [GoalActions.Inputs.Due] = "期限",
            [GoalActions.Inputs.Goal] = "目標",
            [GoalActions.Inputs.Issue] = "課題",
            [GoalActions.Inputs.State] = "進み具合",
            [GoalActions.Inputs.Result] = "結果",
            [GoalActions.Inputs.Text] = "ビジョン",
        },
    };

    /// <summary>How targets and steps stand.</summary>
    public required GoalStateWording States { get; init; }

    /// <summary>How issues stand.</summary>
    public required IssueStateWording Issues { get; init; }

    /// <summary>Heading of a year; takes its name.</summary>
    public required Func<string, string> YearTitle { get; init; }

    /// <summary>Takes how many targets and steps there are, and how many steps are late.</summary>
    public required Func<int, int, int, string> Counts { get; init; }

    /// <summary>Heading.</summary>
    public required string VisionTitle { get; init; }

    /// <summary>Nobody has written one.</summary>
    public required string NoVision { get; init; }

    /// <summary>Button.</summary>
    public required string OpenVision { get; init; }

    /// <summary>Button.</summary>
    public required string WriteVision { get; init; }

    /// <summary>Button.</summary>
    public required string EditVision { get; init; }

    /// <summary>Heading; takes how many there are.</summary>
    public required Func<int, string> TargetsTitle { get; init; }

    /// <summary>There is none.</summary>
    public required string NoTargets { get; init; }

    /// <summary>Heading; takes how many there are and how many are late.</summary>
    public required Func<int, int, string> RoadmapTitle { get; init; }

    /// <summary>There is none.</summary>
    public required string NoTasks { get; init; }

    /// <summary>Takes who takes care of a target.</summary>
    public required Func<string, string> OwnerLine { get; init; }

    /// <summary>Takes who leads a step, and its day.</summary>
    public required Func<string, string, string> TaskLine { get; init; }

    /// <summary>Takes what is measured, and the way to the aim.</summary>
    public required Func<string, string, string> Measure { get; init; }

    /// <summary>Takes the value as it was, the value aimed at, and whether it is to grow.</summary>
    public required Func<string?, string, bool, string> Aim { get; init; }

    /// <summary>Takes numbers of issues.</summary>
    public required Func<string, string> IssuesLine { get; init; }

    /// <summary>Takes the number of a target.</summary>
    public required Func<string, string> ServesGoal { get; init; }

    /// <summary>Takes the number of an issue.</summary>
    public required Func<string, string> ServesIssue { get; init; }

    /// <summary>Takes the page and how many there are.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Label.</summary>
    public required string YearLabel { get; init; }

    /// <summary>Nothing is chosen.</summary>
    public required string YearPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string OpenYear { get; init; }

    /// <summary>Button.</summary>
    public required string NewTarget { get; init; }

    /// <summary>Button.</summary>
    public required string NewTask { get; init; }

    /// <summary>Takes the number and the subject of a target.</summary>
    public required Func<string, string, string> Spoken { get; init; }

    /// <summary>Takes the number of a target.</summary>
    public required Func<string, string> NumberLine { get; init; }

    /// <summary>Nobody knows the value as it was.</summary>
    public required string NoBase { get; init; }

    /// <summary>Takes the value as it was, and where it is from.</summary>
    public required Func<string, string, string> BaseLine { get; init; }

    /// <summary>Label.</summary>
    public required string OnAgenda { get; init; }

    /// <summary>Takes whether it was put on the agenda to be looked back on, by whom, and when.</summary>
    public required Func<bool, string, string, string> AskedLine { get; init; }

    /// <summary>Label.</summary>
    public required string By { get; init; }

    /// <summary>Takes a name and a day.</summary>
    public required Func<string, string, string> ByWhen { get; init; }

    /// <summary>Button; takes a number.</summary>
    public required Func<string, string> ContinuesFrom { get; init; }

    /// <summary>Button; takes a number.</summary>
    public required Func<string, string> ContinuedAs { get; init; }

    /// <summary>Heading.</summary>
    public required string IssuesTitle { get; init; }

    /// <summary>There is none.</summary>
    public required string NoIssues { get; init; }

    /// <summary>Takes a number.</summary>
    public required Func<string, string> IssueGone { get; init; }

    /// <summary>Button; takes a number.</summary>
    public required Func<string, string> OpenIssue { get; init; }

    /// <summary>Heading.</summary>
    public required string ActualsTitle { get; init; }

    /// <summary>Takes a value with its unit, and a day.</summary>
    public required Func<string, string, string> ActualLine { get; init; }

    /// <summary>Takes where a value is from, and who wrote it down.</summary>
    public required Func<string, string, string> SourceLine { get; init; }

    /// <summary>Button.</summary>
    public required string CorrectButton { get; init; }

    /// <summary>What a button opens; takes the value.</summary>
    public required Func<string, string> CorrectNamed { get; init; }

    /// <summary>Heading; takes how many there are.</summary>
    public required Func<int, string> StepsTitle { get; init; }

    /// <summary>There is none.</summary>
    public required string NoSteps { get; init; }

    /// <summary>Takes how many more there are.</summary>
    public required Func<int, string> MoreSteps { get; init; }

    /// <summary>Heading.</summary>
    public required string History { get; init; }

    /// <summary>Button.</summary>
    public required string Newer { get; init; }

    /// <summary>Button.</summary>
    public required string Older { get; init; }

    /// <summary>Button of a card that everybody sees.</summary>
    public required string OpenOwn { get; init; }

    /// <summary>Button.</summary>
    public required string OpenThis { get; init; }

    /// <summary>Button.</summary>
    public required string RecordButton { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string EndButton { get; init; }

    /// <summary>Button.</summary>
    public required string EndAgainButton { get; init; }

    /// <summary>Button.</summary>
    public required string ContinueButton { get; init; }

    /// <summary>Button.</summary>
    public required string ProposeButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackToYear { get; init; }

    /// <summary>Takes a number without its year.</summary>
    public required Func<int, string> WhichTitle { get; init; }

    /// <summary>Button; takes a number.</summary>
    public required Func<string, string> OpenNumber { get; init; }

    /// <summary>Takes numbers.</summary>
    public required Func<string, string> NoSuchNumber { get; init; }

    /// <summary>Takes what was typed.</summary>
    public required Func<string, string> Unclear { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Added { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Edited { get; init; }

    /// <summary>The receipt; takes the number and the name of the state.</summary>
    public required Func<string, string, string> Ended { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Recorded { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Corrected { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Withdrawn { get; init; }

    /// <summary>The receipt; takes the number and whether it is to be looked back on.</summary>
    public required Func<string, bool, string> Proposed { get; init; }

    /// <summary>The receipt.</summary>
    public required string TaskAdded { get; init; }

    /// <summary>The receipt.</summary>
    public required string TaskEdited { get; init; }

    /// <summary>The receipt; takes the name of the state.</summary>
    public required Func<string, string> TaskMoved { get; init; }

    /// <summary>The receipt.</summary>
    public required string VisionWritten { get; init; }

    /// <summary>Takes the number.</summary>
    public required Func<string, string> Dropped { get; init; }

    /// <summary>Takes the number, and that of the target which goes on with it.</summary>
    public required Func<string, string, string> Continued { get; init; }

    /// <summary>Takes the number, who put it on the agenda, and when.</summary>
    public required Func<string, string, string, string> AskedAlready { get; init; }

    /// <summary>Above a step.</summary>
    public required string TaskTitle { get; init; }

    /// <summary>Button.</summary>
    public required string MoveTaskButton { get; init; }

    /// <summary>What the history says of the beginning.</summary>
    public required string HistoryAdded { get; init; }

    /// <summary>Takes a number.</summary>
    public required Func<string, string> HistoryFrom { get; init; }

    /// <summary>Takes a number.</summary>
    public required Func<string, string> HistoryAs { get; init; }

    /// <summary>Takes a value, and a day.</summary>
    public required Func<string, string, string> HistoryRecorded { get; init; }

    /// <summary>Takes a value.</summary>
    public required Func<string, string> HistoryWithdrawn { get; init; }

    /// <summary>Takes a field's name, its old value and its new one.</summary>
    public required Func<string, string, string, string> HistoryChange { get; init; }

    /// <summary>Takes a text that a field has since.</summary>
    public required Func<string, string> HistoryText { get; init; }

    /// <summary>Takes a field's name and a text.</summary>
    public required Func<string, string, string> HistoryWhole { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Person { get; init; }

    /// <summary>Direction code → name.</summary>
    public required IReadOnlyDictionary<string, string> Directions { get; init; }

    /// <summary>Input id → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }
}
