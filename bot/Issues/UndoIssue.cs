using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>What an issue was before its last change, kept for as long as that may be taken back.</summary>
/// <param name="Revision">That of the issue then; the change led to the next one.</param>
/// <param name="What">The event of the change.</param>
/// <param name="By">Who made the change.</param>
/// <param name="At">When.</param>
internal sealed record IssueBefore(
    IssueNumber Number, IssueContent Content, IssueStatus Status, string StatusNote, DateTimeOffset MovedAt, int Revision, string What, PersonId By, DateTimeOffset At)
{
    /// <summary>So long a change may be taken back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public static IssueBefore Of(CommunityIssue issue, string what, ActionContext context) =>
        new(issue.Number, issue.Content, issue.Status, issue.StatusNote, issue.MovedAt, issue.Revision, what, context.Caller.Person, context.Now);

    /// <summary>It is still the last change, and not long ago.</summary>
    public bool IsLast(CommunityIssue issue, DateTimeOffset now) => Revision + 1 == issue.Revision && now <= At + Kept;

    /// <summary>Whoever made the change and may still make such changes, or the secretariat.</summary>
    public bool MayUndo(CommunityIssue issue, Caller caller) =>
        caller.IsSecretariat || (caller.Person == By && (What == IssueEvents.Moved ? CommunityIssue.MayMove(caller) : issue.MayEdit(caller)));
}

/// <summary>The last change is too long ago, or was somebody else's, or there is none.</summary>
internal sealed record NothingToUndo : Refusal;

/// <summary>Takes back the last edit or move of an issue. That is a change as well, and stands in the history.</summary>
internal sealed class UndoIssue(IForumActions actions, IIssues issues)
{
    internal sealed record State(Stored<CommunityIssue>? Issue, Stored<IssueBefore>? Before);

    /// <param name="SeesCases">The receipt tells of the cases behind it.</param>
    internal sealed record Undone(IssueNumber Number, IssueContent Content, IssueStatus Status, string Note, bool SeesCases);

    public Task<Outcome<Undone>> RunAsync(ActionOrigin origin, IssueNumber number, int revision, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Undone>(
            origin,
            async stop =>
            {
                var issue = issues.FindAsync(origin.Forum, number, stop);
                var before = issues.BeforeAsync(origin.Forum, number, stop);
                await Task.WhenAll(issue, before);
                return new State(await issue, await before);
            },
            (state, context) => Decide(revision, state, context),
            cancellation);

    /// <param name="revision">The revision that the button was shown for: what came after it is somebody else's last change.</param>
    internal static Decision<Undone> Decide(int revision, State state, ActionContext context)
    {
        if (state.Issue is not { } issue || !issue.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        if (state.Before is not { } before
            || issue.Value.Revision != revision
            || !before.Value.IsLast(issue.Value, context.Now)
            || !before.Value.MayUndo(issue.Value, context.Caller))
        {
            return new NothingToUndo();
        }

        var (now, then) = (issue.Value, before.Value);
        var undone = now with { Content = then.Content, Status = then.Status, StatusNote = then.StatusNote, MovedAt = then.MovedAt, Revision = now.Revision + 1 };
        List<FieldChange> fields = [.. IssueDifferences.Of(now.Content, then.Content), .. IssueDifferences.Of(now.Status, now.StatusNote, then.Status, then.StatusNote)];
        var changes = new Changes()
            .Replace(issue, undone)
            .Delete(before)
            .Remember(new HistoryEntry(undone.Subject, undone.Revision, IssueEvents.Undone, fields, context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Undone(now.Number, then.Content, then.Status, then.StatusNote, CommunityIssue.MaySeeCases(context.Caller)), changes);
    }
}

/// <summary>Once a day what can no longer be taken back is forgotten: it holds texts that were deleted.</summary>
internal sealed class ForgetBefore(IForumActions actions, IIssues issues, TimeProvider time) : IDailyWork
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public async Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        var over = (await issues.AllBeforeAsync(forum, cancellation)).Where(before => before.Value.At + IssueBefore.Kept < time.GetUtcNow());
        foreach (var chunk in over.Chunk(ChunkSize))
        {
            var changes = new Changes();
            foreach (var before in chunk)
            {
                changes.Delete(before);
            }

            // Where somebody has just changed one of them, the next day takes the chunk.
            await actions.CommitAsync(forum, changes, cancellation);
        }
    }
}
