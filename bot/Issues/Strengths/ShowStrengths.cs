using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>Reads the strengths, or one of them, for a member.</summary>
internal sealed class ShowStrengths(IForumActions actions, IStrengths strengths, IHistory history)
{
    /// <param name="Strengths">Newest first.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyList<CommunityStrength> Strengths, bool MayAdd);

    internal sealed record One(CommunityStrength Strength, IReadOnlyList<HistoryEntry> History, bool MayEdit);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<CommunityStrength>, View>(
            forum,
            person,
            stop => strengths.AllAsync(forum, stop),
            static (all, context) => new View(context.Forum, all, AddStrength.MayAdd(context.Caller)),
            cancellation);

    public Task<Outcome<One>> OneAsync(ForumId forum, PersonId person, StrengthId id, CancellationToken cancellation) =>
        actions.ReadAsync<(Stored<CommunityStrength>? Strength, IReadOnlyList<HistoryEntry> History), One>(
            forum,
            person,
            async stop =>
            {
                var strength = strengths.FindAsync(forum, id, stop);
                var entries = history.OfAsync(forum, CommunityStrength.SubjectOf(id), 0, stop);
                await Task.WhenAll(strength, entries);
                return (await strength, await entries);
            },
            static (found, context) => found.Strength is { Value.IsWithdrawn: false } strength
                ? new One(strength.Value, found.History, strength.Value.MayEdit(context.Caller))
                : new NotFound(),
            cancellation);

    /// <summary>Whether this person may add one, for the empty form.</summary>
    public Task<Outcome<ForumSummary>> MayAddAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<object?, ForumSummary>(
            forum,
            person,
            static _ => Task.FromResult<object?>(null),
            static (_, context) => AddStrength.MayAdd(context.Caller) ? context.Forum : new NotAllowed(),
            cancellation);
}
