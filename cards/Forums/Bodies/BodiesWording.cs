namespace CareSystem.Cards.Forums.Bodies;

/// <summary>The words of the bodies (会議体).</summary>
public sealed record BodiesWording
{
    /// <summary>The usual reading.</summary>
    public static BodiesWording Standard { get; } = new()
    {
        ListTitle = "会議体",
        ListText = "どのチャネルがどの会議体か、課題をどこへ送るかの一覧です。",
        ForForum = static name => $"協議の場：{name}",
        RouteTitle = "課題の送り先",
        Here = static body => $"このチャネルは「{body}」です。",
        HereNone = "このチャネルは、まだどの会議体にも結びついていません。",
        Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Forum"] = "協議の場",
            ["Secretariat"] = "事務局",
            ["ConsultationSupport"] = "相談支援部会",
            ["IndependentLivingSupport"] = "自立支援協議会",
            ["SuicidePrevention"] = "自殺対策地域協議会",
            ["Other"] = "そのほかの会議体",
        },
        Steps = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Report"] = "① 課題の報告・共有",
            ["Examine"] = "② 課題の検討",
            ["Direction"] = "③ 方向性の検討・課題の共有",
        },
        Deciders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Secretariat"] = "事務局",
            ["Chair"] = "座長",
            ["Member"] = "委員",
        },
        Nobody = "送り先なし",
        And = "、",
        InChannel = static name => $"チャネル：{name}",
        NoChannel = "チャネル：なし（このチームの外）",
        FirstChannel = "チームの最初のチャネル",
        ThisChannel = "このチャネル",
        UnnamedChannel = "名前のわからないチャネル",
        LostChannel = static name => $"▲ チャネル：{name}（なくなりました。お知らせは協議の場のチャネルに送ります）",
        Below = static name => $"「{name}」に属する",
        DecidedBy = static roles => $"決める人：{roles}",
        Edit = "変える",
        EditNamed = static name => $"「{name}」を変える",
        BindButton = "このチャネルの会議体を決める",
        NewButton = "会議体を加える",
        BackToSettings = "設定へ戻る",
        BackToList = "一覧に戻る",
        PageOf = static (page, pages) => $"{page}／{pages}ページ",
        Previous = "前へ",
        Next = "次へ",
        FormTitle = static name => $"「{name}」を変える",
        NewTitle = "会議体を加える",
        NameLabel = "名前（空にすると、もとの呼び名になります。40文字まで）",
        OwnNameLabel = "名前（40文字まで）",
        ParentLabel = "どの会議体に属するか",
        NoParent = "どこにも属さない",
        ReceivesLabel = "課題の流れのうち、ここへ送るもの",
        DecidersLabel = "ここで決めることができる人",
        ChannelLabel = "チャネル",
        KeepChannel = static name => $"いまのまま（{name}）",
        DropChannel = "結びつきを外す",
        BindTitle = "このチャネルの会議体を決める",
        BindText = "チャネルを会議体に結びつけると、その会議体へのお知らせが、このチャネルに届きます。",
        BodyLabel = "このチャネルは",
        NewBody = "ほかの会議体（下に名前を入れてください）",
        NewNameLabel = "ほかの会議体の名前（40文字まで）",
        PreviewButton = "どう変わるか確かめる",
        SaveButton = "この内容にする",
        Required = "必ず入力してください。",
        PreviewTitle = "この内容にすると、次のように変わります。まだ変わっていません。",
        WillAdd = static name => $"会議体「{name}」を加えます。",
        WillName = static (old, now) => $"名前：「{old}」→「{now}」",
        WillBelong = static (old, now) => $"属する会議体：{old} → {now}",
        WillDecide = static (old, now) => $"決める人：{old} → {now}",
        WillRoute = static (step, old, now) => $"{step}の送り先：{old} → {now}",
        WillBind = static name => $"このチャネルが「{name}」のチャネルになります。",
        WillMoveFrom = static name => $"これまでのチャネル（{name}）は、どの会議体にも結びつかなくなります。そこに投稿したカードは残ります。",
        WillTakeFrom = static name => $"このチャネルは、これまで「{name}」のチャネルでした。「{name}」はチャネルなしになります。",
        WillDrop = static name => $"「{name}」はチャネルなしになります。投稿したカードは残ります。",
        ForumWillSpeak = "会議のお知らせ・リマインド・承認した事例は、これからこのチャネルに投稿します。",
        ForumWillSpeakShared = "会議のお知らせとリマインドは、これからこのチャネルに投稿します。",
        SharedWarning = "このチャネルは、協議の場の外の方も見られることがあります。個別事例に関するものは投稿しません。",
        ChangedNotice = static name => name.Length > 0 ? $"入力している間に、{name}さんが会議体の設定を変えました。入力した内容はそのまま残っています。" : "入力している間に、ほかの方が会議体の設定を変えました。入力した内容はそのまま残っています。",
        ChangedLine = static (body, field, now) => $"「{body}」の{field}：{now}",
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "名前",
            ["parent"] = "属する会議体",
            ["receives"] = "送るもの",
            ["deciders"] = "決める人",
            ["channel"] = "チャネル",
        },
        Empty = "なし",
        ChannelChanged = "変わりました",
        BelowItself = "この会議体自身や、その下の会議体は選べません。",
        ForumsOwnChannel = "ここは協議の場のチャネルです。先に、協議の場を別のチャネルに移してください。",
        TooMany = static most => $"会議体は{most}までです。",
        Saved = static name => $"「{name}」を、この内容にしました。",
        Bound = static name => $"このチャネルは「{name}」になりました。",
        OnlyInChannel = "チャネルの会議体を決めるには、そのチャネルで「設定」と送ってください。",
    };

    /// <summary>Heading.</summary>
    public required string ListTitle { get; init; }

    /// <summary>What it is.</summary>
    public required string ListText { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForForum { get; init; }

    /// <summary>Heading of the route.</summary>
    public required string RouteTitle { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> Here { get; init; }

    /// <summary>It is none.</summary>
    public required string HereNone { get; init; }

    /// <summary>Kind → what it is called.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>Step → what it is called.</summary>
    public required IReadOnlyDictionary<string, string> Steps { get; init; }

    /// <summary>Role → what it is called.</summary>
    public required IReadOnlyDictionary<string, string> Deciders { get; init; }

    /// <summary>A step goes nowhere.</summary>
    public required string Nobody { get; init; }

    /// <summary>Stands between names.</summary>
    public required string And { get; init; }

    /// <summary>Takes the channel's name.</summary>
    public required Func<string, string> InChannel { get; init; }

    /// <summary>It has none.</summary>
    public required string NoChannel { get; init; }

    /// <summary>The channel without a name.</summary>
    public required string FirstChannel { get; init; }

    /// <summary>The one where it is read.</summary>
    public required string ThisChannel { get; init; }

    /// <summary>Nobody has said.</summary>
    public required string UnnamedChannel { get; init; }

    /// <summary>Takes the name of a channel that is gone.</summary>
    public required Func<string, string> LostChannel { get; init; }

    /// <summary>Takes the name of the body above.</summary>
    public required Func<string, string> Below { get; init; }

    /// <summary>Takes roles.</summary>
    public required Func<string, string> DecidedBy { get; init; }

    /// <summary>Button.</summary>
    public required string Edit { get; init; }

    /// <summary>Takes the body's name, for who hears the button.</summary>
    public required Func<string, string> EditNamed { get; init; }

    /// <summary>Button.</summary>
    public required string BindButton { get; init; }

    /// <summary>Button.</summary>
    public required string NewButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackToSettings { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Takes page and pages.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Heading; takes the body's name.</summary>
    public required Func<string, string> FormTitle { get; init; }

    /// <summary>Heading.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Label where there is another name to fall back on.</summary>
    public required string NameLabel { get; init; }

    /// <summary>Label where there is none.</summary>
    public required string OwnNameLabel { get; init; }

    /// <summary>Label.</summary>
    public required string ParentLabel { get; init; }

    /// <summary>Choice.</summary>
    public required string NoParent { get; init; }

    /// <summary>Label.</summary>
    public required string ReceivesLabel { get; init; }

    /// <summary>Label.</summary>
    public required string DecidersLabel { get; init; }

    /// <summary>Label.</summary>
    public required string ChannelLabel { get; init; }

    /// <summary>Choice; takes the channel's name.</summary>
    public required Func<string, string> KeepChannel { get; init; }

    /// <summary>Choice.</summary>
    public required string DropChannel { get; init; }

    /// <summary>Heading.</summary>
    public required string BindTitle { get; init; }

    /// <summary>What it does.</summary>
    public required string BindText { get; init; }

    /// <summary>Label.</summary>
    public required string BodyLabel { get; init; }

    /// <summary>Choice.</summary>
    public required string NewBody { get; init; }

    /// <summary>Label.</summary>
    public required string NewNameLabel { get; init; }

    /// <summary>Button of the first step.</summary>
    public required string PreviewButton { get; init; }

    /// <summary>Button of the second step.</summary>
    public required string SaveButton { get; init; }

    /// <summary>Beside an empty field.</summary>
    public required string Required { get; init; }

    /// <summary>Above what would change.</summary>
    public required string PreviewTitle { get; init; }

    /// <summary>Takes the new body's name.</summary>
    public required Func<string, string> WillAdd { get; init; }

    /// <summary>Takes old and new name.</summary>
    public required Func<string, string, string> WillName { get; init; }

    /// <summary>Takes the bodies above, old and new.</summary>
    public required Func<string, string, string> WillBelong { get; init; }

    /// <summary>Takes roles, old and new.</summary>
    public required Func<string, string, string> WillDecide { get; init; }

    /// <summary>Takes the step, and its bodies, old and new.</summary>
    public required Func<string, string, string, string> WillRoute { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> WillBind { get; init; }

    /// <summary>Takes the channel's name.</summary>
    public required Func<string, string> WillMoveFrom { get; init; }

    /// <summary>Takes the other body's name.</summary>
    public required Func<string, string> WillTakeFrom { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> WillDrop { get; init; }

    /// <summary>The forum itself moves.</summary>
    public required string ForumWillSpeak { get; init; }

    /// <summary>The forum itself moves, to where others may look on.</summary>
    public required string ForumWillSpeakShared { get; init; }

    /// <summary>People outside the forum may look on.</summary>
    public required string SharedWarning { get; init; }

    /// <summary>Takes who was last; empty = not known.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes body, field and what it is now.</summary>
    public required Func<string, string, string, string> ChangedLine { get; init; }

    /// <summary>Field → what it is called.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Stands for nothing.</summary>
    public required string Empty { get; init; }

    /// <summary>A channel became another one.</summary>
    public required string ChannelChanged { get; init; }

    /// <summary>Beside the field.</summary>
    public required string BelowItself { get; init; }

    /// <summary>Beside the field.</summary>
    public required string ForumsOwnChannel { get; init; }

    /// <summary>Takes the most there may be.</summary>
    public required Func<int, string> TooMany { get; init; }

    /// <summary>Receipt; takes the body's name.</summary>
    public required Func<string, string> Saved { get; init; }

    /// <summary>Receipt; takes the body's name.</summary>
    public required Func<string, string> Bound { get; init; }

    /// <summary>Where there is no channel to bind.</summary>
    public required string OnlyInChannel { get; init; }
}
