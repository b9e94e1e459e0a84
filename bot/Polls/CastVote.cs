using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>
/// A member answers, answers otherwise, or takes the answer back. One row per person: voters never meet in a row they both read, and
/// only what closes the poll can get in their way. No history: what somebody thought better of is nobody's business.
/// </summary>
internal sealed class CastVote(IForumActions actions, IPolls polls)
{
    /// <param name="Option">Null = take the answer back.</param>
    internal sealed record Command(PollId Poll, int? Option);

    /// <summary>The poll as this person sees it afterwards.</summary>
    internal sealed record Cast(PollView View);

    public Task<Outcome<Cast>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<PollRows, Cast>(
            origin,
            stop => polls.WithVotesAsync(origin.Forum, command.Poll, stop),
            (rows, context) => Decide(command, rows, context),
            cancellation);

    internal static Decision<Cast> Decide(Command command, PollRows rows, ActionContext context)
    {
        if (rows.Poll is not { Value: var poll } || command.Option is { } chosen && (chosen < 0 || chosen >= poll.Options.Count))
        {
            return new NotFound();
        }

        var before = PollView.Of(poll, rows.AllVotes, context.Caller);
        if (poll.State == PollState.Closed)
        {
            return new PollClosed(before);
        }

        if (!before.MayVote)
        {
            return new ObserversDoNotVote(before);
        }

        var changes = new Changes();
        if (before.Own == command.Option)
        {
            return Decision.Of(new Cast(before), changes);
        }

        var mine = rows.Votes.FirstOrDefault(row => row.Value.Person == context.Caller.Person);
        var vote = command.Option is { } option ? new Vote(poll.Id, context.Caller.Person, option, context.Now) : null;
        _ = (mine, vote) switch
        {
            (null, { } first) => changes.Insert(first),
            ({ } earlier, { } other) => changes.Replace(earlier, other),
            ({ } earlier, null) => changes.Delete(earlier),
            _ => changes,
        };
        changes.StillThere(new OpenPoll(poll.Id)).MarkStale(poll.Shared);
        var others = rows.AllVotes.Where(each => each.Person != context.Caller.Person);
        return Decision.Of(new Cast(PollView.Of(poll, vote is null ? others : others.Append(vote), context.Caller)), changes);
    }
}
