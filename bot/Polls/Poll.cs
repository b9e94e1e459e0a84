using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

internal enum PollState
{
    Open,
    Closed,
}

/// <summary>A quick poll (投票): one question, two to six options, one answer per person.</summary>
/// <param name="Channel">Where its card stands.</param>
internal sealed record Poll(
    PollId Id,
    string Question,
    IReadOnlyList<string> Options,
    PollState State,
    ConversationId Channel,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    DateTimeOffset? ClosedAt,
    string? ClosedByName,
    int Revision)
{
    public const string SharedKind = "poll";

    public string Subject => SubjectOf(Id);

    public SharedMessage Shared => new(SharedKind, Id.Value, new Recipient.Conversation(Channel));

    public static string SubjectOf(PollId id) => $"poll:{id}";

    /// <summary>Who started it may close it; so may the secretariat.</summary>
    public bool MayClose(Caller caller) => caller.IsSecretariat || (caller.Person == By && caller.Role != MemberRole.Observer);
}

/// <summary>Stands beside a poll as long as it takes answers: a vote needs it to be there, closing takes it away.</summary>
internal sealed record OpenPoll(PollId Poll);

/// <summary>What one person answered. Shown to that person only.</summary>
/// <param name="Option">The option's place in the poll's list, from 0.</param>
internal sealed record Vote(PollId Poll, PersonId Person, int Option, DateTimeOffset At);

/// <summary>A poll as one person may see it.</summary>
/// <param name="Counts">Votes per option, in the order of the options.</param>
/// <param name="Own">What this person answered; null = nothing yet.</param>
internal sealed record PollView(Poll Poll, IReadOnlyList<int> Counts, int? Own, bool MayVote, bool MayClose)
{
    public static PollView Of(Poll poll, IEnumerable<Vote> votes, Caller caller)
    {
        var all = votes.ToArray();
        return new PollView(
            poll,
            Count(poll, all),
            all.FirstOrDefault(vote => vote.Person == caller.Person)?.Option,
            caller.Role != MemberRole.Observer,
            poll.MayClose(caller));
    }

    public static IReadOnlyList<int> Count(Poll poll, IReadOnlyCollection<Vote> votes) =>
        [.. poll.Options.Select((_, option) => votes.Count(vote => vote.Option == option))];
}

/// <summary>A refusal that is told on the poll's own card.</summary>
internal abstract record PollRefusal(PollView View) : Refusal;

/// <summary>The poll takes no answers any more.</summary>
internal sealed record PollClosed(PollView View) : PollRefusal(View);

/// <summary>Observers look on.</summary>
internal sealed record ObserversDoNotVote(PollView View) : PollRefusal(View);

/// <summary>Neither the starter nor the secretariat.</summary>
internal sealed record NotYoursToClose(PollView View) : PollRefusal(View);

/// <summary>Reads polls and votes. Implemented by <c>PollsTable</c>.</summary>
internal interface IPolls
{
    Task<Stored<Poll>?> FindAsync(ForumId forum, PollId id, CancellationToken cancellation);

    /// <summary>The polls of the last 400 days that still take answers, newest first.</summary>
    Task<IReadOnlyList<Poll>> OpenAsync(ForumId forum, CancellationToken cancellation);

    Task<IReadOnlyList<Stored<Vote>>> VotesAsync(ForumId forum, PollId id, CancellationToken cancellation);
}

internal static class PollReading
{
    /// <summary>A poll with its votes, read side by side.</summary>
    public static async Task<PollRows> WithVotesAsync(this IPolls polls, ForumId forum, PollId id, CancellationToken cancellation)
    {
        var poll = polls.FindAsync(forum, id, cancellation);
        var votes = polls.VotesAsync(forum, id, cancellation);
        await Task.WhenAll(poll, votes);
        return new PollRows(await poll, await votes);
    }
}

/// <summary>A poll and its votes as they were read.</summary>
internal sealed record PollRows(Stored<Poll>? Poll, IReadOnlyList<Stored<Vote>> Votes)
{
    public IEnumerable<Vote> AllVotes => Votes.Select(static row => row.Value);
}
