using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Bot.Forums;
using CareSystem.Cards.Common;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>A form is answered with what was typed; where that is more than any card holds, with a sentence, and nobody calls it a bug.</summary>
public sealed class TooMuchTests(AzuriteFixture azurite)
{
    private static readonly string Much = new('長', 30_000);

    private static readonly TeamsPlace Chat = TeamsPlace.ChatOf(People.Sato);

    [Fact]
    public async Task In_every_way_of_asking_a_sentence_says_so_and_nothing_is_kept()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var before = await StorageSnapshot.TakeAsync(door);

        var card = await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", "meeting.book.1", Meeting()));
        Assert.Equal(CommonWording.Standard.TooMuch, (string?)card!["value"]);
        var dialog = await door.DeliverAsync(door.Activities.Invoke(team, People.Sato, "task/submit", new JsonObject { ["data"] = Named("case.submit.1", Case()), ["context"] = new JsonObject() }));
        Assert.Equal(CommonWording.Standard.TooMuch, (string?)dialog!["task"]!["value"]);
        foreach (var activity in (JsonObject[])
            [
                door.Activities.Submit(team, People.Sato, "1", Named("issue.add.1", new JsonObject { ["subject"] = Much })),
                door.Activities.Message(team, People.Sato, $"チェックリスト {Much}"),
            ])
        {
            var sent = door.Channel.Connector.SentCount;
            await door.DeliverAsync(activity);
            Assert.Equal(CommonWording.Standard.TooMuch, Assert.Single(door.Channel.Connector.SentAfter(sent)).Text);
        }


        // The lanes of delivery are given back when it pleases.
        Assert.DoesNotContain(before.Differences(await StorageSnapshot.TakeAsync(door)), static difference => !difference.Contains("lane:", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.All, static line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_bug_on_top_of_it_is_told_by_its_number_and_the_door_stays_whole()
    {
        Bug bug = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(bug));
        var team = await door.InstallAsync("sakura", People.Sato);

        bug.Bites = true;
        var card = await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", "meeting.book.1", Meeting()));
        bug.Bites = false;

        Assert.StartsWith(CommonWording.Standard.BugText(""), (string?)card!["value"], StringComparison.Ordinal);
        Assert.Single(door.Log.All, static line => line.Level >= LogLevel.Error && line.Category.EndsWith("TurnRunner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_team_s_name_is_kept_as_far_as_Teams_allows_one()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var place = TeamsPlace.Team("long", string.Concat(Enumerable.Repeat("𠮷", 40_000)));
        door.Channel.Connector.Rosters[place.Id] = [People.Sato];

        await door.DeliverAsync(door.Activities.BotAdded(place, People.Sato));

        Assert.Equal(string.Concat(Enumerable.Repeat("𠮷", 128)), (await door.RowsAsync(prefix: RosterTable.ForumKey)).Single().GetString("Name"));
        Assert.DoesNotContain(door.Log.All, static line => line.Level >= LogLevel.Error);
        await door.SayAsync(Chat, People.Sato, "ヘルプ");
    }

    private static JsonObject Meeting() => new()
    {
        ["name"] = Much, ["date"] = "2026-06-18", ["start"] = "10:00", ["length"] = "60", ["place"] = "会議室", ["online"] = "false",
    };

    private static JsonObject Case()
    {
        var form = AccessTable.CaseForm();
        form["situation"] = Much;
        return form;
    }

    private static JsonObject Named(string verb, JsonObject data)
    {
        data["verb"] = verb;
        return data;
    }

    private sealed class Bug : HttpPipelinePolicy
    {
        public bool Bites { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite();
            ProcessNext(message, pipeline);
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite();
            return ProcessNextAsync(message, pipeline);
        }

        private void Bite()
        {
            if (Bites)
            {
                throw new InvalidOperationException("The bug.");
            }
        }
    }
}
