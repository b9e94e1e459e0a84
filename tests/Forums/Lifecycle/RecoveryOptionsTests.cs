using CareSystem.Bot;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

public sealed class RecoveryOptionsTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("3D0F6A52-8A1C-4C57-9A0E-000000000001", "3d0f6a52-8a1c-4c57-9a0e-000000000001")]
    public void It_names_a_person_or_nobody(string? set, string? person)
    {
        RecoveryOptions options = new() { Recovery = set };
        Assert.True(new RecoveryOptionsValidator().Validate(null, options).Succeeded);
        Assert.Equal(person is null ? null : new PersonId(person), options.Person);
    }

    [Theory]
    [InlineData("sato@sakura.example.jp")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task The_service_refuses_to_start_with_anything_else(string set)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BotFramework:AllowAnonymous"] = "true",
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Forums:Recovery"] = set,
        });
        builder.AddCareSystem();
        await using var app = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.Contains("Forums:Recovery: expected the Entra object id of a person", refused.Message);
    }
}
