using System.Net;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>Who is let in without a token: every combination of what may be set (design §8). One alone lets anybody in.</summary>
public sealed class AnonymousTests : DoorTests
{
    private const string AllowKey = "BotFramework:AllowAnonymous";

    /// <summary>One way of setting up the service; null is a key that is not set.</summary>
    private sealed record Setting(string Environment, string? Allow, string? AppId, string AppType, string? Password, string? Tenant, string? Tenants)
    {
        private bool MaySpeakAnonymously => Environment == "Development" && Allow == "true" && AppId is null;

        public bool LetsAnybodyIn => MaySpeakAnonymously;

        /// <summary>The keys that are wrong, each once.</summary>
        public IEnumerable<string> WrongKeys()
        {
            if (MaySpeakAnonymously)
            {
                yield break;
            }

            if (Allow == "true")
            {
                yield return AllowKey;
            }

            if (AppId is null)
            {
                if (Allow != "true")
                {
                    yield return "MicrosoftAppId";
                }

                yield break;
            }

            if (Tenant is null && AppType != "MultiTenant")
            {
                yield return "MicrosoftAppTenantId";
            }

            if ((Password is null) != (AppType == "UserAssignedMSI"))
            {
                yield return "MicrosoftAppPassword";
            }

            if (Tenant is null && Tenants is null)
            {
                yield return "Tenants:Allowed";
            }
        }
    }

    public static TheoryData<string> Environments => ["Development", "Production", "Staging", "development ", "Test"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Anybody_is_let_in_only_in_Development_without_an_app_id_and_every_other_way_names_its_wrong_keys(string environment)
    {
        var settings =
            from allow in new[] { "true", "false", null }
            from appId in new[] { ChannelStandIn.AppId, null }
            from appType in new[] { "SingleTenant", "UserAssignedMSI", "MultiTenant" }
            from password in new[] { "secret", null }
            from tenant in new[] { ChannelStandIn.TenantId, null }
            from tenants in new[] { ChannelStandIn.TenantId, null }
            select new Setting(environment, allow, appId, appType, password, tenant, tenants);
        foreach (var setting in settings)
        {
            var wrong = setting.WrongKeys().Order(StringComparer.Ordinal).ToArray();
            DoorHost door;
            try
            {
                door = await OpenAsync(all => Apply(setting, all), environment);
            }
            catch (OptionsValidationException exception)
            {
                Assert.Equal((setting, string.Join(' ', wrong)), (setting, string.Join(' ', exception.Failures.Select(static fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal))));
                continue;
            }

            Assert.Equal((setting, ""), (setting, string.Join(' ', wrong)));
            using var answer = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token: "");
            Assert.Equal((setting, setting.LetsAnybodyIn ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), (setting, answer.StatusCode));
            Assert.Equal(setting.LetsAnybodyIn ? 1 : 0, door.Turns.Seen.Count);
        }
    }

    private static void Apply(Setting setting, IDictionary<string, string?> all)
    {
        // The stand-in's own addresses are http, which Development alone takes; no token is judged here.
        all["BotFramework:OpenIdMetadata"] = null;
        all["BotFramework:LoginEndpoint"] = null;
        all[AllowKey] = setting.Allow;
        all["MicrosoftAppId"] = setting.AppId;
        all["MicrosoftAppType"] = setting.AppType;
        all["MicrosoftAppPassword"] = setting.Password;
        all["MicrosoftAppTenantId"] = setting.Tenant;
        all["Tenants:Allowed"] = setting.Tenants;
    }
}
