using CareSystem.Cards.Common;

namespace CareSystem.Cards.Issues.Strengths;

/// <content>The words of the strengths in plain Japanese.</content>
public sealed partial record StrengthsWording
{
    /// <summary>やさしい日本語 with 障害.</summary>
    public static StrengthsWording PlainKanji => field ??= Plain with { Categories = KanjiSpelling.Of(Plain.Categories) };

    /// <summary>やさしい日本語.</summary>
    public static StrengthsWording Plain => field ??= Standard with
    {
        ListTitle = "町のよい所（強み・つよみ）",
        ListEmpty = "まだ何も書かれていません。町でうまくいっていることや、使えるものを書いてください。下のボタンから書けます。",
        ListCount = static count => $"{count}こ",
        NewButton = "よい所を書く",
        BackToList = "よい所を全部見る",
        BackToIssues = "困（こま）りごとを全部見る",
        NewTitle = "よい所（強み・つよみ）を書く",
        EditTitle = "よい所（強み・つよみ）を直す",
        NoPersons = "だれの話か分かることは、書かないでください。",
        Subject = "よい所（短く・100文字まで）",
        SubjectPlaceholder = "例（れい）：地域活動支援センターが土曜日も開いている",
        Category = "何の話ですか（いくつでも）",
        Description = "くわしい話（600文字まで）",
        DescriptionPlaceholder = "だれが、どんなことをしていますか。",
        Issue = "どの困（こま）りごとに使えますか（番号・ばんごう）",
        IssuePlaceholder = "例（れい）：R8-3",
        IssueUnknown = static number => $"「{number}」という番号（ばんごう）の困りごとは、ありません。R8-3 のように書いてください。",
        Required = "ここは、必（かなら）ず書いてください。",
        AddButton = "これを出す",
        SaveButton = "直したものを出す",
        Cancel = "書かないでもどる",
        Back = "直さないでもどる",
        EditButton = "直す",
        Withdraw = "消す",
        Added = "よい所を出しました",
        Edited = "よい所を直しました",
        Withdrawn = "よい所を消しました",
        By = "出した人",
        History = "これまでにあったこと",
        HistoryAdded = "出しました",
        ChangedNotice = static who => $"{who}さんが先に直しました。下で、ちがう所を見てください。あなたが書いたものでよいときは、もう一度押（お）してください。書いたものは、残っています。",
        ChangedField = static (name, now) => $"{name}：いまは「{now}」です",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [StrengthActions.Inputs.Subject] = "よい所",
            [StrengthActions.Inputs.Category] = "何の話か",
            [StrengthActions.Inputs.Description] = "くわしい話",
            [StrengthActions.Inputs.Issue] = "使える困りごと",
        },
        Categories = IssuesWording.Plain.Categories,
    };
}
