using System.Net;
using CareSystem.Tests.Kit.Channel;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>The channel's own tokens, with real signatures (protocol.md 1.3, 1.7).</summary>
public sealed class ChannelTokenTests : DoorTests
{
    /// <summary>Name → how the token differs from a right one.</summary>
    private static readonly Dictionary<string, Func<TokenShape, TokenShape>> NotGenuine = new()
    {
        ["another issuer"] = static token => token with { Issuer = "https://api.botframework.com.example.jp" },
        ["the issuer with a slash"] = static token => token with { Issuer = token.Issuer + "/" },
        ["the issuer of the metadata's neighbour"] = static token => token with { Issuer = "https://api.botframework.us" },
        ["no issuer"] = static token => token with { Tamper = static payload => payload.Remove("iss") },
        ["an issuer that is null"] = static token => token with { Tamper = static payload => payload["iss"] = null },
        ["another audience"] = static token => token with { Audience = "00000000-0000-4000-8000-000000000000" },
        ["no audience"] = static token => token with { Audience = null },
        ["an empty audience"] = static token => token with { Audience = "" },
        ["no signature"] = static token => token with { Algorithm = "none" },
        ["a signature made with the public key"] = static token => token with { Algorithm = "HS256" },
        ["a longer hash"] = static token => token with { Algorithm = "RS384" },
        ["the longest hash"] = static token => token with { Algorithm = "RS512" },
        ["another padding"] = static token => token with { Algorithm = "PS256" },
        ["expired beyond the skew"] = static token => token with { Expires = DateTimeOffset.UtcNow.AddMinutes(-6), NotBefore = DateTimeOffset.UtcNow.AddHours(-1) },
        ["not yet valid beyond the skew"] = static token => token with { NotBefore = DateTimeOffset.UtcNow.AddMinutes(6) },
        ["no end"] = static token => token with { Expires = null },
        ["an unknown key"] = static token => token with { Key = ChannelKeys.Stranger },
        ["an unknown key under a known name"] = static token => token with { Key = ChannelKeys.Stranger, Kid = ChannelKeys.Kid(ChannelKeys.Teams) },
        ["a known key under an unknown name"] = static token => token with { Kid = "somebody" },
        ["a key without a name"] = static token => token with { Kid = "" },
        ["a key of Entra ID"] = static token => token with { Key = ChannelKeys.Entra },
        ["a payload changed after signing"] = static token => token with { Tamper = static payload => payload["exp"] = 4_000_000_000 },
    };

    public static TheoryData<string> NotGenuineNames => [.. NotGenuine.Keys];

    [Fact]
    public async Task A_right_token_is_accepted()
    {
        var door = await OpenAsync();

        using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(Hanako.Id, Assert.Single(door.Turns.Seen).From?.Id);
    }

    [Theory]
    [MemberData(nameof(NotGenuineNames))]
    public async Task A_token_that_is_not_genuine_is_refused_with_401(string name)
    {
        var door = await OpenAsync();

        using var response = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), NotGenuine[name](Channel.ChannelToken()).ToString());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(door.Turns.Seen);
    }

    [Theory]
    [InlineData(-4, -60)]
    [InlineData(60, 4)]
    public async Task A_token_just_outside_its_time_is_accepted(int expiresInMinutes, int notBeforeInMinutes)
    {
        var door = await OpenAsync();
        var token = Channel.ChannelToken() with
        {
            Expires = DateTimeOffset.UtcNow.AddMinutes(expiresInMinutes),
            NotBefore = DateTimeOffset.UtcNow.AddMinutes(notBeforeInMinutes),
        };

        using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token.ToString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer ....")]
    [InlineData("Bearer {}.{}.{}")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("TOKEN Bearer")]
    [InlineData("Bearer TOKEN TOKEN")]
    [InlineData("Bearer TOKEN,Bearer TOKEN")]
    public async Task A_header_that_holds_no_token_is_refused_with_401(string header)
    {
        var door = await OpenAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", header.Replace("TOKEN", Channel.ChannelToken().ToString(), StringComparison.Ordinal));
        request.Content = new StringContent(Activities.Message(Team, Hanako, "議題").ToJsonString(), null, "application/json");

        using var response = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_headers_are_no_token_even_if_one_or_both_are_right(bool both)
    {
        var door = await OpenAsync();
        var right = $"Bearer {Channel.ChannelToken()}";
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", [right, both ? right : "Bearer x"]);
        request.Content = new StringContent(Activities.Message(Team, Hanako, "議題").ToJsonString(), null, "application/json");

        using var response = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(door.Turns.Seen);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_any_case()
    {
        var door = await OpenAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", $"bearer {Channel.ChannelToken()}");
        request.Content = new StringContent(Activities.Message(Team, Hanako, "議題").ToJsonString(), null, "application/json");

        using var response = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(ChannelKeys.Unendorsed)]
    [InlineData(ChannelKeys.WebChat)]
    public async Task A_key_that_is_not_endorsed_for_Teams_is_refused_with_403(string key)
    {
        var door = await OpenAsync();

        using var response = await Channel.DeliverAsync(
            door.Client, Activities.Message(Team, Hanako, "議題"), (Channel.ChannelToken() with { Key = key }).ToString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(door.Turns.Seen);
    }

    [Theory]
    [InlineData("webchat", ChannelKeys.WebChat)]
    [InlineData("directline", ChannelKeys.Teams)]
    [InlineData("MSTeams", ChannelKeys.Teams)]
    public async Task A_channel_other_than_Teams_is_refused_with_403_even_where_its_key_is_endorsed(string channel, string key)
    {
        var door = await OpenAsync();
        var activity = Activities.Message(Team, Hanako, "議題");
        activity["channelId"] = channel;

        using var response = await Channel.DeliverAsync(door.Client, activity, (Channel.ChannelToken() with { Key = key }).ToString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_sub_channel_of_Teams_is_Teams()
    {
        var door = await OpenAsync();
        var activity = Activities.Message(Team, Hanako, "議題");
        activity["channelId"] = "msteams:other";

        using var response = await Channel.DeliverAsync(door.Client, activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_service_URL_of_the_token_may_differ_in_case_and_by_one_slash()
    {
        var door = await OpenAsync();
        foreach (var url in new[] { Channel.ServiceUrl.ToUpperInvariant(), Channel.ServiceUrl.TrimEnd('/') })
        {
            using var response = await Channel.DeliverAsync(
                door.Client, Activities.Message(Team, Hanako, "議題"), (Channel.ChannelToken() with { ServiceUrl = url }).ToString());

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_for_another_service_URL_is_refused_with_403()
    {
        var door = await OpenAsync();
        foreach (var url in new[] { null, "", $"{Channel.BaseUrl}/", $"{Channel.ServiceUrl}/", $"{Channel.ServiceUrl}x", "https://smba.trafficmanager.net/jp/" })
        {
            using var response = await Channel.DeliverAsync(
                door.Client, Activities.Message(Team, Hanako, "議題"), (Channel.ChannelToken() with { ServiceUrl = url }).ToString());

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Empty(door.Turns.Seen);
    }

    [Fact]
    public async Task An_activity_without_a_service_URL_is_refused_with_403()
    {
        var door = await OpenAsync();
        var activity = Activities.Message(Team, Hanako, "議題");
        activity.Remove("serviceUrl");

        using var response = await Channel.DeliverAsync(door.Client, activity, (Channel.ChannelToken() with { ServiceUrl = null }).ToString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_service_URL_on_a_host_that_is_not_the_connector_s_is_refused_with_403()
    {
        var door = await OpenAsync();
        const string Elsewhere = "https://smba.trafficmanager.net.example.jp/jp/";
        var activity = Activities.Message(Team, Hanako, "議題");
        activity["serviceUrl"] = Elsewhere;

        using var response = await Channel.DeliverAsync(door.Client, activity, (Channel.ChannelToken() with { ServiceUrl = Elsewhere }).ToString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("22222222-2222-4222-8222-222222222222")]
    [InlineData(null)]
    public async Task Another_tenant_is_refused_with_403(string? tenant)
    {
        var door = await OpenAsync();
        var activity = Activities.Message(Team, Hanako, "議題");
        activity["channelData"]!["tenant"]!["id"] = tenant;
        activity["conversation"]!["tenantId"] = tenant;

        using var response = await Channel.DeliverAsync(door.Client, activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(door.Turns.Seen);
    }

    [Fact]
    public async Task A_tenant_on_the_list_is_let_in_and_the_own_one_only_if_it_is_on_it_too()
    {
        const string Prefecture = "22222222-2222-4222-8222-222222222222";
        var door = await OpenAsync(static settings => settings["Tenants:Allowed"] = Prefecture);
        var theirs = Activities.Message(Team, Hanako, "議題");
        theirs["channelData"]!["tenant"]!["id"] = Prefecture.ToUpperInvariant();

        using var allowed = await Channel.DeliverAsync(door.Client, theirs);
        using var refused = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"));

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
