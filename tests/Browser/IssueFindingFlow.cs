using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Local;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>More issues than fit on a page are turned over, sorted, and narrowed down to those that somebody looks for.</summary>
[Collection(CaseBrowserTests.Name)]
public sealed class IssueFindingFlow(PlaygroundFixture playground)
{
    private const string Town = "障がい福祉課";
    private const string Centre = "基幹相談支援センター";

    [Theory]
    [InlineData(1280, "見守り")]
    [InlineData(360, "送り迎え")]
    public async Task Issues_are_paged_sorted_and_narrowed_down_by_state_owner_due_day_and_fiscal_year(int width, string about)
    {
        var today = JapaneseTime.DateOf(TimeProvider.System.GetUtcNow());
        (string Subject, string Owner, DateOnly? Due)[] all =
        [
            ($"{about}の人手が足りない", Town, null),
            ($"{about}を頼める人が近くにいない", Centre, today.AddDays(40)),
            ($"{about}の担当が替わると続かない", Town, today.AddDays(20)),
            ($"{about}の日を決める人がいない", "", null),
            ($"{about}にかかる費用が出ない", Town, today.AddDays(60)),
            ($"{about}を断られたときの相談先がない", Centre, today.AddDays(30)),
            ($"{about}のことを家族に聞けない", "", today.AddDays(50)),
            ($"{about}を続ける事業所が減った", Town, today.AddDays(10)),
        ];
        var others = await playground.OthersAsync();
        await others.RegisterIssuesAsync(OtherPeople.Takahashi, all);
        await TimeGoesByAsync(await playground.LocalAsync(), overdue: all[5].Subject, old: all[0].Subject, today);
        await using var page = await playground.OpenAsync(width, "issue-find");
        await page.GoToPersonalChatAsync();

        // The newest first; what is left of the fiscal year before comes last.
        var list = await page.AskAsync($"課題 検索 {about}", $"「{about}」で探した課題");
        await list.ShowsAsync("継続中 8件");
        await ShowsInOrderAsync(list, [.. all.Skip(2).Reverse().Select(static one => one.Subject)]);
        await page.ScreenshotAsync("page-1");
        await list.PressAsync("次のページ");
        list = await page.CardAsync("2ページ中 2ページ目");
        await ShowsInOrderAsync(list, all[1].Subject, all[0].Subject);
        await page.ScreenshotAsync("page-2");

        var filter = await FilterAsync(page, list);
        await filter.ChooseAsync("並び順", "期限の近い順");
        await page.ScreenshotAsync("order");
        list = await ApplyAsync(page, filter, "2ページ中 1ページ目");
        await ShowsInOrderAsync(list, all[5].Subject, all[7].Subject, all[2].Subject, all[1].Subject, all[6].Subject, all[4].Subject);
        await page.ScreenshotAsync("by-due");

        filter = await FilterAsync(page, list);
        await filter.ChooseAsync("気をつけたい課題", "期限を過ぎた課題");
        list = await ApplyAsync(page, filter, "条件：期限を過ぎた課題");
        await list.ShowsAsync("継続中 1件");
        await list.ShowsAsync("▲ 期限を過ぎています");
        await list.ShowsAsync(all[5].Subject);
        await page.ScreenshotAsync("overdue");

        filter = await FilterAsync(page, list);
        await filter.ChooseAsync("気をつけたい課題", "すべて");
        await filter.FillAsync("担当（名前の一部でも）", "基幹");
        list = await ApplyAsync(page, filter, "条件：担当に「基幹」");
        await list.ShowsAsync("継続中 2件");
        await ShowsInOrderAsync(list, all[5].Subject, all[1].Subject);
        await page.ScreenshotAsync("owner");

        // One of these has been taken up meanwhile.
        await list.PressAsync("開く");
        await (await page.CardAsync("これまでの記録")).PressAsync("段階を変える");
        var move = await page.CardAsync("新しい段階");
        await move.TickAsync("受付");
        await move.PressAsync("この段階にする");
        await page.CardAsync("を「受付」にしました");
        list = await page.AskAsync($"課題 検索 {about}", $"「{about}」で探した課題");
        filter = await FilterAsync(page, list);
        await filter.ChooseAsync("段階", "受付・協議中");
        list = await ApplyAsync(page, filter, "条件：受付・協議中");
        await list.ShowsAsync("継続中 1件");
        await list.ShowsAsync(all[5].Subject);
        await page.ScreenshotAsync("state");

        filter = await FilterAsync(page, list);
        await filter.ChooseAsync("段階", "すべて");
        var before = FiscalYear.Of(TimeProvider.System.GetUtcNow()).Previous;
        await filter.ChooseAsync("年度", before.ToString());
        await page.ScreenshotAsync("filter");
        list = await ApplyAsync(page, filter, $"条件：{before}");
        await list.ShowsAsync("継続中 1件");
        await list.ShowsAsync(all[0].Subject);
        await page.ScreenshotAsync("year");
    }

    private static async Task<PlaygroundCard> FilterAsync(PlaygroundPage page, PlaygroundCard list)
    {
        await list.PressAsync("絞り込む・並べ替える");
        return await page.CardAsync("課題を絞り込む");
    }

    private static async Task<PlaygroundCard> ApplyAsync(PlaygroundPage page, PlaygroundCard filter, string shown)
    {
        await filter.PressAsync("この条件で見る");
        return await page.CardAsync(shown);
    }

    private static async Task ShowsInOrderAsync(PlaygroundCard list, params string[] subjects)
    {
        var text = await list.TextAsync();
        Assert.All(subjects, subject => Assert.Contains(subject, text, StringComparison.Ordinal));
        Assert.Equal(subjects, subjects.OrderBy(subject => text.IndexOf(subject, StringComparison.Ordinal)));
    }

    /// <summary>The day of one issue has gone by, and another was registered in the fiscal year before.</summary>
    private static async Task TimeGoesByAsync(LocalStart local, string overdue, string old, DateOnly today)
    {
        TableClient table = new(local.StorageConnection, "forums");
        var late = RowOf(overdue);
        late["Due"] = JapaneseTime.Iso(today.AddDays(-3));
        await table.UpdateEntityAsync(late, late.ETag, TableUpdateMode.Replace);

        // Under a number of its own: "課題 12" goes on meaning the one of this year.
        var row = RowOf(old);
        var parts = row.RowKey.Split(':');
        var (year, number) = (int.Parse(parts[1], CultureInfo.InvariantCulture) - 1, int.Parse(parts[2], CultureInfo.InvariantCulture) + 100);
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag);
        row.RowKey = string.Create(CultureInfo.InvariantCulture, $"issue:{year}:{number:D6}");
        row.ETag = ETag.All;
        await table.AddEntityAsync(row);

        TableEntity RowOf(string subject) => Assert.Single(table.Query<TableEntity>(row => row.RowKey.CompareTo("issue:") > 0 && row.RowKey.CompareTo("issue;") < 0), row => row.GetString("Subject") == subject);
    }
}
