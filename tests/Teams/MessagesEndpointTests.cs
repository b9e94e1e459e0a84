using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Tests.Kit;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareSystem.Tests.Teams;

/// <summary>What the door answers (protocol.md 1.7, 4.1).</summary>
public sealed class MessagesEndpointTests : DoorTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Any_method_but_POST_gets_405(string method)
    {
        var door = await OpenAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), "/api/messages");

        using var response = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Without_a_token_nothing_else_is_looked_at()
    {
        var door = await OpenAsync();
        using ByteArrayContent content = new([0xFF]);

        using var response = await door.Client.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_is_answered_by_its_own_status_and_body()
    {
        var door = await OpenAsync();
        door.Turns.Answer = static (_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse
        {
            Status = 412,
            Body = new JsonObject { ["failureDetail"] = "<だめ>", ["none"] = null },
        });

        using var response = await Channel.DeliverAsync(door.Client, Activities.Invoke(Team, Hanako, "signin/tokenExchange", new JsonObject()));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"failureDetail":"<だめ>","none":null}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_may_be_answered_by_nothing()
    {
        var door = await OpenAsync();
        door.Turns.Answer = static (_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse());

        using var response = await Channel.DeliverAsync(door.Client, Activities.Invoke(Team, Hanako, "task/submit", new JsonObject()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("unheardOf/name")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_gets_501(string? name)
    {
        var door = await OpenAsync();
        var invoke = Activities.Invoke(Team, Hanako, "x", new JsonObject());
        invoke["name"] = name;

        using var response = await Channel.DeliverAsync(door.Client, invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_was_not_kept_is_answered_so_without_a_body()
    {
        var door = await OpenAsync();
        door.Turns.Answer = static (_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse { Status = 503, Body = new JsonObject() });

        using var response = await Channel.DeliverAsync(door.Client, Activities.MembersRemoved(Team, Hanako, Hanako));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("unheardOf")]
    public async Task Any_other_activity_gets_200_without_a_body(string type)
    {
        var door = await OpenAsync();
        door.Turns.Answer = static (_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse { Body = new JsonObject() });
        var activity = Activities.Message(Team, Hanako, "議題");
        activity["type"] = type;
        activity["deliveryMode"] = "expectReplies";

        using var response = await Channel.DeliverAsync(door.Client, activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_turn_that_fails_gets_500_without_a_word_and_one_line_in_the_log_without_what_was_typed()
    {
        var door = await OpenAsync();
        door.Turns.Answer = static (activity, _) => throw new InvalidOperationException($"No: {activity.Text}", new FormatException("個人のこと"));

        using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題 個人のこと"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var error = Assert.Single(door.Log.All, static line => line.Level >= LogLevel.Warning);
        Assert.Equal(1002, error.Id.Id);
        Assert.Contains("System.InvalidOperationException", error.Text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", error.Text, StringComparison.Ordinal);
        Assert.Contains("MS-CV Zx0aB7.1.2", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(door.Log.All, static line => line.Text.Contains("個人のこと", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_token_is_ever_logged()
    {
        var door = await OpenAsync();
        var right = Channel.ChannelToken().ToString();
        var wrong = (Channel.ChannelToken() with { Audience = "somebody" }).ToString();

        using var accepted = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), right);
        using var refused = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), wrong);

        Assert.NotEmpty(door.Log.All);
        Assert.DoesNotContain(door.Log.All, line => line.Text.Contains(right.Split('.')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.All, line => line.Text.Contains(wrong.Split('.')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_goes_on_when_the_channel_hangs_up()
    {
        var door = await OpenAsync();
        TaskCompletionSource started = new(), hungUp = new();
        TaskCompletionSource<bool> ended = new();
        door.Turns.Answer = async (_, cancellation) =>
        {
            started.SetResult();
            await hungUp.Task;
            await Task.Delay(100, CancellationToken.None);
            ended.SetResult(cancellation.IsCancellationRequested);
            return null;
        };
        using CancellationTokenSource channel = new();
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Channel.ChannelToken().ToString());
        request.Content = new StringContent(Activities.Message(Team, Hanako, "議題").ToJsonString(), Encoding.UTF8, "application/json");
        var sending = door.Client.SendAsync(request, channel.Token);
        await started.Task.WaitAsync(Patience.Limit);

        await channel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        hungUp.SetResult();

        Assert.False(await ended.Task.WaitAsync(Patience.Limit));
    }
}
