using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>The secretariat, the chair or the submitter edits a strength. The form carries the revision it shows.</summary>
internal sealed class EditStrength(IForumActions actions, IStrengths strengths, IIssues issues, IHistory history)
{
    internal sealed record Command(StrengthId Id, int Revision, StrengthDraft Draft);

    internal sealed record State(Stored<CommunityStrength>? Strength, IReadOnlyList<HistoryEntry> Since, bool IsIssueKnown);

    internal sealed record Edited(StrengthId Id, StrengthContent Content);

    public Task<Outcome<Edited>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Edited>(
            origin,
            async stop =>
            {
                var strength = strengths.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, CommunityStrength.SubjectOf(command.Id), command.Revision, stop);
                var issue = command.Draft.IssueToFind is { } number ? issues.FindAsync(origin.Forum, number, stop) : Task.FromResult<Stored<CommunityIssue>?>(null);
                await Task.WhenAll(strength, since, issue);
                return new State(await strength, await since, await issue is not null);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Edited> Decide(Command command, State state, ActionContext context)
    {
        if (state.Strength is not { Value.IsWithdrawn: false } strength || !strength.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        if (strength.Value.Revision != command.Revision)
        {
            return new StrengthChanged(strength.Value, state.Since);
        }

        var (content, faults) = command.Draft.Check(state.IsIssueKnown);
        if (content is null)
        {
            return faults!;
        }

        var fields = Differences(strength.Value.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var edited = strength.Value with { Content = content, Revision = strength.Value.Revision + 1 };
            changes.Replace(strength, edited).Remember(new HistoryEntry(
                edited.Subject, edited.Revision, IssueEvents.Edited, fields, context.Caller.Person, context.Caller.Name, context.Now));
        }

        return Decision.Of(new Edited(strength.Value.Id, content), changes);
    }

    private static List<FieldChange> Differences(StrengthContent before, StrengthContent after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                fields.Add(new FieldChange(field, old, now));
            }
        }

        Compare(StrengthFields.Subject, before.Subject, after.Subject);
        Compare(StrengthFields.Category, IssueDifferences.Several(before.Categories), IssueDifferences.Several(after.Categories));
        Compare(StrengthFields.Description, before.Description, after.Description);
        Compare(StrengthFields.Issue, before.Issue?.ToString() ?? "", after.Issue?.ToString() ?? "");
        return fields;
    }
}
