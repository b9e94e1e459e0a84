using CareSystem.Cards.Common;

namespace CareSystem.Cards.Goals;

/// <summary>The forms of vision, targets and roadmap: they are for the secretariat and the chair, and have to match the papers of the office.</summary>
public sealed record GoalFormWording
{
    /// <summary>The usual reading.</summary>
    public static GoalFormWording Standard { get; } = new()
    {
        States = GoalStateWording.Standard,
        NewTitle = "目標を立てる",
        EditTitle = static number => $"目標 {number} を直す",
        ContinueTitle = static number => $"目標 {number} を次の年度に続ける",
        ForIssue = static (number, subject) => $"課題 {number}「{subject}」のための目標です。",
        Year = "年度",
        Subject = "件名（100文字まで）",
        SubjectPlaceholder = "例：保証人のいない人が借りられる部屋を増やす",
        Indicator = "指標（何を数えるか、100文字まで）",
        IndicatorPlaceholder = "例：居住支援法人の支援で入居した人の数",
        Unit = "単位（10文字まで）",
        UnitPlaceholder = "例：人",
        Direction = "増やす目標か、減らす目標か",
        Directions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Up"] = "増やす",
            ["Down"] = "減らす",
        },
        Base = "はじめの値（目標を立てたときの現状値。分かれば。数字だけ）",
        BasePlaceholder = "例：1",
        BaseSource = "はじめの値の出典（100文字まで。はじめの値を書いたら必ず）",
        SourcePlaceholder = "例：居住支援法人の報告（令和８年３月31日現在）",
        Target = "目標値（数字だけ）",
        TargetPlaceholder = "例：5",
        Reasoning = "設定の考え方（400文字まで）",
        ReasoningPlaceholder = "なぜこの値にするか。どこまでできそうか。",
        Owner = "担当（人または機関、60文字まで）",
        OwnerPlaceholder = "例：健康福祉課、基幹相談支援センター",
        Issues = "課題の番号（あれば、5つまで）",
        IssuesPlaceholder = "例：R8-3、R8-5",
        Required = "必ず入力してください。",
        AddButton = "この目標を立てる",
        SaveButton = "直した内容で記録する",
        Cancel = "記録せずに一覧へ",
        Back = "記録せずに戻る",
        EndTitle = static number => $"目標 {number} の結果と振り返り",
        Status = "結果",
        TakeUpAgain = "取組中に戻す",
        Review = "振り返り、または理由（600文字まで。個人が分かることは書かないでください）",
        ReviewPlaceholder = "よかったこと、うまくいかなかったこと、次に変えること。",
        EndSave = "この内容で記録する",
        RecordTitle = static number => $"目標 {number} の実績を記録する",
        CorrectTitle = static number => $"目標 {number} の実績を直す・取り消す",
        Measured = static (indicator, aim) => $"{indicator}：{aim}",
        Value = "実績（数字だけ）",
        AsOf = "いつの時点の値か",
        Source = "出典（100文字まで）",
        ActualNote = "備考（200文字まで。個人が分かることは書かないでください）",
        Reason = "直す・取り消す理由（200文字まで）",
        ReasonPlaceholder = "例：二重に数えていた",
        RecordSave = "この実績を記録する",
        WithdrawButton = "この実績を取り消す",
        NewTaskTitle = "工程を加える",
        EditTaskTitle = "工程を直す",
        TaskSubject = "何をするか（100文字まで）",
        TaskSubjectPlaceholder = "例：不動産店向けの説明会を開く",
        Lead = "主担当（100文字まで）",
        Support = "協力（100文字まで）",
        Informed = "共有（知らせる先、100文字まで）",
        Due = "期限",
        TaskGoal = "目標の番号（あれば）",
        TaskGoalPlaceholder = "例：R8-1",
        TaskIssue = "課題の番号（あれば）",
        TaskIssuePlaceholder = "例：R8-3",
        AddTaskButton = "この工程を加える",
        MoveTaskTitle = "工程の進み具合を変える",
        State = "進み具合",
        Result = "結果・理由（完了と取りやめ、もう一度始めるときは必ず、400文字まで）",
        ResultPlaceholder = "完了なら何ができたか。取りやめなら、なぜか。",
        MoveTaskSave = "この進み具合にする",
        VisionFormTitle = "地域ビジョンを書く",
        VisionText = "地域ビジョン（めざす姿、400文字まで）",
        VisionPlaceholder = "例：病気があってもなくても、住みたい所で、つながりを持って暮らせるまち",
        VisionSave = "このビジョンにする",
        VisionTheirs = static text => $"いまの記録：{text}",
        ChangedNotice = static who => $"{who}さんが先に直しました。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        ValueWanted = "0以上の数を、小数点以下2桁までで入力してください。",
        TargetZero = "増やす目標の値は、0より大きい数にしてください。",
        BaseSourceMissing = "どの資料の数か書いてください。同じ言葉でも、調べ方で数が変わります。",
        IssuesUnknown = static numbers => $"次の番号の課題は見つかりません：{numbers}。R8-3 のように書いてください。",
        GoalUnknown = static number => $"「{number}」という番号の目標はありません。R8-1 のように書いてください。",
        FutureDay = "今日までの日付を入れてください。",
        UnitChanged = static unit => $"目標が直されて、単位が「{unit}」になりました。数を確かめて、よければもう一度押してください。",
        ReviewMissing = "結果を選んだわけと、分かったことを書いてください。取りやめるとき、取組中に戻すときは、理由を書いてください。",
        ResultMissing = "完了なら結果を、取りやめ・もう一度始めるときは理由を書いてください。",
        ReasonMissing = "なぜ直すのか、取り消すのか、短く書いてください。",
        AgendaSubject = static (isEvaluation, number, subject) => $"{(isEvaluation ? "評価" : "目標設定")}：目標 {number} {subject}",
        AgendaText = static (measure, latest, text) => string.Join('\n', new[] { measure, latest, text }.Where(static line => line.Length > 0)),
    };

    /// <summary>How targets and steps stand.</summary>
    public required GoalStateWording States { get; init; }

    /// <summary>Heading.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> EditTitle { get; init; }

    /// <summary>Heading; takes the number of the target that is gone on with.</summary>
    public required Func<string, string> ContinueTitle { get; init; }

    /// <summary>For which issue the form was opened; takes number and subject.</summary>
    public required Func<string, string, string> ForIssue { get; init; }

    /// <summary>Label.</summary>
    public required string Year { get; init; }

    /// <summary>Label.</summary>
    public required string Subject { get; init; }

    /// <summary>An example.</summary>
    public required string SubjectPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Indicator { get; init; }

    /// <summary>An example.</summary>
    public required string IndicatorPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Unit { get; init; }

    /// <summary>An example.</summary>
    public required string UnitPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Direction { get; init; }

    /// <summary>Direction code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Directions { get; init; }

    /// <summary>Label.</summary>
    public required string Base { get; init; }

    /// <summary>An example.</summary>
    public required string BasePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string BaseSource { get; init; }

    /// <summary>An example.</summary>
    public required string SourcePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Target { get; init; }

    /// <summary>An example.</summary>
    public required string TargetPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Reasoning { get; init; }

    /// <summary>A hint.</summary>
    public required string ReasoningPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Owner { get; init; }

    /// <summary>An example.</summary>
    public required string OwnerPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Issues { get; init; }

    /// <summary>An example.</summary>
    public required string IssuesPlaceholder { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string AddButton { get; init; }

    /// <summary>Button.</summary>
    public required string SaveButton { get; init; }

    /// <summary>Button.</summary>
    public required string Cancel { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> EndTitle { get; init; }

    /// <summary>Label.</summary>
    public required string Status { get; init; }

    /// <summary>The choice that takes a target up again.</summary>
    public required string TakeUpAgain { get; init; }

    /// <summary>Label.</summary>
    public required string Review { get; init; }

    /// <summary>A hint.</summary>
    public required string ReviewPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string EndSave { get; init; }

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> RecordTitle { get; init; }

    /// <summary>Heading; takes the number.</summary>
    public required Func<string, string> CorrectTitle { get; init; }

    /// <summary>Takes what is measured, and the way to the aim.</summary>
    public required Func<string, string, string> Measured { get; init; }

    /// <summary>Label.</summary>
    public required string Value { get; init; }

    /// <summary>Label.</summary>
    public required string AsOf { get; init; }

    /// <summary>Label.</summary>
    public required string Source { get; init; }

    /// <summary>Label.</summary>
    public required string ActualNote { get; init; }

    /// <summary>Label.</summary>
    public required string Reason { get; init; }

    /// <summary>An example.</summary>
    public required string ReasonPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string RecordSave { get; init; }

    /// <summary>Button.</summary>
    public required string WithdrawButton { get; init; }

    /// <summary>Heading.</summary>
    public required string NewTaskTitle { get; init; }

    /// <summary>Heading.</summary>
    public required string EditTaskTitle { get; init; }

    /// <summary>Label.</summary>
    public required string TaskSubject { get; init; }

    /// <summary>An example.</summary>
    public required string TaskSubjectPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Lead { get; init; }

    /// <summary>Label.</summary>
    public required string Support { get; init; }

    /// <summary>Label.</summary>
    public required string Informed { get; init; }

    /// <summary>Label.</summary>
    public required string Due { get; init; }

    /// <summary>Label.</summary>
    public required string TaskGoal { get; init; }

    /// <summary>An example.</summary>
    public required string TaskGoalPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string TaskIssue { get; init; }

    /// <summary>An example.</summary>
    public required string TaskIssuePlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string AddTaskButton { get; init; }

    /// <summary>Heading.</summary>
    public required string MoveTaskTitle { get; init; }

    /// <summary>Label.</summary>
    public required string State { get; init; }

    /// <summary>Label.</summary>
    public required string Result { get; init; }

    /// <summary>A hint.</summary>
    public required string ResultPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string MoveTaskSave { get; init; }

    /// <summary>Heading.</summary>
    public required string VisionFormTitle { get; init; }

    /// <summary>Label.</summary>
    public required string VisionText { get; init; }

    /// <summary>An example.</summary>
    public required string VisionPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string VisionSave { get; init; }

    /// <summary>Takes the text that somebody else wrote meanwhile.</summary>
    public required Func<string, string> VisionTheirs { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>What was typed is no value.</summary>
    public required string ValueWanted { get; init; }

    /// <summary>An aim upwards of nothing.</summary>
    public required string TargetZero { get; init; }

    /// <summary>A value without its source.</summary>
    public required string BaseSourceMissing { get; init; }

    /// <summary>Takes what are no issues' numbers.</summary>
    public required Func<string, string> IssuesUnknown { get; init; }

    /// <summary>Takes what is no target's number.</summary>
    public required Func<string, string> GoalUnknown { get; init; }

    /// <summary>A value cannot be of a day to come.</summary>
    public required string FutureDay { get; init; }

    /// <summary>The unit was changed while the form was open; takes the one that is asked for now.</summary>
    public required Func<string, string> UnitChanged { get; init; }

    /// <summary>Nothing is said.</summary>
    public required string ReviewMissing { get; init; }

    /// <summary>Nothing is said.</summary>
    public required string ResultMissing { get; init; }

    /// <summary>Nothing is said.</summary>
    public required string ReasonMissing { get; init; }

    /// <summary>Of an item of the agenda; takes whether it is to be looked back on, number and subject.</summary>
    public required Func<bool, string, string, string> AgendaSubject { get; init; }

    /// <summary>Of an item of the agenda; takes what is measured, the last value, and why this value or what was learned.</summary>
    public required Func<string, string, string, string> AgendaText { get; init; }
}
