using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>Reads the roster, or one person of it. Contact data goes to the person, to the secretariat, and to whom else the forum has named.</summary>
internal sealed class ShowRoster(IForumActions actions, IRosterBooks books, IForums forums, IPledges pledges, TimeProvider time)
{
    /// <param name="Place">The part a person has in a seat today, or next, or had last; null = none.</param>
    internal sealed record Line(Participant Person, string Organization, SeatPlace? Place);

    /// <summary>A person in a seat, and the kind under which it counts then.</summary>
    internal sealed record SeatPlace(MemberSeat Seat, string Organization, Appointment Appointment, ParticipantKind Kind)
    {
        public bool HasEnded(DateOnly today) => Appointment.LastDay < today;

        public bool HasBegun(DateOnly today) => Appointment.From <= today;
    }

    /// <param name="Lines">Sorted; who has left stands last.</param>
    internal sealed record View(IReadOnlyList<Line> Lines, DateOnly Today, bool MayEdit, RosterPersonId? Own)
    {
        /// <summary>Who uses Teams and has not confirmed the pledge of now; for the secretariat.</summary>
        public IReadOnlySet<RosterPersonId> Unpledged { get; init; } = new HashSet<RosterPersonId>();

        public ForumProfile Profile { get; init; } = ForumProfile.Default;
    }

    /// <param name="Contact">Whether the caller may see how the person is reached.</param>
    /// <param name="Unlinked">Members of the team who are nobody of the roster yet, and the person's own.</param>
    internal sealed record PersonView(
        Participant Person, string Organization, IReadOnlyList<SeatPlace> Places, DateOnly Today, bool Contact, bool MayChange, bool MayEdit, IReadOnlyList<Stored<Member>> Unlinked)
    {
        /// <summary>Who sees contact data besides the person.</summary>
        public Audience Shows { get; init; }
    }

    internal sealed record CountView(ForumSummary Forum, int People);

    internal sealed record SeatView(MemberSeat Seat, string Organization, RosterBook Book, DateOnly Today);

    internal sealed record FormView(IReadOnlyList<Stored<Member>> Unlinked, IReadOnlyList<string> Organizations, DateOnly Today)
    {
        /// <inheritdoc cref="PersonView.Shows"/>
        public Audience Shows { get; init; }
    }

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, string? words, bool asListed, CancellationToken cancellation) =>
        actions.ReadAsync<(RosterBook Book, PledgeText? Text, IReadOnlyList<Pledged> Pledged), View>(
            forum,
            person,
            stop => LoadListAsync(forum, stop),
            (state, context) => List(state.Book, context, words, asListed) with { Unpledged = Unpledged(state.Book, state.Text, state.Pledged, context.Caller) },
            cancellation);

    public Task<Outcome<PersonView>> OneAsync(ForumId forum, PersonId caller, RosterPersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<RosterState, PersonView>(
            forum, caller, stop => LoadAsync(forum, stop), (state, context) => state.Book.Find(person) is { } found ? Seen(state, found, context) : new NotFound(), cancellation);

    /// <summary>The person who is the caller themself.</summary>
    public Task<Outcome<PersonView>> OwnAsync(ForumId forum, PersonId caller, CancellationToken cancellation) =>
        actions.ReadAsync<RosterState, PersonView>(
            forum, caller, stop => LoadAsync(forum, stop), (state, context) => state.Book.Find(caller) is { } found ? Seen(state, found, context) : new NotFound(), cancellation);

    /// <summary>A seat, for the forms that only the secretariat fills in.</summary>
    public Task<Outcome<SeatView>> SeatAsync(ForumId forum, PersonId caller, SeatId seat, CancellationToken cancellation) =>
        actions.ReadAsync<RosterBook, SeatView>(
            forum,
            caller,
            stop => books.FindAsync(forum, stop),
            (book, context) => !context.Caller.IsSecretariat ? new NotAllowed()
                : book.Find(seat) is { } found ? new SeatView(found, book.NameOf(found.Organization), book, JapaneseTime.DateOf(context.Now))
                : new NotFound(),
            cancellation);

    /// <summary>How many people stand in it, for who keeps it.</summary>
    public Task<Outcome<CountView>> CountAsync(ForumId forum, PersonId caller, CancellationToken cancellation) =>
        actions.ReadAsync<RosterBook, CountView>(
            forum,
            caller,
            stop => books.FindAsync(forum, stop),
            static (book, context) => context.Caller.IsSecretariat ? new CountView(context.Forum, book.People.Count) : new NotAllowed(),
            cancellation);

    /// <summary>What the empty form offers.</summary>
    public Task<Outcome<FormView>> FormAsync(ForumId forum, PersonId caller, CancellationToken cancellation) =>
        actions.ReadAsync<RosterState, FormView>(
            forum,
            caller,
            stop => LoadAsync(forum, stop),
            static (state, context) => context.Caller.IsSecretariat
                ? new FormView(Unlinked(state, null), [.. state.Book.Organizations.Select(static one => one.Name)], JapaneseTime.DateOf(context.Now)) { Shows = context.Forum.Settings.Shown.Contacts }
                : new NotAllowed(),
            cancellation);

    public DateOnly Today => JapaneseTime.DateOf(time.GetUtcNow());

    internal static View List(RosterBook book, ActionContext context, string? words, bool asListed)
    {
        var today = JapaneseTime.DateOf(context.Now);
        var wanted = SearchText.Words(words);
        var lines = book.People
            .Select(person => new Line(person, book.NameOf(person.Organization), Places(book, person, today).FirstOrDefault()))
            .Where(line => SearchText.Matches(SearchText.Of(line.Person.Details.Name, line.Person.Details.Reading, line.Organization), wanted))
            .OrderBy(line => line.Place?.HasEnded(today) == true);
        return new View(
            [
                .. asListed
                    ? lines.ThenBy(static line => line.Person.Order)
                    : lines.ThenBy(static line => KanaText.SortKey(line.Person.Details.Reading is { Length: > 0 } reading ? reading : line.Person.Details.Name), StringComparer.Ordinal)
                        .ThenBy(static line => line.Person.Order),
            ],
            today,
            context.Caller.IsSecretariat,
            book.Find(context.Caller.Person)?.Id)
        {
            Profile = context.Forum.Settings.Profile,
        };
    }

    /// <summary>A person's appointments: what runs today first, then what comes, then what has been, the newest first.</summary>
    internal static IReadOnlyList<SeatPlace> Places(RosterBook book, Participant person, DateOnly today) =>
    [
        .. book.Seats
            .SelectMany(seat => seat.History.Appointments.Where(one => one.Person == person.Id).Select(one => new SeatPlace(
                seat,
                book.NameOf(seat.Organization, Day(one, today)),
                one,
                seat.History.KindOn(Day(one, today)))))
            .OrderBy(place => place.HasEnded(today) ? 2 : place.HasBegun(today) ? 0 : 1)
            .ThenBy(place => place.HasEnded(today) ? -place.Appointment.From.DayNumber : place.Appointment.From.DayNumber)
            .ThenBy(static place => place.Appointment.Part)
            .ThenBy(static place => place.Seat.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>The day on which an appointment is looked at: this one, or the nearest to it.</summary>
    private static DateOnly Day(Appointment one, DateOnly today) => one.Covers(today) ? today : one.From > today ? one.From : one.LastDay;

    private static PersonView Seen(RosterState state, Participant person, ActionContext context)
    {
        var today = JapaneseTime.DateOf(context.Now);
        var mayChange = person.MayChange(context.Caller);
        return new PersonView(
            person, state.Book.NameOf(person.Organization), Places(state.Book, person, today), today, Contact: mayChange || context.Forum.Settings.Shown.Contacts.Includes(context.Caller), mayChange, context.Caller.IsSecretariat, Unlinked(state, person))
        {
            Shows = context.Forum.Settings.Shown.Contacts,
        };
    }

    internal static IReadOnlySet<RosterPersonId> Unpledged(RosterBook book, PledgeText? text, IReadOnlyList<Pledged> pledged, Caller caller)
    {
        var confirmed = pledged.Where(one => one.Version == text?.Version).Select(static one => one.Person).ToHashSet();
        return text is null || !caller.IsSecretariat
            ? new HashSet<RosterPersonId>()
            : book.People.Where(person => person.Teams is { } teams && !confirmed.Contains(teams)).Select(static person => person.Id).ToHashSet();
    }

    private async Task<(RosterBook Book, PledgeText? Text, IReadOnlyList<Pledged> Pledged)> LoadListAsync(ForumId forum, CancellationToken cancellation)
    {
        var book = books.FindAsync(forum, cancellation);
        var text = pledges.TextAsync(forum, cancellation);
        var pledged = pledges.AllAsync(forum, cancellation);
        await Task.WhenAll(book, text, pledged);
        return (await book, (await text)?.Value, await pledged);
    }

    private static IReadOnlyList<Stored<Member>> Unlinked(RosterState state, Participant? own)
    {
        var linked = state.Book.People.Select(static person => person.Teams).OfType<PersonId>().ToHashSet();
        return [.. state.Members.Where(member => member.Value.Person == own?.Teams || !linked.Contains(member.Value.Person)).OrderBy(static member => member.Value.Name, StringComparer.Ordinal)];
    }

    private async Task<RosterState> LoadAsync(ForumId forum, CancellationToken cancellation)
    {
        var book = books.FindAsync(forum, cancellation);
        var members = forums.MembersAsync(forum, cancellation);
        await Task.WhenAll(book, members);
        return new RosterState(await book, await members, []);
    }
}
