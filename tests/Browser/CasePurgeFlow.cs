using Azure.Data.Tables;
using CareSystem.Local;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>The end of a case: its issue is handed over, its time of keeping goes by, and its text is nowhere in the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class CasePurgeFlow(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(1280, "夜の連絡先が足りない")]
    [InlineData(360, "休日に相談できる人がいない")]
    public async Task Nothing_of_a_case_is_in_the_page_once_its_issue_is_handed_over_nor_when_its_time_is_over(int width, string subject)
    {
        string[] written = ["Hさんの鍵が見つからない", "病棟の鍵の置き場所"];
        await using var page = await playground.OpenAsync(width, "case-purge");
        await page.BindConsultationAsync();
        await page.GoToPersonalChatAsync();
        var code = await page.SubmitCaseAsync($"{written[0]}。{written[1]}。");
        await page.ApproveCaseAsync(code, $"{subject}。");
        await (await page.OpenCaseAsync(code, written[0])).PressAsync("集約済にする");
        var outcome = await page.CardAsync("話し合いのまとめ");
        await outcome.FillAsync("話し合いのまとめ", "窓口を広げる。");
        await outcome.PressAsync("まとめを共有して集約済にする");
        await page.CardAsync("集約済にしました");

        var number = await page.RegisterIssueAsync(subject, code);
        await (await page.HandAsync(number)).PressAsync("渡す内容を確かめる");
        await (await page.CardAsync("この内容で投稿します")).PressAsync("この内容で渡す");
        await page.CardAsync($"課題 {number} を相談支援部会に渡しました");
        await page.HoldsNothingOfAsync(written);
        await page.GoToConsultationAsync();
        await (await page.CardAsync("受領待ち")).ShowsAsync(subject);
        await page.ScreenshotAsync("handed");
        await page.HoldsNothingOfAsync(written);

        await TimeGoesByAsync(await playground.LocalAsync(), code);
        await page.GoToPersonalChatAsync();
        var gone = await page.AskAsync($"事例 {code}", "文章は、保存期間が過ぎたため");
        Assert.DoesNotContain("内容をここに出す", await gone.TextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync("gone");
        await page.HoldsNothingOfAsync(written);
    }

    /// <summary>The case becomes three months older than it is; the next copy of the service that starts finds that its time is over.</summary>
    private static async Task TimeGoesByAsync(LocalStart local, string code)
    {
        TableClient table = new(local.StorageConnection, "forums");
        var row = Assert.Single(table.Query<TableEntity>($"RowKey eq 'case:{code}'"));
        foreach (var column in new[] { "AggregatedAt", "KeptFrom" })
        {
            row[column] = row.GetDateTimeOffset(column)!.Value.AddDays(-91);
        }

        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        await using var copy = await BotServer.StartAsync(new Dictionary<string, string?>
        {
            ["BotFramework:AllowAnonymous"] = "true",
            ["Tenants:Allowed:0"] = SampleTeam.Tenant,
            ["Storage:ConnectionString"] = local.StorageConnection,
        });
        using CancellationTokenSource limit = new(Patience.Limit);
        while (row.GetDateTimeOffset("PurgedAt") is null)
        {
            await Task.Delay(200, limit.Token);
            row = await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: limit.Token);
        }

        Assert.Null(row.GetBinary("Content"));
    }
}
