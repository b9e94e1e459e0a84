namespace CareSystem.Bot.Shared;

/// <summary>
/// When a reminder may arrive: 平日 8:30–18:00, Japanese time. One that would fall outside moves to the last allowed instant before;
/// if that has passed, to the first allowed instant before the meeting. Reminders of the meeting's own day are exempt.
/// </summary>
internal static class QuietHours
{
    private static readonly TimeOnly Begin = new(8, 30);
    private static readonly TimeOnly End = new(18, 0);

    public static bool IsAllowed(DateTimeOffset instant) =>
        !JapaneseHolidays.IsDayOff(JapaneseTime.DateOf(instant)) && JapaneseTime.TimeOf(instant) is var time && time >= Begin && time <= End;

    /// <summary>When a reminder wanted at <paramref name="wanted"/> is sent; one whose time has passed goes to the first allowed instant.</summary>
    /// <returns>Null where nothing is allowed any more before the meeting.</returns>
    public static DateTimeOffset? Place(DateTimeOffset wanted, DateTimeOffset now, DateTimeOffset meeting)
    {
        if (wanted <= now)
        {
            return Soonest(now, meeting);
        }

        if (IsOwnDay(wanted, meeting) || IsAllowed(wanted))
        {
            return wanted;
        }

        var before = LastAllowed(wanted);
        return before > now ? before : Soonest(now, meeting);
    }

    /// <summary>The first instant from <paramref name="from"/> on at which something about a meeting may arrive.</summary>
    /// <returns>Null where there is none before the meeting.</returns>
    public static DateTimeOffset? Soonest(DateTimeOffset from, DateTimeOffset meeting)
    {
        var first = IsOwnDay(from, meeting) ? from : FirstAllowed(from);
        return first < meeting ? first : null;
    }

    private static bool IsOwnDay(DateTimeOffset instant, DateTimeOffset meeting) => JapaneseTime.DateOf(instant) == JapaneseTime.DateOf(meeting);

    private static DateTimeOffset LastAllowed(DateTimeOffset instant)
    {
        var day = JapaneseTime.DateOf(instant);
        if (!JapaneseHolidays.IsDayOff(day) && JapaneseTime.TimeOf(instant) > End)
        {
            return JapaneseTime.At(day, End);
        }

        do
        {
            day = day.AddDays(-1);
        }
        while (JapaneseHolidays.IsDayOff(day));

        return JapaneseTime.At(day, End);
    }

    /// <summary>The first instant from <paramref name="instant"/> on at which people may be disturbed.</summary>
    public static DateTimeOffset FirstAllowed(DateTimeOffset instant)
    {
        if (IsAllowed(instant))
        {
            return instant;
        }

        var day = JapaneseTime.DateOf(instant);
        if (JapaneseHolidays.IsDayOff(day) || JapaneseTime.TimeOf(instant) > End)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (JapaneseHolidays.IsDayOff(day));
        }

        return JapaneseTime.At(day, Begin);
    }
}
