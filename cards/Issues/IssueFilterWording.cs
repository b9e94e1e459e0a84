namespace CareSystem.Cards.Issues;

/// <summary>The words by which the log of issues is narrowed down and sorted.</summary>
public sealed partial record IssueFilterWording
{
    /// <summary>The usual reading.</summary>
    public static IssueFilterWording Standard { get; } = new()
    {
        Button = "絞り込む・並べ替える",
        Title = "課題を絞り込む",
        Any = "すべて",
        State = "段階",
        Category = "分類",
        Year = "年度",
        Owner = "担当（名前の一部でも）",
        Attention = "気をつけたい課題",
        Order = "並び順",
        Apply = "この条件で見る",
        Narrowed = static what => $"条件：{what}",
        Nothing = "この条件に合う課題はありません。",
        OwnerHas = static owner => $"担当に「{owner}」",
        States = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Open"] = "継続中",
            ["Incoming"] = "提出・確認中",
            ["Discussed"] = "受付・協議中",
            ["Acting"] = "対応中",
            ["Reported"] = "部会・協議会へ報告、圏域・県へ提起",
            ["Closed"] = "完了・見送り",
        },
        Attentions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Overdue"] = "期限を過ぎた課題",
            ["Stale"] = "長く動きのない課題",
        },
        Orders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Newest"] = "番号の新しい順",
            ["DueFirst"] = "期限の近い順",
            ["MostWanted"] = "優先順位の投票の多い順",
            ["LongestUnmoved"] = "動きのない期間の長い順",
        },
    };

    /// <summary>Button.</summary>
    public required string Button { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>A choice that restricts nothing.</summary>
    public required string Any { get; init; }

    /// <summary>Label.</summary>
    public required string State { get; init; }

    /// <summary>Label.</summary>
    public required string Category { get; init; }

    /// <summary>Label.</summary>
    public required string Year { get; init; }

    /// <summary>Label.</summary>
    public required string Owner { get; init; }

    /// <summary>Label.</summary>
    public required string Attention { get; init; }

    /// <summary>Label.</summary>
    public required string Order { get; init; }

    /// <summary>Button.</summary>
    public required string Apply { get; init; }

    /// <summary>Stands above a narrowed list; takes to what.</summary>
    public required Func<string, string> Narrowed { get; init; }

    /// <summary>Nothing fits.</summary>
    public required string Nothing { get; init; }

    /// <summary>Takes a part of a name.</summary>
    public required Func<string, string> OwnerHas { get; init; }

    /// <summary>States of several statuses: code → name, in the order of the choice. The single ones are <see cref="IssuesWording.Statuses"/>.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }

    /// <summary>Code → name.</summary>
    public required IReadOnlyDictionary<string, string> Attentions { get; init; }

    /// <summary>Code → name, the usual order first.</summary>
    public required IReadOnlyDictionary<string, string> Orders { get; init; }
}
