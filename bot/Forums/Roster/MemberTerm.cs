using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>
/// A span of days in which a person is in a seat, as the member's own row carries it: so the one point read of every turn knows
/// whether somebody is in office today, without the roster.
/// </summary>
internal sealed record MemberTerm(DateOnly From, DateOnly? To, ParticipantKind Kind, string Organization)
{
    public bool Covers(DateOnly day) => From <= day && day <= (To ?? DateOnly.MaxValue);

    /// <summary>The terms of a person that have not ended, first the seats of their own, then those they stand in for.</summary>
    /// <param name="organizationOf">The name of the organisation that has the seat.</param>
    public static IReadOnlyList<MemberTerm> Of(
        RosterPersonId person, IEnumerable<SeatHistory> seats, Func<SeatId, string> organizationOf, DateOnly today) =>
    [
        .. seats
            .SelectMany(seat => seat.Appointments
                .Where(one => one.Person == person && one.LastDay >= today)
                .SelectMany(one => ByKind(seat, one).Select(span => (one.Part, Term: new MemberTerm(span.From, span.To, span.Kind, organizationOf(seat.Seat))))))
            .OrderBy(static entry => entry.Part)
            .ThenBy(static entry => entry.Term.From)
            .ThenBy(static entry => entry.Term.Organization, StringComparer.Ordinal)
            .Where(entry => (entry.Term.To ?? DateOnly.MaxValue) >= today)
            .Select(static entry => entry.Term),
    ];

    /// <summary>An appointment in pieces, one for each kind under which its seat counted.</summary>
    private static IEnumerable<(DateOnly From, DateOnly? To, ParticipantKind Kind)> ByKind(SeatHistory seat, Appointment one)
    {
        DateOnly[] starts = [one.From, .. seat.Kinds.Select(static kind => kind.From).Where(day => day > one.From && day <= one.LastDay).Order()];
        for (var i = 0; i < starts.Length; i++)
        {
            yield return (starts[i], i + 1 < starts.Length ? starts[i + 1].AddDays(-1) : one.To, seat.KindOn(starts[i]));
        }
    }
}

/// <summary>What a person may do on a day.</summary>
internal static class SeatRights
{
    /// <summary>
    /// The secretariat is an office and no seat, an observer has none to lose. Everybody else who is known to the roster has the rights
    /// of their role on the days they are in a seat; on other days they may look on.
    /// </summary>
    /// <param name="terms">Null = the person is in the team, but in no roster of seats yet: the role alone counts, so that a forum can begin without one.</param>
    public static MemberRole On(DateOnly day, MemberRole role, IReadOnlyList<MemberTerm>? terms) =>
        role is MemberRole.Secretariat or MemberRole.Observer || terms is null || terms.Any(term => term.Covers(day)) ? role : MemberRole.Observer;
}
