using System.Text.Json.Nodes;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>Many people at one case at once: one of them is first, the others are told, and the history has each change once.</summary>
public sealed class CasesTogetherTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var code = await door.SubmitAsync();
        var forum = (await door.ForumAsync()).Value;

        JsonObject Ask(TeamsPerson who, string verb, params (string Name, string Value)[] data)
        {
            JsonObject filled = new() { ["forum"] = forum, ["code"] = code, ["revision"] = 1 };
            foreach (var (name, value) in data)
            {
                filled[name] = value;
            }

            return door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", verb, filled);
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => door.DeliverAsync((n % 4) switch
        {
            0 => Ask(People.Sato, "case.approve.1", ("summary", $"要約その{n}")),
            1 => Ask(People.Tanaka, "case.approve.1", ("summary", $"要約その{n}")),
            2 => Ask(People.Tanaka, "case.return.1", ("comment", $"コメントその{n}")),
            _ => Ask(People.Sato, "case.return.1", ("comment", $"コメントその{n}")),
        })));
        await door.SettledAsync();

        var history = (await door.RowsAsync(prefix: $"history:case:{code}:")).Select(static row => row.GetString("What")).ToArray();
        Assert.Equal(2, history.Length);
        Assert.Equal(2, Assert.Single(await door.RowsAsync(prefix: "case:")).GetInt32("Revision"));
        Assert.Equal(history[1] == "approved" ? "Approved" : "Returned", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        Assert.Equal(1, door.Channel.Sent.Count(static sent => sent.ConversationId == ChatOfSuzuki.Id && ((string?)sent.Card?["fallbackText"])?.StartsWith("お出しいただいた", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_submits_one_case_and_all_who_read_at_once_are_on_record()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.PressAsync(People.Suzuki, "この内容で出す", Typed())));
        var code = Assert.Single(await door.RowsAsync(prefix: "case:")).RowKey["case:".Length..];
        var forum = (await door.ForumAsync()).Value;

        var seen = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
        {
            var who = n % 2 == 0 ? People.Sato : People.Tanaka;
            return door.DeliverAsync(door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", "case.open.1", new JsonObject { ["forum"] = forum, ["code"] = code }));
        }));

        // Whoever saw the text is on record; who was not on record in time saw nothing.
        var shown = seen.Count(static answer => CaseMarks.Holds(answer!.ToJsonString(), "\\u90E8\\u5C4B\\u304C\\u898B\\u3064\\u304B\\u3089\\u306A\\u3044"));
        Assert.True(shown >= 1);
        Assert.Equal(shown, (await door.RowsAsync(prefix: $"caseread:{code}:")).Count);
    }
}
