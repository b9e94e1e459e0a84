namespace CareSystem.Cards.Common;

/// <summary>What every slice says. One instance per reading; a missing sentence does not compile.</summary>
public sealed partial record CommonWording
{
    /// <summary>The usual reading.</summary>
    public static CommonWording Standard { get; } = new()
    {
        OutdatedTitle = "このカードは古くなりました",
        OutdatedText = "仕組みが新しくなったため、このボタンは使えません。下のボタンから開き直してください。",
        NotFoundTitle = "見つかりません",
        NotFoundText = "お探しのものがないか、いまは使えません。取り下げられたもの、締め切られたもの、別の協議の場のもの、限られた方だけのものは、このように表示されます。お困りのときは、事務局にお尋ねください。",
        NotInRosterTitle = "名簿に登録されていません",
        NotInRosterText = "このチームに参加している方が使えます。事務局に、チームへの追加を頼んでください。",
        TooBusyTitle = "もう一度お試しください",
        TooBusyText = "ほかの方の操作と重なりました。少し待ってから、もう一度押してください。",
        Unavailable = "いま記録できませんでした。入力した内容はそのまま残っています。少し待ってから、もう一度押してください。二重に登録されることはありません。",
        UnavailableCommand = "いま応答できません。少し待ってから、もう一度送ってください。",
        TooMuch = "文字が多すぎて受け付けられませんでした。短くしてから、もう一度送ってください。",
        OneFile = "ファイルは一度に1つだけ送ってください。何も取り込んでいません。",
        FileHost = "このファイルの置き場所は、Microsoft 365のものと確かめられないため、受け付けませんでした。Teamsの個人チャットに、ファイルを直接添付して送ってください。",
        FileDeclined = "ファイルは送りませんでした。必要になったら、もう一度書き出しのボタンを押してください。",
        FileKind = static known => known.Count == 0 ? "このボットは、ファイルを受け取りません。" : $"このボットが受け取るのは、名前の終わりが {string.Join("、", known)} のファイルだけです。何も取り込んでいません。",
        BugText = static id => $"うまく動きませんでした。お手数ですが、この番号を事務局に知らせてください：{id}",
        BrokenForm = static id => $"うまく記録できませんでした。入力した内容はそのまま残っています。もう一度押しても、二重に登録されることはありません。直らないときは、この番号を事務局に知らせてください：{id}",
        HelpButton = "ヘルプ",
        ForForum = static name => $"協議の場：{name}",
        Missing = "入力してください。",
        TooLong = static (limit, length) => $"{limit}文字までにしてください（いま{length}文字）。",
        NotANumberWithin = static (low, high) => $"{low}から{high}までの数字で入力してください。",
        NotAChoice = "選択肢から選んでください。",
        NotADate = "日付を入力してください。",
        InThePast = "過ぎた日時です。これからの日時を入力してください。",
        TooFarAhead = static last => $"{last}までの日付を入力してください。",
        Unknown = static text => $"「{text}」は見つかりません。",
        TooMany = static (limit, count) => $"{limit}件までです（今は{count}件）。",
        NotClosedDays = static line => $"「{line}」は日付として読めません。「8月13日〜15日 お盆閉庁」のように、1行に1件ずつ書いてください。",
        NoSuchDay = static line => $"「{line}」は、暦にない日です。",
        EndsTooEarly = static line => $"「{line}」は、終わりの日が始まりの日より前です。",
        SpanTooLong = static (line, days) => $"「{line}」は{days}日を超えています。日付を確かめてください。",
        FaultsNotice = static count => count == 1 ? "直していただきたい所が1か所あります。" : $"直していただきたい所が{count}か所あります。",
    };

    /// <summary>A button of a version that is gone.</summary>
    public required string OutdatedTitle { get; init; }

    /// <summary>What to do then.</summary>
    public required string OutdatedText { get; init; }

    /// <summary>Missing or not yours.</summary>
    public required string NotFoundTitle { get; init; }

    /// <summary>Missing, over or not yours, in a sentence that tells none of them and says whom to ask.</summary>
    public required string NotFoundText { get; init; }

    /// <summary>The same as one sentence, for a card that stays.</summary>
    public string NotFoundNotice => $"{NotFoundTitle}：{NotFoundText}";

    /// <summary>The person is not in the roster.</summary>
    public required string NotInRosterTitle { get; init; }

    /// <summary>What to do then.</summary>
    public required string NotInRosterText { get; init; }

    /// <summary>Too many at the same moment.</summary>
    public required string TooBusyTitle { get; init; }

    /// <summary>What to do then.</summary>
    public required string TooBusyText { get; init; }

    /// <summary>Storage does not answer; a form stays as it is.</summary>
    public required string Unavailable { get; init; }

    /// <summary>Storage does not answer; nothing was typed into a form.</summary>
    public required string UnavailableCommand { get; init; }

    /// <summary>What was typed is more than a card can show again.</summary>
    public required string TooMuch { get; init; }

    /// <summary>Several files in one message.</summary>
    public required string OneFile { get; init; }

    /// <summary>A file that lies on no host of Microsoft's.</summary>
    public required string FileHost { get; init; }

    /// <summary>The person did not want the file.</summary>
    public required string FileDeclined { get; init; }

    /// <summary>A file of a kind nobody takes; takes how the names of those end that are taken.</summary>
    public required Func<IReadOnlyList<string>, string> FileKind { get; init; }

    /// <summary>A bug; takes the number under which the log knows it.</summary>
    public required Func<string, string> BugText { get; init; }

    /// <summary>A bug, above the form as it was typed; takes the number under which the log knows it.</summary>
    public required Func<string, string> BrokenForm { get; init; }

    /// <summary>The button that opens the help.</summary>
    public required string HelpButton { get; init; }

    /// <summary>Takes the name of the forum that a form is for.</summary>
    public required Func<string, string> ForForum { get; init; }

    /// <summary>A required field left empty.</summary>
    public required string Missing { get; init; }

    /// <summary>Takes the limit and the length, both in characters.</summary>
    public required Func<int, int, string> TooLong { get; init; }

    /// <summary>Takes the lowest and the highest number allowed.</summary>
    public required Func<int, int, string> NotANumberWithin { get; init; }

    /// <summary>None of the choices.</summary>
    public required string NotAChoice { get; init; }

    /// <summary>No date.</summary>
    public required string NotADate { get; init; }

    /// <summary>A time that is over.</summary>
    public required string InThePast { get; init; }

    /// <summary>Takes the last date that is taken.</summary>
    public required Func<string, string> TooFarAhead { get; init; }

    /// <summary>Takes the code or number that is not known.</summary>
    public required Func<string, string> Unknown { get; init; }

    /// <summary>Takes how many entries a list takes, and how many there are.</summary>
    public required Func<int, int, string> TooMany { get; init; }

    /// <summary>Takes a line that names no day.</summary>
    public required Func<string, string> NotClosedDays { get; init; }

    /// <summary>Takes a line with a day that does not exist.</summary>
    public required Func<string, string> NoSuchDay { get; init; }

    /// <summary>Takes a line whose last day is before its first.</summary>
    public required Func<string, string> EndsTooEarly { get; init; }

    /// <summary>Takes a line and the most days it may have.</summary>
    public required Func<string, int, string> SpanTooLong { get; init; }

    /// <summary>Stands above a form with faults; takes their number.</summary>
    public required Func<int, string> FaultsNotice { get; init; }
}
