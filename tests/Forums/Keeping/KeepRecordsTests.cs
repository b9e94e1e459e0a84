using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Keeping;

/// <summary>What goes, on real storage.</summary>
public sealed class KeepRecordsTests(AzuriteFixture azurite)
{
    private const int Rounds = 6;

    private static readonly string[] Choices = ["1", "3", "5", "10"];

    [Fact]
    public async Task For_any_years_and_holds_exactly_the_right_rows_go()
    {
        var start = JapaneseTime.At(new DateOnly(2026, 9, 1), new TimeOnly(4, 0));
        await using var bench = await KeepingBench.StartAsync(azurite, start);
        for (var round = 0; round < Rounds; round++)
        {
            var chance = new Random(4711 + round);
            var day = new DateOnly(2026, 9, 1).AddMonths(round * 3);
            var rows = Rows(chance, day).ToArray();
            var years = Enum.GetValues<RecordKind>().ToDictionary(static kind => kind, _ => Choices[chance.Next(Choices.Length)]);
            var held = Enum.GetValues<RecordKind>().Where(_ => chance.Next(4) == 0).ToArray();
            await bench.SetAsync([.. years.Select(static year => (SettingFields.KeepOf(year.Key), year.Value)), (SettingFields.Held, string.Join(',', held)), (SettingFields.HoldReason, "監査")]);
            await bench.WriteAsync(rows);

            await bench.KeepOnAsync(day.Year, day.Month, 1 + chance.Next(3));
            if (round == 0)
            {
                Assert.Subset(await bench.KeysAsync(), rows.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal));
            }

            var second = day.AddMonths(1);
            await bench.KeepOnAsync(second.Year, second.Month, 1 + chance.Next(6));
            var there = await bench.KeysAsync();

            bool IsOver(RecordKind kind, FiscalYear? year) => year is { } of && !held.Contains(kind) && of.Year + int.Parse(years[kind]) < FiscalYear.Of(second).Year;
            bool Goes(KeptRow row) => row.OwnYear is { } own
                ? !held.Contains(RecordKind.History) && (IsOver(row.Kind, row.Year) || IsOver(RecordKind.History, own))
                : IsOver(row.Kind, row.Year);
            Assert.Equal(
                rows.Where(row => !Goes(row)).Select(static row => row.Key).Order(StringComparer.Ordinal),
                rows.Select(static row => row.Key).Where(there.Contains).Order(StringComparer.Ordinal));
            Assert.True(rows.Any(Goes) && rows.Any(row => !Goes(row)), $"Round {round} shows nothing.");
            await bench.ClearAsync(rows.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal).Contains);
        }
    }

    [Fact]
    public async Task Nothing_goes_before_it_was_told_and_one_entry_a_kind_says_how_many_went()
    {
        await using var bench = await KeepingBench.StartAsync(azurite, JapaneseTime.At(new DateOnly(2026, 9, 1), new TimeOnly(4, 0)));
        var at = JapaneseTime.At(new DateOnly(2021, 6, 1), new TimeOnly(10, 0));
        KeptRow[] polls = [.. Enumerable.Range(0, 12).SelectMany(n => KeepingBench.Poll(n < 10 ? at : at.AddYears(1), n, 2, isOpen: n == 3))];
        await bench.WriteAsync(polls);

        await bench.KeepOnAsync(2026, 9, 1);
        await bench.KeepOnAsync(2026, 9, 7);
        Assert.Subset(await bench.KeysAsync(), polls.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal));
        Assert.Empty(await bench.SaidAsync());

        // Not a look on the other days.
        await bench.KeepOnAsync(2026, 10, 8);
        Assert.Empty(await bench.SaidAsync());
        await bench.KeepOnAsync(2026, 11, 1);
        await bench.KeepOnAsync(2026, 11, 2);

        Assert.Equal(
            ["令和８年11月１日（日）：令和３年度から令和４年度までの投票 12件を、保存期間が終わったため消しました"],
            (await bench.SaidAsync()).Where(static line => line.Contains("投票", StringComparison.Ordinal)));
        Assert.DoesNotContain(await bench.KeysAsync(), polls.Select(static row => row.Key).Contains);
    }

    [Fact]
    public async Task Where_nobody_keeps_the_office_nothing_counts_as_told_and_nothing_goes()
    {
        await using var bench = await KeepingBench.StartAsync(azurite, JapaneseTime.At(new DateOnly(2026, 9, 1), new TimeOnly(4, 0)));
        await bench.TakeOfficeAsync();
        await bench.WriteAsync(KeepingBench.Agenda(JapaneseTime.At(new DateOnly(2010, 6, 1), new TimeOnly(10, 0)), 1));

        await bench.KeepOnAsync(2026, 9, 1);
        await bench.KeepOnAsync(2026, 10, 1);

        Assert.Contains(await bench.KeysAsync(), static key => key.StartsWith("agenda:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_is_held_outlives_its_record()
    {
        await using var bench = await KeepingBench.StartAsync(azurite, JapaneseTime.At(new DateOnly(2026, 9, 1), new TimeOnly(4, 0)));
        await bench.SetAsync((SettingFields.Held, "History"), (SettingFields.HoldReason, "監査"));
        await bench.WriteAsync(KeepingBench.Agenda(JapaneseTime.At(new DateOnly(2010, 6, 1), new TimeOnly(10, 0)), 1));

        await bench.KeepOnAsync(2026, 9, 1);
        await bench.KeepOnAsync(2026, 10, 1);

        Assert.StartsWith("history:agenda:", Assert.Single(await bench.KeysAsync(), static key => key.Contains("agenda:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static IEnumerable<KeptRow> Rows(Random chance, DateOnly day)
    {
        for (var n = 1; n <= 20; n++)
        {
            foreach (var row in Of(n))
            {
                yield return row;
            }
        }

        IEnumerable<KeptRow> Of(int n) =>
        [
            .. KeepingBench.Agenda(Moment(), n),
            .. KeepingBench.Meeting(Moment(), n),
            .. KeepingBench.Poll(Moment(), n, chance.Next(4), chance.Next(5) == 0),
            .. KeepingBench.Round(Moment(), n, chance.Next(4), chance.Next(5) == 0),
            .. Issue(n, Moment()),
            .. KeepingBench.Strength(Moment(), n, chance.Next(2) == 0),
            .. Leak(n, Moment()),
            .. Goal(n, Moment()),
            KeepingBench.History(Moment(), n),
        ];

        IEnumerable<KeptRow> Leak(int n, DateTimeOffset at) => KeepingBench.Leak(at, n, Later(at), chance.Next(3) > 0);

        IEnumerable<KeptRow> Goal(int n, DateTimeOffset at)
        {
            DateTimeOffset? ended = chance.Next(3) == 0 ? null : Later(at);
            return [.. KeepingBench.Goal(at, n, ended, chance.Next(4)), .. KeepingBench.Step(at, n, ended)];
        }

        IEnumerable<KeptRow> Issue(int n, DateTimeOffset at)
        {
            var statuses = Enum.GetValues<IssueStatus>();
            return KeepingBench.Issue(at, n, statuses[chance.Next(statuses.Length)], Later(at), chance.Next(4));
        }

        DateTimeOffset Later(DateTimeOffset at) => at + ((JapaneseTime.At(day, default) - at) * chance.NextDouble() * 0.9);

        // A moment of some fiscal year, its first and its last one among them.
        DateTimeOffset Moment()
        {
            var year = new FiscalYear(FiscalYear.Of(day).Year - 1 - chance.Next(13));
            return chance.Next(4) switch
            {
                0 => JapaneseTime.At(year.FirstDay, default),
                1 => JapaneseTime.At(year.LastDay, new TimeOnly(23, 59, 59)),
                _ => JapaneseTime.At(year.FirstDay.AddDays(chance.Next(365)), new TimeOnly(chance.Next(24), chance.Next(60))),
            };
        }
    }
}
