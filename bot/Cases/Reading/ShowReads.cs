using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>Who has read the text of a case: for the secretariat, and for the one who submitted it. What was done with it: for the secretariat.</summary>
internal sealed class ShowReads(IForumActions actions, ICases cases, ICaseReads reads, IHistory history)
{
    /// <param name="Reads">Newest first.</param>
    /// <param name="History">Newest first; empty for who does not look after cases.</param>
    internal sealed record View(CaseHead Head, IReadOnlyList<CaseRead> Reads, IReadOnlyList<HistoryEntry> History);

    private sealed record State(CaseHead? Head, IReadOnlyList<CaseRead> Reads, IReadOnlyList<HistoryEntry> History);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CaseCode code, CancellationToken cancellation) =>
        actions.ReadAsync<State, View>(
            forum,
            person,
            async stop =>
            {
                var head = cases.FindHeadAsync(forum, code, stop);
                var all = reads.OfAsync(forum, code, stop);
                var done = history.OfAsync(forum, CaseHead.SubjectOf(code), 0, stop);
                await Task.WhenAll(head, all, done);
                return new State(await head, await all, await done);
            },
            static (state, context) => state.Head is { Status: not CaseStatus.Withdrawn } head && (CaseRights.Handles(context.Caller) || CaseRights.IsOwn(head, context.Caller))
                ? new View(head, state.Reads, CaseRights.Handles(context.Caller) ? [.. state.History.Reverse()] : [])
                : new NotFound(),
            cancellation);
}
