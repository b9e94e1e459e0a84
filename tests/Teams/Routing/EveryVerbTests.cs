using System.Reflection;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Routing;

public sealed class EveryVerbTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_verb_that_a_card_can_emit_has_a_handler_and_every_handler_a_verb()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var handled = door.Services.GetRequiredService<Routes>().Verbs.Select(static verb => verb.Name).Order(StringComparer.Ordinal);
        var emitted = typeof(ForumsActions).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => typeof(CardVerb).IsAssignableFrom(field.FieldType))
            .Select(static field => ((CardVerb)field.GetValue(null)!).Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(emitted, handled);
    }

    [Fact]
    public async Task Every_command_is_explained_by_the_help()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var commands = door.Services.GetRequiredService<Routes>().Commands.Select(static command => command.Word).Where(static word => word != "ヘルプ");

        Assert.Equal(ForumsWording.Standard.Topics.Select(static topic => topic.Word).Intersect(commands), commands);
    }

    [Fact]
    public async Task A_button_of_a_version_that_is_gone_gets_an_answer()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", Tests.Kit.People.Sato);
        var list = await door.SayAsync(team, Tests.Kit.People.Sato, "議題");
        var old = list.Request(Tests.Kit.People.Sato, "議題を出す", ("subject", "x"));
        old["value"]!["action"]!["verb"] = "agenda.add.0";

        Assert.Contains("このカードは古くなりました", (await list.SendAsync(Tests.Kit.People.Sato, old)).Text);
    }
}
