using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class ChangeMeetingTests
{
    private static readonly MeetingDraft Moved = Draft with { Date = "2026-06-18", Start = "15:30" };

    [Fact]
    public void A_meeting_that_is_not_there_and_one_of_another_forum_get_the_same_answer() =>
        Assert.Equal(new NotFound(), Refusal(Decide(Moved, null)));

    [Theory]
    [InlineData(MemberRole.Member)]
    [InlineData(MemberRole.Observer)]
    internal void Others_may_not_and_do_not_learn_whether_it_is_there(MemberRole role)
    {
        Assert.Equal(new NotAllowed(), Refusal(Decide(Moved, Booked, As(role))));
        Assert.Equal(new NotAllowed(), Refusal(Decide(Moved, null, As(role))));
    }

    [Fact]
    public void A_meeting_that_is_cancelled_or_over_stays_as_it_was()
    {
        var cancelled = Booked with { Status = MeetingStatus.Cancelled };

        Assert.Equal(new MeetingClosed(cancelled), Refusal(Decide(Moved, cancelled)));
        Assert.Equal(new MeetingClosed(Booked), Refusal(Decide(Moved, Booked, As(MemberRole.Secretariat, Booked.End))));
        Assert.Null(Refusal(Decide(Moved, Booked, As(MemberRole.Secretariat, Booked.End.AddMinutes(-1)))));
    }

    [Fact]
    public void Who_was_slower_is_told_what_the_other_changed()
    {
        HistoryEntry[] since = [new("meeting:0m1", 2, "changed", [new FieldChange(MeetingFields.Place, "市役所3階", "保健所")], new PersonId("other"), "別の人", Now)];

        var decision = ChangeMeeting.Decide(
            new ChangeMeeting.Command(Booked.Id, 1, Moved), new ChangeMeeting.State(Stored(Booked with { Revision = 2 }), since), As(MemberRole.Secretariat));

        var changed = Assert.IsType<MeetingChanged>(Refusal(decision));
        Assert.Equal((2, since), (changed.Current.Revision, changed.Since));
    }

    [Fact]
    public void A_bad_form_names_every_fault() =>
        Assert.Equal(
            [MeetingFields.Date, MeetingFields.Name],
            Assert.IsType<FormFaults>(Refusal(Decide(Moved with { Name = " ", Date = "2026-05-31" }, Booked))).Faults.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Whether_it_is_public_is_a_change_like_any_other_and_told_in_the_channel()
    {
        var changes = Changes(Decide(Draft with { Open = "Open" }, Booked));

        Assert.Equal(new FieldChange(MeetingFields.Open, "Closed", "Open"), Assert.Single(Assert.Single(changes.History).Fields));
        Assert.Contains(changes.Promises, static promise => promise.Record is MeetingNoticeDue);
        // A form that is older than the question leaves it as it stands.
        Assert.True(Changes(Decide(Draft, Booked with { Content = Booked.Content with { Open = Disclosure.Open } })).IsEmpty);
    }

    [Fact]
    public void What_was_reminded_of_begins_anew_with_another_start_and_with_nothing_else()
    {
        var reminded = Booked with { Reminded = [ReminderKind.DayBefore] };

        Assert.Equal((Now, 0), (After(Decide(Moved, reminded)).PromisedAt, After(Decide(Moved, reminded)).Reminded.Count));
        Assert.Equal((reminded.PromisedAt, 1), (After(Decide(Draft with { Name = "臨時" }, reminded)).PromisedAt, After(Decide(Draft with { Name = "臨時" }, reminded)).Reminded.Count));
    }

    [Fact]
    public void Moving_changes_row_history_card_calendar_notice_and_reminders()
    {
        var decision = Decide(Moved, Booked);

        var changes = Changes(decision);
        Assert.Equal((At(18, 15, 30), 2, "transaction-1"), (After(decision).Content.Start, After(decision).Revision, After(decision).Calendar.TransactionId));
        var field = Assert.Single(Assert.Single(changes.History).Fields);
        Assert.Equal((MeetingFields.Start, "2026-06-11T05:00:00.0000000+00:00", "2026-06-18T06:30:00.0000000+00:00"), (field.Field, field.Old, field.New));
        Assert.Equal(
            [
                (nameof(RefreshShared), DateTimeOffset.MinValue),
                (nameof(FollowMeetingDue), Now),
                (nameof(MeetingNoticeDue), Now),
                (nameof(RemindAllDue), At(17, 15, 30)),
                (nameof(RemindChannelDue), At(17, 15, 30)),
                (nameof(RemindAllDue), At(18, 14, 30)),
            ],
            changes.Promises.Select(static promise => (promise.Record.GetType().Name, promise.Due)));
    }

    [Fact]
    public void Another_place_is_announced_but_the_reminders_stay()
    {
        var changes = Changes(Decide(Draft with { Place = "保健所" }, Booked));

        Assert.Equal([typeof(RefreshShared), typeof(FollowMeetingDue), typeof(MeetingNoticeDue)], changes.Promises.Select(static promise => promise.Record.GetType()));
    }

    [Fact]
    public void Another_name_alone_is_not_announced()
    {
        var changes = Changes(Decide(Draft with { Name = "第2回 協議の場（定例）" }, Booked));

        Assert.Equal([typeof(RefreshShared), typeof(FollowMeetingDue)], changes.Promises.Select(static promise => promise.Record.GetType()));
    }

    [Fact]
    public void The_same_content_again_changes_nothing() => Assert.True(Changes(Decide(Draft, Booked)).IsEmpty);

    [Fact]
    public void Without_a_calendar_nothing_is_promised_to_it() =>
        Assert.DoesNotContain(Changes(Decide(Moved, Without)).Promises, static promise => promise.Record is FollowMeetingDue);

    [Fact]
    public void A_booking_on_its_way_keeps_its_pause_and_one_that_is_known_is_tried_at_once()
    {
        var pause = Now.AddMinutes(4);
        var trying = Booked with { Calendar = Booked.Calendar with { State = CalendarState.Trying, EventId = null, Tries = 4, NotBefore = pause } };
        var failed = Booked with { Calendar = Booked.Calendar with { State = CalendarState.Failed, Tries = 4, NotBefore = pause, Code = "ErrorAccessDenied" } };

        Assert.Equal((4, pause), (After(Decide(Moved, trying)).Calendar.Tries, After(Decide(Moved, trying)).Calendar.NotBefore));
        Assert.Equal((0, default, null), (After(Decide(Moved, failed)).Calendar.Tries, After(Decide(Moved, failed)).Calendar.NotBefore, After(Decide(Moved, failed)).Calendar.Code));
    }

    private static Decision<ChangeMeeting.Changed> Decide(MeetingDraft draft, Meeting? meeting, ActionContext? context = null) => ChangeMeeting.Decide(
        new ChangeMeeting.Command(new MeetingId("0m1"), 1, draft),
        new ChangeMeeting.State(meeting is null ? null : Stored(meeting), []),
        context ?? As(MemberRole.Secretariat));
}
