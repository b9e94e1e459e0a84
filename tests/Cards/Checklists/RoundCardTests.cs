using CareSystem.Cards.Checklists;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Checklists;

/// <summary>Every card of a checklist in every state.</summary>
public sealed class RoundCardTests(CardRenderer renderer)
{
    private static readonly ChecklistsWording Words = ChecklistsWording.Standard;

    private static readonly string[] ShortForm = ["MED-03", "WEL-01", "HOU-02", "SOC-03", "MUT-02", "EDU-01", "OPS-01", "OPS-06"];

    [Fact]
    public Task Open_for_everybody() => ProveAsync(Round(), "RoundCard.open");

    [Fact]
    public Task Open_for_who_has_not_answered() => ProveAsync(Round() with { Own = new(null, true, false, []), RefreshFor = ["29:1sato"] }, "RoundCard.own-to-do");

    [Fact]
    public Task Open_for_who_has_answered() => ProveAsync(Round() with { Own = new("６月１日（月）午前10時5分", true, false, []), RefreshFor = ["29:1sato"] }, "RoundCard.own-done");

    [Fact]
    public Task Open_for_the_secretariat() => ProveAsync(
        Round() with { Invited = 55, Own = new(null, true, true, [.. Enumerable.Range(1, 50).Select(static n => $"委員 {n}")]), RefreshFor = ["29:1sato"] }, "RoundCard.own-secretariat");

    [Fact]
    public Task An_observer_is_refused() => ProveAsync(
        Round() with { Own = new(null, false, false, []), RefreshFor = ["29:1sato"], Notice = CommonWording.Standard.NotFoundNotice }, "RoundCard.own-observer");

    [Fact]
    public Task Closed_for_everybody() => ProveAsync(Round() with { IsOpen = false, Closes = Words.ClosedAt("６月10日（水）午後5時") }, "RoundCard.closed");

    [Fact]
    public Task An_answer_that_came_too_late() => ProveAsync(
        Round() with { IsOpen = false, Closes = Words.ClosedAt("６月10日（水）午後5時"), Own = new(null, true, false, []), RefreshFor = ["29:1sato"], Notice = CommonWording.Standard.NotFoundNotice },
        "RoundCard.own-too-late");

    [Fact]
    public Task The_form_empty() => ProveAsync(Form(inDialog: false).ToCard(), "AnswerFormCard.empty");

    [Fact]
    public Task The_form_in_plain_words() => ProveAsync(
        (Form(inDialog: false) with
        {
            Questions = [.. Questions(null).Select(static question => question with { Text = ChecklistTexts.Find("v1", question.Id)!.EasyText })],
            Wording = ChecklistsWording.Plain,
        }).ToCard(),
        "AnswerFormCard.empty-plain");

    [Fact]
    public Task The_result_in_plain_words()
    {
        var usual = Result(8);
        return ProveAsync(
            (usual with
            {
                Closed = ChecklistsWording.Plain.ClosedAt("令和８年６月10日（水）午後5時"),
                Lines = [.. usual.Lines.Index().Select(static each => each.Item with { Text = ChecklistTexts.Find("v1", ShortForm[each.Index % 8])!.EasyText })],
                Wording = ChecklistsWording.Plain,
            }).ToCard(),
            "ResultCard.page-plain");
    }

    [Fact]
    public Task A_round_in_plain_words() => ProveAsync(
        Round() with { Own = new(null, true, false, []), RefreshFor = ["29:1sato"], Closes = ChecklistsWording.Plain.Closes("令和８年６月10日（水）午後5時"), Wording = ChecklistsWording.Plain }, "RoundCard.own-plain");

    [Fact]
    public async Task The_form_in_a_dialog_with_faults()
    {
        var form = Form(inDialog: true) with
        {
            Notice = "直していただきたい所が1か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOU-02"] = "入力してください。" },
            Questions = Questions("Partial", ("HOU-02", null)),
        };
        await renderer.ProveAsync(form.ToCard(), "Checklists", "AnswerFormCard.dialog-faults", "checklist.answer.1");
    }

    [Fact]
    public Task The_receipt() => ProveAsync(Answers(Questions("Partial", ("MED-03", "Unknown"))) with { IsReceipt = true }, "AnswersCard.receipt");

    [Fact]
    public async Task The_receipt_in_a_dialog() => await renderer.ProveAsync(
        (Answers(Questions("Partial")) with { IsReceipt = true, InDialog = true }).ToCard(), "Checklists", "AnswersCard.receipt-dialog", "checklist.answer.form.1");

    [Fact]
    public Task The_own_answers_of_a_closed_round() => ProveAsync(Answers(Questions("Established")) with { MayChange = false }, "AnswersCard.mine-closed");

    [Fact]
    public Task No_own_answers() => ProveAsync(Answers([]), "AnswersCard.mine-none");

    [Fact]
    public async Task The_result()
    {
        var phone = await renderer.ProveAsync(Result(8).ToCard(), "Checklists", "ResultCard.result");
        Assert.Contains("未着手 2人、検討・準備中 3人、一部実施 1人、実施・定着 0人", phone.TextBlocks);
        Assert.Contains("わからない 2人（22％）、該当なし 1人", phone.TextBlocks);
    }

    [Fact]
    public Task The_result_of_the_whole_list_on_pages() => ProveAsync((Result(33) with { Page = 1 }).ToCard(), "ResultCard.paged");

    [Fact]
    public Task The_result_is_there_for_members() => renderer.ProveAsync(
        new ResultReadyCard("fsakura", "r1", "上半期の点検", "令和８年６月10日（水）午後5時に締め切り", "Members", ChecklistsWording.Standard).ToCard(), "Checklists", "ResultReadyCard.members");

    [Fact]
    public Task The_result_of_too_few() => ProveAsync(Result(0).ToCard(), "ResultCard.too-few");

    [Fact]
    public Task The_list_for_the_secretariat() => ProveAsync(List(), "RoundListCard.secretariat");

    [Fact]
    public Task The_list_for_members_without_rounds() => ProveAsync(List() with { Form = null, Lines = [] }, "RoundListCard.empty");

    [Fact]
    public Task The_list_on_two_pages() => ProveAsync(List() with { Form = null, Lines = [.. Enumerable.Repeat(List().Lines[1], 6)] }, "RoundListCard.paged");

    [Fact]
    public Task The_list_with_faults() => ProveAsync(
        List() with
        {
            Notice = "直していただきたい所が1か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["closes"] = "過ぎた日時です。これからの日時を入力してください。" },
            Values = new("上半期の点検", "2026-05-01"),
        },
        "RoundListCard.faults");

    [Fact]
    public Task Started() => ProveAsync(
        new RoundStartedCard("fsakura", "r1", "令和８年度 地域の取組の点検", Words.Closes("令和８年６月10日（水）午後5時"), "さくら市 協議の場", Words).ToCard(), "RoundStartedCard.started");

    private static RoundCard Round() => new(
        "fsakura", "r1", "令和８年度 地域の取組の点検", "佐藤 美咲", 8, 5, 12, true, Words.Closes("令和８年６月10日（水）午後5時"), null, ["29:1sato", "29:1suzuki"], null, Words);

    private static ChecklistQuestion[] Questions(string? rating, params (string Item, string? Rating)[] others) =>
    [
        .. ShortForm.Select(item =>
        {
            var text = ChecklistTexts.Find("v1", item)!;
            return new ChecklistQuestion(item, text.Category, text.Text, others.Any(other => other.Item == item) ? others.First(other => other.Item == item).Rating : rating);
        }),
    ];

    private static AnswerFormCard Form(bool inDialog) => new(
        "fsakura", "form1", "r1", "令和８年度 地域の取組の点検", "v1", Questions(null), new Dictionary<string, string>(StringComparer.Ordinal), null, inDialog, Words);

    private static AnswersCard Answers(ChecklistQuestion[] questions) => new("fsakura", "r1", "令和８年度 地域の取組の点検", false, questions, true, false, Words);

    private static ResultCard Result(int items) => new(
        "fsakura",
        "r1",
        "令和８年度 地域の取組の点検",
        Words.ClosedAt("令和８年６月10日（水）午後5時"),
        items == 0 ? 2 : 9,
        3,
        [
            .. Enumerable.Range(0, items).Select(n =>
            {
                var text = ChecklistTexts.Find("v1", ShortForm[n % 8])!;
                return (n % 4) switch
                {
                    0 => new ResultLine(text.Category, text.Text, 6, 5 / 6.0, [2, 3, 1, 0], 2, 22, 1, "Weakness"),
                    1 => new ResultLine(text.Category, text.Text, 9, 15 / 9.0, [1, 2, 5, 1], 0, 0, 0, "None"),
                    2 => new ResultLine(text.Category, text.Text, 8, 20 / 8.0, [0, 0, 4, 4], 1, 11, 0, "Strength"),
                    _ => new ResultLine(text.Category, text.Text, 0, null, [0, 0, 0, 0], 8, 89, 1, "Unseen"),
                };
            }),
        ],
        0,
        Words);

    private static RoundListCard List() => new(
        "fsakura",
        "form1",
        [
            new("r2", "令和８年度 地域の取組の点検", "【受付中】締切：６月10日（水）午後5時", true, true),
            new("r1", "令和７年度 地域の取組の点検", "【受付終了】６月10日（火）午後5時に締め切りました。", false, false),
        ],
        0,
        new("令和８年度 地域の取組の点検"),
        new Dictionary<string, string>(StringComparer.Ordinal),
        null,
        Words);

    private Task ProveAsync(RoundCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(AnswersCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(RoundListCard card, string state) => ProveAsync(card.ToCard(), state);

    private async Task ProveAsync(AdaptiveCard card, string state) => await renderer.ProveAsync(card, "Checklists", state);
}
