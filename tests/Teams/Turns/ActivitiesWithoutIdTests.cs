using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>Teams gives every activity an id. One without is still nobody else's.</summary>
public sealed class ActivitiesWithoutIdTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Two_activities_without_an_id_are_two_and_the_same_one_again_is_one()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        JsonObject Typed(string text)
        {
            var activity = door.Activities.Message(team, People.Sato, text);
            activity.Remove("id");
            return activity;
        }

        var first = Typed("議題 一つめ");
        await door.DeliverAsync(first);
        await door.DeliverAsync((JsonObject)first.DeepClone());
        await door.DeliverAsync(Typed("議題 二つめ"));
        await door.SettledAsync();

        Assert.Equal(["一つめ", "二つめ"], (await door.RowsAsync(prefix: "agenda:")).Select(static row => row.GetString("Subject")).Order(StringComparer.Ordinal));
    }
}
