using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class JapaneseHolidaysTests
{
    /// <summary>
    /// The lists of the Cabinet Office (内閣府「国民の祝日について」, syukujitsu.csv), a file per year, with substitute holidays, days between
    /// two holidays, and the moves of 2020 and 2021.
    /// </summary>
    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Every_day_of_a_year_is_a_holiday_or_not(int year)
    {
        var published = File.ReadAllLines(Repository.PathOf("tests", "Shared", "Holidays", $"{year}.csv")).Skip(1).Select(static line => line.Split(',')[0]);

        Assert.Equal(published, DaysOf(year).Where(JapaneseHolidays.IsHoliday).Select(static day => $"{day.Year}/{day.Month}/{day.Day}"));
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
