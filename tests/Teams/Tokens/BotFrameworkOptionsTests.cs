using System.Net;
using CareSystem.Bot.Teams.Tokens;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>What the settings must hold, and who is let in without a token (design §8).</summary>
public sealed class BotFrameworkOptionsTests : DoorTests
{
    private const string AGuid = "44444444-4444-4444-8444-444444444444";

    [Theory]
    [InlineData("MicrosoftAppType", "Single", "MicrosoftAppType")]
    [InlineData("MicrosoftAppId", "my-bot", "MicrosoftAppId")]
    [InlineData("MicrosoftAppId", null, "MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword", null, "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppPassword", "  ", "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId", null, "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId", "sakura.example.jp", "MicrosoftAppTenantId")]
    [InlineData("BotFramework:AllowAnonymous", "true", "BotFramework:AllowAnonymous")]
    [InlineData("BotFramework:AllowAnonymous", "maybe", "BotFramework:AllowAnonymous")]
    [InlineData("BotFramework:OpenIdMetadata", "login.example.jp", "BotFramework:OpenIdMetadata")]
    [InlineData("BotFramework:OpenIdMetadata", "http://login.example.jp/keys", "BotFramework:OpenIdMetadata")]
    [InlineData("BotFramework:Issuer", "me", "BotFramework:Issuer")]
    [InlineData("BotFramework:LoginEndpoint", "http://login.example.jp", "BotFramework:LoginEndpoint")]
    [InlineData("BotFramework:LoginEndpoint", "https://login.example.jp/tenant", "BotFramework:LoginEndpoint")]
    [InlineData("BotFramework:Scope", "https://api.botframework.com", "BotFramework:Scope")]
    [InlineData("BotFramework:AllowedServiceHosts", "https://connector.example.jp/", "BotFramework:AllowedServiceHosts")]
    [InlineData("BotFramework:AllowedServiceHosts", "*.jp", "BotFramework:AllowedServiceHosts")]
    [InlineData("BotFramework:AllowedServiceHosts:0", "*", "BotFramework:AllowedServiceHosts")]
    [InlineData("BotFramework:AllowedFileHosts", "https://files.example.jp/", "BotFramework:AllowedFileHosts")]
    [InlineData("BotFramework:AllowedFileHosts", "*.jp", "BotFramework:AllowedFileHosts")]
    [InlineData("Tenants:Allowed:0", "sakura.example.jp", "Tenants:Allowed")]
    public async Task A_setting_that_is_wrong_stops_the_start_and_is_named(string key, string? value, string named)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(settings => settings[key] = value));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BotFramework:OpenIdMetadata")]
    [InlineData("BotFramework:LoginEndpoint")]
    public async Task Plain_http_is_for_Development_only(string key)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(
            settings =>
            {
                settings["BotFramework:OpenIdMetadata"] = "https://login.example.jp/keys";
                settings["BotFramework:LoginEndpoint"] = "https://login.example.jp";
                settings[key] = Channel.BaseUrl;
            },
            "Production"));

        Assert.StartsWith(key, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_has_no_secret()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(static settings => settings["MicrosoftAppType"] = "UserAssignedMSI"));
        Assert.StartsWith("MicrosoftAppPassword", Assert.Single(exception.Failures), StringComparison.Ordinal);

        await OpenAsync(static settings =>
        {
            settings["MicrosoftAppType"] = "userassignedmsi";
            settings["MicrosoftAppPassword"] = null;
        });
    }

    [Fact]
    public async Task A_multi_tenant_app_needs_no_home_but_a_list_of_tenants()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(MultiTenant));
        Assert.StartsWith("Tenants:Allowed", Assert.Single(exception.Failures), StringComparison.Ordinal);

        await OpenAsync(static settings =>
        {
            MultiTenant(settings);
            settings["Tenants:Allowed:0"] = AGuid;
        });

        static void MultiTenant(IDictionary<string, string?> settings)
        {
            settings["MicrosoftAppType"] = "MultiTenant";
            settings["MicrosoftAppTenantId"] = null;
        }
    }

    [Fact]
    public async Task No_value_of_a_setting_is_repeated()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(static settings =>
        {
            foreach (var key in settings.Keys.ToArray())
            {
                settings[key] = "pasted-secret";
            }
        }));

        Assert.DoesNotContain("pasted-secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_and_lists_are_read_as_people_write_them()
    {
        var door = await OpenAsync(static settings =>
        {
            settings["MicrosoftAppId"] = $" {{{ChannelStandIn.AppId.ToUpperInvariant()}}} ";
            settings["MicrosoftAppType"] = "singletenant";
            settings["Tenants:Allowed"] = $"{AGuid}, {ChannelStandIn.TenantId.ToUpperInvariant()}";
            settings["BotFramework:AllowedServiceHosts:0"] = "connector.example.jp";
            settings["BotFramework:AllowedServiceHosts:1"] = "*.example.org";
        });

        var options = door.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;

        Assert.Equal(ChannelStandIn.AppId, options.AppId);
        Assert.Equal(BotAppTypes.SingleTenant, options.AppType);
        Assert.Equal([AGuid, ChannelStandIn.TenantId], options.AllowedTenants);
        Assert.Equal(["connector.example.jp", "*.example.org"], options.AllowedServiceHosts);
    }

    [Fact]
    public async Task In_Development_without_an_app_id_nobody_is_asked_for_a_token()
    {
        var door = await OpenAsync(Anonymous);

        using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token: "");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(door.Turns.Seen);
    }

    [Fact]
    public async Task Without_a_token_the_lists_of_hosts_and_tenants_hold_all_the_same()
    {
        var door = await OpenAsync(static settings =>
        {
            Anonymous(settings);
            settings["Tenants:Allowed"] = AGuid;
        });
        var elsewhere = Activities.Message(Team, Hanako, "議題");
        elsewhere["channelData"]!["tenant"]!["id"] = AGuid;
        elsewhere["serviceUrl"] = "http://connector.example.jp/";

        foreach (var activity in new[] { elsewhere, Activities.Message(Team, Hanako, "議題") })
        {
            using var response = await Channel.DeliverAsync(door.Client, activity, token: "");

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task Outside_Development_the_service_does_not_start_without_tokens(string environment)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(
            static settings =>
            {
                Anonymous(settings);
                settings.Remove("BotFramework:OpenIdMetadata");
                settings.Remove("BotFramework:LoginEndpoint");
            },
            environment));

        Assert.StartsWith("BotFramework:AllowAnonymous", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_and_without_a_word_on_anonymity_the_service_does_not_start_even_in_Development()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(static settings =>
        {
            Anonymous(settings);
            settings.Remove("BotFramework:AllowAnonymous");
        }));

        Assert.StartsWith("MicrosoftAppId", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    private static void Anonymous(IDictionary<string, string?> settings)
    {
        settings.Remove("MicrosoftAppId");
        settings.Remove("MicrosoftAppPassword");
        settings.Remove("MicrosoftAppTenantId");
        settings["BotFramework:AllowAnonymous"] = "true";
    }
}
