using CareSystem.Cards.Agenda;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Agenda;

/// <summary>Every card of the agenda in every state.</summary>
public sealed class AgendaCardTests(CardRenderer renderer)
{
    private static readonly AgendaWording Words = AgendaWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);
    private static readonly AgendaMeeting[] Meetings = [new("m1", "第2回 協議の場 ７月８日（水）午後2時"), new("m2", "第3回 協議の場 ９月９日（水）午後2時")];

    [Fact]
    public Task The_list_of_a_new_forum() => ProveAsync(List(0) with { NextMeeting = null }, "AgendaListCard.empty");

    [Fact]
    public Task The_list() => ProveAsync(List(3), "AgendaListCard.some");

    [Fact]
    public Task The_list_for_an_observer() => ProveAsync(List(3) with { Form = null }, "AgendaListCard.observer");

    [Fact]
    public Task The_empty_list_for_an_observer() => ProveAsync(List(0) with { Form = null, NextMeeting = null }, "AgendaListCard.observer-empty");

    [Fact]
    public Task A_page_in_the_middle() => ProveAsync(List(14) with { Page = 1 }, "AgendaListCard.page");

    [Fact]
    public Task The_form_of_a_message() => ProveAsync(
        new AgendaNewCard(
            "fsakura", "form1", "さくら市 協議の場", new AgendaFormValues("防災の備え", Description: "防災の備えを話したい。\n避難所のこと。"), NoFaults, Words.FromMessage, Words).ToCard(),
        "AgendaNewCard.from-message");

    [Fact]
    public Task The_form_of_a_message_that_is_not_in_order() => ProveAsync(
        new AgendaNewCard(
            "fsakura",
            "form1",
            null,
            new AgendaFormValues("", "Nonsense", "3", "残ってほしい説明"),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["subject"] = "入力してください。", ["type"] = "選択肢から選んでください。", ["minutes"] = "5から120までの数字で入力してください。" },
            "直していただきたい所が3か所あります。",
            Words).ToCard(),
        "AgendaNewCard.faults");

    [Fact]
    public Task The_receipt_in_a_dialog() => ProveAsync(
        new AgendaItemCard("fsakura", "a1", Words.ReceivedTitle, "防災の備え", "Discussion", 15, "避難所のこと。", null, null, [], MayEdit: true, MayArrange: false, Words) { InDialog = true }.ToCard(),
        "AgendaItemCard.added-in-dialog");

    [Fact]
    public Task Put_into_a_message_elsewhere() => ProveAsync(new AgendaTitleCard("退院前カンファレンスの開き方", Words).ToCard(), "AgendaTitleCard.elsewhere");

    [Fact]
    public Task The_list_with_a_form_that_is_not_in_order() => ProveAsync(
        List(2) with
        {
            Values = new AgendaFormValues(new string('長', 101), "Nonsense", "3", "残ってほしい説明"),
            Notice = "直していただきたい所が3か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["subject"] = "100文字までにしてください（いま101文字）。",
                ["type"] = "選択肢から選んでください。",
                ["minutes"] = "5から120までの数字で入力してください。",
            },
        },
        "AgendaListCard.faults");

    [Fact]
    public Task The_longest_list() => ProveAsync(Longest(Words), "AgendaListCard.longest");

    [Fact]
    public Task The_longest_list_in_plain_words() => ProveAsync(Longest(AgendaWording.Plain), "AgendaListCard.longest-plain");

    [Fact]
    public Task The_receipt_in_plain_words() => ProveAsync(
        Item() with { Title = AgendaWording.Plain.ReceivedTitle, ByName = null, MayEdit = true, Wording = AgendaWording.Plain }, "AgendaItemCard.received-plain");

    private static AgendaListCard Longest(AgendaWording words) => new(
        "fsakura",
        "form1",
        new string('会', 60) + " 令和８年12月31日（木）午後11時30分",
        [.. Enumerable.Range(0, 9).Select(static n => new AgendaLine($"i{n}", string.Concat(Enumerable.Repeat("長*_", 33)), "GoalSetting", 120, new string('名', 40)))],
        0,
        new AgendaFormValues(new string('件', 100), "Report", "120", new string('説', 1000)),
        NoFaults,
        null,
        words);

    [Fact]
    public Task One_item_for_a_member() => ProveAsync(Item(), "AgendaItemCard.member");

    [Fact]
    public Task One_item_for_its_submitter() => ProveAsync(Item() with { MayEdit = true }, "AgendaItemCard.submitter");

    [Fact]
    public Task One_item_for_the_secretariat() => ProveAsync(Item() with { MayEdit = true, MayArrange = true, Meetings = Meetings, Meeting = "m2" }, "AgendaItemCard.secretariat");

    [Fact]
    public Task One_item_for_the_secretariat_where_no_meeting_is_planned() => ProveAsync(Item() with { MayEdit = true, MayArrange = true }, "AgendaItemCard.secretariat-no-meeting");

    [Fact]
    public Task The_receipt_of_a_new_item() => ProveAsync(Item() with { Title = Words.ReceivedTitle, ByName = null, MayEdit = true }, "AgendaItemCard.received");

    [Fact]
    public Task The_receipt_of_an_edit() => ProveAsync(Item() with { Title = Words.EditedTitle, ByName = null, MayEdit = true, Minutes = null, Description = "" }, "AgendaItemCard.edited");

    [Fact]
    public Task The_receipt_of_taking_back() => ProveAsync(
        Item() with { Title = Words.WithdrawnTitle, Type = "", ByName = null, Minutes = null, Description = "" }, "AgendaItemCard.withdrawn");

    [Fact]
    public Task The_form_of_an_item() => ProveAsync(Edit(), "AgendaEditCard.open");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        Edit() with
        {
            Notice = Words.ChangedNotice("佐藤 美咲"),
            Changed = [Words.ChangedField("件名", "退院支援の流れ"), Words.ChangedField("所要時間", "30"), Words.ChangedField("説明", Words.Empty)],
        },
        "AgendaEditCard.changed");

    [Fact]
    public Task The_form_with_faults() => ProveAsync(
        Edit() with
        {
            Values = new AgendaFormValues("", "Report", "たくさん", "残ってほしい説明"),
            Notice = "直していただきたい所が2か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["subject"] = "入力してください。", ["minutes"] = "5から120までの数字で入力してください。" },
        },
        "AgendaEditCard.faults");

    private static AgendaListCard List(int count) => new(
        "fsakura",
        "form1",
        "第2回 協議の場 令和８年７月８日（水）午後2時",
        [
            .. Enumerable.Range(0, count).Select(static n => (n % 3) switch
            {
                0 => new AgendaLine($"i{n}", "退院前カンファレンスの開き方", "Discussion", 20, "鈴木 健"),
                1 => new AgendaLine($"i{n}", "居住支援法人の紹介と、保証人がいない方の部屋探しについて", "Information", 10, "田中 由美"),
                _ => new AgendaLine($"i{n}", "今年度の目標", "GoalSetting", null, "佐藤 美咲"),
            }),
        ],
        0,
        new AgendaFormValues(),
        NoFaults,
        null,
        Words);

    private static AgendaItemCard Item() => new(
        "fsakura",
        "i1",
        null,
        "退院前カンファレンスの開き方",
        "Discussion",
        20,
        "病院と地域の支援者が、退院の前に一度は顔を合わせられるようにしたいです。\nどの病院から始めるかを決めたいと思います。",
        "鈴木 健",
        null,
        [],
        MayEdit: false,
        MayArrange: false,
        Words);

    private static AgendaEditCard Edit() => new(
        "fsakura", "form1", "i1", 2, new AgendaFormValues("退院の支え方", "Discussion", "20", "病院と地域で"), NoFaults, null, [], Words);

    private Task ProveAsync(AgendaListCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(AgendaItemCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(AgendaEditCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Agenda", state);
}
