using System.Globalization;

namespace CareSystem.Cards.Checklists;

/// <summary>The words of checklists in plain Japanese; those of the items stand with the items.</summary>
public sealed partial record ChecklistsWording
{
    private static readonly string[] PlainScale = ["まだしていない", "これから（考えている・準備している）", "少ししている", "いつもしている"];

    /// <summary>やさしい日本語. Who has not answered is told to the secretariat alone, and the title of a round is read by everybody: these stay in the usual reading.</summary>
    public static ChecklistsWording Plain => field ??= Standard with
    {
        StateOpen = "いま答えられます",
        StateClosed = "終わりました",
        Meta = static (name, items) => $"{name}さんが始めました・質問（しつもん）は{items}こ・5分くらい",
        Turnout = static (answered, invited) => $"{invited}人のうち{answered}人が答えました",
        Closes = static when => $"いつまで：{when}",
        ClosedAt = static when => $"{when}に終わりました。",
        Explanation = "町（まち）の取り組みが、どこまで進んだかを聞きます。あなたの見方で答えてください。だれがどう答えたかは、ほかの人に見えません。事務局（じむきょく）の人にも見えません。事務局の人に見えるのは、答えたかどうかだけです。終わったあとに、何人がどう答えたかを出します。",
        OwnAnswered = static when => $"あなたは答えました（{when}）。",
        NotAnswered = "あなたは、まだ答えていません。いま答えられます。",
        DidNotAnswer = "あなたは、答えませんでした。",
        OnlyLooking = "あなたはオブザーバー（見る人）です。答えなくてよいです。",
        Answer = "答える",
        AnswerAgain = "答えを変える",
        Mine = "自分の答えを見る",
        ShowResult = "結果を見る",
        Close = "終わりにして結果を出す",
        CloseForSome = "終わりにする（係の人）",
        StillOpenNotice = "結果（けっか）は、終わったあとに見られます。",
        ResultReady = static audience => audience == "Secretariat" ? "結果（けっか）が出ました。見られるのは事務局（じむきょく）の人です。" : "結果（けっか）が出ました。見られるのは、この場のメンバーと事務局（じむきょく）の人です。",
        InChatNotice = "ここで開くと、ほかの人にも見えます。ボットとの個人チャットで「チェックリスト」と送ってください。",
        FormIntro = static items => $"質問（しつもん）は{items}こです。あなたの町に、いちばん近いものを選（えら）んでください。分からないときは「わからない」を選んでください。それも、大切な答えです。",
        Choose = "1つ選（えら）んでください。",
        Send = "この答えを送る",
        ReceivedTitle = "答えを受け取りました",
        MineTitle = "あなたの答え",
        MayChange = "ありがとうございました。終わるまでは、何度でも変えられます。",
        Back = "もどる",
        ResultTitle = "チェックリストの結果（けっか）",
        ResultPeople = static people => $"{people}人が答えました",
        ResultIntro = "点（てん）が低いものから並（なら）んでいます。0は「まだしていない」です。3は「いつもしている」です。",
        TooFew = static fewest => $"答えた人が{fewest}人より少ないです。だれの答えか分かってしまうので、くわしい結果（けっか）は出しません。",
        Mean = static (mean, rated) => string.Create(CultureInfo.InvariantCulture, $"平均（へいきん） {mean:F1}（{rated}人）"),
        NoMean = "平均（へいきん）はありません。0から3を選（えら）んだ人がいません。",
        OnScale = static counts => string.Join(" ／ ", PlainScale.Zip(counts, static (rating, people) => $"{rating} {people}人")),
        OffScale = static (unknown, percent, notApplicable) => $"わからない {unknown}人（{percent}％）、関係（かんけい）がない {notApplicable}人",
        Legend = "【課題（かだい）】平均1.2以下（いか）。これから力を入れる所です。　【強み（つよみ）】平均2.3以上（いじょう）。よくできている所です。　【見えていない】10人のうち4人以上（4割以上）が「わからない」と答えました。",
        ListEmpty = "いま答えられるチェックリストは、ありません。",
        ListCount = static count => $"いま答えられるチェックリストが{count}つあります。",
        OpenThis = "このチェックリストを見る",
        BackToList = "チェックリストを全部見る",
        Ratings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NotStarted"] = $"0 {PlainScale[0]}",
            ["Preparing"] = $"1 {PlainScale[1]}",
            ["Partial"] = $"2 {PlainScale[2]}",
            ["Established"] = $"3 {PlainScale[3]}",
            ["Unknown"] = "わからない",
            ["NotApplicable"] = "関係（かんけい）がない",
        },
        Findings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Strength"] = "【強み（つよみ）】",
            ["Weakness"] = "【課題（かだい）】",
            ["Unseen"] = "【見えていない】",
        },
    };
}
