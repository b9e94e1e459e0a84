using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>The starter or the secretariat closes a poll. An answer that is on its way either is in before, or is refused.</summary>
internal sealed class ClosePoll(IForumActions actions, IPolls polls)
{
    /// <summary>The poll as this person sees it afterwards.</summary>
    internal sealed record Closed(PollView View);

    public Task<Outcome<Closed>> RunAsync(ActionOrigin origin, PollId poll, CancellationToken cancellation) =>
        actions.ChangeAsync<PollRows, Closed>(origin, stop => polls.WithVotesAsync(origin.Forum, poll, stop), Decide, cancellation);

    internal static Decision<Closed> Decide(PollRows rows, ActionContext context)
    {
        if (rows.Poll is not { Value: var poll } found)
        {
            return new NotFound();
        }

        var view = PollView.Of(poll, rows.AllVotes, context.Caller);
        if (!view.MayClose)
        {
            return new NotYoursToClose(view);
        }

        if (poll.State == PollState.Closed)
        {
            return Decision.Of(new Closed(view), new Changes());
        }

        var closed = poll with { State = PollState.Closed, ClosedAt = context.Now, ClosedByName = context.Caller.Name, Revision = poll.Revision + 1 };
        var changes = new Changes()
            .Replace(found, closed)
            .DeleteAny(new OpenPoll(poll.Id))
            .MarkStale(closed.Shared)
            .Remember(new HistoryEntry(closed.Subject, closed.Revision, "closed", [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Closed(view with { Poll = closed }), changes);
    }
}
