using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>Who has read the text of a case: for the secretariat, and for the one who submitted it.</summary>
internal sealed class ShowReads(IForumActions actions, ICases cases, ICaseReads reads)
{
    /// <param name="Reads">Newest first.</param>
    internal sealed record View(CaseHead Head, IReadOnlyList<CaseRead> Reads);

    private sealed record State(CaseHead? Head, IReadOnlyList<CaseRead> Reads);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CaseCode code, CancellationToken cancellation) =>
        actions.ReadAsync<State, View>(
            forum,
            person,
            async stop =>
            {
                var head = cases.FindHeadAsync(forum, code, stop);
                var all = reads.OfAsync(forum, code, stop);
                await Task.WhenAll(head, all);
                return new State(await head, await all);
            },
            static (state, context) => state.Head is { Status: not CaseStatus.Withdrawn } head && (CaseRights.Handles(context.Caller) || CaseRights.IsOwn(head, context.Caller))
                ? new View(head, state.Reads)
                : new NotFound(),
            cancellation);
}
