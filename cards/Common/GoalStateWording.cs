namespace CareSystem.Cards.Common;

/// <summary>What every slice that shows a target or a step of the roadmap says of it.</summary>
public sealed record GoalStateWording
{
    /// <summary>The usual reading.</summary>
    public static GoalStateWording Standard { get; } = new()
    {
        SectionTitle = "この課題のための目標と工程",
        SectionNone = "まだありません。",
        SectionMore = static count => $"ほかに{count}件あります。「目標」、前の年度のものは「目標 R7」のように送ると見られます。",
        TargetLine = static (number, subject) => $"目標 {number}　{subject}",
        TaskLine = static subject => $"工程　{subject}",
        State = static state => $"【{state}】",
        Due = static day => $"期限：{day}",
        Overdue = "▲ 期限を過ぎています",
        Latest = static (value, day) => $"実績 {value}（{day}現在）",
        NoActual = "実績はまだありません",
        WithRate = static (latest, rate) => $"{latest}・{rate}",
        Rate = static percent => $"達成率 {percent}%",
        NoRate = "達成率は計算できません（はじめの値がないため）",
        Review = static text => $"振り返り：{text}",
        Result = static text => $"結果：{text}",
        Reason = static text => $"理由：{text}",
        OpenTarget = "目標を開く",
        OpenTask = "工程を開く",
        OpenNamed = static subject => $"「{subject}」を開く",
        NewTarget = "この課題の目標を立てる",
        Targets = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Open"] = "取組中",
            ["Achieved"] = "達成",
            ["PartlyAchieved"] = "一部達成",
            ["NotAchieved"] = "未達成",
            ["Dropped"] = "取りやめ",
        },
        Tasks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NotStarted"] = "未着手",
            ["InProgress"] = "進行中",
            ["Done"] = "完了",
            ["Dropped"] = "取りやめ",
        },
    };

    /// <summary>やさしい日本語.</summary>
    public static GoalStateWording Plain { get; } = Standard with
    {
        SectionTitle = "この困りごとのために決めたこと",
        SectionNone = "まだ、ありません。",
        SectionMore = static count => $"ほかに{count}こあります。「目標」か、前の年度（ねんど）なら「目標 R7」のように送ると、見られます。",
        TargetLine = static (number, subject) => $"目標（もくひょう） {number}　{subject}",
        TaskLine = static subject => $"すること　{subject}",
        Due = static day => $"いつまで：{day}",
        Overdue = "▲ 決めた日を過（す）ぎています",
        Latest = static (value, day) => $"調（しら）べた数 {value}（{day}のときの数）",
        NoActual = "まだ調（しら）べていません",
        Rate = static percent => $"どのくらいできたか {percent}%",
        NoRate = "どのくらいできたかは、計算（けいさん）できません。はじめの数がないからです",
        Review = static text => $"やってみて分かったこと：{text}",
        Result = static text => $"どうなったか：{text}",
        Reason = static text => $"わけ：{text}",
        OpenTarget = "目標（もくひょう）を見る",
        OpenTask = "くわしく見る",
        OpenNamed = static subject => $"「{subject}」を見る",
        Targets = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Open"] = "取り組んでいる",
            ["Achieved"] = "できた",
            ["PartlyAchieved"] = "少しできた",
            ["NotAchieved"] = "できなかった",
            ["Dropped"] = "やめた",
        },
        Tasks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NotStarted"] = "まだ始めていない",
            ["InProgress"] = "している",
            ["Done"] = "終わった",
            ["Dropped"] = "やめた",
        },
    };

    /// <summary>Heading of the part of an issue's card.</summary>
    public required string SectionTitle { get; init; }

    /// <summary>Nothing serves the issue yet.</summary>
    public required string SectionNone { get; init; }

    /// <summary>Takes how many more there are.</summary>
    public required Func<int, string> SectionMore { get; init; }

    /// <summary>Takes the number and the subject of a target.</summary>
    public required Func<string, string, string> TargetLine { get; init; }

    /// <summary>Takes the subject of a step.</summary>
    public required Func<string, string> TaskLine { get; init; }

    /// <summary>Takes the name of a state.</summary>
    public required Func<string, string> State { get; init; }

    /// <summary>Takes a day.</summary>
    public required Func<string, string> Due { get; init; }

    /// <summary>The day is over.</summary>
    public required string Overdue { get; init; }

    /// <summary>Takes a value with its unit and a day.</summary>
    public required Func<string, string, string> Latest { get; init; }

    /// <summary>Nothing was measured yet.</summary>
    public required string NoActual { get; init; }

    /// <summary>Takes what was measured last, and how much of the target that is.</summary>
    public required Func<string, string, string> WithRate { get; init; }

    /// <summary>Takes the percentage.</summary>
    public required Func<string, string> Rate { get; init; }

    /// <summary>There is a value, and still no rate.</summary>
    public required string NoRate { get; init; }

    /// <summary>Takes what was learned.</summary>
    public required Func<string, string> Review { get; init; }

    /// <summary>Takes what came of a step.</summary>
    public required Func<string, string> Result { get; init; }

    /// <summary>Takes why it was given up.</summary>
    public required Func<string, string> Reason { get; init; }

    /// <summary>Button.</summary>
    public required string OpenTarget { get; init; }

    /// <summary>Button.</summary>
    public required string OpenTask { get; init; }

    /// <summary>What a button opens; takes the subject.</summary>
    public required Func<string, string> OpenNamed { get; init; }

    /// <summary>Button, for the secretariat and the chair.</summary>
    public required string NewTarget { get; init; }

    /// <summary>State of a target → name.</summary>
    public required IReadOnlyDictionary<string, string> Targets { get; init; }

    /// <summary>State of a step → name.</summary>
    public required IReadOnlyDictionary<string, string> Tasks { get; init; }
}
