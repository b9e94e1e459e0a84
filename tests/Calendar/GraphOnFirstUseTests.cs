using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Calendar;

/// <summary>Microsoft.Graph is large: a service that is only spoken to does without it.</summary>
public sealed class GraphOnFirstUseTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Graph_is_not_loaded_by_a_start_an_installation_and_a_help_turn()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = await BotServer.StartAsync(new Dictionary<string, string?>(channel.Settings())
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Storage:Prefix"] = "g" + Guid.NewGuid().ToString("N")[..16],
            ["Graph:BaseUrl"] = "http://127.0.0.1:9/v1.0",
            ["Graph:Organizer:0"] = "jimukyoku@sakura.example.jp",
        });
        TeamsActivities activities = new(channel.ServiceUrl);
        var team = TeamsPlace.Team("sakura", "さくら市 協議の場");
        channel.Connector.Rosters[team.Id] = [People.Sato];

        using var added = await channel.DeliverAsync(bot.Client, activities.BotAdded(team, People.Sato));
        await channel.WaitForAsync(static sent => sent.Card is not null);
        var before = channel.Sent.Count;
        using var asked = await channel.DeliverAsync(bot.Client, activities.Message(team, People.Sato, "ヘルプ"));
        await channel.WaitForAsync(sent => channel.Sent.Skip(before).Contains(sent));

        var loaded = bot.LoadedAssemblies;
        Assert.Contains("CareSystem.Cards.dll", loaded);
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.Graph.dll")));
        Assert.DoesNotContain(loaded, static name => name.StartsWith("Microsoft.Graph", StringComparison.Ordinal) || name.StartsWith("Microsoft.Kiota", StringComparison.Ordinal));
    }
}
