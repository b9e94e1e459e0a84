namespace CareSystem.Bot.Shared;

internal sealed record Attendee(string Email, string Name);

/// <summary>A meeting as a calendar keeps it.</summary>
/// <param name="Organiser">The mailbox in which the event stands.</param>
/// <param name="TransactionId">Fixed for this booking for ever: a second create with it makes no second event.</param>
internal sealed record Booking(
    string Organiser,
    string TransactionId,
    string Subject,
    DateTimeOffset Start,
    TimeSpan Length,
    string? Location,
    bool Online,
    IReadOnlyList<Attendee> Attendees);

/// <summary>What became of a request to the calendar.</summary>
internal abstract record BookingResult
{
    /// <param name="JoinUrl">The Teams link, where the meeting is online and Graph has made one.</param>
    internal sealed record Done(string EventId, string? JoinUrl) : BookingResult;

    /// <summary>The event is not there any more.</summary>
    internal sealed record Gone : BookingResult;

    internal sealed record TryLater(string Code, TimeSpan? After) : BookingResult;

    /// <summary>Refused for good, with Graph's error code for the operator.</summary>
    internal sealed record Refused(string Code) : BookingResult;
}

/// <summary>Books meetings. Implemented by <c>Calendar</c>.</summary>
internal interface ICalendar
{
    /// <summary>The mailboxes in which meetings may be booked, the default one first; empty = there is no calendar.</summary>
    IReadOnlyList<string> Organisers { get; }

    Task<BookingResult> BookAsync(Booking booking, CancellationToken cancellation);

    /// <summary>Looks for the event of a booking, as its answer may have been lost; <see cref="BookingResult.Gone"/> where there is none.</summary>
    Task<BookingResult> FindAsync(string organiser, string transactionId, CancellationToken cancellation);

    /// <summary>Brings the event to what the booking says now (time, place, attendees); the same call again changes nothing.</summary>
    Task<BookingResult> ChangeAsync(string eventId, Booking booking, CancellationToken cancellation);

    /// <summary>Cancels the event and tells the attendees; <see cref="BookingResult.Gone"/> where it was gone already.</summary>
    Task<BookingResult> CancelAsync(string organiser, string eventId, CancellationToken cancellation);
}
