namespace CareSystem.Cards.Common;

/// <summary>What every slice says, in plain Japanese.</summary>
public sealed partial record CommonWording
{
    /// <summary>やさしい日本語. Faults of forms that only the secretariat fills in stay in the usual reading.</summary>
    public static CommonWording Plain => field ??= Standard with
    {
        OutdatedTitle = "このカードは古いです",
        OutdatedText = "新しくなったので、このボタンは使えません。下のボタンから、もう一度開いてください。",
        NotFoundTitle = "見つかりません",
        NotFoundText = "さがしているものがないか、いまは使えません。終わったものや、だれかがやめたものかもしれません。ほかの話し合いの場のものや、ほかの人のためのものかもしれません。わからないときは、事務局（じむきょく）に聞いてください。",
        NotInRosterTitle = "あなたの名前が名簿（めいぼ）にありません",
        NotInRosterText = "このチームに入っている人が使えます。事務局（じむきょく）に「チームに入れてください」と言ってください。",
        TooBusyTitle = "もう一度やってみてください",
        TooBusyText = "ほかの人と同じ時に押（お）しました。少し待ってください。そのあと、もう一度押してください。",
        Unavailable = "いま、記録（きろく）できませんでした。書いたものは、そのまま残っています。少し待ってください。そのあと、もう一度押してください。同じものが2つになることはありません。",
        UnavailableCommand = "いま、答えられません。少し待ってください。そのあと、もう一度送ってください。",
        TooMuch = "文字が多すぎます。短くしてから、もう一度送ってください。",
        OneFile = "ファイルは、一度に1つだけ送ってください。いま送ったファイルは、使っていません。",
        FileDeclined = "ファイルは、送りませんでした。ほしいときは、もう一度「書き出し」のボタンを押してください。",
        BugText = static id => $"うまく動きませんでした。この番号（ばんごう）を、事務局（じむきょく）に教えてください：{id}",
        BrokenForm = static id => $"うまく記録（きろく）できませんでした。書いたものは、そのまま残っています。もう一度押しても、同じものが2つになることはありません。直らないときは、この番号（ばんごう）を事務局（じむきょく）に教えてください：{id}",
        ForForum = static name => $"話し合いの場（協議の場・きょうぎのば）：{name}",
        Missing = "ここに書いてください。",
        TooLong = static (limit, length) => $"{limit}文字までです。いまは{length}文字あります。短くしてください。",
        NotANumberWithin = static (low, high) => $"{low}から{high}までの数字を書いてください。",
        NotAChoice = "1つ選（えら）んでください。",
        NotADate = "日にちを書いてください。",
        InThePast = "もう過ぎた日です。これから先の日を書いてください。",
        TooFarAhead = static last => $"{last}までの日を書いてください。",
        TooMany = static (limit, count) => $"{limit}こまでです。いまは{count}こあります。",
        FaultsNotice = static count => $"直してほしい所が{count}つあります。",
    };
}
