using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>代理: from a day to a day somebody stands in for who is in a seat, and is counted under its kind.</summary>
internal sealed class NameProxy(IForumActions actions, RosterStates states, IIdSource ids)
{
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
            var to = checks.Date(RosterFields.To, command.To, required: true);
            return from is { } first && to is { } last && checks.AllGood
                ? new SeatUse.Made(
                    book,
                    person,
                    before.History.Represent(person, first, last),
                    SeatUse.Entry(before, RosterEvents.Represented, context, SeatUse.Day(RosterFields.From, null, first), SeatUse.Day(RosterFields.To, null, last)))
                : null;
        });
}
