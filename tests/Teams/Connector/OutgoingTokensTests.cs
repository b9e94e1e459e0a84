using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Connector;

/// <summary>Our own token (protocol.md 2.1–2.3), from a login service by way of MSAL.</summary>
public sealed class OutgoingTokensTests : DoorTests
{
    private static readonly OutgoingMessage Hello = new("""{"type":"message","text":"こんにちは"}"""u8.ToArray());

    [Fact]
    public async Task One_token_serves_many_messages()
    {
        var messenger = await MessengerAsync();

        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<SendResult.Sent>(await messenger.PostAsync(At(), Hello, default));
        }

        Assert.Equal(1, Channel.Login.Requests);
        Assert.All(Channel.Connector.Requests, static request => Assert.Equal("bot-token-1", request.Bearer));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_fetched_anew_once()
    {
        var messenger = await MessengerAsync();
        await messenger.PostAsync(At(), Hello, default);
        Channel.Login.Revoke();

        var result = await messenger.PostAsync(At(), Hello, default);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(["bot-token-1", "bot-token-1", "bot-token-2"], Channel.Connector.Requests.Select(static request => request.Bearer));
        Assert.Equal(2, Channel.Sent.Count);
    }

    [Fact]
    public async Task Of_many_messages_refused_at_once_only_one_fetches_a_token()
    {
        var messenger = await MessengerAsync();
        await messenger.PostAsync(At(), Hello, default);
        Channel.Login.Revoke();
        Channel.Login.Delay = TimeSpan.FromMilliseconds(200);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => messenger.PostAsync(At(), Hello, default)));

        Assert.All(results, static result => Assert.IsType<SendResult.Sent>(result));
        Assert.Equal(2, Channel.Login.Requests);
    }

    [Fact]
    public async Task A_second_refusal_is_told_and_may_be_put_right()
    {
        var messenger = await MessengerAsync();
        Channel.Connector.AnswerNext(StandInAnswer.Error(401, "BotNotRegistered"), times: 5);

        var result = await messenger.PostAsync(At(), Hello, default);

        Assert.Equal(new SendResult.Refused("BotNotRegistered", ForGood: false), result);
        Assert.Equal(2, Channel.Connector.Requests.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_what_the_login_service_said_is_kept()
    {
        var messenger = await MessengerAsync();
        Channel.Login.FailsWith = "AADSTS7000222";

        var refused = await messenger.PostAsync(At(), Hello, default);
        Channel.Login.FailsWith = null;
        var afterwards = await messenger.PostAsync(At(), Hello, default);

        Assert.Equal(new SendResult.TryLater("AADSTS7000222", After: null), refused);
        Assert.IsType<SendResult.Sent>(afterwards);
        Assert.Single(Channel.Connector.Requests);
    }

    [Fact]
    public async Task A_login_service_that_is_not_there_leaves_the_message_for_later()
    {
        var messenger = (await OpenAsync(static settings => settings["BotFramework:LoginEndpoint"] = "http://127.0.0.1:9")).Services.GetRequiredService<IMessenger>();

        var result = await messenger.PostAsync(At(), Hello, default);

        Assert.IsType<SendResult.TryLater>(result);
        Assert.Empty(Channel.Connector.Requests);
    }

    [Fact]
    public async Task Without_an_app_id_nothing_is_signed()
    {
        Channel.Connector.IsTokenNeeded = false;
        var door = await OpenAsync(static settings =>
        {
            settings.Remove("MicrosoftAppId");
            settings.Remove("MicrosoftAppPassword");
            settings.Remove("MicrosoftAppTenantId");
            settings["BotFramework:AllowAnonymous"] = "true";
        });

        var result = await door.Services.GetRequiredService<IMessenger>().PostAsync(At(), Hello, default);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Null(Assert.Single(Channel.Connector.Requests).Bearer);
        Assert.Equal(0, Channel.Login.Requests);
    }

    private Address At() => new(Channel.ServiceUrl, new ConversationId(Team.Id), ChannelStandIn.BotId, new TenantId(ChannelStandIn.TenantId));

    private async Task<IMessenger> MessengerAsync() => (await OpenAsync()).Services.GetRequiredService<IMessenger>();
}
