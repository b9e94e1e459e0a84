using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class BookMeetingTests
{
    [Theory]
    [InlineData(MemberRole.Secretariat, true)]
    [InlineData(MemberRole.Chair, true)]
    [InlineData(MemberRole.Member, false)]
    [InlineData(MemberRole.Observer, false)]
    internal void The_secretariat_and_the_chair_make_meetings(MemberRole role, bool may)
    {
        var decision = BookMeeting.Decide(Draft, [Organiser], As(role), new Ids());

        Assert.Equal(may ? null : new NotAllowed(), Refusal(decision));
    }

    [Fact]
    public void Row_history_card_booking_and_reminders_are_one_transaction()
    {
        var changes = Changes(BookMeeting.Decide(Draft, [Organiser, "second@sakura.example.jp"], As(MemberRole.Secretariat), new Ids()));

        var meeting = (Meeting)Assert.IsType<RowChange.Insert>(Assert.Single(changes.Rows)).Row;
        Assert.Equal((CalendarState.Pending, Organiser, 0), (meeting.Calendar.State, meeting.Calendar.Organiser, meeting.Calendar.Revision));
        Assert.Equal(26, meeting.Calendar.TransactionId.Length);
        Assert.Equal("booked", Assert.Single(changes.History).What);
        Assert.Equal(
            [
                (nameof(RefreshShared), DateTimeOffset.MinValue),
                (nameof(FollowMeetingDue), Now),
                (nameof(RemindAllDue), At(10, 14)),
                (nameof(RemindChannelDue), At(10, 14)),
                (nameof(RemindAllDue), At(11, 13)),
            ],
            changes.Promises.Select(static promise => (promise.Record.GetType().Name, promise.Due)));
    }

    [Fact]
    public void The_mailbox_and_the_reminders_are_those_that_the_forum_has_set()
    {
        var settings = new ForumSettings { Meetings = new MeetingSettings("SECOND@sakura.example.jp", 2, new TimeOnly(16, 0), 0), Plan = new ReminderPlan(3, Now.AddDays(-1)) };
        var context = As(MemberRole.Secretariat) with { Forum = Summary with { Settings = settings } };

        var changes = Changes(BookMeeting.Decide(Draft, [Organiser, "second@sakura.example.jp"], context, new Ids()));

        Assert.Equal("second@sakura.example.jp", ((Meeting)changes.Rows[0].Row).Calendar.Organiser);
        Assert.Equal(
            [(new RemindAllDue("", At(11, 14), ReminderKind.DayBefore, 3), At(9, 16))],
            changes.Promises.Where(static promise => promise.Record is RemindAllDue).Select(static promise => ((RemindAllDue)promise.Record with { Meeting = "" }, promise.Due)));
        Assert.Equal(Organiser, ((Meeting)Changes(BookMeeting.Decide(Draft, [Organiser], context, new Ids())).Rows[0].Row).Calendar.Organiser);
    }

    [Fact]
    public void Without_a_calendar_nothing_is_promised_to_it()
    {
        var changes = Changes(BookMeeting.Decide(Draft, [], As(MemberRole.Chair), new Ids()));

        Assert.Equal(CalendarState.None, ((Meeting)changes.Rows[0].Row).Calendar.State);
        Assert.DoesNotContain(changes.Promises, static promise => promise.Record is FollowMeetingDue);
    }
}
