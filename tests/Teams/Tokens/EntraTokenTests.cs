using System.Net;
using CareSystem.Tests.Kit.Channel;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>Tokens of Entra ID in which the bot's own app speaks to itself (protocol.md 1.4, 1.5).</summary>
public sealed class EntraTokenTests : DoorTests
{
    private const string Somebody = "33333333-3333-4333-8333-333333333333";

    private static readonly Dictionary<string, (HttpStatusCode Status, Func<TokenShape, TokenShape> Change)> Cases = new()
    {
        ["a right token of version 2"] = (HttpStatusCode.OK, static token => token),
        ["a right token of version 1"] = (HttpStatusCode.OK, static token => With(token, "ver", "1.0", "appid", ChannelStandIn.AppId, "azp", null)
            with { Issuer = $"https://sts.windows.net/{ChannelStandIn.TenantId}/" }),
        ["a right token that says it is an app's"] = (HttpStatusCode.OK, static token => With(token, "idtyp", "app")),
        ["Microsoft's own tenant"] = (HttpStatusCode.OK, static token => With(token, "ver", "1.0", "appid", ChannelStandIn.AppId, "tid", "d6d49420-f39b-4df7-a1dc-d59a935871db")
            with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }),
        ["Microsoft's tenant of services"] = (HttpStatusCode.OK, static token => With(token, "ver", "1.0", "appid", ChannelStandIn.AppId, "azp", null, "tid", "f8cdef31-a31e-4b4a-93e4-5f571e91255a")
            with { Issuer = "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/" }),
        ["Microsoft's tenant of agents"] = (HttpStatusCode.OK, static token => With(token, "ver", "1.0", "appid", ChannelStandIn.AppId, "azp", null, "tid", "69e9b82d-4842-4902-8d1e-abc5b98a55e8")
            with { Issuer = "https://sts.windows.net/69e9b82d-4842-4902-8d1e-abc5b98a55e8/" }),
        ["another app, in version 1"] = (HttpStatusCode.Forbidden, static token => With(token, "ver", "1.0", "appid", Somebody, "azp", null)
            with { Issuer = $"https://sts.windows.net/{ChannelStandIn.TenantId}/" }),
        ["the app under the name of version 1 in version 2"] = (HttpStatusCode.Unauthorized, static token => With(token, "appid", ChannelStandIn.AppId, "azp", null)),
        ["another app"] = (HttpStatusCode.Forbidden, static token => With(token, "azp", Somebody)),
        ["a person who is signed in"] = (HttpStatusCode.Forbidden, static token => With(token, "scp", "access_as_user")),
        ["a token that says it is a person's"] = (HttpStatusCode.Forbidden, static token => With(token, "idtyp", "user")),
        ["no app"] = (HttpStatusCode.Unauthorized, static token => With(token, "azp", null)),
        ["the app under the name of the other version"] = (HttpStatusCode.Unauthorized, static token => With(token, "ver", "1.0")),
        ["no version"] = (HttpStatusCode.Unauthorized, static token => With(token, "ver", null)),
        ["no version, and the app under the name of the first"] = (HttpStatusCode.Unauthorized, static token => With(token, "ver", null, "appid", ChannelStandIn.AppId, "azp", null)),
        ["an unknown version"] = (HttpStatusCode.Unauthorized, static token => With(token, "ver", "3.0")),
        ["no tenant"] = (HttpStatusCode.Unauthorized, static token => With(token, "tid", null)),
        ["a tenant other than the issuer's"] = (HttpStatusCode.Unauthorized, static token => With(token, "tid", Somebody)),
        ["another audience"] = (HttpStatusCode.Unauthorized, static token => token with { Audience = "https://api.botframework.com" }),
        ["another tenant's issuer"] = (HttpStatusCode.Unauthorized, static token => With(token, "tid", Somebody)
            with { Issuer = token.Issuer.Replace(ChannelStandIn.TenantId, Somebody, StringComparison.Ordinal) }),
        ["a key that is another tenant's only"] = (HttpStatusCode.Unauthorized, static token => token with { Key = ChannelKeys.EntraElsewhere }),
        ["a key of the channel"] = (HttpStatusCode.Unauthorized, static token => token with { Key = ChannelKeys.Teams }),
        ["an unknown key"] = (HttpStatusCode.Unauthorized, static token => token with { Key = ChannelKeys.Stranger }),
        ["no signature"] = (HttpStatusCode.Unauthorized, static token => token with { Algorithm = "none" }),
        ["another algorithm"] = (HttpStatusCode.Unauthorized, static token => token with { Algorithm = "RS512" }),
        ["expired"] = (HttpStatusCode.Unauthorized, static token => token with { Expires = DateTimeOffset.UtcNow.AddMinutes(-6), NotBefore = DateTimeOffset.UtcNow.AddHours(-2) }),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_of_Entra_counts_where_the_app_speaks_to_itself(string name)
    {
        var door = await OpenAsync();
        var (status, change) = Cases[name];

        using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), change(Channel.EntraToken()).ToString());

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, door.Turns.Seen.Count);
    }

    [Fact]
    public async Task The_lists_of_hosts_tenants_and_channels_hold_for_it_too()
    {
        var door = await OpenAsync();
        var host = Activities.Message(Team, Hanako, "議題");
        host["serviceUrl"] = "https://connector.example.jp/";
        var tenant = Activities.Message(Team, Hanako, "議題");
        tenant["channelData"]!["tenant"]!["id"] = Somebody;
        var channel = Activities.Message(Team, Hanako, "議題");
        channel["channelId"] = "directline";

        foreach (var activity in new[] { host, tenant, channel })
        {
            using var response = await Channel.DeliverAsync(door.Client, activity, Channel.EntraToken().ToString());

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    private static TokenShape With(TokenShape token, params string?[] claims)
    {
        Dictionary<string, string> changed = new(token.Claims);
        foreach (var pair in claims.Chunk(2))
        {
            changed.Remove(pair[0]!);
            if (pair[1] is { } value)
            {
                changed[pair[0]!] = value;
            }
        }

        return token with { Claims = changed };
    }
}
