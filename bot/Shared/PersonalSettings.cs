namespace CareSystem.Bot.Shared;

/// <summary>How a person wants to be told of meetings.</summary>
internal enum Reach
{
    /// <summary>In their own chat with the bot.</summary>
    Chat,

    /// <summary>What is posted in the channel is enough.</summary>
    ChannelOnly,
}

/// <summary>The time of day at which a person wants to be left alone; it may go over midnight.</summary>
/// <param name="From">Not the same as <paramref name="To"/>.</param>
internal sealed record PersonalHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Up to, but not with, its end.</summary>
    public bool IsQuiet(DateTimeOffset instant) => JapaneseTime.TimeOf(instant).IsBetween(From, To);

    /// <summary>When the quiet that this instant is in ends.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset instant)
    {
        var day = JapaneseTime.DateOf(instant);
        return JapaneseTime.At(JapaneseTime.TimeOf(instant) < To ? day : day.AddDays(1), To);
    }
}

/// <summary>What a person has set for themselves in one forum (自分の設定).</summary>
/// <param name="Quiet">Null = there is no such time.</param>
/// <param name="Revision">Moves with each change.</param>
internal sealed record PersonalSettings(Reach Reach, PersonalHours? Quiet, int Revision)
{
    public static readonly PersonalSettings Default = new(Reach.Chat, null, 0);

    /// <summary>In which words they are spoken to.</summary>
    public Reading Reading { get; init; }

    /// <summary>The first instant from <paramref name="from"/> on at which this person may be told of a meeting.</summary>
    /// <param name="from">An instant at which the forum itself would send it.</param>
    /// <returns>Null where there is none before the meeting.</returns>
    public DateTimeOffset? Soonest(DateTimeOffset from, DateTimeOffset meeting, QuietHours hours)
    {
        // Each round goes to the end of one person's quiet or of the forum's; before a meeting there are few of either.
        for (var at = from; at < meeting;)
        {
            if (Quiet?.IsQuiet(at) != true)
            {
                return at;
            }

            if (hours.Soonest(Quiet.EndAfter(at), meeting) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return null;
    }
}
