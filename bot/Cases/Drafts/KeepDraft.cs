using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Drafts;

/// <summary>
/// A person keeps a case that is not finished, or throws it away. What is kept is not checked: it is theirs, and nobody else reads it. Another
/// draft is not overwritten before they were told of it.
/// </summary>
internal sealed class KeepDraft(IForumActions actions, IDrafts drafts)
{
    /// <param name="Stamp">Of the draft the form was opened from, or of which the person was told; null = they know of none.</param>
    internal sealed record Command(CaseDraft Draft, string? Stamp);

    internal sealed record Kept(DateOnly LastDay);

    internal sealed record Dropped;

    public Task<Outcome<Kept>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<SavedDraft>?, Kept>(
            origin, stop => drafts.OfAsync(origin.Forum, origin.Person, stop), (before, context) => Decide(command, before, context), cancellation);

    public Task<Outcome<Dropped>> DropAsync(ActionOrigin origin, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<SavedDraft>?, Dropped>(origin, stop => drafts.OfAsync(origin.Forum, origin.Person, stop), Drop, cancellation);

    /// <summary>The person's own draft; <see cref="NotFound"/> where there is none.</summary>
    public Task<Outcome<SavedDraft>> OpenAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<Stored<SavedDraft>?, SavedDraft>(
            forum,
            person,
            stop => drafts.OfAsync(forum, person, stop),
            static (found, context) => MayKeep(context.Caller) && found is { Value: var draft } && !draft.IsOver(context.Now) ? draft : new NotFound(),
            cancellation);

    internal static Decision<Kept> Decide(Command command, Stored<SavedDraft>? before, ActionContext context)
    {
        if (!MayKeep(context.Caller))
        {
            return new NotAllowed();
        }

        var (draft, faults) = command.Draft.CheckSize();
        if (draft is null)
        {
            return faults!;
        }

        if (before is { Value: var other } && !other.IsOver(context.Now) && other.Stamp != command.Stamp)
        {
            return new DraftInTheWay(other);
        }

        var saved = new SavedDraft(context.Caller.Person, draft, context.Now);
        return Decision.Of(new Kept(saved.LastDay), before is null ? new Changes().Insert(saved) : new Changes().Replace(before, saved));
    }

    internal static Decision<Dropped> Drop(Stored<SavedDraft>? before, ActionContext context) =>
        Decision.Of(new Dropped(), before is null ? new Changes() : new Changes().Delete(before));

    private static bool MayKeep(Caller caller) => caller.Role != MemberRole.Observer;
}
