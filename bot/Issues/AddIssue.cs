using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>
/// A member puts an issue on record. It gets the next number of the fiscal year, in the same transaction. Where open issues say nearly
/// the same they are shown first; who says that this is another one is believed.
/// </summary>
internal sealed class AddIssue(IForumActions actions, IIssues issues, ICaseCodes cases, IBodies bodies, TimeProvider time)
{
    /// <param name="Anyway">Similar issues were shown.</param>
    internal sealed record Command(IssueDraft Draft, bool Anyway = false);

    /// <param name="Year">The year that was asked for; at midnight of 31 March the decision may fall into the next one.</param>
    internal sealed record State(
        FiscalYear Year, Stored<IssueCounter>? Counter, IReadOnlyDictionary<CaseCode, bool> Approved, IReadOnlyList<BodyPlace> Bodies, IssueLog Log);

    /// <summary>What the receipt shows.</summary>
    /// <param name="SeesCases">It tells of the cases behind it.</param>
    internal sealed record Added(IssueNumber Number, IssueContent Content, bool SeesCases);

    public Task<Outcome<Added>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Added>(
            origin,
            async stop =>
            {
                var year = FiscalYear.Of(time.GetUtcNow());
                var counter = issues.CounterAsync(origin.Forum, year, stop);
                var approved = cases.FindAsync(origin.Forum, command.Draft.CodesToFind, stop);
                var all = bodies.AllAsync(origin.Forum, stop);
                var log = command.Anyway ? Task.FromResult(IssueLog.Empty) : issues.LogAsync(origin.Forum, withText: false, stop);
                await Task.WhenAll(counter, approved, all, log);
                return new State(year, await counter, await approved, await all, await log);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Added> Decide(Command command, State state, ActionContext context)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed();
        }

        var (content, faults) = command.Draft.Check(state.Approved, state.Bodies, JapaneseTime.DateOf(context.Now));
        if (content is null)
        {
            return faults!;
        }

        if (!command.Anyway && SimilarIssues.To(content.Subject, state.Log.Issues) is { Count: > 0 } similar)
        {
            return new IssuesLookAlike(similar);
        }

        var number = new IssueNumber(state.Year, (state.Counter?.Value.Last ?? 0) + 1);
        var counter = new IssueCounter(state.Year, number.Number);
        var issue = new CommunityIssue(
            number, content, IssueStatus.Submitted, StatusNote: "", context.Caller.Person, context.Caller.Name, context.Now, Revision: 1);
        var changes = state.Counter is { } before ? new Changes().Replace(before, counter) : new Changes().Insert(counter);
        changes.Insert(issue).Remember(new HistoryEntry(
            issue.Subject, issue.Revision, IssueEvents.Added, [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Added(number, content, CommunityIssue.MaySeeCases(context.Caller)), changes);
    }
}
