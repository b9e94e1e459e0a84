namespace CareSystem.Bot.Shared;

/// <summary>What 設定 → 会議 says of meetings.</summary>
/// <param name="Organiser">The mailbox in which meetings are booked; null = the first that the operator allows.</param>
/// <param name="FirstDays">How many days before the meeting the first reminder is wanted; 0 = there is none.</param>
/// <param name="FirstAt">At what time of that day; null = at the time at which the meeting begins.</param>
/// <param name="SecondMinutes">How many minutes before the meeting the second one is sent; 0 = there is none.</param>
internal sealed record MeetingSettings(string? Organiser, int FirstDays, TimeOnly? FirstAt, int SecondMinutes)
{
    public static readonly MeetingSettings Default = new(null, 1, null, 60);

    /// <summary>The mailbox for a new meeting; what was chosen and is not allowed any more counts for nothing.</summary>
    public string? OrganiserOf(IReadOnlyList<string> allowed) =>
        allowed.FirstOrDefault(mailbox => string.Equals(mailbox, Organiser, StringComparison.OrdinalIgnoreCase)) ?? (allowed.Count > 0 ? allowed[0] : null);
}

/// <summary>The rules under which reminders are promised.</summary>
/// <param name="Number">Moves with each change of their times.</param>
/// <param name="Since">When it last moved. What was due by then was sent under the rules before.</param>
internal readonly record struct ReminderPlan(int Number, DateTimeOffset Since);

/// <summary>When the reminders of a meeting are sent: what the forum wants, moved into the hours in which people may be disturbed.</summary>
internal sealed record ReminderRules(MeetingSettings Meetings, QuietHours Hours, ReminderPlan Plan)
{
    /// <summary>The first reminder must leave this much time until the second one, or until the meeting; else it says nothing new.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    /// <summary>How long before the meeting the second reminder is sent; nothing where there is none.</summary>
    public TimeSpan SecondSpan => TimeSpan.FromMinutes(Meetings.SecondMinutes);

    /// <param name="promised">When it was promised: what was wanted before that is sent as soon as it may be.</param>
    /// <returns>Null where none is wanted, or the second one is enough.</returns>
    public DateTimeOffset? First(DateTimeOffset start, DateTimeOffset promised)
    {
        if (Meetings.FirstDays == 0)
        {
            return null;
        }

        var day = JapaneseTime.DateOf(start).AddDays(-Meetings.FirstDays);
        var wanted = JapaneseTime.At(day, Meetings.FirstAt ?? JapaneseTime.TimeOf(start));
        return Hours.Place(wanted, promised, start) is { } first && first + Apart <= start - SecondSpan ? first : null;
    }

    /// <returns>Null where none is wanted, or its moment has passed: the card in the channel has only just said it.</returns>
    public DateTimeOffset? Second(DateTimeOffset start, DateTimeOffset promised) =>
        Meetings.SecondMinutes > 0 && start - SecondSpan > promised ? start - SecondSpan : null;

    /// <summary>
    /// Whether a reminder promised under a plan is still the one to send: after a change all that were still to come were promised anew,
    /// and those before them come to nothing.
    /// </summary>
    public bool StillHolds(int plan, DateTimeOffset due) => plan == Plan.Number || due <= Plan.Since;
}

/// <summary>The times of reminders are others now: those still to come are promised anew.</summary>
internal sealed record ReminderTimesChanged(ReminderRules Before, ReminderRules After) : OutboxRecord;
