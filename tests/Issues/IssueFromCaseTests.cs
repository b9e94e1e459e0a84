using CareSystem.Bot.Shared;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Access;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>From an approved case to an issue: its code goes with it, and nothing that stands in it.</summary>
public sealed class IssueFromCaseTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_issue_is_begun_from_the_digest_of_a_case_with_its_code_and_none_of_its_text()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var chat = TeamsPlace.ChatOf(People.Suzuki);
        var submitted = AccessTable.CaseForm();
        submitted["forum"] = (await door.ForumAsync()).Value;
        await door.DeliverAsync(door.Activities.Execute(chat, People.Suzuki, "1", "case.submit.1", submitted));
        var code = Assert.Single(await door.RowsAsync(prefix: "case:")).RowKey["case:".Length..];
        await door.DeliverAsync(door.Activities.Execute(TeamsPlace.ChatOf(People.Sato), People.Sato, "1", "case.approve.1", new()
        {
            ["forum"] = (await door.ForumAsync()).Value, ["code"] = code, ["revision"] = 1, ["summary"] = "要約の文",
        }));
        await door.SettledAsync();

        foreach (var place in (TeamsPlace[])[team, TeamsPlace.ChatOf(People.Tanaka)])
        {
            var digest = await door.SayAsync(place, People.Tanaka, $"事例 {code}");
            var form = await digest.PressAsync(People.Tanaka, "この事例から課題を登録する");
            Assert.Equal(code, form.Value("cases"));
            Assert.DoesNotContain("要約の文", form.Text);
            Assert.DoesNotContain(AccessWorld.CaseText, form.Text);
            var receipt = await form.PressAsync(People.Tanaka, "この内容で登録する", IssuesDriver.Typed(place == team ? "部屋が見つからない" : "夜間の相談先"));
            Assert.Contains("この課題の背後に事例が1件あります", receipt.Text);
            await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        Assert.All(await door.RowsAsync(prefix: "issue:"), row => Assert.Equal(code, row.GetString("Cases")));
        Assert.Equal(2, (await door.RowsAsync(prefix: "issue:")).Count);
        await door.GiveRoleAsync(People.Tanaka, MemberRole.Observer);
        Assert.Contains("この操作はできません", (await (await door.SayAsync(team, People.Tanaka, $"事例 {code}")).PressAsync(People.Tanaka, "この事例から課題を登録する")).Text);
    }
}
