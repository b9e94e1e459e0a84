using Azure.Data.Tables;
using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Keeping;

/// <summary>保存期間 through the front door: told, held, discarded, and seen in 設定.</summary>
public sealed class KeepingFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);

    [Fact]
    public async Task What_goes_is_told_a_month_before_and_what_is_held_stays()
    {
        await using var door = await StartAsync(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.FromHours(9)));
        await WriteAsync(door, [.. Polls(12), .. KeepingBench.Agenda(new DateTimeOffset(2021, 6, 1, 10, 0, 0, TimeSpan.FromHours(9)), 1)]);
        var before = door.Channel.Sent.Count;

        await KeepAsync(door);
        var notice = await door.NextAsync(Sato, before);
        Assert.Contains("保存期間が終わる記録があります", notice.Text);
        Assert.Contains("令和９年４月１日（木）に、次の記録を消します。", notice.Text);
        Assert.Contains("令和５年度の投票 12件", notice.Text);
        Assert.Contains("令和３年度の議題 1件", notice.Text);

        // The button leads to where it is held.
        var setting = await notice.PressAsync(People.Sato, "保存期間を開く");
        Assert.Contains("これから消すもの", setting.Text);
        Assert.Contains("令和９年４月１日（木）：令和５年度の投票 12件", setting.Text);
        var preview = await (await setting.PressAsync(People.Sato, "変える")).PressAsync(People.Sato, "変えるとどうなるかを見る", ("held", "Agenda"), ("holdReason", "監査が終わるまで"));
        var done = await preview.PressAsync(People.Sato, "この内容に変える");
        Assert.Contains("変えました。", done.Text);

        door.Time.SetUtcNow(new DateTimeOffset(2027, 4, 1, 4, 0, 0, TimeSpan.FromHours(9)));
        await KeepAsync(door);
        Assert.Single(await door.RowsAsync(prefix: "agenda:"));
        Assert.Empty(await door.RowsAsync(prefix: "poll:"));
        Assert.Empty(await door.RowsAsync(prefix: "vote:"));

        var shown = await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "協議の場の決めごと")).PressAsync(People.Sato, "保存期間");
        Assert.Contains("令和９年４月１日（木）：令和５年度の投票 12件を、保存期間が終わったため消しました", shown.Text);
        Assert.Contains("保留（消さないでおくもの） なし → 議題", shown.Text.Replace("保留 ", "保留（消さないでおくもの） ", StringComparison.Ordinal));
        Assert.Contains("監査が終わるまで", shown.Text);
        Assert.DoesNotContain("これから消すもの", shown.Text);
    }

    [Fact]
    public async Task Where_all_is_held_before_the_notice_goes_out_nothing_is_said()
    {
        // On a Sunday: the notice waits for Monday.
        await using var door = await StartAsync(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)));
        await WriteAsync(door, Polls(3, 2022));
        await KeepAsync(door);
        var card = await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "協議の場の決めごと")).PressAsync(People.Sato, "保存期間");
        Assert.Contains("令和８年12月１日（火）", card.Text);
        var preview = await (await card.PressAsync(People.Sato, "変える")).PressAsync(People.Sato, "変えるとどうなるかを見る", ("held", "Polls"), ("holdReason", "監査"));
        await preview.PressAsync(People.Sato, "この内容に変える");
        await door.SettledAsync();
        var before = door.Channel.Sent.Count;

        await door.AdvanceAsync(TimeSpan.FromDays(1));
        await door.SettledAsync();

        Assert.DoesNotContain(door.Channel.Sent.Skip(before), static sent => sent.Plain.Contains("保存期間が終わる記録", StringComparison.Ordinal));
        Assert.Contains(await door.RowsAsync(prefix: "out:"), static row => row.GetString("Kind") == "retention.notice.1" && row.GetString("State") == "Done");
    }

    [Fact]
    public async Task A_shorter_time_says_when_what_is_over_goes()
    {
        await using var door = await StartAsync(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.FromHours(9)));
        await WriteAsync(door, Polls(2));
        var card = await (await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "協議の場の決めごと")).PressAsync(People.Sato, "保存期間");

        var preview = await (await card.PressAsync(People.Sato, "変える")).PressAsync(People.Sato, "変えるとどうなるかを見る", ("keepPolls", "1"));

        Assert.Contains("投票：令和５年度の記録2件の保存期間が終わります", preview.Text);
        Assert.Contains("令和８年７月１日（水）に何が消えるかを事務局にお知らせし、令和８年８月１日（土）に消します", preview.Text);
    }

    private static IEnumerable<KeptRow> Polls(int number, int year = 2023) =>
        Enumerable.Range(1, number).SelectMany(n => KeepingBench.Poll(new DateTimeOffset(year, 6, 1, 10, 0, 0, TimeSpan.FromHours(9)), n, 3, isOpen: n == 1));

    private async Task<FrontDoor> StartAsync(DateTimeOffset now)
    {
        var door = await FrontDoor.StartAsync(azurite, now);
        await door.InstallAsync("sakura", People.Sato);
        await door.SayAsync(Sato, People.Sato, "ヘルプ");
        await door.SettledAsync();
        // The look of its first hour found nothing: what the test puts on record is older than the forum.
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        await table.DeleteEntityAsync((await door.ForumAsync()).Value, "keeping:plan");
        return door;
    }

    private static async Task WriteAsync(FrontDoor door, IEnumerable<KeptRow> rows)
    {
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        var forum = await door.ForumAsync();
        foreach (var row in rows)
        {
            TableEntity entity = new(forum.Value, row.Key);
            foreach (var (column, value) in row.Columns)
            {
                entity[column] = value;
            }

            await table.AddEntityAsync(entity);
        }
    }

    private static async Task KeepAsync(FrontDoor door)
    {
        await door.Services.GetServices<IDailyWork>().OfType<KeepRecords>().Single().RunAsync(await door.ForumAsync(), isDue: true, default);
        await door.SettledAsync();
    }
}
