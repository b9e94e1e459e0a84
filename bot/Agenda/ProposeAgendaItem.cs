using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>Puts on the next agenda what another slice wants reported there, once, however often it is asked.</summary>
internal sealed class ProposeAgendaItem(IForumActions actions, IAgenda agenda, IEnumerable<IAgendaSource> sources, TimeProvider time)
{
    /// <summary>How much of the hash the id takes; its other part is the time.</summary>
    private const int HashLength = 7;

    public Task RunAsync(ForumId forum, AgendaItemDue record, DateTimeOffset dueAt, CancellationToken cancellation) => actions.CommitAsync(
        forum,
        async stop =>
        {
            var id = IdOf(record, dueAt);
            var found = agenda.FindAsync(forum, id, stop);
            var waiting = agenda.WaitingAsync(forum, stop);
            var proposal = sources.FirstOrDefault(source => source.Kind == record.Kind)?.FindAsync(forum, record.Subject, stop) ?? Task.FromResult<AgendaProposal?>(null);
            await Task.WhenAll(found, waiting, proposal);
            return await found is null && await proposal is { } wanted ? Decide(id, wanted, [.. (await waiting).Select(static row => row.Value)], time.GetUtcNow()) : null;
        },
        cancellation);

    /// <summary>The same for the same thing, so that it is inserted once.</summary>
    internal static AgendaItemId IdOf(AgendaItemDue record, DateTimeOffset dueAt) =>
        new(IdSourceExtensions.TimePrefix(dueAt) + IdText.Hash("agenda", record.Kind, record.Subject)[..HashLength]);

    internal static Changes Decide(AgendaItemId id, AgendaProposal wanted, IReadOnlyList<AgendaItem> waiting, DateTimeOffset now)
    {
        var item = new AgendaItem(
            id,
            new AgendaContent(
                TextLimits.Cut(wanted.Subject, AgendaDraft.SubjectLimit), TypeOf(wanted.Ask), Minutes: null, TextLimits.Cut(wanted.Description, AgendaDraft.DescriptionLimit)),
            AgendaItemStatus.Waiting,
            Meeting: null,
            Order: waiting.Count == 0 ? 1 : waiting[^1].Order + 1,
            wanted.By,
            wanted.ByName,
            now,
            Revision: 1);
        return new Changes().Insert(item).Remember(new HistoryEntry(item.Subject, item.Revision, "added", [], wanted.By, wanted.ByName, now));
    }

    private static AgendaItemType TypeOf(AgendaAsk ask) => ask switch
    {
        AgendaAsk.CaseStudy => AgendaItemType.CaseStudy,
        AgendaAsk.GoalSetting => AgendaItemType.GoalSetting,
        AgendaAsk.Evaluation => AgendaItemType.Evaluation,
        _ => AgendaItemType.Report,
    };
}
