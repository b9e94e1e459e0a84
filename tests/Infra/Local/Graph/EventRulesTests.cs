using System.Text.Json.Nodes;
using Xunit;

namespace CareSystem.Tests.Infra.Local.Graph;

public sealed class EventRulesTests
{
    [Theory]
    [InlineData("subject", null, "ErrorPropertyValidationFailure")]
    [InlineData("subject", "\" \"", "ErrorPropertyValidationFailure")]
    [InlineData("subject", "1", "RequestBodyRead")]
    [InlineData("start", null, "ErrorPropertyValidationFailure")]
    [InlineData("end", null, "ErrorPropertyValidationFailure")]
    [InlineData("start", "\"2026-04-01T10:00:00\"", "RequestBodyRead")]
    [InlineData("start/timeZone", null, "ErrorPropertyValidationFailure")]
    [InlineData("end/timeZone", null, "ErrorPropertyValidationFailure")]
    [InlineData("start/timeZone", "\"Atlantis Standard Time\"", "TimeZoneNotSupportedException")]
    [InlineData("start/dateTime", null, "RequestBodyRead")]
    [InlineData("start/dateTime", "\"2026-04-01\"", "ErrorPropertyValidationFailure")]
    [InlineData("start/dateTime", "\"2026-04-31T10:00:00\"", "ErrorPropertyValidationFailure")]
    [InlineData("start/dateTime", "\"2026-04-01T10:00:00+09:00\"", "ErrorPropertyValidationFailure")]
    [InlineData("start/dateTime", "\"2026-04-01T10:00:00Z\"", "ErrorPropertyValidationFailure")]
    [InlineData("start/offset", "9", "RequestBodyRead")]
    [InlineData("end/dateTime", "\"2026-04-01T09:59:59\"", "ErrorPropertyValidationFailure")]
    [InlineData("end/timeZone", "\"UTC\"", null)]
    [InlineData("start/timeZone", "\"UTC\"", "ErrorPropertyValidationFailure")]
    [InlineData("isAllDay", "true", "ErrorPropertyValidationFailure")]
    [InlineData("place", "\"市役所\"", "RequestBodyRead")]
    [InlineData("Subject", "\"協議の場\"", "RequestBodyRead")]
    [InlineData("id", "\"AAMk\"", "ErrorPropertyValidationFailure")]
    [InlineData("onlineMeeting", "{}", "ErrorPropertyValidationFailure")]
    [InlineData("isOnlineMeeting", "\"true\"", "RequestBodyRead")]
    [InlineData("onlineMeetingProvider", "\"teams\"", "RequestBodyRead")]
    [InlineData("hideAttendees", "null", "RequestBodyRead")]
    [InlineData("location", "\"市役所\"", "RequestBodyRead")]
    [InlineData("location", "{\"name\":\"市役所\"}", "RequestBodyRead")]
    [InlineData("location", "{\"displayName\":\"市役所\"}", null)]
    [InlineData("attendees", "[{\"emailAddress\":{\"address\":\"a@example.jp\",\"name\":\"山田\"},\"type\":\"required\"}]", null)]
    [InlineData("attendees", "[{\"emailAddress\":{\"address\":\"a@example.jp\"},\"type\":\"must\"}]", "RequestBodyRead")]
    [InlineData("attendees", "[{\"emailAddress\":\"a@example.jp\"}]", "RequestBodyRead")]
    [InlineData("attendees", "[{\"emailAddress\":{\"mail\":\"a@example.jp\"}}]", "RequestBodyRead")]
    [InlineData("attendees", "[{\"type\":\"required\"}]", "RequestBodyRead")]
    [InlineData("attendees", "[{\"emailAddress\":{\"address\":\"\"}}]", "ErrorInvalidRecipients")]
    [InlineData("attendees", "{}", "RequestBodyRead")]
    [InlineData("singleValueExtendedProperties", "[{\"id\":\"CareSystemBooking\",\"value\":\"b1\"}]", "ErrorInvalidProperty")]
    [InlineData("singleValueExtendedProperties", "[{\"id\":\"String {ec9ee304-70d9-4dff-988e-e0efca565c1d} Name B\",\"value\":\"b1\"}]", null)]
    public async Task A_create_that_Graph_refuses_is_refused(string path, string? json, string? code)
    {
        await using var caller = await GraphCaller.StartAsync();

        var (status, body) = await caller.CreateAsync(GraphCaller.Meeting(path, json));

        Assert.Equal((code is null ? 201 : 400, code), (status, GraphCaller.Code(body)));
        Assert.Equal(code is null ? 1 : 0, caller.Graph.Events.Count);
    }

    [Theory]
    [InlineData("""{"subject":"変更"}""", null)]
    [InlineData("""{"subject":null}""", "RequestBodyRead")]
    [InlineData("""{"colour":"red"}""", "RequestBodyRead")]
    [InlineData("""{"id":"AAMk"}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"transactionId":"t2"}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"allowNewTimeProposals":false}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"start":{"dateTime":"2026-04-02T10:00:00","timeZone":"Tokyo Standard Time"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"start":{"dateTime":"2026-04-01T09:00:00"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("""[]""", "BadRequest")]
    [InlineData("""{"subject":""", "BadRequest")]
    [InlineData("""{"subject":"a","subject":"b"}""", "BadRequest")]
    public async Task An_update_is_held_to_the_same_rules(string json, string? code)
    {
        await using var caller = await GraphCaller.StartAsync();
        var id = await caller.CreatedAsync(GraphCaller.Meeting("transactionId", "\"t1\""));

        var (status, body) = await caller.SendAsync("PATCH", $"{GraphCaller.Events}/{id}", text: json);

        Assert.Equal((code is null ? 200 : 400, code), (status, GraphCaller.Code(body)));
        Assert.Equal(code is null ? "変更" : "協議の場", Assert.Single(caller.Graph.Events).Subject);
    }

    [Theory]
    [InlineData(500, 201)]
    [InlineData(501, 400)]
    public async Task An_event_has_500_attendees_at_most(int count, int expected)
    {
        await using var caller = await GraphCaller.StartAsync();
        var meeting = GraphCaller.Meeting();
        meeting["attendees"] = new JsonArray(
            [.. Enumerable.Range(0, count).Select(static i => JsonNode.Parse($$$"""{"emailAddress":{"address":"p{{{i}}}@example.jp"}}"""))]);

        Assert.Equal(expected, (await caller.CreateAsync(meeting)).Status);
    }
}
