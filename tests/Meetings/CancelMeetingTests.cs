using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class CancelMeetingTests
{
    [Fact]
    public void A_meeting_that_is_not_there_and_one_of_another_forum_get_the_same_answer() =>
        Assert.Equal(new NotFound(), Refusal(CancelMeeting.Decide(null, As(MemberRole.Secretariat))));

    [Fact]
    public void Others_may_not() =>
        Assert.Equal(new NotAllowed(), Refusal(CancelMeeting.Decide(Stored(Booked), As(MemberRole.Member))));

    [Fact]
    public void A_meeting_is_cancelled_once_and_not_after_it_was_held()
    {
        var cancelled = Booked with { Status = MeetingStatus.Cancelled };

        Assert.Equal(new MeetingClosed(cancelled), Refusal(CancelMeeting.Decide(Stored(cancelled), As(MemberRole.Secretariat))));
        Assert.Equal(new MeetingClosed(Booked), Refusal(CancelMeeting.Decide(Stored(Booked), As(MemberRole.Secretariat, Booked.End))));
    }

    [Fact]
    public void Card_channel_and_calendar_follow_and_nobody_is_reminded()
    {
        var decision = CancelMeeting.Decide(Stored(Booked), As(MemberRole.Chair));

        Assert.Equal((MeetingStatus.Cancelled, 2), (After(decision).Status, After(decision).Revision));
        Assert.Equal([typeof(RefreshShared), typeof(MeetingNoticeDue), typeof(FollowMeetingDue)], Changes(decision).Promises.Select(static promise => promise.Record.GetType()));
        var field = Assert.Single(Assert.Single(Changes(decision).History).Fields);
        Assert.Equal((MeetingFields.Status, "Scheduled", "Cancelled"), (field.Field, field.Old, field.New));
    }

    [Theory]
    [InlineData(CalendarState.Pending, CalendarState.Withdrawn, false)]
    [InlineData(CalendarState.Failed, CalendarState.Withdrawn, false)]
    [InlineData(CalendarState.Trying, CalendarState.Trying, true)]
    internal void What_was_never_sent_needs_no_cancelling_and_what_may_have_arrived_does(CalendarState before, CalendarState after, bool isPromised)
    {
        var meeting = Booked with { Calendar = new MeetingCalendar(before, Organiser, "transaction-1") };

        var decision = CancelMeeting.Decide(Stored(meeting), As(MemberRole.Secretariat));

        Assert.Equal(after, After(decision).Calendar.State);
        Assert.Equal(isPromised, Changes(decision).Promises.Any(static promise => promise.Record is FollowMeetingDue));
    }
}
