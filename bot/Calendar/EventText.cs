using System.Globalization;
using CareSystem.Bot.Shared;
using Microsoft.Graph.Models;

namespace CareSystem.Bot.Calendar;

/// <summary>A booking in the words of Graph's <c>event</c>.</summary>
internal static class EventText
{
    /// <summary>Exchange's own name of the zone; its IANA name would do too, but this one is what every Outlook shows.</summary>
    public const string Zone = "Tokyo Standard Time";

    /// <summary>
    /// The booking's name on the event itself. Graph cannot filter by <c>transactionId</c> (ErrorInvalidProperty), by an extended
    /// property it can. The GUID is this application's own property set; it must never change, or old events are not found again.
    /// </summary>
    public const string BookingProperty = "String {ec9ee304-70d9-4dff-988e-e0efca565c1d} Name CareSystemBooking";

    private const string WallTime = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>
    /// The event to create. No body: Teams writes its own join text into it. The reminder stays as Outlook sets it: it belongs to
    /// the attendee's own calendar and rings on the screen, while ours are messages a day and an hour ahead.
    /// </summary>
    public static Event New(Booking booking)
    {
        var created = Current(booking);
        created.TransactionId = booking.TransactionId;
        // The date is settled by the secretariat, with a date poll where needed; a counter-proposal to the mailbox would be read by nobody.
        created.AllowNewTimeProposals = false;
        created.SingleValueExtendedProperties =
            [new SingleValueLegacyExtendedProperty { Id = BookingProperty, Value = booking.TransactionId }];
        return created;
    }

    /// <summary>What a change may set: all that the booking says, new or not, so that the same again changes nothing.</summary>
    public static Event Current(Booking booking)
    {
        var current = new Event
        {
            Subject = booking.Subject,
            Start = At(booking.Start),
            End = At(booking.Start + booking.Length),
            // An empty name clears the place; a missing property would leave the old one standing.
            Location = new Location { DisplayName = booking.Location ?? "" },
            Attendees = [.. Invited(booking).Select(Required)],
            // Attendees are people of several bodies; one must not learn the private address of another from an invitation.
            HideAttendees = true,
        };

        // Once an event has a Teams link Graph keeps it for good, so "not online" is nothing that a change could say.
        if (booking.Online)
        {
            current.IsOnlineMeeting = true;
            current.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
        }

        return current;
    }

    /// <summary>Each address once, and without the organiser, who is in the meeting as its organiser.</summary>
    public static IReadOnlyList<Shared.Attendee> Invited(Booking booking) =>
    [
        .. booking.Attendees
            .Where(attendee => !string.Equals(attendee.Email.Trim(), booking.Organiser, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(static attendee => attendee.Email.Trim(), StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>
    /// Does an event that was there already say what the booking says? Attendees are not compared: Exchange rewrites addresses
    /// (alias to primary), nor a place where none was booked: Teams may write its own name there. A difference that is none would
    /// send everybody a needless update.
    /// </summary>
    public static bool Says(Event found, Booking booking) =>
        SameTime(found.Start, booking.Start)
        && SameTime(found.End, booking.Start + booking.Length)
        && SameWords(found.Subject, booking.Subject)
        && (Words(booking.Location).Length == 0 || SameWords(found.Location?.DisplayName, booking.Location));

    private static DateTimeTimeZone At(DateTimeOffset instant) => new() { DateTime = Wall(instant), TimeZone = Zone };

    private static string Wall(DateTimeOffset instant) =>
        instant.ToOffset(JapaneseTime.Offset).ToString(WallTime, CultureInfo.InvariantCulture);

    /// <remarks>Read in the zone that was asked for (<c>Prefer</c>); Graph writes seven decimals behind the seconds.</remarks>
    private static bool SameTime(DateTimeTimeZone? found, DateTimeOffset wanted) =>
        found?.DateTime?.StartsWith(Wall(wanted), StringComparison.Ordinal) == true;

    private static bool SameWords(string? found, string? wanted) =>
        string.Equals(Words(found), Words(wanted), StringComparison.Ordinal);

    private static string Words(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Microsoft.Graph.Models.Attendee Required(Shared.Attendee attendee) => new()
    {
        Type = AttendeeType.Required,
        EmailAddress = new EmailAddress { Address = attendee.Email.Trim(), Name = attendee.Name },
    };
}
