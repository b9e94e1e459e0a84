namespace CareSystem.Cards.Forums.Settings;

/// <summary>The words of one's own settings.</summary>
public sealed partial record OwnSettingsWording
{
    /// <summary>The usual reading.</summary>
    public static OwnSettingsWording Standard { get; } = new()
    {
        Title = "自分の設定",
        Intro = "あなたに合わせた書き方と、会議のお知らせについて決めます。この協議の場だけの設定で、ほかの人には見えません。",
        ReadingLabel = "読み方",
        Readings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Standard"] = "標準",
            ["Plain"] = "やさしい日本語（短い文・ふりがな）",
        },
        ReadingSamples =
        [
            "標準の例：会議で話したいことを、下の欄から出してください。",
            "やさしい日本語の例：会議（かいぎ）で話し合（はなしあ）いたいことを、下の四角（しかく）に書いてください。",
            "読み方は、あなたにだけ見える画面と、個人チャットで変わります。チャネルへの投稿は変わりません。",
        ],
        ReachLabel = "会議のお知らせの受け取り方",
        Reaches = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Chat"] = "ボットとの個人チャットで受け取る",
            ["ChannelOnly"] = "チャネルへの投稿だけでよい",
        },
        FromLabel = "お知らせを止める時間：始まり",
        ToLabel = "お知らせを止める時間：終わり",
        NoQuiet = "止めない",
        QuietNote = "この時間に当たるお知らせは、そのあとで送ります。会議が始まるまでに送れる時間がないときは、送りません。チャネルへの投稿は変わりません。守秘義務の確認のお願いは、チャネルだけの方にも個人チャットで届きます。",
        Save = "この内容にする",
        Saved = "自分の設定を変えました。",
        Unchanged = "変わったところはありません。",
        ChangedElsewhere = "別の画面であなたの設定が変わっていました。いまの内容を確かめて、もう一度押してください。",
        NeedsBoth = "始まりと終わりの両方を選んでください。",
        SameTime = "始まりと終わりに、ちがう時刻を選んでください。",
        Switch = "別の協議の場に切り替える",
        Back = "設定へ戻る",
        Required = "選んでください。",
    };

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about.</summary>
    public required string Intro { get; init; }

    /// <summary>Label.</summary>
    public required string ReadingLabel { get; init; }

    /// <summary>The readings, by code.</summary>
    public required IReadOnlyDictionary<string, string> Readings { get; init; }

    /// <summary>The same sentence in each of them, and where it counts.</summary>
    public required IReadOnlyList<string> ReadingSamples { get; init; }

    /// <summary>Label.</summary>
    public required string ReachLabel { get; init; }

    /// <summary>The ways to be reached, by code.</summary>
    public required IReadOnlyDictionary<string, string> Reaches { get; init; }

    /// <summary>Label.</summary>
    public required string FromLabel { get; init; }

    /// <summary>Label.</summary>
    public required string ToLabel { get; init; }

    /// <summary>The choice of no quiet hours.</summary>
    public required string NoQuiet { get; init; }

    /// <summary>What becomes of what falls into them.</summary>
    public required string QuietNote { get; init; }

    /// <summary>Button.</summary>
    public required string Save { get; init; }

    /// <summary>It is done.</summary>
    public required string Saved { get; init; }

    /// <summary>There was nothing to do.</summary>
    public required string Unchanged { get; init; }

    /// <summary>It was changed from another device meanwhile.</summary>
    public required string ChangedElsewhere { get; init; }

    /// <summary>One of the two times is missing.</summary>
    public required string NeedsBoth { get; init; }

    /// <summary>Both times are the same.</summary>
    public required string SameTime { get; init; }

    /// <summary>Button to another forum.</summary>
    public required string Switch { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>A field is empty.</summary>
    public required string Required { get; init; }
}
