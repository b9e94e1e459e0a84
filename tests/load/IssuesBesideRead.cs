using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Load.Channel;
using CareSystem.Load.Rounds;
using CareSystem.Load.Servers;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Load;

/// <summary>A log of 2,000 issues over ten years: a list, a filter, a search and the table of it beside the bare read of its rows, in turns.</summary>
internal static class IssuesBesideRead
{
    private const int Issues = 2000;
    private const int Years = 10;
    private const int Rounds = 15;

    /// <summary>A list may take so many times as long as reading what it is made from.</summary>
    private const double Most = 3;

    private const string Prefix = "i";

    private static readonly (string Name, string Verb, JsonObject Data)[] Questions =
    [
        ("list", "issue.list.1", new JsonObject { ["page"] = 3 }),
        ("filter", "issue.list.1", new JsonObject { ["state"] = "Open", ["category"] = "Housing", ["year"] = "2020", ["order"] = "MostWanted" }),
        ("search", "issue.list.1", new JsonObject { ["words"] = "りんごの ｼﾞﾕｳﾆ" }),
        ("table", "issue.map.1", []),
    ];

    /// <returns>0, or 1 where something took too long.</returns>
    public static async Task<int> RunAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var channel = await StubChannel.StartAsync();
        var speaker = Speaker.Many(channel, 1)[0];
        var settings = channel.Settings();
        settings["Storage:ConnectionString"] = azurite.ConnectionString;
        settings["Storage:Prefix"] = Prefix;
        await using var service = await ServerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "CareSystem.Bot.dll"), [], settings);
        await speaker.InstallAsync(service.Client);
        TableClient table = new(azurite.ConnectionString, Prefix + "forums");
        var forum = await ForumAsync(table);
        await Parallel.ForEachAsync(Enumerable.Range(0, Issues).Chunk(100), async (chunk, stop) =>
            await table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row(forum, n))), stop));

        Dictionary<string, List<double>> took = new(StringComparer.Ordinal) { ["read"] = [] };
        for (var round = -3; round < Rounds; round++)
        {
            var read = await ReadAsync(table, forum);
            var asked = new List<(string Name, double Took)>();
            foreach (var (name, verb, data) in Questions)
            {
                var filled = (JsonObject)data.DeepClone();
                filled["forum"] = forum;
                var (reply, after) = await speaker.PressAsync(service.Client, verb, filled);
                if (!reply.Contains("issue.", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{name}: {reply}");
                }

                asked.Add((name, after.TotalMilliseconds));
            }

            // The first rounds are for what is made once.
            if (round >= 0)
            {
                took["read"].Add(read);
                foreach (var (name, time) in asked)
                {
                    took.TryAdd(name, []);
                    took[name].Add(time);
                }
            }
        }

        var bare = Median.Of(took["read"]);
        await Terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"{Issues} issues over {Years} years, {Rounds} rounds in turns; medians. The bare read of the whole rows: {bare:F0} ms."));
        await Terminal.SayAsync("| question | ms | times the bare read |");
        await Terminal.SayAsync("| --- | --- | --- |");
        var worst = 0.0;
        foreach (var (name, _, _) in Questions)
        {
            var median = Median.Of(took[name]);
            worst = Math.Max(worst, median / bare);
            await Terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:F0} | {median / bare:F2} |"));
        }

        return worst <= Most ? 0 : 1;
    }

    private static async Task<double> ReadAsync(TableClient table, string forum)
    {
        var clock = Stopwatch.StartNew();
        var rows = 0;
        await foreach (var page in table.QueryAsync<TableEntity>($"PartitionKey eq '{forum}' and RowKey ge 'issue:' and RowKey lt 'issue;'", 1000).AsPages())
        {
            rows += page.Values.Count;
        }

        return rows == Issues ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{rows} rows.");
    }

    private static async Task<string> ForumAsync(TableClient table)
    {
        await foreach (var row in table.QueryAsync<TableEntity>("RowKey eq 'forum'"))
        {
            return row.PartitionKey;
        }

        throw new InvalidOperationException("Not installed.");
    }

    private static TableEntity Row(string forum, int n)
    {
        var year = 2026 - (n % Years);
        var description = string.Concat(Enumerable.Repeat("夜間や休日に相談できる先がなく、りんごの話になる。", 30)) + (n == 7 ? "じゆうに" : "");
        return new TableEntity(forum, string.Create(CultureInfo.InvariantCulture, $"issue:{year}:{(n / Years) + 1:D6}"))
        {
            ["Subject"] = string.Create(CultureInfo.InvariantCulture, $"課題その{n}"),
            ["Category"] = n % 3 == 0 ? "Housing,Medical" : "Housing",
            ["Level"] = "Community",
            ["Description"] = description,
            ["Folded"] = $"課題その{n}\n{description}",
            ["Owner"] = n % 2 == 0 ? "障がい福祉課" : "",
            ["Status"] = n % 5 == 0 ? "Completed" : "UnderDiscussion",
            ["By"] = "someone",
            ["ByName"] = "鈴木 健",
            ["At"] = new DateTimeOffset(year, 5, 1, 0, 0, 0, TimeSpan.Zero),
            ["MovedAt"] = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero),
            ["Revision"] = 1,
            ["High"] = n % 7,
        };
    }
}
