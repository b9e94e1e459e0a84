using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The secretariat says on which day an appointment ends, sooner or later than was written down; no day leaves it open.</summary>
internal sealed class EndTerm(IForumActions actions, RosterStates states)
{
    /// <param name="Part">As the card carries it: holder or proxy.</param>
    /// <param name="Begins">The first day of the appointment that is meant.</param>
    internal sealed record Command(SeatId Seat, int Revision, RosterPersonId Person, string? Part, string? Begins, string? To);

    public Task<Outcome<SeatUse.Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, SeatUse.Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, MemberSeat.SubjectOf(command.Seat), command.Revision, stop),
        (state, context) => Decide(command, state, context),
        cancellation);

    internal static Decision<SeatUse.Changed> Decide(Command command, RosterState state, ActionContext context)
    {
        var part = PartOf(command.Part);
        if (context.Caller.IsSecretariat && state.Book.Find(command.Seat) is { } seat && seat.Revision == command.Revision
            && Meant(seat, command.Person, command.Part, command.Begins) is null)
        {
            return new NotFound();
        }

        return SeatUse.Decide(command.Seat, command.Person, command.Revision, state, context, (before, checks) =>
        {
            var meant = Meant(before, command.Person, command.Part, command.Begins) ?? throw new InvalidOperationException("The appointment was there a moment ago.");
            var to = checks.Date(RosterFields.To, command.To, required: part == SeatPart.Proxy);
            return new SeatUse.Made(
                state.Book, command.Person, before.History.SetEnd(meant, to), SeatUse.Entry(before, RosterEvents.Ended, context, SeatUse.Day(RosterFields.To, meant.To, to)));
        });
    }

    /// <summary>The appointment that a card speaks of; null where it is none of the seat's.</summary>
    internal static Appointment? Meant(MemberSeat seat, RosterPersonId person, string? part, string? begins) => JapaneseTime.ParseIso(begins) is { } from
        ? seat.History.Appointments.FirstOrDefault(new Appointment(seat.Id, person, PartOf(part), from, null).IsSame)
        : null;

    private static SeatPart PartOf(string? part) => part == nameof(SeatPart.Proxy) ? SeatPart.Proxy : SeatPart.Holder;
}
