using System.Globalization;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Meetings;

/// <summary>The list of meetings, the form, and what answers it, in every state.</summary>
public sealed class MeetingFormCardTests(CardRenderer renderer)
{
    private const string Join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0";

    private static readonly MeetingsWording Words = MeetingsWording.Standard;
    private static readonly MeetingFacts Facts = new("第2回 協議の場", "令和８年７月８日（水）午後2時", 120, "市役所3階 会議室A", Online: true);
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly MeetingChoice[] Starts =
    [
        .. Enumerable.Range(16, 28).Select(static half => new MeetingChoice(
            string.Create(CultureInfo.InvariantCulture, $"{half / 2:00}:{half % 2 * 30:00}"), string.Create(CultureInfo.InvariantCulture, $"{half / 2}時{(half % 2 == 0 ? "" : "30分")}"))),
    ];

    private static readonly MeetingChoice[] Lengths = [new("60", "1時間"), new("90", "1時間30分"), new("120", "2時間")];

    [Fact]
    public Task Nothing_is_planned() => ProveAsync(List(0).ToCard(), "MeetingsListCard.empty");

    [Fact]
    public Task For_a_member() => ProveAsync((List(2) with { MayArrange = false }).ToCard(), "MeetingsListCard.member");

    [Fact]
    public Task For_the_secretariat_in_personal_chat() => ProveAsync((List(2) with { ForumName = "さくら市 協議の場" }).ToCard(), "MeetingsListCard.secretariat");

    [Fact]
    public Task A_page_in_the_middle() => ProveAsync((List(14) with { Page = 1 }).ToCard(), "MeetingsListCard.page");

    [Fact]
    public Task With_what_the_secretariat_should_know() => ProveAsync(
        (List(1) with
        {
            Lines =
            [
                new MeetingLine(
                    "m1", Facts, IsMoved: true, null, [Words.CalendarText(MeetingCalendarLine.NotChanged, "ErrorAccessDenied"), Words.WithoutEmail(3)]),
            ],
        }).ToCard(),
        "MeetingsListCard.notes");

    [Fact]
    public Task A_new_meeting() => ProveAsync(Form().ToCard(), "MeetingFormCard.new");

    [Fact]
    public Task What_is_not_in_order() => ProveAsync(
        (Form() with
        {
            Values = new MeetingFormValues("", "2026-05-31", "14:10", "45", "残ってほしい場所", "true"),
            Notice = "直していただきたい所が4か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = "入力してください。",
                ["date"] = "過ぎた日時です。これからの日時を入力してください。",
                ["start"] = "選択肢から選んでください。",
                ["length"] = "選択肢から選んでください。",
            },
        }).ToCard(),
        "MeetingFormCard.faults");

    [Fact]
    public Task To_change_it() => ProveAsync(Edit().ToCard(), "MeetingFormCard.edit");

    [Fact]
    public Task After_somebody_else_was_faster() => ProveAsync(
        (Edit() with
        {
            Notice = Words.ChangedNotice("鈴木 健"),
            Changed = [Words.ChangedField(Words.FieldNames["start"], "令和８年７月15日（水）午後3時30分"), Words.ChangedField(Words.FieldNames["place"], Words.Empty)],
        }).ToCard(),
        "MeetingFormCard.changed");

    [Theory]
    [InlineData(true, "booked")]
    [InlineData(false, "booked-no-calendar")]
    public Task The_receipt_of_booking(bool hasCalendar, string state) => ProveAsync(Receipt(Words.BookedTitle, Words.ReceiptBooked(hasCalendar)), $"MeetingReceiptCard.{state}");

    [Theory]
    [InlineData(true, true, "changed")]
    [InlineData(false, true, "renamed")]
    public Task The_receipt_of_changing(bool isAnnounced, bool inCalendar, string state) =>
        ProveAsync(Receipt(Words.ChangedTitle, Words.ReceiptChanged(isAnnounced, inCalendar)), $"MeetingReceiptCard.{state}");

    [Fact]
    public Task The_receipt_where_nothing_was_changed() => ProveAsync(Receipt(Words.UnchangedTitle, ""), "MeetingReceiptCard.unchanged");

    [Fact]
    public Task The_receipt_of_cancelling() => ProveAsync(Receipt(Words.CancelledTitle, Words.ReceiptCancelled), "MeetingReceiptCard.cancelled");

    [Theory]
    [InlineData(true, "calendar")]
    [InlineData(false, "no-calendar")]
    public Task Before_cancelling(bool hasCalendar, string state) =>
        ProveAsync(new MeetingCancelCard("fsakura", "form1", "m1", Facts.Name, Facts.When, hasCalendar, Words).ToCard(), $"MeetingCancelCard.{state}");

    [Theory]
    [InlineData(true, "cancelled")]
    [InlineData(false, "over")]
    public Task It_cannot_be_changed_any_more(bool isCancelled, string state) =>
        ProveAsync(new MeetingClosedCard("fsakura", Facts.Name, Facts.When, isCancelled, Words).ToCard(), $"MeetingClosedCard.{state}");

    private static MeetingsListCard List(int count) => new(
        "fsakura",
        null,
        [.. Enumerable.Range(2, count).Select(static n => new MeetingLine($"m{n}", Facts with { Name = $"第{n}回 協議の場", Online = n % 2 == 0 }, n == 3, n % 2 == 0 ? Join : null, []))],
        0,
        3,
        MayArrange: true,
        Words);

    private static MeetingFormCard Form() => new(
        "fsakura", "form1", null, 0, "2026-06-01", Starts, Lengths, new MeetingFormValues(Start: "10:00", Length: "120"), NoFaults, null, [], Words);

    private static MeetingFormCard Edit() => Form() with
    {
        Meeting = "m1",
        Revision = 3,
        Values = new MeetingFormValues(Facts.Name, "2026-07-08", "14:00", "120", Facts.Place, "true"),
    };

    private static AdaptiveCard Receipt(string title, string text) => new MeetingReceiptCard("fsakura", title, Facts.Name, Facts.When, text, Words).ToCard();

    private Task ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Meetings", state);
}
