using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Issues;

/// <summary>Every card of the log of issues in every state.</summary>
public sealed class IssueCardTests(CardRenderer renderer)
{
    private static readonly IssuesWording Words = IssuesWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly IssueDetails Details = new(
        "R8-12",
        "保証人がいないと部屋を借りにくい",
        "UnderDiscussion",
        "",
        ["Housing", "Welfare"],
        ["LivedExperience"],
        "Community",
        "一人で暮らしたい方の多くが、保証人や緊急連絡先を求められて部屋を借りられずにいます。\n居住支援法人はありますが、知られていません。",
        new IssueEvidenceDetails(Words.CasesBehind(7), ["C-7F3K2", "C-M4X9A"], "HOU-02", "保証人を立てられず契約できなかった相談 23件", "住宅課の相談記録（令和７年度）"),
        "障がい福祉課",
        "令和８年９月30日（水）",
        IsOverdue: false,
        "相談支援部会",
        "居住支援法人に、部会への参加を頼む",
        new IssueVoteCounts(3, 2, 0),
        "鈴木 健さん　令和８年６月１日（月）");

    private static readonly IssueStep[] History =
    [
        new("令和８年６月10日（水）午後2時", "佐藤 美咲さん", ["段階：受付 → 協議中", "理由・経緯：６月の会議で取り上げた"]),
        new("令和８年６月３日（水）午前9時5分", "鈴木 健さん", ["担当：（なし） → 障がい福祉課", "期限：（なし） → 令和８年９月30日（水）"]),
        new("令和８年６月１日（月）午前10時", "鈴木 健さん", ["登録しました"]),
    ];

    [Fact]
    public Task The_list_of_a_new_forum() => ProveAsync(List([]), "IssueListCard.empty");

    [Fact]
    public Task The_list() => ProveAsync(List(Lines(4)), "IssueListCard.open-and-closed");

    [Fact]
    public Task The_list_for_an_observer() => ProveAsync(List(Lines(2)) with { MayAdd = false }, "IssueListCard.observer");

    [Fact]
    public Task A_page_in_the_middle() => ProveAsync(List(Lines(20)) with { Lines = Lines(20)[6..12], Page = 1 }, "IssueListCard.page");

    [Fact]
    public Task A_search() => ProveAsync(List(Lines(2)) with { Filter = IssueFilterValues.None with { Words = "部屋" } }, "IssueListCard.found");

    [Fact]
    public Task A_search_in_vain() => ProveAsync(
        List([]) with { Filter = IssueFilterValues.None with { Words = "夜間に相談できる先がない" }, NewSubject = "夜間に相談できる先がない" }, "IssueListCard.found-nothing");

    [Fact]
    public Task A_number_that_is_not_there() => ProveAsync(List(Lines(2)) with { Notice = Words.NoSuchNumber("R8-9、R7-9") }, "IssueListCard.no-such-number");

    [Fact]
    public Task The_longest_page() => ProveAsync(
        List([.. Enumerable.Range(1, 6).Select(static n => new IssueLine(
            $"R8-{n}", string.Concat(Enumerable.Repeat("長*_", 33)), [.. Words.Categories.Keys], "ReportedToSubcommittee", new string('担', 60), "令和９年12月31日（金）", IsOverdue: true, IsStale: true,
            new IssueVoteCounts(999, 999, 999)))]) with
        {
            Counts = new IssueCounts(2000, 12),
            Page = 3,
            Filter = new IssueFilterValues(new string('探', 100), "Reported", "Participation", new string('担', 100), "2026", "令和８年度", "Overdue", "MostWanted"),
        },
        "IssueListCard.longest");

    [Fact]
    public Task Which_year_is_meant() => ProveAsync(
        new IssueChoiceCard(
            "fsakura", 12, [new IssueCandidate("R8-12", "令和８年度", "保証人がいないと部屋を借りにくい"), new IssueCandidate("R7-12", "令和７年度", "夜間の相談先")], Words).ToCard(),
        "IssueChoiceCard.two");

    [Fact]
    public Task The_empty_form() => ProveAsync(Form(new IssueFormValues()), "IssueFormCard.new");

    [Fact]
    public Task The_form_of_a_message() => ProveAsync(
        Form(new IssueFormValues("部屋が借りにくい", Description: "部屋が借りにくいと相談がありました。\n保証人がいません。")) with
        {
            InDialog = true, ForumName = "さくら市 協議の場", Notice = Words.FromMessageCut(1000, 234),
        },
        "IssueFormCard.from-message");

    [Fact]
    public Task The_receipt_in_a_dialog() => ProveAsync(
        new IssueCard("fsakura", Details with { By = null, Votes = null }, Words.Added("R8-12"), [], [], 0, 0, IssueCardRights.None, IsShared: false, Words) { InDialog = true }.ToCard(),
        "IssueCard.added-in-dialog");

    [Fact]
    public Task Put_into_a_message_among_its_own_people() => ProveAsync(
        new IssueCard("fsakura", Details with { Votes = null, Evidence = Few }, null, [], [], 0, 0, IssueCardRights.None, IsShared: true, Words).ToCard(), "IssueCard.found");

    [Fact]
    public Task Put_into_a_message_elsewhere() => ProveAsync(new IssueTitleCard("R8-12", Details.Subject, Words).ToCard(), "IssueTitleCard.elsewhere");

    [Fact]
    public Task The_form_with_every_fault() => ProveAsync(
        Form(new IssueFormValues(
            "", "Nonsense", "Nonsense", "残ってほしい説明", "C-M4X9A、あれ", new string('担', 61), "2026-05-01", CaseCount: "たくさん", Figures: "42人", Target: "gone")) with
        {
            Notice = "直していただきたい所が9か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["subject"] = "入力してください。",
                ["category"] = "選択肢から選んでください。",
                ["level"] = "選択肢から選んでください。",
                ["cases"] = Words.CasesUnknown("C-M4X9A、あれ"),
                ["caseCount"] = "0から9999までの数字で入力してください。",
                ["source"] = Words.SourceMissing,
                ["target"] = "選択肢から選んでください。",
                ["owner"] = "60文字までにしてください（いま61文字）。",
                ["due"] = "過ぎた日時です。これからの日時を入力してください。",
            },
        },
        "IssueFormCard.faults");

    [Fact]
    public Task The_form_of_an_issue() => ProveAsync(Form(Values) with { Issue = "R8-12", Revision = 3 }, "IssueFormCard.edit");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        Form(Values) with
        {
            Issue = "R8-12",
            Revision = 4,
            Notice = Words.ChangedNotice("佐藤 美咲"),
            Changed = [Words.ChangedField("件名", "保証人がいない人の住まい"), Words.ChangedField("期限", "令和８年９月30日（水）")],
        },
        "IssueFormCard.changed");

    [Fact]
    public Task The_form_of_the_status() => ProveAsync(Move(), "IssueMoveCard.open");

    [Fact]
    public Task Letting_go_without_a_reason() => ProveAsync(
        Move() with
        {
            Status = "Dropped",
            Notice = "直していただきたい所が1か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = Words.NoteMissing },
        },
        "IssueMoveCard.faults");

    [Fact]
    public Task A_step_after_somebody_else_was_faster() => ProveAsync(
        Move() with { Status = "Completed", Note = "居住支援法人と覚書", Notice = Words.ChangedNotice("田中 由美"), Changed = [Words.ChangedField("段階", "対応中")] },
        "IssueMoveCard.changed");

    [Fact]
    public Task One_issue_for_a_member() => ProveAsync(One(), "IssueCard.member");

    [Fact]
    public Task One_issue_for_the_secretariat() => ProveAsync(One() with { Rights = Everything }, "IssueCard.secretariat");

    [Fact]
    public Task One_issue_in_a_channel() => ProveAsync(One() with { IsShared = true, Rights = Everything, Issue = Details with { Evidence = Few } }, "IssueCard.channel");

    [Fact]
    public Task One_issue_that_is_late_and_bare() => ProveAsync(
        One() with { Issue = Details with
        {
            Description = "", Evidence = Nothing, Tags = [], Owner = "", IsOverdue = true, Due = "令和８年５月29日（金）", Target = null, NextAction = "", Votes = new IssueVoteCounts(0, 0, 0),
        }, History = [History[2]] }, "IssueCard.overdue");

    [Fact]
    public Task One_issue_that_was_let_go() => ProveAsync(
        One() with { Issue = Details with { Status = "Dropped", Note = "自立支援協議会の居住部会で扱うことになったため" } }, "IssueCard.dropped");

    [Fact]
    public Task One_issue_that_was_handed_to_others() => ProveAsync(
        One() with
        {
            Handed =
            [
                new("2026-12-0abd", "自立支援協議会", HandingWording.Standard.SectionLine("自立支援協議会", HandingWording.Standard.States["Received"]), "６月30日（火）", IsOverdue: true),
                new("2026-12-0abc", "相談支援部会", HandingWording.Standard.HistoryAnswered("相談支援部会", HandingWording.Standard.Verdicts["Returned"]), null, IsOverdue: false),
            ],
            Rights = Everything with { MayHand = true, Undo = null },
            Issue = Details with { Status = "ReportedToCouncil", Origin = HandingWording.Standard.OriginOf("となり市 協議の場", "R8-4") },
        },
        "IssueCard.handed");

    [Fact]
    public Task The_receipt_of_reporting_to_others() => ProveAsync(
        new IssueCard(
            "fsakura", Details with { Status = "ReportedToSubcommittee", By = null, Votes = null }, Words.Moved("R8-12", Words.Statuses["ReportedToSubcommittee"]), [], [], 0, 0,
            IssueCardRights.None with { Undo = 4, MayHand = true }, IsShared: false, Words).ToCard(),
        "IssueCard.reported");

    [Fact]
    public Task The_form_of_an_issue_for_who_is_not_told_of_the_cases_behind_it() => ProveAsync(
        Form(Values with { Cases = null }) with { Issue = "R8-12", Revision = 3, HidesCases = true }, "IssueFormCard.without-cases");

    [Fact]
    public Task What_others_have_not_answered_in_time() => ProveAsync(
        (Watch(null) with { Unanswered = [new("R8-12", Details.Subject, "相談支援部会", "６月30日（火）")], UnansweredCount = 3 }).ToCard(), "IssueWatchCard.unanswered");

    [Fact]
    public Task One_issue_with_the_longest_texts()
    {
        var value = new string('長', 60) + "…";
        var step = new IssueStep("令和８年12月31日（木）午後11時59分", new string('名', 40) + "さん", [.. Words.FieldNames.Values.Select(field => Words.HistoryChange(field, value, value))]);
        return ProveAsync(
            new IssueCard(
                "fsakura",
                Details with
                {
                    Subject = string.Concat(Enumerable.Repeat("*_", 50)),
                    Description = string.Concat(Enumerable.Repeat("長*", 500)),
                    Note = new string('経', 400),
                    Owner = new string('担', 60),
                    Categories = [.. Words.Categories.Keys],
                    Tags = [.. Words.Tags.Keys],
                    NextAction = new string('次', 200),
                    Target = new string('体', 40),
                    Evidence = new IssueEvidenceDetails(Words.CasesBehind(9999), [.. Enumerable.Repeat("C-7F3K2", 25)], new string('点', 200), new string('数', 300), new string('典', 100)),
                },
                null,
                [.. Enumerable.Repeat(new string('強', 100), 3)],
                [step],
                1,
                3,
                Everything with { MayHand = true, MayAim = true },
                IsShared: false,
                Words)
            {
                Goals = [.. Enumerable.Repeat(new IssueGoalLine("R8-999999", IsTask: false, new string('目', 100), "NotAchieved", Words.Goals.WithRate(Words.Goals.Latest("999,999,999人", "令和８年12月31日（木）"), Words.Goals.Rate("100")), null, IsOverdue: false, Words.Goals.Review(new string('振', 101))), 5)],
                Handed = [.. Enumerable.Repeat(new IssueHandedLine("2026-12-0abc", new string('体', 60), HandingWording.Standard.SectionLine(new string('体', 60), HandingWording.Standard.States["Received"]), "令和９年12月31日（金）", IsOverdue: true), 5)],
            }.ToCard(),
            "IssueCard.longest");
    }

    [Fact]
    public Task One_issue_with_what_serves_it() => ProveAsync(
        One() with
        {
            Issue = Details,
            Rights = Everything with { MayAim = true },
            Goals =
            [
                new IssueGoalLine("R8-1", IsTask: false, "借りられる部屋を増やす", "Open", Words.Goals.WithRate(Words.Goals.Latest("3人", "９月30日（水）"), Words.Goals.Rate("60")), null, IsOverdue: false, null),
                new IssueGoalLine("R7-2", IsTask: false, "協力する不動産店を増やす", "Achieved", Words.Goals.NoActual, null, IsOverdue: false, Words.Goals.Review("5店が加わった。")),
                new IssueGoalLine("t1", IsTask: true, "不動産店向けの説明会を開く", "InProgress", null, "５月29日（金）", IsOverdue: true, null),
                new IssueGoalLine("t2", IsTask: true, "案内を作る", "Done", null, "４月30日（木）", IsOverdue: false, Words.Goals.Result("300部を配った。")),
            ],
        },
        "IssueCard.goals");

    [Fact]
    public async Task The_receipt_of_a_new_issue_says_the_number_first()
    {
        var phone = await ProveAsync(Receipt(Words.Added("R8-12"), "Submitted"), "IssueCard.added");
        Assert.Equal("✓ 課題 R8-12 として登録しました", phone.TextBlocks[0]);
    }

    [Fact]
    public Task The_receipt_of_an_edit() => ProveAsync(Receipt(Words.Edited("R8-12"), "UnderDiscussion"), "IssueCard.edited");

    [Fact]
    public Task The_receipt_of_a_step() => ProveAsync(Receipt(Words.Moved("R8-12", "部会へ報告"), "ReportedToSubcommittee"), "IssueCard.moved");

    [Fact]
    public Task One_issue_with_a_vote_strengths_and_something_to_take_back() => ProveAsync(
        One() with
        {
            Issue = Details, Rights = Everything, Strengths = ["居住支援法人が市内に二つある", "不動産店の組合が勉強会を続けている"],
        },
        "IssueCard.voted");

    [Fact]
    public Task One_issue_in_a_dialog_over_the_form() => ProveAsync(One() with { InDialog = true }, "IssueCard.dialog");

    [Fact]
    public Task The_receipt_of_a_vote() => ProveAsync(
        new IssueCard(
            "fsakura", Details with { By = null, Evidence = Nothing }, Words.Voted("R8-12", "急ぐ"), [], [], 0, 0, IssueCardRights.None with { MayVote = true, Own = "High" }, IsShared: false, Words),
        "IssueCard.vote-receipt");

    [Fact]
    public Task The_receipt_of_what_was_taken_back() => ProveAsync(
        new IssueCard("fsakura", Details with { By = null, Votes = null }, Words.Undone("R8-12"), [], [], 0, 0, IssueCardRights.None, IsShared: false, Words), "IssueCard.undone");

    [Fact]
    public Task The_form_below_similar_issues() => ProveAsync(Form(Values) with { Notice = Words.LooksAlike, Similar = Similar }, "IssueFormCard.similar");

    [Fact]
    public Task The_form_below_similar_issues_in_a_dialog() => ProveAsync(
        Form(Values) with { Notice = Words.LooksAlikeInDialog("R8-3"), Similar = Similar, InDialog = true, ForumName = "さくら市 協議の場" }, "IssueFormCard.similar-in-dialog");

    [Fact]
    public Task The_form_of_a_case() => ProveAsync(Form(new IssueFormValues(Cases: "C-7F3K2")) with { Notice = Words.FromCase("C-7F3K2") }, "IssueFormCard.from-case");

    [Fact]
    public Task The_list_with_strengths() => ProveAsync(
        List(Lines(3)) with { Strengths = ["居住支援法人が市内に二つある", "地域活動支援センターが土曜日も開いている"], StrengthCount = 5 }, "IssueListCard.strengths");

    [Fact]
    public Task The_list_narrowed_down() => ProveAsync(
        List(Lines(2)) with { Filter = new IssueFilterValues("", "Open", "Housing", "福祉", "2026", "令和８年度", "Overdue", "MostWanted") }, "IssueListCard.narrowed");

    [Fact]
    public Task The_list_narrowed_down_to_nothing() => ProveAsync(List([]) with { Filter = IssueFilterValues.None with { State = "Raised" } }, "IssueListCard.narrowed-to-nothing");

    [Fact]
    public Task The_filter() => ProveAsync(Filter(IssueFilterValues.None).ToCard(), "IssueFilterCard.empty");

    [Fact]
    public Task The_filter_as_it_was_set() => ProveAsync(
        Filter(new IssueFilterValues("部屋", "Reported", "Family", "福祉", "2025", "令和７年度", "Stale", "DueFirst")).ToCard(), "IssueFilterCard.set");

    [Fact]
    public Task The_table() => ProveAsync(
        new IssueMapCard(
            "fsakura",
            [
                new IssueMapLine("Medical", [1, 0, 2, 0, 4]), new IssueMapLine("Welfare", [0, 3, 0, 1, 9]), new IssueMapLine("Housing", [2, 2, 1, 1, 0]),
                new IssueMapLine("Participation", [0, 0, 0, 0, 0]), new IssueMapLine("MutualHelp", [0, 1, 0, 0, 2]), new IssueMapLine("Education", [1, 0, 0, 0, 0]),
            ],
            [4, 5, 3, 2, 14],
            2,
            1,
            Words).ToCard(),
        "IssueMapCard.filled");

    [Fact]
    public Task The_table_with_everything() => ProveAsync(
        new IssueMapCard("f01234567890123456789012345", [.. Words.Categories.Keys.Select(static code => new IssueMapLine(code, [1234, 1234, 1234, 1234, 1234]))], [9999, 9999, 9999, 9999, 9999], 9999, 9999, Words).ToCard(),
        "IssueMapCard.longest");

    [Fact]
    public Task What_the_secretariat_is_told_once_a_week() => ProveAsync(Watch(null).ToCard(), "IssueWatchCard.channel");

    [Fact]
    public Task What_one_of_the_secretariat_is_told_in_their_own_chat() => ProveAsync(Watch("さくら市 協議の場").ToCard(), "IssueWatchCard.personal");

    private static readonly IssueEvidenceDetails Nothing = new(null, [], "", "", "");

    private static readonly IssueEvidenceDetails Few = new(Words.CasesBehindFew(5), [], "", "", "");

    private static readonly IssueCardRights Everything = new(MayEdit: true, MayMove: true, MayVote: true, "High", 4);

    private static readonly string[] Ways = ["InAction", "ReportedToSubcommittee", "ReportedToCouncil", "Raised", "Accepted", "Completed", "Dropped"];

    private static readonly IssueLookAlike[] Similar =
        [new("R8-3", "保証人がいない人が部屋を借りられない", "UnderDiscussion"), new("R7-21", "保証人がいないと借りられない", "Raised")];

    private static IssueFilterCard Filter(IssueFilterValues values) => new("fsakura", values, [new IssueYear("2026", "令和８年度"), new IssueYear("2025", "令和７年度")], Words);

    private static IssueWatchCard Watch(string? forumName) => new(
        "fsakura",
        forumName,
        [
            new IssueWatchPart("Overdue", [new IssueWatchLine("R8-3", "保証人がいないと部屋を借りにくい", "障がい福祉課", "５月29日（金）"), new IssueWatchLine("R8-1", "居場所", "", "５月１日（金）")], 2),
            new IssueWatchPart("Stale", [.. Enumerable.Range(1, 5).Select(static n => new IssueWatchLine($"R7-{n}", "夜間に相談できる先がない", "", null))], 12),
        ],
        Words);

    private static IssueFormValues Values => new(
        Details.Subject, "Housing", "Community", Details.Description, "C-7F3K2 C-M4X9A", Details.Owner, "2026-09-30");

    private static IssueListCard List(IReadOnlyList<IssueLine> lines) => new(
        "fsakura", [.. lines.Take(IssueListCard.PageSize)], new IssueCounts(lines.Count - (lines.Count / 4), lines.Count / 4), 0, IssueFilterValues.None, [], 0, null, MayAdd: true, null, Words);

    private static IssueLine[] Lines(int count) =>
    [
        .. Enumerable.Range(0, count).Select(n => (n % 4) switch
        {
            0 => new IssueLine(
                $"R8-{count - n}", "保証人がいないと部屋を借りにくい", ["Housing", "Welfare"], "UnderDiscussion", "障がい福祉課", "９月30日（水）", IsOverdue: false, IsStale: false, new IssueVoteCounts(3, 2, 0)),
            1 => new IssueLine($"R8-{count - n}", "退院のあと、夜間や休日に相談できる先が分からない", ["Medical"], "InAction", "", "５月29日（金）", IsOverdue: true, IsStale: true, null),
            2 => new IssueLine($"R8-{count - n}", "居場所", ["MutualHelp"], "Submitted", "", null, IsOverdue: false, IsStale: false, null),
            _ => new IssueLine($"R8-{count - n}", "65歳で受けられる支援が変わることが、本人と家族に伝わっていない", ["Welfare"], "Completed", "基幹相談支援センター", "３月31日（火）", IsOverdue: false, IsStale: false, null),
        }),
    ];

    private static IssueFormCard Form(IssueFormValues values) => new("fsakura", "form1", null, 0, values, NoFaults, null, [], Words) { Bodies = [new IssueBody("forum", "協議の場"), new IssueBody("support", "相談支援部会")] };

    private static IssueMoveCard Move() => new("fsakura", "form1", "R8-12", 3, Details.Subject, "UnderDiscussion", Ways, null, null, NoFaults, null, [], Words);

    private static IssueCard One() => new("fsakura", Details with { Evidence = Few }, null, [], History, 0, 1, IssueCardRights.None with { MayVote = true }, IsShared: false, Words);

    private static AdaptiveCard Receipt(string receipt, string status) => new IssueCard(
        "fsakura", Details with { Status = status, By = null, Votes = null }, receipt, [], [], 0, 0, IssueCardRights.None with { Undo = status == "Submitted" ? null : 4 }, IsShared: false, Words).ToCard();

    private Task<RenderedCard> ProveAsync(IssueListCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueFormCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueMoveCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Issues", state);
}
