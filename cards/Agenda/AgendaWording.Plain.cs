namespace CareSystem.Cards.Agenda;

/// <summary>The words of the agenda in plain Japanese.</summary>
public sealed partial record AgendaWording
{
    /// <summary>やさしい日本語. What stands in a message that others read, and what only the secretariat arranges, stays in the usual reading.</summary>
    public static AgendaWording Plain => field ??= Standard with
    {
        ListTitle = "次の会議（かいぎ）で話し合うこと（議題・ぎだい）",
        ListEmpty = "まだ何も出ていません。話し合いたいことを、下の四角（しかく）に書いてください。",
        ListCount = static count => $"話し合うことが{count}つ出ています。",
        NextMeeting = static meeting => $"次の会議：{meeting}",
        NoMeeting = "次の会議の日は、まだ決まっていません。",
        ItemMeta = static (type, minutes, name) => $"{type}{(minutes is null ? "" : $"・{minutes}分")}{(name.Length == 0 ? "" : $"・{name}さんが出しました")}",
        PutOff = static meeting => $"話し合う会議：{meeting}",
        TotalMinutes = static minutes => $"全部で {minutes}分（時間が書いてあるものだけ）",
        FormTitle = "話し合いたいことを出す",
        EditTitle = "話し合いたいことを直す",
        Subject = "話し合いたいこと（短く・100文字まで）",
        SubjectPlaceholder = "例（れい）：退院（たいいん）の前の話し合い",
        Type = "どんな話ですか",
        MinutesLabel = "何分くらい話しますか（5〜120の数字）",
        Description = "くわしい話（1,000文字まで）",
        DescriptionPlaceholder = "例（れい）：病院（びょういん）によって、やり方がちがう。同じにできるか話し合いたい。",
        Care = "書いたものは、みんなが見ます。だれの話か分かることは、書かないでください。",
        Required = "ここは、必（かなら）ず書いてください。",
        Add = "出す",
        Save = "直したものを出す",
        Withdraw = "出すのをやめる",
        Spoken = static subject => $"話し合うこと「{subject}」",
        FoundNothing = "その言葉（ことば）がある、話し合うこと（議題・ぎだい）は、見つかりませんでした。",
        SearchNone = "次の会議で話し合うこと（議題・ぎだい）は、まだ出ていません。",
        FromMessage = "メッセージの文を入れました。だれの話か分かることがあったら、消してください。そのあとで出してください。",
        FromMessageCut = static (kept, left) => $"メッセージが長いです。はじめの{kept}文字だけを入れました。残りの{left}文字は、入っていません。だれの話か分かることがあったら、消してください。そのあとで出してください。",
        BackToList = "全部を見る",
        Back = "直さないでもどる",
        ReceivedTitle = "話し合うこと（議題・ぎだい）に入れました",
        EditedTitle = "話し合うこと（議題・ぎだい）を直しました",
        WithdrawnTitle = "話し合うこと（議題・ぎだい）から消しました",
        ChangedNotice = static who => $"{who}さんが先に直しました。下で、ちがう所を見てください。あなたが書いたものでよいときは、もう一度押（お）してください。書いたものは、残っています。",
        ChangedField = static (name, now) => $"{name}：いまは「{now}」です",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AgendaActions.Inputs.Subject] = "話し合いたいこと",
            [AgendaActions.Inputs.Type] = "どんな話か",
            [AgendaActions.Inputs.Minutes] = "何分か",
            [AgendaActions.Inputs.Description] = "くわしい話",
            [AgendaActions.Inputs.Meeting] = "会議",
        },
        Types = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Report"] = "知らせる（報告・ほうこく）",
            ["Discussion"] = "話し合う（協議・きょうぎ）",
            ["CaseStudy"] = "一人ひとりの話（事例・じれい）",
            ["GoalSetting"] = "めあてを決める（目標設定・もくひょうせってい）",
            ["Evaluation"] = "できたか見る（評価・ひょうか）",
            ["Information"] = "教え合う（情報共有・じょうほうきょうゆう）",
            ["Other"] = "そのほか",
        },
    };
}
