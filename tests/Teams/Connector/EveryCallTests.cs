using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Connector;

/// <summary>
/// What protocol.md 5.5 says of an error holds for every call and its verb: POST, PUT, DELETE and GET. Whatever the verb, a call is made
/// once: what may be done again is said by the result, and Delivery does it, which knows a conversation's order and limits.
/// </summary>
public sealed class EveryCallTests : DoorTests
{
    private static readonly OutgoingMessage Hello = new("""{"type":"message","text":"こんにちは"}"""u8.ToArray());

    private static readonly Dictionary<string, (string Verb, Func<Both, Address, Task<SendResult>> Make)> Calls = new(StringComparer.Ordinal)
    {
        ["post"] = ("POST", static (both, at) => both.Messenger.PostAsync(at, Hello, default)),
        ["reply"] = ("POST", static (both, at) => both.Messenger.ReplyAsync(at, "1", Hello, default)),
        ["thread"] = ("POST", static (both, at) => both.Messenger.OpenThreadAsync(at, Hello, default)),
        ["chat"] = ("POST", static (both, at) => both.Messenger.OpenChatAsync(at.ServiceUrl, at.Tenant, at.BotId, "29:hanako", default)),
        ["update"] = ("PUT", static (both, at) => both.Messenger.UpdateAsync(at, "1", Hello, default)),
        ["delete"] = ("DELETE", static (both, at) => both.Messenger.DeleteAsync(at, "1", default)),
        ["members"] = ("GET", static (both, at) => ReadAsync(both.Directory.MembersAsync(at, next: null, default))),
        ["member"] = ("GET", static (both, at) => ReadAsync(both.Directory.MemberAsync(at, "29:hanako", default))),
        ["team"] = ("GET", static (both, at) => ReadAsync(both.Directory.TeamAsync(at, "19:team", default))),
        ["channels"] = ("GET", static (both, at) => ReadAsync(both.Directory.ChannelsAsync(at, "19:team", default))),
        ["meeting"] = ("GET", static (both, at) => ReadAsync(both.Directory.MeetingAsync(at, "MCMx", default))),
    };

    private static readonly (StandInAnswer Answer, SendResult Means)[] Errors =
    [
        (StandInAnswer.Error(400, "BadSyntax"), new SendResult.Refused("BadSyntax")),
        (StandInAnswer.Error(403, "BotDisabledByAdmin"), new SendResult.Stopped("BotDisabledByAdmin")),
        (StandInAnswer.Error(403, "BotNotInConversationRoster"), new SendResult.Stopped("BotNotInConversationRoster", AddressFate.Closed)),
        (StandInAnswer.Error(403, "ConversationBlockedByUser"), new SendResult.Stopped("ConversationBlockedByUser", AddressFate.Forgotten)),
        (StandInAnswer.Error(403, "NotEnoughPermissions"), new SendResult.Refused("NotEnoughPermissions")),
        (StandInAnswer.Error(404, "ConversationNotFound"), new SendResult.Stopped("ConversationNotFound", AddressFate.Forgotten)),
        (StandInAnswer.Error(408, "RequestTimeout"), new SendResult.TryLater("RequestTimeout", After: null)),
        (StandInAnswer.Error(412, "PreconditionFailed"), new SendResult.TryLater("PreconditionFailed", After: null)),
        (StandInAnswer.Error(413, "MessageSizeTooBig"), new SendResult.Refused("MessageSizeTooBig")),
        (StandInAnswer.Error(429, "Throttled") with { RetryAfter = "7" }, new SendResult.TryLater("Throttled", TimeSpan.FromSeconds(7))),
        (StandInAnswer.Error(500, "ServiceError"), new SendResult.Refused("ServiceError")),
        (StandInAnswer.Error(502, "ServiceError"), new SendResult.Unknown("ServiceError")),
        (StandInAnswer.Error(503, "ServiceError") with { RetryAfter = "7" }, new SendResult.Unknown("ServiceError", TimeSpan.FromSeconds(7))),
        (StandInAnswer.Error(504, "GatewayTimeout"), new SendResult.Unknown("GatewayTimeout")),
        (new StandInAnswer(307) { Location = "https://smba.example.jp/" }, new SendResult.Refused("Http307")),
    ];

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_error_means_the_same_and_nothing_is_asked_twice(string name)
    {
        var (verb, make) = Calls[name];
        var both = await BothAsync();
        foreach (var (answer, means) in Errors)
        {
            // To the directory a meeting that is not there is none; a team or a conversation that is not there is a fault.
            if (name == "meeting" && answer.Status == 404)
            {
                continue;
            }

            var before = Channel.Connector.Requests.Count;
            Channel.Connector.AnswerNext(answer);

            Assert.Equal(means, await make(both, At()));

            Assert.Equal(verb, Assert.Single(Channel.Connector.Requests.Skip(before)).Method);
        }
    }

    /// <summary>What was asked for may have been done.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_that_breaks_off_leaves_the_matter_open_and_nothing_is_asked_twice(string name)
    {
        var both = await BothAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(200) { IsCut = true });

        Assert.IsType<SendResult.Unknown>(await Calls[name].Make(both, At()));

        Assert.Single(Channel.Connector.Requests);
    }

    /// <summary>401 is the one error that is answered by a second try, with a token that was asked for anew; a second 401 is no third.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refused_token_is_replaced_once(string name)
    {
        var (verb, make) = Calls[name];
        var both = await BothAsync();
        Channel.Connector.AnswerNext(StandInAnswer.Error(401, "Unauthorized"));
        Channel.Connector.AnswerNext(StandInAnswer.Error(401, "Unauthorized"));

        Assert.Equal(new SendResult.Refused("Unauthorized", ForGood: false), await make(both, At()));

        Assert.Equal([verb, verb], Channel.Connector.Requests.Select(static request => request.Method));
    }

    [Fact]
    public void Every_call_of_the_connector_is_walked() =>
        Assert.Equal(
            new[] { typeof(IMessenger), typeof(ITeamDirectory) }.SelectMany(static part => part.GetMethods()).Count(),
            Calls.Count);

    private static async Task<SendResult> ReadAsync<T>(Task<T> reading)
    {
        try
        {
            await reading;
            return new SendResult.Sent(null);
        }
        catch (ChannelException fault)
        {
            return fault.Result;
        }
    }

    private Address At() => new(Channel.ServiceUrl, new ConversationId(Team.Id), ChannelStandIn.BotId, new TenantId(ChannelStandIn.TenantId));

    private async Task<Both> BothAsync()
    {
        var services = (await OpenAsync()).Services;
        return new Both(services.GetRequiredService<IMessenger>(), services.GetRequiredService<ITeamDirectory>());
    }

    private sealed record Both(IMessenger Messenger, ITeamDirectory Directory);
}
