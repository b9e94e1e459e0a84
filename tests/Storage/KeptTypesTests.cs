using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Storage;

/// <summary>What the service no longer looks at when it starts: how each of its records is written.</summary>
public sealed class KeptTypesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_outcome_and_every_promise_is_named_by_the_context_of_its_slice()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var kept = door.Services.GetRequiredService<KeptTypes>();
        Type[] all = [.. door.Services.GetRequiredService<Routes>().OutcomeTypes, .. door.Services.GetRequiredService<OutboxKinds>().Types];

        Assert.True(all.Length > 100, $"{all.Length} types are kept.");
        Assert.All(all, type => Assert.Equal(type, kept.Of(type).Type));
        Assert.Throws<InvalidOperationException>(() => kept.Of(typeof(KeptTypesTests)));
    }

    [Fact]
    public async Task No_button_carries_a_member_that_belongs_to_the_button_itself()
    {
        await using var door = await FrontDoor.StartAsync(azurite);

        Assert.All(
            door.Services.GetRequiredService<Routes>().Verbs,
            static verb => Assert.DoesNotContain(verb.PayloadType.GetProperties(), static member => string.Equals(member.Name, "verb", StringComparison.OrdinalIgnoreCase) || string.Equals(member.Name, "msteams", StringComparison.OrdinalIgnoreCase)));
    }
}
