using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Connector;
using CareSystem.Local;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Connector;

/// <summary>Every row of protocol.md 5.5, as it comes over the wire.</summary>
public sealed class SendResultsTests : DoorTests
{
    private static readonly OutgoingMessage Hello = new("""{"type":"message","text":"こんにちは"}"""u8.ToArray());

    [Theory]
    [InlineData(400, "BadSyntax", "Refused BadSyntax")]
    [InlineData(400, "Bad Argument", "Refused BadArgument")]
    [InlineData(403, "BotDisabledByAdmin", "Stopped BotDisabledByAdmin")]
    [InlineData(403, "BotNotInConversationRoster", "Stopped BotNotInConversationRoster, address Closed")]
    [InlineData(403, "ConversationBlockedByUser", "Stopped ConversationBlockedByUser, address Forgotten")]
    [InlineData(403, "MessageWritesBlocked", "Stopped MessageWritesBlocked, address Forgotten")]
    [InlineData(403, "ForbiddenOperationException", "Stopped ForbiddenOperationException")]
    [InlineData(403, "SomethingNew", "Stopped SomethingNew")]
    [InlineData(403, "NotEnoughPermissions", "Refused NotEnoughPermissions")]
    [InlineData(404, "ConversationNotFound", "Stopped ConversationNotFound, address Forgotten")]
    [InlineData(404, "SomethingNew", "Stopped SomethingNew")]
    [InlineData(404, "ActivityNotFoundInConversation", "MessageGone")]
    [InlineData(408, "RequestTimeout", "TryLater RequestTimeout")]
    [InlineData(412, "PreconditionFailed", "TryLater PreconditionFailed")]
    [InlineData(413, "MessageSizeTooBig", "Refused MessageSizeTooBig")]
    [InlineData(429, "Throttled", "TryLater Throttled")]
    [InlineData(500, "ServiceError", "Refused ServiceError")]
    [InlineData(501, "DeleteActivityAPINotImplemented", "Refused DeleteActivityAPINotImplemented")]
    [InlineData(502, "ServiceError", "Unknown ServiceError")]
    [InlineData(503, "ServiceError", "Unknown ServiceError")]
    [InlineData(504, "GatewayTimeout", "Unknown GatewayTimeout")]
    public async Task An_error_means_what_the_protocol_says(int status, string code, string expected)
    {
        var result = await PostAsync(StandInAnswer.Error(status, code));

        Assert.Equal(expected, Told(result));
        Assert.Single(Channel.Connector.Requests);
    }

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"x\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Forbidden"},"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"Error":{"Code":"BotDisabledByAdmin","Message":"{not json","InnerHttpError":{}}}""", "BotDisabledByAdmin")]
    [InlineData("""{"code":"BotDisabledByAdmin"}""", "BotDisabledByAdmin")]
    [InlineData("""{"errorCode":1008,"message":"x"}""", "1008")]
    [InlineData("""{"error":"forbidden"}""", "Http403")]
    [InlineData("""{"error":{"code":{"x":1}}}""", "Http403")]
    [InlineData("""{"error":{"code":""}}""", "Http403")]
    [InlineData("""["Forbidden"]""", "Http403")]
    [InlineData("<html>403</html>", "Http403")]
    [InlineData("{\"error\":", "Http403")]
    [InlineData("", "Http403")]
    public async Task The_code_is_found_in_whichever_shape(string body, string code) =>
        Assert.Equal(code, Assert.IsType<SendResult.Stopped>(await PostAsync(new StandInAnswer(403) { Body = body })).Code);

    [Fact]
    public async Task A_code_is_cut_to_a_short_plain_word()
    {
        var result = await PostAsync(StandInAnswer.Error(403, "<at>花子</at> " + new string('x', 100)));

        Assert.Equal(new SendResult.Stopped("at" + "at" + new string('x', 60)), result);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task The_time_to_wait_is_read_in_seconds(int status) =>
        Assert.Equal(
            status == 503 ? new SendResult.Unknown("Throttled", TimeSpan.FromSeconds(3)) : new SendResult.TryLater("Throttled", TimeSpan.FromSeconds(3)),
            await PostAsync(StandInAnswer.Error(status, "Throttled") with { RetryAfter = "3" }));

    [Fact]
    public async Task The_time_to_wait_is_read_as_a_date()
    {
        var ahead = Assert.IsType<SendResult.TryLater>(
            await PostAsync(StandInAnswer.Error(429, "Throttled") with { RetryAfter = DateTimeOffset.UtcNow.AddMinutes(2).ToString("R") }));
        var past = Assert.IsType<SendResult.TryLater>(
            await PostAsync(StandInAnswer.Error(429, "Throttled") with { RetryAfter = DateTimeOffset.UtcNow.AddMinutes(-2).ToString("R") }));

        Assert.InRange(ahead.After!.Value.TotalSeconds, 90, 120);
        Assert.Equal(TimeSpan.Zero, past.After);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "{}")]
    [InlineData(202, "")]
    [InlineData(202, "{\"id\":null}")]
    [InlineData(201, "{\"id\":\"\"}")]
    [InlineData(201, "{\"id\":5}")]
    [InlineData(201, "accepted")]
    [InlineData(204, "")]
    public async Task An_acceptance_needs_no_id(int status, string body) =>
        Assert.Equal(new SendResult.Sent(null), await PostAsync(new StandInAnswer(status) { Body = body }));

    [Fact]
    public async Task A_redirect_is_refused_and_not_followed()
    {
        var result = await PostAsync(new StandInAnswer(307) { Location = $"{Channel.ServiceUrl}v3/conversations/x/activities" });

        Assert.Equal(new SendResult.Refused("Http307"), result);
        Assert.Single(Channel.Connector.Requests);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(500)]
    public async Task An_answer_that_breaks_off_leaves_the_matter_open(int status)
    {
        var result = await PostAsync(new StandInAnswer(status) { IsCut = true, IsCarriedOut = true });

        Assert.IsType<SendResult.Unknown>(result);
        Assert.Single(Channel.Sent);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_the_matter_open()
    {
        var result = await PostAsync(
            new StandInAnswer(201) { Delay = TimeSpan.FromSeconds(20) },
            static services => services.AddHttpClient(ConnectorHttp.Name, static client => client.Timeout = TimeSpan.FromMilliseconds(200)));

        Assert.Equal(new SendResult.Unknown("Timeout"), result);
        Assert.Single(Channel.Connector.Requests);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_made_is_certainly_nothing_sent()
    {
        var door = await OpenAsync();

        var result = await door.Services.GetRequiredService<IMessenger>().PostAsync(At() with { ServiceUrl = $"http://127.0.0.1:{FreePorts.Take()}/" }, Hello, default);

        Assert.Equal(new SendResult.TryLater("ConnectionError", After: null), result);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_told_so_and_nothing_else()
    {
        var door = await OpenAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(201) { Delay = TimeSpan.FromSeconds(20) });
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => door.Services.GetRequiredService<IMessenger>().PostAsync(At(), Hello, soon.Token));
    }

    [Fact]
    public async Task A_tenant_of_the_community_cloud_is_asked_once_more_at_that_cloud_s_host()
    {
        CommunityCloud cloud = new(() => Channel.ServiceUrl);
        var result = await PostAsync(
            StandInAnswer.Error(403, "InvalidBotApiHost"),
            services => services.AddHttpClient(ConnectorHttp.Name).AddHttpMessageHandler(() => cloud));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal("https://smba.infra.gcc.teams.microsoft.com/teams/v3/conversations/19%3Ateam%40thread.tacv2/activities", cloud.Asked);
        Assert.Equal("こんにちは", Assert.Single(Channel.Sent).Text);
    }

    [Fact]
    public async Task Once_known_the_community_cloud_s_host_is_asked_at_once()
    {
        CommunityCloud cloud = new(() => Channel.ServiceUrl);
        var messenger = (await OpenAsync(services: services => services.AddHttpClient(ConnectorHttp.Name).AddHttpMessageHandler(() => cloud)))
            .Services.GetRequiredService<IMessenger>();
        Channel.Connector.AnswerNext(StandInAnswer.Error(403, "InvalidBotApiHost"));
        await messenger.PostAsync(At(), Hello, default);
        var before = Channel.Connector.Requests.Count;

        var result = await messenger.PostAsync(At(), Hello, default);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal((2, 3), (before, Channel.Connector.Requests.Count));
        Assert.Equal(2, cloud.Times);
    }

    [Fact]
    public async Task A_tenant_that_has_left_the_community_cloud_is_asked_where_it_says_it_is()
    {
        CommunityCloud cloud = new(() => Channel.ServiceUrl);
        var messenger = (await OpenAsync(services: services => services.AddHttpClient(ConnectorHttp.Name).AddHttpMessageHandler(() => cloud)))
            .Services.GetRequiredService<IMessenger>();
        Channel.Connector.AnswerNext(StandInAnswer.Error(403, "InvalidBotApiHost"));
        await messenger.PostAsync(At(), Hello, default);
        Channel.Connector.AnswerNext(StandInAnswer.Error(403, "InvalidBotApiHost"));

        var wrong = await messenger.PostAsync(At(), Hello, default);
        var right = await messenger.PostAsync(At(), Hello, default);

        Assert.Equal(new SendResult.Refused("InvalidBotApiHost"), wrong);
        Assert.IsType<SendResult.Sent>(right);
        Assert.Equal(2, cloud.Times);
    }

    [Theory]
    [InlineData(201, "Sent")]
    [InlineData(403, "Stopped BotDisabledByAdmin")]
    public async Task An_answer_in_no_known_character_set_is_an_answer(int status, string expected)
    {
        var result = await PostAsync(StandInAnswer.Error(status, "BotDisabledByAdmin") with { ContentType = "application/json; charset=x-none" });

        Assert.Equal(expected, Told(result));
    }

    [Fact]
    public async Task A_host_that_is_refused_there_too_is_not_asked_a_third_time()
    {
        CommunityCloud cloud = new(() => Channel.ServiceUrl);
        Channel.Connector.AnswerNext(StandInAnswer.Error(403, "InvalidBotApiHost"));
        var result = await PostAsync(
            StandInAnswer.Error(403, "InvalidBotApiHost"),
            services => services.AddHttpClient(ConnectorHttp.Name).AddHttpMessageHandler(() => cloud));

        Assert.Equal(new SendResult.Refused("InvalidBotApiHost"), result);
        Assert.Equal(2, Channel.Connector.Requests.Count);
    }

    [Fact]
    public async Task Nothing_goes_to_a_host_that_is_not_on_the_list()
    {
        var door = await OpenAsync();

        var result = await door.Services.GetRequiredService<IMessenger>().PostAsync(At() with { ServiceUrl = "https://connector.example.jp/" }, Hello, default);

        Assert.Equal(new SendResult.Refused("ServiceHostNotAllowed"), result);
        Assert.Equal(0, Channel.Login.Requests);
    }

    private static string Told(SendResult result) => result switch
    {
        SendResult.TryLater { After: null } later => $"TryLater {later.Code}",
        SendResult.Unknown unknown => $"Unknown {unknown.Code}",
        SendResult.Stopped { Address: AddressFate.Kept } stopped => $"Stopped {stopped.Code}",
        SendResult.Stopped stopped => $"Stopped {stopped.Code}, address {stopped.Address}",
        SendResult.Refused refused => $"Refused {refused.Code}",
        _ => result.GetType().Name,
    };

    private Address At() => new(Channel.ServiceUrl, new ConversationId(Team.Id), ChannelStandIn.BotId, new TenantId(ChannelStandIn.TenantId));

    private async Task<SendResult> PostAsync(StandInAnswer answer, Action<IServiceCollection>? services = null)
    {
        var door = await OpenAsync(services: services);
        Channel.Connector.AnswerNext(answer);
        return await door.Services.GetRequiredService<IMessenger>().PostAsync(At(), Hello, default);
    }
}
