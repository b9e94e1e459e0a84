using System.Text.Json.Nodes;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Extensions;
using Xunit;

namespace CareSystem.Tests.Teams;

/// <summary>
/// What people type is followed on its way out: into the cards and summaries of messages, the titles of dialogs, the lists of the
/// compose box, and sentences. Each card by itself is looked at in <see cref="Cards.HostileTextTests"/>.
/// </summary>
public sealed class HostileTextTests(AzuriteFixture azurite)
{
    private static readonly string OneLine = HostileText.Text.Split('\n')[0];

    [Fact]
    public async Task Nothing_that_leaves_the_service_acts()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var suzuki = People.Suzuki with { Name = "<at>全員</at> **太**" };
        var team = TeamsPlace.Team("sakura", $"さくら市 {OneLine}");
        door.Channel.Connector.Rosters[team.Id] = [People.Sato, suzuki];
        List<JsonNode?> answers = [];
        async Task<ShownCard> SayAsync(string text)
        {
            var card = await door.SayAsync(team, suzuki, text);
            await door.AdvanceAsync(TimeSpan.FromSeconds(5));
            return card;
        }

        await door.DeliverAsync(door.Activities.BotAdded(team, People.Sato));
        await door.NextAsync(team, 0);
        await door.SettledAsync();

        // Typed commands, which carry a text of their own.
        await SayAsync($"議題 {OneLine}");
        await SayAsync($"投票 {OneLine} / {OneLine} 甲 / {OneLine} 乙");
        await SayAsync($"課題 検索 {OneLine[..60]}");
        await SayAsync($"課題 {OneLine[..60]}");
        await SayAsync(OneLine);
        await SayAsync($"チェックリスト {OneLine[..60]}");

        // Forms, their faults and receipts.
        var filled = new JsonObject { ["subject"] = OneLine, ["category"] = "Housing", ["level"] = "Community", ["description"] = HostileText.Text, ["owner"] = OneLine[..55], ["cases"] = "" };
        answers.Add(await door.DeliverAsync(door.Activities.Execute(team, suzuki, "1", "issue.add.1", Filled(filled))));
        filled["cases"] = OneLine;
        answers.Add(await door.DeliverAsync(door.Activities.Execute(team, suzuki, "1", "issue.add.1", Filled(filled))));
        answers.Add(await door.DeliverAsync(door.Activities.Submit(team, suzuki, "1", Named("issue.add.1", filled))));
        answers.Add(await door.DeliverAsync(door.Activities.Execute(team, People.Sato, "1", "meeting.book.1", new JsonObject
        {
            ["name"] = OneLine, ["date"] = "2026-06-11", ["start"] = "14:00", ["length"] = "60", ["place"] = OneLine[..50], ["online"] = "false",
        })));
        await door.AdvanceAsync(TimeSpan.FromSeconds(10));

        // The message extension, inside and outside.
        foreach (var place in new[] { team.Thread("1"), ExtensionsDriver.ChatOfTwo })
        {
            foreach (var command in new[] { "issueSearch", "agendaSearch" })
            {
                answers.Add(await door.DeliverAsync(door.Activities.Search(place, suzuki, command)));
                answers.Add(await door.DeliverAsync(door.Activities.Search(place, suzuki, command, OneLine)));
            }

            foreach (var command in new[] { "issueFromMessage", "agendaFromMessage" })
            {
                var form = await door.DeliverAsync(door.Activities.FetchAction(place, suzuki, command, HostileText.Text, "text"));
                answers.Add(form);
                Assert.Contains("<at>全員</at>", form!["task"]!["value"]!["card"]!.ToJsonString(Readable), StringComparison.Ordinal);
            }
        }

        Assert.Contains(answers, answer => answer!.ToJsonString(Readable).Contains("全員", StringComparison.Ordinal));
        Assert.Contains(door.Channel.Sent, sent => sent.Json.ToJsonString(Readable).Contains("全員", StringComparison.Ordinal));
        var faults = answers.Concat(door.Channel.Sent.Select(static sent => (JsonNode?)sent.Json)).SelectMany(HostileText.Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        JsonObject Filled(JsonObject data) => (JsonObject)data.DeepClone();

        JsonObject Named(string verb, JsonObject data)
        {
            var named = Filled(data);
            named["verb"] = verb;
            return named;
        }
    }

    /// <summary>Where it is not known whether tags are read, nothing is left that could be one, and a person sees what was typed.</summary>
    [Fact]
    public async Task A_line_of_the_compose_box_shows_text_as_it_was_typed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        const string TooLong = " {{DATE(2026-01-01T00:00:00Z)}}";
        await door.AddIssueAsync(team, People.Suzuki, OneLine.Replace(TooLong, "", StringComparison.Ordinal));

        foreach (var place in new[] { team.Thread("1"), ExtensionsDriver.ChatOfTwo })
        {
            var found = await door.SearchAsync(place, People.Suzuki, "issueSearch");
            Assert.True(found.Lines.Count == 1, found.Json);
            var line = found.Lines[0];

            Assert.Empty(HostileText.Acts(line.Title, isMarkdown: true));
            Assert.Empty(HostileText.Acts(line.Text, isMarkdown: true));
            Assert.Equal($"R8-1　{HostileText.Lines[0].Replace(TooLong, "", StringComparison.Ordinal)}", line.Title.Replace("\u200B", "", StringComparison.Ordinal));
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
