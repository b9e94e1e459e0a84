using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The secretariat or the chair says how far an issue has come, along the ways of <see cref="IssueWorkflow"/>.</summary>
internal sealed class MoveIssue(IForumActions actions, IIssues issues, IHistory history)
{
    public const int NoteLimit = 400;

    internal sealed record Command(IssueNumber Number, int Revision, string? Status, string? Note);

    internal sealed record State(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> Since);

    /// <param name="Undo">The revision that may be taken back.</param>
    /// <param name="SeesCases">The receipt tells of the cases behind it.</param>
    /// <param name="MayHand">It is reported to others now, and who said so may hand it to them.</param>
    internal sealed record Moved(IssueNumber Number, IssueContent Content, IssueStatus Status, string Note, int Undo, bool SeesCases, bool MayHand);

    public Task<Outcome<Moved>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Moved>(
            origin,
            async stop =>
            {
                var issue = issues.FindAsync(origin.Forum, command.Number, stop);
                var since = history.OfAsync(origin.Forum, CommunityIssue.SubjectOf(command.Number), command.Revision, stop);
                await Task.WhenAll(issue, since);
                return new State(await issue, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Moved> Decide(Command command, State state, ActionContext context)
    {
        if (!CommunityIssue.MayMove(context.Caller))
        {
            return new NotAllowed();
        }

        if (state.Issue is not { } issue)
        {
            return new NotFound();
        }

        var (now, note) = (issue.Value.Status, issue.Value.StatusNote);
        if (issue.Value.Revision != command.Revision)
        {
            return IssueChanged.For(context.Caller, issue.Value, state.Since);
        }

        var checks = new FieldChecks();
        var status = checks.Choice<IssueStatus>(IssueFields.Status, command.Status);
        if (checks.AllGood && !IssueWorkflow.Allows(now, status))
        {
            checks.Add(IssueFields.Status, new Fault.NotAChoice());
        }

        var reason = checks.Text(IssueFields.Note, command.Note, NoteLimit, required: checks.AllGood && IssueWorkflow.NeedsReason(now, status));
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var moved = issue.Value with { Status = status, StatusNote = reason, Revision = issue.Value.Revision + 1, MovedAt = context.Now };
        var changes = new Changes()
            .Replace(issue, moved)
            .Upsert(IssueBefore.Of(issue.Value, IssueEvents.Moved, context))
            .Remember(new HistoryEntry(
                moved.Subject, moved.Revision, IssueEvents.Moved, IssueDifferences.Of(now, note, status, reason), context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Moved(issue.Value.Number, issue.Value.Content, status, reason, moved.Revision, CommunityIssue.MaySeeCases(context.Caller), context.Caller.IsSecretariat && status.IsReported()), changes);
    }
}
