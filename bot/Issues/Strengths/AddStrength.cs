using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>A member puts a strength on record.</summary>
internal sealed class AddStrength(IForumActions actions, IIssues issues, IIdSource ids)
{
    /// <summary>What the receipt shows.</summary>
    internal sealed record Added(StrengthId Id, StrengthContent Content);

    public Task<Outcome<Added>> RunAsync(ActionOrigin origin, StrengthDraft draft, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CommunityIssue>?, Added>(
            origin,
            stop => draft.IssueToFind is { } number ? issues.FindAsync(origin.Forum, number, stop) : Task.FromResult<Stored<CommunityIssue>?>(null),
            (issue, context) => Decide(draft, issue, context, ids),
            cancellation);

    internal static bool MayAdd(Caller caller) => caller.Role != MemberRole.Observer;

    internal static Decision<Added> Decide(StrengthDraft draft, Stored<CommunityIssue>? issue, ActionContext context, IIdSource ids)
    {
        if (!MayAdd(context.Caller))
        {
            return new NotAllowed();
        }

        var (content, faults) = draft.Check(issue is not null);
        if (content is null)
        {
            return faults!;
        }

        var strength = new CommunityStrength(
            new StrengthId(ids.NextAfter(context.Now)), content, IsWithdrawn: false, context.Caller.Person, context.Caller.Name, context.Now, Revision: 1);
        var changes = new Changes().Insert(strength).Remember(new HistoryEntry(
            strength.Subject, strength.Revision, IssueEvents.Added, [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Added(strength.Id, content), changes);
    }
}
