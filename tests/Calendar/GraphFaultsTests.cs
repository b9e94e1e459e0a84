using Azure.Identity;
using CareSystem.Bot.Calendar;
using CareSystem.Bot.Shared;
using CareSystem.Local.Graph;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Calendar;

public sealed class GraphFaultsTests
{
    [Theory]
    [InlineData(400, "ErrorPropertyValidationFailure")]
    [InlineData(401, "InvalidAuthenticationToken")]
    [InlineData(403, "ErrorAccessDenied")]
    [InlineData(413, "RequestEntityTooLarge")]
    public async Task What_Graph_refuses_for_good_is_refused_with_its_code(int status, string code)
    {
        var result = await MetAsync(new GraphFailure { Status = status, Code = code });

        Assert.Equal(new BookingResult.Refused(code), result);
    }

    [Theory]
    [InlineData(409, "ErrorIrresolvableConflict")]
    [InlineData(412, "ErrorIrresolvableConflict")]
    [InlineData(429, "ApplicationThrottled")]
    [InlineData(500, "ErrorInternalServerError")]
    [InlineData(502, "BadGateway")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(504, "GatewayTimeout")]
    public async Task What_may_work_later_is_tried_later(int status, string code)
    {
        var result = await MetAsync(new GraphFailure { Status = status, Code = code });

        Assert.Equal(new BookingResult.TryLater(code, null), result);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Wed, 01 Apr 2026 00:02:00 GMT", 120)]
    [InlineData("Tue, 31 Mar 2026 23:59:00 GMT", null)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public async Task The_time_that_Graph_names_is_passed_on(string header, int? seconds)
    {
        var result = await MetAsync(new GraphFailure { Status = 429, Code = "ApplicationThrottled", RetryAfter = header });

        Assert.Equal(new BookingResult.TryLater("ApplicationThrottled", seconds is { } s ? TimeSpan.FromSeconds(s) : null), result);
    }

    [Fact]
    public async Task Graph_is_asked_once_and_the_outbox_asks_again()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Fail(new GraphFailure { Status = 503, RetryAfter = "1" });

        Assert.IsType<BookingResult.TryLater>(await driver.Calendar.BookAsync(CalendarDriver.Meeting(), default));
        Assert.Single(driver.Graph.Requests);
    }

    [Theory]
    [InlineData(502, "TryLater { Code = Http502, After =  }")]
    [InlineData(403, "Refused { Code = Http403 }")]
    [InlineData(404, "Refused { Code = Http404 }")]
    [InlineData(200, "TryLater { Code = UnreadableAnswer, After =  }")]
    public async Task A_page_that_is_not_Graphs_is_judged_by_its_status(int status, string expected)
    {
        var result = await MetAsync(new GraphFailure { Status = status, Body = "<html>Blocked by your administrator</html>" });

        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task An_answer_that_says_nothing_is_asked_for_again(string body)
    {
        var result = await MetAsync(new GraphFailure { Status = 200, Body = body, BodyType = "application/json" });

        Assert.IsType<BookingResult.TryLater>(result);
    }

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided for app 'x'.", "AADSTS7000215")]
    [InlineData("The requested identity has not been assigned.", "AuthenticationFailedException")]
    public void A_token_that_is_not_given_is_asked_for_later(string message, string code)
    {
        var result = GraphFaults.Read(new AuthenticationFailedException(message), eventNamed: true, default);

        Assert.Equal(new BookingResult.TryLater(code, null), result);
    }

    [Fact]
    public void A_bug_is_no_result() => Assert.Null(GraphFaults.Read(new InvalidOperationException(), eventNamed: true, default));

    [Fact]
    public async Task A_Graph_that_is_not_there_is_tried_later()
    {
        await using var driver = await CalendarDriver.StartAsync();
        await driver.Graph.DisposeAsync();

        var result = await driver.Calendar.CancelAsync(CalendarDriver.Office, "AAMk", default);

        Assert.Equal(new BookingResult.TryLater("ConnectionError", null), result);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_for_good()
    {
        await using var driver = await CalendarDriver.StartAsync();
        driver.Graph.Behaviour.Token = "another";

        var result = await driver.Calendar.BookAsync(CalendarDriver.Meeting(), default);

        Assert.Equal(new BookingResult.Refused("InvalidAuthenticationToken"), result);
    }

    private static async Task<BookingResult> MetAsync(GraphFailure failure)
    {
        await using var driver = await CalendarDriver.StartAsync(
            new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)));
        driver.Graph.Fail(failure);
        return await driver.Calendar.ChangeAsync("AAMk", CalendarDriver.Meeting(), default);
    }
}
