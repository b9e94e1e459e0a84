using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Polls;

/// <summary>Closing a 投票 through the front door.</summary>
public sealed class PollClosingFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Closing_while_people_vote_leaves_exactly_the_votes_that_were_taken()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var people = PollsDriver.Crowd(12);
        var team = await door.InstallAsync("sakura", people);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Sato);

        var votes = people.Select(who => card.PressAsync(who, "1. 平日の午前")).ToList();
        var closing = card.PressAsync(People.Sato, "締め切る（係の方）");
        var late = people.Select(who => card.PressAsync(who, "2. 平日の午後")).ToList();
        var first = await Task.WhenAll(votes);
        await closing;
        var second = await Task.WhenAll(late);
        await door.AdvanceAsync(TimeSpan.FromSeconds(10));

        var kept = (await door.RowsAsync(prefix: "vote:")).ToDictionary(row => row.RowKey.Split(':')[2], row => row.GetInt32("Option"));
        var standing = polls.Standing(card);
        Assert.Contains("【受付終了】投票", standing.Text);
        Assert.Contains($"{kept.Values.Count(option => option == 0)}票（", standing.Text);
        Assert.Contains(kept.Count == 0 ? "まだ回答はありません" : $"{kept.Count}人が回答", standing.Text);
        foreach (var (who, n) in people.Select((who, n) => (who, n)))
        {
            // Each was told the truth: who was told "taken" last has that answer, who was told "closed" has what was there before.
            var own = await polls.RefreshAsync(standing, who);
            Assert.Contains(kept.TryGetValue(who.AadObjectId, out var option) ? $"あなたの回答：{option + 1}." : "あなたの回答はありません", own.Text);
            if (first[n].Text.Contains("見つかりません", StringComparison.Ordinal) && second[n].Text.Contains("見つかりません", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(who.AadObjectId, kept.Keys);
            }
        }

        var refused = await card.PressAsync(People.Sato, "1. 平日の午前");
        Assert.Contains("見つかりません", refused.Text);
        Assert.Equal(kept.Count, (await door.RowsAsync(prefix: "vote:")).Count);
    }

    [Fact]
    public async Task The_starter_closes_nobody_else_may_and_the_card_says_so()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var polls = new PollsDriver(door, team);
        var card = await polls.AskAsync(People.Suzuki);
        await card.PressAsync(People.Tanaka, "2. 平日の午後");

        Assert.Contains("見つかりません", (await card.PressAsync(People.Tanaka, "締め切る（係の方）")).Text);
        var closed = await card.PressAsync(People.Suzuki, "締め切る（係の方）");
        Assert.Contains("【受付終了】投票", closed.Text);
        await door.AdvanceAsync(TimeSpan.FromSeconds(6));

        var standing = polls.Standing(card);
        Assert.Contains("６月１日（月）午前10時に鈴木 健さんが締め切りました。", standing.Text);
        Assert.Contains("2. 平日の午後（最多）", standing.Text);
        Assert.Empty(standing.Buttons);
        Assert.Empty(await door.RowsAsync(prefix: "pollopen:"));
        Assert.Contains("いま受付中の投票はありません", (await door.SayAsync(team, People.Sato, "投票")).Text);
    }
}
