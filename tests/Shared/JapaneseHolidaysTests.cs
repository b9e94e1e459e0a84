using System.Globalization;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class JapaneseHolidaysTests
{
    /// <summary>The lists of the Cabinet Office (内閣府「国民の祝日について」), substitute holidays and days between two holidays included.</summary>
    [Theory]
    [InlineData(2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23")]
    [InlineData(2023, "1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23")]
    [InlineData(2024, "1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23")]
    [InlineData(2025, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24")]
    [InlineData(2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23")]
    [InlineData(2027, "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23")]
    public void Every_day_of_a_year_is_a_holiday_or_not(int year, string expected)
    {
        var found = DaysOf(year).Where(JapaneseHolidays.IsHoliday).Select(static day => $"{day.Month}/{day.Day}");

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("2030-03-20")] // 春分の日
    [InlineData("2031-03-21")]
    [InlineData("2032-09-21")] // 国民の休日 between 敬老の日 and 秋分の日
    [InlineData("2032-09-22")] // 秋分の日
    [InlineData("2044-09-22")]
    [InlineData("2092-03-19")] // The first 春分の日 on a 19 March.
    public void Equinoxes_are_computed_far_ahead(string day) => Assert.True(JapaneseHolidays.IsHoliday(Day(day)));

    [Theory]
    [InlineData("2026-12-28", false)]
    [InlineData("2026-12-29", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-03", true)]
    [InlineData("2027-01-04", false)]
    [InlineData("2026-06-06", true)]
    [InlineData("2026-06-07", true)]
    [InlineData("2026-06-08", false)]
    [InlineData("2026-05-06", true)]
    [InlineData("2026-05-07", false)]
    public void Offices_are_closed_at_weekends_on_holidays_and_around_new_year(string day, bool expected) =>
        Assert.Equal(expected, JapaneseHolidays.IsDayOff(Day(day)));

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
