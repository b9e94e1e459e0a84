using CareSystem.Cards.Issues;
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
        "Housing",
        "Community",
        "一人で暮らしたい方の多くが、保証人や緊急連絡先を求められて部屋を借りられずにいます。\n居住支援法人はありますが、知られていません。",
        ["C-7F3K2", "C-M4X9A"],
        "障がい福祉課",
        "令和８年９月30日（水）",
        IsOverdue: false,
        "鈴木 健さん　令和８年６月１日（月）");

    private static readonly IssueStep[] History =
    [
        new("令和８年６月10日（水）午後2時", "佐藤 美咲さん", ["段階：提出 → 協議中", "理由・経緯：（なし） → ６月の会議で取り上げた"]),
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
    public Task A_page_in_the_middle() => ProveAsync(List(Lines(20)) with { Page = 1 }, "IssueListCard.page");

    [Fact]
    public Task A_search() => ProveAsync(List(Lines(2)) with { Words = "部屋" }, "IssueListCard.found");

    [Fact]
    public Task A_search_in_vain() => ProveAsync(
        List([]) with { Words = "夜間に相談できる先がない", NewSubject = "夜間に相談できる先がない" }, "IssueListCard.found-nothing");

    [Fact]
    public Task A_number_that_is_not_there() => ProveAsync(List(Lines(2)) with { Notice = Words.NoSuchNumber("R8-9、R7-9") }, "IssueListCard.no-such-number");

    [Fact]
    public Task The_longest_page() => ProveAsync(
        List([.. Enumerable.Range(1, 8).Select(static n => new IssueLine(
            $"R8-{n}", string.Concat(Enumerable.Repeat("長*_", 33)), "Participation", "ReportedToSubcommittee", IsOpen: true, new string('担', 60), "令和９年12月31日（金）", IsOverdue: true))]) with
        {
            Words = new string('探', 100),
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
        new IssueCard("fsakura", Details with { By = null }, Words.Added("R8-12"), [], 0, 0, MayEdit: false, MayMove: false, IsShared: false, Words) { InDialog = true }.ToCard(),
        "IssueCard.added-in-dialog");

    [Fact]
    public Task Put_into_a_message_among_its_own_people() => ProveAsync(
        new IssueCard("fsakura", Details, null, [], 0, 0, MayEdit: false, MayMove: false, IsShared: true, Words).ToCard(), "IssueCard.found");

    [Fact]
    public Task Put_into_a_message_elsewhere() => ProveAsync(new IssueTitleCard("R8-12", Details.Subject, Words).ToCard(), "IssueTitleCard.elsewhere");

    [Fact]
    public Task The_form_with_every_fault() => ProveAsync(
        Form(new IssueFormValues("", "Nonsense", "Nonsense", "残ってほしい説明", "C-M4X9A、あれ", new string('担', 61), "2026-05-01")) with
        {
            Notice = "直していただきたい所が6か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["subject"] = "入力してください。",
                ["category"] = "選択肢から選んでください。",
                ["level"] = "選択肢から選んでください。",
                ["cases"] = Words.CasesUnknown("C-M4X9A、あれ"),
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
    public Task One_issue_for_the_secretariat() => ProveAsync(One() with { MayEdit = true, MayMove = true }, "IssueCard.secretariat");

    [Fact]
    public Task One_issue_in_a_channel() => ProveAsync(One() with { IsShared = true, MayEdit = true, MayMove = true }, "IssueCard.channel");

    [Fact]
    public Task One_issue_that_is_late_and_bare() => ProveAsync(
        One() with { Issue = Details with { Description = "", Cases = [], Owner = "", IsOverdue = true, Due = "令和８年５月29日（金）" }, History = [History[2]] }, "IssueCard.overdue");

    [Fact]
    public Task One_issue_that_was_let_go() => ProveAsync(
        One() with { Issue = Details with { Status = "Dropped", Note = "自立支援協議会の居住部会で扱うことになったため" } }, "IssueCard.dropped");

    [Fact]
    public Task One_issue_with_the_longest_texts()
    {
        var value = new string('長', 60) + "…";
        var step = new IssueStep("令和８年12月31日（木）午後11時59分", new string('名', 40) + "さん", [.. Words.FieldNames.Values.Take(7).Select(field => Words.HistoryChange(field, value, value))]);
        return ProveAsync(
            new IssueCard(
                "fsakura",
                Details with
                {
                    Subject = string.Concat(Enumerable.Repeat("*_", 50)),
                    Description = string.Concat(Enumerable.Repeat("長*", 500)),
                    Note = new string('経', 400),
                    Owner = new string('担', 60),
                    Cases = [.. Enumerable.Repeat("C-7F3K2", 25)],
                },
                null,
                [step, step, step, step, step],
                1,
                3,
                MayEdit: true,
                MayMove: true,
                IsShared: false,
                Words).ToCard(),
            "IssueCard.longest");
    }

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

    private static IssueFormValues Values => new(
        Details.Subject, "Housing", "Community", Details.Description, "C-7F3K2 C-M4X9A", Details.Owner, "2026-09-30");

    private static IssueListCard List(IReadOnlyList<IssueLine> lines) => new("fsakura", lines, 0, null, null, MayAdd: true, null, Words);

    private static IssueLine[] Lines(int count) =>
    [
        .. Enumerable.Range(0, count).Select(n => (n % 4) switch
        {
            0 => new IssueLine($"R8-{count - n}", "保証人がいないと部屋を借りにくい", "Housing", "UnderDiscussion", IsOpen: true, "障がい福祉課", "９月30日（水）", IsOverdue: false),
            1 => new IssueLine($"R8-{count - n}", "退院のあと、夜間や休日に相談できる先が分からない", "Medical", "InAction", IsOpen: true, "", "５月29日（金）", IsOverdue: true),
            2 => new IssueLine($"R8-{count - n}", "居場所", "MutualHelp", "Submitted", IsOpen: true, "", null, IsOverdue: false),
            _ => new IssueLine($"R8-{count - n}", "65歳で受けられる支援が変わることが、本人と家族に伝わっていない", "Welfare", "Completed", IsOpen: false, "基幹相談支援センター", "３月31日（火）", IsOverdue: false),
        }),
    ];

    private static IssueFormCard Form(IssueFormValues values) => new("fsakura", "form1", null, 0, values, NoFaults, null, [], Words);

    private static IssueMoveCard Move() => new("fsakura", "form1", "R8-12", 3, Details.Subject, "UnderDiscussion", "UnderDiscussion", null, NoFaults, null, [], Words);

    private static IssueCard One() => new("fsakura", Details, null, History, 0, 1, MayEdit: false, MayMove: false, IsShared: false, Words);

    private static AdaptiveCard Receipt(string receipt, string status) => new IssueCard(
        "fsakura", Details with { Status = status, By = null }, receipt, [], 0, 0, MayEdit: false, MayMove: false, IsShared: false, Words).ToCard();

    private Task<RenderedCard> ProveAsync(IssueListCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueFormCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueMoveCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(IssueCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Issues", state);
}
