using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The roster while a file is worked into it, row by row.</summary>
internal sealed class SheetEdit(RosterBook before, Func<string> newId)
{
    private readonly Dictionary<string, Organization> organizations = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<RosterPersonId, Participant> people = Keyed(before.People, static person => person.Id);
    private readonly OrderedDictionary<SeatId, MemberSeat> seats = Keyed(before.Seats, static seat => seat.Id);

    private int order = before.People.Select(static person => person.Order).DefaultIfEmpty().Max();

    private readonly List<Organization> made = [];

    /// <summary>Organisations that nobody knew before, by name.</summary>
    public IReadOnlyList<string> NewOrganizations => [.. made.Select(static one => one.Name)];

    public int NextOrder() => ++order;

    public RosterPersonId NextPerson() => new(newId());

    public Participant Person(RosterPersonId person) => people[person];

    public void Put(Participant person) => people[person.Id] = person;

    /// <summary>The organisation of that name, new where there is none yet; null where there is no name.</summary>
    public Organization? Named(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        foreach (var known in organizations.Count == 0 ? before.Organizations : [])
        {
            organizations.TryAdd(KanaText.Fold(known.Name), known);
        }

        // A file may be older than a name.
        foreach (var (former, known) in before.Organizations.SelectMany(static known => known.Former.Select(former => (former, known))))
        {
            organizations.TryAdd(KanaText.Fold(former.Name), known);
        }

        var key = KanaText.Fold(name);
        if (!organizations.TryGetValue(key, out var found))
        {
            found = new Organization(new OrganizationId(newId()), name, Revision: 1);
            organizations.Add(key, found);
            made.Add(found);
        }

        return found;
    }

    public SeatStep SetEnd(Appointment one, DateOnly? to) => Step(one.Seat, history => history.SetEnd(one, to));

    /// <summary>From the first day on which it may, and on which nothing later says otherwise.</summary>
    public void ChangeKind(Appointment one, ParticipantKind kind, DateOnly today)
    {
        var seat = seats[one.Seat];
        var last = seat.History.Kinds.Where(known => known.From <= one.LastDay).Select(static known => known.From).Append(one.From).Append(today).Max();
        seats[one.Seat] = seat with { History = seat.History.ChangeKind(last, kind) };
    }

    /// <summary>Into a seat of that organisation and kind that is empty in these days, or else a new one; the same rule as for the form.</summary>
    public SeatStep Join(RosterPersonId person, OrganizationId organization, ParticipantKind kind, DateOnly from, DateOnly? to)
    {
        foreach (var seat in seats.Values.Where(seat => seat.Organization == organization && seat.History.KindOn(from) == kind).ToArray())
        {
            if (Step(seat.Id, history => history.Join(person, from, to)) is SeatStep.Done joined)
            {
                return joined;
            }
        }

        var id = new SeatId(newId());
        var begun = SeatHistory.Begin(id, kind, from).Join(person, from, to);
        if (begun is SeatStep.Done done)
        {
            seats[id] = new MemberSeat(id, organization, done.After, Revision: 1);
        }

        return begun;
    }

    /// <summary>代理, where just one seat of that organisation and kind can have one in these days; null = none, or several.</summary>
    public SeatStep? Represent(RosterPersonId person, OrganizationId organization, ParticipantKind kind, DateOnly from, DateOnly to)
    {
        var possible = seats.Values
            .Where(seat => seat.Organization == organization && seat.History.KindOn(from) == kind && seat.History.Represent(person, from, to) is SeatStep.Done)
            .ToArray();
        return possible is [var only] ? Step(only.Id, history => history.Represent(person, from, to)) : null;
    }

    /// <summary>The roster as it is now, each changed thing at its next revision.</summary>
    public RosterBook ToBook()
    {
        var known = before.People.ToDictionary(static person => person.Id);
        var seated = before.Seats.ToDictionary(static seat => seat.Id);
        return before with
        {
            Organizations = made.Count == 0 ? before.Organizations : [.. before.Organizations, .. made],
            People = [.. people.Values.Select(person => known.TryGetValue(person.Id, out var was) && was != person ? person with { Revision = was.Revision + 1 } : person)],
            Seats = [.. seats.Values.Select(seat => seated.TryGetValue(seat.Id, out var was) && was != seat ? seat with { Revision = was.Revision + 1 } : seat)],
        };
    }

    private static OrderedDictionary<TKey, T> Keyed<TKey, T>(IEnumerable<T> all, Func<T, TKey> key) where TKey : notnull =>
        new(all.Select(one => KeyValuePair.Create(key(one), one)));

    private SeatStep Step(SeatId id, Func<SeatHistory, SeatStep> change)
    {
        var seat = seats[id];
        var step = change(seat.History);
        if (step is SeatStep.Done done)
        {
            seats[id] = seat with { History = done.After };
        }

        return step;
    }
}
