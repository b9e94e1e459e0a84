using System.Globalization;

namespace CareSystem.Cards.Checklists;

/// <summary>The words of checklists.</summary>
public sealed partial record ChecklistsWording
{
    private static readonly string[] Scale = ["未着手", "検討・準備中", "一部実施", "実施・定着"];

    /// <summary>The usual reading.</summary>
    public static ChecklistsWording Standard { get; } = new()
    {
        Title = "チェックリスト",
        StateOpen = "受付中",
        StateClosed = "受付終了",
        Meta = static (name, items) => $"{name}さんが始めました・全{items}問・5分ほど",
        Turnout = static (answered, invited) => $"{invited}人のうち{answered}人が回答",
        Closes = static when => $"締切：{when}",
        ClosedAt = static when => $"{when}に締め切りました。",
        Explanation = "地域の取組の進み具合を、一人ひとりの見方で点検します。だれがどう答えたかは、事務局を含めてほかの人には見えません（事務局に見えるのは、回答が済んだかどうかだけです）。結果は、締め切ったあとに人数で示します。",
        OwnAnswered = static when => $"あなたは回答済みです（{when}）。",
        NotAnswered = "これから回答できます。",
        DidNotAnswer = "あなたの回答はありません。",
        OnlyLooking = "オブザーバーの方に、回答はお願いしていません。",
        Missing = static (names, all) => $"まだ回答していない人（{all}人・事務局だけに表示）：{string.Join('、', names)}{(names.Count < all ? $"、ほか{all - names.Count}人" : "")}",
        Answer = "回答する",
        AnswerAgain = "回答を変える",
        Mine = "自分の回答を見る",
        ShowResult = "結果を見る",
        Close = "締め切って結果を出す",
        CloseForSome = "締め切る（係の方）",
        StillOpenNotice = "結果は、締め切ったあとに見られます。",
        ResultReady = static audience => audience == "Secretariat" ? "結果がまとまりました。見られるのは事務局の方です。" : "結果がまとまりました。見られるのは委員と事務局の方です。",
        InChatNotice = "ここでは、ほかの人にも見えてしまいます。ボットとの個人チャットで「チェックリスト」と送ってください。",
        FormIntro = static items => $"全{items}問です。あなたから見た地域の様子に近いものを選んでください。分からないときは「わからない」で大丈夫です。それも大切な回答です。",
        Choose = "選んでください。",
        Send = "この内容で回答する",
        ReceivedTitle = "回答を受け付けました",
        MineTitle = "あなたの回答",
        MayChange = "ありがとうございました。締め切りまでは、何度でも変えられます。",
        Back = "戻る",
        ResultTitle = "チェックリストの結果",
        ResultPeople = static people => $"{people}人が回答",
        ResultIntro = "平均の低い順です（0 未着手 ～ 3 実施・定着）。",
        TooFew = static fewest => $"回答が{fewest}人に満たないため、だれの回答か分からないように、内訳は示しません。",
        Mean = static (mean, rated) => string.Create(CultureInfo.InvariantCulture, $"平均{mean:F1}（{rated}人）"),
        NoMean = "平均なし（0～3を選んだ人がいません）",
        OnScale = static counts => string.Join('、', Scale.Zip(counts, static (rating, people) => $"{rating} {people}人")),
        OffScale = static (unknown, percent, notApplicable) => $"わからない {unknown}人（{percent}％）、該当なし {notApplicable}人",
        Legend = "【課題】平均1.2以下　【強み】平均2.3以上　【見えていない】「わからない」が4割以上",
        PageOf = static (page, pages) => $"{page}／{pages}ページ",
        ListEmpty = "いま受付中のチェックリストはありません。",
        ListCount = static count => $"受付中のチェックリストが{count}件あります。",
        ListLine = static (state, when) => when is null ? $"【{state}】" : $"【{state}】{when}",
        Open = "開く",
        Previous = "前のページ",
        Next = "次のページ",
        FormTitle = "新しく始める",
        FormText = "短縮版の8問を、チャネルの皆さんに聞きます。",
        RoundTitle = "題名（100文字まで）",
        DefaultTitle = static year => $"{year} 地域の取組の点検",
        ClosesLabel = "締切日（その日の午後5時まで。空欄なら、締め切るボタンを押すまで）",
        Required = "必ず入力してください。",
        Start = "チャネルに出す",
        StartedTitle = "チェックリストを始めました",
        StartedText = static forum => $"「{forum}」のチャネルで、回答の受付が始まりました。",
        OpenThis = "このチェックリストを開く",
        BackToList = "チェックリストの一覧",
        Ratings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NotStarted"] = $"0 {Scale[0]}",
            ["Preparing"] = $"1 {Scale[1]}",
            ["Partial"] = $"2 {Scale[2]}",
            ["Established"] = $"3 {Scale[3]}",
            ["Unknown"] = "わからない",
            ["NotApplicable"] = "該当なし",
        },
        Findings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Strength"] = "【強み】",
            ["Weakness"] = "【課題】",
            ["Unseen"] = "【見えていない】",
        },
    };

    /// <summary>What the cards are called.</summary>
    public required string Title { get; init; }

    /// <summary>It takes answers.</summary>
    public required string StateOpen { get; init; }

    /// <summary>It takes none any more.</summary>
    public required string StateClosed { get; init; }

    /// <summary>Takes the starter's name and the number of items.</summary>
    public required Func<string, int, string> Meta { get; init; }

    /// <summary>Takes how many have answered, and of how many.</summary>
    public required Func<int, int, string> Turnout { get; init; }

    /// <summary>Takes the closing time.</summary>
    public required Func<string, string> Closes { get; init; }

    /// <summary>Takes the time.</summary>
    public required Func<string, string> ClosedAt { get; init; }

    /// <summary>What it is for, and who sees what.</summary>
    public required string Explanation { get; init; }

    /// <summary>Takes the time.</summary>
    public required Func<string, string> OwnAnswered { get; init; }

    /// <summary>Instead of the own answer.</summary>
    public required string NotAnswered { get; init; }

    /// <summary>Instead of the own answer, where there is none.</summary>
    public required string DidNotAnswer { get; init; }

    /// <summary>For observers.</summary>
    public required string OnlyLooking { get; init; }

    /// <summary>Takes names, and how many there are in all.</summary>
    public required Func<IReadOnlyList<string>, int, string> Missing { get; init; }

    /// <summary>Button.</summary>
    public required string Answer { get; init; }

    /// <summary>Button.</summary>
    public required string AnswerAgain { get; init; }

    /// <summary>Button.</summary>
    public required string Mine { get; init; }

    /// <summary>Button.</summary>
    public required string ShowResult { get; init; }

    /// <summary>Button.</summary>
    public required string Close { get; init; }

    /// <summary>Button on everybody's card.</summary>
    public required string CloseForSome { get; init; }

    /// <summary>Somebody asked for the result too early.</summary>
    public required string StillOpenNotice { get; init; }

    /// <summary>Takes the code of who may see the result.</summary>
    public required Func<string, string> ResultReady { get; init; }

    /// <summary>A client that can show a form or an answer to everybody only.</summary>
    public required string InChatNotice { get; init; }

    /// <summary>Takes the number of items.</summary>
    public required Func<int, string> FormIntro { get; init; }

    /// <summary>In a field in which nothing is chosen.</summary>
    public required string Choose { get; init; }

    /// <summary>Button.</summary>
    public required string Send { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string ReceivedTitle { get; init; }

    /// <summary>Heading of the own answer.</summary>
    public required string MineTitle { get; init; }

    /// <summary>Under the own answer.</summary>
    public required string MayChange { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Heading of the result.</summary>
    public required string ResultTitle { get; init; }

    /// <summary>Takes the number of people.</summary>
    public required Func<int, string> ResultPeople { get; init; }

    /// <summary>Above the items.</summary>
    public required string ResultIntro { get; init; }

    /// <summary>Takes the fewest people with whom numbers are told.</summary>
    public required Func<int, string> TooFew { get; init; }

    /// <summary>Takes the mean of 0–3 and how many gave a number.</summary>
    public required Func<double, int, string> Mean { get; init; }

    /// <summary>Nobody gave a number.</summary>
    public required string NoMean { get; init; }

    /// <summary>Takes how many chose 0, 1, 2 and 3.</summary>
    public required Func<IReadOnlyList<int>, string> OnScale { get; init; }

    /// <summary>Takes how many cannot tell, as people and per cent, and to how many it does not apply.</summary>
    public required Func<int, int, int, string> OffScale { get; init; }

    /// <summary>What the marks before the items mean.</summary>
    public required string Legend { get; init; }

    /// <summary>Takes the page and their number.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>No round is open.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the number of open rounds.</summary>
    public required Func<int, string> ListCount { get; init; }

    /// <summary>Takes the state and its time.</summary>
    public required Func<string, string?, string> ListLine { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string FormTitle { get; init; }

    /// <summary>Under the heading of the form.</summary>
    public required string FormText { get; init; }

    /// <summary>Label.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>Takes the fiscal year; stands in the form.</summary>
    public required Func<string, string> DefaultTitle { get; init; }

    /// <summary>Label.</summary>
    public required string ClosesLabel { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string Start { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string StartedTitle { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> StartedText { get; init; }

    /// <summary>Button.</summary>
    public required string OpenThis { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Rating code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Ratings { get; init; }

    /// <summary>Code of what stands out → what stands before the item.</summary>
    public required IReadOnlyDictionary<string, string> Findings { get; init; }
}
