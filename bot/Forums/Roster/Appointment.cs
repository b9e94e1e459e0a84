using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>How a person is in a seat.</summary>
internal enum SeatPart
{
    /// <summary>委員: the one who was appointed.</summary>
    Holder,

    /// <summary>代理: stands in for the holder, and is counted under the seat's kind.</summary>
    Proxy,
}

/// <summary>A person in a seat, from a day to a day (委嘱期間). Days are of Japan; both ends count.</summary>
/// <param name="To">The last day; null = open.</param>
internal sealed record Appointment(SeatId Seat, RosterPersonId Person, SeatPart Part, DateOnly From, DateOnly? To)
{
    public DateOnly LastDay => To ?? DateOnly.MaxValue;

    public bool Covers(DateOnly day) => From <= day && day <= LastDay;

    /// <summary>Whether some day belongs to both.</summary>
    public bool Meets(DateOnly from, DateOnly? to) => From <= (to ?? DateOnly.MaxValue) && from <= LastDay;

    /// <summary>Whether every day of that one is a day of this one.</summary>
    public bool Holds(Appointment other) => From <= other.From && other.LastDay <= LastDay;

    public bool IsSame(Appointment other) => Seat == other.Seat && Person == other.Person && Part == other.Part && From == other.From;
}

/// <summary>From this day on the seat counts under this kind.</summary>
internal sealed record SeatKind(SeatId Seat, DateOnly From, ParticipantKind Kind);

/// <summary>Who was in a seat on a day, and under which kind it counted.</summary>
internal sealed record SeatOnDay(ParticipantKind Kind, RosterPersonId? Holder, RosterPersonId? Proxy)
{
    /// <summary>Whose attendance counts for the seat.</summary>
    public RosterPersonId? Attending => Proxy ?? Holder;
}

/// <summary>Why a seat cannot be filled like that.</summary>
internal abstract record SeatFault : Fault
{
    /// <summary>Somebody is in it on one of these days.</summary>
    internal sealed record Taken(RosterPersonId By, DateOnly From, DateOnly? To) : SeatFault;

    /// <summary>Nobody is in it who could be replaced or stood in for on all of these days.</summary>
    internal sealed record Empty : SeatFault;

    internal sealed record EndsBeforeItBegins : SeatFault;

    /// <summary>The person is in it already.</summary>
    internal sealed record SamePerson : SeatFault;
}
