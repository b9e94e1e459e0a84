using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Local.Graph;
using Xunit;

namespace CareSystem.Tests.Calendar;

public sealed class GraphCalendarTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_booked_as_it_was_agreed()
    {
        await using var driver = await CalendarDriver.StartAsync();

        var done = await driver.BookedAsync(CalendarDriver.Meeting());

        var kept = Assert.Single(driver.Graph.Events);
        Assert.Equal((kept.Id, kept.JoinUrl), (done.EventId, done.JoinUrl));
        Assert.NotNull(done.JoinUrl);
        Assert.Equal(CalendarDriver.Office, kept.Mailbox);
        Assert.Equal(["hanako@example.jp", "taro@example.jp"], kept.AttendeeAddresses);
        var request = Assert.Single(driver.Graph.Requests);
        var sent = request.Body!.AsObject();
        Assert.Equal(("POST", $"/users/{CalendarDriver.Office}/events"), (request.Method, request.Path));
        Assert.Equal("第１回 協議の場", (string?)sent["subject"]);
        Assert.Equal("""{"dateTime":"2026-04-01T10:00:00","timeZone":"Tokyo Standard Time"}""", Flat(sent["start"]));
        Assert.Equal("""{"dateTime":"2026-04-01T11:30:00","timeZone":"Tokyo Standard Time"}""", Flat(sent["end"]));
        Assert.Equal("市役所 ３階 会議室", (string?)sent["location"]!["displayName"]);
        Assert.Equal("required", (string?)sent["attendees"]![0]!["type"]);
        Assert.Equal("山田 花子", (string?)sent["attendees"]![0]!["emailAddress"]!["name"]);
        Assert.Equal((true, "teamsForBusiness"), ((bool)sent["isOnlineMeeting"]!, (string?)sent["onlineMeetingProvider"]));
        Assert.Equal((true, false), ((bool)sent["hideAttendees"]!, (bool)sent["allowNewTimeProposals"]!));
        Assert.Equal("booking-01", (string?)sent["transactionId"]);
        Assert.False(sent.ContainsKey("isReminderOn"));
        Assert.False(sent.ContainsKey("body"));
    }

    [Fact]
    public async Task A_meeting_on_the_spot_gets_no_Teams_link()
    {
        await using var driver = await CalendarDriver.StartAsync();

        var done = await driver.BookedAsync(CalendarDriver.Meeting() with { Online = false, Location = null });

        Assert.Null(done.JoinUrl);
        Assert.Null(Assert.Single(driver.Graph.Events).JoinUrl);
    }

    [Fact]
    public async Task A_Teams_link_that_comes_after_the_event_is_fetched()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Behaviour.LateJoinUrl = true;

        var done = await driver.BookedAsync(CalendarDriver.Meeting());

        Assert.Equal(Assert.Single(driver.Graph.Events).JoinUrl, done.JoinUrl);
        Assert.NotNull(done.JoinUrl);
    }

    [Fact]
    public async Task A_meeting_whose_link_cannot_be_read_is_booked_all_the_same()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Behaviour.LateJoinUrl = true;
        driver.Graph.Fail(new GraphFailure { Method = "GET", Status = 503 });

        var done = await driver.BookedAsync(CalendarDriver.Meeting());

        Assert.Null(done.JoinUrl);
    }

    [Theory]
    [InlineData(nameof(RepeatedCreate.FirstEvent))]
    [InlineData(nameof(RepeatedCreate.RefusedWhenDifferent))]
    [InlineData(nameof(RepeatedCreate.Refused))]
    public async Task The_same_booking_twice_makes_one_event(string behaviour)
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Behaviour.RepeatedCreate = Enum.Parse<RepeatedCreate>(behaviour);

        var first = await driver.BookedAsync(CalendarDriver.Meeting());
        var second = await driver.BookedAsync(CalendarDriver.Meeting());

        Assert.Equal(first, second);
        Assert.Single(driver.Graph.Events);
        // Nobody gets a second mail about nothing.
        Assert.DoesNotContain(driver.Graph.Requests, static request => request.Method == "PATCH");
    }

    [Theory]
    [InlineData(nameof(RepeatedCreate.FirstEvent))]
    [InlineData(nameof(RepeatedCreate.RefusedWhenDifferent))]
    [InlineData(nameof(RepeatedCreate.Refused))]
    public async Task A_booking_whose_answer_was_lost_makes_one_event_even_when_the_meeting_moved_since(string behaviour)
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Behaviour.RepeatedCreate = Enum.Parse<RepeatedCreate>(behaviour);
        driver.Graph.Fail(new GraphFailure { AfterWork = true });
        var meeting = CalendarDriver.Meeting();

        var lost = await driver.Calendar.BookAsync(meeting, Cancellation);
        var done = await driver.BookedAsync(meeting with { Start = meeting.Start.AddDays(1) });

        Assert.Equal("ConnectionLost", Assert.IsType<BookingResult.TryLater>(lost).Code);
        var kept = Assert.Single(driver.Graph.Events);
        Assert.Equal(kept.Id, done.EventId);
        Assert.Equal("2026-04-02T10:00:00", kept.Start);
    }

    [Fact]
    public async Task An_event_that_is_known_but_not_found_is_looked_for_later()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Fail(new GraphFailure { Status = 409, Code = "ErrorDuplicateTransactionId" });

        var result = await driver.Calendar.BookAsync(CalendarDriver.Meeting(), Cancellation);

        Assert.Equal(new BookingResult.TryLater("ErrorDuplicateTransactionId", null), result);
        Assert.Empty(driver.Graph.Events);
    }

    [Fact]
    public async Task An_event_of_another_booking_is_not_taken_for_this_one()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var other = await driver.BookedAsync(CalendarDriver.Meeting() with { TransactionId = "it's another" });
        driver.Graph.Behaviour.RepeatedCreate = RepeatedCreate.Refused;
        var own = await driver.BookedAsync(CalendarDriver.Meeting());

        var again = await driver.BookedAsync(CalendarDriver.Meeting() with { TransactionId = "it's another" });

        Assert.Equal(other.EventId, again.EventId);
        Assert.NotEqual(own.EventId, again.EventId);
    }

    [Fact]
    public async Task A_meeting_is_moved_and_the_same_move_again_changes_nothing()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var meeting = CalendarDriver.Meeting();
        var booked = await driver.BookedAsync(meeting);
        var moved = meeting with
        {
            Subject = "第１回 協議の場（延期）",
            Start = meeting.Start.AddDays(7),
            Length = TimeSpan.FromHours(1),
            Location = null,
            Attendees = [new Attendee("jiro@example.jp", "佐藤 次郎")],
        };

        var first = await driver.Calendar.ChangeAsync(booked.EventId, moved, Cancellation);
        var after = Assert.Single(driver.Graph.Events);
        var second = await driver.Calendar.ChangeAsync(booked.EventId, moved, Cancellation);

        Assert.Equal(booked, first);
        Assert.Equal(booked, second);
        var again = Assert.Single(driver.Graph.Events);
        Assert.Equal(("第１回 協議の場（延期）", "2026-04-08T10:00:00", "2026-04-08T11:00:00"), (after.Subject, after.Start, after.End));
        Assert.Equal((after.Subject, after.Start, after.End), (again.Subject, again.Start, again.End));
        Assert.Equal("", (string?)after.Json["location"]!["displayName"]);
        Assert.Equal(["jiro@example.jp"], again.AttendeeAddresses);
        Assert.True((bool)again.Json["hideAttendees"]!);
    }

    [Fact]
    public async Task A_meeting_that_becomes_an_online_one_gets_a_link()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var booked = await driver.BookedAsync(CalendarDriver.Meeting() with { Online = false });

        var changed = await driver.Calendar.ChangeAsync(booked.EventId, CalendarDriver.Meeting(), Cancellation);

        Assert.NotNull(Assert.IsType<BookingResult.Done>(changed).JoinUrl);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_gone_afterwards()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var booked = await driver.BookedAsync(CalendarDriver.Meeting());

        var cancelled = await driver.Calendar.CancelAsync(CalendarDriver.Office, booked.EventId, Cancellation);
        var again = await driver.Calendar.CancelAsync(CalendarDriver.Office, booked.EventId, Cancellation);
        var moved = await driver.Calendar.ChangeAsync(booked.EventId, CalendarDriver.Meeting(), Cancellation);

        Assert.IsType<BookingResult.Done>(cancelled);
        Assert.IsType<BookingResult.Gone>(again);
        Assert.IsType<BookingResult.Gone>(moved);
        Assert.True(Assert.Single(driver.Graph.Events).IsCancelled);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_a_refusal_and_no_lost_event()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var booked = await driver.BookedAsync(CalendarDriver.Meeting());
        driver.Graph.Behaviour.Mailboxes = [];

        var book = await driver.Calendar.BookAsync(CalendarDriver.Meeting(), Cancellation);
        var change = await driver.Calendar.ChangeAsync(booked.EventId, CalendarDriver.Meeting(), Cancellation);

        Assert.Equal(new BookingResult.Refused("ErrorInvalidUser"), book);
        Assert.Equal(new BookingResult.Refused("ErrorInvalidUser"), change);
    }

    [Fact]
    public async Task Each_address_is_invited_once_and_the_organiser_not_at_all()
    {
        await using var driver = await CalendarDriver.StartAsync();

        await driver.BookedAsync(CalendarDriver.Meeting(
            new Attendee("hanako@example.jp", "山田 花子"),
            new Attendee(" Hanako@Example.jp", "山田"),
            new Attendee("JIMUKYOKU@example.lg.jp", "事務局")));

        Assert.Equal(["hanako@example.jp"], Assert.Single(driver.Graph.Events).AttendeeAddresses);
    }

    private static string Flat(JsonNode? node)
    {
        var fields = node!.AsObject().DeepClone().AsObject();
        fields.Remove("@odata.type");
        return fields.ToJsonString();
    }
}
