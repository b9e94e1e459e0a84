using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>A member puts an item on the agenda of the next meeting.</summary>
internal sealed class AddAgendaItem(IForumActions actions, IAgenda agenda, IIdSource ids)
{
    internal sealed record Command(AgendaDraft Draft);

    /// <summary>What the receipt shows.</summary>
    internal sealed record Added(AgendaItemId Id, AgendaContent Content, string ForumName);

    public Task<Outcome<Added>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<IReadOnlyList<Stored<AgendaItem>>, Added>(
            origin,
            stop => agenda.WaitingAsync(origin.Forum, stop),
            (waiting, context) => Decide(command, [.. waiting.Select(static row => row.Value)], context, ids),
            cancellation);

    internal static Decision<Added> Decide(Command command, IReadOnlyList<AgendaItem> waiting, ActionContext context, IIdSource ids)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed();
        }

        var (content, faults) = command.Draft.Check();
        if (content is null)
        {
            return faults!;
        }

        var item = new AgendaItem(
            new AgendaItemId(ids.NextAfter(context.Now)),
            content,
            AgendaItemStatus.Waiting,
            Meeting: null,
            Order: waiting.Count == 0 ? 1 : waiting[^1].Order + 1,
            context.Caller.Person,
            context.Caller.Name,
            context.Now,
            Revision: 1);
        var changes = new Changes().Insert(item).Remember(new HistoryEntry(
            item.Subject, item.Revision, "added", [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Added(item.Id, content, context.Forum.Name), changes);
    }
}
