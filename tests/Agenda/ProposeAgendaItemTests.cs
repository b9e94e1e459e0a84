using CareSystem.Bot.Agenda;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Agenda;

/// <summary>What other slices want reported at the next meeting.</summary>
public sealed class ProposeAgendaItemTests(AzuriteFixture azurite)
{
    private static readonly AgendaItemDue Due = new("test.kind", "something");

    [Fact]
    public async Task It_is_put_on_the_agenda_once_however_often_it_is_asked_and_stays_away_once_somebody_took_it_off()
    {
        await using var door = await FrontDoor.StartAsync(azurite, services: static all => all.AddSingleton<IAgendaSource>(new Source()));
        var team = await door.InstallAsync("sakura", People.Sato);
        var forum = new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).First(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
        await door.SayAsync(team, People.Sato, "議題 前からある議題");
        var propose = door.Services.GetRequiredService<ProposeAgendaItem>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => propose.RunAsync(forum, Due, door.Time.GetUtcNow(), default)));
        var list = await door.SayAsync(team, People.Sato, "議題");
        Assert.Contains("2．課題の回答\n報告", list.Text);
        Assert.Equal(2, (await door.RowsAsync(prefix: "agenda:")).Count);

        var at = door.Time.GetUtcNow();
        var item = (await door.RowsAsync(prefix: "agenda:")).Single(static row => row.GetString("Subject") == "課題の回答").RowKey["agenda:".Length..];
        await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", "agenda.withdraw.1", new System.Text.Json.Nodes.JsonObject { ["forum"] = forum.Value, ["item"] = item }));
        await propose.RunAsync(forum, Due, at, default);
        Assert.Equal(2, (await door.RowsAsync(prefix: "agenda:")).Count);
        await propose.RunAsync(forum, Due with { Subject = "gone" }, at, default);
        await propose.RunAsync(forum, Due with { Kind = "nobody" }, at, default);
        Assert.Equal(2, (await door.RowsAsync(prefix: "agenda:")).Count);
    }

    [Fact]
    public void What_is_too_long_for_the_agenda_is_cut_between_two_characters()
    {
        var changes = ProposeAgendaItem.Decide(
            new AgendaItemId("0abc"), new AgendaProposal(new string('題', 200), new string('文', 2000), new PersonId("who"), "佐藤"), [], FrontDoor.Monday);
        var item = Assert.IsType<AgendaItem>(Assert.Single(changes.Rows).Row);
        Assert.Equal((100, 1000, 1, AgendaItemType.Report), (item.Content.Subject.Length, item.Content.Description.Length, item.Order, item.Content.Type));
    }

    private sealed class Source : IAgendaSource
    {
        public string Kind => "test.kind";

        public Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation) =>
            Task.FromResult(subject == "something" ? new AgendaProposal("課題の回答", "", new PersonId("who"), "佐藤") : null);
    }
}
