using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The secretariat or the chair says how far an issue has come. Any step is open to them, also one back: people err.</summary>
internal sealed class MoveIssue(IForumActions actions, IIssues issues, IHistory history)
{
    public const int NoteLimit = 400;

    internal sealed record Command(IssueNumber Number, int Revision, string? Status, string? Note);

    internal sealed record State(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> Since);

    internal sealed record Moved(IssueNumber Number, IssueContent Content, IssueStatus Status, string Note);

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
            return new NotAllowed(MemberRole.Chair);
        }

        if (state.Issue is not { } issue)
        {
            return new NotFound();
        }

        if (issue.Value.Revision != command.Revision)
        {
            return new IssueChanged(issue.Value, state.Since);
        }

        var checks = new FieldChecks();
        var status = checks.Choice<IssueStatus>(IssueFields.Status, command.Status);
        var note = checks.Text(IssueFields.Note, command.Note, NoteLimit, required: status == IssueStatus.Dropped);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        if (status == issue.Value.Status && note.Length == 0)
        {
            note = issue.Value.StatusNote;
        }

        var fields = new List<FieldChange>();
        if (status != issue.Value.Status)
        {
            fields.Add(new FieldChange(IssueFields.Status, issue.Value.Status.ToString(), status.ToString()));
        }

        if (!string.Equals(note, issue.Value.StatusNote, StringComparison.Ordinal))
        {
            fields.Add(new FieldChange(IssueFields.Note, issue.Value.StatusNote, note));
        }

        var changes = new Changes();
        if (fields.Count > 0)
        {
            var moved = issue.Value with { Status = status, StatusNote = note, Revision = issue.Value.Revision + 1 };
            changes.Replace(issue, moved).Remember(new HistoryEntry(
                moved.Subject, moved.Revision, IssueEvents.Moved, fields, context.Caller.Person, context.Caller.Name, context.Now));
        }

        return Decision.Of(new Moved(issue.Value.Number, issue.Value.Content, status, note), changes);
    }
}
