using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>後任: from a day on somebody else is in a seat. An empty seat is filled the same way.</summary>
internal sealed class ReplaceHolder(IForumActions actions, RosterStates states, IIdSource ids)
{
    /// <param name="Person">Somebody of the roster; empty = a new person of that name.</param>
    internal sealed record Command(SeatId Seat, int Revision, string? Person, string? Name, string? Reading, string? From, string? To)
    {
        /// <summary>Who was in the seat on the form: a claim like every id of a card. Default = an empty seat.</summary>
        public RosterPersonId Who { get; init; }
    }

    public Task<Outcome<SeatUse.Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, SeatUse.Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, MemberSeat.SubjectOf(command.Seat), command.Revision, stop),
        (state, context) => Decide(command, state, context, ids),
        cancellation);

    internal static Decision<SeatUse.Changed> Decide(Command command, RosterState state, ActionContext context, IIdSource ids) =>
        SeatUse.Decide(command.Seat, command.Who, command.Revision, state, context, (before, checks) =>
        {
            var (book, person) = SeatUse.Somebody(state.Book, before, checks, command.Person, command.Name, command.Reading, context, ids);
            var from = checks.Date(RosterFields.From, command.From, required: true);
            var to = checks.Date(RosterFields.To, command.To);
            if (from is not { } day || !checks.AllGood)
            {
                return null;
            }

            var step = before.History.HolderOn(day) is null ? before.History.Join(person, day, to) : before.History.Replace(person, day, to);
            return new SeatUse.Made(
                book, person, step, SeatUse.Entry(before, RosterEvents.Succeeded, context, SeatUse.Day(RosterFields.From, null, day), SeatUse.Day(RosterFields.To, null, to)));
        });
}
