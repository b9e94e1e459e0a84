using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>What a turn promises may be on its way before the turn ends. Where it goes to is known by then, however long storage takes to keep it.</summary>
public sealed class AddressTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_welcome_and_the_first_answer_in_a_place_find_their_way_while_addresses_are_kept_slowly()
    {
        SlowAddresses slow = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(slow));
        var team = await door.InstallAsync("sakura", People.Sato);
        var chat = TeamsPlace.ChatOf(People.Sato);

        // The clock stands still: what was put off would never come.
        Assert.Contains("議題を受け付けました", (await door.SayAsync(team.Channel("hajimete", "初めてのチャネル"), People.Sato, "議題 初めての場所から")).Text);
        Assert.Contains("議題を受け付けました", (await door.SayAsync(chat, People.Sato, "議題 初めてのチャットから")).Text);
        Assert.True(slow.Kept >= 3, $"{slow.Kept} addresses were kept slowly.");
    }

    private sealed class SlowAddresses : HttpPipelinePolicy
    {
        private int kept;

        public int Kept => kept;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Method == RequestMethod.Put && Uri.UnescapeDataString(message.Request.Uri.Path).Contains("PartitionKey='conversation:", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref kept);
                await Task.Delay(TimeSpan.FromSeconds(1));
            }

            await ProcessNextAsync(message, pipeline);
        }
    }
}
