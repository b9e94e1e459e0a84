using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.Drafts;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Cases.Reading;
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
        "Sixties", "InHospital", "FiveYearsOrMore", ["Medical", "Housing"], ["PsychiatricMedical", "Consultation", "Housing"], "Schizophrenia") { Sex = "Female" };

    private static readonly CaseTexts Texts = new(
        "Deidentified",
        "60代のAさん。10年以上入院している。グループホームの体験利用を3回行い、本人は一人で暮らしたいと話している。\n保証人になれる家族がおらず、部屋が見つからない。",
        "病棟の看護師と相談支援専門員が、いっしょに部屋を見に行った。*無理のない*ところから始めた。",
        "・保証人がいない人の入居を支えるしくみ\n・夜に相談できるところ");

    private static readonly CaseFormValues Typed = new(
        "Sixties", "InHospital", "FiveYearsOrMore", "Medical,Housing", "PsychiatricMedical,Consultation", "Schizophrenia", "Deidentified", Texts.Situation, Texts.Worked, Texts.Missing, "Female");

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
                Findings = [new CaseFindingLine("situation", "Name", "山田さん", true, "B氏"), new CaseFindingLine("situation", "Telephone", "090-1234-5678", true, "（電話番号）"), new CaseFindingLine("situation", "Facility", "さくら病院", false, "市内の病院")],
            }).ToCard(),
            "CaseFormCard.faults");
        Assert.Contains("状況：「090-1234-5678」は、電話番号のようです →「（電話番号）」", shown.Text, StringComparison.Ordinal);
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
            Findings = [.. Fields.SelectMany(static field => Enumerable.Range(1, 60).Select(n => new CaseFindingLine(field, "Name", "山田太郎左衛門さん", n % 2 == 0, "A氏")))],
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
        ProveAsync(new CaseDoorCard(Forum, MaySubmit: true, Wording.DoorTextTypedInChannel, CaseSurface.Channel, Wording).ToCard(), "CaseDoorCard.typed-in-channel");

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
        ProveAsync(State(Wording.WaitingNotice, "Waiting", "鈴木 健", mayOpen: true, mayMend: false, begins: true), "CaseStateCard.notice-waiting");

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
            Findings = [new CaseFindingLine("summary", "Name", "山田さん", true, "A氏")],
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

    [Fact]
    public Task The_form_says_before_it_is_sent_who_will_see_it() => ProveAsync(
        (Form(Typed, CaseSurface.View) with { IsFresh = false, Audience = new CaseReaderCount(3, 1, 0), Draft = "stamp", Notice = Wording.Life.DraftOpened(Day) }).ToCard(), "CaseFormCard.draft");

    [Fact]
    public Task There_is_a_draft() => ProveAsync(new CaseDraftCard(Forum, Day + "午後３時20分", "令和８年７月１日（水）", null, CaseSurface.Chat, Wording).ToCard(), "CaseDraftCard.chat");

    [Fact]
    public Task A_draft_is_thrown_away_only_after_asking() => ProveAsync(new CaseDraftDropCard(Forum, CaseSurface.View, Wording).ToCard(), "CaseDraftDropCard.view");

    [Fact]
    public Task There_is_a_draft_in_the_dialog() => ProveAsync(new CaseDraftCard(Forum, Day + "午後３時20分", "令和８年７月１日（水）", Wording.DoorTextTyped, CaseSurface.Dialog, Wording).ToCard(), "CaseDraftCard.dialog");

    [Fact]
    public Task The_receipt_of_a_draft() => ProveAsync(
        new CaseNewsCard(Forum, Wording.Life.DraftSaved("令和８年７月１日（水）").Title, Wording.Life.DraftSaved("令和８年７月１日（水）").Lines, CaseSurface.View, Wording).ToCard(), "CaseNewsCard.draft");

    [Fact]
    public Task The_pledge_comes_first() => ProveAsync(new CasePledgeCard(Forum, HasText: true, MaySetText: true, CaseSurface.View, Wording).ToCard(), "CasePledgeCard.confirm");

    [Fact]
    public Task There_are_no_words_of_the_pledge_yet() => ProveAsync(new CasePledgeCard(Forum, HasText: false, MaySetText: true, CaseSurface.Dialog, Wording).ToCard(), "CasePledgeCard.none");

    [Fact]
    public Task Members_are_chosen_who_may_read() => ProveAsync(Readers(NoFaults, null).ToCard(), "CaseReadersCard.choice");

    [Fact]
    public Task Too_many_were_chosen() => ProveAsync(
        Readers(new Dictionary<string, string>(StringComparer.Ordinal) { ["readers"] = "20名までにしてください。" }, "直していただきたい所が1か所あります。").ToCard(), "CaseReadersCard.faults");

    [Fact]
    public Task Nobody_can_be_chosen() => ProveAsync((Readers(NoFaults, null) with { Candidates = [], Chosen = "" }).ToCard(), "CaseReadersCard.nobody");

    [Fact]
    public void As_many_names_as_are_offered_fit_into_a_card() => Assert.InRange(
        (Readers(NoFaults, null) with { Candidates = [.. Enumerable.Range(0, 300).Select(static n => new CaseCandidate($"{n:D8}-0000-4000-8000-000000000000", "長い名前の長谷川 左衛門"))] }).ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);

    [Fact]
    public Task Who_has_read_it() => ProveAsync(
        new CaseReadsCard(Forum, "C-7F3K2", [new CaseReadLine(Day + "午後３時20分", "佐藤 美咲"), new CaseReadLine(Day + "午前10時", "森 直子")], CaseSurface.View, Wording).ToCard(), "CaseReadsCard.two");

    [Fact]
    public async Task Who_has_read_it_and_what_was_done_for_the_secretariat()
    {
        CaseHistoryLine[] done = [new(Day + "午前４時", "", "purged"), new(Day + "午後３時20分", "佐藤 美咲", "held"), new(Day + "午前10時", "鈴木 健", "submitted")];
        var card = new CaseReadsCard(Forum, "C-7F3K2", [new CaseReadLine(Day + "午前10時", "森 直子")], CaseSurface.View, Wording) { History = done };
        await ProveAsync(card.ToCard(), "CaseReadsCard.history");
        var longest = card with
        {
            Reads = [.. Enumerable.Repeat(new CaseReadLine(Day + "午前10時", new string('名', 60)), 50)], History = [.. Enumerable.Repeat(new CaseHistoryLine(Day + "午前10時", new string('名', 60), "approved-own"), 50)],
        };
        Assert.InRange(longest.ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);
    }

    [Fact]
    public Task Many_have_read_it() => ProveAsync(
        new CaseReadsCard(Forum, "C-7F3K2", [.. Enumerable.Range(0, 43).Select(static _ => new CaseReadLine(Day, "佐藤 美咲"))], CaseSurface.Dialog, Wording).ToCard(), "CaseReadsCard.many");

    [Fact]
    public Task Nobody_has_read_it() => ProveAsync(new CaseReadsCard(Forum, "C-7F3K2", [], CaseSurface.View, Wording).ToCard(), "CaseReadsCard.nobody");

    [Fact]
    public Task The_notice_to_a_named_member() => ProveAsync(State(Wording.Life.ReaderNotice, "Approved", null, mayOpen: true, mayMend: false), "CaseStateCard.notice-reader");

    [Fact]
    public Task A_case_that_is_being_reviewed() => ProveAsync(
        (new CaseStateCard(Forum, "C-7F3K2", Wording.State("C-7F3K2"), false, "Reviewing", "鈴木 健", Day, [], true, false, CaseSurface.Chat, Wording) with { Reviewer = "佐藤 美咲" }).ToCard(), "CaseStateCard.reviewing");

    [Fact]
    public Task The_eight_questions_without_an_answer() => ProveAsync(Talk(new CaseTalkValues(), CaseSurface.Dialog).ToCard(), "CaseTalkCard.empty");

    [Fact]
    public Task The_eight_questions_with_answers_of_somebody_else() => ProveAsync(
        (Talk(Talked, CaseSurface.View) with { KeptBy = Wording.Life.TalkBy("森 直子", Day), Notice = Wording.Life.TalkChanged, Changed = [Wording.Form.ChangedField(Wording.Life.Prompts["step"], "家主さんの話を聞く")] }).ToCard(), "CaseTalkCard.changed");

    [Fact]
    public Task A_name_in_an_answer_is_found() => ProveAsync(
        (Talk(Talked with { Happened = "山田さんの退院が進まない" }, CaseSurface.View) with
        {
            Notice = "直していただきたい所が1か所あります。", Findings = [new CaseFindingLine("happened", "Name", "山田さん", true, "A氏")], MayOverride = true,
        }).ToCard(),
        "CaseTalkCard.finding");

    [Fact]
    public void The_longest_answers_stay_within_a_card()
    {
        var longest = new string('長', CasesActions.MaxLengths.Summary);
        Assert.InRange(
            Talk(new CaseTalkValues(longest, longest, longest, "People", longest, "Many", "Housing", "Here", longest), CaseSurface.View).ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);
    }

    [Fact]
    public Task What_the_talk_came_to() => ProveAsync(Outcome(null).ToCard(), "CaseOutcomeCard.empty");

    [Fact]
    public Task What_the_talk_came_to_with_a_finding() => ProveAsync(
        (Outcome("090-1234-5678に電話") with { Notice = "直していただきたい所が1か所あります。", Findings = [new CaseFindingLine("outcome", "Telephone", "090-1234-5678", true, "（電話番号）")] }).ToCard(), "CaseOutcomeCard.finding");

    [Fact]
    public Task The_receipt_of_an_aggregation() => ProveAsync(Receipt(Wording.Life.Aggregated("令和８年８月30日（日）"), CaseSurface.View), "CaseStateCard.aggregated");

    [Fact]
    public Task The_presenter_is_asked_how_it_went() => ProveAsync(new CaseFollowUpAskCard(Forum, "C-7F3K2", 3, Wording).ToCard(), "CaseFollowUpAskCard.three");

    [Fact]
    public Task The_presenter_tells_how_it_went() => ProveAsync(FollowUp(null, null).ToCard(), "CaseFollowUpCard.empty");

    [Fact]
    public Task The_presenter_has_left_something_out() => ProveAsync(
        (FollowUp(null, "山田さんは退院した") with
        {
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = "入力してください。" },
            Findings = [new CaseFindingLine("since", "Name", "山田さん", true, "A氏")],
            Notice = "直していただきたい所が2か所あります。",
        }).ToCard(),
        "CaseFollowUpCard.faults");

    [Fact]
    public Task The_text_is_to_be_held() => ProveAsync(new CaseHoldCard(Forum, "0123456789abcdef", "C-7F3K2", null, null, NoFaults, null, CaseSurface.View, Wording).ToCard(), "CaseHoldCard.empty");

    [Fact]
    public Task The_text_is_held() => ProveAsync(
        new CaseHoldCard(Forum, "0123456789abcdef", "C-7F3K2", Wording.Life.HeldSince("佐藤 美咲", Day, "訴えがあり、確かめている"), null, NoFaults, null, CaseSurface.Dialog, Wording).ToCard(), "CaseHoldCard.held");

    [Fact]
    public Task The_text_of_a_case_that_was_talked_over_for_the_secretariat() => ProveAsync(Aggregated(CaseSurface.View).ToCard(), "CaseTextCard.aggregated");

    [Fact]
    public Task The_text_of_a_case_that_is_talked_over_for_the_secretariat() => ProveAsync(
        (Aggregated(CaseSurface.View) with { Status = "Discussing", Outcome = "", FollowUps = [], MayDiscuss = true, MayAggregate = true, Keeping = ["読める委員：田中 由美さん"] }).ToCard(), "CaseTextCard.discussing");

    [Fact]
    public Task What_is_left_of_a_purged_text() => ProveAsync((Aggregated(CaseSurface.Dialog) with { Texts = null, Talk = null, Summary = "", Outcome = "", MayManage = false }).ToCard(), "CaseTextCard.purged");

    [Fact]
    public Task The_digest_after_the_talk() => ProveAsync(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, Summary, MayOpen: false, CaseSurface.Channel, Wording) with { Status = "Aggregated", Outcome = "保証人がいない方の入居を支えるしくみがない。次の会議に不動産の会の方を招く。" }).ToCard(), "CaseDigestCard.aggregated");

    [Fact]
    public Task The_digest_that_the_secretariat_may_put_on_the_agenda() => ProveAsync(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, Summary, MayOpen: true, CaseSurface.Chat, Wording) with { Status = "Approved", MayBegin = true }).ToCard(), "CaseDigestCard.begin");

    [Fact]
    public Task The_digest_of_a_purged_case() => ProveAsync(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, "", MayOpen: false, CaseSurface.Channel, Wording) with { Status = "Aggregated", IsPurged = true, PurgedOn = Day }).ToCard(), "CaseDigestCard.purged");

    [Fact]
    public Task The_digest_of_a_purged_case_for_the_secretariat() => ProveAsync(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, "", MayOpen: false, CaseSurface.Chat, Wording) with { Status = "Aggregated", IsPurged = true, PurgedOn = Day, MaySeeReads = true }).ToCard(), "CaseDigestCard.purged-chat");

    [Fact]
    public Task The_issues_that_were_drawn_out_of_a_case_open_at_a_press() => ProveAsync(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, Summary, MayOpen: true, CaseSurface.View, Wording) with { Status = "Aggregated", Issues = [new CaseIssueLine("R8-3", "保証人がいない人の住まい"), new CaseIssueLine("R8-7", "夜間の相談先")] }).ToCard(), "CaseDigestCard.issues");

    [Fact]
    public void As_many_issues_as_are_named_fit_into_a_card() => Assert.InRange(
        (new CaseDigestCard(Forum, "C-7F3K2", Bands, new string('_', 400), MayOpen: true, CaseSurface.View, Wording) with
        {
            Status = "Aggregated", Outcome = new string('_', 400), Issues = [.. Enumerable.Repeat(new CaseIssueLine("R8-999999", new string('_', 100)), 20)],
        }).ToCard().ToUtf8().Length, 1, CardBudget.MaxBytes);

    [Fact]
    public Task What_to_do_after_a_leak() => ProveAsync(
        new LeakGuideCard(Forum, [new LeakLine("l1", Day, 3, false), new LeakLine("l2", "令和８年４月９日（木）", 7, true)], CaseSurface.Chat, LeakWording.Standard).ToCard(), "LeakGuideCard.chat");

    [Fact]
    public Task A_leak_is_put_on_record() => ProveAsync(
        new LeakFormCard(Forum, "0123456789abcdef", null, 0, new LeakValues("2026-06-01", false, null, null, null), NoFaults, null, CaseSurface.Dialog, LeakWording.Standard).ToCard(), "LeakFormCard.empty");

    [Fact]
    public Task A_record_with_a_fault() => ProveAsync(
        new LeakFormCard(
            Forum,
            "0123456789abcdef",
            "l1",
            2,
            new LeakValues("2027-06-01", true, "写真が別のチームに送られた。", "C-7F3K2の文章。1名分。", "投稿を消した。"),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["knownOn"] = "今日までの日を選んでください。" },
            "直していただきたい所が1か所あります。",
            CaseSurface.View,
            LeakWording.Standard).ToCard(),
        "LeakFormCard.faults");

    [Fact]
    public Task A_leak_with_its_clocks_and_steps() => ProveAsync(Leak(5, 30).ToCard(), "LeakCard.begun");

    [Fact]
    public Task A_leak_whose_report_is_late() => ProveAsync((Leak(-2, 2) with { Notice = LeakWording.Standard.StepChanged }).ToCard(), "LeakCard.late");

    [Fact]
    public Task A_leak_whose_reports_are_made() => ProveAsync(Leak(null, null).ToCard(), "LeakCard.reported");

    [Fact]
    public Task The_reminder_of_a_report() => ProveAsync(
        new LeakReminderCard(Forum, "l1", "QuickReport", Day, 2, LeakWording.Standard.QuickClock("令和８年６月４日（木）", "令和８年６月６日（土）"), LeakWording.Standard).ToCard(), "LeakReminderCard.quick");

    [Fact]
    public Task So_few_cases_are_approved_that_they_are_not_counted_out() => ProveAsync(
        (new CaseListCard(Forum, [], [], [Approved("C-0ZD5H")], MaySubmit: true, 0, CaseSurface.Channel, Wording) with { HiddenBelow = 5 }).ToCard(), "CaseListCard.few");

    [Fact]
    public Task The_list_of_who_looks_after_cases() => ProveAsync(
        (new CaseListCard(Forum, [], [], [Approved("C-0ZD5H") with { Status = "Aggregated" }], MaySubmit: true, 0, CaseSurface.Chat, Wording) with { MayRecordLeaks = true }).ToCard(), "CaseListCard.handles");

    private static LeakCard Leak(int? quick, int? full) => new(
        Forum,
        "l1",
        2,
        Day,
        "令和８年６月４日（木）",
        "令和８年６月６日（土）",
        quick,
        "令和８年７月１日（水）",
        full,
        "写真が別のチームに送られた。",
        "C-7F3K2の文章。1名分。",
        "",
        [.. LeakWording.Standard.Steps.Keys.Select((step, n) => n < 2 || (step.EndsWith("Report", StringComparison.Ordinal) && quick is null) ? new LeakStepLine(step, "佐藤 美咲", Day + "午前10時") : new LeakStepLine(step, null, null))],
        null,
        CaseSurface.View,
        LeakWording.Standard);

    private static CaseTalkValues Talked => new("退院が進まない", "病棟で、Aさんとご家族", "体験利用を3回できた", "Rules,Connections", "保証人のしくみ", "AFew", "Housing,Medical", "Here", "不動産の会の方を招く");

    private static CaseReadersCard Readers(IReadOnlyDictionary<string, string> faults, string? notice) => new(
        Forum,
        "0123456789abcdef",
        "C-7F3K2",
        2,
        [new CaseCandidate("p1", "伊藤 実"), new CaseCandidate("p2", "田中 由美"), new CaseCandidate("p3", "山本 葵")],
        "p2",
        new CaseReaderCount(2, 1, 1),
        20,
        faults,
        notice,
        CaseSurface.View,
        Wording);

    private static CaseTalkCard Talk(CaseTalkValues values, CaseSurface surface) =>
        new(Forum, "0123456789abcdef", "C-7F3K2", 3, Summary, values, null, NoFaults, [], null, [], surface, Wording);

    private static CaseOutcomeCard Outcome(string? outcome) => new(Forum, "0123456789abcdef", "C-7F3K2", 3, outcome, 90, NoFaults, [], null, CaseSurface.View, Wording);

    private static CaseFollowUpCard FollowUp(string? turn, string? words) => new(Forum, "0123456789abcdef", "C-7F3K2", 3, turn, words, NoFaults, [], null, CaseSurface.View, Wording);

    private static CaseTextCard Aggregated(CaseSurface surface) =>
        new(Forum, "C-7F3K2", "Aggregated", "鈴木 健", Day, Bands, Texts, "", Summary, MayMend: false, surface, Wording)
        {
            Outcome = "保証人がいない方の入居を支えるしくみがない。",
            Talk = new CaseTalkLines(Wording.Life.TalkBy("森 直子", Day), [new CaseTalkLine("happened", "退院が進まない"), new CaseTalkLine("lacks", "ルール、つながり"), new CaseTalkLine("step", "不動産の会の方を招く")]),
            FollowUps = [new CaseFollowUpLine(3, "Better", "退院でき、週に2回デイケアに通っている。"), new CaseFollowUpLine(6, "Same", "")],
            Keeping = ["読める委員：田中 由美さん、山本 葵さん", Wording.Life.KeptUntil("令和８年８月30日（日）")],
            MayManage = true,
            MaySeeReads = true,
        };

    private static CaseFormCard Form(CaseFormValues values, CaseSurface surface) =>
        new(Forum, "0123456789abcdef", null, 0, values, NoFaults, [], null, null, [], IsFresh: true, surface, Wording);

    private static CaseReviewCard Review(CaseSurface surface) =>
        new(Forum, "0123456789abcdef", "C-7F3K2", 1, "鈴木 健", Day, Bands, Texts, IsOwn: false, null, null, NoFaults, [], null, surface, Wording);

    private static AdaptiveCard Text(string status, string comment, string summary, bool mayMend, CaseSurface surface) =>
        new CaseTextCard(Forum, "C-7F3K2", status, "鈴木 健", Day, Bands, Texts, comment, summary, mayMend, surface, Wording).ToCard();

    private static AdaptiveCard Receipt(CaseNews news, CaseSurface surface) =>
        new CaseStateCard(Forum, "C-7F3K2", news.Title, IsDone: true, null, null, null, news.Lines, false, false, surface, Wording).ToCard();

    private static AdaptiveCard State(CaseNews news, string status, string? byName, bool mayOpen, bool mayMend, bool begins = false) =>
        (new CaseStateCard(Forum, "C-7F3K2", news.Title, IsDone: false, status, byName, Day, news.Lines, mayOpen, mayMend, CaseSurface.Chat, Wording) with { BeginsReview = begins }).ToCard();

    private static CaseLine Line(string status, string code, string? byName) => new(code, status, byName, Day, null, null);

    private static CaseLine Approved(string code) => new(code, "Approved", null, null, Bands, Summary);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Cases", state, CasesActions.WithoutFallback);
}
