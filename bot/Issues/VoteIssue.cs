using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>How soon a member wants an issue to be taken up.</summary>
internal enum IssuePriority
{
    High,
    Medium,
    Low,
}

/// <summary>One person's vote on one issue. Who voted for what is shown to nobody else.</summary>
internal sealed record IssueVote(IssueNumber Number, PersonId Person, IssuePriority Priority, DateTimeOffset At);

/// <summary>How often each priority was voted for; kept with the issue, in the transaction of each vote, so that a list can sort by it.</summary>
internal sealed record PriorityTally(int High, int Medium, int Low)
{
    public static readonly PriorityTally None = new(0, 0, 0);

    public int Count => High + Medium + Low;

    /// <summary>One vote more or less.</summary>
    public PriorityTally With(IssuePriority? priority, int by) => priority switch
    {
        IssuePriority.High => this with { High = High + by },
        IssuePriority.Medium => this with { Medium = Medium + by },
        IssuePriority.Low => this with { Low = Low + by },
        _ => this,
    };
}

/// <summary>A member says how soon an open issue should be taken up: one vote each, to be changed or taken back at any time.</summary>
internal sealed class VoteIssue(IForumActions actions, IIssues issues)
{
    /// <param name="Priority">Empty = take the vote back.</param>
    internal sealed record Command(IssueNumber Number, string? Priority);

    internal sealed record State(Stored<CommunityIssue>? Issue, Stored<IssueVote>? Vote);

    internal sealed record Voted(IssueNumber Number, IssueContent Content, IssueStatus Status, string Note, PriorityTally Votes, IssuePriority? Own);

    public Task<Outcome<Voted>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Voted>(
            origin,
            async stop =>
            {
                var issue = issues.FindAsync(origin.Forum, command.Number, stop);
                var vote = issues.VoteAsync(origin.Forum, command.Number, origin.Person, stop);
                await Task.WhenAll(issue, vote);
                return new State(await issue, await vote);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static bool MayVote(Caller caller) => caller.Role != MemberRole.Observer;

    internal static Decision<Voted> Decide(Command command, State state, ActionContext context)
    {
        if (!MayVote(context.Caller))
        {
            return new NotAllowed();
        }

        var checks = new FieldChecks();
        IssuePriority? wanted = string.IsNullOrEmpty(command.Priority) ? null : checks.Choice<IssuePriority>(IssueFields.Note, command.Priority);
        if (state.Issue is not { } issue || !checks.AllGood)
        {
            return new NotFound();
        }

        if (!issue.Value.IsOpen)
        {
            return new IssueClosed(issue.Value.Number);
        }

        var had = state.Vote?.Value.Priority;
        var votes = issue.Value.Votes.With(had, -1).With(wanted, +1);
        var changes = new Changes();
        if (had != wanted)
        {
            changes.Replace(issue, issue.Value with { Votes = votes });
            _ = (state.Vote, wanted) switch
            {
                (null, { } first) => changes.Insert(new IssueVote(issue.Value.Number, context.Caller.Person, first, context.Now)),
                ({ } vote, { } other) => changes.Replace(vote, vote.Value with { Priority = other, At = context.Now }),
                ({ } vote, null) => changes.Delete(vote),
                _ => changes,
            };
        }

        return Decision.Of(new Voted(issue.Value.Number, issue.Value.Content, issue.Value.Status, issue.Value.StatusNote, votes, wanted), changes);
    }
}
