using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// The appointments of a file. First those end that end sooner, then others go on longer, then kinds change, then people join: so that
/// a successor finds the seat empty in whatever order the rows stand.
/// </summary>
internal sealed class SheetPlaces(RosterBook book, RosterSheet shown, RosterSheetNames names, SheetEdit edit, DateOnly today, List<FoundFault> faults)
{
    private readonly List<(SheetLine Line, Appointment One, DateOnly? To)> ends = [];
    private readonly List<(SheetLine Line, Appointment One, ParticipantKind Kind)> kinds = [];
    private readonly List<(SheetLine Line, RosterPersonId Person, SeatPart Part, OrganizationId Organization, ParticipantKind Kind, DateOnly From, DateOnly? To)> joins = [];
    private readonly Dictionary<(SeatId Seat, RosterPersonId Person, SeatPart Part, DateOnly From), int> seen = [];

    /// <summary>The words that may stand in a column, one after the other.</summary>
    public static string Listed(RosterSheetNames names, string column) => string.Join('\u3001', names.WordsOf(column)!.Values);

    /// <summary>What a row wants of the seats; it is carried out when all rows are known.</summary>
    public void Collect(RosterPersonId person, SheetLine line, bool isNew)
    {
        if (line.HasPlace && Meant(person, line, isNew) is var (seat, one, isAsked))
        {
            if (!seen.TryAdd((one.Seat, one.Person, one.Part, one.From), line.Row))
            {
                Add(line, SheetColumns.Seat, new SheetFault.SameAs(seen[(one.Seat, one.Person, one.Part, one.From)]));
            }
            else
            {
                Change(line, seat, one, isAsked);
            }
        }
    }

    public void Carry()
    {
        foreach (var (line, one, to) in ends.OrderByDescending(static end => end.To is { } day && day < end.One.LastDay))
        {
            Told(line, edit.SetEnd(one, to));
        }

        foreach (var (_, one, kind) in kinds)
        {
            edit.ChangeKind(one, kind, today);
        }

        foreach (var (line, person, part, organization, kind, from, to) in joins.OrderBy(static join => join.Part).ThenBy(static join => join.From))
        {
            if (part == SeatPart.Holder)
            {
                Told(line, edit.Join(person, organization, kind, from, to));
            }
            else if (to is { } last && edit.Represent(person, organization, kind, from, last) is { } step)
            {
                Told(line, step);
            }
            else
            {
                Add(line, SheetColumns.Part, new SheetFault.NoSeatToStandInFor());
            }
        }
    }

    /// <summary>The appointment that a row is of; null where it is a new one, or none that can be told.</summary>
    private (MemberSeat Seat, Appointment One, SeatRevision Asked)? Meant(RosterPersonId person, SheetLine line, bool isNew)
    {
        if (line[SheetColumns.Seat] is { Length: > 0 } code)
        {
            if (SheetCode.Place(code) is var (id, from, part, revision) && book.Find(id) is { } seat
                && seat.History.Appointments.FirstOrDefault(new Appointment(id, person, part, from, null).IsSame) is { } one)
            {
                return (seat, one, new SeatRevision(revision));
            }

            Add(line, SheetColumns.Seat, new SheetFault.UnknownCode());
            return null;
        }

        if (Wished(person, line) is not { } wish)
        {
            return null;
        }

        if (!isNew && book.Find(person) is { } known
            && shown.PlacesOf(known).FirstOrDefault(place => place.One.Part == wish.Part && place.One.From == wish.From && place.Seat.Organization == wish.Organization) is { Seat: { } its, One: { } same })
        {
            return (its, same, new SeatRevision(null));
        }

        joins.Add(wish);
        return null;
    }

    private (SheetLine Line, RosterPersonId Person, SeatPart Part, OrganizationId Organization, ParticipantKind Kind, DateOnly From, DateOnly? To)? Wished(RosterPersonId person, SheetLine line)
    {
        var before = faults.Count;
        var part = Word(line, SheetColumns.Part, SeatPart.Holder, mayBeEmpty: true);
        var kind = Word(line, RosterFields.Kind, ParticipantKind.Other, mayBeEmpty: false);
        var from = Day(line, RosterFields.From) ?? today;
        var to = Day(line, RosterFields.To);
        if (part == SeatPart.Proxy && to is null && faults.Count == before)
        {
            Add(line, RosterFields.To, new Fault.Missing());
        }

        if (to < from)
        {
            Add(line, RosterFields.To, new SeatFault.EndsBeforeItBegins());
        }

        var organization = line[SheetColumns.SeatOrganization] is { Length: > 0 } name ? Organization(line, name) : edit.Person(person).Organization;
        if (organization is null)
        {
            Add(line, RosterFields.Organization, new SheetFault.NeedsOrganization());
        }

        return faults.Count > before ? null : (line, person, part, organization!.Value, kind, from, to);
    }

    private OrganizationId? Organization(SheetLine line, string typed)
    {
        var checks = new FieldChecks();
        var name = checks.Text(SheetColumns.SeatOrganization, typed, ParticipantDraft.OrganizationLimit).ReplaceLineEndings(" ");
        if (!checks.AllGood)
        {
            Add(line, SheetColumns.SeatOrganization, checks.Faults.Faults[SheetColumns.SeatOrganization]);
        }

        return edit.Named(name)?.Id;
    }

    private void Change(SheetLine line, MemberSeat seat, Appointment one, SeatRevision asked)
    {
        var cells = shown.Of(seat, one);
        var changed = SheetColumns.OfPlace.Where(column => line[column] is { } cell && cell != cells[column] && !Means(line, column, one, cells)).ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        if (asked.Value is { } revision && revision != seat.Revision)
        {
            Add(line, changed[0], new SheetFault.Stale());
            return;
        }

        foreach (var column in changed)
        {
            switch (column)
            {
                case RosterFields.To:
                    SetEnd(line, one);
                    break;
                case RosterFields.Kind when one.LastDay >= today:
                    if (Find(line, column, mayBeEmpty: false) is { } code)
                    {
                        kinds.Add((line, one, Enum.Parse<ParticipantKind>(code)));
                    }

                    break;
                default:
                    Add(line, column, new SheetFault.MayNotChange(cells[column]));
                    break;
            }
        }
    }

    /// <summary>Another spelling of what is written down: a day as a spreadsheet writes it, or, where no code says so, an organisation's name.</summary>
    private bool Means(SheetLine line, string column, Appointment one, IReadOnlyDictionary<string, string> cells) => column switch
    {
        RosterFields.From => JapaneseDateText.Parse(line[column]!) == one.From,
        RosterFields.To => one.To is { } to && JapaneseDateText.Parse(line[column]!) == to,
        SheetColumns.SeatOrganization => KanaText.Fold(line[column]!) == KanaText.Fold(shown.NameOf(book.Find(one.Seat)?.Organization)),
        _ => names.CodeOf(column, line[column]!) is { } code && code == names.CodeOf(column, cells[column]),
    };

    private void SetEnd(SheetLine line, Appointment one)
    {
        var before = faults.Count;
        var to = Day(line, RosterFields.To);
        if (faults.Count > before)
        {
            return;
        }

        if (to is null && one.Part == SeatPart.Proxy)
        {
            Add(line, RosterFields.To, new Fault.Missing());
        }
        else
        {
            ends.Add((line, one, to));
        }
    }

    private DateOnly? Day(SheetLine line, string column)
    {
        if (line[column] is not { Length: > 0 } text)
        {
            return null;
        }

        if (JapaneseDateText.Parse(text) is { } day)
        {
            return day;
        }

        Add(line, column, new SheetFault.NotADay());
        return null;
    }

    private TCode Word<TCode>(SheetLine line, string column, TCode otherwise, bool mayBeEmpty) where TCode : struct, Enum =>
        Find(line, column, mayBeEmpty) is { } code ? Enum.Parse<TCode>(code) : otherwise;

    private string? Find(SheetLine line, string column, bool mayBeEmpty)
    {
        var text = line[column] ?? "";
        if (text.Length == 0 && mayBeEmpty)
        {
            return null;
        }

        if (names.CodeOf(column, text) is { } code)
        {
            return code;
        }

        Add(line, column, new SheetFault.NotAWord(Listed(names, column)));
        return null;
    }

    private void Told(SheetLine line, SeatStep step)
    {
        if (step is SeatStep.Refused refused)
        {
            Add(line, SeatUse.FieldOf(refused.Fault), refused.Fault);
        }
    }

    private void Add(SheetLine line, string column, Fault fault) => faults.Add(new FoundFault(line.Row, column, fault));

    /// <param name="Value">The revision that a code carries; null = the row has no code.</param>
    private readonly record struct SeatRevision(int? Value);
}
