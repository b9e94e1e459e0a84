using Inputs = CareSystem.Cards.Forums.Settings.SettingsActions.Inputs;

namespace CareSystem.Cards.Forums.Settings;

/// <content>The usual reading.</content>
public sealed partial record SettingGroupWording
{
    private static readonly Dictionary<string, string> Audiences = new(StringComparer.Ordinal)
    {
        ["Secretariat"] = "事務局だけ",
        ["Members"] = "委員まで",
        ["Everyone"] = "オブザーバーやゲストにも",
    };

    private static readonly Dictionary<string, string> Years = new(StringComparer.Ordinal) { ["1"] = "1年", ["3"] = "3年", ["5"] = "5年", ["10"] = "10年" };

    private static readonly Dictionary<string, string> Records = new(StringComparer.Ordinal)
    {
        ["Agenda"] = "議題",
        ["Cases"] = "個別事例",
        ["Issues"] = "地域課題",
        ["Meetings"] = "会議",
        ["Polls"] = "投票",
        ["Checklists"] = "チェックリスト",
        ["Goals"] = "目標とロードマップ",
        ["History"] = "変更の記録",
    };

    /// <summary>The usual reading.</summary>
    public static SettingGroupWording Standard { get; } = new()
    {
        GroupsTitle = "協議の場の決めごと",
        Untouched = "まだだれも変えていません（初めの設定）",
        ChangedBy = static (name, when) => $"{name}さんが{when}に変えました",
        BackToStart = "設定へ戻る",
        BackToGroups = "決めごとの一覧にもどる",
        OnlySecretariat = "変えられるのは事務局です。",
        HistoryTitle = "変更の記録",
        HistoryLine = static (when, name, changes) => $"{when}　{name}さん：{changes}",
        HistoryChange = static (field, old, now) => $"{field} {old} → {now}",
        ChangeButton = "変える",
        FormTitle = static group => $"{group}を変える",
        PreviewButton = "変えるとどうなるかを見る",
        BackWithout = "変えずにもどる",
        PreviewTitle = static group => $"{group}：変える前の確認",
        NothingChanges = "いまの設定と同じです。変わるところはありません。",
        EffectsTitle = "この変更ですること",
        CarryOutButton = "この内容に変える",
        BackToForm = "入力にもどる",
        LookButton = "いまの設定を見る",
        Done = "変えました。",
        DoneNothing = "いまの設定と同じなので、何も変えていません。",
        ChangedNotice = static name => $"入力している間に、{name}さんがこの設定を変えました。いまの設定を確かめて、もう一度進んでください。",
        ChangedField = static (field, value) => $"{field}：{value}",
        Required = "入力してください。",
        SummaryPart = static (field, value) => $"{field}：{value}",
        Summary = static parts => string.Join('・', parts),
        Entries = static count => $"{count}件",
        FirstMailbox = static mailbox => $"初めのメールボックス（{mailbox}）",
        Empty = "なし",
        Reminder = static (meeting, kind, when) => $"{meeting}の{kind}：{when}に送ります",
        ReminderMoved = static (meeting, kind, old, when) => $"{meeting}の{kind}：{old}ではなく{when}に送ります",
        ReminderGone = static (meeting, kind) => $"{meeting}の{kind}：送りません",
        FirstReminder = "1回目のお知らせ",
        SecondReminder = "2回目のお知らせ",
        MeetingsMoved = static (moved, upcoming) => upcoming == 0 ? "これからの会議がまだないので、次に入れる会議から変わります"
            : moved == 0 ? $"これからの会議{upcoming}件のお知らせの時刻は変わりません"
            : $"これからの会議{upcoming}件のうち{moved}件で、お知らせの時刻が変わります。すでに送ったものは、もう一度は送りません",
        AndMore = static count => $"ほか{count}件",
        OrganiserStays = static count => $"もう予定に入っている会議{count}件は、いまの予定表のままです。これから入れる会議から変わります",
        RetainedOver = static (kind, count, years) => $"{kind}：{years}の記録{count}件の保存期間が終わります",
        RetainedAgain = static (kind, count, years) => $"{kind}：{years}の記録{count}件は、消さずに残ります",
        ToldFirst = static (told, goes) => $"すぐには消えません。{told}に何が消えるかを事務局にお知らせし、{goes}に消します。それまでに期間を延ばすか保留にすれば、残ります",
        GoingTitle = "これから消すもの",
        GoneTitle = "保存期間が終わって消したもの",
        YearSpan = static (first, last) => first == last ? first : $"{first}から{last}まで",
        DayLooks = static (old, now) => $"日付の書き方：{old} → {now}",
        Renamed = static name => $"これからのカードとお知らせでは「{name}」と書きます。Teamsのチームの名前は変わりません。あとでチームの名前を変えると、その名前になります",
        Applies = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Layer] = "階層は、ヘルプ・設定・名簿の見出しに出ます",
            [Inputs.Areas] = "圏域は、ヘルプ・設定・名簿の見出しに出ます。機関ごとに選べるようになります",
            [Inputs.Footing] = "法的位置づけは、これから表示する「守秘義務の確認」に出ます",
            [Inputs.Open] = "これから入れる会議の初めの値になります。もう入っている会議は変わりません",
            [Inputs.OpenReason] = "理由は、同じ公開・非公開の会議のカードに出ます",
            [Inputs.CaseDays] = "集約済の事例の文章・要約・まとめは、この日数で消えます。もう過ぎているものは、次の日までに消えます。元には戻せません。区分と件数、保留にした事例は残ります",
            [Inputs.ShowContacts] = "名簿で連絡先を見られる方が変わります。もう連絡先を入れている方には、お知らせください",
            [Inputs.ShowResults] = "これから締め切る回の結果と、終わった回の結果を見られる方が変わります。もうチャネルに出ている結果は、そのままです",
        },
        Groups = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Profile"] = "協議の場",
            ["Meetings"] = "会議とお知らせ",
            ["Hours"] = "送る時間と閉庁日",
            ["Retention"] = "保存期間",
            ["Thresholds"] = "数の見せ方",
            ["Notation"] = "表記",
            ["Disclosure"] = "公開",
        },
        Fixed = new Dictionary<string, SettingLine>(StringComparer.Ordinal)
        {
            ["Profile"] = new("年度", "4月1日から翌年3月31日まで（自治体の会計年度。地方自治法第208条で決まっているため、変えられません）"),
        },
        Notes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Profile"] = "階層と圏域は、ヘルプ・設定・名簿の見出しに出ます。圏域は、機関ごとに選べます。法的位置づけは「守秘義務の確認」に出ます。",
            ["Meetings"] = "会議の当日を除き、お知らせは「送る時間」に合わせて動きます。",
            ["Hours"] = "土日・祝日・年末年始（12月29日から1月3日）と閉庁日には送りません。会議の当日のお知らせは、時間にかかわらず送ります。",
            ["Retention"] = "期間は年度の終わりから数え、過ぎた記録は自動で消します。消す1か月前に、事務局にお知らせします。地域課題は、終わった年度から数えます（続いている課題は消しません）。",
            ["Thresholds"] = "事例の数が少ないと、どなたか分かるおそれがあります。「少ない数」より少ないときは、事例を扱わない方には正しい数を見せません。日数は、課題の一覧と、事務局への毎週のお知らせに使います。ほかは、チェックリストの結果に使います。",
            ["Notation"] = "法律や施設の名前と、みなさんが書いた文章は変えません。",
            ["Disclosure"] = "会議の公開・非公開は、新しい会議の初めの値です。会議ごとに変えられます。名簿の連絡先は、事務局とご本人にはいつも見えます。",
        },
        Placeholders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Areas] = "例：西部障害保健福祉圏域（1行に1つ）",
            [Inputs.Closed] = "例：8月13日〜15日 お盆閉庁（1行に1つ）",
            [Inputs.HoldReason] = "例：監査が終わるまで",
            [Inputs.OpenReason] = "例：事例に触れることがあるため",
        },
        Labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Inputs.Name] = "名称",
            [Inputs.Layer] = "階層",
            [Inputs.Areas] = "圏域（1行に1つ）",
            [Inputs.Footing] = "法的位置づけ",
            [Inputs.Organiser] = "予定を入れるメールボックス",
            [Inputs.FirstDays] = "1回目のお知らせ",
            [Inputs.FirstAt] = "1回目の時刻",
            [Inputs.Second] = "2回目のお知らせ",
            [Inputs.From] = "送り始める時刻",
            [Inputs.To] = "送り終える時刻",
            [Inputs.Closed] = "閉庁日（1行に1つ。年がなければ今年度）",
            [Inputs.Keep + "Agenda"] = "議題",
            [Inputs.Keep + "Cases"] = "個別事例",
            [Inputs.Keep + "Issues"] = "地域課題",
            [Inputs.Keep + "Meetings"] = "会議",
            [Inputs.Keep + "Polls"] = "投票",
            [Inputs.Keep + "Checklists"] = "チェックリスト",
            [Inputs.Keep + "Goals"] = "目標とロードマップ",
            [Inputs.Keep + "History"] = "変更の記録",
            [Inputs.CaseDays] = "事例の文章・要約・まとめを残す日数（集約済にした日から）",
            [Inputs.Held] = "保留（消さないでおくもの）",
            [Inputs.HoldReason] = "保留の理由",
            [Inputs.SmallNumber] = "少ない数",
            [Inputs.Fewest] = "チェックリストの結果を出す人数",
            [Inputs.Strength] = "強みとする平均",
            [Inputs.Weakness] = "課題とする平均",
            [Inputs.Unseen] = "見えていないとする割合",
            [Inputs.Stale] = "長く動きのない課題とする日数",
            [Inputs.Dates] = "年の書き方",
            [Inputs.Spelling] = "「障がい」の書き方",
            [Inputs.Digits] = "日付の数字",
            [Inputs.Open] = "会議の公開・非公開（初めの値）",
            [Inputs.OpenReason] = "公開・非公開の理由",
            [Inputs.ShowContacts] = "名簿の連絡先を見せる相手",
            [Inputs.ShowResults] = "チェックリストの結果を見せる相手",
        },
        Choices = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            [Inputs.Layer] = new Dictionary<string, string>(StringComparer.Ordinal) { ["Municipality"] = "市町村", ["Area"] = "圏域", ["Prefecture"] = "都道府県" },
            [Inputs.Footing] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Undecided"] = "まだ決めていない",
                ["Council"] = "自立支援協議会、またはその部会・連絡会",
                ["Ordinance"] = "要綱などで置いた会議",
                ["Informal"] = "要綱などのない連絡会",
            },
            [Inputs.Organiser] = new Dictionary<string, string>(StringComparer.Ordinal) { ["first"] = "初めのメールボックス" },
            [Inputs.FirstDays] = new Dictionary<string, string>(StringComparer.Ordinal) { ["0"] = "送らない", ["1"] = "前日", ["2"] = "2日前", ["3"] = "3日前", ["7"] = "1週間前" },
            [Inputs.FirstAt] = new Dictionary<string, string>(StringComparer.Ordinal) { ["same"] = "会議が始まるのと同じ時刻" },
            [Inputs.Second] = new Dictionary<string, string>(StringComparer.Ordinal) { ["0"] = "送らない", ["30"] = "30分前", ["60"] = "1時間前", ["120"] = "2時間前" },
            [Inputs.Keep + "Agenda"] = Years,
            [Inputs.Keep + "Cases"] = Years,
            [Inputs.Keep + "Issues"] = Years,
            [Inputs.Keep + "Meetings"] = Years,
            [Inputs.Keep + "Polls"] = Years,
            [Inputs.Keep + "Checklists"] = Years,
            [Inputs.Keep + "Goals"] = Years,
            [Inputs.Keep + "History"] = Years,
            [Inputs.CaseDays] = new Dictionary<string, string>(StringComparer.Ordinal) { ["30"] = "30日", ["60"] = "60日", ["90"] = "90日", ["180"] = "180日", ["365"] = "365日" },
            [Inputs.Held] = Records,
            [Inputs.SmallNumber] = new Dictionary<string, string>(StringComparer.Ordinal) { ["3"] = "3件未満は伏せる", ["5"] = "5件未満は伏せる", ["10"] = "10件未満は伏せる" },
            [Inputs.Fewest] = new Dictionary<string, string>(StringComparer.Ordinal) { ["3"] = "3人から", ["4"] = "4人から", ["5"] = "5人から" },
            [Inputs.Strength] = Means("以上", "2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6"),
            [Inputs.Weakness] = Means("以下", "0.8", "0.9", "1.0", "1.1", "1.2", "1.3", "1.4"),
            [Inputs.Unseen] = new Dictionary<string, string>(StringComparer.Ordinal) { ["30"] = "「わからない」が30％以上", ["40"] = "「わからない」が40％以上", ["50"] = "「わからない」が50％以上" },
            [Inputs.Stale] = new Dictionary<string, string>(StringComparer.Ordinal) { ["30"] = "30日", ["60"] = "60日", ["90"] = "90日", ["120"] = "120日", ["180"] = "180日", ["365"] = "365日" },
            [Inputs.Dates] = new Dictionary<string, string>(StringComparer.Ordinal) { ["Era"] = "和暦（令和８年）", ["Western"] = "西暦（2026年）", ["Both"] = "併記（令和８年（2026年））" },
            [Inputs.Spelling] = new Dictionary<string, string>(StringComparer.Ordinal) { ["Kana"] = "障がい", ["Kanji"] = "障害" },
            [Inputs.Digits] = new Dictionary<string, string>(StringComparer.Ordinal) { ["SingleWide"] = "1けたは全角（８月10日）", ["Half"] = "すべて半角（8月10日）" },
            [Inputs.Open] = new Dictionary<string, string>(StringComparer.Ordinal) { ["Closed"] = "非公開", ["Partial"] = "一部公開", ["Open"] = "公開" },
            [Inputs.ShowContacts] = Audiences,
            [Inputs.ShowResults] = Audiences,
        },
    };

    private static Dictionary<string, string> Means(string side, params ReadOnlySpan<string> means)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mean in means)
        {
            titles[mean] = mean + side;
        }

        return titles;
    }
}
