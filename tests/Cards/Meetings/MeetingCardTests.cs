using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Meetings;

/// <summary>The card of a meeting in the channel, what is posted about it, and the reminders, in every state.</summary>
public sealed class MeetingCardTests(CardRenderer renderer)
{
    private const string Join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0";

    private static readonly MeetingsWording Words = MeetingsWording.Standard;
    private static readonly MeetingFacts Facts = new("第2回 協議の場", "令和８年７月８日（水）午後2時", 120, "市役所3階 会議室A", Online: true);

    private static readonly MeetingFacts Longest = new(
        string.Concat(Enumerable.Repeat("長*_", 33)), "令和８年12月31日（木）午後11時30分", 270, new string('場', 100), Online: true);

    [Fact]
    public Task Planned() => ProveAsync(Meeting(), "MeetingCard.scheduled");

    [Fact]
    public Task Without_place_and_calendar() => ProveAsync(
        Meeting() with { Facts = Facts with { Place = "", Online = false }, Calendar = MeetingCalendarLine.None, JoinUrl = null }, "MeetingCard.no-calendar");

    [Fact]
    public Task Not_public_and_why() => ProveAsync(Meeting() with { Facts = Facts with { Open = "Partial", OpenReason = "事例に触れることがあるため" } }, "MeetingCard.partly-public");

    [Fact]
    public Task Online_only() => ProveAsync(Meeting() with { Facts = Facts with { Place = "" }, Calendar = MeetingCalendarLine.Pending, JoinUrl = null }, "MeetingCard.online-pending");

    [Fact]
    public Task Moved() => ProveAsync(Meeting() with { IsMoved = true, Calendar = MeetingCalendarLine.Changing }, "MeetingCard.moved");

    [Fact]
    public Task Cancelled() => ProveAsync(Meeting() with { IsCancelled = true, Calendar = MeetingCalendarLine.Cancelled }, "MeetingCard.cancelled");

    [Fact]
    public Task Being_cancelled() => ProveAsync(Meeting() with { IsCancelled = true, Calendar = MeetingCalendarLine.Cancelling }, "MeetingCard.cancelling");

    [Theory]
    [InlineData(MeetingCalendarLine.Delayed, "delayed")]
    [InlineData(MeetingCalendarLine.NotBooked, "not-booked")]
    [InlineData(MeetingCalendarLine.NotChanged, "not-changed")]
    public Task The_calendar_does_not_follow(MeetingCalendarLine calendar, string state) =>
        ProveAsync(Meeting() with { Calendar = calendar, Code = "ErrorAccessDenied", JoinUrl = null }, $"MeetingCard.{state}");

    [Fact]
    public Task Cancelled_and_still_in_the_calendar() =>
        ProveAsync(Meeting() with { IsCancelled = true, Calendar = MeetingCalendarLine.NotCancelled, Code = "ErrorAccessDenied" }, "MeetingCard.not-cancelled");

    [Fact]
    public Task The_longest() => ProveAsync(Meeting() with { Facts = Longest, IsMoved = true }, "MeetingCard.longest");

    [Fact]
    public async Task A_link_that_is_not_https_is_no_button()
    {
        Assert.DoesNotContain("javascript", (Meeting() with { JoinUrl = "javascript:alert(1)" }).ToCard().ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenUrl", (Meeting() with { JoinUrl = "http://example.jp/" }).ToCard().ToJson(), StringComparison.Ordinal);
        Assert.Contains("Teamsで参加する", (await renderer.ProveAsync(Meeting().ToCard(), "Meetings", "MeetingCard.scheduled")).Buttons);
    }

    [Fact]
    public Task The_notice_of_another_time() => ProveAsync(
        new MeetingMovedCard(
            Facts.Name,
            "佐藤 美咲",
            [new(Words.FieldNames["start"], "令和８年７月８日（水）午後2時", "令和８年７月15日（水）午後3時30分"), new(Words.FieldNames["place"], "市役所3階 会議室A", "保健所 講堂")],
            IsMoved: true,
            Words).ToCard(),
        "MeetingMovedCard.moved");

    [Fact]
    public Task The_notice_of_another_place() => ProveAsync(
        new MeetingMovedCard(
            Facts.Name,
            "佐藤 美咲",
            [new(Words.FieldNames["place"], "市役所3階 会議室A", Words.Empty), new(Words.FieldNames["online"], Words.OnlineNo, Words.OnlineYes)],
            IsMoved: false,
            Words).ToCard(),
        "MeetingMovedCard.changed");

    [Fact]
    public Task The_notice_of_a_cancelled_meeting() => ProveAsync(new MeetingCancelledCard(Facts, "佐藤 美咲", Words).ToCard(), "MeetingCancelledCard.cancelled");

    [Theory]
    [InlineData(MeetingNearness.Ahead, "ahead")]
    [InlineData(MeetingNearness.Tomorrow, "tomorrow")]
    [InlineData(MeetingNearness.Today, "today")]
    [InlineData(MeetingNearness.Soon, "soon")]
    [InlineData(MeetingNearness.Begun, "begun")]
    public Task A_reminder(MeetingNearness nearness, string state) => ProveAsync(Reminder(nearness).ToCard(), $"MeetingReminderCard.{state}");

    [Fact]
    public Task A_reminder_in_plain_words() => ProveAsync(
        (Reminder(MeetingNearness.Tomorrow) with { ForumName = "さくら市 協議の場", IsLate = true, Wording = MeetingsWording.Plain }).ToCard(), "MeetingReminderCard.tomorrow-plain");

    [Fact]
    public Task A_late_reminder_in_personal_chat() => ProveAsync(
        (Reminder(MeetingNearness.Today) with { ForumName = "さくら市 協議の場", IsLate = true, JoinUrl = null, Facts = Facts with { Online = false } }).ToCard(),
        "MeetingReminderCard.late-personal");

    private static MeetingReminderCard Reminder(MeetingNearness nearness) => new("fsakura", null, Facts, "７月８日（水）", nearness, Join, IsLate: false, Words);

    private static MeetingCard Meeting() =>
        new("fsakura", "m1", Facts, IsMoved: false, IsCancelled: false, MeetingCalendarLine.Booked, null, Join, Words);

    private Task ProveAsync(MeetingCard card, string state) => ProveAsync(card.ToCard(), state);

    private Task ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Meetings", state);
}
