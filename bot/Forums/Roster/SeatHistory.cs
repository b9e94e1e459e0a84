using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>
/// Everything that is known of one seat: who was in it when, and under which kind it counted. What was true stays true: whoever comes
/// later changes nothing about an earlier day.
/// </summary>
/// <remarks>
/// Always holds: holders do not overlap, proxies do not overlap, each proxy lies within the appointment of the one holder it stands in
/// for and is somebody else.
/// </remarks>
internal sealed record SeatHistory(SeatId Seat, IReadOnlyList<SeatKind> Kinds, IReadOnlyList<Appointment> Appointments)
{
    private IEnumerable<Appointment> Holders => Appointments.Where(static one => one.Part == SeatPart.Holder);

    private IEnumerable<Appointment> Proxies => Appointments.Where(static one => one.Part == SeatPart.Proxy);

    public static SeatHistory Begin(SeatId seat, ParticipantKind kind, DateOnly from) => new(seat, [new SeatKind(seat, from, kind)], []);

    public SeatOnDay On(DateOnly day) => new(KindOn(day), HolderOn(day)?.Person, Proxies.FirstOrDefault(one => one.Covers(day))?.Person);

    /// <summary>The kind of a day; before the first one was written down the seat counted as it did then.</summary>
    public ParticipantKind KindOn(DateOnly day) =>
        (Kinds.Where(one => one.From <= day).MaxBy(static one => one.From) ?? Kinds.MinBy(static one => one.From))?.Kind ?? ParticipantKind.Other;

    public Appointment? HolderOn(DateOnly day) => Holders.FirstOrDefault(one => one.Covers(day));

    /// <summary>A person is appointed to an empty seat.</summary>
    public SeatStep Join(RosterPersonId person, DateOnly from, DateOnly? to) =>
        Add(new Appointment(Seat, person, SeatPart.Holder, from, to));

    /// <summary>An appointment gets another last day, earlier or later; null leaves it open. Proxies end with whom they stand in for.</summary>
    public SeatStep SetEnd(Appointment which, DateOnly? to)
    {
        if (Appointments.FirstOrDefault(which.IsSame) is not { } found)
        {
            return new SeatFault.Empty();
        }

        return found.Part == SeatPart.Proxy ? Without(found).Represent(found.Person, found.From, to) : Without(found).Add(found with { To = to });
    }

    /// <summary>An appointment that should never have been written down goes, with the proxies who stood in for it.</summary>
    public SeatStep Withdraw(Appointment which) =>
        Appointments.FirstOrDefault(which.IsSame) is { } found ? Without(found).WithProxiesCut() : new SeatFault.Empty();

    /// <summary>後任: from a day on somebody else is in the seat; whoever was in it stays until the day before.</summary>
    public SeatStep Replace(RosterPersonId successor, DateOnly from, DateOnly? to)
    {
        if (HolderOn(from) is not { } before)
        {
            return new SeatFault.Empty();
        }

        if (before.Person == successor)
        {
            return new SeatFault.SamePerson();
        }

        return before.From == from
            ? new SeatFault.EndsBeforeItBegins()
            : Without(before).Add(before with { To = from.AddDays(-1) }) is SeatStep.Done shortened ? shortened.After.Join(successor, from, to) : new SeatFault.Empty();
    }

    /// <summary>代理: from a day to a day somebody stands in for the holder.</summary>
    public SeatStep Represent(RosterPersonId person, DateOnly from, DateOnly? to)
    {
        var proxy = new Appointment(Seat, person, SeatPart.Proxy, from, to);
        if (to < from)
        {
            return new SeatFault.EndsBeforeItBegins();
        }

        if (Holders.FirstOrDefault(one => one.Holds(proxy)) is not { } holder)
        {
            return new SeatFault.Empty();
        }

        return holder.Person == person ? new SeatFault.SamePerson()
            : Proxies.FirstOrDefault(one => one.Meets(from, to)) is { } other ? new SeatFault.Taken(other.Person, other.From, other.To)
            : this with { Appointments = [.. Appointments, proxy] };
    }

    /// <summary>From a day on the seat counts under another kind, until the next change that is written down.</summary>
    public SeatHistory ChangeKind(DateOnly from, ParticipantKind kind) =>
        this with { Kinds = [.. Kinds.Where(one => one.From != from), new SeatKind(Seat, from, kind)] };

    private SeatHistory Without(Appointment one) => this with { Appointments = [.. Appointments.Where(other => !other.IsSame(one))] };

    private SeatStep Add(Appointment holder)
    {
        if (holder.To < holder.From)
        {
            return new SeatFault.EndsBeforeItBegins();
        }

        return Holders.FirstOrDefault(other => other.Meets(holder.From, holder.To)) is { } other
            ? new SeatFault.Taken(other.Person, other.From, other.To)
            : (this with { Appointments = [.. Appointments, holder] }).WithProxiesCut();
    }

    /// <summary>A proxy stands in for one holder: it ends when that one's appointment ends, and is nothing without it.</summary>
    private SeatHistory WithProxiesCut() => this with
    {
        Appointments =
        [
            .. Holders,
            .. Proxies
                .Select(proxy => (Proxy: proxy, Holder: HolderOn(proxy.From)))
                .Where(static pair => pair.Holder is { } holder && holder.Person != pair.Proxy.Person)
                .Select(static pair => pair.Holder!.LastDay < pair.Proxy.LastDay ? pair.Proxy with { To = pair.Holder.To } : pair.Proxy),
        ],
    };
}

/// <summary>What became of a change to a seat.</summary>
internal abstract record SeatStep
{
    internal sealed record Done(SeatHistory After) : SeatStep;

    internal sealed record Refused(SeatFault Fault) : SeatStep;

    public static implicit operator SeatStep(SeatHistory after) => new Done(after);

    public static implicit operator SeatStep(SeatFault fault) => new Refused(fault);
}
