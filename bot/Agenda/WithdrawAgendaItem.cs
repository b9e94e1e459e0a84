using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>The submitter, or the secretariat, takes an item back.</summary>
internal sealed class WithdrawAgendaItem(IForumActions actions, IAgenda agenda)
{
    internal sealed record Withdrawn(AgendaItemId Id, string Subject);

    public Task<Outcome<Withdrawn>> RunAsync(ActionOrigin origin, AgendaItemId id, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<AgendaItem>?, Withdrawn>(origin, stop => agenda.FindAsync(origin.Forum, id, stop), Decide, cancellation);

    internal static Decision<Withdrawn> Decide(Stored<AgendaItem>? found, ActionContext context)
    {
        if (found is not { Value.Status: AgendaItemStatus.Waiting } item || !item.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        var after = item.Value with { Status = AgendaItemStatus.Withdrawn, Revision = item.Value.Revision + 1 };
        var changes = new Changes().Replace(item, after).Remember(new HistoryEntry(
            after.Subject,
            after.Revision,
            "withdrawn",
            [new FieldChange(AgendaFields.Status, item.Value.Status.ToString(), after.Status.ToString())],
            context.Caller.Person,
            context.Caller.Name,
            context.Now));
        return Decision.Of(new Withdrawn(after.Id, after.Content.Subject), changes);
    }
}
