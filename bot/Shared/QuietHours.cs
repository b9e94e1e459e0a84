namespace CareSystem.Bot.Shared;

/// <summary>Days on which a town's own offices are closed besides the holidays: one day or several, with a name.</summary>
internal sealed record ClosedDays(DateOnly First, DateOnly Last, string Name)
{
    public bool Covers(DateOnly day) => First <= day && day <= Last;
}

/// <summary>
/// When a reminder may arrive: on working days from one time to another, Japanese time; 平日 8:30–18:00 until the secretariat says
/// otherwise. One that would fall outside moves to the last allowed instant before; if that has passed, to the first allowed instant
/// before the meeting. Reminders of the meeting's own day are exempt.
/// </summary>
/// <param name="From">Before <paramref name="To"/>, both of them allowed.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To, IReadOnlyList<ClosedDays> Closed)
{
    public static readonly QuietHours Default = new(new TimeOnly(8, 30), new TimeOnly(18, 0), []);

    /// <summary>Weekends, holidays, the days around New Year, and the town's own closed days.</summary>
    public bool IsDayOff(DateOnly day) => JapaneseHolidays.IsDayOff(day) || Closed.Any(closed => closed.Covers(day));

    public bool IsAllowed(DateTimeOffset instant) =>
        !IsDayOff(JapaneseTime.DateOf(instant)) && JapaneseTime.TimeOf(instant) is var time && time >= From && time <= To;

    /// <summary>When a reminder wanted at <paramref name="wanted"/> is sent; one whose time has passed goes to the first allowed instant.</summary>
    /// <returns>Null where nothing is allowed any more before the meeting.</returns>
    public DateTimeOffset? Place(DateTimeOffset wanted, DateTimeOffset now, DateTimeOffset meeting)
    {
        if (wanted <= now)
        {
            return Soonest(now, meeting);
        }

        if (IsOwnDay(wanted, meeting) || IsAllowed(wanted))
        {
            return wanted;
        }

        return LastAllowed(wanted, now) ?? Soonest(now, meeting);
    }

    /// <summary>The first instant from <paramref name="from"/> on at which something about a meeting may arrive.</summary>
    /// <returns>Null where there is none before the meeting.</returns>
    public DateTimeOffset? Soonest(DateTimeOffset from, DateTimeOffset meeting)
    {
        if (from >= meeting)
        {
            return null;
        }

        var first = IsOwnDay(from, meeting) ? from : FirstAllowed(from, meeting);
        return first < meeting ? first : null;
    }

    /// <summary>The first instant from <paramref name="instant"/> on at which people may be disturbed.</summary>
    public DateTimeOffset FirstAllowed(DateTimeOffset instant) => FirstAllowed(instant, DateTimeOffset.MaxValue);

    private static bool IsOwnDay(DateTimeOffset instant, DateTimeOffset meeting) => JapaneseTime.DateOf(instant) == JapaneseTime.DateOf(meeting);

    /// <returns>Null where the last one is not after <paramref name="now"/>.</returns>
    private DateTimeOffset? LastAllowed(DateTimeOffset instant, DateTimeOffset now)
    {
        var day = JapaneseTime.DateOf(instant);
        for (var last = JapaneseTime.TimeOf(instant) > To ? day : day.AddDays(-1); JapaneseTime.At(last, To) > now; last = last.AddDays(-1))
        {
            if (!IsDayOff(last))
            {
                return JapaneseTime.At(last, To);
            }
        }

        return null;
    }

    /// <returns>Something at or after <paramref name="limit"/> where nothing is allowed before it.</returns>
    private DateTimeOffset FirstAllowed(DateTimeOffset instant, DateTimeOffset limit)
    {
        if (IsAllowed(instant))
        {
            return instant;
        }

        var day = JapaneseTime.DateOf(instant);
        var next = JapaneseTime.TimeOf(instant) > From ? day.AddDays(1) : day;
        while (IsDayOff(next) && JapaneseTime.At(next, From) < limit)
        {
            next = next.AddDays(1);
        }

        return JapaneseTime.At(next, From);
    }
}
