using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Cases;

/// <summary>Every card of cases in every state, before Microsoft's renderer.</summary>
public sealed class CaseCardTests(CardRenderer renderer)
{
    private const string Forum = "f0123456789abcdefghjkmnpqr";
    private const string Day = "令和８年６月１日（月）";

    private static readonly CasesWording Wording = CasesWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly CaseBandCodes Bands = new(
        "Sixties", "InHospital", "FiveYearsOrMore", ["Medical", "Housing"], ["PsychiatricMedical", "Consultation", "Housing"], "Schizophrenia");

    private static readonly CaseTexts Texts = new(
        "Deidentified",
        "60代のAさん。10年以上入院している。グループホームの体験利用を3回行い、本人は一人で暮らしたいと話している。\n保証人になれる家族がおらず、部屋が見つからない。",
        "病棟の看護師と相談支援専門員が、いっしょに部屋を見に行った。*無理のない*ところから始めた。",
        "・保証人がいない人の入居を支えるしくみ\n・夜に相談できるところ");

    private static readonly CaseFormValues Typed = new(
        "Sixties", "InHospital", "FiveYearsOrMore", "Medical,Housing", "PsychiatricMedical,Consultation", "Schizophrenia", "Deidentified", Texts.Situation, Texts.Worked, Texts.Missing);

    private static readonly string[] Fields = ["situation", "worked", "missing"];

    private const string Summary = "保証人がおらず退院が進まない。入居を支えるしくみと、夜に相談できるところが足りない。";

    [Fact]
    public Task Put_into_a_message_elsewhere() => ProveAsync(new CaseCodeCard("C-7F3K2", Wording).ToCard(), "CaseCodeCard.elsewhere");

    [Fact]
    public Task The_empty_form_in_personal_chat() => ProveAsync(Form(new CaseFormValues(), CaseSurface.Chat).ToCard(), "CaseFormCard.empty");

    [Fact]
    public Task The_empty_form_in_a_dialog() => ProveAsync(Form(new CaseFormValues(), CaseSurface.Dialog).ToCard(), "CaseFormCard.dialog");

    [Fact]
    public Task A_form_after_text_was_typed_into_the_chat() =>
        ProveAsync((Form(new CaseFormValues(), CaseSurface.Chat) with { Notice = Wording.DoorTextTyped }).ToCard(), "CaseFormCard.typed-in-chat");

    [Fact]
    public async Task A_form_with_faults_names_each_beside_its_field_and_keeps_what_was_typed()
    {
        var shown = await ProveAsync(
            (Form(Typed with { Age = null, Troubles = null, Situation = "山田さん（090-1234-5678）は、" + Texts.Situation }, CaseSurface.View) with
            {
                IsFresh = false,
                Notice = "直していただきたい所が4か所あります。",
                Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["age"] = "入力してください。", ["troubles"] = "入力してください。" },
                Findings = [new CaseFindingLine("situation", "Name", 1, "山田さん", true, "B氏"), new CaseFindingLine("situation", "Telephone", 6, "090-1234-5678", true, "（電話番号）"), new CaseFindingLine("situation", "Facility", 21, "さくら病院", false, "市内の病院")],
            }).ToCard(),
            "CaseFormCard.faults");
        Assert.Contains("状況の6文字目「090-1234-5678」：電話番号のようです。→「（電話番号）」", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_returned_case_with_its_comment() => ProveAsync(
        (Form(Typed, CaseSurface.Dialog) with { Code = "C-7F3K2", Revision = 2, Comment = "状況の1行目を、もう少しぼかしてください。\nお住まいの地域が分かるかもしれません。" }).ToCard(),
        "CaseFormCard.returned");

    [Fact]
    public Task A_case_changed_elsewhere_meanwhile() => ProveAsync(
        (Form(Typed, CaseSurface.View) with
        {
            Code = "C-7F3K2",
            Revision = 3,
            IsFresh = false,
            Notice = Wording.Form.ChangedNotice,
            Changed = [Wording.Form.ChangedField("世帯", "グループホーム"), Wording.Form.ChangedField("足りなかったもの", Wording.Form.ChangedEmpty)],
        }).ToCard(),
        "CaseFormCard.changed");

    [Fact]
    public async Task The_longest_form_with_many_findings_stays_within_a_card()
    {
        var card = Form(new CaseFormValues(), CaseSurface.View) with
        {
            Findings = [.. Fields.SelectMany(static field => Enumerable.Range(1, 60).Select(n => new CaseFindingLine(field, "Name", n, "山田太郎左衛門さん", n % 2 == 0, "A氏")))],
        };
        var longest = new string('長', CasesActions.MaxLengths.Text);
        Assert.InRange((card with { Values = Typed with { Situation = longest, Worked = longest, Missing = longest } }).ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);
        await ProveAsync(card.ToCard(), "CaseFormCard.many-findings");
    }

    [Fact]
    public void The_longest_text_stays_within_a_card_whatever_it_is_made_of()
    {
        // An underscore grows most when it is escaped.
        var longest = new string('_', 800);
        var texts = new CaseTexts("Deidentified", longest, longest, longest);
        Assert.InRange((Review(CaseSurface.View) with { Texts = texts, Summary = new string('長', 400), Comment = new string('長', 800) }).ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);
        Assert.InRange(
            new CaseTextCard(Forum, "C-7F3K2", "Returned", "鈴木 健", Day, Bands, texts, new string('長', 800), "", MayMend: true, CaseSurface.View, Wording).ToCard().ToUtf8().Length,
            1,
            CardBudget.MaxBytes);
    }

    [Fact]
    public void A_page_of_the_longest_summaries_stays_within_a_card() => Assert.InRange(
        new CaseListCard(Forum, [], [], [.. Enumerable.Repeat(Approved("C-7F3K2") with { Summary = new string('_', 400) }, 6)], MaySubmit: true, 0, CaseSurface.View, Wording).ToCard().ToUtf8().Length,
        1,
        CardBudget.MaxBytes);

    [Fact]
    public Task The_door_in_a_channel() => ProveAsync(new CaseDoorCard(Forum, MaySubmit: true, null, CaseSurface.Channel, Wording).ToCard(), "CaseDoorCard.channel");

    [Fact]
    public Task The_door_after_text_was_typed_into_the_channel() =>
        ProveAsync(new CaseDoorCard(Forum, MaySubmit: true, Wording.DoorTextTyped, CaseSurface.Channel, Wording).ToCard(), "CaseDoorCard.typed-in-channel");

    [Fact]
    public Task A_case_that_must_not_be_known_in_a_channel() =>
        ProveAsync(new CaseDoorCard(Forum, MaySubmit: false, Wording.OnlyApprovedHere, CaseSurface.Channel, Wording).ToCard(), "CaseDoorCard.only-approved");

    [Fact]
    public Task The_receipt_in_place_of_the_form() => ProveAsync(Receipt(Wording.Submitted, CaseSurface.View), "CaseStateCard.submitted");

    [Fact]
    public Task The_receipt_in_the_dialog() => ProveAsync(Receipt(Wording.Submitted, CaseSurface.Dialog), "CaseStateCard.submitted-dialog");

    [Fact]
    public Task The_receipt_of_a_mended_case() => ProveAsync(Receipt(Wording.Mended, CaseSurface.View), "CaseStateCard.mended");

    [Fact]
    public Task The_receipt_of_a_withdrawal() => ProveAsync(Receipt(Wording.Withdrawn, CaseSurface.View), "CaseStateCard.withdrawn");

    [Fact]
    public Task The_receipt_of_an_approval() => ProveAsync(Receipt(Wording.Approved, CaseSurface.View), "CaseStateCard.approved");

    [Fact]
    public Task The_receipt_of_a_return() => ProveAsync(Receipt(Wording.Returned, CaseSurface.Dialog), "CaseStateCard.returned");

    [Fact]
    public Task The_notice_to_the_secretariat() =>
        ProveAsync(State(Wording.WaitingNotice, "Waiting", "鈴木 健", mayOpen: true, mayMend: false), "CaseStateCard.notice-waiting");

    [Fact]
    public Task The_notice_of_a_return() => ProveAsync(State(Wording.ReturnedNotice, "Returned", null, mayOpen: false, mayMend: true), "CaseStateCard.notice-returned");

    [Fact]
    public Task The_notice_of_an_approval() => ProveAsync(State(Wording.ApprovedNotice, "Approved", null, mayOpen: true, mayMend: false), "CaseStateCard.notice-approved");

    [Fact]
    public Task Where_ones_own_case_stands() =>
        ProveAsync(State(new CaseNews(Wording.State("C-7F3K2")), "Waiting", "鈴木 健", mayOpen: false, mayMend: true), "CaseStateCard.own");

    [Fact]
    public Task Asking_once_more() => ProveAsync(new CaseWithdrawCard(Forum, "C-7F3K2", CaseSurface.View, Wording).ToCard(), "CaseWithdrawCard.view");

    [Fact]
    public Task Asking_once_more_in_the_dialog() => ProveAsync(new CaseWithdrawCard(Forum, "C-7F3K2", CaseSurface.Dialog, Wording).ToCard(), "CaseWithdrawCard.dialog");

    [Fact]
    public Task Somebody_was_faster() => ProveAsync(
        new CaseStateCard(Forum, "C-7F3K2", Wording.Review.MovedOnTitle, false, "Approved", null, null, [], false, false, CaseSurface.Dialog, Wording).ToCard(), "CaseStateCard.moved-on");

    [Fact]
    public Task The_digest_in_the_channel() =>
        ProveAsync(new CaseDigestCard(Forum, "C-7F3K2", Bands, Summary, MayOpen: false, CaseSurface.Channel, Wording).ToCard(), "CaseDigestCard.channel");

    [Fact]
    public Task The_digest_for_who_may_open_the_text() => ProveAsync(
        new CaseDigestCard(Forum, "C-7F3K2", new CaseBandCodes("Unknown", "Alone", "None", ["Education"], [], null), Summary, MayOpen: true, CaseSurface.Chat, Wording).ToCard(),
        "CaseDigestCard.chat");

    [Fact]
    public Task The_text_of_an_approved_case() => ProveAsync(Text("Approved", "", Summary, mayMend: false, CaseSurface.View), "CaseTextCard.approved");

    [Fact]
    public Task The_text_of_a_returned_case() =>
        ProveAsync(Text("Returned", "状況の1行目を、もう少しぼかしてください。", "", mayMend: false, CaseSurface.Dialog), "CaseTextCard.returned");

    [Fact]
    public Task The_text_of_ones_own_case() => ProveAsync(Text("Waiting", "", "", mayMend: true, CaseSurface.View), "CaseTextCard.own");

    [Fact]
    public Task The_review_in_place() => ProveAsync(Review(CaseSurface.View).ToCard(), "CaseReviewCard.view");

    [Fact]
    public Task The_review_of_ones_own_case_in_a_dialog() => ProveAsync((Review(CaseSurface.Dialog) with { IsOwn = true }).ToCard(), "CaseReviewCard.own");

    [Fact]
    public Task A_review_with_faults() => ProveAsync(
        (Review(CaseSurface.View) with
        {
            Summary = "山田さんの退院",
            Comment = "ありがとうございます",
            Notice = "直していただきたい所が2か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = Wording.Form.CommentOnApproval },
            Findings = [new CaseFindingLine("summary", "Name", 1, "山田さん", true, "A氏")],
        }).ToCard(),
        "CaseReviewCard.faults");

    [Fact]
    public Task A_review_while_storage_does_not_answer() => ProveAsync(
        (Review(CaseSurface.Dialog) with { Bands = null, Texts = null, Summary = Summary, Notice = "いま記録できませんでした。入力した内容はそのまま残っています。" }).ToCard(),
        "CaseReviewCard.unavailable");

    [Fact]
    public Task An_empty_list() => ProveAsync(new CaseListCard(Forum, [], [], [], MaySubmit: true, 0, CaseSurface.Chat, Wording).ToCard(), "CaseListCard.empty");

    [Fact]
    public Task The_list_of_the_secretariat() => ProveAsync(
        new CaseListCard(Forum, [Line("Waiting", "C-7F3K2", "鈴木 健"), Line("Waiting", "C-2B9QX", "田中 由美")], [Line("Returned", "C-M4T7A", null)], [Approved("C-0ZD5H")], MaySubmit: true, 0, CaseSurface.View, Wording).ToCard(),
        "CaseListCard.secretariat");

    [Fact]
    public Task The_second_page_in_a_channel() => ProveAsync(
        new CaseListCard(Forum, [], [], [.. Enumerable.Range(0, 8).Select(static n => Approved($"C-0ZD5{n}"))], MaySubmit: true, 1, CaseSurface.Channel, Wording).ToCard(), "CaseListCard.page");

    private static CaseFormCard Form(CaseFormValues values, CaseSurface surface) =>
        new(Forum, "0123456789abcdef", null, 0, values, NoFaults, [], null, null, [], IsFresh: true, surface, Wording);

    private static CaseReviewCard Review(CaseSurface surface) =>
        new(Forum, "0123456789abcdef", "C-7F3K2", 1, "鈴木 健", Day, Bands, Texts, IsOwn: false, null, null, NoFaults, [], null, surface, Wording);

    private static AdaptiveCard Text(string status, string comment, string summary, bool mayMend, CaseSurface surface) =>
        new CaseTextCard(Forum, "C-7F3K2", status, "鈴木 健", Day, Bands, Texts, comment, summary, mayMend, surface, Wording).ToCard();

    private static AdaptiveCard Receipt(CaseNews news, CaseSurface surface) =>
        new CaseStateCard(Forum, "C-7F3K2", news.Title, IsDone: true, null, null, null, news.Lines, false, false, surface, Wording).ToCard();

    private static AdaptiveCard State(CaseNews news, string status, string? byName, bool mayOpen, bool mayMend) =>
        new CaseStateCard(Forum, "C-7F3K2", news.Title, IsDone: false, status, byName, Day, news.Lines, mayOpen, mayMend, CaseSurface.Chat, Wording).ToCard();

    private static CaseLine Line(string status, string code, string? byName) => new(code, status, byName, Day, null, null);

    private static CaseLine Approved(string code) => new(code, "Approved", null, null, Bands, Summary);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Cases", state, CasesActions.WithoutFallback);
}
