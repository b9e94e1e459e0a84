using CareSystem.Bot.Calendar;
using CareSystem.Bot.Shared;
using CareSystem.Local.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Calendar;

/// <summary>What the calendar does not do: whom it does not write to, how long it does not wait, what it does not tell.</summary>
public sealed class GraphCalendarLimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "TooManyAttendees")]
    public async Task More_than_500_attendees_are_refused_before_anything_is_sent(int count, string? code)
    {
        await using var driver = await CalendarDriver.StartAsync();
        var meeting = CalendarDriver.Meeting([.. Enumerable.Range(0, count).Select(static i => new Attendee($"p{i}@example.jp", $"委員{i}"))]);

        var result = await driver.Calendar.BookAsync(meeting, Cancellation);

        Assert.Equal(code, (result as BookingResult.Refused)?.Code);
        Assert.Equal(code is null ? 1 : 0, driver.Graph.Requests.Count);
    }

    [Fact]
    public async Task A_mailbox_that_the_operator_did_not_name_is_never_written_to()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var stranger = CalendarDriver.Meeting() with { Organiser = "mayor@example.lg.jp" };

        var refused = new BookingResult.Refused("OrganiserNotAllowed");
        Assert.Equal(refused, await driver.Calendar.BookAsync(stranger, Cancellation));
        Assert.Equal(refused, await driver.Calendar.ChangeAsync("AAMk", stranger, Cancellation));
        Assert.Equal(refused, await driver.Calendar.CancelAsync("mayor@example.lg.jp", "AAMk", Cancellation));
        Assert.Empty(driver.Graph.Requests);
    }

    [Fact]
    public async Task Without_an_organiser_there_is_no_calendar()
    {
        await using var services = CalendarDriver.Services(new RememberedLog(), time: null);
        var calendar = services.GetRequiredService<ICalendar>();

        Assert.Empty(calendar.Organisers);
        Assert.Equal(new BookingResult.Refused("NoCalendar"), await calendar.BookAsync(CalendarDriver.Meeting(), Cancellation));
    }

    [Fact]
    public async Task A_Graph_that_does_not_answer_is_given_twenty_seconds()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        await using var driver = await CalendarDriver.StartAsync(time);
        driver.Graph.Fail(new GraphFailure { Delay = TimeSpan.FromMinutes(5), OnlyLate = true });
        var begun = time.GetUtcNow();

        var booking = driver.Calendar.BookAsync(CalendarDriver.Meeting(), Cancellation);
        while (!booking.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Cancellation);
        }

        Assert.Equal(new BookingResult.TryLater("TimedOut", null), await booking);
        Assert.True(time.GetUtcNow() - begun >= GraphCalendar.TimeLimit);
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_no_result()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Fail(new GraphFailure { Delay = TimeSpan.FromMinutes(5), OnlyLate = true });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.Calendar.BookAsync(CalendarDriver.Meeting(), stop.Token));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_so_the_token_stays_here(int status)
    {
        await using var driver = await CalendarDriver.StartAsync();
        await using var elsewhere = await GraphStandIn.StartAsync();
        driver.Graph.Fail(new GraphFailure
        {
            Status = status,
            Location = elsewhere.BaseUrl + $"/users/{CalendarDriver.Office}/events",
        });

        var result = await driver.Calendar.BookAsync(CalendarDriver.Meeting(), Cancellation);

        Assert.Equal(new BookingResult.Refused($"Http{status}"), result);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task No_address_name_subject_or_place_is_ever_logged()
    {
        await using var driver = await CalendarDriver.StartAsync();
        var booked = await driver.BookedAsync(CalendarDriver.Meeting());
        var page = new GraphFailure { Status = 502, Body = "<html>hanako@example.jp 第１回 協議の場</html>" };
        foreach (var failure in (GraphFailure[])
            [new() { Status = 400, Code = "山田 花子 hanako@example.jp" }, new() { Status = 429 }, new() { Status = 404 }, new(), page])
        {
            driver.Graph.Fail(failure);
            await driver.Calendar.ChangeAsync(booked.EventId, CalendarDriver.Meeting(), Cancellation);
        }

        Assert.Equal(5, driver.Log.Lines.Count);
        Assert.All(driver.Log.Lines, static line =>
        {
            foreach (var secret in (string[])["example", "山田", "花子", "協議", "会議室", "booking-01", "development"])
            {
                Assert.DoesNotContain(secret, line.Text, StringComparison.OrdinalIgnoreCase);
            }
        });
    }
}
