using System.Net;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>
/// Every app type in every cloud, in Production, reached by settings alone (protocol.md 1.1, 1.8, 2.1): no address of another cloud
/// is ever asked for anything.
/// </summary>
public sealed class OtherCloudsTests : DoorTests
{
    private const string Tenant = ChannelStandIn.TenantId;

    // Microsoft's own (protocol.md 1.4; that of China is the one of its metadata in 1.1).
    private const string BotFramework = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Services = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string Agents = "69e9b82d-4842-4902-8d1e-abc5b98a55e8";
    private const string Government = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";
    private const string China = "a55a4d5b-9241-49b1-b4ff-befa8db00269";

    private sealed record Cloud(
        string Metadata, string Issuer, string Login, string Scope, string ServiceUrl, string MultiTenantAuthority, IReadOnlyList<(string Issuer, string Tenant)> EntraIssuers, string? ExtraHost = null);

    private static readonly Dictionary<string, Cloud> Clouds = new()
    {
        ["public"] = new(
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            "https://login.microsoftonline.com",
            "https://api.botframework.com/.default",
            $"https://smba.trafficmanager.net/jp/{Tenant}/",
            "botframework.com",
            [
                .. Issuers("https://sts.windows.net/{t}/", Tenant, BotFramework, Services, Agents),
                .. Issuers("https://login.microsoftonline.com/{t}/v2.0", Tenant, BotFramework, Services, Agents),
            ]),
        ["US government"] = new(
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://login.microsoftonline.us",
            "https://api.botframework.us/.default",
            "https://smba.infra.gov.teams.microsoft.us/teams",
            "MicrosoftServices.onmicrosoft.us",
            [
                .. Issuers("https://sts.windows.net/{t}/", Tenant, Government, Services),
                .. Issuers("https://login.microsoftonline.us/{t}/", Tenant, Government, Services),
                .. Issuers("https://login.microsoftonline.us/{t}/v2.0", Tenant, Government, Services),
            ]),
        ["China"] = new(
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn",
            "https://login.partner.microsoftonline.cn",
            "https://api.botframework.azure.cn/.default",
            $"https://teams.botframework.azure.cn/cn/{Tenant}/",
            "0b4a31a2-c1a0-475d-b363-5f26668660a3",
            [
                .. Issuers("https://sts.chinacloudapi.cn/{t}/", Tenant, China),
                .. Issuers("https://login.partner.microsoftonline.cn/{t}/v2.0", Tenant, China),
            ],
            "*.botframework.azure.cn"),
    };

    public static TheoryData<string, string> Everything =>
        new(from cloud in Clouds.Keys from type in new[] { "SingleTenant", "UserAssignedMSI", "MultiTenant" } select (cloud, type));

    public static TheoryData<string> CloudNames => [.. Clouds.Keys];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Activities_come_in_and_messages_go_out(string cloudName, string appType)
    {
        var (cloud, wire) = Of(cloudName);
        var door = await OpenAsync(settings => Set(settings, cloudName, appType), "Production", wire.Connect);
        var activities = new TeamsActivities(cloud.ServiceUrl);
        var token = Channel.ChannelToken() with { Issuer = cloud.Issuer, ServiceUrl = cloud.ServiceUrl };

        using var accepted = await Channel.DeliverAsync(door.Client, activities.Message(Team, Hanako, "議題"), token.ToString());
        using var elsewhere = await Channel.DeliverAsync(
            door.Client, activities.Message(Team, Hanako, "議題"), (token with { Issuer = Clouds.Values.First(other => other.Issuer != cloud.Issuer).Issuer }).ToString());
        var sent = await door.Services.GetRequiredService<IMessenger>().PostAsync(
            new Address(cloud.ServiceUrl, new ConversationId(Team.Id), ChannelStandIn.BotId, new TenantId(Tenant)), new OutgoingMessage("""{"type":"message"}"""u8.ToArray()), default);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
        Assert.Equal(new SendResult.Sent("1"), sent);
        Assert.Empty(wire.Astray);
        Assert.Equal("a-token-of-ours", Assert.Single(wire.Requests, request => request.Address.StartsWith(cloud.ServiceUrl, StringComparison.Ordinal)).Bearer);
        if (appType == "UserAssignedMSI")
        {
            var asked = Assert.Single(wire.Requests, static request => request.Address.Contains("169.254.169.254", StringComparison.Ordinal));
            Assert.Contains($"resource={cloud.Scope[..^"/.default".Length]}", Uri.UnescapeDataString(asked.Address), StringComparison.Ordinal);
            Assert.Contains($"client_id={ChannelStandIn.AppId}", asked.Address, StringComparison.Ordinal);
        }
        else
        {
            var authority = appType == "MultiTenant" ? cloud.MultiTenantAuthority : Tenant;
            var asked = Assert.Single(wire.Requests, request => request.Address.Equals($"{cloud.Login}/{authority}/oauth2/v2.0/token", StringComparison.OrdinalIgnoreCase));
            Assert.Contains($"scope={Uri.EscapeDataString(cloud.Scope)}", asked.Form, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(CloudNames))]
    public async Task Tokens_of_Entra_are_those_of_the_cloud_s_own_login_service(string cloudName)
    {
        var (cloud, wire) = Of(cloudName);
        var door = await OpenAsync(settings => Set(settings, cloudName, "SingleTenant"), "Production", wire.Connect);
        async Task<HttpStatusCode> DeliverAsync(string issuer, string tenant)
        {
            var isOld = !issuer.EndsWith("v2.0", StringComparison.Ordinal);
            var token = Channel.EntraToken() with
            {
                Issuer = issuer,
                Claims = new Dictionary<string, string> { ["ver"] = isOld ? "1.0" : "2.0", [isOld ? "appid" : "azp"] = ChannelStandIn.AppId, ["tid"] = tenant },
            };
            using var response = await Channel.DeliverAsync(door.Client, new TeamsActivities(cloud.ServiceUrl).Message(Team, Hanako, "議題"), token.ToString());
            return response.StatusCode;
        }

        foreach (var (issuer, tenant) in Clouds.Values.SelectMany(static each => each.EntraIssuers).Distinct())
        {
            Assert.Equal((issuer, cloud.EntraIssuers.Contains((issuer, tenant)) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), (issuer, await DeliverAsync(issuer, tenant)));
        }

        Assert.Empty(wire.Astray);
    }

    private static IEnumerable<(string Issuer, string Tenant)> Issuers(string form, params IEnumerable<string> tenants) =>
        tenants.Select(tenant => (form.Replace("{t}", tenant, StringComparison.Ordinal), tenant));

    private static (Cloud Cloud, CloudStandIn Wire) Of(string name)
    {
        var cloud = Clouds[name];
        return (cloud, new CloudStandIn { OpenIdMetadata = new Uri(cloud.Metadata), LoginEndpoint = cloud.Login, ConnectorHost = new Uri(cloud.ServiceUrl).Host });
    }

    /// <summary>The public cloud needs no setting.</summary>
    private static void Set(IDictionary<string, string?> settings, string name, string appType)
    {
        var cloud = Clouds[name];
        var isPublic = name == "public";
        settings["BotFramework:OpenIdMetadata"] = isPublic ? null : cloud.Metadata;
        settings["BotFramework:Issuer"] = isPublic ? null : cloud.Issuer;
        settings["BotFramework:LoginEndpoint"] = isPublic ? null : cloud.Login;
        settings["BotFramework:Scope"] = isPublic ? null : cloud.Scope;
        settings["BotFramework:AllowedServiceHosts"] = cloud.ExtraHost;
        settings["MicrosoftAppType"] = appType;
        if (appType == "UserAssignedMSI")
        {
            settings["MicrosoftAppPassword"] = null;
        }
    }
}
