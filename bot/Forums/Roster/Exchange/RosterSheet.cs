using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// The roster as a table: a row for each appointment of each person, and one for who has none. What a cell says does not depend on the
/// day on which it is written, so a row that nobody touched is the same when it comes back.
/// </summary>
internal sealed class RosterSheet(RosterBook book, IReadOnlyList<Stored<Member>> members, RosterSheetNames names)
{
    private readonly ILookup<RosterPersonId, (MemberSeat Seat, Appointment One)> places =
        book.Seats.SelectMany(static seat => seat.History.Appointments.Select(one => (Seat: seat, One: one))).ToLookup(static place => place.One.Person);

    private readonly Dictionary<PersonId, string> addresses = members.ToDictionary(static member => member.Value.Person, static member => member.Value.Email ?? "");

    private readonly Dictionary<OrganizationId, string> organizations = book.Organizations.ToDictionary(static one => one.Id, static one => one.Name);

    /// <summary>The headings, then everybody as listed.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return [.. SheetColumns.All.Select(column => names.Headings[column])];
        foreach (var person in book.People.OrderBy(static person => person.Order).ThenBy(static person => person.Id.Value, StringComparer.Ordinal))
        {
            var own = Of(person);
            foreach (var place in PlacesOf(person).Select(place => Of(place.Seat, place.One)).DefaultIfEmpty(Nowhere))
            {
                yield return [.. SheetColumns.All.Select(column => own.GetValueOrDefault(column) ?? place[column])];
            }
        }
    }

    /// <summary>A person's appointments, the oldest first.</summary>
    public IEnumerable<(MemberSeat Seat, Appointment One)> PlacesOf(Participant person) => places[person.Id]
        .OrderBy(static place => place.One.From).ThenBy(static place => place.One.Part).ThenBy(static place => place.Seat.Id.Value, StringComparer.Ordinal);

    /// <summary>What stands in a person's own cells.</summary>
    public IReadOnlyDictionary<string, string> Of(Participant person) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RosterFields.Name] = person.Details.Name,
        [RosterFields.Reading] = person.Details.Reading,
        [RosterFields.Organization] = NameOf(person.Organization),
        [RosterFields.Role] = names.Roles[person.Role.ToString()],
        [RosterFields.ReachBy] = names.Reaches[person.Details.ReachBy.ToString()],
        [RosterFields.Email] = person.Details.Email,
        [RosterFields.Telephone] = person.Details.Telephone,
        [RosterFields.ReachNote] = person.Details.ReachNote,
        [RosterFields.Teams] = person.Teams is { } teams ? addresses.GetValueOrDefault(teams, "") : "",
        [SheetColumns.Person] = SheetCode.Of(person),
    };

    /// <summary>What stands in the cells of an appointment.</summary>
    public IReadOnlyDictionary<string, string> Of(MemberSeat seat, Appointment one)
    {
        var own = book.Find(one.Person)?.Organization;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SheetColumns.Seat] = SheetCode.Of(seat, one),
            [SheetColumns.SeatOrganization] = own == seat.Organization ? "" : NameOf(seat.Organization),
            [SheetColumns.Part] = names.Parts[one.Part.ToString()],
            [RosterFields.Kind] = names.Kinds[seat.History.KindOn(one.LastDay).ToString()],
            [RosterFields.From] = JapaneseTime.Iso(one.From),
            [RosterFields.To] = one.To is { } to ? JapaneseTime.Iso(to) : "",
        };
    }

    private static readonly IReadOnlyDictionary<string, string> Nowhere =
        SheetColumns.OfPlace.Append(SheetColumns.Seat).ToDictionary(static column => column, static _ => "", StringComparer.Ordinal);

    public string NameOf(OrganizationId? organization) => organization is { } id ? organizations.GetValueOrDefault(id, "") : "";
}
