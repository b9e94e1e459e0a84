using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CsCheck;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>One thing that happens to a seat, in days since the first.</summary>
/// <param name="To">Null = open.</param>
internal sealed record SeatEvent(SeatEvent.Sort What, RosterPersonId Person, int From, int? To, bool OfProxy, ParticipantKind Kind)
{
    internal enum Sort
    {
        Join,
        SetEnd,
        Withdraw,
        Replace,
        Represent,
        ChangeKind,
    }

    public override string ToString() => $"{What}({Person}, {From}..{To}, {(OfProxy ? "proxy" : "holder")}, {Kind})";
}

/// <summary>Any history of a seat, and how it is told to the seat and to its diary.</summary>
internal static class SeatHistories
{
    public static readonly DateOnly FirstDay = new(2026, 1, 1);
    public static readonly RosterPersonId[] People = [.. Enumerable.Range(0, 4).Select(static n => new RosterPersonId($"p{n}"))];

    /// <summary>No day is near the diary's last, where an open end and that day would look the same.</summary>
    private const int LastStart = 90;

    private static readonly Gen<SeatEvent> Event = Gen.Select(
        Gen.Enum<SeatEvent.Sort>(),
        Gen.Int[0, People.Length - 1],
        Gen.Int[0, LastStart],
        Gen.Int[-4, 25],
        Gen.Bool,
        Gen.Enum<ParticipantKind>(),
        static (what, person, from, length, isProxy, kind) =>
            new SeatEvent(what, People[person], from, length > 20 ? null : Math.Max(0, from + length), isProxy, kind));

    public static readonly Gen<SeatEvent[]> Any = Event.Array[1, 25];

    public static readonly Gen<SeatEvent[][]> AnySeats = Any.Array[1, 4];

    public static DateOnly Day(int number) => FirstDay.AddDays(number);

    public static SeatHistory Begin(int number = 0) => SeatHistory.Begin(new SeatId($"s{number}"), ParticipantKind.Health, FirstDay);

    /// <summary>What becomes of the seat; where it is refused, null.</summary>
    public static SeatHistory? Apply(SeatHistory seat, SeatEvent one)
    {
        DateOnly? to = one.To is { } last ? Day(last) : null;
        var step = one.What switch
        {
            SeatEvent.Sort.Join => seat.Join(one.Person, Day(one.From), to),
            SeatEvent.Sort.SetEnd => seat.SetEnd(At(seat, one), to),
            SeatEvent.Sort.Withdraw => seat.Withdraw(At(seat, one)),
            SeatEvent.Sort.Replace => seat.Replace(one.Person, Day(one.From), to),
            SeatEvent.Sort.Represent => seat.Represent(one.Person, Day(one.From), to),
            _ => seat.ChangeKind(Day(one.From), one.Kind),
        };
        return step is SeatStep.Done done ? done.After : null;
    }

    public static bool Write(SeatDiary diary, SeatEvent one)
    {
        switch (one.What)
        {
            case SeatEvent.Sort.Join:
                return diary.Join(one.Person, one.From, one.To);
            case SeatEvent.Sort.SetEnd:
                return diary.SetEnd(one.OfProxy, one.From, one.To);
            case SeatEvent.Sort.Withdraw:
                return diary.Withdraw(one.OfProxy, one.From);
            case SeatEvent.Sort.Replace:
                return diary.Replace(one.Person, one.From, one.To);
            case SeatEvent.Sort.Represent:
                return diary.Represent(one.Person, one.From, one.To);
            default:
                diary.ChangeKind(one.From, one.Kind);
                return true;
        }
    }

    /// <summary>The appointment of that day, or one that is not there.</summary>
    private static Appointment At(SeatHistory seat, SeatEvent one)
    {
        var part = one.OfProxy ? SeatPart.Proxy : SeatPart.Holder;
        return seat.Appointments.FirstOrDefault(other => other.Part == part && other.Covers(Day(one.From)))
            ?? new Appointment(seat.Seat, new RosterPersonId("nobody"), part, Day(one.From), null);
    }
}
