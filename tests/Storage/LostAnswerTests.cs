using System.Diagnostics;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Storage;

/// <summary>Storage that loses answers, or does not answer at all.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task A_lost_answer_of_a_successful_commit_has_no_effect_twice_and_brings_the_right_receipt()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort);
        await using var door = await FrontDoor.StartAsync(AzuriteServer.Connection(tables.Port, azurite.QueuePort));
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");

        var lost = 0;
        tables.Decide = request => request.Contains("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1 ? OnTheWay.AnswerLost : OnTheWay.Pass;
        var receipt = await list.PressAsync(People.Sato, "議題を出す", ("subject", "一度きりの議題"), ("type", "Report"));

        Assert.True(lost >= 2, "The commit was not sent again.");
        Assert.Contains("議題を受け付けました", receipt.Text);
        Assert.Equal("一度きりの議題", Assert.Single(await door.RowsAsync(prefix: "agenda:")).GetString("Subject"));
    }

    [Fact]
    public async Task A_lost_answer_to_a_typed_command_brings_one_receipt()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort);
        await using var door = await FrontDoor.StartAsync(AzuriteServer.Connection(tables.Port, azurite.QueuePort));
        var team = await door.InstallAsync("sakura", People.Sato);

        var lost = 0;
        tables.Decide = request => request.Contains("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1 ? OnTheWay.AnswerLost : OnTheWay.Pass;
        var receipt = await door.SayAsync(team, People.Sato, "議題 一度きりの議題");
        await door.SettledAsync();

        Assert.Contains("議題を受け付けました", receipt.Text);
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Single(door.Channel.Sent, sent => ShownCard.Of(door, team, sent).Text.Contains("一度きりの議題", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_storage_stands_still_a_person_gets_a_plain_sentence_in_time_and_afterwards_the_same_form_is_taken()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var door = await FrontDoor.StartAsync(azurite.ConnectionString);
        var team = await door.InstallAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");
        (string, string)[] typed = [("subject", "残る議題"), ("type", "Report")];

        azurite.Pause();
        ShownCard told;
        ShownCard answered;
        var clock = Stopwatch.StartNew();
        try
        {
            told = await list.PressAsync(People.Sato, "議題を出す", typed);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"An invoke took {clock.Elapsed}.");
            answered = await door.SayAsync(team, People.Sato, "議題");
        }
        finally
        {
            azurite.Resume();
        }

        // A sentence, and no card: what was typed stays in the fields of the client.
        Assert.Null(told.Card);
        Assert.Contains("いま記録できませんでした", told.Said);
        Assert.Contains("いま応答できません", answered.Said);

        var receipt = await list.PressAsync(People.Sato, "議題を出す", typed);
        Assert.Contains("議題を受け付けました", receipt.Text);
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
    }
}
