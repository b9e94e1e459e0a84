using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// The codes by which a row is known again. They begin with a letter, so that no spreadsheet takes them for a number, and carry the
/// revision that was written out: what has been changed since is not overwritten unseen.
/// </summary>
internal static class SheetCode
{
    public static string Of(Participant person) => string.Create(CultureInfo.InvariantCulture, $"p-{person.Id}-{person.Revision}");

    public static string Of(MemberSeat seat, Appointment one) =>
        string.Create(CultureInfo.InvariantCulture, $"s-{seat.Id}-{one.From:yyyyMMdd}-{(one.Part == SeatPart.Holder ? "h" : "p")}-{seat.Revision}");

    /// <returns>Null where it has not the form of a code.</returns>
    public static (RosterPersonId Person, int Revision)? Person(string code)
    {
        var parts = code.Trim().Split('-');
        return parts is ["p", _, .., var last] && RosterPersonId.Parse(string.Join('-', parts[1..^1])) is { } person && Number(last) is { } revision ? (person, revision) : null;
    }

    /// <returns>Null where it has not the form of a code.</returns>
    public static (SeatId Seat, DateOnly From, SeatPart Part, int Revision)? Place(string code)
    {
        var parts = code.Trim().Split('-');
        return parts is ["s", _, .., var from, "h" or "p", var last]
            && SeatId.Parse(string.Join('-', parts[1..^3])) is { } seat
            && DateOnly.TryParseExact(from, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Number(last) is { } revision
            ? (seat, day, parts[^2] == "h" ? SeatPart.Holder : SeatPart.Proxy, revision)
            : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
