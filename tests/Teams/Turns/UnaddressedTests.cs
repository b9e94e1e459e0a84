using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>Where a team has granted it to read, the bot hears what people say to each other. That is none of its business.</summary>
public sealed class UnaddressedTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(null)]
    [InlineData("29:1suzuki")]
    public async Task What_people_say_to_each_other_in_a_channel_is_neither_answered_nor_kept(string? mentioned)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var sent = door.Channel.Sent.Count;
        var overheard = door.Activities.Message(team, People.Suzuki, "議題 立ち話のこと");
        overheard["text"] = "議題 立ち話のこと";
        var mentions = overheard["entities"]!.AsArray();
        mentions.RemoveAt(mentions.Count - 1);
        if (mentioned is not null)
        {
            overheard["text"] = "<at>鈴木</at> 議題 立ち話のこと";
            mentions.Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = mentioned, ["name"] = "鈴木" }, ["text"] = "<at>鈴木</at>" });
        }

        await door.DeliverAsync(overheard);
        await door.SettledAsync();

        Assert.Equal(sent, door.Channel.Sent.Count);
        Assert.Empty(await door.RowsAsync(prefix: "agenda:"));
        Assert.DoesNotContain("立ち話", string.Join('\n', door.Log.All), StringComparison.Ordinal);

        // The same words, said to the bot, are taken.
        Assert.Contains("議題を受け付けました", (await door.SayAsync(team, People.Suzuki, "議題 立ち話のこと")).Text);
    }
}
