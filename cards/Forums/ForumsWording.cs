using CareSystem.Cards.Common;

namespace CareSystem.Cards.Forums;

/// <summary>A command as the help explains it.</summary>
/// <param name="Word">The word to type.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Text">One line: what it is for.</param>
public sealed record HelpTopic(string Word, string Title, string Text);

/// <summary>The words of welcome, help and the choice of a forum.</summary>
public sealed partial record ForumsWording
{
    /// <summary>The usual reading with 障害.</summary>
    public static ForumsWording Kanji => field ??= Standard with { WelcomeWhat = KanjiSpelling.Of(Standard.WelcomeWhat) };

    /// <summary>The usual reading.</summary>
    public static ForumsWording Standard { get; } = new()
    {
        WelcomeTitle = "協議の場のお手伝いを始めます",
        WelcomeWhat = "協議の場は、精神障がいの有無にかかわらず、だれもが自分らしく暮らせる地域をつくるために、当事者・家族と、保健・医療・福祉・介護などの関係者が話し合う場です。一つひとつの事例から地域の課題を見つけ、目標と役割を決めて、少しずつ進めます。",
        WelcomeWhatNot = "精神科の患者さんだけのための別の制度でも、退院の支援だけの場でもありません。",
        WelcomeSecretariat = static name => $"事務局：{name}さん",
        WelcomeNoSecretariat = "事務局の方がまだ決まっていません。事務局になる方が、下のボタンを押してください。",
        WelcomeNext = "下のボタンから始められます。チャネルで文字を送るときは、先に＠でボットを呼んでください。",
        WelcomeHelp = "できることを見る",
        TakeSecretariat = "わたしが事務局です",
        Taken = static name => $"{name}さんが事務局になりました。次は「会議」と送って、次回の日程を入れてください。",
        HelpTitle = "できること",
        HelpIntro = "下から選んで押すか、太字の言葉を送ってください。",
        HelpInChannel = "チャネルでは、ボットを＠で呼んでから送ってください。個別事例は、ボットとの個人チャットでも出せます。",
        HelpNotInRoster = "このチームに参加している方が使えます。事務局に、チームへの追加を頼んでください。",
        HelpNoForum = "あなたが参加している協議の場が、まだ見つかりません。チームにこのボットが追加されているか、事務局に確かめてください。",
        HelpForum = static name => $"協議の場：{name}",
        Standing = static (layer, areas) => (layer switch { "Area" => "圏域の協議の場", "Prefecture" => "都道府県の協議の場", _ => "市町村の協議の場" }) + (areas.Count == 0 ? "" : $"・圏域：{string.Join('、', areas)}"),
        HelpSwitch = "別の協議の場に切り替える",
        UnknownTitle = "うまく読み取れませんでした",
        UnknownNearest = static word => $"もしかして「{word}」でしょうか。",
        UnknownText = "下から選んで押すか、「ヘルプ」と送ってください。",
        ChooseTitle = "どの協議の場のことですか",
        ChooseLabel = "協議の場",
        ChooseButton = "この協議の場にする",
        ChooseText = "複数の協議の場に参加しています。選んだあと、もう一度言葉を送ってください。「ヘルプ」からいつでも切り替えられます。",
        ChooseForForm = "複数の協議の場に参加しています。どの協議の場のためのものかを選んでください。",
        SearchIn = static name => $"「{name}」で探す",
        SearchInText = "押すと、この協議の場に切り替わります。続けて、探す言葉を入れてください。",
        SearchInNow = "いま選ばれています。このまま、探す言葉を入れてください。",
        Chosen = static name => $"「{name}」に切り替えました。",
        Topics =
        [
            new HelpTopic("議題", "議題", "次の会議で話したいことを出す・見る"),
            new HelpTopic("事例", "個別事例", "個人が特定されないように加工した事例を出す"),
            new HelpTopic("課題", "地域課題", "地域の課題を記録する・探す"),
            new HelpTopic("目標", "目標とロードマップ", "めざす姿・数値目標・工程を決める・見る"),
            new HelpTopic("会議", "会議", "次の会議を見る・日程を入れる"),
            new HelpTopic("チェックリスト", "チェックリスト", "地域の取組の状況を点検する"),
            new HelpTopic("投票", "投票", "その場で意見を聞く"),
            new HelpTopic("設定", "設定", "名簿・だれに聞く・お知らせの時間・自分の設定など"),
        ],
    };

    /// <summary>Heading of the welcome.</summary>
    public required string WelcomeTitle { get; init; }

    /// <summary>What this is.</summary>
    public required string WelcomeWhat { get; init; }

    /// <summary>What it is not: the usual misunderstanding.</summary>
    public required string WelcomeWhatNot { get; init; }

    /// <summary>Takes the secretariat's name.</summary>
    public required Func<string, string> WelcomeSecretariat { get; init; }

    /// <summary>Nobody has the role yet.</summary>
    public required string WelcomeNoSecretariat { get; init; }

    /// <summary>What to do first.</summary>
    public required string WelcomeNext { get; init; }

    /// <summary>The button that opens the help.</summary>
    public required string WelcomeHelp { get; init; }

    /// <summary>The button that takes the role.</summary>
    public required string TakeSecretariat { get; init; }

    /// <summary>Takes the name of who took the role.</summary>
    public required Func<string, string> Taken { get; init; }

    /// <summary>Heading of the help.</summary>
    public required string HelpTitle { get; init; }

    /// <summary>How to use it.</summary>
    public required string HelpIntro { get; init; }

    /// <summary>What is different in a channel.</summary>
    public required string HelpInChannel { get; init; }

    /// <summary>For people outside the roster.</summary>
    public required string HelpNotInRoster { get; init; }

    /// <summary>For people without any forum.</summary>
    public required string HelpNoForum { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> HelpForum { get; init; }

    /// <summary>Takes the code of the forum's layer, and the areas it works with.</summary>
    public required Func<string, IReadOnlyList<string>, string> Standing { get; init; }

    /// <summary>The button to another forum.</summary>
    public required string HelpSwitch { get; init; }

    /// <summary>Heading of the answer to unknown text.</summary>
    public required string UnknownTitle { get; init; }

    /// <summary>Takes the nearest command.</summary>
    public required Func<string, string> UnknownNearest { get; init; }

    /// <summary>What to do then.</summary>
    public required string UnknownText { get; init; }

    /// <summary>Heading of the choice.</summary>
    public required string ChooseTitle { get; init; }

    /// <summary>Label of the list of forums.</summary>
    public required string ChooseLabel { get; init; }

    /// <summary>Button.</summary>
    public required string ChooseButton { get; init; }

    /// <summary>What the choice means.</summary>
    public required string ChooseText { get; init; }

    /// <summary>Why it is asked in the dialog of a form.</summary>
    public required string ChooseForForm { get; init; }

    /// <summary>A line of the compose box where it is asked which forum to search; takes its name.</summary>
    public required Func<string, string> SearchIn { get; init; }

    /// <summary>What choosing it does.</summary>
    public required string SearchInText { get; init; }

    /// <summary>It is the one that is searched now.</summary>
    public required string SearchInNow { get; init; }

    /// <summary>Takes the chosen forum's name.</summary>
    public required Func<string, string> Chosen { get; init; }

    /// <summary>Every command that the help offers, in its order.</summary>
    public required IReadOnlyList<HelpTopic> Topics { get; init; }
}
