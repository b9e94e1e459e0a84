using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>
/// An appointment was written down by mistake (the wrong person, the wrong days): it goes as if it had never been, with the proxies who
/// stood in for it. Whoever leaves before their time has a last day instead.
/// </summary>
internal sealed class WithdrawTerm(IForumActions actions, RosterStates states)
{
    /// <param name="Part">As the card carries it: holder or proxy.</param>
    /// <param name="Begins">The first day of the appointment that is meant.</param>
    internal sealed record Command(SeatId Seat, int Revision, RosterPersonId Person, string? Part, string? Begins);

    public Task<Outcome<SeatUse.Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, SeatUse.Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, MemberSeat.SubjectOf(command.Seat), command.Revision, stop),
        (state, context) => Decide(command, state, context),
        cancellation);

    internal static Decision<SeatUse.Changed> Decide(Command command, RosterState state, ActionContext context)
    {
        if (context.Caller.IsSecretariat && state.Book.Find(command.Seat) is { } seat && seat.Revision == command.Revision
            && EndTerm.Meant(seat, command.Person, command.Part, command.Begins) is null)
        {
            return new NotFound();
        }

        return SeatUse.Decide(command.Seat, command.Person, command.Revision, state, context, (before, _) =>
        {
            var meant = EndTerm.Meant(before, command.Person, command.Part, command.Begins) ?? throw new InvalidOperationException("The appointment was there a moment ago.");
            return new SeatUse.Made(
                state.Book,
                command.Person,
                before.History.Withdraw(meant),
                SeatUse.Entry(
                    before,
                    RosterEvents.Withdrawn,
                    context,
                    new FieldChange(RosterFields.Person, meant.Person.Value, null),
                    SeatUse.Day(RosterFields.From, meant.From, null),
                    SeatUse.Day(RosterFields.To, meant.To, null)));
        });
    }
}
