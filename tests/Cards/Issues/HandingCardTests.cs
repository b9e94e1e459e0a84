using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Issues;

/// <summary>The cards by which an issue goes to other bodies and forums, in every state.</summary>
public sealed class HandingCardTests(CardRenderer renderer)
{
    private static readonly HandingWording Words = HandingWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly HandedDetails Details = new("R8-12", "保証人がいないと部屋を借りにくい", "住まい、障がい福祉・介護", "部会へ報告", Words.CasesCount(7), "HOU-02、MED-01", HasFigures: true);

    private static readonly HandingChoice[] Choices =
    [
        new("b-consultation", Words.BodyChoice("相談支援部会", Words.StepName["Report"])), new("b-living", Words.BodyChoice("自立支援協議会", Words.StepName["Examine"])),
        new("f-token", Words.ForumChoice("森圏域 協議の場")),
    ];

    [Fact]
    public Task The_form() => ProveAsync(Form().ToCard(), "HandingFormCard.new");

    [Fact]
    public Task The_form_with_what_will_be_posted() => ProveAsync((Form() with { Preview = Preview }).ToCard(), "HandingFormCard.preview");

    [Fact]
    public Task The_form_where_people_from_outside_may_look_on() => ProveAsync(
        (Form() with { Preview = Preview with { MayBeShared = true, Details = Details with { Cases = null, Checklist = null, HasFigures = false } }, Notice = Words.SeenChanged }).ToCard(), "HandingFormCard.shared");

    [Fact]
    public Task The_form_to_another_forum() => ProveAsync(
        (Form() with { To = "f-token", Preview = Preview with { Where = Words.WhereForum("森圏域 協議の場"), Who = Words.WhoForum, Deciders = Words.DecidersForum, IsForum = true, Title = Words.CardTitle(null) } }).ToCard(),
        "HandingFormCard.forum");

    [Fact]
    public Task The_form_with_faults() => ProveAsync(
        (Form() with
        {
            Notice = "直していただきたい所が2か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["to"] = Words.AlreadyHanded("相談支援部会"), ["replyBy"] = "過ぎた日時です。これからの日時を入力してください。" },
        }).ToCard(),
        "HandingFormCard.faults");

    [Fact]
    public Task The_form_where_there_is_nobody_to_hand_to() => ProveAsync((Form() with { Choices = [], Step = null, To = null }).ToCard(), "HandingFormCard.nowhere");

    [Fact]
    public Task Posted() => ProveAsync(Card().ToCard(), "HandingCard.posted");

    [Fact]
    public Task Posted_and_answered() => ProveAsync(
        (Card() with
        {
            Ask = null,
            Rights = HandingRights.None,
            Answer = "まず住宅課と居住支援法人に、部会への参加を頼んでください。\n次の部会（８月）で、もう一度話し合います。",
            Facts =
            [
                new(Words.State, Words.States["Answered"]), new(Words.Received, Words.StepBy("田中 由美", "令和８年６月３日（水）")), new(Words.Answered, Words.Verdicts["Returned"]),
                new(Words.AnsweredBy, Words.StepBy("田中 由美", "令和８年６月10日（水）")),
            ],
        }).ToCard(),
        "HandingCard.answered");

    [Fact]
    public Task Posted_and_called_back() => ProveAsync(
        (Card() with { Ask = null, Rights = HandingRights.None, Facts = [new(Words.State, Words.States["CalledBack"]), new(Words.CalledBack, Words.StepBy("佐藤 美咲", "令和８年６月２日（火）"))] }).ToCard(), "HandingCard.called-back");

    [Fact]
    public Task A_reminder() => ProveAsync((Card() with { Notice = Words.RemindLate, Ask = Words.AskLate("令和８年７月１日（水）"), IsOverdue = true }).ToCard(), "HandingCard.reminder");

    [Fact]
    public Task For_the_secretariat_that_handed_it_over() => ProveAsync(
        (Card() with
        {
            IsShared = false,
            From = null,
            Ask = Words.Awaited("相談支援部会", "令和８年７月１日（水）"),
            Open = "R8-12",
            Rights = new HandingRights(MayReceive: true, MayAnswer: true, MayRecall: true),
            Facts = [new(Words.SentTo, "相談支援部会"), new(Words.Sent, Words.StepBy("佐藤 美咲", "令和８年６月１日（月）")), new(Words.State, Words.States["Waiting"])],
        }).ToCard(),
        "HandingCard.own");

    [Fact]
    public Task What_came_from_another_forum() => ProveAsync(Inbox().ToCard(), "HandingCard.inbox");

    [Fact]
    public Task The_longest_texts() => ProveAsync(
        (Inbox() with
        {
            Details = Details with { Subject = string.Concat(Enumerable.Repeat("*_", 50)), Categories = string.Join('、', IssuesWording.Standard.Categories.Values) },
            Answer = string.Concat(Enumerable.Repeat("長*", 200)),
            From = new string('場', 60),
        }).ToCard(),
        "HandingCard.longest");

    [Fact]
    public Task The_receipt() => ProveAsync(new HandingReceiptCard("fsakura", Words.Handed("R8-12", "相談支援部会"), Details.Subject, "2026-12-0abc", null, "R8-12", Words).ToCard(), "HandingReceiptCard.handed");

    [Fact]
    public Task The_receipt_of_taking_up() => ProveAsync(new HandingReceiptCard("fmori", Words.TakenUp("R8-3"), Details.Subject, null, "abc", "R8-3", Words).ToCard(), "HandingReceiptCard.taken-up");

    [Fact]
    public Task The_form_of_an_answer() => ProveAsync(Answer().ToCard(), "HandingAnswerCard.new");

    [Fact]
    public Task The_form_of_an_answer_with_a_fault() => ProveAsync(
        (Answer() with
        {
            Handing = null, Inbox = "abc", Verdict = "Declined", Notice = "直していただきたい所が1か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["answer"] = Words.OpinionMissing },
        }).ToCard(),
        "HandingAnswerCard.faults");

    [Fact]
    public Task The_list() => ProveAsync(new HandingListCard("fsakura", "さくら市 協議の場", Lines(2, 1), 0, Words).ToCard(), "HandingListCard.both");

    [Fact]
    public Task The_list_with_nothing_in_it() => ProveAsync(new HandingListCard("fsakura", null, [], 0, Words).ToCard(), "HandingListCard.empty");

    [Fact]
    public Task A_page_in_the_middle() => ProveAsync(new HandingListCard("fsakura", null, Lines(14, 4), 1, Words).ToCard(), "HandingListCard.page");

    private static readonly HandingPreview Preview = new(
        Details, Words.CardTitle(Words.StepName["Report"]), Words.WhereBody("相談支援部会"), Words.WhoBody, "事務局、座長", "令和８年７月１日（水）", IsForum: false, MayBeShared: false, "seen");

    private static HandingFormCard Form() => new(
        "fsakura", "form0123456789ab", "R8-12", Details.Subject, Words.StepMeaning["Report"], Choices, "自殺対策地域協議会", "b-consultation", "2026-07-01", null, NoFaults, null, Words);

    private static HandingCard Card() => new(
        "fsakura", null, "2026-12-0abc", null, null, Words.CardTitle(Words.StepName["Report"]), "さくら市 協議の場", Details, [new(Words.State, Words.States["Waiting"])],
        Words.AskToReply("令和８年７月１日（水）"), "", IsOverdue: false, new HandingRights(MayReceive: true, MayAnswer: true, MayRecall: false), null, IsShared: true, Words);

    private static HandingCard Inbox() => Card() with
    {
        Handing = null,
        Inbox = "abc",
        ForumName = "森圏域 協議の場",
        Title = Words.CardTitle(null),
        Notice = Words.InboxNotice("さくら市 協議の場"),
        Details = Details with { Cases = Words.CasesFew(5) },
        Ask = $"{Words.AskToReply("令和８年７月１日（水）")}\n{Words.InboxText("さくら市 協議の場")}",
        Rights = new HandingRights(MayReceive: true, MayAnswer: false, MayRecall: false),
        IsShared = false,
    };

    private static HandingAnswerCard Answer() => new("fsakura", "form0123456789ab", "2026-12-0abc", null, "R8-12", Details.Subject, null, null, NoFaults, null, Words);

    private static HandingLine[] Lines(int handed, int came) =>
    [
        .. Enumerable.Range(1, handed).Select(static n => new HandingLine($"2026-{n}-0abc", IsIn: false, $"R8-{n}", "保証人がいないと部屋を借りにくい", "相談支援部会", null, "７月１日（水）", IsOverdue: n == 1)),
        .. Enumerable.Range(1, came).Select(static n => new HandingLine($"abc{n}", IsIn: true, $"R8-{n}", "夜間に相談できる先がない", "となり市 協議の場", Words.States["Received"], "７月１日（水）", IsOverdue: false)),
    ];

    private async Task ProveAsync(AdaptiveCard card, string state) => await renderer.ProveAsync(card, "Issues", state);
}
