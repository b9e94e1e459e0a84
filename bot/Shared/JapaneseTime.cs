using System.Globalization;

namespace CareSystem.Bot.Shared;

/// <summary>
/// Japanese civil time: no daylight saving, so a fixed nine hours before UTC.
/// Written as town offices write it: no 24-hour clock, 正午 and never 午後0時 on the hour, the year by its era until the forum says
/// otherwise (domain.md §7, S75–S78; <see cref="Notation"/>).
/// </summary>
internal static class JapaneseTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private const string Weekdays = "日月火水木金土";

    private static readonly (DateOnly First, string Name)[] Eras =
    [
        (new DateOnly(2019, 5, 1), "令和"),
        (new DateOnly(1989, 1, 8), "平成"),
        (new DateOnly(1926, 12, 25), "昭和"),
    ];

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>令和８年４月１日（水）.</summary>
    public static string Long(DateOnly day) => Long(day, Notation.Current);

    /// <summary>In a notation that need not be the forum's.</summary>
    public static string Long(DateOnly day, Notation notation) =>
        $"{YearOf(day, notation)}{Digits(day.Month, notation)}月{Digits(day.Day, notation)}日（{Weekday(day)}）";

    /// <summary>令和８年４月１日（水）午前10時.</summary>
    public static string Long(DateTimeOffset instant) => Long(DateOf(instant)) + Clock(TimeOf(instant));

    /// <summary>４月１日（水）: where the year goes without saying.</summary>
    public static string Short(DateOnly day) => $"{FullWidth(day.Month)}月{FullWidth(day.Day)}日（{Weekday(day)}）";

    public static string Short(DateTimeOffset instant) => Short(DateOf(instant)) + Clock(TimeOf(instant));

    /// <summary>午前10時, 正午, 午後0時30分.</summary>
    public static string Clock(TimeOnly time)
    {
        if (time is { Hour: 12, Minute: 0 })
        {
            return "正午";
        }

        var half = time.Hour < 12 ? "午前" : "午後";
        var minutes = time.Minute == 0 ? "" : $"{time.Minute}分";
        return $"{half}{time.Hour % 12}時{minutes}";
    }

    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek].ToString();

    /// <summary>The form an Input.Date speaks: yyyy-MM-dd, western.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? ParseIso(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number of one digit in full width, of more digits in half width: the usage of town offices, unless the forum has another.</summary>
    public static string FullWidth(int number) => Digits(number, Notation.Current);

    private static string Digits(int number, Notation notation) =>
        number is >= 0 and <= 9 && notation.Digits == DigitWidth.SingleWide ? ((char)('０' + number)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string YearOf(DateOnly day, Notation notation) => notation.Dates switch
    {
        DateStyle.Western => $"{day.Year}年",
        DateStyle.Both when day >= Eras[^1].First => $"{EraYear(day, notation)}（{day.Year}年）",
        _ => EraYear(day, notation),
    };

    private static string EraYear(DateOnly day, Notation notation)
    {
        foreach (var (first, name) in Eras)
        {
            if (day >= first)
            {
                var year = day.Year - first.Year + 1;
                return year == 1 ? $"{name}元年" : $"{name}{Digits(year, notation)}年";
            }
        }

        return $"{day.Year}年";
    }
}
