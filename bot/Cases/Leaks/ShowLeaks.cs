using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>Reads leaks for the secretariat; for everybody else there are none.</summary>
internal sealed class ShowLeaks(IForumActions actions, ILeaks leaks)
{
    internal sealed record List(ForumSummary Forum, IReadOnlyList<Leak> Leaks);

    internal sealed record One(ForumSummary Forum, Leak Leak, DateOnly Today);

    public Task<Outcome<List>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<Leak>, List>(
            forum,
            person,
            stop => leaks.AllAsync(forum, stop),
            static (all, context) => CaseRights.Handles(context.Caller) ? new List(context.Forum, all) : new NotAllowed(),
            cancellation);

    public Task<Outcome<One>> OneAsync(ForumId forum, PersonId person, string? id, CancellationToken cancellation) =>
        actions.ReadAsync<Stored<Leak>?, One>(
            forum,
            person,
            stop => leaks.FindAsync(forum, id ?? "", stop),
            static (found, context) => !CaseRights.Handles(context.Caller) ? new NotAllowed()
                : found is null ? new NotFound()
                : new One(context.Forum, found.Value, JapaneseTime.DateOf(context.Now)),
            cancellation);
}
