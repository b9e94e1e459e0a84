using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The secretariat, the chair or the submitter edits an issue. The form carries the revision it shows.</summary>
internal sealed class EditIssue(IForumActions actions, IIssues issues, IHistory history, ICaseCodes cases)
{
    internal sealed record Command(IssueNumber Number, int Revision, IssueDraft Draft);

    internal sealed record State(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> Since, IReadOnlyDictionary<CaseCode, bool> Approved);

    internal sealed record Edited(IssueNumber Number, IssueContent Content, IssueStatus Status);

    public Task<Outcome<Edited>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Edited>(
            origin,
            async stop =>
            {
                var issue = issues.FindAsync(origin.Forum, command.Number, stop);
                var since = history.OfAsync(origin.Forum, CommunityIssue.SubjectOf(command.Number), command.Revision, stop);
                var approved = cases.FindAsync(origin.Forum, command.Draft.CodesToFind, stop);
                await Task.WhenAll(issue, since, approved);
                return new State(await issue, await since, await approved);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Edited> Decide(Command command, State state, ActionContext context)
    {
        if (state.Issue is not { } issue || !issue.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        if (issue.Value.Revision != command.Revision)
        {
            return new IssueChanged(issue.Value, state.Since);
        }

        var (content, faults) = command.Draft.Check(state.Approved, JapaneseTime.DateOf(context.Now), issue.Value.Content);
        if (content is null)
        {
            return faults!;
        }

        var fields = Differences(issue.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var edited = issue.Value with { Content = content, Revision = issue.Value.Revision + 1 };
            changes.Replace(issue, edited).Remember(new HistoryEntry(
                edited.Subject, edited.Revision, IssueEvents.Edited, fields, context.Caller.Person, context.Caller.Name, context.Now));
        }

        return Decision.Of(new Edited(issue.Value.Number, content, issue.Value.Status), changes);
    }

    private static List<FieldChange> Differences(IssueContent before, IssueContent after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                fields.Add(new FieldChange(field, old, now));
            }
        }

        Compare(IssueFields.Subject, before.Subject, after.Subject);
        Compare(IssueFields.Category, before.Category.ToString(), after.Category.ToString());
        Compare(IssueFields.Level, before.Level.ToString(), after.Level.ToString());
        Compare(IssueFields.Description, before.Description, after.Description);
        Compare(IssueFields.Cases, string.Join(' ', before.Cases), string.Join(' ', after.Cases));
        Compare(IssueFields.Owner, before.Owner, after.Owner);
        Compare(IssueFields.Due, Day(before.Due), Day(after.Due));
        return fields;

        static string Day(DateOnly? due) => due is { } day ? JapaneseTime.Iso(day) : "";
    }
}
