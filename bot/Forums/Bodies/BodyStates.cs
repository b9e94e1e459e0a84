using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>What every use case of the bodies looks at.</summary>
/// <param name="Channels">What is known of the team's channels.</param>
/// <param name="Since">What was changed since the form was shown.</param>
internal sealed record BodyState(Stored<Forum>? Forum, BodyBook Book, IReadOnlyList<ForumChannel> Channels, IReadOnlyList<HistoryEntry> Since)
{
    public ForumChannel? Channel(ConversationId? id) => id is { } channel ? Channels.FirstOrDefault(one => one.Id == channel.Bare) : null;
}

/// <summary>Loads it, in one round of parallel reads.</summary>
internal sealed class BodyStates(IForums forums, IBodyBooks books, IForumChannels channels, IHistory history)
{
    /// <param name="revision">The revision that the form shows; null = there is no form.</param>
    public async Task<BodyState> LoadAsync(ForumId id, int? revision, CancellationToken cancellation)
    {
        var forum = forums.FindAsync(id, cancellation);
        var rows = books.FindAsync(id, cancellation);
        var known = channels.AllAsync(id, cancellation);
        var since = revision is { } shown ? history.OfAsync(id, BodyHead.Subject, shown, cancellation) : Task.FromResult<IReadOnlyList<HistoryEntry>>([]);
        await Task.WhenAll(forum, rows, known, since);
        var (head, kept) = await rows;
        return new BodyState(await forum, BodyBook.Of(head, kept, (await forum)?.Value.Channel), [.. (await known).Select(static row => row.Value)], await since);
    }
}
