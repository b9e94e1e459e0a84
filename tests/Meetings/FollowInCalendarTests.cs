using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class FollowInCalendarTests
{
    private readonly CalendarFake calendar = new();
    private readonly Ids ids = new();
    private readonly FakeTimeProvider time = new(Now);
    private readonly MeetingShelf shelf = new(Without with { Calendar = new MeetingCalendar(CalendarState.Pending, Organiser, "transaction-1") });

    [Fact]
    public async Task A_meeting_is_booked_with_everybody_who_has_an_address()
    {
        Assert.Null(await FollowAsync());

        var kept = Assert.Single(calendar.Events);
        Assert.Equal(("event-1", "https://teams.example/event-1", CalendarState.Booked, 1), (shelf.Meeting.Calendar.EventId, shelf.Meeting.JoinUrl, shelf.Meeting.Calendar.State, shelf.Meeting.Calendar.Revision));
        Assert.Equal([new Attendee("sato@sakura.example.jp", "佐藤 美咲")], kept.Booking!.Attendees);
        Assert.Equal(1, shelf.Meeting.Calendar.WithoutEmail);
    }

    [Fact]
    public async Task Following_again_asks_for_nothing()
    {
        await FollowAsync();
        calendar.Requests.Clear();

        Assert.Null(await FollowAsync());
        Assert.Empty(calendar.Requests);
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_event()
    {
        calendar.Mood = Once(CalendarMood.AnswerLost);
        Assert.Equal(TimeSpan.FromSeconds(30), (await FollowAsync())!.After);

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await FollowAsync());

        Assert.Single(calendar.Events);
        Assert.Equal(CalendarState.Booked, shelf.Meeting.Calendar.State);
    }

    [Fact]
    public async Task While_the_calendar_is_down_the_pauses_grow_the_card_says_so_and_in_the_end_it_is_booked()
    {
        calendar.Mood = static () => CalendarMood.Down;
        List<double> pauses = [];
        for (var i = 0; i < 8; i++)
        {
            var pause = (await FollowAsync())!.After!.Value;
            pauses.Add(pause.TotalSeconds);
            time.Advance(pause);
        }

        Assert.Equal([30, 60, 120, 240, 480, 900, 900, 900], pauses);
        Assert.Equal((true, "Unreachable", 1), (shelf.Meeting.Calendar.IsDelayed, shelf.Meeting.Calendar.Code, shelf.CardUpdates));

        calendar.Mood = static () => CalendarMood.Works;
        Assert.Null(await FollowAsync());
        Assert.Equal((CalendarState.Booked, null, 0), (shelf.Meeting.Calendar.State, shelf.Meeting.Calendar.Code, shelf.Meeting.Calendar.Tries));
    }

    [Fact]
    public async Task Another_promise_for_the_same_meeting_does_not_try_too_early()
    {
        calendar.Mood = static () => CalendarMood.Down;
        calendar.RetryAfter = TimeSpan.FromMinutes(5);
        Assert.Equal(TimeSpan.FromMinutes(5), (await FollowAsync())!.After);
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(3), (await FollowAsync())!.After);
        Assert.Single(calendar.Requests);
    }

    [Fact]
    public async Task A_refusal_is_kept_and_tried_again_when_people_change_something()
    {
        calendar.RefusesWith = "ErrorAccessDenied";
        Assert.Null(await FollowAsync());
        Assert.Equal((CalendarState.Failed, "ErrorAccessDenied"), (shelf.Meeting.Calendar.State, shelf.Meeting.Calendar.Code));
        Assert.Null(await FollowAsync());
        Assert.Single(calendar.Requests);

        calendar.RefusesWith = null;
        Move("2026-06-18");
        Assert.Null(await FollowAsync());

        Assert.Equal((CalendarState.Booked, null), (shelf.Meeting.Calendar.State, shelf.Meeting.Calendar.Code));
        Assert.Equal(At(18, 14), Assert.Single(calendar.Events).Booking!.Start);
    }

    [Fact]
    public async Task A_move_while_the_booking_is_on_its_way_ends_in_the_calendar()
    {
        calendar.Meanwhile = () =>
        {
            calendar.Meanwhile = static () => { };
            Move("2026-06-18");
        };

        Assert.Null(await FollowAsync());

        Assert.Equal(At(18, 14), Assert.Single(calendar.Events).Booking!.Start);
        Assert.Equal(shelf.Meeting.Revision, shelf.Meeting.Calendar.Revision);
    }

    [Fact]
    public async Task A_meeting_cancelled_after_a_lost_answer_leaves_no_event()
    {
        calendar.Mood = Once(CalendarMood.AnswerLost);
        await FollowAsync();
        Cancel();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await FollowAsync());

        Assert.True(Assert.Single(calendar.Events).IsGone);
        Assert.Equal(CalendarState.Withdrawn, shelf.Meeting.Calendar.State);
    }

    [Fact]
    public async Task A_meeting_cancelled_while_the_calendar_is_down_invites_nobody()
    {
        calendar.Mood = Once(CalendarMood.Down);
        await FollowAsync();
        Cancel();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await FollowAsync());

        Assert.Empty(calendar.Events);
        Assert.Equal(["book", "find"], calendar.Requests);
        Assert.Equal(CalendarState.Withdrawn, shelf.Meeting.Calendar.State);
    }

    [Fact]
    public async Task A_meeting_cancelled_while_its_booking_is_on_its_way_is_not_looked_for_too_early()
    {
        calendar.Mood = Once(CalendarMood.AnswerLost);
        calendar.Meanwhile = () =>
        {
            calendar.Meanwhile = static () => { };
            Cancel();
        };

        Assert.Equal(TimeSpan.FromSeconds(30), (await FollowAsync())!.After);
        Assert.Equal(TimeSpan.FromSeconds(30), (await FollowAsync())!.After);
        Assert.Equal(["book"], calendar.Requests);
    }

    [Fact]
    public async Task An_event_deleted_by_hand_is_booked_anew_when_the_meeting_moves()
    {
        await FollowAsync();
        calendar.Events[0].IsGone = true;
        Move("2026-06-18");

        Assert.Null(await FollowAsync());

        Assert.Equal(2, calendar.Events.Count);
        Assert.NotEqual(calendar.Events[0].TransactionId, calendar.Events[1].TransactionId);
        Assert.Equal(("event-2", At(18, 14)), (shelf.Meeting.Calendar.EventId, calendar.Events[1].Booking!.Start));
    }

    [Fact]
    public async Task A_link_that_comes_later_is_fetched_a_few_times()
    {
        calendar.MakesLink = false;
        Assert.Equal(TimeSpan.FromMinutes(1), (await FollowAsync())!.After);
        Assert.Equal((CalendarState.Booked, null), (shelf.Meeting.Calendar.State, shelf.Meeting.JoinUrl));

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await FollowAsync());
        calendar.MakesLink = true;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await FollowAsync());
        Assert.Equal("https://teams.example/event-1", shelf.Meeting.JoinUrl);
    }

    [Fact]
    public async Task A_link_that_never_comes_is_given_up()
    {
        calendar.MakesLink = false;
        while (await FollowAsync() is { } later)
        {
            time.Advance(later.After!.Value);
        }

        Assert.Equal(["book", "find", "find", "find", "find"], calendar.Requests);
        Assert.Equal(Now.AddMinutes(4), time.GetUtcNow());
    }

    [Fact]
    public async Task What_is_over_is_left_alone()
    {
        calendar.Mood = static () => CalendarMood.Down;
        await FollowAsync();
        time.Advance(shelf.Meeting.End - Now);

        Assert.Null(await FollowAsync());
        Assert.Single(calendar.Requests);
    }

    [Fact]
    public async Task Whatever_happens_in_between_the_calendar_ends_with_what_the_meeting_says()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            FollowInCalendarTests run = new();
            await run.LiveAsync(new Random(seed), seed);
        }
    }

    private async Task LiveAsync(Random random, int seed)
    {
        calendar.Mood = () => (CalendarMood)random.Next(3);
        calendar.Meanwhile = () => People(random);
        for (var i = 0; i < 12; i++)
        {
            People(random);
            await FollowAsync();
            time.Advance(TimeSpan.FromMinutes(random.Next(20)));
        }

        calendar.Mood = static () => CalendarMood.Works;
        calendar.Meanwhile = static () => { };
        while (await FollowAsync() is { } later)
        {
            time.Advance(later.After!.Value);
        }

        var (meeting, open) = (shelf.Meeting, calendar.Events.Where(static kept => !kept.IsGone).ToArray());
        if (meeting.Status == MeetingStatus.Cancelled)
        {
            Assert.True(open.Length == 0, $"Seed {seed}: a cancelled meeting is still in the calendar.");
        }
        else
        {
            Assert.True(open.Length == 1, $"Seed {seed}: {open.Length} events for one meeting.");
            Assert.Equal((meeting.Content.Start, meeting.Content.Place, meeting.Calendar.EventId), (open[0].Booking!.Start, open[0].Booking!.Location, open[0].Id));
        }
    }

    private void People(Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                Move($"2026-06-{random.Next(10, 30)}");
                break;
            case 1:
                shelf.Take(ChangeMeeting.Decide(
                    new ChangeMeeting.Command(shelf.Meeting.Id, shelf.Meeting.Revision, Draft with { Place = $"会議室{random.Next(3)}" }), new ChangeMeeting.State(shelf.Stored(), []), Arranging));
                break;
            case 2 when random.Next(4) == 0:
                Cancel();
                break;
            case 3 when random.Next(4) == 0 && calendar.Events.Count > 0 && shelf.Meeting.Calendar.State == CalendarState.Booked:
                // By hand, and then the meeting is moved: only then does anybody look.
                calendar.Events[^1].IsGone = true;
                Move(shelf.Meeting.Content.Start == At(10, 14) ? "2026-06-11" : "2026-06-10");
                break;
        }
    }

    private ActionContext Arranging => As(MemberRole.Secretariat, time.GetUtcNow());

    private void Move(string date) => shelf.Take(ChangeMeeting.Decide(
        new ChangeMeeting.Command(shelf.Meeting.Id, shelf.Meeting.Revision, Draft with { Date = date }), new ChangeMeeting.State(shelf.Stored(), []), Arranging));

    private void Cancel() => shelf.Take(CancelMeeting.Decide(shelf.Stored(), Arranging));

    private static Func<CalendarMood> Once(CalendarMood mood)
    {
        var left = 1;
        return () => left-- > 0 ? mood : CalendarMood.Works;
    }

    private Task<BookingResult.TryLater?> FollowAsync() =>
        new FollowInCalendar(shelf, shelf, calendar, shelf, ids, time).RunAsync(Forum, shelf.Meeting.Id, TestContext.Current.CancellationToken);
}
