using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>From a day on a seat counts under another official kind; earlier meetings keep theirs.</summary>
internal sealed class ChangeSeatKind(IForumActions actions, RosterStates states)
{
    /// <param name="Person">Whose card the form was opened from.</param>
    internal sealed record Command(SeatId Seat, int Revision, RosterPersonId Person, string? Kind, string? From);

    public Task<Outcome<SeatUse.Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, SeatUse.Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, MemberSeat.SubjectOf(command.Seat), command.Revision, stop),
        (state, context) => Decide(command, state, context),
        cancellation);

    internal static Decision<SeatUse.Changed> Decide(Command command, RosterState state, ActionContext context) =>
        SeatUse.Decide(command.Seat, command.Person, command.Revision, state, context, (before, checks) =>
        {
            var kind = checks.Choice<ParticipantKind>(RosterFields.Kind, command.Kind);
            var from = checks.Date(RosterFields.From, command.From, required: true);
            return from is { } day && checks.AllGood
                ? new SeatUse.Made(state.Book, command.Person, before.History.ChangeKind(day, kind), SeatUse.Entry(
                    before,
                    RosterEvents.KindChanged,
                    context,
                    new FieldChange(RosterFields.Kind, before.History.KindOn(day).ToString(), kind.ToString()),
                    SeatUse.Day(RosterFields.From, null, day)))
                : null;
        });
}
