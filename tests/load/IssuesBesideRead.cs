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
        var forum = await BesideRead.ForumAsync(table);
        await Parallel.ForEachAsync(Enumerable.Range(0, Issues).Chunk(100), async (chunk, stop) =>
            await table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row(forum, n))), stop));

        return await BesideRead.RunAsync(
            string.Create(CultureInfo.InvariantCulture, $"{Issues} issues over {Years} years"),
            () => BesideRead.ReadAsync(table, forum, "issue", Issues),
            [
                .. Questions.Select(question => (question.Name, (Func<Task<double>>)(async () =>
                {
                    var filled = (JsonObject)question.Data.DeepClone();
                    filled["forum"] = forum;
                    var (reply, after) = await speaker.PressAsync(service.Client, question.Verb, filled);
                    return reply.Contains("issue.", StringComparison.Ordinal) ? after.TotalMilliseconds : throw new InvalidOperationException($"{question.Name}: {reply}");
                }))),
            ]);
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
