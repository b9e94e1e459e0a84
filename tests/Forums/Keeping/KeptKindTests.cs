using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Forums.Keeping;

public sealed class KeptKindTests
{
    /// <summary>A month: whether the service looks in it, on which day, and what is set by then.</summary>
    private static readonly Gen<(bool Looks, int Day, int Years, bool IsHeld)[]> Months = Gen.Select(
        Gen.Frequency((8, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[1, KeepRecords.LookingDays], Gen.Frequency((6, Gen.Const(3)), (1, Gen.OneOf(Gen.Const(1), Gen.Const(5), Gen.Const(10)))), Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))).Array[30, 70];

    [Theory]
    [InlineData("2027-03-01", "2027-04-01")]
    [InlineData("2027-02-01", "2027-03-01")]
    [InlineData("2027-03-04", "2027-04-01")]
    [InlineData("2027-03-05", "2027-05-01")]
    [InlineData("2026-12-07", "2027-02-01")]
    public void What_is_told_goes_as_a_month_begins_four_weeks_later_at_the_soonest(string told, string goes) =>
        Assert.Equal(DateOnly.Parse(goes), KeptKind.DayAfterNotice(DateOnly.Parse(told)));

    [Theory]
    [InlineData("2026-06-15", "2026-07-01")]
    [InlineData("2026-06-30", "2026-07-01")]
    [InlineData("2026-07-01", "2026-08-01")]
    public void A_change_is_told_as_the_next_month_begins(string changed, string told) => Assert.Equal(DateOnly.Parse(told), KeptKind.NextNotice(DateOnly.Parse(changed)));

    [Fact]
    public void What_is_over_in_April_is_told_in_March()
    {
        var kept = KeptKind.Untouched(RecordKind.Polls);
        var march = new DateOnly(2027, 3, 1);

        Assert.Equal(new FiscalYear(2022), kept.Coming(Retention.Default, new DateOnly(2027, 2, 1)));
        Assert.Equal(new FiscalYear(2023), kept.Coming(Retention.Default, march));
        var told = kept.Told(new FiscalYear(2023), march);
        Assert.Null(told.MayGo(Retention.Default, new DateOnly(2027, 3, 31)));
        Assert.Equal((new FiscalYear(2023), new DateOnly(2027, 4, 1)), told.Waiting(Retention.Default, march));
        Assert.Equal(new FiscalYear(2023), told.MayGo(Retention.Default, new DateOnly(2027, 4, 1)));
        Assert.Null(told.Waiting(Retention.Default, new DateOnly(2027, 4, 1)));
    }

    [Fact]
    public void What_is_held_stays_and_is_told_anew_when_it_is_released()
    {
        var told = KeptKind.Untouched(RecordKind.Polls).Told(new FiscalYear(2023), new DateOnly(2027, 3, 1));
        var held = Retention.Default with { Held = [RecordKind.Polls], HoldReason = "監査" };

        Assert.Null(told.MayGo(held, new DateOnly(2027, 4, 1)));
        Assert.Null(told.Waiting(held, new DateOnly(2027, 3, 2)));
        Assert.True(told.Lowered(told.Coming(held, new DateOnly(2027, 4, 1))).IsUntold(new FiscalYear(2023)));
    }

    /// <summary>Recounted from the months alone: nothing goes that was not told four weeks before and over ever since, and nothing that is over stays.</summary>
    [Fact]
    public void Whatever_is_set_when_nothing_goes_untold_and_nothing_stays_for_ever() => Months.Sample(static months =>
    {
        var kept = KeptKind.Untouched(RecordKind.Polls);
        var first = new DateOnly(2026, 5, 1);
        List<(DateOnly Day, int Until)> looks = [];
        var there = Enumerable.Range(2010, 20).ToHashSet();
        foreach (var (month, at) in months.Select(static (month, at) => (month, at)).Where(static each => each.month.Looks))
        {
            var today = first.AddMonths(at).AddDays(month.Day - 1);
            var retention = Retention.Default with
            {
                Years = new Dictionary<RecordKind, int> { [RecordKind.Polls] = month.Years },
                Held = month.IsHeld ? [RecordKind.Polls] : [],
            };
            var over = month.IsHeld ? int.MinValue : FiscalYear.Of(today).Year - 1 - month.Years;
            if (kept.MayGo(retention, today) is { } until)
            {
                foreach (var year in there.Where(year => year <= until.Year).ToArray())
                {
                    Assert.True(year <= over, $"{year} went on {today} and is kept until {over}.");
                    var since = looks.FindLastIndex(look => look.Until < year) + 1;
                    Assert.True(since < looks.Count && looks[since].Day.AddDays(28) <= today, $"{year} went on {today} and was not told of in time.");
                    there.Remove(year);
                }
            }

            // What the look of a day tells of: what is over when its notice has had its time.
            looks.Add((today, month.IsHeld ? int.MinValue : FiscalYear.Of(KeptKind.DayAfterNotice(today)).Year - 1 - month.Years));
            if (looks.Count >= 4 && looks[^4..] is var last && last[0].Day.AddDays(90) <= today)
            {
                Assert.DoesNotContain(there, year => last.All(look => year <= look.Until) && year <= over && last.Count(look => look.Until == last[0].Until) == 4);
            }

            var coming = kept.Coming(retention, today);
            kept = kept.Lowered(coming);
            if (coming is { } next && kept.IsUntold(next) && there.Any(year => year <= next.Year))
            {
                kept = kept.Told(next, today);
            }
        }
    });

    [Fact]
    public void What_goes_is_added_up_year_by_year()
    {
        var kept = KeptKind.Untouched(RecordKind.Polls).Gone(new Dictionary<FiscalYear, int> { [new(2020)] = 2 }).Gone(new Dictionary<FiscalYear, int> { [new(2020)] = 1, [new(2021)] = 4 });

        Assert.Equal([(new FiscalYear(2020), 3), (new FiscalYear(2021), 4)], kept.Years.OrderBy(static year => year.Key).Select(static year => (year.Key, year.Value)));
    }
}
