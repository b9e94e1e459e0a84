using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The secretariat puts a person on the roster, and into a seat of their organisation: an empty one of that kind, or a new one.</summary>
internal sealed class AddParticipant(IForumActions actions, RosterStates states, IIdSource ids)
{
    /// <param name="Kind">Empty = the person takes no seat (事務局, オブザーバー).</param>
    internal sealed record Command(ParticipantDraft Draft, string? Kind, string? From, string? To);

    /// <summary>Ids only: what is kept of an outcome is not sealed.</summary>
    internal sealed record Added(RosterPersonId Person);

    public Task<Outcome<Added>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, Added>(
        origin, stop => states.LoadAsync(origin.Forum, null, 0, stop), (state, context) => Decide(command, state, context, ids), cancellation);

    internal static Decision<Added> Decide(Command command, RosterState state, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var today = JapaneseTime.DateOf(context.Now);
        var checks = new FieldChecks();
        var details = command.Draft.Details(checks);
        var role = checks.Choice<MemberRole>(RosterFields.Role, command.Draft.Role);
        var needsSeat = role is MemberRole.Member or MemberRole.Chair;
        var sits = needsSeat || !string.IsNullOrWhiteSpace(command.Kind);
        var kind = checks.Choice<ParticipantKind>(RosterFields.Kind, command.Kind, needsSeat);
        var organization = command.Draft.Employer(checks, state.Book, required: sits, () => new OrganizationId(ids.NextAfter(context.Now)));
        var teams = command.Draft.Linked(checks, state, null);
        var from = checks.Date(RosterFields.From, command.From) ?? today;
        var to = checks.Date(RosterFields.To, command.To);
        if (to < from)
        {
            checks.Add(RosterFields.To, new SeatFault.EndsBeforeItBegins());
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var person = new Participant(
            new RosterPersonId(ids.NextAfter(context.Now)), teams, organization?.Id, role, details, state.Book.People.Select(static one => one.Order).DefaultIfEmpty().Max() + 1, Revision: 1);
        var after = (organization is null ? state.Book : state.Book.With(organization)).With(person);
        if (sits)
        {
            after = after.With(SeatFor(state.Book, organization!.Id, kind, person.Id, from, to, () => new SeatId(ids.NextAfter(context.Now))));
        }

        return RosterEdit.Decide(new Added(person.Id), state, after, context, RosterEdit.Entry(person.Subject, 1, RosterEvents.Added, [], context));
    }

    /// <summary>A seat of that organisation and kind that is empty in these days, or else a new one.</summary>
    internal static MemberSeat SeatFor(RosterBook book, OrganizationId organization, ParticipantKind kind, RosterPersonId person, DateOnly from, DateOnly? to, Func<SeatId> newId)
    {
        foreach (var seat in book.Seats.Where(seat => seat.Organization == organization && seat.History.KindOn(from) == kind))
        {
            if (seat.History.Join(person, from, to) is SeatStep.Done joined)
            {
                return seat with { History = joined.After, Revision = seat.Revision + 1 };
            }
        }

        var id = newId();
        return SeatHistory.Begin(id, kind, from).Join(person, from, to) is SeatStep.Done begun
            ? new MemberSeat(id, organization, begun.After, Revision: 1)
            : throw new InvalidOperationException("An empty seat takes whoever comes.");
    }
}

/// <summary>What the history of the roster says has happened.</summary>
internal static class RosterEvents
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Ended = "ended";
    public const string Succeeded = "succeeded";
    public const string Represented = "represented";
    public const string KindChanged = "kind";
    public const string Withdrawn = "withdrawn";
    public const string Imported = "imported";
    public const string Exported = "exported";
}
