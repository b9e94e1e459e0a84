using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>How far the calendar follows the meeting.</summary>
internal enum CalendarState
{
    /// <summary>No calendar is set up.</summary>
    None,

    /// <summary>Promised, not yet tried.</summary>
    Pending,

    /// <summary>The event may be there: a booking was sent, and its answer is not kept yet.</summary>
    Trying,

    Booked,

    /// <summary>Refused for good; the code says why. Tried again when people change something.</summary>
    Failed,

    /// <summary>The meeting was cancelled, and there is no event (any more).</summary>
    Withdrawn,
}

/// <summary>The calendar's side of a meeting.</summary>
/// <param name="Organiser">The mailbox in whose calendar it stands; null = no calendar.</param>
/// <param name="TransactionId">Fixed for this booking for ever.</param>
/// <param name="Revision">The revision of the meeting that the calendar shows, or that it refused.</param>
internal sealed record MeetingCalendar(CalendarState State, string? Organiser, string TransactionId, int Revision = 0)
{
    public string? EventId { get; init; }

    public string? JoinUrl { get; init; }

    /// <summary>Why it was refused, or what went wrong at the last try.</summary>
    public string? Code { get; init; }

    /// <summary>Tries in a row that came to nothing.</summary>
    public int Tries { get; init; }

    /// <summary>Not tried again before this.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>People of the roster to whom no invitation could go, because the channel names no address of theirs.</summary>
    public int WithoutEmail { get; init; }

    /// <summary>People have changed the meeting: that is tried at once, unless a booking is on its way of which nothing is known yet.</summary>
    public MeetingCalendar Afresh() => State == CalendarState.Trying ? this : this with { Code = null, Tries = 0, NotBefore = default };

    /// <summary>So often something has not worked that people should know.</summary>
    public bool IsDelayed => Tries >= 3;
}

/// <summary>What is to be done in the calendar, so that it says what the meeting says now.</summary>
internal enum CalendarStep
{
    Nothing,

    /// <summary>Keep that a booking is about to be sent: so a meeting cancelled after a lost answer is cancelled in the calendar, too.</summary>
    Announce,

    Book,

    Change,

    Cancel,

    /// <summary>Look for the event: of a cancelled meeting whose booking may have arrived, or for a Teams link that came later.</summary>
    Find,
}

internal static class CalendarSteps
{
    /// <summary>Teams makes the link within a minute or two, or not at all.</summary>
    private const int LooksForLink = 5;

    public static CalendarStep Next(Meeting meeting, DateTimeOffset now) => meeting switch
    {
        // Nobody needs an invitation to what is over.
        { Calendar.Organiser: null } => CalendarStep.Nothing,
        _ when meeting.End <= now => CalendarStep.Nothing,
        { Status: MeetingStatus.Scheduled } => OfScheduled(meeting),
        _ => OfCancelled(meeting),
    };

    private static CalendarStep OfScheduled(Meeting meeting) => meeting.Calendar switch
    {
        { State: CalendarState.Pending } => CalendarStep.Announce,
        { State: CalendarState.Trying } => CalendarStep.Book,
        { State: CalendarState.Failed, EventId: null } when IsBehind(meeting) => CalendarStep.Announce,
        { EventId: not null } when IsBehind(meeting) => CalendarStep.Change,
        { State: CalendarState.Booked, JoinUrl: null, Tries: < LooksForLink } when meeting.Content.Online => CalendarStep.Find,
        _ => CalendarStep.Nothing,
    };

    private static CalendarStep OfCancelled(Meeting meeting) => meeting.Calendar switch
    {
        { State: CalendarState.Trying } => CalendarStep.Find,
        { EventId: not null } when IsBehind(meeting) => CalendarStep.Cancel,
        _ => CalendarStep.Nothing,
    };

    private static bool IsBehind(Meeting meeting) => meeting.Calendar.Revision != meeting.Revision;
}

/// <summary>The calendar must follow the meeting.</summary>
internal sealed record FollowMeetingDue(string Meeting) : OutboxRecord;
