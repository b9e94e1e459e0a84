namespace CareSystem.Cards.Forums.Settings;

/// <summary>The words of one's own settings in plain Japanese.</summary>
public sealed partial record OwnSettingsWording
{
    /// <summary>やさしい日本語.</summary>
    public static OwnSettingsWording Plain => field ??= Standard with
    {
        Title = "自分の設定（せってい）",
        Intro = "どんな言葉（ことば）で読みたいか、いつお知らせがほしいかを決めます。この話し合いの場（協議の場・きょうぎのば）だけの設定です。ほかの人は見られません。",
        ReadingLabel = "読み方（どんな言葉で読みたいですか）",
        ReadingSamples =
        [
            "標準（ひょうじゅん）の例（れい）：会議で話したいことを、下の欄から出してください。",
            "やさしい日本語の例（れい）：会議（かいぎ）で話し合（はなしあ）いたいことを、下の四角（しかく）に書いてください。",
            "変わるのは、あなただけが見る画面（がめん）と、個人チャットです。チャネルの言葉は変わりません。",
        ],
        Readings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Standard"] = "標準（ひょうじゅん）",
            ["Plain"] = "やさしい日本語（短い文・ふりがな）",
        },
        ReachLabel = "会議（かいぎ）のお知らせを、どこで見ますか",
        Reaches = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Chat"] = "ボットとの個人チャットで見る",
            ["ChannelOnly"] = "チャネルで見る（個人チャットには、いらない）",
        },
        FromLabel = "お知らせがいらない時間：何時から",
        ToLabel = "お知らせがいらない時間：何時まで",
        NoQuiet = "いつでもよい",
        QuietNote = "この時間のお知らせは、あとで送ります。会議が始まるまでに送れないときは、送りません。チャネルのお知らせは変わりません。秘密（ひみつ）を守る約束（守秘義務・しゅひぎむ）のお願いは、だれにでも個人チャットで送ります。",
        Save = "これに決める",
        Saved = "自分の設定を変えました。",
        Unchanged = "何も変わっていません。",
        ChangedElsewhere = "ほかの画面（がめん）で、あなたの設定が変わりました。いまの設定を見てください。よければ、もう一度押（お）してください。",
        NeedsBoth = "「何時から」と「何時まで」の両方（りょうほう）を選（えら）んでください。",
        SameTime = "「何時から」と「何時まで」に、ちがう時間を選（えら）んでください。",
        Switch = "ほかの話し合いの場にする",
        Back = "設定にもどる",
        Required = "1つ選（えら）んでください。",
    };
}
