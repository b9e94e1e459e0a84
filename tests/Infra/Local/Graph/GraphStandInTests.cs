using System.Text.Json.Nodes;
using CareSystem.Local.Graph;
using Xunit;

namespace CareSystem.Tests.Infra.Local.Graph;

public sealed class GraphStandInTests
{
    [Fact]
    public async Task An_event_is_created_read_moved_and_deleted()
    {
        await using var caller = await GraphCaller.StartAsync();

        var (created, body) = await caller.CreateAsync(GraphCaller.Meeting());
        var id = (string)body!["id"]!;
        var (read, shown) = await caller.SendAsync("GET", $"{GraphCaller.Events}/{id}", zone: "Tokyo Standard Time");
        var (moved, after) = await caller.SendAsync(
            "PATCH", $"{GraphCaller.Events}/{id}", JsonNode.Parse("""{"end":{"dateTime":"2026-04-01T12:00","timeZone":"Asia/Tokyo"}}"""));
        var (deleted, nothing) = await caller.SendAsync("DELETE", $"{GraphCaller.Events}/{id}");
        var (gone, error) = await caller.SendAsync("GET", $"{GraphCaller.Events}/{id}");

        Assert.Equal((201, 200, 200, 204, 404), (created, read, moved, deleted, gone));
        Assert.Equal(("2026-04-01T01:00:00.0000000", "UTC"), ((string?)body["start"]!["dateTime"], (string?)body["start"]!["timeZone"]));
        Assert.Equal("2026-04-01T10:00:00.0000000", (string?)shown!["start"]!["dateTime"]);
        Assert.Equal("2026-04-01T03:00:00.0000000", (string?)after!["end"]!["dateTime"]);
        Assert.Equal("協議の場", (string?)after["subject"]);
        Assert.Null(nothing);
        Assert.Equal("ErrorItemNotFound", GraphCaller.Code(error));
        Assert.Equal([201, 200, 200, 204, 404], caller.Graph.Requests.Select(static request => request.Status));
    }

    [Fact]
    public async Task An_error_has_the_shape_of_Graphs_own()
    {
        await using var caller = await GraphCaller.StartAsync();

        var (_, body) = await caller.SendAsync("GET", $"{GraphCaller.Events}/AAMk");

        var error = body!["error"]!.AsObject();
        Assert.Equal(["code", "message", "innerError"], error.Select(static pair => pair.Key));
        Assert.Equal("The specified object was not found in the store.", (string?)error["message"]);
        Assert.True(Guid.TryParse((string?)error["innerError"]!["request-id"], out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another")]
    public async Task Without_the_right_token_nothing_is_done(string? token)
    {
        await using var caller = await GraphCaller.StartAsync();

        var (status, body) = await caller.SendAsync("POST", GraphCaller.Events, GraphCaller.Meeting(), token: token);

        Assert.Equal((401, "InvalidAuthenticationToken"), (status, GraphCaller.Code(body)));
        Assert.Empty(caller.Graph.Events);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/cancel")]
    public async Task An_unknown_event_is_not_found(string method, string end)
    {
        await using var caller = await GraphCaller.StartAsync();

        var (status, body) = await caller.SendAsync(method, $"{GraphCaller.Events}/AAMk{end}", new JsonObject());

        Assert.Equal((404, "ErrorItemNotFound"), (status, GraphCaller.Code(body)));
    }

    [Fact]
    public async Task An_event_is_not_found_in_another_mailbox_nor_in_one_that_does_not_exist()
    {
        await using var caller = await GraphCaller.StartAsync();
        var id = await caller.CreatedAsync(GraphCaller.Meeting());
        caller.Graph.Behaviour.Mailboxes = ["JIMUKYOKU@example.lg.jp", "second@example.lg.jp"];

        Assert.Equal(200, (await caller.SendAsync("GET", $"{GraphCaller.Events}/{id}")).Status);
        Assert.Equal("ErrorItemNotFound", GraphCaller.Code((await caller.SendAsync("GET", $"/users/second@example.lg.jp/events/{id}")).Body));
        Assert.Equal("ErrorInvalidUser", GraphCaller.Code((await caller.SendAsync("GET", $"/users/third@example.lg.jp/events/{id}")).Body));
    }

    [Fact]
    public async Task A_cancelled_event_is_kept_as_cancelled_and_found_no_more()
    {
        await using var caller = await GraphCaller.StartAsync();
        var id = await caller.CreatedAsync(GraphCaller.Meeting());

        var (wrong, error) = await caller.SendAsync("POST", $"{GraphCaller.Events}/{id}/cancel", JsonNode.Parse("""{"reason":"雪"}"""));
        var (cancelled, _) = await caller.SendAsync("POST", $"{GraphCaller.Events}/{id}/cancel", JsonNode.Parse("""{"comment":"雪"}"""));
        var (again, _) = await caller.SendAsync("PATCH", $"{GraphCaller.Events}/{id}", new JsonObject());

        Assert.Equal((400, 202, 404), (wrong, cancelled, again));
        Assert.Equal("RequestBodyRead", GraphCaller.Code(error));
        Assert.True(Assert.Single(caller.Graph.Events).IsCancelled);
    }

    [Fact]
    public async Task An_online_meeting_gets_a_link_and_keeps_it()
    {
        await using var caller = await GraphCaller.StartAsync();
        var (_, body) = await caller.CreateAsync(GraphCaller.Meeting("isOnlineMeeting", "true"));
        var link = (string?)body!["onlineMeeting"]!["joinUrl"];

        await caller.SendAsync("PATCH", $"{GraphCaller.Events}/{body["id"]}", JsonNode.Parse("""{"isOnlineMeeting":false}"""));

        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", link, StringComparison.Ordinal);
        Assert.Equal(link, Assert.Single(caller.Graph.Events).JoinUrl);
    }

    [Theory]
    [InlineData(nameof(RepeatedCreate.FirstEvent), 201, 201)]
    [InlineData(nameof(RepeatedCreate.RefusedWhenDifferent), 201, 400)]
    [InlineData(nameof(RepeatedCreate.Refused), 409, 409)]
    public async Task A_second_create_with_a_known_transaction_id_makes_no_second_event(string behaviour, int same, int different)
    {
        await using var caller = await GraphCaller.StartAsync();
        caller.Graph.Behaviour.RepeatedCreate = Enum.Parse<RepeatedCreate>(behaviour);
        var meeting = GraphCaller.Meeting("transactionId", "\"t1\"");
        var first = await caller.CreatedAsync(meeting);

        var again = await caller.CreateAsync(meeting);
        meeting["subject"] = "別の会議";
        var other = await caller.CreateAsync(meeting);

        Assert.Equal((same, different), (again.Status, other.Status));
        Assert.All([again, other], answer => Assert.Equal(
            answer.Status == 201 ? first : "ErrorDuplicateTransactionId",
            answer.Status == 201 ? (string?)answer.Body!["id"] : GraphCaller.Code(answer.Body)));
        Assert.Equal("協議の場", Assert.Single(caller.Graph.Events).Subject);
    }

    [Fact]
    public async Task Twenty_creates_at_once_with_one_transaction_id_make_one_event()
    {
        await using var caller = await GraphCaller.StartAsync();

        var ids = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => caller.CreatedAsync(GraphCaller.Meeting("transactionId", "\"t1\""))));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        Assert.Single(caller.Graph.Events);
    }

    [Fact]
    public async Task The_same_transaction_id_in_two_mailboxes_is_two_events()
    {
        await using var caller = await GraphCaller.StartAsync();
        var meeting = GraphCaller.Meeting("transactionId", "\"t1\"");

        await caller.CreatedAsync(meeting);
        await caller.SendAsync("POST", "/users/second@example.lg.jp/events", meeting);

        Assert.Equal(2, caller.Graph.Events.Count);
    }

    [Fact]
    public async Task Events_are_found_by_an_extended_property_and_by_nothing_else()
    {
        const string Property = "String {ec9ee304-70d9-4dff-988e-e0efca565c1d} Name Booking";
        await using var caller = await GraphCaller.StartAsync();
        var ids = new List<string>();
        foreach (var value in (string[])["b1", "it's"])
        {
            ids.Add(await caller.CreatedAsync(GraphCaller.Meeting(
                "singleValueExtendedProperties", new JsonArray(new JsonObject { ["id"] = Property, ["value"] = value }).ToJsonString())));
        }

        var found = await FilterAsync($"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq 'it''s')");
        var none = await FilterAsync($"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq 'b2')");
        var refused = await FilterAsync("transactionId eq 't1'");
        var unknown = await caller.SendAsync("GET", GraphCaller.Events + "?$select=id,colour");
        var unsupported = await caller.SendAsync("GET", GraphCaller.Events + "?$orderby=subject");

        Assert.Equal(ids[1], (string?)Assert.Single(found.Body!["value"]!.AsArray())!["id"]);
        Assert.Empty(none.Body!["value"]!.AsArray());
        Assert.Equal((400, "ErrorInvalidProperty"), (refused.Status, GraphCaller.Code(refused.Body)));
        Assert.Equal((400, 400), (unknown.Status, unsupported.Status));

        Task<(int Status, JsonNode? Body)> FilterAsync(string filter) =>
            caller.SendAsync("GET", $"{GraphCaller.Events}?$filter={Uri.EscapeDataString(filter)}&$select=id&$top=1");
    }

    [Fact]
    public async Task A_planned_failure_meets_the_request_it_was_planned_for()
    {
        await using var caller = await GraphCaller.StartAsync();
        caller.Graph.Fail(new GraphFailure { Status = 429, Code = "ApplicationThrottled", Method = "POST", Times = 2 });

        var read = await caller.SendAsync("GET", GraphCaller.Events);
        var first = await caller.CreateAsync(GraphCaller.Meeting());
        var second = await caller.CreateAsync(GraphCaller.Meeting());
        var third = await caller.CreateAsync(GraphCaller.Meeting());

        Assert.Equal((200, 429, 429, 201), (read.Status, first.Status, second.Status, third.Status));
        Assert.Equal("ApplicationThrottled", GraphCaller.Code(first.Body));
        Assert.Single(caller.Graph.Events);
    }

    [Fact]
    public async Task An_answer_can_be_swallowed_after_the_work_is_done()
    {
        await using var caller = await GraphCaller.StartAsync();
        caller.Graph.Fail(new GraphFailure { AfterWork = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.CreateAsync(GraphCaller.Meeting()));

        Assert.Single(caller.Graph.Events);
        Assert.Equal(0, Assert.Single(caller.Graph.Requests).Status);
    }

    [Fact]
    public async Task Events_outlive_the_process_where_a_file_is_named()
    {
        var file = Path.Combine(Path.GetTempPath(), $"graph-{Guid.NewGuid():N}", "events.json");
        try
        {
            string id;
            await using (var before = await GraphCaller.StartAsync(file))
            {
                id = await before.CreatedAsync(GraphCaller.Meeting("isOnlineMeeting", "true"));
            }

            await using var after = await GraphCaller.StartAsync(file);
            Assert.Equal(200, (await after.SendAsync("GET", $"{GraphCaller.Events}/{id}")).Status);
            Assert.NotNull(Assert.Single(after.Graph.Events).JoinUrl);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
