using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Load.Rounds;

namespace CareSystem.Load;

/// <summary>What is asked of many rows beside the bare read of them, in turns, so that a busy machine slows both.</summary>
internal static class BesideRead
{
    private const int Rounds = 15;

    /// <summary>A list may take so many times as long as reading what it is made from.</summary>
    private const double Most = 3;

    /// <param name="what">The rows, in words.</param>
    /// <param name="read">The bare read, in milliseconds.</param>
    /// <param name="questions">Each asked once a round, in milliseconds.</param>
    /// <returns>0, or 1 where something took too long.</returns>
    public static async Task<int> RunAsync(string what, Func<Task<double>> read, IReadOnlyList<(string Name, Func<Task<double>> Ask)> questions)
    {
        List<double> bare = [];
        var took = questions.ToDictionary(static question => question.Name, static _ => new List<double>(), StringComparer.Ordinal);
        for (var round = -3; round < Rounds; round++)
        {
            var time = await read();
            foreach (var (name, ask) in questions)
            {
                var asked = await ask();

                // The first rounds are for what is made once.
                if (round >= 0)
                {
                    took[name].Add(asked);
                }
            }

            if (round >= 0)
            {
                bare.Add(time);
            }
        }

        var whole = Median.Of(bare);
        await Terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"{what}, {Rounds} rounds in turns; medians. The bare read of the whole rows: {whole:F0} ms."));
        await Terminal.SayAsync("| question | ms | times the bare read |");
        await Terminal.SayAsync("| --- | --- | --- |");
        var worst = 0.0;
        foreach (var (name, _) in questions)
        {
            var median = Median.Of(took[name]);
            worst = Math.Max(worst, median / whole);
            await Terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:F0} | {median / whole:F2} |"));
        }

        return worst <= Most ? 0 : 1;
    }

    /// <summary>Reads every row whose key begins with <paramref name="kind"/> and a colon, whole.</summary>
    public static async Task<double> ReadAsync(TableClient table, string forum, string kind, int expected)
    {
        var clock = Stopwatch.StartNew();
        var rows = 0;
        await foreach (var page in table.QueryAsync<TableEntity>($"PartitionKey eq '{forum}' and RowKey ge '{kind}:' and RowKey lt '{kind};'", 1000).AsPages())
        {
            rows += page.Values.Count;
        }

        return rows == expected ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{rows} rows.");
    }

    public static async Task<string> ForumAsync(TableClient table)
    {
        await foreach (var row in table.QueryAsync<TableEntity>("RowKey eq 'member-forum'"))
        {
            return row.PartitionKey;
        }

        throw new InvalidOperationException("Not installed.");
    }
}
