using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>The secretariat moves an item up or down, or to a meeting.</summary>
internal sealed class ArrangeAgenda(IForumActions actions, IAgenda agenda, IUpcomingMeetings meetings)
{
    internal abstract record Step
    {
        internal sealed record Up : Step;

        internal sealed record Down : Step;

        /// <param name="Meeting">Null = back to "the next meeting".</param>
        internal sealed record To(MeetingId? Meeting) : Step;
    }

    internal sealed record Command(AgendaItemId Id, Step Step);

    internal sealed record State(IReadOnlyList<Stored<AgendaItem>> Waiting, IReadOnlyList<UpcomingMeeting> Meetings);

    internal sealed record Arranged(AgendaItemId Id);

    public Task<Outcome<Arranged>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Arranged>(
            origin,
            async stop =>
            {
                var waiting = agenda.WaitingAsync(origin.Forum, stop);
                var upcoming = meetings.UpcomingAsync(origin.Forum, stop);
                await Task.WhenAll(waiting, upcoming);
                return new State(await waiting, await upcoming);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Arranged> Decide(Command command, State state, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Waiting.FirstOrDefault(row => row.Value.Id == command.Id) is not { } item)
        {
            return new NotFound();
        }

        var changes = new Changes();
        switch (command.Step)
        {
            case Step.To to:
                if (to.Meeting is { } target && state.Meetings.All(meeting => meeting.Id != target))
                {
                    return new NotFound();
                }

                if (item.Value.Meeting != to.Meeting)
                {
                    var moved = item.Value with { Meeting = to.Meeting, Revision = item.Value.Revision + 1 };
                    changes.Replace(item, moved).Remember(new HistoryEntry(
                        moved.Subject,
                        moved.Revision,
                        "moved",
                        [new FieldChange(AgendaFields.Meeting, item.Value.Meeting?.Value, to.Meeting?.Value)],
                        context.Caller.Person,
                        context.Caller.Name,
                        context.Now));
                }

                break;

            default:
                var meeting = NextAgenda.MeetingOf(item.Value, state.Meetings);
                Swap(command.Step, item, [.. state.Waiting.Where(row => NextAgenda.MeetingOf(row.Value, state.Meetings) == meeting)], changes);
                break;
        }

        return Decision.Of(new Arranged(command.Id), changes);
    }

    /// <summary>Changes places with the neighbour in the same meeting; at the end of the list nothing moves.</summary>
    private static void Swap(Step step, Stored<AgendaItem> item, IReadOnlyList<Stored<AgendaItem>> peers, Changes changes)
    {
        var at = peers.ToList().FindIndex(row => row.Value.Id == item.Value.Id);
        var other = step is Step.Up ? at - 1 : at + 1;
        if (other < 0 || other >= peers.Count)
        {
            return;
        }

        var neighbour = peers[other];
        var (mine, theirs) = (neighbour.Value.Order, item.Value.Order);
        if (mine == theirs)
        {
            // Two that were added at the same moment share a place: part them in the direction asked for.
            mine += step is Step.Up ? -1 : 1;
        }

        changes.Replace(item, item.Value with { Order = mine }).Replace(neighbour, neighbour.Value with { Order = theirs });
    }
}
