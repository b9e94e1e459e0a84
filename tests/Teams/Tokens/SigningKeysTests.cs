using System.Net;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>When keys are fetched, and what happens when they cannot be (protocol.md 1.6).</summary>
public sealed class SigningKeysTests : DoorTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_signed_with_a_new_key_waits_for_the_key_and_is_accepted(bool ofEntra)
    {
        var door = await OpenAsync();
        using var before = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        Channel.PublishNextKeys();

        using var after = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), (Token(ofEntra) with { Key = ofEntra ? ChannelKeys.EntraNext : ChannelKeys.Next }).ToString());

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tokens_with_unknown_keys_make_us_ask_for_keys_once_in_five_minutes(bool ofEntra)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        var door = await OpenAsync(services: services => services.AddSingleton<TimeProvider>(time));
        async Task SendStrangersAsync()
        {
            for (var i = 0; i < 4; i++)
            {
                using var response = await Channel.DeliverAsync(
                    door.Client, Activities.Message(Team, Hanako, "議題"), (Token(ofEntra) with { Key = ChannelKeys.Stranger }).ToString());
                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }

        await SendStrangersAsync();
        Assert.Equal(2, Channel.KeyRequests);

        time.Advance(TimeSpan.FromMinutes(5));
        await SendStrangersAsync();
        Assert.Equal(3, Channel.KeyRequests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_keys_have_never_been_read_the_answer_is_503_and_then_the_service_recovers(bool ofEntra)
    {
        Channel.MetadataFails = 500;
        var door = await OpenAsync();

        using var without = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        Channel.MetadataFails = null;
        using var with = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Single(door.Turns.Seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_metadata_has_moved_to_nobody_goes_to_look(bool ofEntra)
    {
        await using var elsewhere = await ChannelStandIn.StartAsync();
        Channel.MetadataMovedTo = $"{elsewhere.BaseUrl}/v1/.well-known/openidconfiguration";
        var door = await OpenAsync();

        using var moved = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        Channel.MetadataMovedTo = null;
        using var back = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, moved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal((0, 0), (elsewhere.MetadataRequests, elsewhere.KeyRequests));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_keys_can_no_longer_be_read_the_last_good_ones_go_on(bool ofEntra)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        var door = await OpenAsync(services: services => services.AddSingleton<TimeProvider>(time));
        using var before = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        Channel.MetadataFails = 500;
        time.Advance(TimeSpan.FromDays(2));
        var token = Token(ofEntra) with { NotBefore = time.GetUtcNow(), Expires = time.GetUtcNow().AddHours(1) };

        using var after = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token.ToString());
        using var stranger = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), (token with { Key = ChannelKeys.Stranger }).ToString());

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task An_issuer_nobody_knows_costs_no_request_for_keys()
    {
        var door = await OpenAsync();

        using var response = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), (Channel.ChannelToken() with { Issuer = "https://login.example.jp/" }).ToString());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, Channel.KeyRequests);
    }

    [Theory]
    [InlineData(ChannelKeys.Stranger)]
    [InlineData(ChannelKeys.Teams)]
    public async Task Many_tokens_at_once_cost_one_request_for_keys(string key)
    {
        var door = await OpenAsync();
        using var before = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await Channel.DeliverAsync(
                door.Client, Activities.Message(Team, Hanako, "議題"), (Channel.ChannelToken() with { Key = key }).ToString());
            return response.StatusCode;
        }));

        Assert.All(answers, status => Assert.Equal(key == ChannelKeys.Teams ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status));
        Assert.Equal(key == ChannelKeys.Teams ? 1 : 2, Channel.KeyRequests);
    }

    [Fact]
    public async Task While_keys_have_never_been_read_no_token_of_any_kind_is_accepted()
    {
        foreach (var metadata in Unreadable)
        {
            Channel.MetadataAnswers = metadata;
            var door = await OpenAsync();
            foreach (var token in new[] { Channel.ChannelToken(), Channel.EntraToken() })
            {
                foreach (var algorithm in new[] { "RS256", "none", "HS256" })
                {
                    using var response = await Channel.DeliverAsync(
                        door.Client, Activities.Message(Team, Hanako, "議題"), (token with { Algorithm = algorithm }).ToString());

                    Assert.Equal((metadata, HttpStatusCode.ServiceUnavailable), (metadata, response.StatusCode));
                }
            }

            Assert.Empty(door.Turns.Seen);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_comes_instead_of_keys_the_last_good_ones_go_on(bool ofEntra)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        var door = await OpenAsync(services: services => services.AddSingleton<TimeProvider>(time));
        using var before = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        foreach (var metadata in Unreadable)
        {
            Channel.MetadataAnswers = metadata;
            time.Advance(TimeSpan.FromHours(13));
            var token = Token(ofEntra) with { NotBefore = time.GetUtcNow(), Expires = time.GetUtcNow().AddHours(1) };

            // The first asks for keys behind its back; the second meets what came of it.
            for (var i = 0; i < 2; i++)
            {
                using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token.ToString());
                using var stranger = await Channel.DeliverAsync(
                    door.Client, Activities.Message(Team, Hanako, "議題"), (token with { Key = ChannelKeys.Stranger }).ToString());

                Assert.Equal((metadata, HttpStatusCode.OK), (metadata, response.StatusCode));
                Assert.Equal((metadata, HttpStatusCode.Unauthorized), (metadata, stranger.StatusCode));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_that_was_withdrawn_counts_no_more_after_the_next_refresh(bool ofEntra)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        var door = await OpenAsync(services: services => services.AddSingleton<TimeProvider>(time));
        using var before = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());
        Channel.PublishNextKeys();
        Channel.WithdrawKeys();
        using var next = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), (Token(ofEntra) with { Key = ofEntra ? ChannelKeys.EntraNext : ChannelKeys.Next }).ToString());

        using var withdrawn = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), Token(ofEntra).ToString());

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, withdrawn.StatusCode);
    }

    /// <summary>Both issuers are asked for keys in the same way: what is proved of one is proved of the other.</summary>
    private TokenShape Token(bool ofEntra) => ofEntra ? Channel.EntraToken() : Channel.ChannelToken();

    /// <summary>Answers at the address of the metadata that hold no keys.</summary>
    private static readonly string[] Unreadable =
        ["", "null", "[]", "{}", "<html>down for maintenance</html>", """{"issuer":"https://api.botframework.com"}""", """{"issuer":"x","jwks_uri":"http://127.0.0.1:9/keys"}"""];
}
