using System.Text.Json;
using CareSystem.Tests.Architecture;
using Xunit;

namespace CareSystem.Tests.Infra;

public class BicepTests
{
    /// <summary>Environment variables the service reads (list entries without their number), and two of the platform's own.</summary>
    private static readonly string[] KnownSettings =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId",
        "Tenants__Allowed__", "Forums__Recovery", "Storage__AccountName", "Keys__Certificates__", "Keys__AcceptUnwrapped",
        "Delivery__Copies", "Graph__TenantId", "Graph__ClientId", "Graph__Organizer__",
        "AZURE_CLIENT_ID", "APPLICATIONINSIGHTS_CONNECTION_STRING", "ApplicationInsightsAgent_EXTENSION_VERSION",
    ];

    /// <summary>What prod.bicepparam would make; worked out once for all tests that look at it.</summary>
    private static readonly Lazy<Task<IReadOnlyList<JsonElement>>> Production = new(async () =>
    {
        using var infra = Bicep.CopyOfInfra();
        return await Bicep.PredictAsync(Path.Combine(infra.Path, "environments", "prod.bicepparam"));
    });

    public static TheoryData<string> Files => new(GitTree.Files().Where(path =>
        path.StartsWith("infra/", StringComparison.Ordinal) && (path == "infra/main.bicep" || path.EndsWith(".bicepparam", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_builds_without_a_warning(string path)
    {
        var (exitCode, said) = await Bicep.BuildAsync(GitTree.FullPath(path));

        Assert.Equal("", said);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task A_planted_fault_does_not_build()
    {
        using var infra = Bicep.CopyOfInfra();
        var main = Path.Combine(infra.Path, "main.bicep");
        await File.AppendAllTextAsync(main, "\nparam neverUsed string = 'x'\n");

        var (exitCode, said) = await Bicep.BuildAsync(main);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Error no-unused-params", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_module_is_part_of_main()
    {
        var main = GitTree.Read("infra/main.bicep");

        Assert.All(GitTree.Files().Where(path => path.StartsWith("infra/modules/", StringComparison.Ordinal)),
            path => Assert.Contains($"'{path["infra/".Length..]}'", main, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_linter_rule_is_an_error_but_the_two_whose_answer_changes_with_the_day()
    {
        using var config = JsonDocument.Parse(GitTree.Read("infra/bicepconfig.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var rules = config.RootElement.GetProperty("analyzers").GetProperty("core").GetProperty("rules").EnumerateObject().ToList();

        Assert.All(rules, rule => Assert.Equal(
            rule.Name is "use-recent-api-versions" or "use-recent-module-versions" ? "off" : "error",
            rule.Value.GetProperty("level").GetString()));
        Assert.Contains(rules, rule => rule.Name == "no-hardcoded-location");
    }

    [Fact]
    public async Task Production_keeps_its_data_to_itself()
    {
        var resources = await Production.Value;

        var storage = Only(resources, "Microsoft.Storage/storageAccounts").GetProperty("properties");
        Assert.False(storage.GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.False(storage.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.True(storage.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
        Assert.Equal("TLS1_2", storage.GetProperty("minimumTlsVersion").GetString());
        Assert.Equal("CanNotDelete", Only(resources, "Microsoft.Authorization/locks").GetProperty("properties").GetProperty("level").GetString());
        Assert.Equal(
            ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "974c5e8b-45b9-4653-ba55-5f855dd0fb88"],
            All(resources, "Microsoft.Authorization/roleAssignments")
                .Select(role => role.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!.Split('/')[^1]).Order(StringComparer.Ordinal));

        var site = Only(resources, "Microsoft.Web/sites").GetProperty("properties");
        Assert.True(site.GetProperty("httpsOnly").GetBoolean());
        Assert.True(site.GetProperty("siteConfig").GetProperty("alwaysOn").GetBoolean());
        Assert.Equal("/healthz", site.GetProperty("siteConfig").GetProperty("healthCheckPath").GetString());
        Assert.Equal("1.2", site.GetProperty("siteConfig").GetProperty("minTlsVersion").GetString());
        Assert.All(All(resources, "Microsoft.Web/sites/basicPublishingCredentialsPolicies"),
            way => Assert.False(way.GetProperty("properties").GetProperty("allow").GetBoolean()));
        Assert.All(resources.Where(resource => resource.TryGetProperty("location", out _)), resource =>
            Assert.Contains(resource.GetProperty("location").GetString(), new[] { "japaneast", "global" }));
    }

    [Fact]
    public async Task A_bot_that_is_the_managed_identity_has_no_secret()
    {
        var resources = await Production.Value;

        var settings = Settings(resources);
        Assert.Equal("UserAssignedMSI", settings["MicrosoftAppType"]);
        Assert.DoesNotContain("MicrosoftAppPassword", settings.Keys);
        Assert.StartsWith("@Microsoft.KeyVault(", settings["Keys__Certificates__0"], StringComparison.Ordinal);
        Assert.DoesNotContain("Keys__AcceptUnwrapped", settings.Keys);
        Assert.Contains("clientId", settings["MicrosoftAppId"], StringComparison.Ordinal);
        Assert.Equal(Only(resources, "Microsoft.Storage/storageAccounts").GetProperty("name").GetString(), settings["Storage__AccountName"]);

        // Two instances share what Teams takes.
        Assert.Equal("2", settings["Delivery__Copies"]);
        AssertKnown(settings);
        var bot = Only(resources, "Microsoft.BotService/botServices").GetProperty("properties");
        Assert.Equal("UserAssignedMSI", bot.GetProperty("msaAppType").GetString());
        Assert.Contains("/api/messages", bot.GetProperty("endpoint").GetString(), StringComparison.Ordinal);
        var teams = Only(resources, "Microsoft.BotService/botServices/channels").GetProperty("properties").GetProperty("properties");
        Assert.True(teams.GetProperty("isEnabled").GetBoolean());
    }

    [Fact]
    public async Task A_registered_bot_reads_its_secret_from_the_key_vault()
    {
        using var infra = Bicep.CopyOfInfra();
        var parameters = Path.Combine(infra.Path, "environments", "registered.bicepparam");
        await File.WriteAllTextAsync(parameters, """
            using '../main.bicep'
            param environmentName = 'test'
            param location = 'japaneast'
            param displayName = 'x'
            param bot = {
              type: 'SingleTenant'
              appId: '11111111-2222-3333-4444-555555555555'
              passwordSecretUri: 'https://vault.example.jp/secrets/bot'
            }
            param sku = 'B1'
            param instanceCount = 1
            param storageSku = 'Standard_LRS'
            param deletionLocked = false
            param keyCertificateUris = ['https://vault.example.jp/secrets/new', 'https://vault.example.jp/secrets/old']
            param monitored = false
            param organizers = ['a@example.jp', 'b@example.jp']
            param allowedTenants = ['66666666-2222-3333-4444-555555555555']
            param recoveryPerson = '77777777-2222-3333-4444-555555555555'
            """);

        var resources = await Bicep.PredictAsync(parameters);

        var settings = Settings(resources);
        Assert.Equal("SingleTenant", settings["MicrosoftAppType"]);
        Assert.Equal("11111111-2222-3333-4444-555555555555", settings["MicrosoftAppId"]);
        Assert.Equal("@Microsoft.KeyVault(SecretUri=https://vault.example.jp/secrets/bot)", settings["MicrosoftAppPassword"]);
        Assert.Equal("@Microsoft.KeyVault(SecretUri=https://vault.example.jp/secrets/old)", settings["Keys__Certificates__1"]);
        Assert.Equal("b@example.jp", settings["Graph__Organizer__1"]);
        Assert.Equal("66666666-2222-3333-4444-555555555555", settings["Tenants__Allowed__0"]);
        Assert.Equal("77777777-2222-3333-4444-555555555555", settings["Forums__Recovery"]);
        AssertKnown(settings);
        Assert.Empty(All(resources, "Microsoft.Authorization/locks"));
        Assert.Empty(All(resources, "Microsoft.Insights/components"));
    }

    private static void AssertKnown(Dictionary<string, string> settings) =>
        Assert.All(settings.Keys, name => Assert.Contains(name.TrimEnd("0123456789".ToCharArray()), KnownSettings));

    private static Dictionary<string, string> Settings(IReadOnlyList<JsonElement> resources) =>
        Only(resources, "Microsoft.Web/sites/config").GetProperty("properties").EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!, StringComparer.Ordinal);

    private static JsonElement Only(IReadOnlyList<JsonElement> resources, string type) => Assert.Single(All(resources, type));

    private static IEnumerable<JsonElement> All(IReadOnlyList<JsonElement> resources, string type) =>
        resources.Where(resource => resource.GetProperty("type").GetString() == type);
}
