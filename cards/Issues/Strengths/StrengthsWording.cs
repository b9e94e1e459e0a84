using CareSystem.Cards.Common;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>The words of the strengths.</summary>
public sealed partial record StrengthsWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static StrengthsWording Kanji => field ??= Standard with { Categories = KanjiSpelling.Of(Standard.Categories) };

    /// <summary>The usual reading.</summary>
    public static StrengthsWording Standard { get; } = new()
    {
        ListTitle = "見つかった強みの一覧",
        ListEmpty = "まだ強みが登録されていません。地域にすでにある、うまくいっていること・使える資源を、下のボタンから登録してください。",
        ListCount = static count => $"{count}件",
        PageOf = static (page, pages) => $"{pages}ページ中 {page}ページ目",
        Previous = "前のページ",
        Next = "次のページ",
        Open = "開く",
        OpenNamed = static subject => $"「{subject}」を開く",
        NewButton = "強みを登録する",
        BackToList = "強みの一覧",
        BackToIssues = "課題の一覧",
        NewTitle = "強みを登録する",
        EditTitle = "強みを直す",
        NoPersons = "個人が分かることは、強みにも説明にも書かないでください。",
        Subject = "強み（100文字まで）",
        SubjectPlaceholder = "例：地域活動支援センターが土曜日も開いている",
        Category = "分類（いくつでも）",
        Description = "説明（600文字まで）",
        DescriptionPlaceholder = "だれの、どんな工夫か。どこで使えるか。",
        Issue = "生かせる課題の番号（あれば）",
        IssuePlaceholder = "例：R8-3",
        IssueUnknown = static number => $"「{number}」という番号の課題はありません。R8-3 のように書いてください。",
        Required = "必ず入力してください。",
        AddButton = "この内容で登録する",
        SaveButton = "直した内容で記録する",
        Cancel = "登録せずに一覧へ",
        Back = "変えずに戻る",
        EditButton = "内容を直す",
        Withdraw = "取り下げる",
        Added = "強みを登録しました",
        Edited = "強みを直しました",
        Withdrawn = "強みを取り下げました",
        By = "登録",
        ByWhen = static (name, day) => $"{name}さん　{day}",
        History = "これまでの記録",
        HistoryAdded = "登録しました",
        HistoryChange = static (field, old, now) => $"{field}：{old} → {now}",
        Person = static name => $"{name}さん",
        Empty = "（なし）",
        ChangedNotice = static who => $"{who}さんが先に直しました。下の違いを見て、このままでよければもう一度押してください。入力した内容は残っています。",
        ChangedField = static (field, now) => $"{field}：いまの記録は「{now}」",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [StrengthActions.Inputs.Subject] = "強み",
            [StrengthActions.Inputs.Category] = "分類",
            [StrengthActions.Inputs.Description] = "説明",
            [StrengthActions.Inputs.Issue] = "生かせる課題",
        },
        Categories = IssuesWording.Standard.Categories,
    };

    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Nothing is on record.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes how many there are.</summary>
    public required Func<int, string> ListCount { get; init; }

    /// <summary>Takes the page and how many there are.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>What a button opens; takes the strength.</summary>
    public required Func<string, string> OpenNamed { get; init; }

    /// <summary>Button.</summary>
    public required string NewButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Button.</summary>
    public required string BackToIssues { get; init; }

    /// <summary>Heading of the empty form.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Heading of the form of a strength.</summary>
    public required string EditTitle { get; init; }

    /// <summary>Stands above every field: nobody may be known by what is written.</summary>
    public required string NoPersons { get; init; }

    /// <summary>Label.</summary>
    public required string Subject { get; init; }

    /// <summary>An example.</summary>
    public required string SubjectPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Category { get; init; }

    /// <summary>Label.</summary>
    public required string Description { get; init; }

    /// <summary>A hint.</summary>
    public required string DescriptionPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Issue { get; init; }

    /// <summary>An example.</summary>
    public required string IssuePlaceholder { get; init; }

    /// <summary>Takes what is no issue's number.</summary>
    public required Func<string, string> IssueUnknown { get; init; }

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

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string Withdraw { get; init; }

    /// <summary>The receipt.</summary>
    public required string Added { get; init; }

    /// <summary>The receipt.</summary>
    public required string Edited { get; init; }

    /// <summary>The receipt.</summary>
    public required string Withdrawn { get; init; }

    /// <summary>Label.</summary>
    public required string By { get; init; }

    /// <summary>Takes a name and a day.</summary>
    public required Func<string, string, string> ByWhen { get; init; }

    /// <summary>Heading.</summary>
    public required string History { get; init; }

    /// <summary>What the history says of the beginning.</summary>
    public required string HistoryAdded { get; init; }

    /// <summary>Takes a field's name, its old value and its new one.</summary>
    public required Func<string, string, string, string> HistoryChange { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Person { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Input id → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Category code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Categories { get; init; }
}
