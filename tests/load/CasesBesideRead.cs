using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Load.Channel;
using CareSystem.Load.Rounds;
using CareSystem.Load.Servers;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Load;

/// <summary>Five hundred cases, submitted and approved through the front door: a list and a search of them beside the bare read of their rows, in turns.</summary>
internal static class CasesBesideRead
{
    private const int Cases = 500;

    private const string Prefix = "c";

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
        for (var n = 0; n < Cases; n++)
        {
            await speaker.PressAsync(service.Client, "case.submit.1", Form(forum, n));
        }

        List<string> codes = [];
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{forum}' and RowKey ge 'case:' and RowKey lt 'case;'", select: ["RowKey"]))
        {
            codes.Add(row.RowKey["case:".Length..]);
        }

        foreach (var code in codes)
        {
            await speaker.PressAsync(service.Client, "case.approve.1", new JsonObject { ["forum"] = forum, ["code"] = code, ["revision"] = 1, ["summary"] = $"保証人がおらず退院が進まない。{code}" });
        }

        return await BesideRead.RunAsync(
            string.Create(CultureInfo.InvariantCulture, $"{Cases} cases"),
            () => BesideRead.ReadAsync(table, forum, "case", Cases),
            [
                ("list", () => AskAsync(() => speaker.PressAsync(service.Client, "case.list.1", new JsonObject { ["forum"] = forum, ["page"] = 40 }), codes)),
                ("search", () => AskAsync(() => speaker.SearchAsync(service.Client, "caseSearch", codes[Cases / 2]), [codes[Cases / 2]])),
            ]);
    }

    private static async Task<double> AskAsync(Func<Task<(string Reply, TimeSpan After)>> ask, IReadOnlyList<string> codes)
    {
        var (reply, after) = await ask();
        return codes.Any(code => reply.Contains(code, StringComparison.Ordinal)) ? after.TotalMilliseconds : throw new InvalidOperationException(reply);
    }

    private static JsonObject Form(string forum, int n) => new()
    {
        ["forum"] = forum,
        ["age"] = "Sixties",
        ["household"] = "Alone",
        ["stay"] = "None",
        ["troubles"] = "Housing",
        ["bodies"] = "Consultation",
        ["basis"] = "Deidentified",
        ["situation"] = string.Create(CultureInfo.InvariantCulture, $"部屋が見つからない。その{n}。") + string.Concat(Enumerable.Repeat("夜間や休日に相談できる先がない。", 15)),
        ["worked"] = string.Concat(Enumerable.Repeat("いっしょに見に行った。", 15)),
        ["missing"] = string.Concat(Enumerable.Repeat("保証人のしくみ。", 15)),
    };
}
