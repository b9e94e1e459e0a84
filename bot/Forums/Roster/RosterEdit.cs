using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>What a use case of the roster looks at.</summary>
/// <param name="Members">Who is in the team: their rows carry what follows from the seats.</param>
internal sealed record RosterState(RosterBook Book, IReadOnlyList<Stored<Member>> Members, IReadOnlyList<HistoryEntry> Since);

/// <summary>Somebody else changed the thing while a form of it was open.</summary>
/// <param name="Fields">What was changed since; empty where the thing was written anew as a whole.</param>
/// <param name="By">Who was last; empty = not known.</param>
internal sealed record RosterChanged(int Revision, IReadOnlyList<string> Fields, string By) : Refusal
{
    public static RosterChanged Of(int revision, IReadOnlyList<HistoryEntry> since) => new(
        revision, [.. since.SelectMany(static entry => entry.Fields).Select(static field => field.Field).Distinct(StringComparer.Ordinal)], since.Count > 0 ? since[^1].ByName : "");
}

/// <summary>The last 事務局 cannot leave the role without naming another.</summary>
internal sealed record LastSecretariat : Refusal;

/// <summary>The member of the team is another person of the roster already.</summary>
internal sealed record AlreadyLinked : Fault;

/// <summary>Turns "the roster before and after" into the rows of one transaction.</summary>
internal static class RosterEdit
{
    public static Decision<TOutcome> Decide<TOutcome>(
        TOutcome outcome, RosterState state, RosterBook after, ActionContext context, params ReadOnlySpan<HistoryEntry> history)
        where TOutcome : class
    {
        var changes = new Changes();
        Rows(changes, state.Book, after);
        if (changes.IsEmpty)
        {
            return Decision.Of(outcome, changes);
        }

        if (state.Book.Head is { } head)
        {
            changes.Replace(head, head.Value with { Revision = head.Value.Revision + 1 });
        }
        else
        {
            changes.Insert(new RosterHead(after.Generation, 1));
        }

        var members = Follow(state.Book, after, state.Members, JapaneseTime.DateOf(context.Now));
        foreach (var (before, member) in members)
        {
            changes.Replace(before, member);
        }

        foreach (var entry in history)
        {
            changes.Remember(entry);
        }

        return LosesSecretariat(state.Members, members) ? new LastSecretariat() : Decision.Of(outcome, changes);
    }

    public static HistoryEntry Entry(string subject, int revision, string what, IReadOnlyList<FieldChange> fields, ActionContext context) =>
        new(subject, revision, what, fields, context.Caller.Person, context.Caller.Name, context.Now);

    /// <summary>Only what differs; nothing is written for what stays.</summary>
    internal static void Rows(Changes changes, RosterBook before, RosterBook after)
    {
        var old = Rows(before).ToDictionary(Identity);
        foreach (var row in Rows(after))
        {
            if (!old.Remove(Identity(row), out var was) || !was.Equals(row))
            {
                changes.Upsert(row);
            }
        }

        foreach (var gone in old.Values)
        {
            changes.DeleteAny(gone);
        }
    }

    /// <summary>Every row of a roster.</summary>
    internal static IEnumerable<object> Rows(RosterBook book)
    {
        var generation = book.Generation;
        foreach (var organization in book.Organizations)
        {
            yield return new RosterRow<Organization>(generation, organization);
        }

        foreach (var person in book.People)
        {
            yield return new RosterRow<Participant>(generation, person);
        }

        foreach (var seat in book.Seats)
        {
            yield return new RosterRow<SeatRow>(generation, new SeatRow(seat.Id, seat.Organization, seat.Revision));
            foreach (var kind in seat.History.Kinds)
            {
                yield return new RosterRow<SeatKind>(generation, kind);
            }

            foreach (var appointment in seat.History.Appointments)
            {
                yield return new RosterRow<Appointment>(generation, appointment);
            }
        }
    }

    /// <summary>The members' rows that no longer say what follows from the roster, as they were and as they must be.</summary>
    internal static IReadOnlyList<(Stored<Member> Before, Member After)> Follow(RosterBook before, RosterBook after, IReadOnlyList<Stored<Member>> members, DateOnly today)
    {
        var follow = new List<(Stored<Member>, Member)>();
        foreach (var member in members)
        {
            var now = after.Find(member.Value.Person);
            if (now is null && before.Find(member.Value.Person) is null)
            {
                continue;
            }

            var terms = now is null ? null : after.TermsOf(now.Id, today);
            var role = now?.Role ?? member.Value.Role;
            var organization = now is null ? member.Value.Organisation : after.NameOf(now.Organization);
            if (role != member.Value.Role || organization != member.Value.Organisation || !Same(terms, member.Value.Terms))
            {
                follow.Add((member, member.Value with { Role = role, Organisation = organization, Terms = terms, Followed = after.Generation }));
            }
        }

        return follow;
    }

    private static bool Same(IReadOnlyList<MemberTerm>? one, IReadOnlyList<MemberTerm>? other) =>
        one is null || other is null ? one is null && other is null : one.SequenceEqual(other);

    /// <summary>A forum without one is what it was before: then nobody leaves anything.</summary>
    internal static bool LosesSecretariat(IReadOnlyList<Stored<Member>> members, IReadOnlyList<(Stored<Member> Before, Member After)> follow) =>
        members.Any(static row => row.Value.Role == MemberRole.Secretariat)
        && !members.Any(row => (follow.Where(pair => ReferenceEquals(pair.Before, row)).Select(static pair => pair.After).FirstOrDefault() ?? row.Value).Role == MemberRole.Secretariat);

    private static object Identity(object row) => row switch
    {
        RosterRow<Organization> one => one.Value.Id,
        RosterRow<Participant> one => one.Value.Id,
        RosterRow<SeatRow> one => one.Value.Id,
        RosterRow<SeatKind> one => (one.Value.Seat, one.Value.From),
        RosterRow<Appointment> one => (one.Value.Seat, one.Value.Person, one.Value.Part, one.Value.From),
        _ => throw new InvalidOperationException($"{row.GetType().Name} is no row of a roster."),
    };
}

/// <summary>What is kept of a seat itself; who was in it stands in rows of its own.</summary>
internal sealed record SeatRow(SeatId Id, OrganizationId Organization, int Revision);
