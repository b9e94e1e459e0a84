using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Settings;

public sealed class ClosedDaysCheckTests
{
    /// <summary>In the fiscal year 2026.</summary>
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("8月13日〜15日 お盆閉庁", "2026-08-13/2026-08-15 お盆閉庁")]
    [InlineData("８月１３日～１５日　お盆閉庁", "2026-08-13/2026-08-15 お盆閉庁")]
    [InlineData("8月13日（木）から15日（土）まで お盆閉庁", "2026-08-13/2026-08-15 お盆閉庁")]
    [InlineData("8/13-8/15 お盆閉庁", "2026-08-13/2026-08-15 お盆閉庁")]
    [InlineData("8月31日〜9月2日 点検", "2026-08-31/2026-09-02 点検")]
    [InlineData("10月1日 市制記念日", "2026-10-01/2026-10-01 市制記念日")]
    [InlineData("10月1日：市制50周年", "2026-10-01/2026-10-01 市制50周年")]
    [InlineData("10月1日 50周年記念日", "2026-10-01/2026-10-01 50周年記念日")]
    [InlineData("10月1日", "2026-10-01/2026-10-01")]
    [InlineData("2月1日 点検", "2027-02-01/2027-02-01 点検")]
    [InlineData("12月28日〜1月4日 年末年始", "2026-12-28/2027-01-04 年末年始")]
    [InlineData("2028年2月29日 うるう日", "2028-02-29/2028-02-29 うるう日")]
    [InlineData("2026/12/28 仕事納め", "2026-12-28/2026-12-28 仕事納め")]
    [InlineData("2026-12-28 仕事納め", "2026-12-28/2026-12-28 仕事納め")]
    [InlineData("令和8年8月13日〜令和8年8月15日 お盆", "2026-08-13/2026-08-15 お盆")]
    [InlineData("R9.1.4 ＡＢＣ点検", "2027-01-04/2027-01-04 ＡＢＣ点検")]
    public void A_line_is_read_as_people_write_it(string line, string kept)
    {
        var (read, fault) = Check(line);

        Assert.Null(fault);
        Assert.Equal(kept, read);
        Assert.Equal(kept, Check(ClosedDaysCheck.Typed(kept)).Kept);
    }

    [Theory]
    [InlineData("お盆", typeof(Fault.NotClosedDays))]
    [InlineData("8月 お盆", typeof(Fault.NotClosedDays))]
    [InlineData("8月32日 お盆", typeof(Fault.NoSuchDay))]
    [InlineData("2月29日 うるう日", typeof(Fault.NoSuchDay))]
    [InlineData("13月1日 なし", typeof(Fault.NoSuchDay))]
    [InlineData("8月0日 なし", typeof(Fault.NoSuchDay))]
    [InlineData("8月13日〜40日 お盆", typeof(Fault.NoSuchDay))]
    [InlineData("8月15日〜13日 お盆", typeof(Fault.EndsTooEarly))]
    [InlineData("2026年8月15日〜2025年8月16日 お盆", typeof(Fault.EndsTooEarly))]
    [InlineData("8月1日〜9月1日 長い", typeof(Fault.SpanTooLong))]
    [InlineData("8月1日 あいうえおかきくけこさしすせそたちつてとな", typeof(Fault.TooLong))]
    public void What_is_wrong_with_a_line_is_named(string line, Type fault) => Assert.IsType(fault, Check($"8月13日 お盆\n{line}").Fault);

    [Fact]
    public void The_list_is_kept_in_the_order_of_its_days_and_nothing_twice() =>
        Assert.Equal("2026-08-13/2026-08-13 お盆\n2026-10-01/2026-10-01", Check("10月1日\n8月13日 お盆\n8月13日 お盆").Kept);

    [Fact]
    public void A_list_takes_so_many_and_no_more()
    {
        var many = string.Join('\n', Enumerable.Range(0, ClosedDaysCheck.MostEntries + 1).Select(static day => $"2026年{1 + (day / 28)}月{1 + (day % 28)}日"));

        Assert.Equal(new Fault.TooMany(ClosedDaysCheck.MostEntries, ClosedDaysCheck.MostEntries + 1), Check(many).Fault);
    }

    private static (string Kept, Fault? Fault) Check(string typed)
    {
        FieldChecks checks = new();
        var kept = ClosedDaysCheck.Check("closed", typed, Today, checks);
        return (kept, checks.AllGood ? null : checks.Faults.Faults["closed"]);
    }
}
