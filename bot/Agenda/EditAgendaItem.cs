using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>The submitter, or the secretariat, edits an item. The form carries the revision it shows.</summary>
internal sealed class EditAgendaItem(IForumActions actions, IAgenda agenda, IHistory history)
{
    internal sealed record Command(AgendaItemId Id, int Revision, AgendaDraft Draft);

    internal sealed record State(Stored<AgendaItem>? Item, IReadOnlyList<HistoryEntry> Since);

    internal sealed record Edited(AgendaItemId Id, AgendaContent Content, string ForumName);

    public Task<Outcome<Edited>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Edited>(
            origin,
            async stop =>
            {
                var item = agenda.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, $"agenda:{command.Id}", command.Revision, stop);
                await Task.WhenAll(item, since);
                return new State(await item, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Edited> Decide(Command command, State state, ActionContext context)
    {
        if (state.Item is not { Value.Status: AgendaItemStatus.Waiting } item || !item.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        if (item.Value.Revision != command.Revision)
        {
            return new AgendaItemChanged(item.Value, state.Since);
        }

        var (content, faults) = command.Draft.Check();
        if (content is null)
        {
            return faults!;
        }

        var edited = item.Value with { Content = content, Revision = item.Value.Revision + 1 };
        var fields = Differences(item.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            changes.Replace(item, edited).Remember(new HistoryEntry(
                edited.Subject, edited.Revision, "edited", fields, context.Caller.Person, context.Caller.Name, context.Now));
        }

        return Decision.Of(new Edited(edited.Id, content, context.Forum.Name), changes);
    }

    private static List<FieldChange> Differences(AgendaContent before, AgendaContent after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                fields.Add(new FieldChange(field, old, now));
            }
        }

        Compare(AgendaFields.Subject, before.Subject, after.Subject);
        Compare(AgendaFields.Type, before.Type.ToString(), after.Type.ToString());
        Compare(AgendaFields.Minutes, Minutes(before), Minutes(after));
        Compare(AgendaFields.Description, before.Description, after.Description);
        return fields;

        static string Minutes(AgendaContent content) => content.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}
