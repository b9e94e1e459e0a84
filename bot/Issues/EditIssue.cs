using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The secretariat, the chair or the submitter edits an issue. The form carries the revision it shows.</summary>
internal sealed class EditIssue(IForumActions actions, IIssues issues, IHistory history, ICaseCodes cases, IBodies bodies)
{
    /// <param name="HidesCases">The form had no fields for the cases behind the issue.</param>
    internal sealed record Command(IssueNumber Number, int Revision, IssueDraft Draft, bool HidesCases);

    internal sealed record State(
        Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> Since, IReadOnlyDictionary<CaseCode, bool> Approved, IReadOnlyList<BodyPlace> Bodies);

    /// <param name="Undo">The revision that may be taken back; null where nothing was changed.</param>
    /// <param name="SeesCases">The receipt tells of the cases behind it.</param>
    internal sealed record Edited(IssueNumber Number, IssueContent Content, IssueStatus Status, int? Undo, bool SeesCases);

    public Task<Outcome<Edited>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Edited>(
            origin,
            async stop =>
            {
                var issue = issues.FindAsync(origin.Forum, command.Number, stop);
                var since = history.OfAsync(origin.Forum, CommunityIssue.SubjectOf(command.Number), command.Revision, stop);
                var approved = cases.FindAsync(origin.Forum, command.Draft.CodesToFind, stop);
                var all = bodies.AllAsync(origin.Forum, stop);
                await Task.WhenAll(issue, since, approved, all);
                return new State(await issue, await since, await approved, await all);
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
            return IssueChanged.For(context.Caller, issue.Value, state.Since);
        }

        // Who is not told of the cases behind it, or not in this place, has no field for them: they stay as they are, whatever was sent.
        var seesCases = CommunityIssue.MaySeeCases(context.Caller) && !command.HidesCases;
        var (content, faults) = command.Draft.Check(state.Approved, state.Bodies, JapaneseTime.DateOf(context.Now), issue.Value.Content, hidesCases: !seesCases);
        if (content is null)
        {
            return faults!;
        }

        var fields = IssueDifferences.Of(issue.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var edited = issue.Value with { Content = content, Revision = issue.Value.Revision + 1 };
            changes.Replace(issue, edited)
                .Upsert(IssueBefore.Of(issue.Value, IssueEvents.Edited, context))
                .Remember(new HistoryEntry(edited.Subject, edited.Revision, IssueEvents.Edited, fields, context.Caller.Person, context.Caller.Name, context.Now));
        }

        return Decision.Of(new Edited(issue.Value.Number, content, issue.Value.Status, fields.Count > 0 ? issue.Value.Revision + 1 : null, seesCases), changes);
    }
}
