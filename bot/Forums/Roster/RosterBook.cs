using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The row that says which rows count. Every change to the roster replaces it, so two changes never cross.</summary>
/// <param name="Generation">Rows of other generations are being written, or are to be swept.</param>
internal sealed record RosterHead(int Generation, int Revision);

/// <summary>A row of a generation.</summary>
internal sealed record RosterRow<T>(int Generation, T Value) where T : class;

/// <summary>The roster (名簿) of a forum, whole.</summary>
/// <param name="Head">Null = nobody has written one yet.</param>
internal sealed record RosterBook(
    Stored<RosterHead>? Head, IReadOnlyList<Organization> Organizations, IReadOnlyList<MemberSeat> Seats, IReadOnlyList<Participant> People)
{
    public static readonly RosterBook Empty = new(null, [], [], []);

    public int Generation => Head?.Value.Generation ?? 1;

    /// <summary>Counts the changes; 0 = nobody has written one yet.</summary>
    public int Revision => Head?.Value.Revision ?? 0;

    public Participant? Find(RosterPersonId? person) => People.FirstOrDefault(one => one.Id == person);

    public Participant? Find(PersonId person) => People.FirstOrDefault(one => one.Teams == person);

    public MemberSeat? Find(SeatId? seat) => Seats.FirstOrDefault(one => one.Id == seat);

    public string NameOf(OrganizationId? organization) => Organizations.FirstOrDefault(one => one.Id == organization)?.Name ?? "";

    /// <summary>As it was called on a day.</summary>
    public string NameOf(OrganizationId organization, DateOnly day) => Organizations.FirstOrDefault(one => one.Id == organization)?.NameOn(day) ?? "";

    /// <summary>An organisation by its name, however it is written; or by one that it had before, where nobody has it now.</summary>
    public Organization? Named(string organization)
    {
        var wanted = KanaText.Fold(organization);
        return Organizations.FirstOrDefault(one => KanaText.Fold(one.Name) == wanted)
            ?? Organizations.FirstOrDefault(one => one.Former.Any(former => KanaText.Fold(former.Name) == wanted));
    }

    public IReadOnlyList<MemberTerm> TermsOf(RosterPersonId person, DateOnly today) =>
        MemberTerm.Of(person, Seats.Select(static seat => seat.History), seat => NameOf(Find(seat)?.Organization), today);

    public RosterBook With(Participant person) => this with { People = [.. People.Where(one => one.Id != person.Id), person] };

    public RosterBook With(MemberSeat seat) => this with { Seats = [.. Seats.Where(one => one.Id != seat.Id), seat] };

    public RosterBook With(Organization organization) => this with { Organizations = [.. Organizations.Where(one => one.Id != organization.Id), organization] };
}

/// <summary>Reads the roster. Implemented by <c>RosterBookTable</c>.</summary>
internal interface IRosterBooks
{
    /// <summary>The generation that counts, read in one go.</summary>
    Task<RosterBook> FindAsync(ForumId forum, CancellationToken cancellation);
}
