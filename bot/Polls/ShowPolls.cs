using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>Reads polls: the open ones, one for a person, and one for everybody's card.</summary>
internal sealed class ShowPolls(IForumActions actions, IPolls polls, IRoster roster)
{
    /// <summary>People whose clients may fetch their own view of a shared card by themselves: the channel's limit.</summary>
    public const int MostRefreshed = 60;

    /// <summary>A poll as everybody sees it.</summary>
    /// <param name="RefreshFor">The channel's ids of the members, whose clients fetch their own views; empty where they are too many.</param>
    internal sealed record SharedView(Poll Poll, IReadOnlyList<int> Counts, IReadOnlyList<string> RefreshFor);

    /// <summary>The polls that take answers.</summary>
    internal sealed record ListView(IReadOnlyList<Poll> Open);

    public Task<Outcome<ListView>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<Poll>, ListView>(
            forum, person, stop => polls.OpenAsync(forum, stop), static (open, _) => new ListView(open), cancellation);

    public Task<Outcome<PollView>> OneAsync(ForumId forum, PersonId person, PollId id, CancellationToken cancellation) =>
        actions.ReadAsync<PollRows, PollView>(
            forum,
            person,
            stop => polls.WithVotesAsync(forum, id, stop),
            static (rows, context) => rows.Poll is { } poll ? PollView.Of(poll.Value, rows.AllVotes, context.Caller) : new NotFound(),
            cancellation);

    public async Task<SharedView?> SharedAsync(ForumId forum, PollId id, CancellationToken cancellation)
    {
        var rows = polls.WithVotesAsync(forum, id, cancellation);
        var members = roster.PageAsync(forum, null, MostRefreshed + 1, cancellation);
        await Task.WhenAll(rows, members);
        return (await rows) is { Poll: { } poll } found
            ? new SharedView(
                poll.Value,
                PollView.Count(poll.Value, [.. found.AllVotes]),
                (await members) is { Count: <= MostRefreshed } all ? [.. all.Select(static member => member.ChannelUserId)] : [])
            : null;
    }
}
