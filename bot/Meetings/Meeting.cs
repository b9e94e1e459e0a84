using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

internal enum MeetingStatus
{
    Scheduled,
    Cancelled,
}

/// <summary>How far the calendar follows the meeting.</summary>
internal enum CalendarState
{
    /// <summary>No calendar is set up, or none was wanted.</summary>
    None,

    /// <summary>Promised, not yet done.</summary>
    Pending,

    Booked,

    /// <summary>Graph refused for good; the code says why.</summary>
    Failed,
}

/// <summary>What people say of a meeting.</summary>
/// <param name="Place">Where; may be empty when it is online only.</param>
internal sealed record MeetingContent(string Name, DateTimeOffset Start, TimeSpan Length, string Place, bool Online);

/// <summary>One session of the forum (会議).</summary>
/// <param name="Organiser">The mailbox in whose calendar it stands; null = no calendar.</param>
/// <param name="TransactionId">Fixed for this booking for ever.</param>
/// <param name="Revision">Moves with every change people make; the calendar's answers do not move it.</param>
internal sealed record Meeting(
    MeetingId Id,
    MeetingContent Content,
    MeetingStatus Status,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    string? Organiser,
    string TransactionId,
    CalendarState Calendar,
    string? CalendarCode,
    string? EventId,
    string? JoinUrl,
    int Revision)
{
    public string Subject => $"meeting:{Id}";

    public DateTimeOffset End => Content.Start + Content.Length;
}
