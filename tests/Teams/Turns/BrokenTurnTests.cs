using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

/// <summary>A bug in the middle of a turn: nothing typed is lost, and a person reads a sentence and a number, and no trace.</summary>
public sealed class BrokenTurnTests(AzuriteFixture azurite)
{
    private const string Secret = "例外の文";

    [Theory]
    [InlineData("課題", "課題を登録する", "この内容で登録する", "subject", "残る課題")]
    [InlineData("会議", "会議を入れる", "この内容で会議を入れる", "name", "残る会議")]
    public async Task A_form_on_a_card_comes_back_as_it_was_typed(string command, string opens, string sends, string field, string typed)
    {
        Bug bug = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(bug));
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await (await door.SayAsync(team, People.Sato, command)).PressAsync(People.Sato, opens);
        (string, string)[] answers = command == "課題"
            ? [(field, typed), ("category", "Housing"), ("level", "Community")]
            : [(field, typed), ("date", "2026-06-11"), ("start", "14:00"), ("length", "120")];

        bug.Bites = true;
        var again = await form.PressAsync(People.Sato, sends, answers);
        bug.Bites = false;

        ReadsWell(door, again, field, typed);
        var receipt = await again.PressAsync(People.Sato, sends);
        Assert.Contains("✓", receipt.Text);
        Assert.Contains(typed, receipt.Text);
        Assert.DoesNotContain("うまく記録できませんでした", receipt.Text, StringComparison.Ordinal);
    }

    /// <summary>The list with its form would have to be read anew. A sentence replaces no card: what was typed stays in the client's fields.</summary>
    [Fact]
    public async Task The_form_below_a_list_stays_and_a_sentence_is_said()
    {
        Bug bug = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(bug));
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");
        (string, string)[] typed = [("subject", "残る議題"), ("type", "Report")];

        bug.Bites = true;
        var told = await list.PressAsync(People.Sato, "議題を出す", typed);
        bug.Bites = false;

        Assert.Null(told.Card);
        Assert.StartsWith("うまく動きませんでした。お手数ですが、この番号を事務局に知らせてください：", told.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, told.Said, StringComparison.Ordinal);
        Assert.Contains("議題を受け付けました", (await list.PressAsync(People.Sato, "議題を出す", typed)).Text);
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
    }

    [Fact]
    public async Task A_dialog_stays_open_with_what_was_typed_and_the_log_holds_none_of_it()
    {
        Bug bug = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(bug));
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var entry = await door.SayAsync(team, People.Suzuki, "事例");
        var form = await entry.PressAsync(People.Suzuki, "事例を出す");
        const string Typed = "部屋が見つからないまま残る本文";

        bug.Bites = true;
        var again = await form.PressAsync(People.Suzuki, "この内容で出す", CaseStories.Typed(Typed));
        bug.Bites = false;

        Assert.True(again.InDialog);
        ReadsWell(door, again, "situation", Typed);
        Assert.DoesNotContain(Typed, door.Log.Warnings.ToString(), StringComparison.Ordinal);
        var receipt = await again.PressAsync(People.Suzuki, "この内容で出す");
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        Assert.Single(await door.RowsAsync(prefix: "case:"));
    }

    private static void ReadsWell(FrontDoor door, ShownCard again, string field, string typed)
    {
        const string Lead = "この番号を事務局に知らせてください：";
        Assert.Contains("うまく記録できませんでした。入力した内容はそのまま残っています。", again.Text);
        Assert.Equal(typed, again.Value(field));
        Assert.DoesNotContain(Secret, again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", again.Text, StringComparison.Ordinal);
        var number = again.Text[(again.Text.IndexOf(Lead, StringComparison.Ordinal) + Lead.Length)..].Split('\n')[0];
        Assert.Contains(number, door.Log.Warnings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, door.Log.Warnings.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Breaks the commit as code that is wrong does: with an exception that nobody expects.</summary>
    private sealed class Bug : HttpPipelinePolicy
    {
        public bool Bites { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite(message);
            ProcessNext(message, pipeline);
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite(message);
            return ProcessNextAsync(message, pipeline);
        }

        private void Bite(HttpMessage message)
        {
            if (Bites && message.Request.Uri.ToString().Contains("batch", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(Secret);
            }
        }
    }
}
