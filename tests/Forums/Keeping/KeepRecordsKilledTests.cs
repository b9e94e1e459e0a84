using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Keeping;

/// <summary>More than a thousand rows are discarded, and the service dies at each of its writes, before and after it arrives.</summary>
public sealed class KeepRecordsKilledTests(AzuriteFixture azurite)
{
    private const int MostWrites = 60;

    private static readonly DateTimeOffset Old = JapaneseTime.At(new DateOnly(2014, 6, 1), new TimeOnly(10, 0));

    private static readonly DateTimeOffset Young = JapaneseTime.At(new DateOnly(2026, 6, 1), new TimeOnly(10, 0));

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_run_killed_at_any_chunk_goes_on_the_next_day_and_ends_the_same(OnTheWay kind)
    {
        await using var bench = await KeepingBench.StartAsync(azurite, JapaneseTime.At(new DateOnly(2026, 9, 1), new TimeOnly(4, 0)));
        var rows = Rows().ToArray();
        Assert.True(rows.Length > 1000, $"Only {rows.Length} rows.");
        var all = rows.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        var stays = rows.Where(static row => row.Year is not { Year: < 2020 }).Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        List<string> said =
        [
            "平成26年度の議題 60件", "平成26年度の地域課題 40件", "平成26年度の会議 30件", "平成26年度の投票 8件", "平成26年度のチェックリスト 3件", "平成26年度の変更の記録 100件",
        ];
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            Assert.True(step <= MostWrites, "It did not end.");
            await bench.ClearAsync(key => all.Contains(key) || key.StartsWith("keeping:", StringComparison.Ordinal) || key.StartsWith("history:retention:", StringComparison.Ordinal));
            await bench.WriteAsync(rows);
            await bench.WriteAsync(Enum.GetValues<RecordKind>().Where(static each => each != RecordKind.Cases).Select(static each => new KeptRow(
                $"keeping:of{each}", each, null, new Dictionary<string, object>(StringComparer.Ordinal) { ["Announced"] = 2014, ["GoesOn"] = "2026-09-01", ["Years"] = "{}" })));

            var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), bench.KeepAsync);
            var between = await bench.KeysAsync();
            Assert.Subset(between, stays);
            foreach (var (part, record) in new[] { ("vote:", "poll:"), ("answer:", "round:") })
            {
                Assert.All(between.Where(key => key.StartsWith(part, StringComparison.Ordinal)), key => Assert.Contains(record + key.Split(':')[1], between));
            }

            Assert.All(between.Where(static key => key.StartsWith("issuevote:", StringComparison.Ordinal)), key => Assert.Contains(string.Join(':', key.Split(':')[..3]).Replace("issuevote:", "issue:", StringComparison.Ordinal), between));

            await bench.KeepAsync();
            await bench.KeepAsync();
            var after = await bench.KeysAsync();
            Assert.True(stays.SetEquals(all.Where(after.Contains)), $"At {step}, died {died}: {string.Join(' ', after.Where(key => key.StartsWith("keeping:", StringComparison.Ordinal)))}; {all.Where(after.Contains).Count()} rows left.");
            Assert.Equal(said.Order(StringComparer.Ordinal), after.Count(static key => key.StartsWith("history:retention:", StringComparison.Ordinal)) == said.Count
                ? (await SaidAsync(bench)).Order(StringComparer.Ordinal)
                : ["another number of entries"]);
            if (!died)
            {
                break;
            }

            deaths++;
        }

        Assert.True(deaths > 15, $"Only {deaths} writes were seen.");
    }

    private static async Task<IEnumerable<string>> SaidAsync(KeepingBench bench) =>
        (await bench.SaidAllAsync()).Select(static line => line[(line.IndexOf('：', StringComparison.Ordinal) + 1)..line.IndexOf('を', StringComparison.Ordinal)]);

    private static IEnumerable<KeptRow> Rows() =>
    [
        .. Enumerable.Range(1, 60).SelectMany(static n => KeepingBench.Agenda(Old, n)),
        .. Enumerable.Range(1, 30).SelectMany(static n => KeepingBench.Meeting(Old, n)),
        // One of them with more answers than a transaction takes.
        .. Enumerable.Range(1, 8).SelectMany(static n => KeepingBench.Poll(Old, n, n == 4 ? 250 : 40, isOpen: n == 2)),
        .. Enumerable.Range(1, 3).SelectMany(static n => KeepingBench.Round(Old, n, 60, isOpen: n == 1)),
        .. Enumerable.Range(1, 40).SelectMany(static n => KeepingBench.Issue(Old, n, IssueStatus.Completed, Old.AddDays(30), 3)),
        .. Enumerable.Range(41, 5).SelectMany(static n => KeepingBench.Issue(Old, n, IssueStatus.InAction, Old.AddDays(30), 3)).Where(static row => !row.Key.StartsWith("history:", StringComparison.Ordinal)),
        .. Enumerable.Range(1, 100).Select(static n => KeepingBench.History(Old, n)),
        .. Enumerable.Range(1, 5).SelectMany(static n => KeepingBench.Poll(Young, n, 3, isOpen: true)),
    ];
}
