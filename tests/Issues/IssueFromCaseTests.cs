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
            Assert.DoesNotContain("背後に事例", receipt.Text);
            Assert.DoesNotContain(code, receipt.Text);
            await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        // Which issues rest on one case would tell which case it is: the secretariat alone is told, after pressing, and where nobody looks on.
        await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        foreach (var (place, who, sees) in ((TeamsPlace, TeamsPerson, bool)[])
        [
            (TeamsPlace.ChatOf(People.Sato), People.Sato, true), (team, People.Sato, false), (team, People.Tanaka, false), (TeamsPlace.ChatOf(People.Tanaka), People.Tanaka, false), (TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, false),
        ])
        {
            var said = await door.SayAsync(place, who, $"事例 {code}");
            Assert.DoesNotContain("夜間の相談先", said.Text);
            Assert.DoesNotContain("R8-", said.Text);
            var pressed = await said.PressAsync(who, "要約を見る");
            Assert.Contains("要約の文", pressed.Text);
            Assert.Equal(sees, pressed.Text.Contains("この事例から見えた地域課題（2件）", StringComparison.Ordinal));
            Assert.Equal(sees, pressed.Text.Contains("R8-2　夜間の相談先", StringComparison.Ordinal));
            Assert.Equal(sees, pressed.Buttons.Contains("課題 R8-2 を開く"));
            if (sees)
            {
                // There and back, at a press each.
                var issue = await pressed.PressAsync(who, "課題 R8-2 を開く");
                Assert.Contains("この課題の背後に事例が1件あります", issue.Text);
                var again = await issue.PressAsync(who, $"事例 {code} を開く");
                Assert.Contains("要約の文", again.Text);
                Assert.Contains("部屋が見つからない", (await again.PressAsync(who, "課題 R8-1 を開く")).Text);
            }

            await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        // Whoever is told of no code has none to press; the secretariat has not where everybody looks on.
        foreach (var (place, who, opens) in ((TeamsPlace, TeamsPerson, bool)[])
        [
            (TeamsPlace.ChatOf(People.Sato), People.Sato, true), (team, People.Sato, false), (TeamsPlace.ChatOf(People.Tanaka), People.Tanaka, false), (team, People.Tanaka, false),
        ])
        {
            Assert.Equal(opens, (await door.SayAsync(place, who, "課題 2")).Buttons.Contains($"事例 {code} を開く"));
            await door.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        Assert.All(await door.RowsAsync(prefix: "issue:"), row => Assert.Equal(code, row.GetString("Cases")));
        Assert.Equal(2, (await door.RowsAsync(prefix: "issue:")).Count);
        await door.GiveRoleAsync(People.Tanaka, MemberRole.Observer);
        Assert.Contains("見つかりません", (await (await door.SayAsync(team, People.Tanaka, $"事例 {code}")).PressAsync(People.Tanaka, "この事例から課題を登録する")).Text);
    }
}
