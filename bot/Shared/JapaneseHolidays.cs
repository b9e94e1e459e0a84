namespace CareSystem.Bot.Shared;

/// <summary>
/// National holidays (国民の祝日に関する法律) from 2020 on, with substitute holidays and days between two holidays; and the days
/// around New Year on which town offices are closed. The equinoxes follow the formula of the almanac, valid until 2099; in 2020 and 2021
/// three holidays stood on other days because of the games in Tokyo (平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法).
/// </summary>
internal static class JapaneseHolidays
{
    /// <summary>Saturday, Sunday, a holiday, or 29 December to 3 January.</summary>
    public static bool IsDayOff(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 }
        || IsHoliday(day);

    public static bool IsHoliday(DateOnly day)
    {
        if (IsNamed(day))
        {
            return true;
        }

        // 振替休日: the first day that is none itself after a holiday on a Sunday.
        for (var before = day.AddDays(-1); IsNamed(before); before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday)
            {
                return true;
            }
        }

        // 国民の休日: a day between two holidays.
        return IsNamed(day.AddDays(-1)) && IsNamed(day.AddDays(1));
    }

    private static bool IsNamed(DateOnly day) => (day.Year, day.Month, day.Day) switch
    {
        (2020, 7, 23 or 24) or (2020, 8, 10) or (2021, 7, 22 or 23) or (2021, 8, 8) => true,
        (2020 or 2021, 7, _) or (2020 or 2021, 8, 11) or (2020 or 2021, 10, _) => false,
        _ => IsNamedInMostYears(day),
    };

    private static bool IsNamedInMostYears(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (2, 11) or (2, 23) or (4, 29) or (5, 3) or (5, 4) or (5, 5) or (8, 11) or (11, 3) or (11, 23) => true,
        (1, _) => IsMonday(day, 2),
        (3, var date) => date == Equinox(day.Year, 20.8431),
        (7, _) => IsMonday(day, 3),
        (9, var date) => date == Equinox(day.Year, 23.2488) || IsMonday(day, 3),
        (10, _) => IsMonday(day, 2),
        _ => false,
    };

    private static bool IsMonday(DateOnly day, int week) => day.DayOfWeek == DayOfWeek.Monday && (day.Day - 1) / 7 == week - 1;

    private static int Equinox(int year, double offset) => (int)(offset + (0.242194 * (year - 1980)) - ((year - 1980) / 4));
}
